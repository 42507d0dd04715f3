import { EMPTY } from '@tongxin/infra/kernel/model.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { ownerPool } from '@tongxin/infra/store/owner.ts';
import { count, find, foundLoader, type SearchRequest } from '@tongxin/linkage/search/search.ts';

const CARDS = 1_000_000;
const REPEATS = 30;

// A million cards of all committees over four years, titles of eight parts: 协商 is in about half of them, 停车 in one in
// fifty, 古树 in one in 50,000, 渡口 in none of the last three years.
const FILL = `
  INSERT INTO ledger.card_bench (cell, id, owner, kind, title, day, status, dimensions, text)
  SELECT 'bench', 'con_' || owner || '_' || lpad(to_hex(n), 32, '0'), owner, kind,
    CASE WHEN n % 50000 = 7 THEN '古树' WHEN day < '2021-01-01' AND n % 2 = 0 THEN '渡口' ELSE '' END
      || (ARRAY['关于推进','关于加强','围绕','就'])[1 + a % 4] || n % 977 || '号' || (ARRAY['社区','村','园区','街道','小区'])[1 + a % 5]
      || (ARRAY['夜间停车','道路积水','养老服务','水厂改造','路灯照明','垃圾分类','学校周边交通','电动车充电','农田灌溉','农产品销路'])[1 + (b % 50) % 10 + CASE WHEN b % 50 = 0 THEN 0 ELSE (CASE WHEN (b % 50) % 10 = 0 THEN 1 ELSE 0 END) END]
      || (ARRAY['协商','问题','协商会','建议'])[1 + b % 4] || (ARRAY['', '的建议', '情况', '办理'])[1 + c % 4],
    day, 'HELD', '{}', CASE WHEN c % 3 = 0 THEN '增设' || c % 100 || '处，规范管理，定期回访' ELSE '' END
  FROM generate_series(1, $1::int) n
  CROSS JOIN LATERAL (SELECT n::bigint * 7919 % 104729 AS a, n::bigint * 104729 % 1299709 AS b, n::bigint * 15485863 % 179424673 AS c) r
  CROSS JOIN LATERAL (SELECT date '2020-01-01' + (b % 1461)::int AS day, ($2::text[])[1 + (c % cardinality($2::text[]))::int] AS owner,
    (ARRAY['consultation','consultation','problem','problem','deed','visit','topic','submission'])[1 + (a % 8)::int] AS kind) d`;

const SCOPES: [string, string | null][] = [
  ['everywhere', null],
  ['a province', '420000'],
  ['a city', '421300'],
  ['a county', '421303'],
];
const WORDS: [string, string][] = [
  ['协商', 'in half of all'],
  ['停车', 'in one of fifty'],
  ['古树', 'in twenty'],
  ['农产品销路问题', 'a phrase'],
  ['停车 协商 社区', 'three words'],
  ['协', 'one character'],
  ['渡口', 'in an eighth, years ago'],
  ['沙漠', 'in none'],
];

const below = (code: string): string[] => [
  code,
  ...committees.filter(({ parent }) => parent === code).flatMap(committee => below(committee.code)),
];
const requestOf = (text: string, committee: string | null, order: 'DAY' | 'RELEVANCE'): SearchRequest => ({
  ...{ text, owners: committee === null ? null : below(committee), order, limit: 21 },
  ...{ kinds: null, from: null, until: null, status: null, dimensions: null, after: null },
});

interface Times {
  p50: number;
  p99: number;
}

