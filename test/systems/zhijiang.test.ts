/**
 * 湖北枝江 420583: “同心圆”协商. At every station a code hangs by which citizens raise matters (码上提, in the mini-program, without a name if they
 * like), and what can be done is done at once (马上办). Members of three levels (province, city, county) work in concentric groups (“同心圆”协商小组); a
 * topic goes through the eight steps (八步工作法); the month's bulletin (每月一通报) says what each group did; return visits (回访) ask whether people are
 * satisfied; groups are assessed and members have points (考评积分).
 */
import { beforeAll, expect, test } from '@jest/globals';
import { outcome } from '@tongxin/consultations/outcome/outcome.kind.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '../kit/cell.ts';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject, tokenIn } from '../kit/service.ts';

const { create, act, figure, cards, read, tongxin } = kit({ database: true });
const [COUNTY, CITY, PROVINCE] = ['420583', '420500', '420000'];
const CITIZEN = {};
const YEAR = { period: { year: 2023 } };
const CONCENTRIC = { filter: { kind: ['CONCENTRIC'] } };
/** On the committees of the county, the city and the province; the last one sits on two. */
const [LOCAL, OF_CITY, OF_PROVINCE] = ['ZJ000001', 'ZJ000002', 'ZJ000003'];
const ids: Record<string, string> = {};
const tokens: Record<string, string> = {};
const member = (key: string) => asSubject('member', COUNTY!, key);

beforeAll(async () => {
  for (const [committee, personKey] of [
    [COUNTY, LOCAL],
    [CITY, OF_CITY],
    [PROVINCE, OF_PROVINCE],
    [COUNTY, OF_PROVINCE],
  ])
    await create('member', committee!, { personKey, sector: '22', joinedOn: '2022-01-05' });
  for (const [name, ...levels] of [
    ['仙女镇“同心圆”协商小组', [LOCAL, 'COUNTY'], [OF_CITY, 'CITY']],
    ['百里洲镇“同心圆”协商小组', [OF_PROVINCE, 'PROVINCE'], [OF_CITY, 'CITY']],
  ] as const) {
    ids[name] = await create('activityGroup', COUNTY!, { name, kind: 'CONCENTRIC', convenor: levels[0][0], establishedOn: '2022-03-01' });
    for (const [personKey, level] of levels)
      await create('groupMembership', COUNTY!, { activityGroup: ids[name], personKey, level, joinedOn: '2022-03-10' });
  }
  for (const placeName of ['仙女镇', '百里洲镇']) {
    const station = { name: `${placeName}委员工作站`, kind: 'STATION', placeName, placeLevel: 'TOWNSHIP', openedOn: '2022-03-18' };
    ids[placeName] = await create('platform', COUNTY!, { ...station, heads: [{ personKey: LOCAL, from: '2022-03-18' }] });
    const { platform } = await act('issuePlatformCode', { id: ids[placeName] }, 'platform { code { url } }');
    tokens[placeName] = tokenIn(platform.code.url);
  }
  const session = (title: string, heldOn: string, group: string, more: object) =>
    create('consultation', COUNTY!, { title, heldOn, form: 'FRONTLINE', brandName: '同心圆', activityGroup: ids[group], ...more });
  ids.topic = await create('topic', COUNTY!, { title: '村庄环境长效管护', origin: 'SUBMISSION', raisedOn: '2023-02-01', class: 'COMMON' });
  ids.session = await session('同心圆协商：村庄环境长效管护', '2023-03-20', '仙女镇“同心圆”协商小组', {
    ...{ topic: ids.topic, placeName: '仙女镇', opinions: ['每户每年出 10 元', '设公益岗', '积分换物'], suggestions: ['建管护队'] },
    participants: [{ role: 'MEMBER', level: 'COUNTY', count: 1, personKey: LOCAL }],
  });
  await session('同心圆协商：渡口候船亭', '2023-02-15', '百里洲镇“同心圆”协商小组', { placeName: '百里洲镇', opinions: ['加座椅'] });
});

const raise = (at: string, text: string, more: object = {}) =>
  act('raiseSubmission', { id: ids[at], token: tokens[at], text, ...more }, 'submission { id state } receipt', CITIZEN);
const receipt = async (number: string) =>
  (await tongxin.ask('query ($number: String!) { receipt(number: $number) { status reply } }', { number })).data.receipt;

