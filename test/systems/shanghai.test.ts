/**
 * 上海 310000: stations and rooms (委员工作站、协商议事室) in every street; one platform that runs through city, district and street
 * (市、区、街镇三级贯通); duty lists (责任清单) of the special committees; a lecture forum (委员讲坛) four times a year; an expert bank
 * (协商议政咨询专家库); linkage with the three neighbouring provinces, level to level (长三角联动), not only up and down; and a poll of
 * innovations in which nobody may choose more than ten of fifteen.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '../kit/service.ts';

const { act, cards, change, create, figure, read, refused, registerPerson, tongxin } = kit();
const [CITY, HUANGPU, QINGPU] = ['310000', '310101', '310118'];
const [JIANGSU, ZHEJIANG, ANHUI, WUJIANG, JIASHAN] = ['320000', '330000', '340000', '320509', '330421'];
const YEAR = { year: 2022 };
const STREETS = [
  [HUANGPU, '南京东路街道'],
  [HUANGPU, '豫园街道'],
  [QINGPU, '盈浦街道'],
] as const;
const stations: string[] = [];
const specials: string[] = [];

beforeAll(async () => {
  for (const [district, placeName] of STREETS) {
    const place = await create('place', district, { title: placeName, level: 'STREET', division: district, registeredOn: '2022-01-01' });
    const at = { place, division: district, placeName, placeLevel: 'STREET', openedOn: '2022-01-10' };
    const name = (kind: string) => `${placeName}${kind}`;
    stations.push(await create('platform', district, { ...at, name: name('委员工作站'), kind: 'STATION' }));
    await create('platform', district, { ...at, name: name('协商议事室'), kind: 'CONSULTATION_ROOM' });
  }
  // Members of the city and of the district serve the station of a street together.
  for (const [level, personKey] of [
    ['CITY', 'SH000001'],
    ['COUNTY', 'HP000002'],
  ])
    await create('posting', HUANGPU!, {
      ...{ level, personKey, platform: stations[0], division: HUANGPU, placeName: '南京东路街道', placeLevel: 'STREET' },
      postedOn: '2022-02-01',
    });
  await dutyLists();
  await forum();
});

/** Two special committees with two items each; 经济委员会 is late with one. */
async function dutyLists() {
  for (const name of ['提案委员会', '经济委员会'])
    specials.push(await create('specialCommittee', CITY!, { name, establishedOn: '2018-01-20' }));
  for (const [specialCommittee, task, quarter, dueOn, doneOn] of [
    [specials[0], '召开提案办理协商会', 2, '2022-06-30', '2022-06-20'],
    [specials[0], '提案追踪督办', 4, '2022-12-31', '2022-12-15'],
    [specials[1], '专题调研产业链供应链', 2, '2022-06-30', '2022-08-10'],
    [specials[1], '长三角一体化联合调研', 3, '2022-09-30', null],
  ])
    await create('dutyItem', CITY!, { specialCommittee, task, quarter, setOn: '2022-01-15', dueOn, doneOn });
}

async function forum() {
  for (const [number, heldOn] of ['2022-03-25', '2022-06-24', '2022-09-23', '2022-12-16'].entries())
    await create('lecture', CITY!, { title: `委员讲坛第 ${number + 1} 期`, kind: 'FORUM', heldOn, audience: 200, lecturers: ['SH000001'] });
  await create('lecture', CITY!, { title: '政策宣讲', kind: 'THEMATIC', heldOn: '2022-05-10', audience: 50 });
}

