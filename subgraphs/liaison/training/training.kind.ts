import { choice, choices, date, integer, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { ofAnotherCommittee, participants, personKeys, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const audience = choices('TrainingAudience', ['培训哪些人。', 'Who is trained.'], {
  MEMBER: ['委员', 'Members'],
  CONVENOR: ['乡镇（街道）召集人', 'Township and street convenors'],
  LIAISON_OFFICER: ['联络员', 'Liaison officers'],
  STAFF: ['机关干部', 'Office staff'],
  OTHER: ['其他', 'Others'],
});

export const training = defineKind({
  name: 'training',
  prefix: 'trn',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['培训', 'Training'],
  description: ['政协举办的培训班。', 'A training course (培训班) held by the committee.'],
  fields: {
    title: text(['名称', 'Name'], ['培训班的名称。', 'Name of the course.'], { example: '委员履职能力提升培训班', required: true }),
    audience: choice(audience, ['培训对象', 'Audience'], ['培训哪些人。', 'Who is trained.'], { example: '委员', required: true }),
    heldOn: date(['开班日期', 'Started on'], ['培训班开班的第一天。', 'First day of the course.'], {
      example: '2023-03-20',
      required: true,
    }),
    days: integer(['天数', 'Days'], ['培训时长（天）。', 'How long it lasted (days).'], { example: '3', min: 1, max: 366 }),
    placeName: text(['地点', 'Place'], ['举办的地点。', 'Where it was held.'], { example: '市委党校' }),
    participants: integer(['参训人数', 'Persons trained'], ['参训人员（人）。', 'Persons trained (人).'], {
      example: '80',
      max: 100_000,
      guarded: 'COMMITTEE',
    }),
    attendees: {
      ...participants,
      description: [
        '参加人员的身份、级别和人数；知道具体是谁的，填写人员统一码。',
        'Who attended: role, level and head count; a person by key where known.',
      ],
    },
    trainees: personKeys(['参训委员统一码', "Trained members' keys"], ['参训委员的统一码。', 'Opaque keys of the members trained.']),
    sameEventAs: sameEventAs('training'),
  },
  naturalKey: ['heldOn', 'title'],
  check: ofAnotherCommittee,
});