test('码上提: at every station a citizen raises a matter by the code, and follows it by the receipt', async () => {
  const raised = await raise('仙女镇', '集镇路灯坏了三盏', { contact: '13800000000' });
  expect(raised).toMatchObject({ refusals: [], submission: { state: 'RECEIVED' } });
  Object.assign(ids, { lights: raised.submission.id, lightsReceipt: raised.receipt });
  const other = await raise('百里洲镇', '渡口没有候船亭');
  ids.ferry = other.submission.id;
  expect(await receipt(raised.receipt)).toEqual({ status: 'RECEIVED', reply: null });
  // The code of one station is not that of another.
  expect((await act('raiseSubmission', { id: ids.百里洲镇, token: tokens.仙女镇, text: '停水' }, '', CITIZEN)).refusals).toEqual([
    'NOT_VALID token',
  ]);
  expect(await figure(COUNTY!, 'SUBMISSIONS', { filter: { channel: ['CODE'] } })).toBe(2);
  expect(await figure(PROVINCE!, 'SUBMISSIONS_OPEN')).toBe(2);
  // Neither the words nor the contact are for everybody; the member to whom it goes reads the words.
  expect(await read('submission', ids.lights!, 'text contact')).toEqual({ text: null, contact: null });
});

test('马上办: the member of the station takes it and answers at once; what waits is overdue from the day after it was due', async () => {
  await act('takeSubmission', { id: ids.lights }, '', member(LOCAL!));
  expect(await read('submission', ids.lights!, 'text contact', member(LOCAL!))).toEqual({ text: '集镇路灯坏了三盏', contact: null });
  const answered = await act(
    'answerSubmission',
    { id: ids.lights, reply: '当天已换好三盏路灯。', open: true },
    'submission { state receivedOn answeredOn }',
    member(LOCAL!),
  );
  expect(answered.submission.answeredOn).toBe(answered.submission.receivedOn);
  expect(await receipt(ids.lightsReceipt!)).toEqual({ status: 'ANSWERED', reply: '当天已换好三盏路灯。' });
  expect(await figure(CITY!, 'SUBMISSIONS_ANSWERED', { filter: { channel: ['CODE'] } })).toBe(1);

  const letter = { subject: '村口积水', channel: 'OTHER', platform: ids.仙女镇, receivedOn: '2023-04-03', dueOn: '2023-04-10' };
  ids.water = await create('submission', COUNTY!, letter);
  const overdue = (day: string) => figure(COUNTY!, 'SUBMISSIONS_OVERDUE', { period: { day } });
  expect([await overdue('2023-04-10'), await overdue('2023-04-11')]).toEqual([0, 1]);
  await act('answerSubmission', { id: ids.water, reply: '已疏通。', open: true, answeredOn: '2023-04-14' });
  expect([await overdue('2023-04-13'), await overdue('2023-04-14')]).toEqual([1, 0]);
  expect(await cards('submissions', { committee: COUNTY, status: ['ANSWERED'] })).toHaveLength(2);
});

test('members of three levels in the concentric groups: a person in two groups counts once', async () => {
  expect(await figure(COUNTY!, 'ACTIVITY_GROUPS', CONCENTRIC)).toBe(2);
  expect(await figure(COUNTY!, 'GROUP_MEMBERS', CONCENTRIC)).toBe(3);
  for (const level of ['PROVINCE', 'CITY', 'COUNTY'])
    expect(await figure(CITY!, 'GROUP_MEMBERS', { filter: { kind: ['CONCENTRIC'], level: [level] } })).toBe(1);
  expect(await figure(COUNTY!, 'CONSULTATIONS_HELD', { filter: { activity_group: [ids['仙女镇“同心圆”协商小组']!] } })).toBe(1);
  await create('visit', COUNTY!, { visitedOn: '2023-03-05', by: 'MEMBER', purpose: '协商前走访', placeName: '仙女镇', households: 24 });
  await create('report', COUNTY!, {
    title: '环境管护调研报告',
    origin: 'CONSULTATION',
    consultation: ids.session,
    deliveredOn: '2023-04-01',
  });
  // 场次, 户, 条, 篇, 条: what the county publishes of its concentric consultations.
  const published = ['CONSULTATIONS_HELD', 'HOUSEHOLDS_VISITED', 'OPINIONS_COLLECTED', 'REPORTS', 'SUGGESTIONS_MADE'];
  expect(await Promise.all(published.map(measure => figure(COUNTY!, measure, YEAR)))).toEqual([2, 24, 4, 1, 1]);
  expect(await figure(PROVINCE!, 'CONSULTATIONS_HELD', { ...YEAR, filter: { form: ['FRONTLINE'] } })).toBe(2);
});

