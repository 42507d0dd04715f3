import { choice, choices, date, division, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { actingCommittee, participants, placeLevel } from '@tongxin/vocabulary/vocabulary.ts';

const visitor = choices('Visitor', ['由谁走访。', 'Who visits.'], {
  LEADER: ['主席会议成员', "Leader (chairpersons' meeting)"],
  MEMBER: ['委员', 'Member'],
  STAFF: ['机关干部', 'Office staff'],
});

export const visit = defineKind({
  name: 'visit',
  prefix: 'vis',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['走访', 'Visit'],
  description: ['走访群众家庭、村、企业或联系点。', 'A visit (走访) to households, a village, an enterprise or a contact point.'],
  fields: {
    visitedOn: date(['日期', 'Date'], ['走访或回访的日期。', 'Day of the visit.'], { example: '2023-05-15', required: true }),
    by: choice(visitor, ['走访人', 'Visited by'], ['由谁走访。', 'Who visits.'], { example: '委员', required: true }),
    purpose: text(['事由', 'Purpose'], ['为什么走访。', 'What the visit was for.'], { example: '走访联系户', required: true, max: 500 }),
    division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
    placeName: text(['地点', 'Place'], ['走访的村、社区或企业。', 'Village, community or enterprise visited.'], {
      example: '吕冲村',
      required: true,
    }),
    placeLevel: choice(placeLevel, ['地点级别', 'Place level'], ['地点的类型。', 'Kind of the place.'], { example: '村' }),
    activityGroup: reference(
      'activityGroup',
      ['活动小组', 'Activity group'],
      ['开展走访的活动小组。', 'Activity group that made the visit.'],
      { inverse: 'visits', aliveOn: 'visitedOn', readBack: true, onEnd: 'REFUSE' },
    ),
    pairing: reference('pairing', ['结对', 'Pairing'], ['此次走访所依据的结对。', 'Pairing under which the visit was made.'], {
      inverse: 'visits',
      onEnd: 'REFUSE',
    }),
    specialCommittee: actingCommittee,
    participants,
    households: integer(['走访户数', 'Households visited'], ['走访的家庭（户）。', 'Households visited (户).'], {
      example: '8',
      max: 100_000,
    }),
    peopleMet: integer(
      ['联系群众人次', 'People met'],
      ['联系的界别群众或接触的群众（人次）。', 'People of the sector or citizens met (人次).'],
      { example: '20', max: 100_000, guarded: 'COMMITTEE' },
    ),
  },
  naturalKey: ['visitedOn', 'placeName', 'purpose'],
});
