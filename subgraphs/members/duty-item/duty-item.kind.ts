import { date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

export const dutyItem = defineKind({
  name: 'dutyItem',
  prefix: 'dut',
  subgraph: 'members',
  statuses: ['OPEN', 'DONE'],
  duty: 'REGISTRAR',
  label: ['责任事项', 'Duty item'],
  description: [
    '专委会责任清单中的一项任务，写明何时到期、何时完成。',
    'One task of the duty list (责任清单) of a special committee: by when it is due, when it was done.',
  ],
  fields: {
    specialCommittee: reference('specialCommittee', ['专委会', 'Special committee'], ['承担该任务的专委会。', 'Whose task it is.'], {
      example: '农业和农村委员会',
      required: true,
      inverse: 'dutyItems',
      onEnd: 'REFUSE',
    }),
    task: text(['事项', 'Matter'], ['要做的事。', 'What is to be done.'], {
      example: '围绕乡村振兴开展专题调研',
      required: true,
      max: 500,
    }),
    quarter: integer(['季度', 'Quarter'], ['任务所属的季度，1 至 4。', 'Quarter of the year for which it was set, 1 to 4.'], {
      example: '2',
      min: 1,
      max: 4,
    }),
    setOn: date(['下达日期', 'Set on'], ['下达任务的日期。', 'Day on which it was set.'], { example: '2023-01-15', required: true }),
    dueOn: date(['完成期限', 'Due on'], ['应完成的最后日期。', 'Day by which it is due.'], { example: '2023-06-30', required: true }),
    doneOn: date(['完成日期', 'Completed on'], ['完成的日期；未完成的为空。', 'Day on which it was done; empty until then.']),
    outcome: text(['完成情况', 'Result'], ['取得的结果。', 'What came of it.'], { max: 1000 }),
  },
  naturalKey: ['specialCommittee', 'task', 'dueOn'],
  lasts: ['setOn', 'dueOn'],
  check: ({ setOn, doneOn }, { language }) =>
    doneOn && doneOn < setOn
      ? { field: 'doneOn', code: 'OUT_OF_ORDER', message: say(language, '完成日期早于下达日期。', 'It cannot be done before it was set.') }
      : null,
});
