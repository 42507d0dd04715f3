import { choice, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { memberLevel } from '@tongxin/vocabulary/vocabulary.ts';

export const instruction = defineKind({
  name: 'instruction',
  prefix: 'ins',
  subgraph: 'consultations',
  statuses: ['GIVEN'],
  duty: 'CONSULTATIONS',
  label: ['批示', 'Instruction'],
  description: [
    '领导对报告或社情民意信息作出的书面批示；一份报告可有多次批示。',
    "A leader's written instruction (批示) on a report or a social-opinion report; one report can have several.",
  ],
  fields: {
    title: text(['批示事项', 'Subject of instruction'], ['批示针对的事项。', 'What the instruction is on.'], {
      example: '关于人居环境整治调研报告的批示',
      required: true,
    }),
    level: choice(memberLevel, ['领导级别', 'Level of leader'], ['批示领导的级别。', 'Level of the leader.'], {
      example: '市级',
      required: true,
    }),
    office: text(
      ['批示领导职务', 'Office of leader'],
      ['批示领导的职务；内容公开，不写姓名。', 'Office of the leader; no name: it is published.'],
      { example: '分管副市长', required: true },
    ),
    report: reference('report', ['报告', 'Report'], ['批示针对的报告。', 'Report that it is on.'], {
      relation: 'INSTRUCTS_ON',
      inverse: 'instructions',
      onEnd: 'REFUSE',
    }),
    socialOpinion: reference(
      'socialOpinion',
      ['社情民意信息', 'Social-opinion report'],
      ['批示针对的社情民意信息。', 'Social-opinion report that it is on.'],
      {
        anyOwner: true,
        relation: 'INSTRUCTS_ON',
        onEnd: 'STAYS',
      },
    ),
    givenOn: date(['批示日期', 'Instruction given on'], ['作出批示的日期。', 'Day on which it was given.'], {
      example: '2023-06-28',
      required: true,
    }),
    text: text(
      ['批示内容', 'Text of instruction'],
      ['批示原文，仅本委员会机关工作人员可见。', 'The words of the instruction: shown to the staff of the owner only.'],
      { personal: true, max: 2000 },
    ),
  },
  naturalKey: ['givenOn', 'title', 'office'],
});
