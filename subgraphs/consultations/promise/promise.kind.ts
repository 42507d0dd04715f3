import { choices, date, items, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';

const followUps = items({
  type: 'PromiseFollowUp',
  parts: {
    on: date(['日期', 'Date'], ['了解情况的日期。', 'Day on which it was asked about.'], { example: '2023-09-01', required: true }),
    note: text(['进展', 'Progress'], ['进展到哪一步。', 'How far it is.'], { example: '已完成选址', required: true, max: 1000 }),
  },
  label: ['跟踪情况', 'Follow-ups'],
  description: ['承诺的跟踪情况，由早到晚排列。', 'How the promise was followed up, oldest first.'],
  example: '2023-09-01/已完成选址',
});

export const promiseFields = {
  title: text(['承诺事项', 'What was promised'], ['承诺的内容。', 'What was promised.'], {
    example: '年底前新建停车场一处',
    required: true,
    max: 500,
  }),
  consultation: reference('consultation', ['协商活动', 'Consultation'], ['在哪次协商活动上作出。', 'Session at which it was made.'], {
    example: '幸福社区停车难协商',
    required: true,
    relation: 'MADE_AT',
    inverse: 'promises',
    aliveOn: 'promisedOn',
    onEnd: 'REFUSE',
  }),
  question: text(['委员提问', "Member's question"], ['委员提出的问题。', 'What the member asked.'], {
    example: '老城区停车难如何解决？',
    max: 1000,
  }),
  personKey: aPerson(
    ['提问委员统一码', 'Key of asking member'],
    ['提问委员的统一码（不含身份信息）。', 'Opaque key of the member who asked.'],
  ),
  unit: reference('unit', ['承诺单位', 'Promising unit'], ['作出答复的部门。', 'Department that answered.'], {
    example: '省农业农村厅',
    required: true,
    onEnd: 'REFUSE',
    aliveOn: 'promisedOn',
  }),
  answer: text(['答复', 'Answer'], ['答复的内容。', 'What it answered.'], { max: 5000 }),
  promisedOn: date(['承诺日期', 'Promised on'], ['作出承诺的日期。', 'Day on which it was made.'], {
    example: '2023-06-15',
    required: true,
  }),
  dueOn: date(['兑现期限', 'To be kept by'], ['应兑现的日期。', 'Day by which it is to be kept.'], { example: '2023-12-31', ahead: true }),
  keptOn: date(['兑现日期', 'Kept on'], ['兑现的日期；尚未兑现的不填。', 'Day on which it was kept; empty while it is not.']),
  evidence: text(['兑现情况', 'How it was kept'], ['如何兑现。', 'How it was kept.'], { max: 1000 }),
  followUps,
};

export const promise = defineKind({
  name: 'promise',
  prefix: 'prm',
  subgraph: 'consultations',
  duty: 'CONSULTATIONS',
  label: ['承诺', 'Promise'],
  description: [
    '部门在“市长与委员面对面”等活动中答复委员提问时作出的承诺，以及是否兑现。',
    "What a department promised (承诺) in answer to a member's question at a face-to-face session (市长与委员面对面), and whether it was kept.",
  ],
  fields: promiseFields,
  door: 'ACTS',
  naturalKey: ['promisedOn', 'title', 'unit'],
  lasts: ['promisedOn', 'keptOn'],
  waits: { PENDING: true },
  check: ({ promisedOn, dueOn }, { language }) =>
    dueOn && dueOn < promisedOn
      ? {
          field: 'dueOn',
          code: 'OUT_OF_ORDER',
          message: say(language, '兑现期限早于承诺日期。', 'It cannot be due before it was made.'),
        }
      : null,
  workflow: {
    states: choices('PromiseState', ['承诺是否兑现。', 'Whether a promise is kept.'], {
      PENDING: ['待兑现', 'To be kept'],
      KEPT: ['已兑现', 'Kept'],
    }),
    stateOf: [['KEPT', 'keptOn'], ['PENDING']],
    transitions: {
      followUpPromise: { label: ['跟踪', 'Follow up'], from: ['PENDING', 'KEPT'] },
      keepPromise: { label: ['确认兑现', 'Confirm as kept'], from: ['PENDING'], to: ['KEPT'] },
      reopenPromise: { label: ['重新跟踪', 'Follow up again'], from: ['KEPT'], to: ['PENDING'] },
    },
  },
});
