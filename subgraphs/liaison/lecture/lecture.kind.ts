import { choice, choices, date, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKeys } from '../../../schema/vocabulary.ts';

const lectureKind = choices('LectureKind', 'Kind of lecture.', { THEMATIC: '专题宣讲', FORUM: '委员讲坛' });

export const lecture = defineKind({
  name: 'lecture',
  prefix: 'lec',
  subgraph: 'liaison',
  label: '宣讲',
  description: 'A lecture (宣讲) given by members.',
  fields: {
    title: text('题目', 'Title.', '乡村振兴政策宣讲', { required: true }),
    kind: choice(lectureKind, '类型', 'Kind of lecture.', '专题宣讲', { required: true }),
    heldOn: date('日期', 'Day on which it was given.', '2023-05-15', { required: true }),
    platform: reference('platform', '平台', 'Platform at which it was given.', ''),
    placeName: text('地点', 'Where it was given.', '均川镇文化站'),
    audience: integer('听众人次', 'Listeners (人次).', '60', { max: 1_000_000 }),
    lecturers: personKeys('宣讲人统一码', 'Opaque keys of the members who gave it.'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
});
