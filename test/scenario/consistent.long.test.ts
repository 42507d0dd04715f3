import { beforeAll, expect, test } from '@jest/globals';
import { naturalKeyOf } from '@tongxin/infra/kernel/key.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { testDatabase } from '../kit/cell.ts';
import { fc } from '../kit/property.ts';
import type { Counting } from './counting.ts';
import { learnCounting } from './probe.ts';
import { draftScenario, runScenario } from './scenario.ts';
import { published, stock } from './support.ts';
import { consistentFigures } from './truth.ts';

const cell = testDatabase();
let counting: Counting;
beforeAll(async () => {
  counting = await learnCounting(cell.database);
});

const everybody = new Set(committees.map(({ code }) => code));

/** A province, two of its cities and a county in one of them: each property run has a province of its own. */
const places = [
  '130000',
  '140000',
  '150000',
  '210000',
  '220000',
  '230000',
  '320000',
  '330000',
  '340000',
  '350000',
  '360000',
  '370000',
  '410000',
  '430000',
  '440000',
  '450000',
  '510000',
  '520000',
  '530000',
  '610000',
].map(province => {
  const cities = committees.filter(({ parent, level }) => parent === province && level === 'CITY').slice(0, 2);
  const county = committees.find(({ parent }) => parent === cities[0]!.code)!;
  return [province, ...cities.map(({ code }) => code), county.code];
});

test('whatever committees count from their records comes out of records that the scenario makes', async () => {
  let number = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.constant(null).chain(() => consistentFigures(places[number % places.length]!, counting)),
      async figures => {
        // Shrinking leaves records behind, so a failed province is not used again.
        number++;
        const { met } = await runScenario(cell.database, figures, { base: 0, seed: String(number) });
        expect(met).toHaveLength(figures.length);
        const comparisons = await comparePublished(cell.database, figures);
        expect(comparisons.filter(({ verdict }) => verdict !== 'AGREES').map(({ row, computed }) => ({ ...row, computed }))).toEqual([]);
      },
    ),
    { numRuns: places.length, endOnFailure: true },
  );
  await compact(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
}, 300_000);

test('figures that cannot contradict one another are never refused', () => {
  fc.assert(
    fc.property(consistentFigures(places[0]!, counting), fc.nat(9), (figures, seed) => {
      expect(draftScenario(figures, everybody, counting, { base: 0, seed: String(seed) }).met).toHaveLength(figures.length);
    }),
    { numRuns: 150 },
  );
});

test('a row more leaves the records of the others as they are', () => {
  const figures = [
    published({ id: 'S1', committee: '360600', measure: 'CONSULTATIONS_HELD', value: '30', scope: 'SUBTREE', qualifier: 'AT_LEAST' }),
    stock({ id: 'S2', committee: '620100', measure: 'SPECIAL_COMMITTEES', value: 3, as_of: '2023-06-30' }),
    published({ id: 'S3', committee: '421300', measure: 'PROPOSALS_FILED', value: '20', qualifier: 'BELOW' }),
  ];
  const each = stock({
    id: 'S0',
    committee: '620100',
    measure: 'ACTIVITY_GROUPS',
    value: '4-5',
    as_of: '2023-06-30',
    qualifier: 'RANGE',
    filter: { per: 'SPECIAL_COMMITTEE' },
  });
  const drafts = (rows: typeof figures) =>
    draftScenario(rows, everybody, counting, { base: 0 }).drafts.map(({ recipe, committee, fields }) =>
      JSON.stringify([recipe.kind.name, committee, fields]),
    );
  const [before, after] = [drafts(figures), drafts([each, ...figures])];
  const others = (all: string[]) => all.filter(draft => !draft.includes('"620100"'));
  expect(others(after)).toEqual(others(before));
  expect(after.filter(draft => draft.includes('activityGroup')).length).toBeGreaterThanOrEqual(12);
});

test('the same seed gives the same records, another seed others', () => {
  const figures = [
    published({ id: 'S1', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 30, scope: 'SUBTREE' }),
    published({ id: 'S2', committee: '360600', measure: 'PROPOSALS_FILED', value: 20 }),
  ];
  const keys = (seed: string) =>
    draftScenario(figures, everybody, counting, { seed }).drafts.map(({ recipe, committee, fields, recordedAt }) =>
      [committee, naturalKeyOf(recipe.kind, fields), recordedAt].join(' '),
    );
  expect(keys('a')).toEqual(keys('a'));
  expect(keys('b')).not.toEqual(keys('a'));
});
