/**
 * 黄冈 421100: 党建+协商. Party bodies among the members, five kinds in one (五位一体), down to party-member activity groups (党员委员活动小组);
 * reading groups (委员读书群) and reading bases (委员读书基地); members of city and district posted down to communities (下沉社区); and
 * frontline consultations (一线协商), each of which solves more than one matter (民生实事).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff } from '../kit/service.ts';

const { create, figure, cards, read, refused, run, tongxin } = kit();
const [PROVINCE, CITY, DISTRICT] = ['420000', '421100', '421102'];
const HALF = { year: 2023, half: 1 };
const groups: string[] = [];
const sessions: string[] = [];
let brand: string;

beforeAll(async () => {
  for (const name of ['第一党员委员活动小组', '第二党员委员活动小组'])
    groups.push(await create('activityGroup', CITY!, { name, kind: 'PARTY_MEMBER', convenor: 'HG000001', establishedOn: '2022-05-01' }));
  await reading();
  // 甲 and 乙 are city members, 丙 and 丁 district members; 乙 serves two communities.
  for (const [committee, level, personKey, placeName] of [
    [CITY, 'CITY', 'HG000001', '东门社区'],
    [CITY, 'CITY', 'HG000002', '东门社区'],
    [CITY, 'CITY', 'HG000002', '西湖社区'],
    [DISTRICT, 'COUNTY', 'HZ000003', '西湖社区'],
    [DISTRICT, 'COUNTY', 'HZ000004', '南湖社区'],
  ])
    await create('posting', committee!, {
      level,
      personKey,
      placeName,
      placeLevel: 'COMMUNITY',
      division: DISTRICT,
      postedOn: '2022-07-01',
    });
  const initiative = await create('initiative', PROVINCE!, { title: '一线协商·共同缔造', begunOn: '2023-01-01' });
  brand = await create('brand', CITY!, { title: '党建+协商', initiative, begunOn: '2023-02-01' });
  await consulting();
});

/** Two reading groups, one reading base, three sessions. */
async function reading() {
  const group = (name: string) =>
    create('activityGroup', CITY!, { name, kind: 'READING', convenor: 'HG000002', establishedOn: '2022-04-23' });
  const [classics, history] = [await group('经典读书群'), await group('党史读书群')];
  const base = await create('platform', CITY!, { name: '遗爱湖委员读书基地', kind: 'READING_BASE', openedOn: '2022-06-01' });
  for (const [activityGroup, heldOn, count] of [
    [classics, '2023-03-11', 12],
    [history, '2023-04-23', 9],
    [classics, '2023-07-08', 10],
  ])
    await create('readingSession', CITY!, {
      ...{ title: `读书会 ${heldOn}`, heldOn, activityGroup, platform: base, members: ['HG000001', 'HG000002'] },
      participants: [{ role: 'MEMBER', level: 'CITY', count }],
    });
}

/** Three frontline sessions of party-member groups: two matters solved after the first, three after the second, one after the third. */
async function consulting() {
  for (const [index, [committee, title, heldOn, solved]] of (
    [
      [CITY, '东门社区充电难协商', '2023-02-20', ['增设充电桩', '清理消防通道']],
      [DISTRICT, '西湖社区养老服务协商', '2023-03-21', ['开办老年食堂', '加装扶手', '修补步道']],
      [DISTRICT, '南湖社区公交协商', '2023-05-17', ['调整站点']],
    ] as const
  ).entries()) {
    const session = await create('consultation', committee!, {
      ...{ title, heldOn, form: 'FRONTLINE', brand, placeLevel: 'COMMUNITY', division: DISTRICT },
      ...(committee === CITY && { activityGroup: groups[index] }),
      participants: [
        { role: 'MEMBER', level: 'CITY', count: 3 },
        { role: 'CITIZEN', count: 15 },
      ],
    });
    sessions.push(session);
    for (const [number, matter] of solved.entries())
      await create('problem', committee!, {
        ...{ title: matter, origin: 'CONSULTATION', consultation: session, raisedOn: heldOn, unit: '社区居委会' },
        solvedOn: `2023-0${index + 4}-${10 + number}`,
      });
  }
}

test('frontline consultations of which each solves more than one matter, under the brand 党建+协商', async () => {
  const frontline = { period: HALF, filter: { form: ['FRONTLINE'] } };
  const held = await figure(CITY!, 'CONSULTATIONS_HELD', frontline);
  const solved = await figure(CITY!, 'PROBLEMS_SOLVED', { period: HALF, filter: { origin: ['CONSULTATION'] } });
  expect([held, solved]).toEqual([3, 6]);
  expect(solved! / held!).toBeGreaterThan(1);
  const several = (day: string) => figure(CITY!, 'SESSIONS_SOLVING_SEVERAL', { period: { day }, filter: { form: ['FRONTLINE'] } });
  expect(await several('2023-04-10')).toBe(0);
  expect(await several('2023-04-11')).toBe(1);
  expect(await several('2023-06-30')).toBe(2);
  expect(await figure(PROVINCE!, 'INITIATIVE_SESSIONS', { filter: { brand: [brand] } })).toBe(3);
  expect(await figure(PROVINCE!, 'INITIATIVE_PROBLEMS_SOLVED', { filter: { brand: [brand] } })).toBe(6);
});

