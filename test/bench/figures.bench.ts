import { deepStrictEqual } from 'node:assert';
import { model } from '@tongxin/gateway/model.ts';
import { rebuild } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import type { SumRequest } from '@tongxin/linkage/figures/sum-request.ts';
import { sums } from '@tongxin/linkage/figures/sums.ts';
import pg from 'pg';
import { costOf } from './cpu.ts';
import * as before from './figures-before.ts';
import { median } from './median.ts';

const SIZES = [100_000, 1_000_000, 10_000_000];
const ROUNDS = 5;
/** Six measures that are summed, and two of which different persons are counted. */
const [SUMMED, COUNTED] = [
  ['J1', 'M2', 'M3', 'M4', 'M5', 'M6', 'M7'],
  ['M8', 'M9'],
];
/** Events of several committees; the same facts are there as M1 too, of which release 0.2.0 takes away what its rollup holds more than once. */
const JOINT = 'J1';
const ALL = [...SUMMED, ...COUNTED];
/** As many more, of few facts each, as the catalogue has. */
const OTHERS = Array.from({ length: 120 - ALL.length }, (_, n) => `N${n}`);

const of = (measure: string, rest: Partial<SumRequest> = {}): SumRequest => {
  const subjects = COUNTED.includes(measure);
  const until = rest.until ?? '2023-12-31';
  return {
    ...{ measure, scope: '420000', reach: 'SUBTREE', from: '2023-01-01', asOf: null, dimensions: [], shared: measure === JOINT },
    ...rest,
    ...{ until, subjects, ...(subjects && { from: null, tree: until }) },
  };
};
const cities = committees.filter(({ parent }) => parent === '420000').map(({ code }) => code);
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
const months = (year: number, count: number) =>
  Array.from({ length: count }, (_, index) => {
    const [at, month] = [year + Math.floor(index / 12), (index % 12) + 1];
    return { from: `${at}-${String(month).padStart(2, '0')}-01`, until: lastDay(at, month) };
  });
const grid = (measures: readonly string[]) =>
  measures.flatMap(measure => cities.flatMap(scope => months(2020, 60).map(days => of(measure, { scope, ...days }))));

/** What is asked: the name of the row, and the numbers of one question. */
const QUESTIONS: [string, SumRequest[]][] = [
  ['a year of a province', [of('M2')]],
  ['the same by one dimension', [of('M2', { dimensions: [{ form: 'F1' }] })]],
  ['what exists, at the end of a year', [of('M2', { from: null })]],
  ['a ratio: two sums', [of('M2'), of('M3')]],
  ['events of several committees', [of(JOINT)]],
  ['different persons', [of('M8')]],
  ['different persons by one dimension', [of('M8', { dimensions: [{ form: 'F1' }] })]],
  ['to the middle of months', [of('M2', { from: '2023-01-10', until: '2023-11-21' })]],
  ['the same of a county', [of('M2', { scope: '421303', from: '2023-01-10', until: '2023-11-21' })]],
  ['as known at the end of a day', ALL.map(measure => of(measure, { asOf: '2023-11-21T15:59:59.999Z' }))],
  ['as known at an instant', [of('M2', { asOf: '2023-11-21T04:00:00.000Z' })]],
  ['twelve months of a province', months(2023, 12).map(days => of('M2', days))],
  ['six figures of each city', cities.flatMap(scope => SUMMED.slice(0, 6).map(measure => of(measure, { scope })))],
  ['9 measures × 17 cities × 60 months', grid(ALL)],
];

/** Release 0.2.0 counted subjects in statements of their own. */
const asBefore = async ({ pool }: Database, requests: readonly SumRequest[]): Promise<number[]> => {
  const [counted, summed] = [requests.filter(({ subjects }) => subjects), requests.filter(({ subjects }) => !subjects)];
  const [persons, amounts] = await Promise.all([
    before.distinct(pool, counted),
    before.sums(
      pool,
      summed.map(each => ({ ...each, measure: each.measure === JOINT ? 'M1' : each.measure })),
    ),
  ]);
  const values = new Map([
    ...counted.map((each, n) => [each, persons[n]] as const),
    ...summed.map((each, n) => [each, amounts[n]] as const),
  ]);
  return requests.map(each => values.get(each)!);
};