test('stations and rooms in every street, by district; a street of the register that is still without one', async () => {
  const streets = (kind: string) => ({ period: { day: '2022-12-31' }, filter: { kind: [kind], place_level: ['STREET'] } });
  for (const kind of ['STATION', 'CONSULTATION_ROOM']) {
    expect(await figure(CITY!, 'PLATFORMS', streets(kind))).toBe(3);
    expect(await figure(HUANGPU!, 'PLATFORMS', streets(kind))).toBe(2);
    expect(await figure(CITY!, 'PLATFORMS', { ...streets(kind), reach: 'SELF' })).toBe(0);
  }
  expect(await figure(CITY!, 'MEMBERS_POSTED', { filter: { place_level: ['STREET'] } })).toBe(2);

  const coverage = (day: string) => figure(CITY!, 'PLATFORM_COVERAGE', { period: { day }, filter: { level: ['STREET'] } });
  expect([await coverage('2022-01-09'), await coverage('2022-01-10')]).toEqual([0, 100]);
  // Two more streets are registered; one of them gets a room, and no station.
  const register = (title: string) => create('place', QINGPU!, { title, level: 'STREET', division: QINGPU, registeredOn: '2022-03-01' });
  const [room] = [await register('夏阳街道'), await register('香花桥街道')];
  const at = { place: room, placeLevel: 'STREET', placeName: '夏阳街道', division: QINGPU };
  await create('platform', QINGPU!, { ...at, name: '夏阳街道协商议事室', kind: 'CONSULTATION_ROOM', openedOn: '2022-04-01' });
  expect(await coverage('2022-04-01')).toBe(80);
  const without = async (more: string) => {
    const before = await tongxin.statements();
    const { data, errors } = await tongxin.ask(`{ committee(code: "${CITY}") { placesWithoutPlatform(${more}) {
      totalCount nodes { title committee { code } } pageInfo { endCursor } } } }`);
    expect(errors).toBeUndefined();
    expect((await tongxin.statements()) - before).toBeLessThanOrEqual(3);
    return data.committee.placesWithoutPlatform;
  };
  const titles = async (more: string) => (await without(more)).nodes.map(({ title }: { title: string }) => title);
  expect(await titles('day: "2022-12-31"')).toEqual(['香花桥街道']);
  expect(await titles('day: "2022-12-31", kinds: ["STATION"], levels: ["STREET"]')).toEqual(['夏阳街道', '香花桥街道']);
  expect(await titles('day: "2022-12-31", levels: ["COMMUNITY"]')).toEqual([]);
  expect(await titles('day: "2022-03-31"')).toEqual(['夏阳街道', '香花桥街道']);
  const page = await without('day: "2022-01-09", first: 2');
  expect(page).toMatchObject({ totalCount: 3, nodes: [{ title: '南京东路街道', committee: { code: HUANGPU } }, { title: '豫园街道' }] });
  expect(await titles(`day: "2022-01-09", first: 2, after: "${page.pageInfo.endCursor}"`)).toEqual(['盈浦街道']);
  const { errors } = await tongxin.ask(`{ committee(code: "${CITY}") { placesWithoutPlatform(kinds: ["TEAHOUSE"]) { totalCount } } }`);
  expect(errors?.[0]).toMatchObject({ message: expect.stringContaining('STATION'), extensions: { code: 'BAD_USER_INPUT' } });
});

