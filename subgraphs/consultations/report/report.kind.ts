import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { actingCommittee } from '../../../schema/vocabulary.ts';
import { consultationForm } from '../consultation/consultation.kind.ts';

const origin = choices('ReportOrigin', 'What a report came from.', { SURVEY: '调研视察', CONSULTATION: '协商', OTHER: '其他' });

export const report = defineKind({
  name: 'report',
  prefix: 'rpt',
  subgraph: 'consultations',
  label: '报告',
  description: 'A report (调研报告, 综合报告) delivered.',
  fields: {
    title: text('题目', 'Title.', '关于推进人居环境整治的调研报告', { required: true }),
    origin: choice(origin, '来源', 'What it came from.', '调研视察', { required: true }),
    form: choice(consultationForm, '协商形式', 'Form of the consultation that it came from.', ''),
    consultation: reference('consultation', '协商活动', 'Consultation that it came from.', '', {
      relation: 'MADE_FROM',
      inverse: 'reports',
    }),
    survey: reference('survey', '调研视察', 'Survey that it came from.', '', { relation: 'MADE_FROM', inverse: 'reports' }),
    specialCommittee: actingCommittee,
    deliveredOn: date('报送日期', 'Day on which it was delivered.', '2023-06-20', { required: true }),
  },
  naturalKey: ['deliveredOn', 'title'],
});
