import { choice, choices, date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { ofAnotherCommittee, personKeys, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const lectureKind = choices('LectureKind', ['宣讲的类型。', 'Kind of lecture.'], {
  THEMATIC: ['专题宣讲', 'Thematic lecture'],
  FORUM: ['委员讲坛', "Members' forum"],
});

export const lecture = defineKind({
  name: 'lecture',
  prefix: 'lec',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['宣讲', 'Lecture'],
  description: ['委员开展的宣讲。', 'A lecture (宣讲) given by members.'],
  fields: {
    title: text(['题目', 'Title'], ['题目。', 'Title.'], { example: '乡村振兴政策宣讲', required: true }),
    kind: choice(lectureKind, ['类型', 'Kind'], ['宣讲的类型。', 'Kind of lecture.'], { example: '专题宣讲', required: true }),
    heldOn: date(['日期', 'Date'], ['宣讲的日期。', 'Day on which it was given.'], { example: '2023-05-15', required: true }),
    platform: reference('platform', ['平台', 'Platform'], ['开展宣讲的平台。', 'Platform at which it was given.'], {
      aliveOn: 'heldOn',
      onEnd: 'REFUSE',
    }),
    placeName: text(['地点', 'Place'], ['宣讲的地点。', 'Where it was given.'], { example: '均川镇文化站' }),
    audience: integer(['听众人次', 'Listeners'], ['听众（人次）。', 'Listeners (人次).'], { example: '60', max: 1_000_000 }),
    lecturers: personKeys(['宣讲人统一码', "Lecturers' keys"], ['宣讲委员的统一码。', 'Opaque keys of the members who gave it.']),
    sameEventAs: sameEventAs('lecture'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  check: ofAnotherCommittee,
});
