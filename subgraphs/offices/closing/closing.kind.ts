import { choice, choices, date, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { firstBroken } from '@tongxin/infra/kernel/rule.ts';
import { type Language, say } from '@tongxin/infra/kernel/words.ts';
import { area, measure } from '../expectation/expectation.fields.ts';
import { knownMeasure } from '../known-measure.ts';

export const closingOutcome = choices('ClosingOutcome', ['报送的结果。', 'What was reported.'], {
  REPORTED: ['已报', 'Reported: what there was is registered'],
  NONE: ['零报告', 'None held'],
});

export const outcome = choice(closingOutcome, ['结果', 'Outcome'], ['已报，或者期内没有（零报告）。', 'Reported, or none held (零报告).'], {
  example: '已报',
  required: true,
});
export const note = text(
  ['说明', 'Note'],
  ['需要说明的情况；内容公开，不得含个人信息。', 'What there is to say; without personal data: it is published.'],
  { max: 500 },
);

export const closing = defineKind({
  name: 'closing',
  prefix: 'clo',
  subgraph: 'offices',
  duty: 'REPORTER',
  label: ['报送', 'Closing of a period'],
  description: [
    '政协对一段时期作出报送：这方面的工作已登记齐全（已报），或者期内没有（零报告）。需要改动的，写明原因重新打开，再次报送。',
    'That a committee closes a period: what there was of this work is registered, or none was held (零报告). To change something, it is reopened with a reason and closed again.',
  ],
  fields: {
    area,
    measure,
    beginsOn: date(['第一天', 'First day'], ['这一期的第一天。', 'First day of the period.'], { example: '2024-03-01', required: true }),
    lastDay: date(['最后一天', 'Last day'], ['这一期的最后一天（含当日）。', 'Last day of the period, included.'], {
      example: '2024-03-31',
      required: true,
    }),
    outcome,
    closedOn: date(
      ['报送日期', 'Closed on'],
      ['首次报送的日期；是否逾期以此为准。', 'Day on which it was closed first: by it one sees whether it was late.'],
      { example: '2024-04-03', required: true },
    ),
    note,
    closedAgainOn: date(
      ['再次报送日期', 'Closed again on'],
      ['重新打开后再次报送的日期。', 'Day on which it was last closed again after it had been reopened.'],
    ),
    reopenedOn: date(['重新打开日期', 'Reopened on'], ['为改动而重新打开的日期。', 'Day on which it was reopened for a change.']),
    reopenReason: text(['重新打开原因', 'Why reopened'], ['为何重新打开。', 'Why it was reopened.'], { max: 200 }),
  },
  door: 'ACTS',
  naturalKey: ['area', 'measure', 'beginsOn', 'lastDay'],
  workflow: {
    states: choices('ClosingState', ['一期是否已报送。', 'Whether a period is closed.'], {
      CLOSED: ['已报送', 'Closed'],
      REOPENED: ['已重新打开', 'Reopened'],
    }),
    stateOf: [['REOPENED', 'reopenedOn'], ['CLOSED']],
    transitions: {
      reopenPeriod: { label: ['重新打开', 'Reopen'], from: ['CLOSED'], to: ['REOPENED'] },
      closePeriodAgain: { label: ['再次报送', 'Close again'], from: ['REOPENED'], to: ['CLOSED'] },
    },
  },
  check: outOfOrder,
  verify: async (database, { record, committee, language }) =>
    (await knownMeasure(database, record, language)) ?? noneHeld(database, record, committee, language),
});

interface Days {
  beginsOn: string;
  lastDay: string;
  closedOn: string;
  closedAgainOn: string | null;
  reopenedOn: string | null;
  reopenReason: string | null;
}

function outOfOrder({ beginsOn, lastDay, closedOn, closedAgainOn, reopenedOn, reopenReason }: Days, { language }: Hearing): Fault | null {
  return firstBroken(
    [
      [lastDay < beginsOn, 'lastDay', 'OUT_OF_ORDER', '最后一天早于第一天。', 'The last day is before the first.'],
      [
        closedOn < lastDay,
        'closedOn',
        'OUT_OF_ORDER',
        '一期还没有结束，不能报送。',
        'A period is closed when it is over, on its last day at the earliest.',
      ],
      [
        closedAgainOn !== null && closedAgainOn < closedOn,
        'closedAgainOn',
        'OUT_OF_ORDER',
        '再次报送早于首次报送。',
        'It cannot be closed again before it was closed.',
      ],
      [
        !!reopenedOn !== !!reopenReason,
        'reopenReason',
        'REQUIRED',
        '重新打开须写明日期和原因。',
        'What is reopened says on which day and why.',
      ],
    ],
    language,
  );
}

interface Closed {
  area: string;
  measure: string | null;
  beginsOn: string;
  lastDay: string;
  outcome: string;
  reopenedOn: string | null;
}

/** "None held" is not said of days on which something is registered. */
async function noneHeld(database: Queryable, record: Closed, committee: string, language: Language): Promise<Fault | null> {
  const { area: of, measure: only, beginsOn, lastDay, outcome: said, reopenedOn } = record;
  if (said !== 'NONE' || reopenedOn) return null;
  const { rows } = await database.query<{ measure: string; records: number }>(
    `SELECT measure, count(*)::int AS records FROM (
       SELECT f.measure, f.record FROM ledger.measure m JOIN ledger.fact f ON f.measure = m.code AND f.owner = $1 AND f.day BETWEEN $2 AND $3
       WHERE m.area = $4 AND m.reported AND ($5::text IS NULL OR m.code = $5) GROUP BY 1, 2 HAVING sum(f.amount) <> 0) there
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 1`,
    [committee, beginsOn, lastDay, of, only],
  );
  const [found] = rows;
  if (!found) return null;
  return {
    field: 'outcome',
    code: 'NOT_NONE',
    message: say(
      language,
      `这一期登记有 ${found.records} 条计入 ${found.measure} 的记录，不是零报告；请报“已报”，登记有误的先更正。`,
      `${found.records} records of this period count for ${found.measure}: it is not none. Report it as REPORTED, or correct what is registered by mistake.`,
    ),
  };
}