// Facts over the committees of Hubei, three years, eight dimensions, known within a month; of one in fifty persons are counted, three facts for each;
// one in thirty of the first measure says that it is the same event, of one day and form, as four others (0.2.0 took each on its own day).
const FILL = `
  INSERT INTO ledger.fact_bench (cell, owner, record, measure, amount, day, known, dimensions, subject)
  SELECT 'bench', o.owner, 'con_' || o.owner || '_' || n, c.measure, 1, d.day, d.day + (n % 30) * interval '1 day',
         jsonb_build_object('form', 'F' || e.about % 8) || CASE WHEN e.joint THEN jsonb_build_object('same_event', 'con_420000_e' || n / 1000) ELSE '{}' END,
         CASE WHEN m > 7 THEN 'P' || n / 150 ELSE '' END
  FROM generate_series($1::int, $2::int - 1) n
  CROSS JOIN LATERAL (SELECT CASE WHEN n % 50 = 0 THEN 8 + n / 50 % 2 ELSE 1 + n % 7 END AS m) k
  CROSS JOIN LATERAL (SELECT unnest(CASE WHEN m = 1 THEN ARRAY['M1', 'J1'] WHEN n % 50 = 1 THEN ARRAY['M' || m, 'N' || n / 50 % 111] ELSE ARRAY['M' || m] END) AS measure) c
  CROSS JOIN LATERAL (SELECT m = 1 AND n % 200 < 7 AS joint) j
  CROSS JOIN LATERAL (SELECT joint, CASE WHEN joint THEN n / 1000 ELSE n END AS about) e
  CROSS JOIN LATERAL (SELECT date '2021-01-01' + (e.about::bigint * 7919 % 1095)::int AS day) d
  CROSS JOIN LATERAL (SELECT ($3::text[])[1 + (n::bigint * 104729 % cardinality($3::text[]))::int] AS owner) o`;

/** Different persons of what happened in a year: counted from its facts, which grow. */
const OF_A_YEAR: SumRequest = { ...of('M8'), from: '2023-01-01', tree: null, during: 'OF_A_YEAR' };

/** Every measure of every city and month, a measure at a time, as whoever writes it out would: nothing is held but what is on its way. */
async function* everything(database: Database): AsyncGenerator<number> {
  for (const measure of [...ALL, ...OTHERS]) yield* (await sums(database.pool, grid([measure]))).map(({ value }) => value);
}

async function streamed(database: Database): Promise<{ numbers: number; cpu: number }> {
  let numbers = 0;
  const { node, postgres } = await costOf(database, 1, async () => {
    numbers = 0;
    for await (const _ of everything(database)) numbers++;
  });
  return { numbers, cpu: node + postgres };
}

/** Fills a partition that stands alone, then attaches it: its indexes are built at once, far faster than row by row. */
async function grow(pool: pg.Pool, from: number, until: number, owners: string[]): Promise<void> {
  if (from === 0) await pool.query('CREATE TABLE ledger.fact_bench (LIKE ledger.fact INCLUDING DEFAULTS INCLUDING CONSTRAINTS)');
  else {
    await pool.query('ALTER TABLE ledger.fact DETACH PARTITION ledger.fact_bench');
    const { rows } = await pool.query("SELECT indexrelid::regclass AS index FROM pg_index WHERE indrelid = 'ledger.fact_bench'::regclass");
    for (const { index } of rows) await pool.query(`DROP INDEX ${index}`);
  }
  await pool.query(FILL, [from, until, owners]);
  await pool.query("ALTER TABLE ledger.fact ATTACH PARTITION ledger.fact_bench FOR VALUES IN ('bench')");
}

interface Measured {
  ours: number;
  before: number;
}

