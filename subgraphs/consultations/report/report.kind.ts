import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { actingCommittee } from '@tongxin/vocabulary/vocabulary.ts';
import { consultationForm } from '../consultation/consultation.kind.ts';

const origin = choices('ReportOrigin', ['报告由何形成。', 'What a report came from.'], {
  SURVEY: ['调研视察', 'Survey or inspection'],
  CONSULTATION: ['协商', 'Consultation'],
  OTHER: ['其他', 'Other'],
});

export const report = defineKind({
  name: 'report',
  prefix: 'rpt',
  subgraph: 'consultations',
  statuses: ['DELIVERED'],
  duty: 'CONSULTATIONS',
  label: ['报告', 'Report'],
  description: ['报送的报告，如调研报告、综合报告。', 'A report (调研报告, 综合报告) delivered.'],
  fields: {
    title: text(['题目', 'Title'], ['题目。', 'Title.'], { example: '关于推进人居环境整治的调研报告', required: true }),
    origin: choice(origin, ['来源', 'Source'], ['由何形成。', 'What it came from.'], { example: '调研视察', required: true }),
    form: choice(
      consultationForm,
      ['协商形式', 'Form of consultation'],
      ['形成该报告的协商活动属于何种形式。', 'Form of the consultation that it came from.'],
    ),
    consultation: reference('consultation', ['协商活动', 'Consultation'], ['形成该报告的协商活动。', 'Consultation that it came from.'], {
      relation: 'MADE_FROM',
      inverse: 'reports',
      onEnd: 'REFUSE',
    }),
    survey: reference('survey', ['调研视察', 'Survey or inspection'], ['形成该报告的调研视察。', 'Survey that it came from.'], {
      relation: 'MADE_FROM',
      inverse: 'reports',
      onEnd: 'REFUSE',
    }),
    specialCommittee: actingCommittee,
    deliveredOn: date(['报送日期', 'Delivered on'], ['报送的日期。', 'Day on which it was delivered.'], {
      example: '2023-06-20',
      required: true,
    }),
  },
  naturalKey: ['deliveredOn', 'title'],
});
