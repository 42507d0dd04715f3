import { today } from '@tongxin/infra/days.ts';
import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { date, text, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import { closing } from './closing.kind.ts';

const { area, measure, beginsOn, lastDay, outcome, note, closedOn, closedAgainOn } = closing.fields;
const said = { outcome, note, closedOn: todayUnlessTold(closedOn) };
const saidAgain = { outcome, note, closedOn: todayUnlessTold(closedAgainOn) };

const closePeriod = defineOpening({
  name: 'closePeriod',
  label: ['报送', 'Close a period'],
  description: [
    '报送一期：这方面的工作已登记齐全，或者期内没有（零报告）。期内有登记的不能零报告。已经报送的，先重新打开（reopenPeriod），再报送（closePeriodAgain）。',
    'Closes a period: the work of this area is registered, or none was held (零报告), which is refused where something is registered. One that is closed already is reopened first (reopenPeriod) and closed again (closePeriodAgain).',
  ],
  on: closing,
  input: { area, measure, beginsOn, lastDay, ...said },
  run: (work, input) => ({ record: work.create(closing, { ...input, closedOn: input.closedOn ?? today() }) }),
});

const reopenPeriod = defineAction({
  name: 'reopenPeriod',
  description: [
    '为改动重新打开已报送的一期，须写明原因。',
    'Reopens a period that was closed, with the reason, so that something can be changed.',
  ],
  on: closing,
  input: {
    reason: text(['原因', 'Reason'], ['为何重新打开。', 'Why.'], { example: '补登一次协商活动', required: true, max: 200 }),
    reopenedOn: date(['日期', 'Day'], ['哪一日重新打开；不填即为今天。', 'On which day; today unless told.']),
  },
  run: (work, record, { reason, reopenedOn }) => ({
    record: work.change(closing, record, { reopenedOn: reopenedOn ?? today(), reopenReason: reason }),
  }),
});

const closePeriodAgain = defineAction({
  name: 'closePeriodAgain',
  description: ['再次报送重新打开的一期。', 'Closes a reopened period again.'],
  on: closing,
  input: saidAgain,
  run: (work, record, input) => ({
    record: work.change(closing, record, {
      outcome: input.outcome,
      note: input.note ?? null,
      closedAgainOn: input.closedOn ?? today(),
      reopenedOn: null,
      reopenReason: null,
    }),
  }),
});

export const closingActions = [closePeriod, reopenPeriod, closePeriodAgain];