/** CPU of this process and of PostgreSQL, in milliseconds, of both in turns; how often it is asked follows from what it costs. */
async function measure(database: Database, requests: readonly SumRequest[]): Promise<Measured> {
  const ours = async () => (await sums(database.pool, requests)).map(({ value }) => value);
  const theirs = () => asBefore(database, requests);
  deepStrictEqual(await ours(), await theirs());
  const cost = async (ask: () => Promise<unknown>, times: number) => {
    const { node, postgres } = await costOf(database, times, ask);
    return node + postgres;
  };
  for (let warm = 0; warm < 6; warm++) await ours();
  const once = Math.max(await cost(ours, 5), 0.1);
  const [times, fewer] = [
    Math.min(400, Math.ceil(400 / once)),
    Math.min(100, Math.max(1, Math.ceil(400 / Math.max(await cost(theirs, 2), 1)))),
  ];
  const rounds: Measured[] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await cost(ours, times), before: await cost(theirs, fewer) });
  return { ours: median(rounds.map(each => each.ours)), before: median(rounds.map(each => each.before)) };
}

/** What figures cost as the ledger grows, beside release 0.2.0 on the same rows: the rollup should keep it level. */
export async function benchFigures(url: string): Promise<void> {
  const owners = committees.filter(({ code }) => code.startsWith('42')).map(({ code }) => code);
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  // What ends the bench is told, not that its server goes away then.
  admin.on('error', () => {});
  await admin.query(
    `INSERT INTO ledger.measure (code, area, subjects, reported, joint, dimensions)
     SELECT code, 'BENCH', code = ANY ($2), code <> ALL ($2), code = $3, '{form}' FROM unnest($1::text[]) code`,
    [[...ALL, ...OTHERS], COUNTED, JOINT],
  );
  const costs: Measured[][] = QUESTIONS.map(() => []);
  let facts = 0;
  for (const size of SIZES) {
    const start = performance.now();
    await grow(admin, facts, size, owners);
    const filled = performance.now();
    facts = size;
    await rebuild(url);
    const rolled = performance.now();
    for (const table of ['fact', 'rollup']) await admin.query(`VACUUM ANALYZE ledger.${table}`);
    console.log(`${size.toExponential(0)} facts written in ${seconds(start, filled)} s, summed in ${seconds(filled, rolled)} s`);
    const database = await openDatabase(url, model, { poolSize: 1 });
    for (const [index, [name, requests]] of QUESTIONS.entries()) {
      const cost = await measure(database, requests);
      costs[index]!.push(cost);
      console.log(`  ${name.padEnd(38)}${cost.ours.toFixed(2).padStart(9)} ms, 0.2.0 ${cost.before.toFixed(2).padStart(9)} ms`);
    }
    const distinct = await costOf(database, 20, () => sums(database.pool, [OF_A_YEAR]));
    console.log(`  different persons of a year, afresh    ${(distinct.node + distinct.postgres).toFixed(2).padStart(9)} ms`);
    const { numbers, cpu } = await streamed(database);
    console.log(`  every measure × 17 cities × 60 months, a measure at a time: ${numbers} numbers, ${cpu.toFixed(0)} ms`);
    await database.close();
  }
  await admin.end();
  console.log(`\nFigures, ms of CPU of Node and PostgreSQL, median of ${ROUNDS} rounds in turns with release 0.2.0; answers compared`);
  console.log(
    `${' '.repeat(40)}${SIZES.map(size => `${size.toExponential(0)} facts`.padStart(12)).join('')}   largest ÷ smallest   ÷ 0.2.0 there`,
  );
  for (const [index, [name]] of QUESTIONS.entries()) {
    const row = costs[index]!;
    const [least, most] = [row[0]!, row.at(-1)!];
    const ratios = `${(most.ours / least.ours).toFixed(2).padStart(18)}${(most.ours / most.before).toFixed(3).padStart(18)}`;
    console.log(`  ${name.padEnd(38)}${row.map(({ ours }) => ours.toFixed(2).padStart(12)).join('')}${ratios}`);
  }
}

const seconds = (from: number, until: number): string => ((until - from) / 1000).toFixed(0);
