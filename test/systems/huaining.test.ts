/**
 * 安徽怀宁 340822: members' activity days (委员活动日) in enterprises. The groups of members go into an enterprise on their day, hear
 * what troubles it, and what they bring back is solved by a unit or becomes a report; the county publishes days, attendance and what came of it.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';

const { create, change, figure, cards, tongxin } = kit();
const COUNTY = '340822';
const QUARTERS = ['2023-03-15', '2023-06-15', '2023-09-15'];
const groups: string[] = [];
const problems: string[] = [];

beforeAll(async () => {
  for (const [name, sector] of [
    ['工商联界别活动小组', '16'],
    ['农业界别活动小组', '22'],
  ])
    groups.push(await create('activityGroup', COUNTY, { name, kind: 'SECTOR', sector, convenor: 'P7K2M9QX', establishedOn: '2022-03-01' }));
  // Each group keeps its day every quarter; the second one missed the third quarter.
  for (const [index, activityGroup] of groups.entries())
    for (const heldOn of QUARTERS.slice(0, 3 - index))
      await create('memberActivity', COUNTY, {
        title: '委员活动日：走进企业',
        kind: 'ACTIVITY_DAY',
        heldOn,
        activityGroup,
        placeName: index ? '示例粮油公司' : '示例机械公司',
        placeLevel: 'ENTERPRISE',
        participants: [
          { role: 'MEMBER', level: 'COUNTY', count: 8 },
          { role: 'MEMBER', level: 'CITY', count: 1 },
          { role: 'DEPARTMENT', count: 2 },
        ],
      });
  for (const title of ['企业招工难', '厂区道路破损', '贷款手续慢'])
    problems.push(
      await create('problem', COUNTY, { title, origin: 'VISIT', unit: '县经信局', raisedOn: '2023-03-15', dueOn: '2023-06-30' }),
    );
  await change('update', 'problem', problems[0]!, { solvedOn: '2023-05-10', outcome: '组织专场招聘会 1 场' });
  await change('update', 'problem', problems[1]!, { solvedOn: '2023-06-20', outcome: '修复道路 300 米' });
  const filed = { text: '……', filedOn: '2023-07-01', personKey: 'P7K2M9QX' };
  await create('socialOpinion', COUNTY, { title: '关于简化小微企业贷款手续的建议', ...filed });
});

test('what the county publishes: activity days in enterprises, attendance, problems solved', async () => {
  const enterprises = { filter: { kind: ['ACTIVITY_DAY'], place_level: ['ENTERPRISE'] } };
  expect(await figure(COUNTY, 'MEMBER_ACTIVITIES', enterprises)).toBe(5);
  expect(await figure(COUNTY, 'MEMBER_ACTIVITIES', { ...enterprises, period: { year: 2023, quarter: 3 } })).toBe(1);
  expect(await figure(COUNTY, 'ATTENDANCES', { filter: { event: ['MEMBER_ACTIVITY'] } })).toBe(45);
  expect(await figure(COUNTY, 'PROBLEMS_SOLVED', { filter: { origin: ['VISIT'] } })).toBe(2);
  expect(await figure(COUNTY, 'SOCIAL_OPINIONS')).toBe(1);
});

test('the city above counts the county with its own; the province too', async () => {
  expect(await figure('340800', 'MEMBER_ACTIVITIES')).toBe(5);
  expect(await figure('340000', 'MEMBER_ACTIVITIES')).toBe(5);
  expect(await figure('340800', 'MEMBER_ACTIVITIES', { reach: 'SELF' })).toBe(0);
});

test('the office sees what each group did and what is overdue', async () => {
  const { data, errors } = await tongxin.ask(
    `{ activityGroups(filter: { committee: "${COUNTY}" }, orderBy: { field: MADE, direction: ASC }) { nodes { name activities { totalCount nodes { heldOn } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.activityGroups.nodes).toEqual([
    { name: '工商联界别活动小组', activities: { totalCount: 3, nodes: QUARTERS.map(heldOn => ({ heldOn })) } },
    { name: '农业界别活动小组', activities: { totalCount: 2, nodes: QUARTERS.slice(0, 2).map(heldOn => ({ heldOn })) } },
  ]);
  expect(await cards('problems', { committee: COUNTY, dueUntil: '2023-07-01' })).toEqual(['贷款手续慢 OPEN']);
});
