import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { EXAMPLE_GROUPS, type Example } from '@tongxin/gateway/pages/explorer/example.ts';
import { loadExamples } from '@tongxin/gateway/pages/explorer/examples.ts';
import { readPublished } from '@tongxin/linkage/figures/published/published.resolvers.ts';
import { agrees } from '@tongxin/linkage/figures/published/published.ts';
import { comparePublished, publishedTable } from '@tongxin/linkage/figures/published/table.ts';
import { proveRecount } from './kit/postgres.ts';
import { fc } from './kit/property.ts';
import { testService } from './kit/service.ts';

const tongxin = testService({ database: true, demonstration: true });
const examples = loadExamples();

const answer = ({ text, variables, headers }: Example) => tongxin.ask(text, variables as object, (headers ?? {}) as Record<string, string>);

test('view, ledger and rollup say the same, and the chains of the audit hold', () => proveRecount(tongxin.databaseUrl), 120_000);

test('every published figure agrees: those that are counted, those of one case or from outside, and the rules', async () => {
  const rows = await readPublished(tongxin.database.pool, null, null, 1_000);
  const compared = await comparePublished(tongxin.database, rows);
  expect(compared.filter(({ verdict }) => verdict !== 'AGREES')).toEqual([]);
  expect(compared.filter(({ row }) => row.measure)).toHaveLength(78);
  expect(publishedTable(compared).slice(-8)).toEqual([
    'STOCK: 23 rows, 23 agree, 0 differ, 0 not comparable',
    'FLOW: 54 rows, 54 agree, 0 differ, 0 not comparable',
    'RATIO: 1 rows, 1 agree, 0 differ, 0 not comparable',
    'TARGET: 0 rows, 0 agree, 0 differ, 0 not comparable',
    'CASE: 9 rows, 9 agree, 0 differ, 0 not comparable',
    'EXTERNAL: 6 rows, 6 agree, 0 differ, 0 not comparable',
    'RULE: 1 rows, 1 agree, 0 differ, 0 not comparable',
    '78 of 78 agree (rows that carry a measure)',
  ]);
});

test('a number of one case is shown with the outcome that holds it and the record of which it came', async () => {
  const { data, errors } = await tongxin.ask(`{ publishedFigures(committee: "420583", first: 100) { nodes {
    id verdict computed { value } outcomes { amount record { ... on Outcome { unit source consultation { form } problem { id } } } } } } }`);
  expect(errors).toBeUndefined();
  expect(data.publishedFigures.nodes.find(({ id }: { id: string }) => id === 'F026')).toEqual({
    ...{ id: 'F026', verdict: 'AGREES', computed: null },
    outcomes: [
      {
        amount: 117.5,
        record: { unit: '万元', source: expect.stringContaining('岩子河'), consultation: { form: 'FRONTLINE' }, problem: null },
      },
    ],
  });
});

const counted = model.measures.filter(({ kind }) => kind === 'FLOW' || kind === 'STOCK');
const question = fc.record({
  measure: fc.constantFrom(...counted),
  committee: fc.constantFrom('420000', '421300', '421303', '420583', '510000', '620100'),
  territory: fc.constantFrom('THEN', 'NOW'),
  asOf: fc.constantFrom(null, '2023-11-21', '2023-12-31', '2024-06-15T10:20:30.123+08:00'),
  year: fc.constantFrom(2022, 2023, 2024),
  dimension: fc.nat(20),
});
const total = (parts: { value: number | null }[]): number => parts.reduce((sum, { value }) => sum + (value ?? 0), 0);

test('parts, months and values of a dimension add up to the whole, whatever is asked', async () => {
  await fc.assert(
    fc.asyncProperty(question, async ({ measure, committee, territory, asOf, year, dimension }) => {
      const names = Object.keys(measure.dimensions);
      const by = names[dimension % names.length];
      const { data, errors } = await tongxin.ask(
        `query ($asOf: AsOf) { committee(code: "${committee}") { figure(measure: ${measure.code}, period: { year: ${year} }, territory: ${territory}, asOf: $asOf) {
          value countedMoreThanOnce byChild { value } series(by: MONTH) { value } ${by ? `breakdown(by: ["${by}"]) { value }` : ''} } } }`,
        { asOf },
      );
      expect(errors).toBeUndefined();
      const { value, countedMoreThanOnce, byChild, series, breakdown } = data.committee.figure;
      const close = (sum: number) => expect(sum).toBeCloseTo(value ?? 0, 6);
      if (byChild.length > 0) close(total(byChild) - countedMoreThanOnce);
      if (series.length === 0) return;
      if (measure.kind === 'STOCK') close(series.at(-1).value ?? 0);
      else close(total(series));
      if (breakdown) close(total(breakdown));
    }),
    { numRuns: 150 },
  );
}, 60_000);

