/**
 * 随州 421300: 一线协商·共同缔造, led by the province, lived in the whole prefecture. Platforms of three tiers (街道、社区、小区), in villages and
 * enterprises, each with its liaison persons (联络员). 五共 (共谋、共建、共管、共评、共享) and 五单 (five lists) for every problem; topics of three
 * classes: particular ones (一般性) are solved at once, of common ones (普遍性) the like is solved everywhere, overall ones (全局性) go up. A
 * prompt each month, a bulletin each quarter, a summary each half-year, an assessment each year; archives of what members did; a year report of
 * some thirty figures.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '../kit/service.ts';

const { create, change, act, figure, read, refused, run, tongxin } = kit();
const [CITY, PROVINCE, ZENGDU, SUIXIAN, GUANGSHUI] = ['421300', '420000', '421303', '421321', '421381'];
const MEMBER = 'SZ000001';
const YEAR = { year: 2023 };
const ids: Record<string, string> = {};

const frontline = (committee: string, title: string, heldOn: string, more: object = {}) =>
  create('consultation', committee, {
    ...{ title, form: 'FRONTLINE', heldOn, initiative: ids.initiative, opinions: ['建议一', '建议二'] },
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: MEMBER },
      { role: 'CITIZEN', count: 15 },
    ],
    ...more,
  });

const platform = (committee: string, placeName: string, placeLevel: string, more: object = {}) =>
  create('platform', committee, {
    ...{ name: `${placeName}一线协商平台`, kind: 'CONSULTATION_ROOM', division: committee, placeName, placeLevel, openedOn: '2022-10-01' },
    ...more,
  });

beforeAll(async () => {
  ids.initiative = await create('initiative', PROVINCE!, { title: '一线协商·共同缔造', begunOn: '2022-09-01' });
  await create('target', PROVINCE!, {
    ...{ title: '全年八场', initiative: ids.initiative, aimedAt: CITY, year: 2023, measure: 'SESSIONS', number: 8 },
  });
  const liaisonPersons = [{ personKey: 'LL000001', from: '2022-10-01' }];
  ids.street = await platform(ZENGDU!, '东城街道', 'STREET', { liaisonPersons });
  ids.community = await platform(ZENGDU!, '幸福社区', 'COMMUNITY', { tierAbove: ids.street, liaisonPersons });
  ids.estate = await platform(ZENGDU!, '阳光小区', 'ESTATE', {
    tierAbove: ids.community,
    liaisonPersons: [
      { personKey: 'LL000002', from: '2022-10-01', until: '2023-06-30' },
      { personKey: 'LL000003', from: '2023-07-01' },
    ],
  });
  await platform(SUIXIAN!, '吕冲村', 'VILLAGE', { liaisonPersons: [{ personKey: 'LL000004', from: '2022-11-01' }] });
  await platform(SUIXIAN!, '环潭村', 'VILLAGE');
  await platform(GUANGSHUI!, '示例风机公司', 'ENTERPRISE');
  await create('member', CITY!, { personKey: MEMBER, sector: '22', joinedOn: '2022-01-05' });
  await create('member', ZENGDU!, { personKey: MEMBER, sector: '22', joinedOn: '2022-01-05' });
  // Three classes of topics, and the sessions on them.
  const topic = (committee: string, title: string, topicClass: string, raisedOn: string) =>
    create('topic', committee, { title, origin: 'SUBMISSION', by: 'CITIZEN', class: topicClass, raisedOn });
  ids.lamp = await topic(ZENGDU!, '阳光小区路灯不亮', 'PARTICULAR', '2023-01-20');
  ids.parking = await topic(ZENGDU!, '老旧小区停车难', 'COMMON', '2023-02-20');
  ids.other = await topic(GUANGSHUI!, '应山老旧小区停车难', 'COMMON', '2023-03-20');
  ids.bus = await topic(ZENGDU!, '跨县公交线路衔接', 'OVERALL', '2023-03-01');
  ids.first = await frontline(ZENGDU!, '小区路灯协商', '2023-02-03', { topic: ids.lamp, platform: ids.estate });
  ids.second = await frontline(ZENGDU!, '小区停车协商', '2023-03-05', { topic: ids.parking, platform: ids.community });
  ids.canal = await frontline(SUIXIAN!, '吕冲村水渠协商', '2023-05-08');
  await frontline(GUANGSHUI!, '企业用工协商', '2023-11-25');
});

test('led by the province: the prefecture is counted with its counties against the target', async () => {
  const progress = await read(
    'initiative',
    ids.initiative!,
    `progress(year: 2023, scope: "${CITY}") { nodes { committee { code } asked reached behind quarters { reached } } }`,
  );
  expect(progress.progress.nodes).toEqual([
    { committee: { code: CITY }, asked: 8, reached: 4, behind: true, quarters: [2, 3, 3, 4].map(reached => ({ reached })) },
  ]);
  expect(await figure(PROVINCE!, 'INITIATIVE_SESSIONS', { period: YEAR, filter: { initiative: [ids.initiative!] } })).toBe(4);
  // What was published on 21 November and for the whole year: each is right for its days.
  const held = (period: object) => figure(CITY!, 'CONSULTATIONS_HELD', { period, filter: { form: ['FRONTLINE'] } });
  expect([await held({ from: '2023-01-01', until: '2023-11-21' }), await held(YEAR)]).toEqual([3, 4]);
});

test('platforms of three tiers, in villages and enterprises, with their liaison persons', async () => {
  const platforms = (level: string) => figure(CITY!, 'PLATFORMS', { filter: { place_level: [level] } });
  const levels = ['STREET', 'COMMUNITY', 'ESTATE', 'VILLAGE', 'ENTERPRISE'];
  expect(await Promise.all(levels.map(platforms))).toEqual([1, 1, 1, 2, 1]);
  const before = await tongxin.statements();
  const tiers = await read(
    'platform',
    ids.street!,
    'placeLevel tierBelow { nodes { placeLevel tierBelow { nodes { placeLevel placeName liaisonPersons { personKey until } } } } }',
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(5);
  expect(tiers).toEqual({
    placeLevel: 'STREET',
    tierBelow: {
      nodes: [
        {
          placeLevel: 'COMMUNITY',
          tierBelow: {
            nodes: [
              {
                ...{ placeLevel: 'ESTATE', placeName: '阳光小区' },
                liaisonPersons: [
                  { personKey: 'LL000002', until: '2023-06-30' },
                  { personKey: 'LL000003', until: null },
                ],
              },
            ],
          },
        },
      ],
    },
  });
  // One person serves street and community; the estate's changes hands in the middle of the year.
  const persons = (committee: string, day: string, filter = {}) => figure(committee, 'LIAISON_PERSONS', { period: { day }, filter });
  expect([await persons(ZENGDU!, '2022-10-01'), await persons(ZENGDU!, '2023-06-30'), await persons(CITY!, '2023-07-01')]).toEqual([
    2, 2, 3,
  ]);
  expect(await persons(PROVINCE!, '2023-07-01', { place_level: ['VILLAGE'] })).toBe(1);
  await create('training', CITY!, { title: '一线协商联络员培训班', audience: 'LIAISON_OFFICER', heldOn: '2023-03-28', participants: 60 });
  expect(await figure(CITY!, 'TRAININGS', { filter: { audience: ['LIAISON_OFFICER'] } })).toBe(1);
  const late = { personKey: 'LL000009', from: '2023-05-01', until: '2023-04-01' };
  const wrong = { name: '错', kind: 'CONSULTATION_ROOM', openedOn: '2022-10-01', liaisonPersons: [late] };
  expect(await refused('platform', ZENGDU!, wrong)).toEqual(['OUT_OF_ORDER liaisonPersons.0.until']);
});

test('五共: citizens plan, build, manage, judge and share; 五单: five lists of the same problems', async () => {
  const together = (way: string, on: string, people: number) => ({ way, on, people });
  const problem = (title: string, more: object) =>
    create('problem', ZENGDU!, { title, origin: 'CONSULTATION', raisedOn: '2023-02-03', ...more });
  ids.light = await problem('阳光小区路灯', {
    ...{ consultation: ids.first, unit: '区住建局', dueOn: '2023-04-30', solvedOn: '2023-04-10', outcome: '安装路灯 20 盏' },
    together: [
      together('PLANNING', '2023-02-03', 15),
      together('BUILDING', '2023-03-18', 40),
      together('MANAGING', '2023-04-10', 5),
      together('JUDGING', '2023-04-20', 30),
      together('SHARING', '2023-04-20', 200),
    ],
  });
  ids.slots = await problem('小区停车位不足', {
    ...{ consultation: ids.second, unit: '区城管执法局', dueOn: '2023-08-31', raisedOn: '2023-03-05' },
    ...{ together: [together('PLANNING', '2023-03-05', 26)], supervisions: [{ on: '2023-09-10', by: '市政协分管副主席' }] },
  });
  await create('problem', SUIXIAN!, { title: '村口水渠破损', origin: 'VISIT', raisedOn: '2023-05-08' });
  await create('returnVisit', ZENGDU!, {
    ...{ title: '居民夜间出行方便', problem: ids.light, visitedOn: '2023-06-15', satisfaction: 'SATISFIED', people: 8 },
  });
  const ways = (way: string[]) => figure(CITY!, 'FIVE_TOGETHER', { period: YEAR, filter: { way } });
  expect([await ways(['PLANNING']), await ways(['BUILDING']), await figure(PROVINCE!, 'FIVE_TOGETHER', { period: YEAR })]).toEqual([
    2, 1, 6,
  ]);
  expect(await figure(CITY!, 'CITIZENS_TOGETHER', { period: { year: 2023, quarter: 1 } })).toBe(81);
  // What a problem still lacks of the five, the city sees at once.
  const lists = await tongxin.ask(`{ problems(filter: { committee: "${CITY}" }) { nodes { title together { way } } } }`);
  expect(lists.data.problems.nodes.map(({ title, together: done }: any) => [title, done.map(({ way }: any) => way).join(' ')])).toEqual([
    ['村口水渠破损', ''],
    ['小区停车位不足', 'PLANNING'],
    ['阳光小区路灯', 'PLANNING BUILDING MANAGING JUDGING SHARING'],
  ]);
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${CITY}") { ${['PROBLEMS', 'TASKS', 'SUPERVISION', 'FEEDBACK', 'RESULTS']
      .map(list => `${list}: fiveLists(list: ${list}) { nodes { title } }`)
      .join(' ')} } }`,
  );
  expect(errors).toBeUndefined();
  const titles = Object.fromEntries(
    Object.entries(data.committee).map(([list, { nodes }]: any) => [list, nodes.map((each: any) => each.title)]),
  );
  expect(titles).toEqual({
    PROBLEMS: ['村口水渠破损', '小区停车位不足', '阳光小区路灯'],
    TASKS: ['小区停车位不足'],
    SUPERVISION: ['小区停车位不足'],
    FEEDBACK: ['阳光小区路灯'],
    RESULTS: ['阳光小区路灯'],
  });
});

test('particular: solved at once; common: its like is found elsewhere; overall: reported upward and answered', async () => {
  const classes = ['PARTICULAR', 'COMMON', 'OVERALL'].map(each => figure(CITY!, 'TOPICS', { period: YEAR, filter: { class: [each] } }));
  expect(await Promise.all(classes)).toEqual([1, 2, 1]);
  await act('settleTopic', { id: ids.lamp, on: '2023-04-20' });
  expect(await read('topic', ids.lamp!, 'class state')).toEqual({ class: 'PARTICULAR', state: 'SETTLED' });

  const { similarTopics } = await read(
    'topic',
    ids.parking!,
    `similarTopics(scope: "${CITY}") { nodes { topic { title committee { code } } } }`,
  );
  expect(similarTopics.nodes).toEqual([{ topic: { title: '应山老旧小区停车难', committee: { code: GUANGSHUI } } }]);
  await create('topicLikeness', CITY!, { topic: ids.parking, similarTo: ids.other, foundOn: '2023-04-01', grounds: '同为老旧小区停车难' });
  expect((await read('topic', ids.parking!, 'likenesses { nodes { similarTo { title } } }')).likenesses.nodes).toEqual([
    { similarTo: { title: '应山老旧小区停车难' } },
  ]);

  const raised = { title: '跨县公交线路衔接', record: ids.bus, receiver: CITY, raisedOn: '2023-03-10', note: '县级无权调整线路' };
  expect(await refused('escalation', ZENGDU!, { ...raised, direction: 'DOWN' })).toEqual(['WRONG_DIRECTION direction']);
  const escalation = await create('escalation', ZENGDU!, { ...raised, direction: 'UP' });
  await create('escalationAnswer', CITY!, {
    ...{ escalation, receivedOn: '2023-03-11', decision: 'ACCEPTED', decidedOn: '2023-03-15' },
    ...{ answeredOn: '2023-06-01', answer: '已增设两条跨县线路', result: 'SOLVED' },
  });
  expect(await figure(ZENGDU!, 'ESCALATIONS_RAISED', { period: YEAR, filter: { direction: ['UP'] } })).toBe(1);
  expect(await figure(PROVINCE!, 'ESCALATIONS_SOLVED', { period: YEAR })).toBe(1);
});

test('the rhythm of the year: four documents, in each the numbers of its time', async () => {
  const kinds = {
    MONTHLY_PROMPT: ['{ year: 2023, month: 3 }', '每月一提示（2023年3月）', '1'],
    QUARTERLY_BULLETIN: ['{ year: 2023, quarter: 1 }', '每季一通报（2023年第一季度）', '2'],
    HALF_YEAR_SUMMARY: ['{ year: 2023, half: 1 }', '半年小结（2023年上半年）', '3'],
    YEARLY_ASSESSMENT: ['{ year: 2023 }', '年度考评（2023年）', '4'],
  };
  for (const [kind, [period, title, sessions]] of Object.entries(kinds)) {
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "${CITY}") { document(kind: ${kind}, period: ${period}) { title downloads { format } sections { table { rows { cells } } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { document } = data.committee;
    expect(document.title).toBe(`随州市政协${title}`);
    expect(document.sections[0].table.rows[1].cells.slice(0, 3)).toEqual(['其中：一线协商', '场次', sessions]);
    expect(document.downloads.map(({ format }: any) => format)).toEqual(['MARKDOWN', 'DOCX', 'XLSX']);
  }
});

test('the archive of a member over all seats, for the member and the staff above, not for others', async () => {
  await create('visit', CITY!, {
    ...{ visitedOn: '2023-06-02', by: 'MEMBER', purpose: '走访联系户', placeName: '吕冲村', households: 3 },
    participants: [{ role: 'MEMBER', level: 'CITY', count: 1, personKey: MEMBER }],
  });
  const ask = (headers: Record<string, string>) =>
    tongxin.ask(`{ archive(personKey: "${MEMBER}") { seats { committee { code } } counts { duty { name } entries } } }`, {}, headers);
  const { data, errors } = await ask(asSubject('member', CITY!, MEMBER));
  expect(errors).toBeUndefined();
  expect(data.archive.seats.map(({ committee }: any) => committee.code).sort()).toEqual([CITY, ZENGDU]);
  expect(data.archive.counts).toEqual(
    expect.arrayContaining([
      { duty: { name: '参加协商活动' }, entries: 4 },
      { duty: { name: '走访' }, entries: 1 },
    ]),
  );
  expect((await ask(asStaff(PROVINCE!))).data.archive.counts).toEqual(data.archive.counts);
  expect((await ask(asSubject('member', CITY!, 'SZ000002'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('the year report of some thirty figures, in one query; beside the other cities of the province', async () => {
  const times = async (kind: string, count: number, input: (index: number) => object) => {
    for (let index = 0; index < count; index++) await create(kind, CITY!, input(index));
  };
  const day = (index: number) => `2023-0${index + 1}-11`;
  for (const [count, body] of [
    [3, 'LEADERSHIP'],
    [1, 'STANDING_COMMITTEE'],
    [2, 'SPECIAL_COMMITTEE'],
    [4, 'STAFF'],
  ] as const)
    await times('studySession', count, index => ({ topic: `学习${index}`, body, heldOn: day(index) }));
  await times('training', 1, () => ({ title: '委员培训', audience: 'MEMBER', heldOn: day(2) }));
  await times('training', 1, () => ({ title: '召集人培训', audience: 'CONVENOR', heldOn: day(3) }));
  await times('readingSession', 2, index => ({ title: `读书会${index}`, heldOn: day(index) }));
  for (const [count, form] of [
    [2, 'BIMONTHLY'],
    [1, 'DEMOCRATIC_SUPERVISION'],
    [3, 'OTHER'],
  ] as const)
    await times('consultation', count, index => ({ title: `${form}${index}`, form, heldOn: day(index) }));
  await times('survey', 4, index => ({ title: `视察${index}`, kind: 'INSPECTION', heldOn: day(index) }));
  await times('report', 2, index => ({ title: `报告${index}`, origin: 'SURVEY', deliveredOn: day(index) }));
  await times('topic', 1, () => ({ title: '领导课题', origin: 'RESEARCH', by: 'LEADER', raisedOn: day(0) }));
  await times('visit', 2, index => ({ visitedOn: day(index), by: 'LEADER', purpose: '走访联系点', placeName: `联系点${index}` }));
  await times('problem', 1, () => ({ title: '联系点饮水', origin: 'VISIT', raisedOn: day(0), solvedOn: day(4) }));
  await times('socialOpinion', 5, index => ({ title: `信息${index}`, text: '情况反映……', filedOn: day(index) }));
  await times('proposal', 3, index => ({
    ...{ number: `2023-${index}`, title: `提案${index}`, submittedOn: day(0) },
    ...{ kind: 'COLLECTIVE', bodyKind: 'SPECIAL_COMMITTEE', proposers: [{ body: '市政协经济委' }] },
    ...(index < 2 && { filing: 'FILED', decidedOn: day(1), units: ['市住建局'], assignedOn: day(2), repliedOn: day(4) }),
  }));
  await times('deed', 2, index => ({ title: `实事${index}`, doneOn: day(index), beneficiary: '村民' }));

  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${CITY}") { yearReport(year: 2023) { sections { title figures { line { code } figure { value } } } } } }`,
  );
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(4);
  const lines: [string, number | null][] = data.committee.yearReport.sections.flatMap(({ figures }: any) =>
    figures.map(({ line, figure }: any) => [line.code, figure.value]),
  );
  expect(lines.length).toBeGreaterThanOrEqual(30);
  expect(Object.fromEntries(lines)).toMatchObject({
    ...{ STUDY_LEADERSHIP: 3, STUDY_STANDING_COMMITTEE: 1, STUDY_SPECIAL_COMMITTEE: 2, STUDY_STAFF: 4 },
    ...{ TRAINING_MEMBER: 1, TRAINING_CONVENOR: 1, READING: 2 },
    // Four problems raised in the year, two solved: the lamps and the water of the contact point.
    ...{ FRONTLINE: 4, OPINIONS: 8, PROBLEMS_SOLVED: 2, SOLUTION_RATE: 50, DEEDS: 2 },
    ...{ PLATFORMS: 6, PLATFORMS_VILLAGE: 2, PLATFORMS_ENTERPRISE: 1, BIMONTHLY: 2, SUPERVISION: 1, OTHER_CONSULTATIONS: 3 },
    ...{ SURVEYS: 4, SURVEY_REPORTS: 2, LEADERS_RESEARCH: 1, PROPOSALS_SUBMITTED: 3, PROPOSALS_FILED: 2, PROPOSALS_HANDLED: 2 },
    ...{ SOCIAL_OPINIONS: 5, LEADERS_VISITS: 2, VISIT_PROBLEMS_SOLVED: 1, MEMBER_SEATS: 1 },
  });
  const beside = await tongxin.ask(
    `{ committee(code: "${PROVINCE}") { yearComparison(year: 2023, lines: ["FRONTLINE"]) { lines { total } rows(first: 100) { nodes { committee { code } cells { rank share } } } } } }`,
  );
  const { lines: totals, rows } = beside.data.committee.yearComparison;
  expect(totals).toEqual([{ total: 4 }]);
  expect(rows.nodes.find(({ committee }: any) => committee.code === CITY).cells).toEqual([{ rank: 1, share: 100 }]);
});

test('a citizen raises a matter at the platform of the estate and follows it; the office makes a topic of it and begins the eight steps', async () => {
  const issued = await act('issuePlatformCode', { id: ids.estate }, 'platform { code { url } }');
  const token = tokenIn(issued.platform.code.url);
  const raised = await act('raiseSubmission', { id: ids.estate, token, text: '三栋单元门坏了' }, 'receipt submission { id }', {});
  expect(raised.refusals).toEqual([]);
  const named = await act('describeSubmission', { id: raised.submission.id, subject: '单元门损坏', placeName: '阳光小区' });
  expect(named.refusals).toEqual([]);
  const status = async () =>
    (await tongxin.ask('query ($number: String!) { receipt(number: $number) { status reply } }', { number: raised.receipt })).data.receipt;
  expect(await status()).toEqual({ status: 'RECEIVED', reply: null });
  const day = today();
  const topic = await create('topic', ZENGDU!, {
    ...{
      title: '阳光小区单元门维修',
      origin: 'SUBMISSION',
      by: 'CITIZEN',
      class: 'PARTICULAR',
      raisedOn: day,
      submission: raised.submission.id,
    },
  });
  await act('advanceTopic', { id: topic, on: day, assignedTo: '区政协社法委' });
  expect(await figure(CITY!, 'TOPICS_AT_STEP', { filter: { step: ['STUDY'] } })).toBe(1);
  await act('answerSubmission', { id: raised.submission.id, reply: '已列入协商议题。', open: true });
  expect(await status()).toEqual({ status: 'ANSWERED', reply: '已列入协商议题。' });
  const { matter } = await read('topic', topic, 'matter { records(first: 5) { nodes { card { kind title } } } }');
  expect(matter.records.nodes.map(({ card }: any) => card.kind).sort()).toEqual(['SUBMISSION', 'TOPIC']);
});

test('a county keeps its own records: the city can count them, not write them', async () => {
  const session = { committee: ZENGDU, title: '代记', form: 'FRONTLINE', heldOn: '2023-03-01' };
  expect((await run('create', 'consultation', session, asStaff(CITY!))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  // Withdrawn is only what nothing stands on: a problem came up at the session on parking.
  const { userErrors } = await change('withdraw', 'consultation', ids.second!);
  expect(userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO', message: expect.stringContaining(ids.slots!) }]);
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { period: YEAR })).toBe(4);
  await change('withdraw', 'consultation', ids.canal!);
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { period: YEAR })).toBe(3);
  await change('restore', 'consultation', ids.canal!);
  expect(await figure(CITY!, 'INITIATIVE_SESSIONS', { period: YEAR })).toBe(4);
});
