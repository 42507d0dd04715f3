import { choices, date, items, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { say } from '../../../infra/records/language.ts';
import { personKey } from '../../../schema/vocabulary.ts';

const followUps = items(
  'PromiseFollowUp',
  {
    on: date('日期', 'Day on which it was asked about.', '2023-09-01', { required: true }),
    note: text('进展', 'How far it is.', '已完成选址', { required: true, max: 1000 }),
  },
  '跟踪情况',
  'How the promise was followed up, oldest first.',
  '2023-09-01/已完成选址',
);

export const promise = defineKind({
  name: 'promise',
  prefix: 'prm',
  subgraph: 'consultations',
  label: '承诺',
  description:
    "What a department promised (承诺) in answer to a member's question at a face-to-face session (市长与委员面对面), and whether it was kept.",
  fields: {
    title: text('承诺事项', 'What was promised.', '年底前新建停车场一处', { required: true, max: 500 }),
    consultation: reference('consultation', '协商活动', 'Session at which it was made.', '幸福社区停车难协商', {
      required: true,
      relation: 'MADE_AT',
      inverse: 'promises',
    }),
    question: text('委员提问', 'What the member asked.', '老城区停车难如何解决？', { max: 1000 }),
    personKey: { ...personKey(false), label: '提问委员统一码', description: 'Opaque key of the member who asked.' },
    unit: text('承诺单位', 'Department that answered.', '市住建局', { required: true }),
    answer: text('答复', 'What it answered.', '', { max: 5000 }),
    promisedOn: date('承诺日期', 'Day on which it was made.', '2023-06-15', { required: true }),
    dueOn: date('兑现期限', 'Day by which it is to be kept.', '2023-12-31'),
    keptOn: date('兑现日期', 'Day on which it was kept; empty while it is not.', ''),
    evidence: text('兑现情况', 'How it was kept.', '', { max: 1000 }),
    followUps,
  },
  naturalKey: ['promisedOn', 'title', 'unit'],
  lasts: ['promisedOn', 'keptOn'],
  check: ({ promisedOn, dueOn }, language) =>
    dueOn && dueOn < promisedOn
      ? {
          field: 'dueOn',
          code: 'OUT_OF_ORDER',
          message: say(language, '兑现期限早于承诺日期。', 'It cannot be due before it was made.'),
        }
      : null,
  workflow: {
    states: choices('PromiseState', 'Whether a promise is kept.', { PENDING: '待兑现', KEPT: '已兑现' }),
    stateOf: ({ keptOn }) => (keptOn ? 'KEPT' : 'PENDING'),
    transitions: {
      followUpPromise: { label: '跟踪', from: ['PENDING', 'KEPT'] },
      keepPromise: { label: '确认兑现', from: ['PENDING'], to: ['KEPT'] },
      reopenPromise: { label: '重新跟踪', from: ['KEPT'], to: ['PENDING'] },
    },
  },
});
