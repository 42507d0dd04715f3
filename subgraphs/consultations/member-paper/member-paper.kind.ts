import { date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const memberPaper = defineKind({
  name: 'memberPaper',
  prefix: 'pap',
  subgraph: 'consultations',
  label: '委员书面意见',
  description: 'A paper (书面意见) that members submit to a consultation.',
  fields: {
    title: text('题目', 'Title.', '关于破解停车难的几点建议', { required: true }),
    consultation: reference('consultation', '协商活动', 'Consultation to which it was submitted.', '幸福社区停车难协商', {
      required: true,
      relation: 'SUBMITTED_TO',
      inverse: 'papers',
    }),
    personKey: text('委员统一码', 'Opaque key of the member who wrote it.', 'P7K2M9QX', { max: 40 }),
    submittedOn: date('提交日期', 'Day on which it was submitted.', '2023-05-18', { required: true }),
  },
  naturalKey: ['consultation', 'title', 'submittedOn'],
});
