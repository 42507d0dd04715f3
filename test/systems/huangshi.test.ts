/**
 * 黄石 420200: liaison rooms (委员联络室) in townships and villages, in the hundreds; members of four levels posted down (下沉); consultation
 * points (协商点) that collect frequent matters (高频事项) as a data base for the 专家服务团, which gathers where it is needed, across
 * divisions and levels; sector groups with 五有; and a ledger (台账) of visits, pairing and study.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject } from '../kit/service.ts';

const { create, change, figure, cards, read, refused, run, tongxin } = kit();
const [PROVINCE, CITY, YANGXIN, DAYE] = ['420000', '420200', '420222', '420281'];
const HALF = { year: 2023, half: 1 };
const rooms: string[] = [];
const topics: string[] = [];
const problems: string[] = [];
const groups: string[] = [];
let corps: string;

beforeAll(async () => {
  for (const [county, placeName, placeLevel, kind, servedBy] of [
    [YANGXIN, '浮屠镇', 'TOWNSHIP', 'LIAISON_ROOM', null],
    [YANGXIN, '王英村', 'VILLAGE', 'LIAISON_ROOM', null],
    [DAYE, '茗山乡', 'TOWNSHIP', 'LIAISON_ROOM', null],
    [YANGXIN, '仙岛湖村', 'VILLAGE', 'CONSULTATION_ROOM', 'SERVICE_CORPS'],
    [DAYE, '刘家湾村', 'VILLAGE', 'CONSULTATION_ROOM', 'SERVICE_CORPS'],
  ] as const)
    rooms.push(
      await create('platform', county!, {
        ...{ name: `${placeName}${kind === 'LIAISON_ROOM' ? '委员联络室' : '协商点'}`, kind, servedBy, placeName, placeLevel },
        ...{ division: county, openedOn: '2021-06-01' },
      }),
    );
  // HS000003 of the city serves a township and a village.
  for (const [county, room, level, personKey, placeName, placeLevel] of [
    [YANGXIN, 0, 'NATIONAL', 'HS000001', '浮屠镇', 'TOWNSHIP'],
    [YANGXIN, 0, 'PROVINCE', 'HS000002', '浮屠镇', 'TOWNSHIP'],
    [YANGXIN, 0, 'CITY', 'HS000003', '浮屠镇', 'TOWNSHIP'],
    [YANGXIN, 1, 'CITY', 'HS000003', '王英村', 'VILLAGE'],
    [DAYE, 2, 'COUNTY', 'DY000004', '茗山乡', 'TOWNSHIP'],
  ] as const)
    await create('posting', county!, {
      ...{ level, personKey, platform: rooms[room], division: county, placeName, placeLevel, postedOn: '2021-07-01' },
    });
  await frequentMatters();
  await sectorGroups();
});

/** At the point of 仙岛湖村 three single matters on fish, one on roads; in Daye two on fruit. */
async function frequentMatters() {
  for (const [county, title, raisedOn] of [
    [YANGXIN, '水产养殖病害防治', '2023-02-01'],
    [YANGXIN, '村组道路养护', '2023-02-02'],
    [DAYE, '果树品种改良', '2023-02-03'],
  ] as const)
    topics.push(await create('topic', county!, { title, origin: 'VISIT', class: 'COMMON', raisedOn }));
  for (const [county, topic, room, title, raisedOn] of [
    [YANGXIN, 0, 3, '一号塘鲈鱼烂鳃', '2023-02-10'],
    [YANGXIN, 0, 3, '三号塘缺氧', '2023-03-02'],
    [YANGXIN, 0, 3, '鱼苗运输损耗', '2023-07-05'],
    [YANGXIN, 1, 3, '四组道路塌方', '2023-03-05'],
    [DAYE, 2, 4, '梨树嫁接', '2023-03-08'],
    [DAYE, 2, 4, '桃树冻害', '2023-03-09'],
  ] as const)
    problems.push(
      await create('problem', county!, { title, origin: 'SUBMISSION', platform: rooms[room], commonTopic: topics[topic], raisedOn }),
    );
}

