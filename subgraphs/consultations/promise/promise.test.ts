import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { promise as kind } from './promise.kind.ts';

const { create, act, change, figure, read, cards, refused, tongxin } = kit();
let session = '';
const made = (title: string, more: object = {}) =>
  create('promise', '360600', { title, consultation: session, unit: '市住建局', promisedOn: '2023-06-15', dueOn: '2023-12-31', ...more });
const asUnit = (name: string, committee = '360600') => ({
  'x-tongxin-role': 'unit',
  'x-tongxin-committee': committee,
  'x-tongxin-subject': encodeURIComponent(name),
});

beforeAll(async () => {
  session = await create('consultation', '360600', { title: '市长与委员面对面', form: 'FACE_TO_FACE', heldOn: '2023-06-15' });
});

test('a promise is asked for, answered, followed up by its department and kept, and counts as of any day', async () => {
  const id = await made('新建停车场', { question: '停车难如何解决？', answer: '年底前新建一处。', personKey: 'P7K2M9QX' });
  await made('疏通管网', { unit: '市水利局', dueOn: null });
  const day = (measure: string, at: string, filter = {}) => figure('360600', measure, { period: { day: at }, filter });
  expect(await figure('360600', 'PROMISES_MADE', { period: { year: 2023 } })).toBe(2);
  expect(await figure('360600', 'PROMISES_MADE', { filter: { unit: ['市水利局'] } })).toBe(1);
  expect(await day('PROMISES_OVERDUE', '2023-12-31')).toBe(0);
  expect(await day('PROMISES_OVERDUE', '2024-01-01')).toBe(1);
  expect(await cards('promises', { dueUntil: '2024-01-31' })).toEqual(['新建停车场 PENDING']);

  expect(
    (await act('followUpPromise', { id, on: '2023-09-01', note: '已选址' }, 'promise { state }', asUnit('市住建 局'))).promise,
  ).toEqual({
    state: 'PENDING',
  });
  await act('keepPromise', { id, on: '2024-02-01', evidence: '已投入使用' });
  expect(await day('PROMISES_OVERDUE', '2024-01-31')).toBe(1);
  expect(await day('PROMISES_OVERDUE', '2024-02-01')).toBe(0);
  expect(await figure('360600', 'PROMISES_KEPT', { period: { year: 2024 } })).toBe(1);
  const { promises } = await read(
    'consultation',
    session,
    'promises { totalCount nodes { title question personKey answer evidence followUps { on note } } }',
  );
  expect(promises.totalCount).toBe(2);
  expect(promises.nodes[0]).toEqual({
    ...{ title: '新建停车场', question: '停车难如何解决？', personKey: 'P7K2M9QX', answer: '年底前新建一处。', evidence: '已投入使用' },
    followUps: [{ on: '2023-09-01', note: '已选址' }],
  });
});

test('another department, and a department in place of the office, may not', async () => {
  const id = await made('旧改');
  const run = async (name: string, input: string, headers: Record<string, string>) =>
    (await tongxin.ask(`mutation { ${name}(input: { id: "${id}", ${input} }) { userErrors { code } } }`, {}, headers)).errors?.[0]
      ?.extensions.code;
  expect(await run('followUpPromise', 'note: "x"', asUnit('市水利局'))).toBe('FORBIDDEN');
  expect(await run('followUpPromise', 'note: "x"', asUnit('市住建局', '360000'))).toBe('FORBIDDEN');
  expect(await run('keepPromise', 'evidence: "x"', asUnit('市住建局'))).toBe('FORBIDDEN');
  expect((await act('keepPromise', { id, on: '2023-06-14', evidence: '早' })).refusals).toEqual(['OUT_OF_ORDER keptOn']);
  const promise = { title: '倒', consultation: session, unit: '市住建局', promisedOn: '2023-06-15' };
  expect(await refused('promise', '360600', { ...promise, dueOn: '2023-06-14' })).toEqual(['OUT_OF_ORDER dueOn']);
});

