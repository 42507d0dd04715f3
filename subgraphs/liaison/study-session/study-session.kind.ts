import { choice, choices, date, integer, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { ofAnotherCommittee, participants, personKeys, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const body = choices('StudyBody', ['政协的哪个机构学习。', 'Which body of the committee studies.'], {
  LEADERSHIP: ['党组、主席会议', "Leading Party group and chairpersons' meeting"],
  STANDING_COMMITTEE: ['常委会', 'Standing committee'],
  SPECIAL_COMMITTEE: ['专委会', 'Special committee'],
  STAFF: ['机关干部', 'Office staff'],
});

export const studySession = defineKind({
  name: 'studySession',
  prefix: 'stu',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['学习', 'Study session'],
  description: ['政协某一机构的集体学习。', 'A study session (集体学习) of a body of the committee.'],
  fields: {
    topic: text(['学习内容', 'Topic studied'], ['学习了什么内容。', 'What was studied.'], {
      example: '人民政协协商民主专题学习',
      required: true,
    }),
    body: choice(body, ['学习主体', 'Studying body'], ['哪个机构学习。', 'Body that studied.'], { example: '常委会', required: true }),
    heldOn: date(['日期', 'Date'], ['举办的日期。', 'Day on which it was held.'], { example: '2023-05-15', required: true }),
    unit: text(
      ['单位', 'Unit'],
      ['学习主体有多个的，填写是哪个专委会或办公室。', 'Which special committee or office, where the body is one of several.'],
    ),
    attendance: integer(['参加人次', 'Attendances'], ['到场人员（人次）。', 'Persons present (人次).'], { example: '30', max: 100_000 }),
    participants,
    members: personKeys(['参加委员统一码', "Attending members' keys"], ['到场委员的统一码。', 'Opaque keys of the members present.']),
    sameEventAs: sameEventAs('studySession'),
  },
  naturalKey: ['heldOn', 'body', 'topic', 'unit'],
  check: ofAnotherCommittee,
});