test('the year report of a committee tells what it published of that year', async () => {
  const { data } = await tongxin.ask(
    '{ committee(code: "421300") { yearReport(year: 2023, asOf: "2023-12-31") { sections { figures { line { code reach filter { name value } } figure { value measure { code } } } } } } }',
  );
  const figures = data.committee.yearReport.sections.flatMap((section: { figures: object[] }) => section.figures);
  const rows = (await readPublished(tongxin.database.pool, '421300', null, 1_000)).filter(row => row.measure && row.as_of === '2023-12-31');
  const told = rows.map(row => {
    const found = figures.find(
      ({ line, figure }: any) =>
        figure.measure.code === row.measure &&
        line.reach === row.scope &&
        JSON.stringify(line.filter) === JSON.stringify(Object.entries(row.filter).map(([name, value]) => ({ name, value }))),
    );
    return { id: row.id, line: found?.line.code, agrees: found && agrees(row, found.figure.value) };
  });
  expect(told.filter(each => !each.agrees)).toEqual([]);
  expect(told.length).toBeGreaterThanOrEqual(22);
});

test('a number published for each special committee holds for each of them', async () => {
  const { data } = await tongxin.ask(
    '{ publishedFigures(committee: "620100", first: 100) { nodes { id verdict each { of count least most breaking items(breaking: true) { totalCount } } } } }',
  );
  expect(data.publishedFigures.nodes.find(({ id }: { id: string }) => id === 'F081')).toEqual({
    ...{ id: 'F081', verdict: 'AGREES' },
    each: { of: 'SPECIAL_COMMITTEE', count: 8, least: 4, most: 5, breaking: 0, items: { totalCount: 0 } },
  });
});

/** SQL statements of each example: whatever the number of cities, figures and records, a few for each subgraph asked. */
const STATEMENTS: Record<string, number> = {
  '10-province-by-city': 2,
  '15-drill-down': 6,
  '20-as-of': 1,
  '25-proposal-pipeline': 1,
  '26-proposals-and-units': 3,
  '30-who-is-missing': 3,
  '32-year-report': 2,
  '34-year-comparison': 2,
  '36-quarterly-bulletin': 8,
  '40-city-office': 3,
  '42-escalation-inbox': 3,
  '43-late': 13,
  '45-open-problems': 4,
  '46-monthly-prompt': 11,
  '46-proposals-to-review': 6,
  '47-five-lists': 9,
  '48-follow-a-matter': 3,
  '48-similar-topics': 4,
  '49-where-topics-stood': 3,
  '50-log-a-consultation': 4,
  '51-submit-a-proposal': 7,
  '52-begin-an-initiative': 4,
  '52-search': 4,
  '55-unit-assignments': 7,
  '52-rooms-of-a-city': 7,
  '54-groups-and-five-elements': 5,
  '56-member-files-an-opinion': 6,
  '57-unit-year': 4,
  '58-follow-a-receipt': 1,
  '59-from-words-to-result': 3,
  '60-published-figures': 4,
  '62-why-two-totals-differ': 4,
  '65-by-month': 1,
  '70-measures': 0,
  '82-my-archive': 6,
  '84-replies-to-my-proposal': 7,
};

test.each(examples)('example $name answers without errors, in as many SQL statements as it should', async example => {
  await answer({ ...example, ...(example.text.startsWith('mutation') && { text: 'query { __typename }', variables: {} }) });
  const before = await tongxin.statements();
  const { data, errors } = await answer(example);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('userErrors":[{');
  expect({ statements: (await tongxin.statements()) - before }).toEqual({ statements: STATEMENTS[example.name] });
});

/** Everything that an answer says, without the names of its fields: an example that shows nothing holds only nulls, zeros and empty lists. */
const said = (value: unknown): unknown[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(said)
    : value === null || value === 0 || value === false
      ? []
      : [value];

test('each user has at least two examples that show records or figures of the demonstration', async () => {
  const shown: Record<string, number> = {};
  for (const example of examples.filter(({ text }) => text.startsWith('query'))) {
    const { data } = await answer(example);
    if (said(data).length >= 4) shown[example.group] = (shown[example.group] ?? 0) + 1;
  }
  expect(EXAMPLE_GROUPS.filter(({ key }) => (shown[key] ?? 0) < 2)).toEqual([]);
});

/** Fenced blocks of the README: a query, then its answer, in which a line with … stands for lines left out. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const shown = [...readme.matchAll(/```graphql\n([\s\S]*?)```\s*```json\n([\s\S]*?)```/g)].map(([, query, json]) => ({
  query: query!.trim(),
  json: json!.trim(),
}));

test('the README shows five queries, each an example of the explorer', () => {
  expect(shown).toHaveLength(5);
  for (const { query } of shown) expect(examples.map(({ text }) => text.trim())).toContain(query);
});

test.each(shown.map(({ query, json }) => ({ name: /query (\w+)/.exec(query)?.[1], query, json })))(
  'the README shows what $name really answers',
  async ({ query, json }) => {
    const { data } = await tongxin.ask(query);
    const real = JSON.stringify(data, null, 2)
      .split('\n')
      .map(line => line.trim());
    let at = 0;
    for (const line of json.split('\n').map(each => each.trim())) {
      if (line === '…') continue;
      const found = real.indexOf(line, at);
      expect({ line, found: found >= 0 }).toEqual({ line, found: true });
      at = found + 1;
    }
  },
);