test('八步工作法: a topic goes step by step, none is skipped without a reason, and where it stood on a day stays known', async () => {
  const days = ['2023-02-05', '2023-02-12', '2023-02-20', '2023-03-10', '2023-03-20', '2023-03-25', '2023-04-05', '2023-06-01'];
  const advance = (on: string, more: object = {}) =>
    act('advanceTopic', { id: ids.topic, on, assignedTo: '仙女镇小组', ...more }, 'topic { state }');
  const passed: string[] = [];
  for (const on of days.slice(0, 6)) passed.push((await advance(on)).topic.state);
  expect((await advance('2023-04-05', { to: 'FEEDBACK' })).refusals).toEqual(['REQUIRED skipBecause']);
  expect((await act('settleTopic', { id: ids.topic, on: '2023-04-05' })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
  for (const on of days.slice(6)) passed.push((await advance(on)).topic.state);
  expect(passed).toEqual(['STUDY', 'PLAN', 'RESEARCH', 'PARTICIPANTS', 'DISCUSSION', 'REPORTING', 'IMPLEMENTATION', 'FEEDBACK']);
  const at = (step: string, day: string) => figure(CITY!, 'TOPICS_AT_STEP', { period: { day }, filter: { step: [step] } });
  expect([await at('DISCUSSION', '2023-03-24'), await at('DISCUSSION', '2023-03-25')]).toEqual([1, 0]);
  expect([await at('IMPLEMENTATION', '2023-04-30'), await at('IMPLEMENTATION', '2023-06-01')]).toEqual([1, 0]);
});

test('回访: those whom a problem concerned are asked; who is not satisfied is counted', async () => {
  const raised = { origin: 'CONSULTATION', consultation: ids.session, raisedOn: '2023-03-20', unit: '仙女镇政府' };
  const bins = await create('problem', COUNTY!, { ...raised, title: '垃圾清运不及时', solvedOn: '2023-04-12', outcome: '每日一清' });
  await create('problem', COUNTY!, { ...raised, title: '公益岗没有经费', dueOn: '2023-04-20' });
  const visit = { problem: bins, by: '协商小组', people: 6 };
  await create('returnVisit', COUNTY!, { ...visit, title: '清运已正常', visitedOn: '2023-06-02', satisfaction: 'SATISFIED' });
  await create('returnVisit', COUNTY!, { ...visit, title: '雨天仍有漏收', visitedOn: '2023-06-20', satisfaction: 'DISSATISFIED' });
  expect(await figure(COUNTY!, 'RETURN_VISITS', { period: { year: 2023, month: 6 } })).toBe(2);
  expect(await figure(PROVINCE!, 'RETURN_VISIT_SATISFACTION', YEAR)).toBe(50);
});

test('what single cases brought is kept as outcomes, never summed, and agrees with what was published of them', async () => {
  const measured = { class: 'OWN', consultation: ids.session, measuredOn: '2022-12-31', source: '村务公开栏', recordedAt: '2023-01-05' };
  // 袁码头: what each household gave; 岩子河: who took part, and the money that was found.
  const rows = [
    { ...measured, label: '户均出资', number: 2, unit: '万元/户', publishedFigure: 'F024' },
    { ...measured, label: '到场群众', number: 26, unit: '人', publishedFigure: 'F025' },
    { ...measured, label: '协调帮扶资金', number: 117.5, unit: '万元', publishedFigure: 'F026' },
  ];
  const register = { kind: outcome, committee: COUNTY!, actor: staffOf(COUNTY!), history: true };
  expect(await importRows(tongxin.database, register, rows)).toMatchObject({ inserted: 3 });
  const { data } = await tongxin.ask(
    `{ publishedFigures(committee: "${COUNTY}", first: 100) { nodes { id value unit verdict outcomes { amount } } } }`,
  );
  expect(data.publishedFigures.nodes.filter(({ id }: any) => id >= 'F024')).toEqual([
    { id: 'F024', value: '2', unit: '万元/户', verdict: 'AGREES', outcomes: [{ amount: 2 }] },
    { id: 'F025', value: '20', unit: '人', verdict: 'AGREES', outcomes: [{ amount: 26 }] },
    { id: 'F026', value: '117.5', unit: '万元', verdict: 'AGREES', outcomes: [{ amount: 117.5 }] },
  ]);
  expect(await figure(COUNTY!, 'OUTCOMES', { period: { year: 2022 } })).toBe(3);
  expect((await read('consultation', ids.session!, 'outcomes { totalCount }')).outcomes).toEqual({ totalCount: 3 });
});

test('每月一通报: what each group did, where the topics stand, what is overdue, what was solved', async () => {
  const before = await tongxin.statements();
  const bulletin = async (month: number) => {
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "${COUNTY}") { document(kind: MONTHLY_BULLETIN, period: { year: 2023, month: ${month} }) { title sections { heading text table { rows { cells } } } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.committee.document;
  };
  const { title, sections } = await bulletin(4);
  expect((await tongxin.statements()) - before).toBe(6);
  const section = (heading: string) => sections.find((each: any) => each.heading === heading);
  const cells = (heading: string) => section(heading).table.rows.map((row: any) => row.cells);
  expect(title).toBe('枝江市政协每月一通报（2023年4月）');
  // This month, since New Year.
  expect(cells('各小组情况').sort()).toEqual([
    ['仙女镇“同心圆”协商小组', null, '1'],
    ['百里洲镇“同心圆”协商小组', null, '1'],
  ]);
  expect(cells('八步进展').find(([step]: string[]) => step === '组织实施')).toEqual(['组织实施', '1', '0', '1']);
  expect(section('已解决问题').text).toEqual(['期内解决问题 1 个。']);
  expect(cells('逾期事项').map((row: string[]) => row[1])).toEqual(['公益岗没有经费']);
  const march = (await bulletin(3)).sections.find((each: any) => each.heading === '各小组情况');
  expect(march.table.rows.map((row: any) => row.cells).sort()[0]).toEqual(['仙女镇“同心圆”协商小组', '1', '1']);
});

test('考评积分: each group is assessed, and the points of its members follow from what they did', async () => {
  const rule = { year: 2023, edition: 1, split: 'EACH' };
  await create('pointRule', COUNTY!, { ...rule, duty: 'ATTENDED_CONSULTATION', points: 5 });
  await create('pointRule', COUNTY!, { ...rule, duty: 'LECTURE', points: 3 });
  await create('lecture', COUNTY!, { title: '乡村治理宣讲', kind: 'THEMATIC', heldOn: '2023-05-10', lecturers: [LOCAL, OF_PROVINCE] });
  const [first, second] = ['仙女镇“同心圆”协商小组', '百里洲镇“同心圆”协商小组'];
  const points = async (group: string, headers: Record<string, string> = asStaff(COUNTY!)) => {
    const { data, errors } = await tongxin.ask(
      `{ committee(code: "${COUNTY}") { performance(year: 2023, within: "${ids[group]}") { ranking { nodes { rank personKey points } } } } }`,
      {},
      headers,
    );
    return errors ? errors[0]!.extensions.code : data.committee.performance.ranking.nodes;
  };
  // One session and one lecture; one lecture. Members of the city hold no seat here: their points are the city's to give.
  expect(await points(first!)).toEqual([{ rank: 1, personKey: LOCAL, points: '8' }]);
  expect(await points(second!)).toEqual([{ rank: 1, personKey: OF_PROVINCE, points: '3' }]);
  expect(await points(first!, member(OF_PROVINCE!))).toBe('FORBIDDEN');
  for (const [group, score, grade] of [
    [first, 96, '优秀'],
    [second, 85, '良好'],
  ] as const)
    await create('groupEvaluation', COUNTY!, { activityGroup: ids[group!], year: 2023, evaluatedOn: '2023-12-20', score, grade });
  expect(await figure(COUNTY!, 'GROUP_EVALUATION_COVERAGE', { period: { day: '2023-12-31' } })).toBe(100);
  expect(await figure(CITY!, 'GROUP_EVALUATIONS', { filter: { grade: ['优秀'] } })).toBe(1);
});
