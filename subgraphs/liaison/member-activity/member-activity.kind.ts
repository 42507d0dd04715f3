import { choice, choices, date, division, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { participants, placeLevel } from '../../../schema/vocabulary.ts';

const activityKind = choices('MemberActivityKind', 'Kind of activity of members.', {
  ACTIVITY_DAY: '委员活动日',
  GROUP: '小组活动',
  VOLUNTEERING: '志愿服务',
  MEDIATION: '矛盾调解',
  OTHER: '其他活动',
});

export const memberActivity = defineKind({
  name: 'memberActivity',
  prefix: 'mac',
  subgraph: 'liaison',
  label: '委员活动',
  description:
    'What members do together besides consulting (委员活动): an activity day in enterprises, an activity of a group, voluntary service, the hearing of a dispute.',
  fields: {
    title: text('主题', 'What was done.', '“送政策、解难题”走进经开区企业', { required: true }),
    kind: choice(activityKind, '类型', 'Kind of activity.', '委员活动日', { required: true }),
    heldOn: date('日期', 'Day on which it was held.', '2023-05-15', { required: true }),
    activityGroup: reference('activityGroup', '活动小组', 'Group whose activity it was.', '农业界别活动小组', { inverse: 'activities' }),
    platform: reference('platform', '平台', 'Platform from which it was done.', ''),
    division: division('行政区划', 'Division of the place.', '421303'),
    placeName: text('地点', 'Village, community or enterprise.', '示例食品有限公司'),
    placeLevel: choice(placeLevel, '地点级别', 'Kind of the place.', '企业单位'),
    participants,
    peopleServed: integer('服务人次', 'People served or heard (人次).', '12', { max: 100_000 }),
    outcome: text('成效', 'What came of it.', '现场解答用工政策 6 条', { max: 1000 }),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
});
