import { choice, choices, date, division, integer, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { actingCommittee, participants, placeLevel } from '../../../schema/vocabulary.ts';

const visitor = choices('Visitor', 'Who visits.', { LEADER: '主席会议成员', MEMBER: '委员', STAFF: '机关干部' });

export const visit = defineKind({
  name: 'visit',
  prefix: 'vis',
  subgraph: 'liaison',
  label: '走访',
  description: 'A visit (走访) to households, a village, an enterprise or a contact point.',
  fields: {
    visitedOn: date('日期', 'Day of the visit.', '2023-05-15', { required: true }),
    by: choice(visitor, '走访人', 'Who visits.', '委员', { required: true }),
    purpose: text('事由', 'What the visit was for.', '走访联系户', { required: true, max: 500 }),
    division: division('行政区划', 'Division of the place.', '421303'),
    placeName: text('地点', 'Village, community or enterprise visited.', '吕冲村', { required: true }),
    placeLevel: choice(placeLevel, '地点级别', 'Kind of the place.', '村'),
    activityGroup: reference('activityGroup', '活动小组', 'Activity group that made the visit.', '', { inverse: 'visits' }),
    pairing: reference('pairing', '结对', 'Pairing under which the visit was made.', '', { inverse: 'visits' }),
    specialCommittee: actingCommittee,
    participants,
    households: integer('走访户数', 'Households visited (户).', '8', { max: 100_000 }),
    peopleMet: integer('联系群众人次', 'People of the sector or citizens met (人次).', '20', { max: 100_000 }),
  },
  naturalKey: ['visitedOn', 'placeName', 'purpose'],
});
