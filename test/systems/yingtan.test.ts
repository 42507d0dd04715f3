/**
 * 鹰潭 360600: the mayor and members face to face (市长与委员面对面协商). Members ask, the departments answer at the table and promise
 * something by a day (委员提问、部门答复、现场承诺); the committee's office and the departments follow every promise up (跟踪问效) until it
 * is kept. What is not kept by its day is overdue, and the prompt of the month says so.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '../kit/kit.ts';
import { asStaff, asSubject } from '../kit/service.ts';

const { create, act, figure, cards, read, refused, tongxin } = kit();
const [CITY, PROVINCE] = ['360600', '360000'];
const [HOUSING, EDUCATION, TRANSPORT] = ['市住建局', '市教育局', '市交通运输局'];
const [FIRST, SECOND] = ['YT000001', 'YT000002'];
const promises: Record<string, string> = {};
let session: string;

beforeAll(async () => {
  for (const personKey of [FIRST, SECOND])
    await create('member', CITY, { personKey, sector: personKey === FIRST ? '16' : '24', joinedOn: '2022-01-10' });
  session = await create('consultation', CITY, {
    ...{ title: '市长与委员面对面：老城区更新', form: 'FACE_TO_FACE', heldOn: '2023-06-15', placeName: '市政协会议厅' },
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: FIRST },
      { role: 'MEMBER', level: 'CITY', count: 1, personKey: SECOND },
      { role: 'MEMBER', level: 'CITY', count: 10 },
      { role: 'DEPARTMENT', count: 8 },
    ],
    opinions: ['老城区停车难', '新城区入学难', '公交不到园区', '老旧小区加装电梯慢'],
  });
  for (const [title, personKey, unit, question, answer, dueOn] of [
    ['新建公共停车场两处', FIRST, HOUSING, '老城区停车难如何解决？', '利用闲置地块，年内建两处。', '2023-12-31'],
    ['加装电梯一站式受理', FIRST, HOUSING, '加装电梯为何要跑多个窗口？', '九月底前并为一个窗口。', '2023-09-30'],
    ['新城区小学秋季开学', SECOND, EDUCATION, '新城区孩子何时就近入学？', '八月底前竣工。', '2023-08-31'],
    ['开通园区公交专线', SECOND, TRANSPORT, '园区职工怎么坐公交上班？', '先摸底，再开线。', null],
  ])
    promises[title!] = await create('promise', CITY, {
      ...{ title, consultation: session, question, personKey, unit, answer, promisedOn: '2023-06-15', dueOn },
    });
});

test('who asked what, which department answered and what it promised', async () => {
  const before = await tongxin.statements();
  const asked = await read(
    'consultation',
    session,
    'form opinions promises(first: 100) { totalCount nodes { question personKey unit { name } answer title dueOn state } }',
  );
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(5);
  expect([asked.form, asked.opinions.length, asked.promises.totalCount]).toEqual(['FACE_TO_FACE', 4, 4]);
  const bus = asked.promises.nodes.find(({ unit }: { unit: { name: string } }) => unit.name === TRANSPORT);
  expect(bus).toEqual({
    ...{ question: '园区职工怎么坐公交上班？', personKey: SECOND, unit: { name: TRANSPORT }, answer: '先摸底，再开线。' },
    ...{ title: '开通园区公交专线', dueOn: null, state: 'PENDING' },
  });
  expect(await figure(CITY, 'CONSULTATIONS_HELD', { filter: { form: ['FACE_TO_FACE'] } })).toBe(1);
  expect(await figure(CITY, 'ATTENDANCES', { filter: { event: ['FACE_TO_FACE'] } })).toBe(12);
  expect(await figure(CITY, 'OPINIONS_COLLECTED', { filter: { form: ['FACE_TO_FACE'] } })).toBe(4);
  expect(await figure(CITY, 'PROMISES_MADE', { period: { year: 2023 } })).toBe(4);
  expect(await figure(CITY, 'PROMISES_MADE', { filter: { unit: [HOUSING!] } })).toBe(2);
});

test('a member finds the questions asked in the own record of performance, each with the promise', async () => {
  const { data, errors } = await tongxin.ask(
    `{ archive(personKey: "${FIRST}") { counts { duty { name } entries } entries(duty: "QUESTION") { nodes { day record { ... on Promise { unit { name } state } } } } } }`,
    {},
    asSubject('member', CITY!, FIRST!),
  );
  expect(errors).toBeUndefined();
  expect(data.archive.counts).toEqual(
    expect.arrayContaining([
      { duty: { name: '面对面提问' }, entries: 2 },
      { duty: { name: '参加协商活动' }, entries: 1 },
    ]),
  );
  expect(data.archive.entries.nodes).toEqual(
    [1, 2].map(() => ({ day: '2023-06-15', record: { unit: { name: HOUSING }, state: 'PENDING' } })),
  );
});

test('followed up: the department says how far it is, the office confirms that it is kept', async () => {
  const lift = promises.加装电梯一站式受理!;
  const asHousing = asSubject('unit', CITY!, HOUSING!);
  await act('followUpPromise', { id: lift, on: '2023-07-20', note: '窗口已腾出' }, 'promise { state }', asHousing);
  await act('followUpPromise', { id: lift, on: '2023-08-20', note: '政协办回访：系统联调中' });
  await act('keepPromise', { id: lift, on: '2023-09-28', evidence: '市民中心设综合窗口 1 个' });
  await act('keepPromise', { id: promises.新城区小学秋季开学!, on: '2023-09-05', evidence: '晚 5 天开学' });
  expect(await read('promise', lift, 'state evidence followUps { on note } possibleActions')).toEqual({
    ...{ state: 'KEPT', evidence: '市民中心设综合窗口 1 个', possibleActions: ['followUpPromise', 'reopenPromise'] },
    followUps: [
      { on: '2023-07-20', note: '窗口已腾出' },
      { on: '2023-08-20', note: '政协办回访：系统联调中' },
    ],
  });
  expect(await cards('promises', { committee: CITY, status: ['PENDING'], dueUntil: '2024-01-31' })).toEqual(['新建公共停车场两处 PENDING']);
});

test('what a department or the office gets wrong is refused, saying what can be done', async () => {
  const lift = promises.加装电梯一站式受理!;
  const keep = (headers: Record<string, string>) =>
    tongxin.ask(
      'mutation ($input: KeepPromiseInput!) { keepPromise(input: $input) { userErrors { code } } }',
      { input: { id: lift, evidence: '自评' } },
      headers,
    );
  expect((await keep(asSubject('unit', CITY!, HOUSING!))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await keep(asSubject('member', CITY!, FIRST!))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await act('keepPromise', { id: lift, evidence: '再办' })).refusals).toEqual(['NOT_POSSIBLE_NOW id']);
  const { userErrors } = await act('keepPromise', { id: lift, evidence: '再办' }, '', asStaff(CITY!, 'zh'));
  expect(userErrors[0].message).toContain('重新跟踪');
  const promise = { title: '无主', consultation: session, promisedOn: '2023-06-15' };
  expect(await refused('promise', CITY!, { ...promise, unit: '  ' }, 'zh')).toEqual(['“承诺单位”必填。']);
  expect(await refused('promise', CITY!, { ...promise, unit: HOUSING, dueOn: '2023-06-14' })).toEqual(['OUT_OF_ORDER dueOn']);
});

test('the city and the province see on any day what is kept and what is overdue', async () => {
  const on = (committee: string, measure: string, day: string, filter = {}) => figure(committee, measure, { period: { day }, filter });
  // The school was due on 31 August and opened on 5 September; the car parks are late from New Year's Day on.
  expect([await on(CITY!, 'PROMISES_OVERDUE', '2023-08-31'), await on(CITY!, 'PROMISES_OVERDUE', '2023-09-01')]).toEqual([0, 1]);
  expect([await on(PROVINCE!, 'PROMISES_OVERDUE', '2023-09-04'), await on(PROVINCE!, 'PROMISES_OVERDUE', '2023-09-05')]).toEqual([1, 0]);
  expect(await on(PROVINCE!, 'PROMISES_OVERDUE', '2024-01-01', { unit: [HOUSING!] })).toBe(1);
  expect(await figure(PROVINCE!, 'PROMISES_KEPT', { period: { year: 2023, quarter: 3 } })).toBe(2);
  // Found not to be kept after all: it counts again.
  await act('reopenPromise', { id: promises.加装电梯一站式受理!, reason: '窗口又分设' });
  expect(await on(CITY!, 'PROMISES_OVERDUE', '2023-10-01')).toBe(1);
  expect(await figure(PROVINCE!, 'PROMISES_KEPT', { period: { year: 2023, quarter: 3 } })).toBe(1);
});

test('the prompt of the month names the overdue promises with their departments', async () => {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${CITY}") { document(kind: MONTHLY_PROMPT, period: { year: 2024, month: 1 }) { title sections { heading text table { rows { cells } } } } } }`,
  );
  expect(errors).toBeUndefined();
  const { title, sections } = data.committee.document;
  expect(title).toBe('鹰潭市政协每月一提示（2024年1月）');
  const late = sections.find(({ heading }: { heading: string }) => heading === '逾期事项');
  expect(late.text).toEqual(['期末逾期：部门承诺 2 项。']);
  expect(late.table.rows.map(({ cells }: { cells: string[] }) => cells)).toEqual([
    ['部门承诺', '加装电梯一站式受理', '鹰潭市政协', HOUSING, '2023-09-30', '123'],
    ['部门承诺', '新建公共停车场两处', '鹰潭市政协', HOUSING, '2023-12-31', '31'],
  ]);
});