test('what a citizen raises in a street runs through district and city, and its answer back, as one matter', async () => {
  const citizen = {};
  const { platform } = await act('issuePlatformCode', { id: stations[0] }, 'platform { code { url } }');
  const token = tokenIn(platform.code.url);
  // Whom a citizen can choose, the office has published.
  for (const [key, name] of [
    ['SH000001', '沪示例'],
    ['HP000002', '浦示例'],
  ] as const)
    await change('update', 'person', await registerPerson(HUANGPU!, key), { name });
  const serving = await act(
    'publishServingMembers',
    { id: stations[0], reason: '本人书面同意' },
    'platform { servingMembers { name as } }',
  );
  expect(serving).toMatchObject({ refusals: [], platform: { servingMembers: expect.arrayContaining([{ name: '沪示例', as: 'POSTED' }]) } });
  const raised = await act(
    'raiseSubmission',
    { id: stations[0], token, text: '老弄堂电线老化，怕起火', member: '沪示例' },
    'submission { id state } receipt',
    citizen,
  );
  expect(raised).toMatchObject({ refusals: [], submission: { state: 'MATCHED' } });
  const submission = raised.submission.id;
  const topic = await create('topic', HUANGPU!, {
    ...{ title: '老旧里弄电线整治', origin: 'SUBMISSION', by: 'CITIZEN', class: 'OVERALL', submission, raisedOn: '2022-04-01' },
  });
  const escalation = await create('escalation', HUANGPU!, {
    ...{ title: '里弄电线整治全市统筹', record: topic, direction: 'UP', receiver: CITY, raisedOn: '2022-04-10' },
  });
  const cityTopic = await create('topic', CITY!, { title: '全市老旧里弄用电安全', origin: 'OTHER', raisedOn: '2022-04-15' });
  await create('escalationAnswer', CITY!, {
    ...{ escalation, receivedOn: '2022-04-11', decision: 'ACCEPTED', decidedOn: '2022-04-13', made: cityTopic },
    ...{ answeredOn: '2022-09-01', answer: '列入年度改造计划', result: 'SOLVED' },
  });
  const member = asSubject('member', CITY!, 'SH000001');
  const answered = await act(
    'answerSubmission',
    { id: submission, reply: '已列入全市改造计划', open: true },
    'submission { state }',
    member,
  );
  expect(answered).toMatchObject({ refusals: [], submission: { state: 'ANSWERED' } });
  const { data } = await tongxin.ask(
    `query ($id: ID!, $number: String!) { matter(id: $id) { records { nodes { __typename committee { code } } } } receipt(number: $number) { status reply } }`,
    { id: cityTopic, number: raised.receipt },
  );
  expect(data.receipt).toEqual({ status: 'ANSWERED', reply: '已列入全市改造计划' });
  expect(data.matter.records.nodes.map((node: any) => `${node.__typename} ${node.committee.code}`).sort()).toEqual([
    'Escalation 310101',
    'EscalationAnswer 310000',
    'Submission 310101',
    'Topic 310000',
    'Topic 310101',
  ]);
});

test('city, district and street in one query of few statements', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(`{ committee(code: "${CITY}") {
    figure(measure: PLATFORMS, period: { day: "2022-12-31" }, filter: [{ name: "kind", values: ["STATION"] }]) { value byChild { committee { shortName } value } } }
    platforms(filter: { committee: "${HUANGPU}", dimensions: [{ name: "kind", values: ["STATION"] }] }, orderBy: { field: MADE, direction: ASC }) {
      nodes { placeName postings { nodes { level } } submissions { totalCount } } } }`);
  expect(errors).toBeUndefined();
  expect(data.committee.figure.value).toBe(3);
  expect(data.committee.figure.byChild.filter((child: any) => child.value)).toEqual([
    { committee: { shortName: expect.stringContaining('黄浦区') }, value: 2 },
    { committee: { shortName: expect.stringContaining('青浦区') }, value: 1 },
  ]);
  expect(data.platforms.nodes).toEqual([
    { placeName: '南京东路街道', postings: { nodes: [{ level: 'CITY' }, { level: 'COUNTY' }] }, submissions: { totalCount: 1 } },
    { placeName: '豫园街道', postings: { nodes: [] }, submissions: { totalCount: 0 } },
  ]);
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(10);
});

test('duty lists of the special committees: what is done, what is late, for each of them', async () => {
  expect(await figure(CITY!, 'DUTY_ITEMS', { period: YEAR })).toBe(4);
  expect(await figure(CITY!, 'DUTY_ITEMS_DONE', { period: YEAR })).toBe(3);
  const overdue = (day: string) => figure(CITY!, 'DUTY_ITEMS_OVERDUE', { period: { day } });
  expect([await overdue('2022-06-30'), await overdue('2022-07-01'), await overdue('2022-08-10'), await overdue('2022-10-01')]).toEqual([
    0, 1, 0, 1,
  ]);
  expect(await cards('dutyItems', { committee: CITY, dueUntil: '2022-12-31' })).toEqual(['长三角一体化联合调研 OPEN']);
  const economy = await read('specialCommittee', specials[1]!, 'dutyItems { nodes { task dueOn doneOn } }');
  expect(economy.dutyItems.nodes).toHaveLength(2);
  const item = { specialCommittee: specials[0], task: '早办', setOn: '2022-01-15', dueOn: '2022-06-30', doneOn: '2022-01-14' };
  expect(await refused('dutyItem', CITY!, item)).toEqual(['OUT_OF_ORDER doneOn']);
});

