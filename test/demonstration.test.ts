import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from '@jest/globals';
import type { Example } from '../gateway/explorer/example.ts';
import { loadExamples } from '../gateway/explorer/examples.ts';
import { compact, recount } from '../infra/ledger/ledger.ts';
import { loadDemonstration } from '../infra/scenario/demonstration.ts';
import { comparePublished } from '../infra/scenario/published-table.ts';
import { readPublished } from '../subgraphs/linkage/published/published.resolvers.ts';
import { quiet, testService } from './support/service.ts';

const tongxin = testService();
const examples = loadExamples();

beforeAll(() => loadDemonstration(tongxin.databaseUrl, quiet), 180_000);

const answer = ({ text, variables, headers }: Example) => tongxin.ask(text, variables as object, headers as Record<string, string>);

test('every published figure whose records are in the slice comes out of the demonstration', async () => {
  const rows = (await readPublished(tongxin.service.database.pool, null, null, 1_000)).filter(row => row.measure);
  const compared = await comparePublished(tongxin.service.database.pool, rows);
  expect(compared.filter(({ verdict }) => verdict === 'DIFFERS')).toEqual([]);
  expect(compared.filter(({ verdict }) => verdict === 'AGREES').length).toBeGreaterThanOrEqual(78);
  expect(compared).toHaveLength(78);
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

test('views, ledger and rollup of the demonstration agree', async () => {
  await compact(tongxin.databaseUrl);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

/** SQL statements of each example: whatever the number of cities, figures and records, a few for each subgraph asked. */
const STATEMENTS: Record<string, number> = {
  '10-province-by-city': 2,
  '15-drill-down': 5,
  '20-as-of': 1,
  '25-proposal-pipeline': 1,
  '30-who-is-missing': 2,
  '40-city-office': 3,
  '45-open-problems': 3,
  '50-log-a-consultation': 4,
  '60-published-figures': 3,
  '65-by-month': 1,
  '70-measures': 0,
};

test.each(examples)('example $name answers without errors, in as many SQL statements as it should', async example => {
  await answer({ ...example, ...(example.text.startsWith('mutation') && { text: 'query { __typename }', variables: {} }) });
  const before = tongxin.service.database.statements();
  const { data, errors } = await answer(example);
  expect(errors).toBeUndefined();
  expect(JSON.stringify(data)).not.toContain('userErrors":[{');
  expect({ statements: tongxin.service.database.statements() - before }).toEqual({ statements: STATEMENTS[example.name] });
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
