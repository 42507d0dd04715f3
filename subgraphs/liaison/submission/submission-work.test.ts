import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff, asSubject } from '@tongxin/test/kit/service.ts';
import { walkAtRandom } from '@tongxin/test/kit/walk.ts';
import { pairsOf, similarity } from './similar.ts';

const alike = (one: string, other: string): number => similarity(pairsOf(one), pairsOf(other));

const words = kit();
const { create, act, change, read, figure, tongxin } = words;
const office = asStaff('620105');
// Only a member takes a submission.
const actorOf = (name: string) => (name === 'takeSubmission' ? asSubject('member', '620100', 'PPOSTED1') : office);
const raised = (text: string, more: object = {}) =>
  create('submission', '620105', { subject: text.slice(0, 20), text, channel: 'RECEPTION', receivedOn: '2024-03-01', ...more });

let platform = '';
beforeAll(async () => {
  platform = await create('platform', '620105', {
    name: '安宁区委员工作室',
    kind: 'WORKROOM',
    placeName: '培黎街道',
    openedOn: '2022-03-18',
    heads: [
      { personKey: 'PHEAD001', from: '2023-01-01' },
      { personKey: 'PHEAD000', from: '2022-03-18', until: '2022-12-31' },
    ],
  });
  const posting = { level: 'CITY', placeName: '培黎街道', placeLevel: 'STREET', postedOn: '2023-01-01' };
  await create('posting', '620105', { ...posting, personKey: 'PPOSTED1', platform });
  await create('posting', '620105', { ...posting, personKey: 'PGONE001', platform, endedOn: '2023-06-01' });
  const seat = { joinedOn: '2022-01-05', sector: '24' };
  await create('member', '620105', { ...seat, personKey: 'PHEALTH1' });
  await create('member', '620105', { ...seat, personKey: 'PPOSTED1' });
  await create('member', '620105', { ...seat, personKey: 'PLEFT001', leftOn: '2023-01-01' });
  const filed = { text: '略', personKey: 'PWRITER1', filedOn: '2024-01-01' };
  await create('socialOpinion', '620105', { title: '关于社区卫生站夜间门诊的建议', ...filed });
});

test('members are suggested with the reasons: who is there, who sits for the sector, who dealt with the like', async () => {
  const id = await raised('社区卫生站夜间没有门诊', { platform, sector: '24' });
  const ask = () => read('submission', id, 'suggestedMembers { personKey score reasons { ground text } }', office);
  const { suggestedMembers } = await ask();
  // POSTED 4 + SECTOR 2; HEAD 5; SECTOR 2; TOPIC: 3 × what the texts share.
  expect(suggestedMembers).toEqual([
    {
      personKey: 'PPOSTED1',
      score: 6,
      reasons: [
        { ground: 'POSTED', text: '下沉安宁区委员工作室' },
        { ground: 'SECTOR', text: expect.stringContaining('委员') },
      ],
    },
    { personKey: 'PHEAD001', score: 5, reasons: [{ ground: 'HEAD', text: '安宁区委员工作室负责人' }] },
    { personKey: 'PHEALTH1', score: 2, reasons: [{ ground: 'SECTOR', text: expect.any(String) }] },
    {
      personKey: 'PWRITER1',
      score: expect.closeTo(3 * alike('社区卫生站夜间没有门诊', '关于社区卫生站夜间门诊的建议'), 2),
      reasons: [{ ground: 'TOPIC', text: '曾处理“关于社区卫生站夜间门诊的建议”' }],
    },
  ]);
  const elsewhere = await raised('培黎街道的事', { placeName: '培黎街道' });
  expect(await read('submission', elsewhere, 'suggestedMembers { personKey reasons { ground } }', office)).toEqual({
    suggestedMembers: [{ personKey: 'PPOSTED1', reasons: [{ ground: 'PLACE' }] }],
  });
});

test('suggestions for a page of submissions cost as many statements as for one', async () => {
  const query = (first: number) =>
    tongxin.ask(
      `{ submissions(filter: { committee: "620105" }, first: ${first}) { nodes { suggestedMembers { personKey } possibleDuplicates { similarity } } } }`,
      {},
      office,
    );
  await raised('又一件', { subject: '甲' });
  await raised('再一件', { subject: '乙' });
  const count = async (first: number) => {
    const before = await tongxin.statements();
    const { data, errors } = await query(first);
    expect(errors).toBeUndefined();
    expect(data.submissions.nodes).toHaveLength(first);
    return (await tongxin.statements()) - before;
  };
  // The page, the submissions; for members and for duplicates each a transaction of its own: BEGIN, who reads, whose, what, COMMIT.
  expect(await count(3)).toBe(12);
  expect(await count(1)).toBe(12);
});

