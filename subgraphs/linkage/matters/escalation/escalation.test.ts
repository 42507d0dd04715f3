import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, refused, tongxin } = kit();

const INBOX = `query ($code: CommitteeCode!, $status: [EscalationStatus!], $first: Int, $after: String) { committee(code: $code) {
  escalationInbox(status: $status, first: $first, after: $after) { totalCount pageInfo { endCursor hasNextPage }
    nodes { status raisedOn days sender { code } escalation { id card { title } } answer { id } } } } }`;
async function inbox(code: string, more: object = {}) {
  const { data, errors } = await tongxin.ask(INBOX, { code, ...more });
  expect(errors).toBeUndefined();
  return data.committee.escalationInbox;
}
const shown = async (code: string, status?: string[]) =>
  (await inbox(code, { status })).nodes.map((item: any) => `${item.escalation.card.title} ${item.sender.code} ${item.status}`);

const ids: Record<string, string> = {};
const raise = (title: string, more: object = {}) => ({
  title,
  record: ids.problem,
  direction: 'UP',
  receiver: '421300',
  raisedOn: '2023-06-01',
  ...more,
});
const accepted = { receivedOn: '2023-06-02', decision: 'ACCEPTED', decidedOn: '2023-06-05' };

beforeAll(async () => {
  ids.problem = await create('problem', '421303', { title: '跨县公交', origin: 'CONSULTATION', raisedOn: '2023-05-15' });
});

test('up is a committee above, down one below, sideways neither; and only what is its own is handed on', async () => {
  expect(await refused('escalation', '421303', raise('公交', { direction: 'DOWN' }))).toEqual(['WRONG_DIRECTION direction']);
  expect(await refused('escalation', '421303', raise('公交', { receiver: '420200' }), 'zh')).toEqual([
    '从 421303 到 420200 是“横向联动”。',
  ]);
  expect(await refused('escalation', '421303', raise('公交', { receiver: '421303' }))).toEqual(['SAME_COMMITTEE receiver']);
  expect(await refused('escalation', '421300', raise('公交', { receiver: '420000' }))).toEqual(['OTHER_OWNER record']);
  const own = await create('problem', '421300', { title: '公交', origin: 'OTHER', raisedOn: '2023-05-15' });
  expect(await refused('escalation', '421300', raise('公交', { record: own, receiver: '421303' }))).toEqual(['WRONG_DIRECTION direction']);
});

test('an answer says why it returns, or what was done: not both, not by halves, not before its time', async () => {
  const escalation = await create('escalation', '421303', raise('规则', { receiver: '420000' }));
  const input = { escalation, ...accepted };
  expect(await refused('escalationAnswer', '420000', { ...input, decision: 'RETURNED' })).toEqual(['REQUIRED returnReason']);
  expect(
    await refused('escalationAnswer', '420000', { ...input, decision: 'RETURNED', returnReason: '非职权', answeredOn: '2023-06-06' }),
  ).toEqual(['RETURNED answeredOn']);
  expect(await refused('escalationAnswer', '420000', { ...input, returnReason: '非职权' })).toEqual(['ACCEPTED returnReason']);
  expect(await refused('escalationAnswer', '420000', { ...input, result: 'SOLVED' })).toEqual(['INCOMPLETE answeredOn']);
  expect(await refused('escalationAnswer', '420000', { ...input, decidedOn: '2023-06-01' })).toEqual(['OUT_OF_ORDER decidedOn']);
  expect(await refused('escalationAnswer', '420000', { ...input, answeredOn: '2023-06-04', answer: '已办', result: 'SOLVED' })).toEqual([
    'OUT_OF_ORDER answeredOn',
  ]);
  await change('withdraw', 'escalation', escalation);
});

test('what came to a committee awaits its decision, then its answer; nobody else answers it', async () => {
  ids.up = await create('escalation', '421303', raise('公交'));
  ids.later = await create('escalation', '421321', {
    ...raise('水源', {
      record: await create('problem', '421321', { title: '水源', origin: 'OTHER', raisedOn: '2023-06-01' }),
      raisedOn: '2023-06-10',
    }),
  });
  expect(await shown('421300')).toEqual(['公交 421303 AWAITING_DECISION', '水源 421321 AWAITING_DECISION']);
  expect(await shown('421303')).toEqual([]);
  expect(await refused('escalationAnswer', '420200', { escalation: ids.up, ...accepted })).toEqual(['OTHER_RECEIVER escalation']);
  expect(await shown('421300', ['AWAITING_DECISION'])).toHaveLength(2);
  ids.answer = await create('escalationAnswer', '421300', { escalation: ids.up, ...accepted });
  await create('escalationAnswer', '421300', {
    ...{ escalation: ids.later, receivedOn: '2023-06-11', decision: 'RETURNED', decidedOn: '2023-06-15', returnReason: '请先与水务局协商' },
  });
  expect(await shown('421300')).toEqual(['公交 421303 AWAITING_ANSWER']);
  expect(await shown('421300', ['RETURNED'])).toEqual(['水源 421321 RETURNED']);
  await change('update', 'escalationAnswer', ids.answer, { answeredOn: '2023-07-02', answer: '已开通', result: 'SOLVED', made: null });
  expect(await shown('421300')).toEqual([]);
  const { nodes } = await inbox('421300', { status: ['ANSWERED', 'RETURNED'] });
  expect(nodes.map(({ days }: { days: number }) => days)).toEqual([31, 5]);
  const first = await inbox('421300', { status: ['ANSWERED', 'RETURNED'], first: 1 });
  expect(first).toMatchObject({
    totalCount: 2,
    pageInfo: { hasNextPage: true },
    nodes: [{ escalation: { id: ids.up }, answer: { id: ids.answer } }],
  });
  expect(await inbox('421300', { status: ['ANSWERED', 'RETURNED'], first: 1, after: first.pageInfo.endCursor })).toMatchObject({
    nodes: [{ escalation: { id: ids.later } }],
  });
});

