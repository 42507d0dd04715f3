import { choice, choices, date, division, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { ofAnotherCommittee, participants, placeLevel, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const activityKind = choices('MemberActivityKind', ['委员活动的类型。', 'Kind of activity of members.'], {
  ACTIVITY_DAY: ['委员活动日', "Members' activity day"],
  GROUP: ['小组活动', 'Group activity'],
  VOLUNTEERING: ['志愿服务', 'Voluntary service'],
  MEDIATION: ['矛盾调解', 'Mediation of disputes'],
  OTHER: ['其他活动', 'Other activity'],
});

export const memberActivity = defineKind({
  name: 'memberActivity',
  prefix: 'mac',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['委员活动', 'Member activity'],
  description: [
    '委员在协商之外共同开展的活动，如走进企业的委员活动日、小组活动、志愿服务、矛盾纠纷调解。',
    'What members do together besides consulting (委员活动): an activity day in enterprises, an activity of a group, voluntary service, the hearing of a dispute.',
  ],
  fields: {
    title: text(['主题', 'Theme'], ['做了什么。', 'What was done.'], { example: '“送政策、解难题”走进经开区企业', required: true }),
    kind: choice(activityKind, ['类型', 'Kind'], ['活动的类型。', 'Kind of activity.'], { example: '委员活动日', required: true }),
    heldOn: date(['日期', 'Date'], ['举办的日期。', 'Day on which it was held.'], { example: '2023-05-15', required: true }),
    activityGroup: reference('activityGroup', ['活动小组', 'Activity group'], ['由哪个小组开展。', 'Group whose activity it was.'], {
      example: '农业界别活动小组',
      inverse: 'activities',
      aliveOn: 'heldOn',
      readBack: true,
      onEnd: 'REFUSE',
    }),
    platform: reference('platform', ['平台', 'Platform'], ['依托哪个平台开展。', 'Platform from which it was done.'], {
      aliveOn: 'heldOn',
      onEnd: 'REFUSE',
    }),
    division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
    placeName: text(['地点', 'Place'], ['开展活动的村、社区或企业。', 'Village, community or enterprise.'], {
      example: '示例食品有限公司',
    }),
    placeLevel: choice(placeLevel, ['地点级别', 'Place level'], ['地点的类型。', 'Kind of the place.'], { example: '企业单位' }),
    participants,
    peopleServed: integer(['服务人次', 'People served'], ['服务或听取意见的群众（人次）。', 'People served or heard (人次).'], {
      example: '12',
      max: 100_000,
    }),
    outcome: text(['成效', 'Outcome'], ['取得了什么成效。', 'What came of it.'], { example: '现场解答用工政策 6 条', max: 1000 }),
    sameEventAs: sameEventAs('memberActivity'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  check: ofAnotherCommittee,
});
