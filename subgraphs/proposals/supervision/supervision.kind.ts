import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';

export const supervisionFields = {
  form: choice(
    choices('SupervisionForm', 'How the handling of a proposal is supervised.', {
      ON_SPOT: '现场督办',
      MEETING: '会议督办',
      MEDIA: '媒体督办',
      WRITTEN: '书面督办',
      OTHER: '其他督办',
    }),
    '督办方式',
    'How.',
    '现场督办',
    { required: true },
  ),
  office: text('督办人', 'Who supervised, by office, no name.', '市政协副主席', { required: true, max: 100 }),
  medium: text('媒体', 'For supervision by media: which, e.g. a television programme.', '', { max: 100 }),
  finding: text('督办情况', 'What was found and asked for.', '已开工，要求十月底前完工。', { max: 5000 }),
};

export const supervision = defineKind({
  name: 'supervision',
  prefix: 'spv',
  subgraph: 'proposals',
  label: '提案督办',
  description: 'Supervision of the handling of a proposal (督办): on the spot, at a meeting, by media.',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', {
      required: true,
      relation: 'SUPERVISES',
      inverse: 'supervisions',
    }),
    supervisedOn: date('督办日期', 'Day.', '2022-05-20', { required: true }),
    ...supervisionFields,
  },
  naturalKey: ['proposal', 'supervisedOn', 'form', 'office'],
});