test('the party bodies of the members: five kinds in one (五位一体), each under the one above it', async () => {
  let parent: string | null = null;
  const made: string[] = [];
  for (const [bodyType, name] of [
    ['LEADING_GROUP', '市政协党组'],
    ['OFFICE_COMMITTEE', '机关党委'],
    ['FUNCTIONAL_COMMITTEE', '委员功能型党委'],
    ['FUNCTIONAL_BRANCH', '农业界别功能型党支部'],
    ['MEMBER_GROUP', '第一党员委员活动小组'],
  ]) {
    parent = await create('partyBody', CITY!, { name, bodyType, parent, secretary: 'HG000001', foundedOn: '2022-03-01' });
    made.push(parent);
  }
  expect(await figure(CITY!, 'PARTY_BODIES')).toBe(5);
  expect(await figure(PROVINCE!, 'PARTY_BODIES', { filter: { type: ['MEMBER_GROUP'] } })).toBe(1);
  expect(await read('partyBody', made[2]!, 'name parent { name } bodies { nodes { name bodies { nodes { name bodyType } } } }')).toEqual({
    name: '委员功能型党委',
    parent: { name: '机关党委' },
    bodies: {
      nodes: [{ name: '农业界别功能型党支部', bodies: { nodes: [{ name: '第一党员委员活动小组', bodyType: 'MEMBER_GROUP' }] } }],
    },
  });
});

test('a party-member group consults, and its sessions are found and counted by it', async () => {
  expect(await figure(CITY!, 'ACTIVITY_GROUPS', { filter: { kind: ['PARTY_MEMBER'] } })).toBe(2);
  expect(await figure(CITY!, 'CONSULTATIONS_HELD', { filter: { activity_group: [groups[0]!] } })).toBe(1);
  expect(await cards('consultations', { dimensions: [{ name: 'activity_group', values: [groups[0]] }] })).toEqual([
    '东门社区充电难协商 HELD',
  ]);
  expect(await read('consultation', sessions[0]!, 'activityGroup { name kind }')).toEqual({
    activityGroup: { name: '第一党员委员活动小组', kind: 'PARTY_MEMBER' },
  });
});

test('reading groups and bases, and who reads', async () => {
  expect(await figure(CITY!, 'ACTIVITY_GROUPS', { filter: { kind: ['READING'] } })).toBe(2);
  expect(await figure(CITY!, 'PLATFORMS', { filter: { kind: ['READING_BASE'] } })).toBe(1);
  expect(await figure(CITY!, 'READING_SESSIONS', { period: HALF })).toBe(2);
  expect(await figure(CITY!, 'ATTENDANCES', { period: HALF, filter: { event: ['READING_SESSION'] } })).toBe(21);
  const { data } = await tongxin.ask(
    `{ activityGroups(filter: { committee: "${CITY}", dimensions: [{ name: "kind", values: ["READING"] }] }, orderBy: { field: MADE, direction: ASC }) {
      nodes { name readingSessions { totalCount nodes { heldOn platform { name } } } } } }`,
  );
  expect(data.activityGroups.nodes.map(({ name, readingSessions }: any) => `${name} ${readingSessions.totalCount}`)).toEqual([
    '经典读书群 2',
    '党史读书群 1',
  ]);
});

test('members of city and district posted to communities: each person and each community once', async () => {
  const communities = { filter: { place_level: ['COMMUNITY'] } };
  expect(await figure(CITY!, 'MEMBERS_POSTED', communities)).toBe(4);
  expect(await figure(CITY!, 'MEMBERS_POSTED', { ...communities, reach: 'SELF' })).toBe(2);
  expect(await figure(DISTRICT!, 'MEMBERS_POSTED', communities)).toBe(2);
  expect(await figure(CITY!, 'MEMBERS_POSTED', { filter: { level: ['CITY'] } })).toBe(2);
  // 西湖社区 is served from the city and from the district.
  expect(await figure(CITY!, 'PLACES_SERVED', communities)).toBe(3);
  expect(await figure(DISTRICT!, 'PLACES_SERVED', communities)).toBe(2);
  expect(await figure(PROVINCE!, 'PLACES_SERVED', communities)).toBe(3);
});

test('each session with what it solved, and the province by city, in few statements', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `{ consultations(filter: { committee: "${CITY}", dimensions: [{ name: "form", values: ["FRONTLINE"] }] }, orderBy: { field: DAY, direction: ASC }) {
        nodes { title problems { totalCount nodes { title solvedOn } } } }
      committee(code: "${PROVINCE}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }) { value byChild { committee { code } value } } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data.consultations.nodes.map(({ title, problems }: any) => `${title} ${problems.totalCount}`)).toEqual([
    '东门社区充电难协商 2',
    '西湖社区养老服务协商 3',
    '南湖社区公交协商 1',
  ]);
  expect(data.consultations.nodes[0].problems.nodes[0]).toEqual({ title: '增设充电桩', solvedOn: '2023-04-10' });
  expect(data.committee.figure.byChild[0]).toEqual({ committee: { code: CITY }, value: 3 });
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(12);
});

test('a matter is not solved before it is raised; a group holds sessions of its own committee; a district does not post for the city', async () => {
  const matter = { title: '路灯', origin: 'CONSULTATION', raisedOn: '2023-03-01', solvedOn: '2023-02-28' };
  expect(await refused('problem', CITY!, { ...matter, consultation: sessions[0] })).toEqual(['BEFORE_RAISED solvedOn']);
  const session = { title: '借组协商', form: 'FRONTLINE', heldOn: '2023-04-01' };
  expect(await refused('consultation', DISTRICT!, { ...session, activityGroup: groups[0] })).toEqual(['OTHER_OWNER activityGroup']);
  const posting = { level: 'CITY', personKey: 'HG000009', placeName: '东门社区', placeLevel: 'COMMUNITY', postedOn: '2023-01-01' };
  const { errors } = await run('create', 'posting', { committee: CITY, ...posting }, asStaff(DISTRICT!));
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
