import { deepStrictEqual } from 'node:assert';
import { startService } from '@tongxin/gateway/service.ts';
import { loadConfig } from '@tongxin/infra/config.ts';
import { rebuild } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import pg from 'pg';
import { pino } from 'pino';
import { costOf } from './cpu.ts';
import { median } from './median.ts';

const FACTS = 300_000;
const ROUNDS = 5;
const MEASURES = ['DEEDS', 'VISITS'];
const YEAR = 2023;

const FILL = `
  INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, entered, dimensions, subject)
  SELECT '420000', owner, 'ded_' || owner || '_' || lpad(to_hex(n), 32, '0'), ($3::text[])[1 + n % 2], 1 + n % 3, date '2021-01-01' + (n::bigint * 7919 % 1095)::int,
    timestamptz '2024-01-01', timestamptz '2024-01-01', '{}', ''
  FROM generate_series(1, $1::int) n CROSS JOIN LATERAL (SELECT ($2::text[])[1 + (n::bigint * 104729 % cardinality($2::text[]))::int] AS owner) o`;

/** The same numbers as somebody would ask them of the facts who knows the tables. */
const BY_HAND = `
  SELECT f.measure, o.scope AS committee, date_trunc('month', f.day)::date::text AS "from", sum(f.amount)::float8 AS value
  FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner AND f.day >= o.since AND f.day < o.until
  WHERE o.reach = 'SUBTREE' AND o.scope = ANY ($1) AND f.measure = ANY ($2) AND f.day BETWEEN $3 AND $4 AND f.known <= $5 GROUP BY 1, 2, 3`;

const QUESTION = `measures=${MEASURES}&of=420000&level=COUNTY&year=${YEAR}&by=MONTH&asOf=2024-12-31`;
const PAGE = `query ($after: String) { observations(measures: [${MEASURES}], of: "420000", level: COUNTY, period: { year: ${YEAR} }, by: MONTH, asOf: "2024-12-31", first: 1000, after: $after) {
  nodes { figure { measure { code } committee { code } period { from } } value } pageInfo { hasNextPage endCursor } } }`;

type Numbers = Record<string, number | null>;
interface Line {
  measure: string;
  committee: string;
  from: string;
  value: number | null;
}
const numbersOf = (lines: readonly Line[]): Numbers =>
  Object.fromEntries(lines.map(({ measure, committee, from, value }) => [`${measure} ${committee} ${from}`, value] as const).sort());

/** What a table of a county's months costs as a file and by GraphQL, beside the same numbers by hand in SQL, and figure by figure. */
export async function benchObservations(url: string): Promise<void> {
  const counties = committees.filter(({ code, level }) => code.startsWith('42') && level === 'COUNTY').map(({ code }) => code);
  const admin = new pg.Pool({ connectionString: url, max: 1 });
  admin.on('error', () => {});
  await admin.query(FILL, [FACTS, counties, MEASURES]);
  await rebuild(url);
  await admin.query('VACUUM ANALYZE ledger.fact, ledger.rollup');
  const config = loadConfig({ NODE_ENV: 'development', PORT: '0', LOG_LEVEL: 'silent', DATABASE_URL: url });
  const service = await startService(config, url, pino({ level: 'silent' }));
  const file = async (format: string): Promise<Line[]> => {
    const text = await (await fetch(`${service.url}/v1/observations.${format}?${QUESTION}`)).text();
    if (format !== 'csv')
      return text
        .trim()
        .split('\n')
        .map(line => JSON.parse(line) as Line);
    const [head = [], ...lines] = text

      .trim()
      .split('\r\n')
      .map(line => line.split(','));
    const at = (name: string) => head.indexOf(name);
    return lines.map(line => ({
      measure: line[at('measure')]!,
      committee: line[at('committee')]!,
      from: line[at('from')]!,
      value: Number(line[at('value')]),
    }));
  };
  const ask = async (query: string, variables: object = {}) => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return ((await response.json()) as { data: any }).data;
  };
  const line = ({ figure, value }: any): Line => ({
    measure: figure.measure.code,
    committee: figure.committee.code,
    from: figure.period.from,
    value,
  });
  const sides: Record<string, () => Promise<Line[]>> = {
    'by hand, in SQL': async () => {
      const { rows } = await service.database.pool.query<Line>(BY_HAND, [
        counties,
        MEASURES,
        `${YEAR}-01-01`,
        `${YEAR}-12-31`,
        '2024-12-31T23:59:59.999+08:00',
      ]);
      return rows;
    },
    'observations.csv': () => file('csv'),
    'observations.jsonl': () => file('jsonl'),
    'observations, by GraphQL': async () => {
      const lines: Line[] = [];
      for (let after: string | null = null; ; ) {
        const { nodes, pageInfo }: any = (await ask(PAGE, { after })).observations;
        lines.push(...nodes.map(line));
        if (!pageInfo.hasNextPage) return lines;
        after = pageInfo.endCursor;
      }
    },
    'figure by figure, a request a county': async () => {
      const lines: Line[] = [];
      for (const committee of counties) {
        const fields = MEASURES.map(
          measure =>
            `${measure}: figure(measure: ${measure}, period: { year: ${YEAR} }, asOf: "2024-12-31") { series(by: MONTH) { period { from } value } }`,
        );
        const { committee: found } = await ask(`{ committee(code: "${committee}") { ${fields.join(' ')} } }`);
        for (const measure of MEASURES)
          lines.push(...found[measure].series.map(({ period, value }: any) => ({ measure, committee, from: period.from, value })));
      }
      return lines;
    },
  };
  const wanted = numbersOf(await sides['by hand, in SQL']!());
  const costs: Record<string, number[]> = {};
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, read] of Object.entries(sides)) {
      deepStrictEqual(numbersOf(await read()), wanted, name);
      const { node, postgres } = await costOf(service.database, 2, read);
      if (round >= 0) costs[name] = [...(costs[name] ?? []), node + postgres];
    }
  await service.close();
  await admin.end();
  const [byHand = 1] = Object.values(costs).map(median);
  const rows = Object.keys(wanted).length;
  console.log(
    `\nA table of ${rows} rows of ${FACTS} facts, ms of CPU of Node (client included) and PostgreSQL, median of ${ROUNDS} rounds in turns; answers compared`,
  );
  for (const [name, all] of Object.entries(costs))
    console.log(
      `  ${name.padEnd(40)}${median(all).toFixed(1).padStart(10)} ms${(median(all) / byHand).toFixed(2).padStart(9)} × by hand${((median(all) * 1000) / rows).toFixed(0).padStart(7)} µs a row`,
    );
}
