import { expect, test } from '@jest/globals';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { readPublishedFigures } from '@tongxin/infra/store/load-reference.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { testDatabase } from '../kit/cell.ts';
import { runScenario } from './scenario.ts';

const cell = testDatabase();
const figures = readPublishedFigures() as unknown as PublishedRow[];
const disagreeing = async () =>
  (await comparePublished(cell.database, figures))
    .filter(({ verdict }) => verdict !== 'AGREES')
    .map(({ row, computed }) => `${row.id}: ${computed}`);

test('every published figure that can be counted comes out, and a second run changes nothing', async () => {
  const progress: number[] = [];
  const first = await runScenario(cell.database, figures, { onProgress: written => progress.push(written) });
  expect(first.met.length).toBe(93);
  expect(first.met.length + first.skipped.length).toBe(figures.length);
  expect(progress.at(-1)).toBe(first.records);
  expect((await disagreeing()).filter(line => first.met.includes(line.split(':')[0]!))).toEqual([]);

  const { rows: before } = await cell.database.pool.query('SELECT count(*)::int AS facts FROM ledger.fact');
  const second = await runScenario(cell.database, figures);
  expect(second.kinds.map(({ kind, inserted, updated }) => [kind.name, inserted, updated])).toEqual(
    first.kinds.map(({ kind }) => [kind.name, 0, 0]),
  );
  expect((await cell.database.pool.query('SELECT count(*)::int AS facts FROM ledger.fact')).rows).toEqual(before);

  await compact(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
  expect((await disagreeing()).filter(line => first.met.includes(line.split(':')[0]!))).toEqual([]);
}, 180_000); // two whole loads

test('all that it writes is marked as synthetic, and nobody has a name', async () => {
  const tables = cell.database.model.kinds.map(kind => `SELECT synthetic FROM ${tableOf(kind)}`);
  expect((await cell.database.pool.query(`SELECT DISTINCT synthetic FROM (${tables.join(' UNION ALL ')}) records`)).rows).toEqual([
    { synthetic: true },
  ]);
  expect((await cell.database.pool.query("SELECT count(*)::int AS count FROM ledger.card WHERE title ~ '(同志|先生|女士)'")).rows).toEqual([
    { count: 0 },
  ]);
});
