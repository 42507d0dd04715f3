/**
 * 十堰郧阳 420304: 郧约来商量, the district's brand of the province's 一线协商·共同缔造. Platforms in townships and in urban communities; talks
 * in the farmyard (场院协商) → opinions → plans → projects, stage by stage and with money by source → problems solved. Twice a year all groups
 * of members are evaluated (半年考评), and the half-year is summed up.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff } from '../kit/service.ts';

const { create, change, figure, cards, read, refused, run, tongxin } = kit();
const [DISTRICT, CITY, PROVINCE] = ['420304', '420300', '420000'];
const HALF = { year: 2023, half: 1 };
const ids: Record<string, string> = {};
const groups: Record<string, string> = {};

const stages = (...done: (string | null)[]) =>
  ['立项', '施工', '验收'].map((name, index) => ({ name, plannedOn: `2023-0${5 + index}-30`, doneOn: done[index] ?? null }));

beforeAll(async () => {
  ids.initiative = await create('initiative', PROVINCE!, { title: '一线协商·共同缔造', begunOn: '2022-09-01' });
  ids.brand = await create('brand', DISTRICT!, { title: '郧约来商量', initiative: ids.initiative, begunOn: '2022-11-01' });
  for (const [placeName, placeLevel] of [
    ['安阳镇', 'TOWNSHIP'],
    ['茶店镇', 'TOWNSHIP'],
    ['城东社区', 'COMMUNITY'],
  ])
    ids[placeName!] = await create('platform', DISTRICT!, {
      ...{ name: `${placeName}“郧约来商量”协商议事室`, kind: 'CONSULTATION_ROOM', placeName, placeLevel, division: DISTRICT },
      openedOn: '2022-12-01',
    });
  const talk = (title: string, heldOn: string, at: string, opinions: string[]) =>
    create('consultation', DISTRICT!, {
      ...{ title, form: 'COURTYARD', heldOn, brand: ids.brand, platform: ids[at], placeName: at, opinions },
      participants: [
        { role: 'MEMBER', level: 'COUNTY', count: 4 },
        { role: 'MEMBER', level: 'CITY', count: 1 },
        { role: 'CITIZEN', count: 20 },
      ],
    });
  ids.road = await talk('场院协商：通组公路怎么修', '2023-03-10', '安阳镇', ['拓宽两处弯道', '加装护栏', '村民投工投劳']);
  ids.square = await talk('场院协商：小广场改造', '2023-04-12', '城东社区', ['增设座椅', '修补地砖']);
  await talk('场院协商：茶园灌溉', '2023-07-06', '茶店镇', ['修蓄水池']);
  ids.plan = await create('plan', DISTRICT!, {
    ...{ title: '通组公路推进方案', consultation: ids.road, unit: '安阳镇政府', adoptedOn: '2023-03-20', dueOn: '2023-08-31' },
  });
  await create('plan', DISTRICT!, { title: '小广场推进方案', consultation: ids.square, adoptedOn: '2023-04-20' });
  const raised = { origin: 'CONSULTATION', raisedOn: '2023-03-10', consultation: ids.road, plan: ids.plan };
  ids.widening = await create('problem', DISTRICT!, {
    ...{ ...raised, title: '弯道拓宽', unit: '区交通局', dueOn: '2023-07-31', stages: stages('2023-04-10', '2023-06-20') },
    money: [
      { source: 'FISCAL', on: '2023-04-15', raised: 300000 },
      { source: 'DONATED', on: '2023-05-02', raised: 50000.5 },
      { source: 'SELF_RAISED', on: '2023-05-10', raised: 20000 },
      { source: 'FISCAL', on: '2023-06-20', spent: 280000 },
    ],
  });
  ids.railing = await create('problem', DISTRICT!, { ...raised, title: '加装护栏', unit: '安阳镇政府', stages: stages('2023-04-10') });
  for (const [name, kind] of [
    ['安阳镇委员活动组', 'TOWNSHIP'],
    ['茶店镇委员活动组', 'TOWNSHIP'],
    ['经济界别活动小组', 'SECTOR'],
  ])
    groups[name!] = await create('activityGroup', DISTRICT!, { name, kind, convenor: 'YY000001', establishedOn: '2022-03-01' });
});

test('platforms in townships and in urban communities, under the brand 郧约来商量', async () => {
  expect(await figure(DISTRICT!, 'PLATFORMS', { filter: { place_level: ['TOWNSHIP'] } })).toBe(2);
  expect(await figure(CITY!, 'PLATFORMS', { filter: { place_level: ['COMMUNITY'] } })).toBe(1);
  expect(await read('brand', ids.brand!, 'title initiative { title committee { code } }')).toEqual({
    ...{ title: '郧约来商量', initiative: { title: '一线协商·共同缔造', committee: { code: PROVINCE } } },
  });
  expect(await figure(DISTRICT!, 'INITIATIVE_SESSIONS', { filter: { brand: [ids.brand!] } })).toBe(3);
});

test('from the talk in the farmyard to opinions, the plan and its projects, in one query', async () => {
  expect(await figure(DISTRICT!, 'CONSULTATIONS_HELD', { filter: { form: ['COURTYARD'] }, period: HALF })).toBe(2);
  expect(await figure(CITY!, 'OPINIONS_COLLECTED', { filter: { form: ['COURTYARD'] }, period: HALF })).toBe(5);
  expect(await figure(CITY!, 'PLANS', { period: HALF })).toBe(2);
  const before = await tongxin.statements();
  const talk = await read(
    'consultation',
    ids.road!,
    'opinions plans { nodes { title unit { name } problems { totalCount nodes { title stages { name doneOn } money { source raised spent } } } } }',
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(6);
  expect(talk.opinions).toEqual(['拓宽两处弯道', '加装护栏', '村民投工投劳']);
  expect(talk.plans.nodes).toMatchObject([{ title: '通组公路推进方案', unit: { name: '安阳镇政府' }, problems: { totalCount: 2 } }]);
  expect(talk.plans.nodes[0].problems.nodes[0]).toMatchObject({
    title: '弯道拓宽',
    stages: [{ doneOn: '2023-04-10' }, { name: '施工' }, { doneOn: null }],
  });
});

test('projects stage by stage, as of any day', async () => {
  const at = (committee: string, stage: string, day: string) =>
    figure(committee, 'PROJECTS_AT_STAGE', { period: { day }, filter: { stage: [stage] } });
  // Both are being approved from 10 March, built from 10 April; the bends await acceptance from 20 June.
  expect([await at(DISTRICT!, '立项', '2023-03-10'), await at(DISTRICT!, '立项', '2023-04-10')]).toEqual([2, 0]);
  expect([await at(CITY!, '施工', '2023-04-10'), await at(CITY!, '施工', '2023-06-20')]).toEqual([2, 1]);
  expect([await at(PROVINCE!, '验收', '2023-06-19'), await at(PROVINCE!, '验收', '2023-06-20')]).toEqual([0, 1]);
  expect(await figure(DISTRICT!, 'PROJECTS_AT_STAGE', { period: { day: '2023-03-09' } })).toBe(0);
  // A project that is done is at no stage, even if its last ones were never noted.
  await change('update', 'problem', ids.railing!, { solvedOn: '2023-06-25', outcome: '安装护栏 800 米' });
  expect([await at(CITY!, '施工', '2023-06-24'), await at(CITY!, '施工', '2023-06-25')]).toEqual([1, 0]);
});

test('money by source, raised and spent, and problems solved', async () => {
  const raised = (source: string) => figure(CITY!, 'FUNDS_RAISED', { period: HALF, filter: { source: [source] } });
  expect([await raised('FISCAL'), await raised('DONATED'), await raised('SELF_RAISED')]).toEqual([300000, 50000.5, 20000]);
  expect(await figure(CITY!, 'FUNDS_SPENT', { period: HALF })).toBe(280000);
  await change('update', 'problem', ids.widening!, { stages: stages('2023-04-10', '2023-06-20', '2023-07-28'), solvedOn: '2023-07-28' });
  expect(await figure(CITY!, 'PROBLEMS_SOLVED', { period: HALF })).toBe(1);
  expect(await figure(PROVINCE!, 'INITIATIVE_PROBLEMS_SOLVED', { period: { year: 2023 }, filter: { brand: [ids.brand!] } })).toBe(2);
  expect(await figure(DISTRICT!, 'SESSIONS_SOLVING_SEVERAL', { period: { day: '2023-07-28' } })).toBe(1);
  expect(await figure(DISTRICT!, 'PROJECTS_AT_STAGE', { period: { day: '2023-07-28' } })).toBe(0);
});

test('half-year evaluation of all groups: none is left out', async () => {
  const evaluate = (name: string, score: number, grade: string) =>
    create('groupEvaluation', DISTRICT!, { activityGroup: groups[name], ...HALF, evaluatedOn: '2023-07-12', score, grade });
  const coverage = (committee: string) => figure(committee, 'GROUP_EVALUATION_COVERAGE', { period: HALF });
  await evaluate('安阳镇委员活动组', 95, '优秀');
  await evaluate('经济界别活动小组', 88, '良好');
  expect([
    await figure(DISTRICT!, 'GROUPS_EVALUATED', { period: HALF }),
    await figure(DISTRICT!, 'ACTIVITY_GROUPS', { period: HALF }),
  ]).toEqual([2, 3]);
  const { data, errors } = await tongxin.ask(
    `{ activityGroups(filter: { committee: "${DISTRICT}" }, orderBy: { field: TITLE, direction: ASC }) { nodes { name evaluations { nodes { score grade } } } } }`,
  );
  expect(errors).toBeUndefined();
  const without = data.activityGroups.nodes.filter(({ evaluations }: any) => evaluations.nodes.length === 0);
  expect(without).toEqual([{ name: '茶店镇委员活动组', evaluations: { nodes: [] } }]);
  await evaluate('茶店镇委员活动组', 80, '良好');
  expect([await coverage(DISTRICT!), await coverage(PROVINCE!)]).toEqual([100, 100]);
  expect(await figure(CITY!, 'GROUP_EVALUATIONS', { filter: { grade: ['良好'] } })).toBe(2);
  expect(await cards('groupEvaluations', { committee: DISTRICT, dimensions: [{ name: 'grade', values: ['优秀'] }] })).toEqual([
    '安阳镇委员活动组 2023年上半年 考评 优秀 EVALUATED',
  ]);
  expect(
    await refused('groupEvaluation', DISTRICT!, { activityGroup: groups.安阳镇委员活动组, ...HALF, evaluatedOn: '2023-07-20' }, 'zh'),
  ).toEqual(['已有同样的小组考评（活动小组、年度、半年相同）。']);
});

test('the half-year summary, and the standing under the initiative of the province', async () => {
  await create('target', PROVINCE!, {
    title: '每县区四场',
    initiative: ids.initiative,
    aimedAt: DISTRICT,
    year: 2023,
    measure: 'SESSIONS',
    number: 4,
  });
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${DISTRICT}") { document(kind: HALF_YEAR_SUMMARY, period: { year: 2023, half: 1 }) { title sections { heading text table { rows { cells } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { title, sections } = data.committee.document;
  const section = (heading: string) => sections.find((each: { heading: string }) => each.heading === heading);
  expect(title).toContain('半年小结（2023年上半年）');
  expect(
    section('总体情况')
      .table.rows.slice(0, 4)
      .map(({ cells }: any) => cells.slice(0, 3)),
  ).toEqual([
    ['协商活动', '场次', '2'],
    ['其中：一线协商', '场次', null],
    ['收集意见建议', '条', '5'],
    ['提出问题', '个', '2'],
  ]);
  expect(section('指标完成情况').table.rows.map(({ cells }: any) => cells.slice(2))).toEqual([['协商场次', '2', '2', '达到']]);
  // A city cannot write the district's record, and a brand belongs to an initiative that is there.
  const session = { committee: DISTRICT, title: '代记', form: 'COURTYARD', heldOn: '2023-03-01' };
  expect((await run('create', 'consultation', session, asStaff(CITY!))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await refused('brand', DISTRICT!, { title: '无主品牌', initiative: ids.brand, begunOn: '2023-01-01' })).toEqual([
    'NOT_FOUND initiative',
  ]);
});