test('the lecture forum is held four times a year, once in each quarter', async () => {
  const forums = (period: object) => figure(CITY!, 'LECTURES', { period, filter: { kind: ['FORUM'] } });
  expect(await forums(YEAR)).toBe(4);
  for (const quarter of [1, 2, 3, 4]) expect(await forums({ ...YEAR, quarter })).toBe(1);
  expect(await figure(CITY!, 'LECTURES', { period: YEAR })).toBe(5);
});

test('the expert bank counts an expert of two fields once, and is consulted', async () => {
  const bank = await create('expertBank', CITY!, { name: '协商议政咨询专家库', foundedOn: '2022-03-01' });
  for (const [personKey, field, since, until] of [
    ['SHEXPERT1', '城市更新', '2022-03-01', null],
    ['SHEXPERT1', '消防安全', '2022-05-01', null],
    ['SHEXPERT2', '长三角一体化', '2022-03-01', '2022-10-01'],
  ])
    await create('expert', CITY!, { bank, personKey, field, since, until });
  const experts = (day: string) => figure(CITY!, 'EXPERTS', { period: { day } });
  expect([await experts('2022-06-30'), await experts('2022-12-31')]).toEqual([2, 1]);
  const session = await create('consultation', CITY!, {
    ...{ title: '老旧里弄用电安全协商', form: 'THEMED', heldOn: '2022-06-08' },
    participants: [
      { role: 'EXPERT', count: 1, personKey: 'SHEXPERT1' },
      { role: 'MEMBER', level: 'CITY', count: 8 },
    ],
  });
  expect(await read('consultation', session, 'participants { role count personKey }')).toMatchObject({
    participants: [{ role: 'EXPERT', personKey: 'SHEXPERT1' }, { role: 'MEMBER' }],
  });
});

test('linkage with three neighbouring provinces on one theme, province with province and district with county', async () => {
  const theme = '长三角生态绿色一体化发展';
  const topic = await create('topic', CITY!, { title: '太浦河水源地联保', origin: 'RESEARCH', by: 'LEADER', raisedOn: '2022-03-01' });
  const hand = (sender: string, record: string, receiver: string) =>
    create('escalation', sender, { title: '太浦河联保', record, direction: 'SIDEWAYS', receiver, theme, raisedOn: '2022-03-10' });
  const asked: string[] = [];
  for (const receiver of [JIANGSU, ZHEJIANG, ANHUI]) asked.push(await hand(CITY!, topic, receiver!));
  const own = await create('topic', QINGPU!, { title: '淀山湖岸线共治', origin: 'RESEARCH', raisedOn: '2022-03-02' });
  for (const receiver of [WUJIANG, JIASHAN]) await hand(QINGPU!, own, receiver!);
  // Two provinces take part; one returns it with a reason.
  for (const [escalation, receiver] of [
    [asked[0], JIANGSU],
    [asked[1], ZHEJIANG],
  ])
    await create('escalationAnswer', receiver!, {
      ...{ escalation, receivedOn: '2022-03-11', decision: 'ACCEPTED', decidedOn: '2022-03-15' },
      ...{ answeredOn: '2022-06-15', answer: '三地联合视察，形成共同建议', result: 'SOLVED' },
    });
  await create('escalationAnswer', ANHUI!, {
    ...{ escalation: asked[2], receivedOn: '2022-03-11', decision: 'RETURNED', decidedOn: '2022-03-20', returnReason: '另行安排专题' },
  });
  const sideways = (level: string) => ({ period: YEAR, filter: { direction: ['SIDEWAYS'], from_level: [level], to_level: [level] } });
  expect(await figure(CITY!, 'ESCALATIONS_RAISED', sideways('PROVINCE'))).toBe(3);
  expect(await figure(CITY!, 'ESCALATIONS_RAISED', sideways('COUNTY'))).toBe(2);
  expect(await figure(JIANGSU!, 'ESCALATIONS_SOLVED', sideways('PROVINCE'))).toBe(1);
  expect(await figure(ANHUI!, 'ESCALATIONS_RETURNED', sideways('PROVINCE'))).toBe(1);
  expect(await cards('escalations', { dimensions: [{ name: 'theme', values: [theme] }], committee: CITY, reach: 'SELF' })).toHaveLength(3);
  const inbox = (code: string) => `committee(code: "${code}") { escalationInbox { nodes { sender { code } status } } }`;
  const { data } = await tongxin.ask(`{ wujiang: ${inbox(WUJIANG!)} jiashan: ${inbox(JIASHAN!)} }`);
  const awaiting = { escalationInbox: { nodes: [{ sender: { code: QINGPU }, status: 'AWAITING_DECISION' }] } };
  expect(data).toEqual({ wujiang: awaiting, jiashan: awaiting });
  // A neighbour is not above: nothing is raised to it.
  const up = { title: '上报', record: topic, direction: 'UP', receiver: JIANGSU, raisedOn: '2022-03-10' };
  expect(await refused('escalation', CITY!, up, 'zh')).toEqual(['从 310000 到 320000 是“横向联动”。']);
});

