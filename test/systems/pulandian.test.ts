/**
 * 大连普兰店 210214: 双百恳谈, a hundred talks (百场恳谈) and a hundred matters (百件实事) a year, and in every one of the 186 communities at
 * least one. Work groups of members by street (街道工作组), members posted by community; a check each quarter. What can't be solved becomes a
 * social-opinion report or a proposal and is followed there. Members keep workrooms of their own, in which volunteers hear disputes.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asSubject } from '../kit/service.ts';

const { create, change, act, figure, cards, read, refused, tongxin } = kit();
const [DISTRICT, CITY, PROVINCE] = ['210214', '210200', '210000'];
const STREETS = ['太平街道', '丰荣街道', '铁西街道', '南山街道', '皮口街道', '城子坦街道'];
const ids: Record<string, string> = {};
const places: Record<string, string[]> = {};
const Q1 = { year: 2024, quarter: 1 };

const talk = (heldOn: string, place: string) =>
  create('consultation', DISTRICT!, {
    ...{ title: `双百恳谈 ${heldOn}`, form: 'HEART_TO_HEART', heldOn, place, initiative: ids.initiative },
    participants: [
      { role: 'MEMBER', level: 'COUNTY', count: 3 },
      { role: 'CITIZEN', count: 12 },
    ],
  });

beforeAll(async () => {
  ids.initiative = await create('initiative', DISTRICT!, { title: '双百恳谈', purpose: '百场恳谈、百件实事', begunOn: '2024-01-01' });
  const target = { initiative: ids.initiative, year: 2024 };
  await create('target', DISTRICT!, { ...target, title: '百场恳谈', measure: 'SESSIONS', number: 100 });
  await create('target', DISTRICT!, { ...target, title: '百件实事', measure: 'PROBLEMS_SOLVED', number: 100, byMarch: 2, byJune: 40 });
  await create('target', DISTRICT!, { ...target, title: '每个社区每年一次', measure: 'EVERY_PLACE' });
  // 6 streets with 31 communities each: 186.
  for (const township of STREETS)
    places[township] = await Promise.all(
      Array.from({ length: 31 }, (_, index) =>
        create('place', DISTRICT!, { title: `第${index + 1}社区`, level: 'COMMUNITY', township, registeredOn: '2023-12-01' }),
      ),
    );
  for (const [index, township] of STREETS.entries()) {
    const activityGroup = await create('activityGroup', DISTRICT!, {
      ...{ name: `${township}委员工作组`, kind: 'STREET', township, convenor: `PL00000${index + 1}`, establishedOn: '2023-12-01' },
    });
    await create('groupMembership', DISTRICT!, {
      ...{ activityGroup, personKey: `PL00000${index + 1}`, level: 'COUNTY', joinedOn: '2023-12-01' },
    });
  }
  for (const [personKey, placeName] of [
    ['PL000001', '太平街道第1社区'],
    ['PL000001', '太平街道第2社区'],
    ['PL000002', '丰荣街道第1社区'],
  ])
    await create('posting', DISTRICT!, { personKey, level: 'COUNTY', placeName, placeLevel: 'COMMUNITY', postedOn: '2023-12-01' });
  // The first quarter: 26 talks in 25 communities of two streets, one of them twice. Then one in a third street.
  const reached = [...places.太平街道!.slice(0, 13), ...places.丰荣街道!.slice(0, 12)];
  const held = await Promise.all(
    [...reached, reached[0]!].map((place, index) => talk(`2024-0${1 + Math.floor(index / 9)}-1${index % 9}`, place)),
  );
  ids.session = held[0]!;
  await talk('2024-04-20', places.铁西街道![0]!);
  const raised = { origin: 'CONSULTATION', consultation: ids.session, raisedOn: '2024-01-10', dueOn: '2024-03-10' };
  for (const [title, unit, solvedOn, outcome] of [
    ['楼道照明不亮', '太平街道办', '2024-02-20', '更换灯具 64 盏'],
    ['健身器材破损', '区文体局', '2024-03-05', '更换器材 8 件'],
    ['供热管网老化', '区住建局', null, null],
    ['医保异地结算难', '区医保局', null, null],
  ])
    ids[title!] = await create('problem', DISTRICT!, { ...raised, title, unit, solvedOn, outcome });
});

test('work groups by street, members by community', async () => {
  expect(await figure(DISTRICT!, 'ACTIVITY_GROUPS', { filter: { kind: ['STREET'] } })).toBe(6);
  expect(await figure(DISTRICT!, 'GROUP_MEMBERS', { filter: { kind: ['STREET'] } })).toBe(6);
  expect(await cards('activityGroups', { committee: DISTRICT, dimensions: [{ name: 'township', values: ['太平街道'] }] })).toEqual([
    '太平街道委员工作组 OPEN',
  ]);
  expect(await figure(DISTRICT!, 'MEMBERS_POSTED', { filter: { place_level: ['COMMUNITY'] } })).toBe(2);
  expect(await figure(DISTRICT!, 'PLACES_SERVED', { filter: { place_level: ['COMMUNITY'] } })).toBe(3);
});

test('the quarterly check: a hundred talks, a hundred matters, every one of 186 communities', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(`{ committee(code: "${DISTRICT}") {
    targetProgress(year: 2024) { nodes { target { title } asked reached quarters { asked reached behind } } }
    first: placesWithout(year: 2024, until: "2024-03-31", levels: ["COMMUNITY"]) { totalCount nodes { title township } }
    second: placesWithout(year: 2024, until: "2024-06-30", initiative: "${ids.initiative}") { totalCount } } }`);
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(10);
  const shown = data.committee.targetProgress.nodes.map((each: any) => [
    each.target.title,
    ...each.quarters.slice(0, 2).map(({ asked, reached, behind }: any) => `${asked} ${Math.round(reached * 100) / 100} ${behind}`),
  ]);
  expect(shown.sort()).toEqual([
    // 25 of 186, then 26 of 186.
    ['每个社区每年一次', '25 13.44 true', '50 13.98 true'],
    ['百件实事', '2 2 false', '40 2 true'],
    ['百场恳谈', '25 26 false', '50 27 true'],
  ]);
  expect([data.committee.first.totalCount, data.committee.second.totalCount]).toEqual([161, 160]);
  expect(data.committee.first.nodes[0]).toEqual({ title: expect.any(String), township: expect.any(String) });
  expect(await figure(CITY!, 'PLACES', { period: { year: 2024 } })).toBe(186);
  expect(await figure(PROVINCE!, 'PLACES_REACHED', { period: Q1 })).toBe(25);
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { period: Q1 })).toBe(26);
  expect(await figure(CITY!, 'CONSULTATIONS_HELD', { period: Q1, filter: { form: ['HEART_TO_HEART'] } })).toBe(26);
});

test('the bulletin of the quarter has the same numbers, and the communities still without', async () => {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${DISTRICT}") { document(kind: QUARTERLY_BULLETIN, period: { year: 2024, quarter: 1 }) { title markdown sections { heading text table { rows { cells } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { title, markdown, sections } = data.committee.document;
  const section = (heading: string) => sections.find((each: { heading: string }) => each.heading === heading);
  expect(title).toContain('每季一通报（2024年第一季度）');
  expect(section('指标完成情况').text).toEqual(['到第一季度末，3 项指标中 1 项落后。']);
  expect(section('指标完成情况').table.rows[0].cells.slice(1)).toEqual(['双百恳谈', '每个地点至少一次', '25', '13.44', '落后']);
  expect(section('本年尚未开展协商的村（社区）').text[0]).toContain('161 个本年还没有开展过协商');
  expect(section('逾期事项').text).toEqual(['期末逾期：问题 2 个。']);
  expect(markdown).toContain('双百恳谈');
});

test("what can't be solved becomes a social-opinion report or a proposal of a member, and is tracked", async () => {
  const asMember = asSubject('member', DISTRICT!, 'PL000001');
  const filed = await act(
    'fileSocialOpinion',
    { committee: DISTRICT, title: '关于简化医保异地结算的建议', text: '……', problem: ids.医保异地结算难, filedOn: '2024-04-02' },
    'socialOpinion { id personKey }',
    asMember,
  );
  expect(filed).toMatchObject({ refusals: [], socialOpinion: { personKey: 'PL000001' } });
  const submitted = await act(
    'submitProposal',
    {
      ...{ committee: DISTRICT, title: '关于改造老旧供热管网的提案', kind: 'INDIVIDUAL', proposers: [{ personKey: 'PL000001' }] },
      ...{ problem: ids.供热管网老化, submittedOn: '2024-04-03' },
    },
    'proposal { id state }',
    asMember,
  );
  expect(submitted).toMatchObject({ refusals: [], proposal: { state: 'SUBMITTED' } });
  const opinion = filed.socialOpinion.id;
  await act('signSocialOpinion', { id: opinion, signedOn: '2024-04-08' });
  await act('forwardSocialOpinion', { id: opinion, forwardedTo: '大连市政协', forwardedCommittee: CITY, forwardedOn: '2024-04-09' });
  await act('adoptSocialOpinion', { id: opinion, adoptedAt: 'CITY', adoptedOn: '2024-05-06' });
  for (const stage of ['AT_SESSION', 'AFTER_SESSION', 'BEFORE_HANDLING'])
    await act('reviewProposal', { id: submitted.proposal.id, stage, reviewer: '提案委', outcome: 'FILE', reviewedOn: '2024-04-10' });
  const thread = async (problem: string) =>
    (await read('problem', problem, 'matter { status records(first: 50) { nodes { card { kind title status } } } }')).matter;
  const became = (matter: any, kind: string) =>
    matter.records.nodes.filter(({ card }: any) => card.kind === kind).map(({ card }: any) => `${card.title} ${card.status}`);
  const heating = await thread(ids.供热管网老化!);
  expect(heating.status).toBe('OPEN');
  expect(became(heating, 'PROPOSAL')).toEqual([expect.stringMatching(/关于改造老旧供热管网的提案 UNDER_REVIEW$/)]);
  expect(became(await thread(ids.医保异地结算难!), 'SOCIAL_OPINION')).toEqual(['关于简化医保异地结算的建议 ADOPTED']);

  // What came of problems is told apart from what members file of their own.
  await act('fileSocialOpinion', { committee: DISTRICT, title: '关于规范养犬的建议', text: '……', filedOn: '2024-04-20' }, '', asMember);
  const fromProblems = { filter: { made_from: ['PROBLEM'] }, period: { year: 2024 } };
  expect(await figure(CITY!, 'SOCIAL_OPINIONS', { period: { year: 2024 } })).toBe(2);
  expect(await figure(CITY!, 'SOCIAL_OPINIONS', fromProblems)).toBe(1);
  expect(await figure(CITY!, 'PROPOSALS_SUBMITTED', fromProblems)).toBe(1);
  expect(await figure(PROVINCE!, 'SOCIAL_OPINIONS_ADOPTED', { filter: { level: ['CITY'] }, period: { year: 2024 } })).toBe(1);
  expect((await cards('problems', { committee: DISTRICT, dueUntil: '2024-04-30' })).sort()).toEqual([
    '供热管网老化 OPEN',
    '医保异地结算难 OPEN',
  ]);
  expect(await figure(CITY!, 'PROBLEMS_OVERDUE', { period: { day: '2024-04-30' } })).toBe(2);
  await change('update', 'problem', ids.供热管网老化!, { solvedOn: '2024-10-15', outcome: '改造管网 2.1 公里' });
  expect(await figure(CITY!, 'PROBLEMS_OVERDUE', { period: { day: '2024-10-15' } })).toBe(1);
  expect(await figure(DISTRICT!, 'INITIATIVE_PROBLEMS_SOLVED', { filter: { initiative: [ids.initiative!] } })).toBe(3);
});

test("members' own workrooms, in which volunteers hear disputes", async () => {
  for (const [name, personKey, servedBy] of [
    ['一号委员工作室', 'PL000001', 'VOLUNTEERS'],
    ['二号委员工作室', 'PL000002', null],
  ])
    ids[name!] = await create('platform', DISTRICT!, {
      ...{ name, kind: 'WORKROOM', division: DISTRICT, placeLevel: 'COMMUNITY', placeName: '第1社区', openedOn: '2024-01-15' },
      ...{ servedBy, heads: [{ personKey, from: '2024-01-15' }] },
    });
  for (const [title, heldOn, peopleServed, outcome] of [
    ['邻里漏水纠纷', '2024-02-06', 4, '达成协议'],
    ['物业费纠纷', '2024-03-12', 9, '分期缴纳'],
  ])
    await create('memberActivity', DISTRICT!, {
      ...{ title, kind: 'MEDIATION', heldOn, platform: ids.一号委员工作室, placeLevel: 'COMMUNITY', peopleServed, outcome },
      participants: [{ role: 'MEMBER', level: 'COUNTY', count: 1, personKey: 'PL000001' }],
    });
  expect(await figure(DISTRICT!, 'PLATFORMS', { filter: { kind: ['WORKROOM'] } })).toBe(2);
  expect(await figure(CITY!, 'PLATFORMS', { filter: { served_by: ['VOLUNTEERS'] } })).toBe(1);
  expect(await figure(DISTRICT!, 'PLATFORMS_BY_HEADS', { filter: { heads: ['ONE'] } })).toBe(2);
  expect(await figure(CITY!, 'MEMBER_ACTIVITIES', { filter: { kind: ['MEDIATION'] }, period: Q1 })).toBe(2);
  expect(await cards('memberActivities', { committee: DISTRICT })).toEqual(['物业费纠纷 HELD', '邻里漏水纠纷 HELD']);
});

test('what the office gets wrong is refused', async () => {
  const target = { initiative: ids.initiative, year: 2025, title: '每个社区', measure: 'EVERY_PLACE', number: 186 };
  expect(await refused('target', DISTRICT!, target, 'zh')).toEqual(['“每个地点至少一次”以登记的地点为准，不填目标数。']);
  const again = { title: '第1社区', level: 'COMMUNITY', township: '太平街道', registeredOn: '2024-05-01' };
  expect(await refused('place', DISTRICT!, again)).toEqual(['ALREADY_EXISTS title']);
  // A community that is merged into another no longer has to be reached.
  await change('update', 'place', places.城子坦街道![30]!, { removedOn: '2024-07-01' });
  expect(await figure(DISTRICT!, 'PLACES', { period: { day: '2024-07-01' } })).toBe(185);
});
