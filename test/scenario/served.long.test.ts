import { expect, test } from '@jest/globals';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { testDatabase } from '../kit/cell.ts';
import { countingBy } from './counting.ts';
import { learnCounting } from './probe.ts';
import { deedRecipe } from './recipes/liaison.ts';
import { draftScenario, runScenario } from './scenario.ts';
import { published, stock } from './support.ts';

const cell = testDatabase();

test('a row that no recipe serves is left out with the true reason, and all the others come out', async () => {
  const figures = [
    published({ id: 'S1', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 4 }),
    // A place is named anew for each day, so of none is it certain.
    published({ id: 'S2', committee: '360600', measure: 'CONSULTATIONS_HELD', value: 2, filter: { activity_group: 'THERE' } }),
    published({ id: 'S3', committee: '360600', measure: 'PROBLEMS_RAISED', value: 3 }),
    published({ id: 'S4', committee: '360600', measure: 'DEEDS', value: 2 }),
    stock({ id: 'S5', committee: '360600', measure: 'SPECIAL_COMMITTEES', value: 2, as_of: '2023-12-31' }),
  ];
  const { met, skipped } = await runScenario(cell.database, figures, { base: 0 });
  expect(skipped).toEqual([{ id: 'S2', reason: 'no recipe makes records that count for CONSULTATIONS_HELD with activity_group=THERE' }]);
  expect(met.sort()).toEqual(['S1', 'S3', 'S4', 'S5']);
  const compared = await comparePublished(
    cell.database,
    figures.filter(({ id }) => met.includes(id)),
  );
  expect(compared.map(({ verdict }) => verdict)).toEqual(['AGREES', 'AGREES', 'AGREES', 'AGREES']);
});

test('what came about together is there once, however often it is written', async () => {
  const figures = [
    stock({ id: 'T1', committee: '610100', measure: 'PROPOSALS_OVERDUE', value: 3, as_of: '2023-06-30' }),
    stock({ id: 'T2', committee: '610200', measure: 'ESCALATIONS_HELD', value: 2, as_of: '2023-06-30' }),
    stock({ id: 'T3', committee: '610300', measure: 'PLATFORMS_MEETING_STANDARDS', value: 2, as_of: '2023-06-30' }),
  ];
  const first = await runScenario(cell.database, figures, { base: 0 });
  expect(first.kinds.map(({ kind, inserted }) => [kind.name, inserted])).toEqual(
    expect.arrayContaining([
      ['proposal', 3],
      ['assignment', 3],
      ['escalation', 2],
      ['escalationAnswer', 2],
      ['localVocabulary', 1],
      ['platform', 2],
    ]),
  );
  const again = await runScenario(cell.database, figures, { base: 0 });
  expect(again.kinds.filter(({ inserted, updated }) => inserted + updated > 0)).toEqual([]);
  expect((await comparePublished(cell.database, figures)).map(({ verdict }) => verdict)).toEqual(['AGREES', 'AGREES', 'AGREES']);
  // Where there is no other committee to hand something on, none is made up.
  const alone = await learnCounting(cell.database, new Set(['ESCALATIONS_HELD']));
  expect(draftScenario(figures.slice(1, 2), new Set(['610200']), alone, { base: 0 }).skipped).toEqual([
    { id: 'T2', reason: 'no recipe makes records that count for ESCALATIONS_HELD of these committees alone' },
  ]);
});

test('a measure that no recipe counts for is named; a ratio needs both its parts; nothing at all comes out of nothing', async () => {
  const counting = await learnCounting(cell.database, new Set(['DEEDS']));
  const deeds = {
    recipe: deedRecipe,
    choices: {},
    reached: 1,
    found: counting.facts(deedRecipe, {}, 1) as never,
    chance: new Set<string>(),
  };
  const only = countingBy([deeds]);
  const figures = [
    published({ id: 'R1', committee: '360600', measure: 'DEEDS', value: 5 }),
    published({ id: 'R2', committee: '360600', measure: 'VISITS', value: 5 }),
    published({ id: 'R3', committee: '360600', measure: 'VISITS', value: 0 }),
    published({ id: 'R4', committee: '360600', measure: 'PROBLEM_SOLUTION_RATE', value: 80 }),
    published({ id: 'R5', committee: '360600', measure: 'VISITS', value: 9, qualifier: 'BELOW' }),
  ];
  const { met, skipped, drafts } = draftScenario(figures, new Set(['360600']), only, { base: 0 });
  expect(skipped).toEqual([
    { id: 'R2', reason: 'no recipe makes records that count for VISITS' },
    { id: 'R4', reason: 'no recipe makes records that count for PROBLEMS_RAISED' },
  ]);
  expect(met).toEqual(['R1', 'R3', 'R5']);
  expect(drafts).toHaveLength(5);
});