test('a promise has one door: nobody creates or keeps it by hand, and what was kept by mistake is emptied', async () => {
  const { errors } = await tongxin.ask('mutation { createPromise(input: { committee: "360600" }) { userErrors { code } } }');
  expect(errors).toMatchObject([{ message: expect.stringContaining('Cannot query field "createPromise"') }]);
  const id = await made('新建学校');
  const kept = { keptOn: '2023-12-01', evidence: '已投入使用' };
  expect((await change('correct', 'promise', id, kept)).userErrors).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  await act('keepPromise', { id, on: '2023-12-01', evidence: '已投入使用' });
  expect((await change('correct', 'promise', id, { keptOn: '2023-06-14' })).userErrors).toMatchObject([{ code: 'OUT_OF_ORDER' }]);
  expect((await change('correct', 'promise', id, { keptOn: '2023-12-02' })).userErrors).toEqual([]);
  expect((await change('correct', 'promise', id, { keptOn: null, evidence: null })).userErrors).toEqual([]);
  expect(await read('promise', id, 'state evidence')).toEqual({ state: 'PENDING', evidence: null });
});

test('who asked is a person of the register, however the key is spelled', async () => {
  await made('修桥', { personKey: 'P7K2M9QX' });
  expect(await read('promise', await made('修路', { personKey: 'p7k2m9qx' }), 'personKey')).toEqual({ personKey: 'P7K2M9QX' });
  const input = `committee: "360600", title: "修渠", consultation: "${session}", unit: "市水利局", promisedOn: "2023-06-15"`;
  const { data } = await tongxin.ask(
    `mutation { recordPromise(input: { ${input}, personKey: "P7K2M9QY" }) { promise { id } userErrors { code field } } }`,
    {},
    asStaff('360600'),
  );
  expect(data.recordPromise).toEqual({ promise: null, userErrors: [{ code: 'UNKNOWN_PERSON', field: 'personKey' }] });
});

test('nothing is promised before the session at which it was, and a session is not moved behind its promises', async () => {
  const heldOn = '2024-06-15';
  const later = await create('consultation', '360600', { title: '再次面对面', form: 'FACE_TO_FACE', heldOn });
  const promised = (promisedOn: string) => ({ title: '早', consultation: later, unit: '市住建局', promisedOn });
  expect(await refused('promise', '360600', promised('2024-06-14'))).toEqual(['NOT_THERE_YET promisedOn']);
  await create('promise', '360600', promised(heldOn));
  const moved = await change('update', 'consultation', later, { heldOn: '2024-06-16' });
  expect(moved.userErrors).toMatchObject([{ code: 'OUTLIVED', field: 'heldOn' }]);
});

test('who took over from a department follows up what it promised, and both are one in the figures', async () => {
  const id = await made('老城供热', { unit: '市供热办' });
  const { unit } = await read('promise', id, 'unit { id }');
  const over = await create('unit', '360600', { name: '市城市管理局', establishedOn: '2023-09-01' });
  const follow = (name: string) =>
    tongxin.ask('mutation ($id: ID!) { followUpPromise(input: { id: $id, note: "在办" }) { userErrors { code } } }', { id }, asUnit(name));
  expect((await follow('市城市管理局')).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await change('update', 'unit', unit.id, { abolishedOn: '2023-09-01', successor: over })).userErrors).toEqual([]);
  for (const name of ['市城市管理局', '市供热办']) expect((await follow(name)).errors).toBeUndefined();
  for (const name of ['市城市管理局', '市供热办']) expect(await figure('360600', 'PROMISES_MADE', { filter: { unit: [name] } })).toBe(1);
});

test('whatever is done in whatever order, the card says the state and the table what is refused', async () => {
  const names = fc.constantFrom('keepPromise', 'reopenPromise', 'followUpPromise');
  const inputs: Record<string, object> = {
    keepPromise: { evidence: '已办' },
    reopenPromise: { reason: '有误' },
    followUpPromise: { note: '在办' },
  };
  const walk = async (actions: string[]) => {
    const id = await made(`随机${Math.random()}`);
    let state: 'PENDING' | 'KEPT' = 'PENDING';
    for (const name of actions) {
      const { from, to } = kind.workflow!.transitions[name]!;
      const { refusals } = await act(name, { id, ...inputs[name] });
      expect(refusals).toEqual(from.includes(state) ? [] : ['NOT_POSSIBLE_NOW id']);
      if (from.includes(state)) state = to?.[0] ?? state;
      expect(await read('promise', id, 'state card { status }')).toEqual({ state, card: { status: state } });
    }
  };
  await fc.assert(fc.asyncProperty(fc.array(names, { maxLength: 6 }), walk), { numRuns: 15 });
});
