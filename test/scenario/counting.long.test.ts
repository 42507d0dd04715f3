import { beforeAll, expect, test } from '@jest/globals';
import { tableOf } from '@tongxin/infra/kernel/kind.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { testDatabase } from '../kit/cell.ts';
import type { Counting } from './counting.ts';
import { learnCounting } from './probe.ts';
import { nameOf } from './recipe.ts';
import { consultationRecipe } from './recipes/consultations.ts';
import { activityGroupRecipe } from './recipes/groups.ts';
import { deedRecipe } from './recipes/liaison.ts';
import { memberRecipe } from './recipes/members.ts';
import { pollRecipe } from './recipes/papers.ts';
import { postingRecipe } from './recipes/postings.ts';
import { proposalRecipe } from './recipes/proposals.ts';
import { recipes } from './recipes/recipes.ts';

const cell = testDatabase();
let counting: Counting;

beforeAll(async () => {
  counting = await learnCounting(cell.database);
});

test('what records count for is learned from the views, down to shared subjects, amounts and what came about with them', () => {
  const told = (...of: Parameters<typeof counting.facts>) =>
    counting
      .facts(...of)
      .map(({ measure, on, times, amount, dimensions, subject }) =>
        [measure, on, times, amount, JSON.stringify(dimensions), subject].filter(part => part !== undefined).join(' '),
      );
  expect(told(consultationRecipe, { form: 'MONTHLY' }, 1)).toEqual([
    'CONSULTATIONS_HELD heldOn 1 {"form":"MONTHLY"}',
    'OPINIONS_COLLECTED heldOn 1 opinions {"form":"MONTHLY"}',
    'SUGGESTIONS_MADE heldOn 1 suggestions {"form":"MONTHLY"}',
    'ATTENDANCES heldOn 1 attendances {"event":"MONTHLY_CONSULTATION"}',
  ]);
  const concluded = { kind: 'JOINT', filing: 'FILED', adoption: 'PARTLY', key: 'true', timely: null };
  // Assignment and reply come about with a proposal of an earlier register, and count as well.
  expect(told(proposalRecipe, concluded, 4)).toEqual(
    expect.arrayContaining([
      'PROPOSALS_KEY submittedOn 1 {"kind":"JOINT"}',
      'PROPOSALS_FILED decidedOn 1 {"kind":"JOINT"}',
      'PROPOSALS_ADOPTED concludedOn 1 {"kind":"JOINT","adoption":"PARTLY"}',
      'HANDLINGS repliedOn 1 {}',
    ]),
  );
  // Overdue begins on a day that this recipe does not know: nothing is promised of it, unless it was replied to in time.
  expect(counting.chance(proposalRecipe, concluded, 4).has('PROPOSALS_OVERDUE')).toBe(true);
  expect(counting.chance(proposalRecipe, { ...concluded, timely: 'IN_TIME' }, 4).has('PROPOSALS_OVERDUE')).toBe(false);
  expect(counting.recipesFor('PROPOSALS_OVERDUE').map(nameOf)).toEqual(['proposal/late', 'proposal/urgent']);
  const seat = { sector: '07', party: '02' };
  expect(told(memberRecipe, { ...seat, seat: 'OWN' }, 1)).toEqual([
    'MEMBER_SEATS joinedOn 1 {"party":"02","sector":"07"}',
    'MEMBER_SECTORS joinedOn 1 {} 07',
    'MEMBERS joinedOn 1 {"party":"02","sector":"07"}',
  ]);
  expect(told(memberRecipe, { ...seat, seat: 'AGAIN' }, 1)).toEqual(['MEMBER_SEATS joinedOn 1 {"party":"02","sector":"07"}']);
  expect(told(postingRecipe, { level: 'CITY', placeLevel: 'VILLAGE', place: 'JOINED' }, 2)).toEqual([
    'MEMBERS_POSTED postedOn 1 {"level":"CITY","place_level":"VILLAGE"}',
    'MEMBERS_POSTED endedOn -1 {"level":"CITY","place_level":"VILLAGE"}',
  ]);
  expect(counting.recipesFor('ACTIVITY_GROUPS per SPECIAL_COMMITTEE')).toEqual([activityGroupRecipe]);
  expect(counting.recipesFor('POLL_OPTIONS')).toEqual([pollRecipe]);

  // A choice is settled only where what is asked for depends on it.
  const deciding = (recipe: typeof memberRecipe, ...names: string[]) => counting.deciding(recipe, new Set(names), [recipe]);
  expect(deciding(memberRecipe, 'MEMBERS')).toEqual(['seat']);
  expect(deciding(memberRecipe, 'MEMBER_SEATS', 'party')).toEqual(['party']);
  expect(deciding(memberRecipe, 'MEMBER_SECTORS')).toEqual(['sector']);
  expect(deciding(proposalRecipe, 'PROPOSALS_SUBMITTED')).toEqual([]);
  expect(deciding(proposalRecipe, 'PROPOSALS_FILED', 'kind')).toEqual(['kind', 'filing']);
  expect(counting.deciding(consultationRecipe, new Set(['MEMBER_PAPERS']), recipes)).toEqual(['form', 'papers']);
});

test('to learn leaves nothing behind', async () => {
  const tables = [...cell.database.model.kinds.map(tableOf), 'record.audit', 'ledger.fact', 'ledger.card'];
  const sql = `SELECT sum(count)::int AS count FROM (${tables.map(table => `SELECT count(*) AS count FROM ${table}`).join(' UNION ALL ')}) each`;
  expect((await withOwner(cell.url, client => client.query(sql))).rows).toEqual([{ count: 0 }]);
});

test('where a view counts otherwise, so does the scenario, and no recipe is touched', async () => {
  const asked = [deedRecipe, {}, 1] as const;
  const deeds = new Set(['DEEDS']);
  expect((await learnCounting(cell.database, deeds)).facts(...asked)).toEqual([
    { measure: 'DEEDS', on: 'doneOn', times: 1, dimensions: {} },
  ]);
  await withOwner(cell.url, client =>
    client.query(
      `CREATE OR REPLACE VIEW liaison.deed__deeds AS
       SELECT id AS record, 2 AS amount, done_on AS day, '{"of":"TWO"}'::jsonb AS dimensions, '' AS subject FROM liaison.deed WHERE withdrawn_at IS NULL`,
    ),
  );
  expect((await learnCounting(cell.database, deeds)).facts(...asked)).toEqual([
    { measure: 'DEEDS', on: 'doneOn', times: 2, dimensions: { of: 'TWO' } },
  ]);
});
