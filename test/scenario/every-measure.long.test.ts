import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import { comparePublished } from '@tongxin/linkage/figures/published/table.ts';
import { testDatabase } from '../kit/cell.ts';
import { runScenario } from './scenario.ts';
import { published, stock } from './support.ts';

const cell = testDatabase();

/** Counted measures for which no records are made, with what is said of a row that asks for one. docs/scenario.md says why. */
const NOT_MADE: Record<string, RegExp> = {
  POLL_CHOICES: /say per=RECORD/,
  OUTCOME_NUMBER: /say per=RECORD/,
  // Of a proposal by what is said of its replies: ratings are made for their own numbers.
  PROPOSALS_FILED_RATED: /no recipe makes records/,
  PROPOSALS_FILED_SATISFIED: /no recipe makes records/,
};
/** What stands for ever, once it does. */
const NEVER_FALLS = ['POLL_OPTIONS', 'SESSIONS_SOLVING_SEVERAL'];

const CITY = '360600';
const codesAt = (level: string): string[] =>
  committees.filter(each => each.level === level && each.code !== CITY && each.parent !== CITY).map(({ code }) => code);
const counted = model.measures.filter(({ kind }) => kind !== 'RATIO' && kind !== 'DISTINCT_FLOW');

/** Three of each, each in a city of its own. */
const everyOne = counted.map(({ code, kind }, index) => {
  const city = codesAt('CITY')[index]!;
  return kind === 'FLOW' || kind === 'EACH'
    ? published({ id: code, committee: city, measure: code, value: 3 })
    : stock({ id: code, committee: city, measure: code, value: 3, as_of: '2023-12-31' });
});

/** Of what can cease, fewer later, each in a county of its own. */
const falling = counted
  .filter(({ code, kind }) => ['STOCK', 'DISTINCT_STOCK'].includes(kind) && !NEVER_FALLS.includes(code))
  .flatMap(({ code }, index) => {
    const county = codesAt('COUNTY')[index]!;
    return [
      stock({ id: `${code} first`, committee: county, measure: code, value: 5, as_of: '2022-12-31' }),
      stock({ id: `${code} then`, committee: county, measure: code, value: 3, as_of: '2023-12-31' }),
    ];
  });

/** Many about one city with its counties, where records of one row may count for another. */
const ofOneCity = Object.entries({
  ...{ PROPOSALS_SUBMITTED: 60, PROPOSALS_FILED: 50, PROPOSALS_HANDLED: 40, PROPOSALS_CONCLUDED: 30, PROPOSALS_RETRACTED: 2 },
  ...{ PROPOSALS_MERGED: 3, HANDLINGS: 40, REPLIES_RATED: 20, HANDLING_SATISFIED: 18, PROPOSAL_SUPERVISIONS: 6, EVALUATIONS: 9 },
  ...{ EVALUATION_SCORES: 801, ASSIGNMENTS_OVERDUE: 5, PROPOSALS_OVERDUE: 5 },
  ...{ PROBLEMS_RAISED: 50, PROBLEMS_OPEN: 25, PROBLEMS_OVERDUE: 4, PROBLEMS_SOLVED: 30, SESSIONS_SOLVING_SEVERAL: 2 },
  ...{ CONSULTATIONS_HELD: 40, OPINIONS_COLLECTED: 99, FUNDS_RAISED: 230_000, CITIZENS_TOGETHER: 400, RETURN_VISITS: 8 },
  ...{ PROMISES_MADE: 9, PROMISES_KEPT: 6, PROMISES_OVERDUE: 2, INITIATIVE_SESSIONS: 12, PLACES_REACHED: 15, PLACES: 30 },
  ...{ PLATFORMS: 22, PLATFORMS_MEETING_STANDARDS: 15, PLATFORM_STANDARDS_LACKING: 7, ROOM_MONTHS_DUE: 12, ROOM_MONTHS_KEPT: 10 },
  ...{ GRIDS_COVERED: 25, LIAISON_PERSONS: 9, RECEPTION_DAYS: 30, ACTIVITY_GROUPS: 20, GROUPS_COMPLETE: 12, GROUP_ELEMENTS_LACKING: 9 },
  ...{ ACTIVITY_SUMMARIES: 6, GROUP_EVALUATIONS: 8, GROUPS_EVALUATED: 5, ATTENDANCES: 600, MEMBER_ACTIVITIES: 14, DUTY_ENTRIES: 200 },
  ...{ MEMBER_SEATS: 150, SEATS_IN_SPECIAL_COMMITTEES: 120, SPECIAL_COMMITTEES: 9, DUTY_ITEMS: 20, DUTY_ITEMS_DONE: 16 },
  ...{ DUTY_ITEMS_OVERDUE: 3, ESCALATIONS_RAISED: 7, ESCALATIONS_ACCEPTED: 5, SUBMISSIONS: 70, SUBMISSIONS_MATCHED: 33 },
  ...{ SUBMISSIONS_OVERDUE: 4, SUBMISSIONS_OPEN: 9, TOPICS: 30, TOPICS_AT_STEP: 8, MATTERS_WORKED_UP: 11 },
}).map(([code, value]): PublishedRow => {
  const { kind } = counted.find(each => each.code === code)!;
  const more = { scope: 'SUBTREE' } as const;
  return kind === 'FLOW'
    ? published({ id: `${code} there`, committee: CITY, measure: code, value, ...more })
    : stock({ id: `${code} there`, committee: CITY, measure: code, value, as_of: '2023-12-31', ...more });
});

test('every counted measure comes out, alone, falling, and among others; what is not made is said', async () => {
  const figures = [...everyOne, ...falling, ...ofOneCity];
  const { met, skipped } = await runScenario(cell.database, figures, { base: 0 });
  expect(skipped.map(({ id }) => id).sort()).toEqual(Object.keys(NOT_MADE).sort());
  for (const { id, reason } of skipped) expect(reason).toMatch(NOT_MADE[id]!);
  expect(met).toHaveLength(figures.length - skipped.length);
  const compared = await comparePublished(
    cell.database,
    figures.filter(({ id }) => met.includes(id)),
  );
  expect(compared.filter(({ verdict }) => verdict !== 'AGREES').map(({ row, computed }) => `${row.id}: ${computed}`)).toEqual([]);
}, 120_000);
