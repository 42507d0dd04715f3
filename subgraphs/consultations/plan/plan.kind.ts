import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';

export const plan = defineKind({
  name: 'plan',
  prefix: 'pln',
  subgraph: 'consultations',
  statuses: ['RUNNING', 'DONE'],
  duty: 'CONSULTATIONS',
  label: ['推进方案', 'Plan'],
  description: [
    '由协商活动形成的推进方案：解决哪些问题、由谁解决、何时完成。',
    'A plan (推进方案) made from a consultation: which problems are solved, by whom, until when.',
  ],
  fields: {
    title: text(['名称', 'Name'], ['名称。', 'Name.'], { example: '幸福社区停车治理推进方案', required: true }),
    topic: reference('topic', ['议题', 'Topic'], ['所针对的议题。', 'Topic for which it was made.'], {
      relation: 'MADE_FROM',
      inverse: 'plans',
      onEnd: 'REFUSE',
    }),
    consultation: reference(
      'consultation',
      ['协商活动', 'Consultation'],
      ['据以形成的协商活动。', 'Consultation from which it was made.'],
      {
        relation: 'MADE_FROM',
        inverse: 'plans',
        onEnd: 'REFUSE',
      },
    ),
    unit: reference('unit', ['牵头单位', 'Lead unit'], ['牵头的单位。', 'Unit that leads it.'], {
      example: '省农业农村厅',
      onEnd: 'REFUSE',
      aliveOn: 'adoptedOn',
    }),
    adoptedOn: date(['确定日期', 'Adopted on'], ['方案确定的日期。', 'Day on which it was adopted.'], {
      example: '2023-05-20',
      required: true,
    }),
    dueOn: date(['完成期限', 'Completion due on'], ['全部完成的期限。', 'Day by which all of it is to be done.'], {
      example: '2023-12-31',
    }),
    doneOn: date(['完成日期', 'Completed on'], ['完成的日期；仍在推进的不填。', 'Day on which it was done; empty while it runs.']),
    summary: text(['内容', 'Content'], ['要做什么。', 'What is to be done.'], { max: 5000 }),
  },
  naturalKey: ['adoptedOn', 'title'],
  lasts: ['adoptedOn', 'doneOn'],
  waits: { RUNNING: true },
});
