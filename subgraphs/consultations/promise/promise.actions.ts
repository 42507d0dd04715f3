import { type Action, defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { date, text } from '../../../infra/records/field.ts';
import { promise } from './promise.kind.ts';

/** The department itself may say how far it is; that a promise is kept says the committee's office. */
const itsUnit: Pick<Action, 'also' | 'who'> = {
  also: { UNIT: (actor, record) => actor.committee === record!.committee && actor.subject === record!.unit },
  who: 'the department that made the promise',
};

const followUpPromise = defineAction({
  name: 'followUpPromise',
  on: promise,
  description: 'Says how far a promise is: the office that asked, or the department that made it.',
  input: {
    on: date('日期', 'Day on which it was asked about; today unless told.', '2023-09-01'),
    note: text('进展', 'How far it is.', '已完成选址', { required: true, max: 1000 }),
  },
  ...itsUnit,
  run: async (work, record, { on, note }) => ({
    record: await work.change(promise, record, { followUps: [...record.followUps, { on: dayOf(work, 'on', on), note }] }),
  }),
});

const keepPromise = defineAction({
  name: 'keepPromise',
  on: promise,
  description: 'Confirms that a promise was kept.',
  input: {
    on: date('兑现日期', 'Day on which it was kept; today unless told.', '2023-12-01'),
    evidence: text('兑现情况', 'How it was kept.', '停车场已投入使用', { required: true, max: 1000 }),
  },
  run: async (work, record, { on, evidence }) => ({
    record: await work.change(promise, record, { keptOn: dayOf(work, 'on', on), evidence }),
  }),
});

const reopenPromise = defineAction({
  name: 'reopenPromise',
  on: promise,
  description: 'Follows a promise up again that was taken for kept and is not.',
  input: { reason: text('原因', 'Why; kept in the audit.', '', { required: true, max: 1000 }) },
  run: async (work, record) => ({ record: await work.change(promise, record, { keptOn: null }) }),
});

export const promiseActions = [followUpPromise, keepPromise, reopenPromise];
