import { expect, test } from '@jest/globals';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { testDatabase } from '../kit/cell.ts';
import { runScenario } from './scenario.ts';
import { published, stock } from './support.ts';

const cell = testDatabase();
const SUBTREE = { scope: 'SUBTREE' } as const;

/** Rows that overlap in every way: committees, periods, as-ofs, filters, measures that follow from one another. */
const figures: PublishedRow[] = [
  // A city alone, with its counties, and a province above; two as-ofs; filters.
  published('A1', '360600', 'CONSULTATIONS_HELD', 40, { as_of: '2023-11-30', ...SUBTREE }),
  published('A2', '360600', 'CONSULTATIONS_HELD', 55, SUBTREE),
  published('A3', '360600', 'CONSULTATIONS_HELD', 12),
  published('A4', '360600', 'CONSULTATIONS_HELD', 5, { filter: { form: 'FACE_TO_FACE' } }),
  published('A5', '360000', 'CONSULTATIONS_HELD', 60, { ...SUBTREE, period_to: '2023-06-30' }),
  published('A6', '360600', 'OPINIONS_COLLECTED', 333, SUBTREE),
  published('A7', '360600', 'CONSULTATIONS_HELD', 11, { period_from: '2023-01-01', period_to: '2023-06-30', ...SUBTREE }),
  published('A8', '360600', 'CONSULTATIONS_HELD', '8-12', { qualifier: 'RANGE', filter: { form: 'FRONTLINE' }, ...SUBTREE }),
  // Problems flow and stand.
  published('B1', '210214', 'PROBLEMS_RAISED', 120, {}),
  published('B2', '210214', 'PROBLEMS_SOLVED', 100, {}),
  stock('B3', '210214', 'PROBLEMS_OPEN', 20, '2023-12-31'),
  stock('B4', '210214', 'PROBLEMS_OPEN', 35, '2023-06-30'),
  published('B5', '210214', 'PROBLEM_SOLUTION_RATE', 83.3),
  published('B6', '210214', 'PROBLEMS_SOLVED', 50, { qualifier: 'BELOW', filter: { origin: 'CONSULTATION' } }),
  // Platforms that close, filters that overlap without being nested.
  stock('C1', '510100', 'PLATFORMS', 100, '2022-12-31', SUBTREE),
  stock('C2', '510100', 'PLATFORMS', 90, '2023-06-30', SUBTREE),
  stock('C3', '510100', 'PLATFORMS', 60, '2023-06-30', { filter: { kind: 'WORKROOM' }, ...SUBTREE }),
  stock('C4', '510100', 'PLATFORMS', 50, '2023-06-30', { filter: { place_level: 'VILLAGE' }, ...SUBTREE }),
  published('C5', '510100', 'RECEPTION_DAYS', 70, { qualifier: 'ABOVE', ...SUBTREE }),
  published('C6', '510100', 'CONSTITUENT_CONTACTS', 1234, SUBTREE),
  published('C7', '510100', 'VISITS', 5, SUBTREE),
  published('C8', '510100', 'ATTENDANCES', 400, SUBTREE),
  // Different subjects.
  stock('D1', '621000', 'MEMBERS_POSTED', 300, '2023-06-30', SUBTREE),
  stock('D2', '621000', 'PLACES_SERVED', 45, '2023-06-30', { filter: { place_level: 'COMMUNITY' }, ...SUBTREE }),
  stock('D3', '621000', 'PLACES_SERVED', 80, '2023-12-31', SUBTREE),
  stock('D4', '340000', 'MEMBER_SEATS', 200, '2023-06-30', SUBTREE),
  stock('D5', '340000', 'MEMBERS', 180, '2023-06-30', SUBTREE),
  stock('D6', '340000', 'MEMBER_SECTORS', 20, '2023-06-30', SUBTREE),
  stock('D7', '340000', 'MEMBER_SECTORS', 8, '2023-06-30'),
  stock('D8', '440100', 'GROUP_MEMBERS', 77, '2023-06-30'),
  stock('D9', '440100', 'ACTIVITY_GROUPS', 6, '2023-06-30', { qualifier: 'AT_MOST' }),
  // A proposal's way, seen twice; and its rate.
  published('E1', '330000', 'PROPOSALS_SUBMITTED', 300, { as_of: '2023-06-30' }),
  published('E2', '330000', 'PROPOSALS_FILED', 250, { as_of: '2023-06-30' }),
  published('E3', '330000', 'PROPOSALS_CONCLUDED', 20, { as_of: '2023-06-30' }),
  published('E4', '330000', 'PROPOSALS_CONCLUDED', 240),
  published('E5', '330000', 'PROPOSAL_ADOPTION_RATE', '91.7'),
  published('E6', '330000', 'PROPOSALS_KEY', 20),
  // Nothing at all is a number too; and one that no record of this slice can give.
  published('F1', '370000', 'DEEDS', 0, SUBTREE),
  published('F2', '370000', 'TELEPHONE_CALLS', 3),
];

test('figures of other committees, overlapping in every way, come out', async () => {
  const { met, skipped } = await runScenario(cell.database, figures, { seed: 'other', base: 0 });
  expect(skipped.map(({ id }) => id)).toEqual(['F2']);
  const comparisons = await comparePublished(
    cell.database,
    figures.filter(row => met.includes(row.id)),
  );
  expect(comparisons.filter(({ verdict }) => verdict !== 'AGREES').map(({ row, computed }) => `${row.id}: ${computed}`)).toEqual([]);
  expect(comparisons).toHaveLength(figures.length - 1);
  await compact(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
});

test('rows that contradict one another are named, those that do not are not, and nothing is written', async () => {
  const count = async () => (await cell.database.pool.query('SELECT count(*)::int AS count FROM ledger.fact')).rows[0].count;
  const before = await count();
  const contradictory = [
    published('X1', '450000', 'CONSULTATIONS_HELD', 10, SUBTREE),
    published('X2', '450100', 'CONSULTATIONS_HELD', 6, SUBTREE),
    published('X3', '450200', 'CONSULTATIONS_HELD', 5, SUBTREE),
    published('X4', '450300', 'CONSULTATIONS_HELD', 0, SUBTREE),
    published('X5', '450100', 'DEEDS', 6),
  ];
  await expect(runScenario(cell.database, contradictory)).rejects.toThrow('Rows X1, X2, X3 contradict one another');
  await expect(runScenario(cell.database, [published('Y1', '450100', 'DEEDS', '2.5')])).rejects.toThrow(
    'Row Y1 cannot come out of any records',
  );
  expect(await count()).toBe(before);
});