test('joint activities with the neighbours, by level and by partner', async () => {
  for (const partner of [JIANGSU, ZHEJIANG, ANHUI])
    await create('jointActivity', CITY!, {
      title: `长三角政协联合视察（${partner}）`,
      partnerLevel: 'PROVINCE',
      partner,
      heldOn: '2022-06-10',
    });
  await create('jointActivity', QINGPU!, { title: '淀山湖联合视察', partnerLevel: 'COUNTY', partner: JIASHAN, heldOn: '2022-06-11' });
  expect(await figure(CITY!, 'JOINT_ACTIVITIES', { period: YEAR, filter: { with: ['PROVINCE'] } })).toBe(3);
  expect(await figure(CITY!, 'JOINT_ACTIVITIES', { period: YEAR, filter: { with: ['COUNTY'] } })).toBe(1);
  expect(await cards('jointActivities', { dimensions: [{ name: 'partner', values: [ANHUI] }] })).toEqual([
    '长三角政协联合视察（340000） HELD',
  ]);
});

test('a poll of fifteen innovations in which at most ten are chosen; the results when it is closed', async () => {
  const options = Array.from({ length: 15 }, (_, number) => `创新案例 ${String(number + 1).padStart(2, '0')}`);
  const poll = await create('poll', CITY!, {
    title: '基层协商创新评选',
    options,
    mostChoices: 10,
    openedOn: '2022-12-01',
    closesOn: '2099-12-31',
  });
  const cast = (committee: string, key: string, choices: string[]) =>
    act('castBallot', { id: poll, choices }, 'replaced', asSubject('member', committee, key));
  expect((await cast(CITY!, 'SH000001', options.slice(0, 11))).userErrors).toMatchObject([
    { code: 'TOO_MANY', message: 'At most 10 options may be chosen.' },
  ]);
  expect((await cast(CITY!, 'SH000001', options.slice(0, 10))).refusals).toEqual([]);
  expect((await cast(HUANGPU!, 'HP000002', options.slice(9, 12))).refusals).toEqual([]);
  expect(
    (await act('castBallot', { id: poll, choices: options.slice(9, 10), voter: '纸票-001' }, 'replaced', asStaff(CITY!))).refusals,
  ).toEqual([]);
  expect(await read('poll', poll, 'results { votes } ballots')).toEqual({ results: null, ballots: null });
  expect(await figure(CITY!, 'POLL_OPTIONS', { period: { day: '2022-12-31' } })).toBe(15);
  // The cap is itself a figure, of each poll: the published rule "at most ten" is checked against it.
  const cap = await tongxin.ask(
    `{ committee(code: "${CITY}") { figure(measure: POLL_CHOICES, period: { year: 2022 }) { each(of: RECORD) { count most } } } }`,
  );
  expect(cap.data.committee.figure.each).toEqual({ count: 1, most: 10 });
  await change('update', 'poll', poll, { closesOn: '2022-12-31' });
  const { results, ballots } = await read('poll', poll, 'ballots results { option votes }');
  expect(ballots).toBe(3);
  expect(results[0]).toEqual({ option: '创新案例 10', votes: 3 });
  expect(results.reduce((sum: number, { votes }: { votes: number }) => sum + votes, 0)).toBe(14);
});
