import { choice, choices, date, integer, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { participants, personKeys } from '../../../schema/vocabulary.ts';

const body = choices('StudyBody', 'Which body of the committee studies.', {
  LEADERSHIP: '党组、主席会议',
  STANDING_COMMITTEE: '常委会',
  SPECIAL_COMMITTEE: '专委会',
  STAFF: '机关干部',
});

export const studySession = defineKind({
  name: 'studySession',
  prefix: 'stu',
  subgraph: 'liaison',
  label: '学习',
  description: 'A study session (集体学习) of a body of the committee.',
  fields: {
    topic: text('学习内容', 'What was studied.', '人民政协协商民主专题学习', { required: true }),
    body: choice(body, '学习主体', 'Body that studied.', '常委会', { required: true }),
    heldOn: date('日期', 'Day on which it was held.', '2023-05-15', { required: true }),
    unit: text('单位', 'Which special committee or office, where the body is one of several.', ''),
    attendance: integer('参加人次', 'Persons present (人次).', '30', { max: 100_000 }),
    participants,
    members: personKeys('参加委员统一码', 'Opaque keys of the members present.'),
  },
  naturalKey: ['heldOn', 'body', 'topic', 'unit'],
});
