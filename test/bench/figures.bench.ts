import { rebuild } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { distinct, type SumRequest, sums } from '@tongxin/linkage/figures/sums.ts';
import pg from 'pg';
import { median } from './median.ts';

const SIZES = [100_000, 1_000_000, 10_000_000];
const REPEATS = 25;

const of = (measure: string, rest: Partial<SumRequest> = {}): SumRequest => ({
  measure,
  scope: '420000',
  reach: 'SUBTREE',
  from: '2023-01-01',
  until: '2023-12-31',
  asOf: null,
  dimensions: [],
  ...rest,
});
const cities = committees.filter(({ parent }) => parent === '420000').map(({ code }) => code);
const sixFigures = ['M1', 'M2', 'M3', 'M4', 'M5', 'M6'];

/** What is asked: the name of the row, and the requests of one statement. */
const QUERIES: [string, SumRequest[], typeof sums][] = [
  ['a year of a province', [of('M1')], sums],
  ['the same by one dimension', [of('M1', { dimensions: [{ form: 'F1' }] })], sums],
  ['six figures of each city', cities.flatMap(scope => sixFigures.map(measure => of(measure, { scope }))), sums],
  [
    'twelve months of a province',
    Array.from({ length: 12 }, (_, month) =>
      of('M1', {
        from: `2023-${String(month + 1).padStart(2, '0')}-01`,
        until: new Date(Date.UTC(2023, month + 1, 0)).toISOString().slice(0, 10),
      }),
    ),
    sums,
  ],
  ['mid-month edges', [of('M1', { from: '2023-01-10', until: '2023-11-21' })], sums],
  ['as of a past day', [of('M1', { asOf: '2023-11-21T15:59:59.999Z' })], sums],
  ['distinct persons (linear)', [of('M7', { from: null })], distinct],
];

// Facts of six summed measures, and one in fifty of persons (three for each), over the committees of Hubei, three years, eight
// dimensions; known within a month.
const FILL = `
  INSERT INTO ledger.fact_bench (cell, owner, record, measure, amount, day, known, dimensions, subject)
  SELECT 'bench', o.owner, 'con_' || o.owner || '_' || n, 'M' || m, 1, d.day, d.day + (n % 30) * interval '1 day',
         jsonb_build_object('form', 'F' || n % 8), CASE WHEN m = 7 THEN 'P' || n / 150 ELSE '' END
  FROM generate_series($1::int, $2::int - 1) n
  CROSS JOIN LATERAL (SELECT CASE WHEN n % 50 = 0 THEN 7 ELSE 1 + n % 6 END AS m, date '2021-01-01' + (n::bigint * 7919 % 1095)::int AS day) d
  CROSS JOIN LATERAL (SELECT ($3::text[])[1 + (n::bigint * 104729 % cardinality($3::text[]))::int] AS owner) o`;

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

/** Time of figure queries as the ledger grows: the rollup should keep it level. */
export async function benchFigures(url: string): Promise<void> {
  const owners = committees.filter(({ code }) => code.startsWith('42')).map(({ code }) => code);
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const times: number[][] = [];
  let facts = 0;
  for (const size of SIZES) {
    await grow(pool, facts, size, owners);
    facts = size;
    await rebuild(url);
    await pool.query('VACUUM ANALYZE ledger.fact');
    await pool.query('VACUUM ANALYZE ledger.rollup');
    times.push([]);
    for (const [, requests, ask] of QUERIES) {
      const runs: number[] = [];
      for (let run = 0; run < REPEATS + 6; run++) {
        const start = performance.now();
        await ask(pool, requests);
        if (run >= 6) runs.push(performance.now() - start);
      }
      times.at(-1)!.push(median(runs));
    }
  }
  await pool.end();
  console.log('\nFigure queries, median ms');
  console.log(`${' '.repeat(32)}${SIZES.map(size => `${size.toExponential(0)} facts`.padStart(12)).join('')}   largest ÷ smallest`);
  QUERIES.forEach(([name], index) => {
    const row = times.map(each => each[index]!);
    console.log(
      `  ${name.padEnd(30)}${row.map(ms => ms.toFixed(2).padStart(12)).join('')}${(row.at(-1)! / row[0]!).toFixed(2).padStart(14)}`,
    );
  });
}
