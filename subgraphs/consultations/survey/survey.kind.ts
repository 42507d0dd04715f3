import { choice, choices, date, division, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { actingCommittee, ofAnotherCommittee, participants, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const surveyKind = choices('SurveyKind', ['调研视察的类型。', 'Kind of survey.'], {
  SURVEY: ['调研', 'Survey'],
  INSPECTION: ['视察', 'Inspection'],
});

export const survey = defineKind({
  name: 'survey',
  prefix: 'sur',
  subgraph: 'consultations',
  statuses: ['HELD'],
  duty: 'CONSULTATIONS',
  label: ['调研视察', 'Survey or inspection'],
  description: ['到现场开展的调研或视察。', 'A survey or an inspection (调研视察) on the spot.'],
  fields: {
    title: text(['题目', 'Title'], ['调研或视察的内容。', 'What was surveyed.'], { example: '农村人居环境整治情况调研', required: true }),
    kind: choice(surveyKind, ['类型', 'Kind'], ['调研还是视察。', 'Survey or inspection.'], { example: '调研', required: true }),
    topic: reference('topic', ['议题', 'Topic'], ['所针对的议题。', 'Topic for which it was made.'], {
      relation: 'MADE_FROM',
      inverse: 'surveys',
      onEnd: 'REFUSE',
    }),
    heldOn: date(['开始日期', 'Start date'], ['第一天的日期。', 'First day.'], { example: '2023-04-10', required: true }),
    endedOn: date(['结束日期', 'End date'], ['最后一天的日期；只有一天的不填。', 'Last day; empty where it took one day.'], {
      example: '2023-04-12',
    }),
    division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
    placeName: text(['地点', 'Place'], ['在哪里开展。', 'Where it was made.'], { example: '均川镇' }),
    specialCommittee: actingCommittee,
    participants,
    sameEventAs: sameEventAs('survey'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  check: ofAnotherCommittee,
  lasts: ['heldOn', 'endedOn'],
});