test('how much was handed on, by direction and level; how long it was held; what share was solved', async () => {
  const city = { period: { year: 2023 }, reach: 'SELF' as const };
  // Two raised up; besides, the city assigns one down and takes one up with a neighbour.
  const own = await create('problem', '421300', { title: '统筹', origin: 'OTHER', raisedOn: '2023-06-01' });
  const down = await create('escalation', '421300', raise('交办', { record: own, direction: 'DOWN', receiver: '421381' }));
  await create('escalation', '421300', raise('联动', { record: own, direction: 'SIDEWAYS', receiver: '420200', theme: '公交' }));
  await create('escalationAnswer', '421381', {
    escalation: down,
    ...accepted,
    answeredOn: '2023-06-12',
    answer: '部分完成',
    result: 'PARTLY',
  });

  expect(await figure('421300', 'ESCALATIONS_RAISED', { period: { year: 2023 } })).toBe(4);
  expect(await figure('421300', 'ESCALATIONS_RAISED', { filter: { direction: ['UP'], to_level: ['CITY'] } })).toBe(2);
  expect(await figure('421300', 'ESCALATIONS_RAISED', { filter: { direction: ['DOWN', 'SIDEWAYS'], from_level: ['CITY'] } })).toBe(2);
  expect(await figure('421300', 'ESCALATIONS_ACCEPTED', city)).toBe(1);
  expect(await figure('421300', 'ESCALATIONS_RETURNED', city)).toBe(1);
  expect(await figure('421300', 'ESCALATIONS_ANSWERED', city)).toBe(1);
  // 2 June to 2 July: 30 days; 11 to 15 June: 4; in Guangshui 2 to 12 June: 10.
  expect(await figure('421300', 'ESCALATION_DAYS_HELD', city)).toBe(34);
  expect(await figure('421300', 'ESCALATION_AVERAGE_DAYS', city)).toBe(17);
  expect(await figure('421300', 'ESCALATION_AVERAGE_DAYS', { filter: { direction: ['DOWN'] } })).toBe(10);
  expect(await figure('421300', 'ESCALATION_SOLUTION_RATE', city)).toBe(50);
  expect(await figure('421300', 'ESCALATION_SOLUTION_RATE')).toBeCloseTo(100 / 3);
  expect(await figure('421300', 'ESCALATIONS_HELD', { period: { day: '2023-06-30' }, reach: 'SELF' })).toBe(1);
  expect(await figure('421300', 'ESCALATIONS_HELD', { period: { day: '2023-07-02' }, reach: 'SELF' })).toBe(0);
});

test('what is handed on stays while it is, and what an answer made stays with the answer', async () => {
  const [COUNTY, CITY] = ['421321', '421300'];
  const problem = await create('problem', COUNTY, { title: '桥梁', origin: 'OTHER', raisedOn: '2023-06-01' });
  const escalation = await create('escalation', COUNTY, raise('桥梁', { record: problem }));
  const refusedTo = async (kind: string, id: string) => (await change('withdraw', kind, id)).userErrors.map(({ code }) => code);
  expect(await refusedTo('problem', problem)).toEqual(['STILL_REFERRED_TO']);
  const made = await create('topic', CITY, { title: '危桥改造', origin: 'OTHER', raisedOn: '2023-06-06' });
  const answer = await create('escalationAnswer', CITY, { escalation, ...accepted, made });
  expect(await refusedTo('topic', made)).toEqual(['STILL_REFERRED_TO']);
  for (const [kind, id] of [
    ['escalationAnswer', answer],
    ['topic', made],
    ['escalation', escalation],
    ['problem', problem],
  ] as const)
    expect(await refusedTo(kind, id)).toEqual([]);
  expect(await shown(CITY)).toEqual([]);
});

test('problem, escalation and answer are one matter, whichever committee they are of', async () => {
  const { data } = await tongxin.ask('query ($id: ID!) { matter(id: $id) { records { nodes { id } } links { nodes { relation } } } }', {
    id: ids.answer,
  });
  expect(data.matter.records.nodes.map(({ id }: { id: string }) => id)).toEqual(expect.arrayContaining([ids.problem, ids.up, ids.answer]));
  expect(new Set(data.matter.links.nodes.map(({ relation }: { relation: string }) => relation))).toEqual(new Set(['ESCALATES', 'ANSWERS']));
});

test('the inboxes of all cities are read by one statement', async () => {
  const before = await tongxin.statements();
  const { errors } = await tongxin.ask(
    '{ committees(filter: { below: "420000", level: CITY }) { nodes { escalationInbox { totalCount nodes { status } } } } }',
  );
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBe(1);
});