async function sectorGroups() {
  for (const [name, sector, more] of [
    ['农业界别活动小组', '22', { convenor: 'HS000003', liaisonOfficer: 'HS000005', plan: '每季度一次' }],
    ['医卫界别活动小组', '26', { convenor: 'HS000006' }],
  ] as const)
    groups.push(await create('activityGroup', CITY!, { name, kind: 'SECTOR', sector, establishedOn: '2022-03-01', ...more }));
  await create('visit', CITY!, {
    ...{ visitedOn: '2023-03-10', by: 'MEMBER', purpose: '走访养殖户', placeName: '仙岛湖村', placeLevel: 'VILLAGE', division: YANGXIN },
    ...{ activityGroup: groups[0], households: 6, peopleMet: 15 },
    participants: [{ role: 'MEMBER', level: 'CITY', count: 1, personKey: 'HS000003' }],
  });
  await create('activitySummary', CITY!, { activityGroup: groups[0], year: 2022, summary: '全年活动 4 次', filedOn: '2023-01-10' });
}

test('liaison rooms at township and village, by county, from the city and from the province', async () => {
  const at = (level: string) => ({ filter: { kind: ['LIAISON_ROOM'], place_level: [level] } });
  expect(await figure(CITY!, 'PLATFORMS', at('TOWNSHIP'))).toBe(2);
  expect(await figure(CITY!, 'PLATFORMS', at('VILLAGE'))).toBe(1);
  expect(await figure(PROVINCE!, 'PLATFORMS', { filter: { kind: ['LIAISON_ROOM'] } })).toBe(3);
  expect(await figure(CITY!, 'PLATFORMS', { filter: { served_by: ['SERVICE_CORPS'] } })).toBe(2);
  expect(await figure(CITY!, 'PLATFORMS', { period: { day: '2021-05-31' } })).toBe(0);
  expect(await cards('platforms', { committee: DAYE, dimensions: [{ name: 'kind', values: ['LIAISON_ROOM'] }] })).toEqual([
    '茗山乡委员联络室 OPEN',
  ]);
});

test('members of four levels posted down: each person once, and the places that they serve', async () => {
  const of = (level: string) => figure(CITY!, 'MEMBERS_POSTED', { filter: { level: [level] } });
  expect([await of('NATIONAL'), await of('PROVINCE'), await of('CITY'), await of('COUNTY')]).toEqual([1, 1, 1, 1]);
  expect(await figure(CITY!, 'MEMBERS_POSTED')).toBe(4);
  expect(await figure(YANGXIN!, 'MEMBERS_POSTED')).toBe(3);
  expect(await figure(CITY!, 'PLACES_SERVED')).toBe(3);
  const posting = {
    level: 'CITY',
    personKey: 'HS000003',
    platform: rooms[1],
    placeName: '王英村',
    placeLevel: 'VILLAGE',
    postedOn: '2021-07-01',
  };
  expect(await refused('posting', YANGXIN!, posting, 'zh')).toEqual(['已有同样的委员下沉（人员统一码、地点、下沉日期、平台相同）。']);
});

