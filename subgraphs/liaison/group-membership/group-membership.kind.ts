import { choice, date, dated, reference } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { memberLevel, personKey } from '@tongxin/vocabulary/vocabulary.ts';

export const groupMembership = defineKind({
  name: 'groupMembership',
  prefix: 'gms',
  subgraph: 'liaison',
  statuses: ['SERVING', 'LEFT'],
  duty: 'LIAISON',
  label: ['小组成员', 'Group membership'],
  description: [
    '委员在活动小组中的成员关系；各级委员均可加入小组。',
    "A member's place in an activity group; members of any level can join a group.",
  ],
  fields: {
    activityGroup: reference('activityGroup', ['活动小组', 'Activity group'], ['所属的活动小组。', 'The group.'], {
      example: '农业界别活动小组',
      required: true,
      relation: 'MEMBER_OF',
      guarded: 'COMMITTEE',
      joins: false,
      aliveOn: 'joinedOn',
      onEnd: 'REFUSE',
    }),
    personKey: personKey(),
    level: dated(
      choice(memberLevel, ['委员级别', "Member's level"], ['委员所在政协的级别。', 'Level of the committee on which the member sits.'], {
        example: '市级',
        required: true,
      }),
    ),
    joinedOn: date(['加入日期', 'Joined on'], ['加入的日期。', 'Day of joining.'], { example: '2022-03-01', required: true }),
    leftOn: date(['退出日期', 'Left on'], ['退出的日期；仍在组内的留空。', 'Day of leaving; empty while in the group.']),
  },
  naturalKey: ['activityGroup', 'personKey', 'joinedOn'],
  lasts: ['joinedOn', 'leftOn'],
});