test('two texts are alike by the pairs of characters they share', () => {
  expect(alike('路灯不亮', '路灯不亮')).toBe(1);
  expect(alike('路灯不亮', '路灯坏了')).toBeCloseTo(2 / 6); // 路灯 of 路灯 灯不 不亮 and 路灯 灯坏 坏了
  expect(alike('路灯，不亮！', '路灯不亮')).toBe(1);
  expect(alike('路灯不亮', '停水')).toBe(0);
  expect(alike('灯', '灯')).toBe(0);
});

test('duplicates are suggested, merged and unmerged; the citizen of the merged one sees what becomes of the other', async () => {
  const near = { platform, placeName: '万新路' };
  const first = await raised('万新路口的红绿灯坏了，晚上很危险', { ...near, receivedOn: '2025-03-01' });
  const second = await raised('万新路口红绿灯坏了好几天了', { ...near, receivedOn: '2025-03-04', subject: '红绿灯' });
  const other = await raised('垃圾没人收', { ...near, receivedOn: '2025-03-04' });
  await raised('万新路口的红绿灯坏了，去年的', { ...near, receivedOn: '2024-09-01', subject: '去年' });
  expect(
    await read(
      'submission',
      second,
      'possibleDuplicates { similarity samePlatform samePlace daysApart submission { id subject } }',
      office,
    ),
  ).toEqual({
    possibleDuplicates: [
      {
        similarity: alike('万新路口的红绿灯坏了，晚上很危险', '万新路口红绿灯坏了好几天了'),
        samePlatform: true,
        samePlace: true,
        daysApart: 3,
        submission: { id: first, subject: expect.any(String) },
      },
    ],
  });
  const { receipt } = await act('issueReceipt', { id: second }, 'receipt');
  const follow = async () =>
    (
      await tongxin.ask('query ($number: String!) { receipt(number: $number) { status merged reply steps { state on } } }', {
        number: receipt,
      })
    ).data.receipt;
  const open = () => figure('620105', 'SUBMISSIONS_OPEN', { period: { day: '2025-03-10' } });
  const before = (await open())!;
  await act('mergeSubmission', { id: second, into: first, mergedOn: '2025-03-05' });
  expect(await open()).toBe(before - 1);
  expect(await follow()).toMatchObject({ status: 'RECEIVED', merged: true });
  expect((await act('mergeSubmission', { id: other, into: second })).refusals).toEqual(['MERGED_ITSELF into']);
  expect((await act('mergeSubmission', { id: first, into: second })).refusals).toEqual(['IS_LEAD id']);
  expect((await act('mergeSubmission', { id: first, into: other })).refusals).toEqual(['IS_LEAD id']);
  expect((await act('mergeSubmission', { id: first, into: first })).refusals).toEqual(['SAME_RECORD into']);
  expect(await read('submission', first, 'duplicates { nodes { id } }')).toEqual({ duplicates: { nodes: [{ id: second }] } });
  await act('answerSubmission', { id: first, reply: '已修复', open: true, answeredOn: '2025-03-09' });
  expect(await follow()).toEqual({
    status: 'ANSWERED',
    merged: true,
    reply: '已修复',
    steps: [
      { state: 'RECEIVED', on: '2025-03-04' },
      { state: 'MERGED', on: '2025-03-05' },
      { state: 'ANSWERED', on: '2025-03-09' },
    ],
  });
  const links = async () => (await read('submission', second, 'links { relation target { id } }')).links;
  expect(await links()).toEqual([{ relation: 'DUPLICATE_OF', target: { id: first } }]);
  await act('unmergeSubmission', { id: second, reason: '不是同一处' });
  expect(await links()).toEqual([]);
  expect(await follow()).toEqual({ status: 'RECEIVED', merged: false, reply: null, steps: [{ state: 'RECEIVED', on: '2025-03-04' }] });
  expect(await open()).toBe(before - 1); // the other one is answered now
  // When the one that stays is withdrawn, who was merged into it is at work again.
  await act('mergeSubmission', { id: second, into: other, mergedOn: '2025-03-05' });
  expect((await change('withdraw', 'submission', other)).userErrors).toEqual([]);
  expect(await follow()).toEqual({ status: 'RECEIVED', merged: false, reply: null, steps: [{ state: 'RECEIVED', on: '2025-03-04' }] });
  expect(await links()).toEqual([]);
  expect((await read('submission', second, 'audit { action reason }', office)).audit).toEqual([
    { action: 'CREATE', reason: null },
    { action: 'mergeSubmission', reason: null },
    { action: 'unmergeSubmission', reason: '不是同一处' },
    { action: 'mergeSubmission', reason: null },
    { action: 'WITHDRAW', reason: 'test' },
  ]);
});