async function timed(work: () => Promise<unknown>, repeats = REPEATS): Promise<Times> {
  const times: number[] = [];
  for (let run = -6; run < repeats; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  times.sort((one, other) => one - other);
  return { p50: times[Math.floor(repeats / 2)]!, p99: times[Math.floor(repeats * 0.99)]! };
}

const shown = ({ p50, p99 }: Times) => `${p50.toFixed(1).padStart(7)}${p99.toFixed(1).padStart(7)}`;

/** Fills a partition that stands alone, then attaches it: its indexes are built at once. */
export async function fillCards(url: string): Promise<void> {
  const { pool, close } = ownerPool(url);
  const start = performance.now();
  await pool.query('CREATE TABLE ledger.card_bench (LIKE ledger.card INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING GENERATED)');
  await pool.query(FILL, [CARDS, committees.map(({ code }) => code)]);
  const filled = performance.now();
  await pool.query("ALTER TABLE ledger.card ATTACH PARTITION ledger.card_bench FOR VALUES IN ('bench')");
  await pool.query('VACUUM ANALYZE ledger.card');
  const { rows } = await pool.query(
    `SELECT pg_size_pretty(pg_relation_size(indexrelid)) AS size FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_am a ON a.oid = c.relam
     WHERE indrelid = 'ledger.card_bench'::regclass AND amname = 'gin'`,
  );
  const seconds = [filled - start, performance.now() - filled].map(ms => (ms / 1000).toFixed(0));
  console.log(
    `\n${CARDS.toLocaleString('en')} cards written in ${seconds[0]} s, indexed in ${seconds[1]} s; index of words ${rows[0].size}`,
  );
  await close();
}

/** The first page of a search over a million cards, beside looking at every title and beside the trigrams of pg_trgm. */
export async function benchSearch(url: string): Promise<void> {
  await fillCards(url);
  await measure(url);
  await yardsticks(url);
}

export async function measure(url: string): Promise<void> {
  const { pool, close } = await openDatabase(url, EMPTY, { poolSize: 1 });
  const page = async (request: SearchRequest) => {
    const found = await find(pool, request);
    return foundLoader(pool).loadMany(found.slice(0, 20).map(({ id }) => id));
  };
  console.log(`First page, ms${' '.repeat(32)}by day p50    p99   by relevance p50    p99   total p50`);
  let slowest = 0;
  for (const [word, what] of WORDS) {
    for (const [where, committee] of SCOPES) {
      const day = await timed(() => page(requestOf(word, committee, 'DAY')));
      const relevance = await timed(() => page(requestOf(word, committee, 'RELEVANCE')));
      const total = await timed(() => count(pool, requestOf(word, committee, 'DAY')), 10);
      slowest = Math.max(slowest, day.p99, relevance.p99);
      const name = `${word} (${what}), ${where}`;
      console.log(`  ${name.padEnd(38)}${shown(day).padStart(18)}${shown(relevance).padStart(22)}${total.p50.toFixed(1).padStart(9)}`);
    }
  }
  console.log(`  slowest p99: ${slowest.toFixed(1)} ms`);
  await close();
}

/** The same first page without an index of words. */
export async function yardsticks(url: string): Promise<void> {
  const { pool, close } = ownerPool(url);
  const first = (condition: string) =>
    `SELECT id FROM ledger.card WHERE ${condition} AND NOT withdrawn ORDER BY day DESC, id DESC LIMIT 21`;
  const report = async (name: string, condition: string) => {
    for (const [word, what] of WORDS.filter(([word]) => !word.includes(' '))) {
      const ours = await timed(() => find(pool, requestOf(word, null, 'DAY')), 20);
      const theirs = await timed(() => pool.query(first(condition), [word]), 3);
      console.log(
        `  ${name.padEnd(22)} ${`${word} (${what})`.padEnd(26)} ${theirs.p50.toFixed(1).padStart(8)} ms, ÷ ours ${(theirs.p50 / ours.p50).toFixed(1).padStart(7)}`,
      );
    }
  };
  console.log('\nYardsticks, everywhere by day');
  await report('strpos on each title', 'strpos(title, $1) > 0');
  await pool.query('CREATE EXTENSION IF NOT EXISTS pg_trgm');
  await pool.query('CREATE INDEX ON ledger.card USING gin (title gin_trgm_ops)');
  await pool.query("SET plan_cache_mode = 'force_custom_plan'");
  await report('pg_trgm, ILIKE', "title ILIKE '%' || $1 || '%'");
  await close();
}
