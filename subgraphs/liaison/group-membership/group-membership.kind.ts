import { choice, date, reference } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { memberLevel, personKey } from '../../../schema/vocabulary.ts';

export const groupMembership = defineKind({
  name: 'groupMembership',
  prefix: 'gms',
  subgraph: 'liaison',
  label: '小组成员',
  description: "A member's place in an activity group; members of any level can join a group.",
  fields: {
    activityGroup: reference('activityGroup', '活动小组', 'The group.', '农业界别活动小组', {
      required: true,
      relation: 'MEMBER_OF',
      joins: false,
    }),
    personKey: personKey(),
    level: choice(memberLevel, '委员级别', 'Level of the committee on which the member sits.', '市级', { required: true }),
    joinedOn: date('加入日期', 'Day of joining.', '2022-03-01', { required: true }),
    leftOn: date('退出日期', 'Day of leaving; empty while in the group.', ''),
  },
  naturalKey: ['activityGroup', 'personKey', 'joinedOn'],
  lasts: ['joinedOn', 'leftOn'],
});
