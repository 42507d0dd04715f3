import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { isOf } from '@tongxin/infra/kernel/actor.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { date, text, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';
import { promise, promiseFields } from './promise.kind.ts';

/** The department itself, by any of its names, or who took over from it, may say how far it is; that a promise is kept says the committee's office. */
const itsUnit = {
  also: {
    UNIT: ({ committee, units }: Actor, record: RowOf<typeof promise>) =>
      isOf({ committee }, record.committee) && (units?.has(record.unit) ?? false),
  },
  who: ['作出承诺的部门', 'the department that made the promise'] satisfies Words as Words,
};

const { title, consultation, question, personKey, unit, answer, promisedOn, dueOn } = promiseFields;

export const recordPromise = defineOpening({
  name: 'recordPromise',
  label: ['登记承诺', 'Record a promise'],
  description: ['登记部门在面对面协商中作出的承诺。', "Records what a department promised in answer to a member's question."],
  on: promise,
  input: { title, consultation, question, personKey, unit, answer, promisedOn: todayUnlessTold(promisedOn), dueOn },
  run: (work, { promisedOn: day, ...input }) => ({
    record: work.create(promise, { ...input, promisedOn: dayOf(work, 'promisedOn', day) }),
  }),
});

const followUpPromise = defineAction({
  name: 'followUpPromise',
  on: promise,
  description: [
    '由提问一方的机关或作出承诺的部门说明承诺的进展。',
    'Says how far a promise is: the office that asked, or the department that made it.',
  ],
  input: {
    on: date(['日期', 'Date'], ['了解情况的日期；不填即为今天。', 'Day on which it was asked about; today unless told.'], {
      example: '2023-09-01',
    }),
    note: text(['进展', 'Progress'], ['进展到哪一步。', 'How far it is.'], { example: '已完成选址', required: true, max: 1000 }),
  },
  ...itsUnit,
  run: (work, record, { on, note }) => ({
    record: work.change(promise, record, { followUps: [...record.followUps, { on: dayOf(work, 'on', on), note }] }),
  }),
});

const keepPromise = defineAction({
  name: 'keepPromise',
  on: promise,
  description: ['确认承诺已经兑现。', 'Confirms that a promise was kept.'],
  input: {
    on: date(['兑现日期', 'Kept on'], ['兑现的日期；不填即为今天。', 'Day on which it was kept; today unless told.'], {
      example: '2023-12-01',
    }),
    evidence: text(['兑现情况', 'How it was kept'], ['如何兑现。', 'How it was kept.'], {
      example: '停车场已投入使用',
      required: true,
      max: 1000,
    }),
  },
  run: (work, record, { on, evidence }) => ({
    record: work.change(promise, record, { keptOn: dayOf(work, 'on', on), evidence }),
  }),
});

const reopenPromise = defineAction({
  name: 'reopenPromise',
  on: promise,
  description: ['已确认兑现的承诺实际并未兑现的，重新跟踪。', 'Follows a promise up again that was taken for kept and is not.'],
  input: { reason: text(['原因', 'Reason'], ['原因；记入审计记录。', 'Why; kept in the audit.'], { required: true, max: 1000 }) },
  run: (work, record) => ({ record: work.change(promise, record, { keptOn: null, evidence: null }) }),
});

export const promiseActions = [recordPromise, followUpPromise, keepPromise, reopenPromise];
