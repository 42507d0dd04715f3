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
  published({ id: 'A1', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 40, as_of: '2023-11-30', ...SUBTREE }),
  published({ id: 'A2', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 55, ...SUBTREE }),
  published({ id: 'A3', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 12 }),
  published({ id: 'A4', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 5, filter: { form: 'FACE_TO_FACE' } }),
  published({ id: 'A5', committee: '360000', measure: 'CONSULTATIONS_HELD', value: 60, ...SUBTREE, period_to: '2023-06-30' }),
  published({ id: 'A6', committee: '360600', measure: 'OPINIONS_COLLECTED', value: 333, ...SUBTREE }),
  published({
    id: 'A7',
    committee: '360600',
    measure: 'CONSULTATIONS_HELD',
    value: 11,
    period_from: '2023-01-01',
    period_to: '2023-06-30',
    ...SUBTREE,
  }),
  published({
    id: 'A8',
    committee: '360600',
    measure: 'CONSULTATIONS_HELD',
    value: '8-12',
    qualifier: 'RANGE',
    filter: { form: 'FRONTLINE' },
    ...SUBTREE,
  }),
  // Problems flow and stand.
  published({ id: 'B1', committee: '210214', measure: 'PROBLEMS_RAISED', value: 120 }),
  published({ id: 'B2', committee: '210214', measure: 'PROBLEMS_SOLVED', value: 100 }),
  stock({ id: 'B3', committee: '210214', measure: 'PROBLEMS_OPEN', value: 20, as_of: '2023-12-31' }),
  stock({ id: 'B4', committee: '210214', measure: 'PROBLEMS_OPEN', value: 35, as_of: '2023-06-30' }),
  published({ id: 'B5', committee: '210214', measure: 'PROBLEM_SOLUTION_RATE', value: 83.3 }),
  published({
    id: 'B6',
    committee: '210214',
    measure: 'PROBLEMS_SOLVED',
    value: 50,
    qualifier: 'BELOW',
    filter: { origin: 'CONSULTATION' },
  }),
  // Platforms that close, filters that overlap without being nested.
  stock({ id: 'C1', committee: '510100', measure: 'PLATFORMS', value: 100, as_of: '2022-12-31', ...SUBTREE }),
  stock({ id: 'C2', committee: '510100', measure: 'PLATFORMS', value: 90, as_of: '2023-06-30', ...SUBTREE }),
  stock({ id: 'C3', committee: '510100', measure: 'PLATFORMS', value: 60, as_of: '2023-06-30', filter: { kind: 'WORKROOM' }, ...SUBTREE }),
  stock({
    id: 'C4',
    committee: '510100',
    measure: 'PLATFORMS',
    value: 50,
    as_of: '2023-06-30',
    filter: { place_level: 'VILLAGE' },
    ...SUBTREE,
  }),
  published({ id: 'C5', committee: '510100', measure: 'RECEPTION_DAYS', value: 70, qualifier: 'ABOVE', ...SUBTREE }),
  published({ id: 'C6', committee: '510100', measure: 'CONSTITUENT_CONTACTS', value: 1234, ...SUBTREE }),
  published({ id: 'C7', committee: '510100', measure: 'VISITS', value: 5, ...SUBTREE }),
  published({ id: 'C8', committee: '510100', measure: 'ATTENDANCES', value: 400, ...SUBTREE }),
  // Different subjects.
  stock({ id: 'D1', committee: '621000', measure: 'MEMBERS_POSTED', value: 300, as_of: '2023-06-30', ...SUBTREE }),
  stock({
    id: 'D2',
    committee: '621000',
    measure: 'PLACES_SERVED',
    value: 45,
    as_of: '2023-06-30',
    filter: { place_level: 'COMMUNITY' },
    ...SUBTREE,
  }),
  stock({ id: 'D3', committee: '621000', measure: 'PLACES_SERVED', value: 80, as_of: '2023-12-31', ...SUBTREE }),
  stock({ id: 'D4', committee: '340000', measure: 'MEMBER_SEATS', value: 200, as_of: '2023-06-30', ...SUBTREE }),
  stock({ id: 'D5', committee: '340000', measure: 'MEMBERS', value: 180, as_of: '2023-06-30', ...SUBTREE }),
  stock({ id: 'D6', committee: '340000', measure: 'MEMBER_SECTORS', value: 20, as_of: '2023-06-30', ...SUBTREE }),
  stock({ id: 'D7', committee: '340000', measure: 'MEMBER_SECTORS', value: 8, as_of: '2023-06-30' }),
  stock({ id: 'D8', committee: '440100', measure: 'GROUP_MEMBERS', value: 77, as_of: '2023-06-30' }),
  stock({ id: 'D9', committee: '440100', measure: 'ACTIVITY_GROUPS', value: 6, as_of: '2023-06-30', qualifier: 'AT_MOST' }),
  // A proposal's way, seen twice; and its rate.
  published({ id: 'E1', committee: '330000', measure: 'PROPOSALS_SUBMITTED', value: 300, as_of: '2023-06-30' }),
  published({ id: 'E2', committee: '330000', measure: 'PROPOSALS_FILED', value: 250, as_of: '2023-06-30' }),
  published({ id: 'E3', committee: '330000', measure: 'PROPOSALS_CONCLUDED', value: 20, as_of: '2023-06-30' }),
  published({ id: 'E4', committee: '330000', measure: 'PROPOSALS_CONCLUDED', value: 240 }),
  published({ id: 'E5', committee: '330000', measure: 'PROPOSAL_ADOPTION_RATE', value: '91.7' }),
  published({ id: 'E6', committee: '330000', measure: 'PROPOSALS_KEY', value: 20 }),
  // Nothing at all is a number too; and one that no record of this slice can give.
  published({ id: 'F1', committee: '370000', measure: 'DEEDS', value: 0, ...SUBTREE }),
  published({ id: 'F2', committee: '370000', measure: 'TELEPHONE_CALLS', value: 3 }),
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
    published({ id: 'X1', committee: '450000', measure: 'CONSULTATIONS_HELD', value: 10, ...SUBTREE }),
    published({ id: 'X2', committee: '450100', measure: 'CONSULTATIONS_HELD', value: 6, ...SUBTREE }),
    published({ id: 'X3', committee: '450200', measure: 'CONSULTATIONS_HELD', value: 5, ...SUBTREE }),
    published({ id: 'X4', committee: '450300', measure: 'CONSULTATIONS_HELD', value: 0, ...SUBTREE }),
    published({ id: 'X5', committee: '450100', measure: 'DEEDS', value: 6 }),
  ];
  await expect(runScenario(cell.database, contradictory)).rejects.toThrow('Rows X1, X2, X3 contradict one another');
  await expect(runScenario(cell.database, [published({ id: 'Y1', committee: '450100', measure: 'DEEDS', value: '2.5' })])).rejects.toThrow(
    'Row Y1 cannot come out of any records',
  );
  expect(await count()).toBe(before);
});