test('consultation points collect frequent matters: how often each came up, in a period and so far', async () => {
  const frequency = async (until: string) => {
    const { data, errors } = await tongxin.ask(`{ committee(code: "${CITY}") {
      figure(measure: MATTERS_WORKED_UP, period: { from: "2023-01-01", until: "${until}" }, filter: [{ name: "class", values: ["COMMON"] }]) {
        value each(of: RECORD) { count most items { nodes { value record { card { title } committee { code } } } } } } } }`);
    expect(errors).toBeUndefined();
    const { value, each } = data.committee.figure;
    const nodes = each.items.nodes as { value: number; record: { card: { title: string }; committee: { code: string } } }[];
    return {
      value,
      most: each.most,
      of: nodes.map(({ value: times, record }) => `${record.card.title} ${record.committee.code} ${times}`).sort(),
    };
  };
  expect(await frequency('2023-06-30')).toEqual({
    ...{ value: 5, most: 2 },
    of: ['村组道路养护 420222 1', '果树品种改良 420281 2', '水产养殖病害防治 420222 2'].sort(),
  });
  expect(await frequency('2023-12-31')).toMatchObject({ value: 6, most: 3 });
  expect(await figure(PROVINCE!, 'MATTERS_WORKED_UP', { period: { year: 2023 } })).toBe(6);
  // The data base is read whole: each matter with the single ones behind it, by whoever serves.
  const before = await tongxin.statements();
  const { data } = await tongxin.ask(
    `{ topics(filter: { committee: "${YANGXIN}", dimensions: [{ name: "class", values: ["COMMON"] }] }, orderBy: { field: DAY, direction: ASC }) {
      nodes { title problems { totalCount nodes { title platform { name } } } } } }`,
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(6);
  expect(data.topics.nodes.map(({ title, problems }: any) => `${title} ${problems.totalCount}`)).toEqual([
    '水产养殖病害防治 3',
    '村组道路养护 1',
  ]);
  expect(data.topics.nodes[0].problems.nodes[0]).toEqual({ title: '一号塘鲈鱼烂鳃', platform: { name: '仙岛湖村协商点' } });
  const found = await tongxin.ask(`{ search(text: "鱼", kinds: [PROBLEM], committee: "${CITY}") { nodes { record { card { title } } } } }`);
  expect(found.data.search.nodes.map(({ record }: any) => record.card.title).sort()).toEqual(['一号塘鲈鱼烂鳃', '鱼苗运输损耗']);
  // A matter that was taken for another's like, or withdrawn, no longer counts.
  await change('correct', 'problem', problems[0]!, { commonTopic: topics[1] });
  await change('withdraw', 'problem', problems[1]!);
  expect((await frequency('2023-06-30')).of).toEqual(['村组道路养护 420222 2', '果树品种改良 420281 2'].sort());
  await change('restore', 'problem', problems[1]!);
  await change('correct', 'problem', problems[0]!, { commonTopic: topics[0] });
  expect(await frequency('2023-06-30')).toMatchObject({ value: 5, most: 2 });
});

test('the 专家服务团 gathers for a frequent matter, across divisions and levels', async () => {
  corps = await create('serviceCorps', CITY!, { name: '乡村振兴专家服务团', field: '乡村振兴', foundedOn: '2022-05-01' });
  for (const [personKey, home, field] of [
    ['HSEXPERT1', PROVINCE, '水产'],
    ['HS000003', CITY, '水产'],
    ['DY000004', DAYE, '果树'],
  ])
    await create('corpsMembership', CITY!, { corps, personKey, home, field, since: '2022-05-01' });
  const dispatched = await create('dispatch', CITY!, {
    ...{ corps, purpose: '水产病害会诊', neededFor: topics[0], division: YANGXIN, placeName: '仙岛湖村', gatheredOn: '2023-03-20' },
    ...{ participants: ['HSEXPERT1', 'HS000003', 'DY000004'], outcome: '制定防治方案 1 套' },
  });
  // A county's own corps helps in the neighbouring county.
  const own = await create('serviceCorps', DAYE!, { name: '果树专家服务团', foundedOn: '2022-06-01' });
  const cross = { corps: own, purpose: '梨树嫁接指导', division: YANGXIN, gatheredOn: '2023-04-12', participants: ['DY000004'] };
  await create('dispatch', DAYE!, cross);
  const dispatches = (committee: string, reach: string) =>
    figure(committee, 'CORPS_DISPATCHES', { period: HALF, filter: { reach: [reach] } });
  expect([await dispatches(CITY!, 'WITHIN'), await dispatches(CITY!, 'ACROSS'), await dispatches(DAYE!, 'ACROSS')]).toEqual([1, 1, 1]);
  expect(await figure(CITY!, 'CORPS_MEMBERS')).toBe(3);
  expect((await read('serviceCorps', corps, 'memberships { nodes { home { code } field } }')).memberships.nodes).toEqual([
    { home: { code: PROVINCE }, field: '水产' },
    { home: { code: CITY }, field: '水产' },
    { home: { code: DAYE }, field: '果树' },
  ]);
  expect(await read('topic', topics[0]!, 'links { relation source { id } }')).toMatchObject({
    links: expect.arrayContaining([{ relation: 'SENT_FOR', source: { id: dispatched } }]),
  });
  expect(await figure(CITY!, 'DUTY_ENTRIES', { filter: { duty: ['CORPS_SERVICE'] } })).toBe(4);
  expect(await refused('dispatch', YANGXIN!, { ...cross, gatheredOn: '2023-04-13' })).toEqual(['OTHER_OWNER corps']);
});

test('sector groups with 五有: what each lacks, and how many have all five', async () => {
  const lacking = async (group: number, day: string) =>
    (await read('activityGroup', groups[group]!, `lacking(day: "${day}") { name }`)).lacking.map(({ name }: { name: string }) => name);
  expect(await lacking(0, '2023-06-30')).toEqual([]);
  expect(await lacking(1, '2023-06-30')).toEqual(['有联络员', '有计划', '有活动', '有总结']);
  const complete = () => figure(CITY!, 'GROUPS_COMPLETE', { period: { day: '2023-06-30' } });
  expect(await complete()).toBe(1);
  expect(await figure(CITY!, 'GROUP_ELEMENTS_LACKING', { period: { day: '2023-06-30' }, filter: { element: ['PLAN'] } })).toBe(1);
  await change('update', 'activityGroup', groups[1]!, { liaisonOfficer: 'HS000007', plan: '送医下乡' });
  await create('memberActivity', CITY!, { title: '送医下乡', kind: 'GROUP', heldOn: '2023-04-08', activityGroup: groups[1] });
  await create('activitySummary', CITY!, { activityGroup: groups[1], year: 2022, summary: '活动 2 次', filedOn: '2023-01-15' });
  expect(await complete()).toBe(2);
});

test('the ledger of visits, pairing and study: of the city, of a group and of a member', async () => {
  const pairing = await create('pairing', YANGXIN!, {
    ...{ personKey: 'HS000003', level: 'CITY', partnerKind: 'HOUSEHOLD', partner: '联系户 3 号', partnerName: '某养殖户' },
    ...{ division: YANGXIN, placeName: '仙岛湖村', pairedOn: '2023-02-01' },
  });
  await create('visit', YANGXIN!, {
    ...{ visitedOn: '2023-05-06', by: 'MEMBER', purpose: '走访结对户', placeName: '仙岛湖村', pairing, households: 1, peopleMet: 2 },
    participants: [{ role: 'MEMBER', level: 'CITY', count: 1, personKey: 'HS000003' }],
  });
  await create('studySession', CITY!, {
    ...{ topic: '乡村振兴促进法', body: 'STANDING_COMMITTEE', heldOn: '2023-04-18', attendance: 2, members: ['HS000003', 'HS000006'] },
  });
  await create('member', CITY!, { personKey: 'HS000003', sector: '22', joinedOn: '2022-01-05' });
  expect(await figure(CITY!, 'VISITS', { period: HALF })).toBe(2);
  expect(await figure(CITY!, 'HOUSEHOLDS_VISITED', { period: HALF })).toBe(7);
  expect(await figure(CITY!, 'PAIRINGS', { filter: { partner: ['HOUSEHOLD'] } })).toBe(1);
  expect(await figure(CITY!, 'STUDY_SESSIONS', { period: HALF })).toBe(1);
  expect(await read('activityGroup', groups[0]!, 'visits { nodes { visitedOn placeName households } }')).toEqual({
    visits: { nodes: [{ visitedOn: '2023-03-10', placeName: '仙岛湖村', households: 6 }] },
  });
  expect(await read('pairing', pairing, 'partner partnerName visits { totalCount }', asStaff(CITY!))).toEqual({
    ...{ partner: '联系户 3 号', partnerName: null, visits: { totalCount: 1 } },
  });
  const { data, errors } = await tongxin.ask(
    '{ archive(personKey: "HS000003") { entries(year: 2023) { nodes { day duty { name } } } } }',
    {},
    asSubject('member', CITY!, 'HS000003'),
  );
  expect(errors).toBeUndefined();
  expect(data.archive.entries.nodes.map(({ day, duty }: any) => `${day} ${duty.name}`)).toEqual([
    '2023-05-06 走访',
    '2023-04-18 参加集体学习',
    '2023-03-20 专家服务团服务',
    '2023-03-10 走访',
  ]);
  const other = await tongxin.ask(
    '{ archive(personKey: "HS000003") { entries { totalCount } } }',
    {},
    asSubject('member', CITY!, 'HS000006'),
  );
  expect(other.data?.archive ?? null).toBeNull();
});

test('what the city publishes of half a year: themed consultations, lectures, a reading club', async () => {
  await create('consultation', CITY!, { title: '水产业高质量发展', form: 'THEMED', heldOn: '2023-04-20' });
  await create('consultation', YANGXIN!, { title: '农村道路管养', form: 'THEMED', heldOn: '2023-05-20' });
  await create('lecture', DAYE!, { title: '乡村振兴政策宣讲', kind: 'THEMATIC', heldOn: '2023-05-21', audience: 60 });
  const club = await create('activityGroup', CITY!, { name: '女人花读书会', kind: 'READING', establishedOn: '2022-03-08' });
  await create('readingSession', CITY!, { title: '第 81 期', heldOn: '2023-06-03', activityGroup: club });
  expect(await figure(CITY!, 'CONSULTATIONS_HELD', { period: HALF, filter: { form: ['THEMED'] } })).toBe(2);
  expect(await figure(CITY!, 'LECTURES', { period: HALF })).toBe(1);
  expect(await figure(CITY!, 'READING_SESSIONS', { period: HALF })).toBe(1);
  const { errors } = await run(
    'create',
    'lecture',
    { committee: DAYE, title: '代填', kind: 'THEMATIC', heldOn: '2023-05-22' },
    asStaff(YANGXIN!),
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
