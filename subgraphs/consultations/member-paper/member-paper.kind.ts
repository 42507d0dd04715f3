import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';

export const memberPaper = defineKind({
  name: 'memberPaper',
  prefix: 'pap',
  subgraph: 'consultations',
  statuses: ['SUBMITTED'],
  duty: 'CONSULTATIONS',
  label: ['委员书面意见', 'Member paper'],
  description: ['委员向协商活动提交的书面意见。', 'A paper (书面意见) that members submit to a consultation.'],
  fields: {
    title: text(['题目', 'Title'], ['题目。', 'Title.'], { example: '关于破解停车难的几点建议', required: true }),
    consultation: reference(
      'consultation',
      ['协商活动', 'Consultation'],
      ['提交到哪个协商活动。', 'Consultation to which it was submitted.'],
      { example: '幸福社区停车难协商', required: true, relation: 'SUBMITTED_TO', inverse: 'papers', onEnd: 'REFUSE' },
    ),
    personKey: aPerson(['委员统一码', 'Member key'], ['撰写委员的统一码（不含身份信息）。', 'Opaque key of the member who wrote it.']),
    submittedOn: date(['提交日期', 'Submitted on'], ['提交的日期。', 'Day on which it was submitted.'], {
      example: '2023-05-18',
      required: true,
    }),
  },
  naturalKey: ['consultation', 'title', 'submittedOn'],
});
