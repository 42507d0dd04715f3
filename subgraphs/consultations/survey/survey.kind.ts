import { choice, choices, date, division, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { actingCommittee, participants } from '../../../schema/vocabulary.ts';

const surveyKind = choices('SurveyKind', 'Kind of survey.', { SURVEY: '调研', INSPECTION: '视察' });

export const survey = defineKind({
  name: 'survey',
  prefix: 'sur',
  subgraph: 'consultations',
  label: '调研视察',
  description: 'A survey or an inspection (调研视察) on the spot.',
  fields: {
    title: text('题目', 'What was surveyed.', '农村人居环境整治情况调研', { required: true }),
    kind: choice(surveyKind, '类型', 'Survey or inspection.', '调研', { required: true }),
    topic: reference('topic', '议题', 'Topic for which it was made.', '', { relation: 'MADE_FROM', inverse: 'surveys' }),
    heldOn: date('开始日期', 'First day.', '2023-04-10', { required: true }),
    endedOn: date('结束日期', 'Last day; empty where it took one day.', '2023-04-12'),
    division: division('行政区划', 'Division of the place.', '421303'),
    placeName: text('地点', 'Where it was made.', '均川镇'),
    specialCommittee: actingCommittee,
    participants,
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  lasts: ['heldOn', 'endedOn'],
});
