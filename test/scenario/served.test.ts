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
    published('S1', '360600', 'CONSULTATIONS_HELD', 4),
    // A place is named anew for each day, so of none is it certain.
    published('S2', '360600', 'CONSULTATIONS_HELD', 2, { filter: { same_event: 'THERE' } }),
    published('S3', '360600', 'PROBLEMS_RAISED', 3),
    published('S4', '360600', 'DEEDS', 2),
    stock('S5', '360600', 'SPECIAL_COMMITTEES', 2, '2023-12-31'),
  ];
  const { met, skipped } = await runScenario(cell.database, figures, { base: 0 });
  expect(skipped).toEqual([{ id: 'S2', reason: 'no recipe makes records that count for CONSULTATIONS_HELD with same_event=THERE' }]);
  expect(met.sort()).toEqual(['S1', 'S3', 'S4', 'S5']);
  const compared = await comparePublished(
    cell.database,
    figures.filter(({ id }) => met.includes(id)),
  );
  expect(compared.map(({ verdict }) => verdict)).toEqual(['AGREES', 'AGREES', 'AGREES', 'AGREES']);
});

test('what came about together is there once, however often it is written', async () => {
  const figures = [
    stock('T1', '610100', 'PROPOSALS_OVERDUE', 3, '2023-06-30'),
    stock('T2', '610200', 'ESCALATIONS_HELD', 2, '2023-06-30'),
    stock('T3', '610300', 'PLATFORMS_MEETING_STANDARDS', 2, '2023-06-30'),
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
    published('R1', '360600', 'DEEDS', 5),
    published('R2', '360600', 'VISITS', 5),
    published('R3', '360600', 'VISITS', 0),
    published('R4', '360600', 'PROBLEM_SOLUTION_RATE', 80),
    published('R5', '360600', 'VISITS', 9, { qualifier: 'BELOW' }),
  ];
  const { met, skipped, drafts } = draftScenario(figures, new Set(['360600']), only, { base: 0 });
  expect(skipped).toEqual([
    { id: 'R2', reason: 'no recipe makes records that count for VISITS' },
    { id: 'R4', reason: 'no recipe makes records that count for PROBLEMS_RAISED' },
  ]);
  expect(met).toEqual(['R1', 'R3', 'R5']);
  expect(drafts).toHaveLength(5);
});
