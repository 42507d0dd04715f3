import { choice, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { memberLevel } from '../../../schema/vocabulary.ts';

export const instruction = defineKind({
  name: 'instruction',
  prefix: 'ins',
  subgraph: 'consultations',
  label: '批示',
  description: "A leader's written instruction (批示) on a report or a social-opinion report; one report can have several.",
  fields: {
    title: text('批示事项', 'What the instruction is on.', '关于人居环境整治调研报告的批示', { required: true }),
    level: choice(memberLevel, '领导级别', 'Level of the leader.', '市级', { required: true }),
    office: text('批示领导职务', 'Office of the leader; no name: it is published.', '分管副市长', { required: true }),
    report: reference('report', '报告', 'Report that it is on.', '', { relation: 'INSTRUCTS_ON', inverse: 'instructions' }),
    socialOpinion: reference('socialOpinion', '社情民意信息', 'Social-opinion report that it is on.', '', {
      anyOwner: true,
      relation: 'INSTRUCTS_ON',
    }),
    givenOn: date('批示日期', 'Day on which it was given.', '2023-06-28', { required: true }),
    text: text('批示内容', 'The words of the instruction: shown to the staff of the owner only.', '', { personal: true, max: 2000 }),
  },
  naturalKey: ['givenOn', 'title', 'office'],
});