test('what is due, what is overdue and what is matched, as of any day', async () => {
  const id = await raised('井盖缺失', { receivedOn: '2026-01-05' });
  await act('matchSubmission', { id, matchedTo: 'PHEAD001', matchReason: '平台负责人', matchedOn: '2026-01-06', dueOn: '2026-01-20' });
  const overdue = (day: string) => figure('620105', 'SUBMISSIONS_OVERDUE', { period: { day } });
  expect([await overdue('2026-01-20'), await overdue('2026-01-21')]).toEqual([0, 1]);
  expect(await figure('620105', 'SUBMISSIONS_MATCHED', { period: { year: 2026, month: 1 } })).toBe(1);
  const due = (until: string) =>
    tongxin.ask(
      `{ submissions(filter: { committee: "620105", dueUntil: "${until}" }, orderBy: { field: DUE, direction: ASC }) { nodes { id card { due } } } }`,
    );
  expect((await due('2026-01-20')).data.submissions.nodes).toEqual([{ id, card: { due: '2026-01-20' } }]);
  await act('answerSubmission', { id, reply: '已补装', answeredOn: '2026-01-25' });
  expect([await overdue('2026-01-24'), await overdue('2026-01-25'), await overdue('2026-02-25')]).toEqual([1, 0, 0]);
  expect((await due('2026-01-20')).data.submissions.nodes).toEqual([]);
  expect((await act('closeSubmission', { id }, 'submission { state possibleActions }')).submission).toEqual({
    state: 'CLOSED',
    possibleActions: ['issueReceipt'],
  });
  const other = await raised('不归我们管的事', { receivedOn: '2026-01-07' });
  expect((await act('closeSubmission', { id: other })).userErrors).toMatchObject([{ code: 'REQUIRED', field: 'closeReason' }]);
});

test('the office says what is published, while it is open; what it leaves out stays', async () => {
  const id = await raised('张三家的路灯', { placeName: '万新路', receivedOn: '2024-06-01' });
  const shown = 'submission { subject placeName sector { code } state }';
  const described = { subject: '路灯不亮', placeName: '万新路', sector: { code: '24' }, state: 'RECEIVED' };
  expect((await act('describeSubmission', { id, subject: '路灯不亮', sector: '24' }, shown)).submission).toEqual(described);
  expect((await act('describeSubmission', { id, subject: ' ' }, shown)).submission).toEqual(described);
  const other = await raised('另一件', { subject: '乱', placeName: '万新路', receivedOn: '2024-06-01' });
  expect((await act('describeSubmission', { id: other, subject: '路灯不亮' })).userErrors).toMatchObject([{ code: 'ALREADY_EXISTS' }]);
  await act('closeSubmission', { id, closeReason: '已修' });
  expect((await act('describeSubmission', { id, subject: '又改' })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
});

test('an identity number is no key of a member', async () => {
  const id = await raised('身份证号', { receivedOn: '2024-05-01' });
  expect((await act('matchSubmission', { id, matchedTo: '620105199001011234' })).refusals).toEqual(['MALFORMED matchedTo']);
  await act('matchSubmission', { id, matchedTo: 'PHEAD001' });
  const corrected = await change('correct', 'submission', id, { matchedTo: '620105199001011234' });
  expect(corrected.userErrors).toMatchObject([{ code: 'MALFORMED', field: 'matchedTo' }]);
});

test('whatever the order of actions, a submission is where its table says', async () => {
  let number = 0;
  const fresh = () => raised('走一走', { platform, subject: `第 ${++number} 件`, receivedOn: '2023-01-01' });
  const actions = walkable(await fresh());
  await walkAtRandom({ ...words, act: (name, input, shown) => words.act(name, input, shown, actorOf(name)) }, 'submission', fresh, actions);

  function walkable(into: string) {
    return {
      describeSubmission: { sector: '24' },
      matchSubmission: { matchedTo: 'PHEAD001' },
      takeSubmission: {},
      passBackSubmission: { reason: '不熟悉' },
      answerSubmission: { reply: '好' },
      closeSubmission: { closeReason: '不受理' },
      mergeSubmission: { into },
      unmergeSubmission: { reason: '不同' },
      issueReceipt: {},
    };
  }
});

test('nothing is done on a day to come', async () => {
  const id = await raised('将来的事');
  const into = await raised('另一件事');
  const days = {
    matchSubmission: { matchedTo: 'PPOSTED1', matchedOn: '2100-01-01' },
    answerSubmission: { reply: '好', answeredOn: '2100-01-01' },
    closeSubmission: { closeReason: '无', closedOn: '2100-01-01' },
    mergeSubmission: { into, mergedOn: '2100-01-01' },
  };
  for (const [name, input] of Object.entries(days))
    expect((await act(name, { id, ...input })).refusals).toEqual([`IN_FUTURE ${Object.keys(input).at(-1)}`]);
});
