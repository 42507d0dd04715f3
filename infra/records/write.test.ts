import { expect, test } from '@jest/globals';
import { kit } from '../../test/support/kit.ts';
import { asStaff } from '../../test/support/service.ts';

const { create, change, run, read, cards, figure } = kit();
const topic = { title: '人居环境', origin: 'RESEARCH', raisedOn: '2023-03-01' };
const codes = (answer: { userErrors: { code: string; field: string | null }[] }) =>
  answer.userErrors.map(({ code, field }) => `${code} ${field}`);

test("only the owner's staff writes: neither another committee's, nor those above, nor members, nor the public", async () => {
  const id = await create('topic', '421303', topic);
  const others = [asStaff('421300'), asStaff('420000'), { ...asStaff('421303'), 'x-tongxin-role': 'member' }, {}];
  for (const headers of others) {
    for (const [verb, input] of [
      ['create', { committee: '421303', ...topic }],
      ['update', { id, title: '乙' }],
      ['correct', { id, reason: 'x', title: '乙' }],
      ['withdraw', { id, reason: 'x' }],
      ['restore', { id, reason: 'x' }],
    ] as const) {
      const { errors } = await run(verb, 'topic', input, headers);
      expect(errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('Only the staff of committee 421303') },
      ]);
    }
  }
  expect(await read('topic', id, 'title version')).toEqual({ title: '人居环境', version: 1 });
});

test('a change of what somebody else changed meanwhile is refused', async () => {
  const id = await create('topic', '421300', topic);
  await change('update', 'topic', id, { expectedVersion: 1, class: 'COMMON' });
  const late = await change('update', 'topic', id, { expectedVersion: 1, title: '乙' });
  expect(codes(late)).toEqual(['CHANGED_MEANWHILE expectedVersion']);
  expect(late.userErrors[0]!.message).toBe('Somebody changed this record meanwhile. Read it again, then change it.');
  const chinese = await run('update', 'topic', { id, expectedVersion: 1 }, asStaff('421300', 'zh'));
  expect(chinese.data.done.userErrors[0].message).toBe('别人刚改过这条记录，请刷新后再改。');
  expect(await read('topic', id, 'title class version')).toEqual({ title: '人居环境', class: 'COMMON', version: 2 });
});

test('a change keeps what it leaves out, empties what it sets to null, and keeps the natural key', async () => {
  const id = await create('topic', '420200', { ...topic, by: 'LEADER', class: 'COMMON' });
  await change('update', 'topic', id, { by: null });
  expect(await read('topic', id, 'title by class raisedOn')).toEqual({
    title: '人居环境',
    by: null,
    class: 'COMMON',
    raisedOn: '2023-03-01',
  });
  expect(codes(await change('update', 'topic', id, { title: null }))).toEqual(['REQUIRED title']);
  const again = await run('create', 'topic', { committee: '420200', ...topic }, asStaff('420200'));
  expect(codes(again.data.done)).toEqual(['ALREADY_EXISTS raisedOn']);
  await change('correct', 'topic', id, { title: '乡村' });
  expect(await create('topic', '420200', topic)).toMatch(/^top_420200_/);
  expect(codes(await change('correct', 'topic', id, { title: '人居环境' }))).toEqual(['ALREADY_EXISTS raisedOn']);
});

test('a withdrawn record says why, counts for nothing, is left out of lists, and can only be restored', async () => {
  const id = await create('topic', '420500', topic);
  await change('withdraw', 'topic', id, { reason: '重复录入' });
  expect(await read('topic', id, 'title withdrawalReason')).toEqual({ title: '人居环境', withdrawalReason: '重复录入' });
  expect(await figure('420500', 'TOPICS')).toBe(0);
  expect(await cards('topics', { committee: '420500' })).toEqual([]);
  expect(codes(await change('update', 'topic', id, { title: '乙' }))).toEqual(['WITHDRAWN id']);
  expect(codes(await change('withdraw', 'topic', id, { reason: ' ' }))).toEqual(['REQUIRED reason']);
  await change('restore', 'topic', id);
  expect(await read('topic', id, 'withdrawnAt withdrawalReason')).toEqual({ withdrawnAt: null, withdrawalReason: null });
  expect(await figure('420500', 'TOPICS')).toBe(1);
});

test('what is withdrawn cannot be referred to anew; what referred to it before stays, and can still be changed', async () => {
  const withdrawn = await create('topic', '420600', topic);
  const live = await create('topic', '420600', { ...topic, raisedOn: '2023-03-02' });
  const survey = { title: '人居环境调研', topic: withdrawn, kind: 'SURVEY', heldOn: '2023-04-01' };
  const earlier = await create('survey', '420600', survey);
  await change('withdraw', 'topic', withdrawn);
  const refused = await run('create', 'survey', { committee: '420600', ...survey, title: '再调研' }, asStaff('420600'));
  expect(refused.data.done).toEqual({
    record: null,
    userErrors: [
      { code: 'WITHDRAWN', field: 'topic', message: `"topic": the Topic ${withdrawn} is withdrawn. Restore it first, or choose another.` },
    ],
  });
  const chinese = await run('create', 'survey', { committee: '420600', ...survey, title: '再调研' }, asStaff('420600', 'zh'));
  expect(chinese.data.done.userErrors[0].message).toBe(`“议题”：编号为 ${withdrawn} 的议题已撤回，请先恢复它，或另选一条。`);
  expect(codes(await change('update', 'survey', earlier, { topic: withdrawn, title: '调研' }))).toEqual([]);
  expect(codes(await change('update', 'survey', earlier, { topic: live }))).toEqual([]);
  expect(codes(await change('update', 'survey', earlier, { topic: withdrawn }))).toEqual(['WITHDRAWN topic']);
  await change('restore', 'topic', withdrawn);
  expect(codes(await change('update', 'survey', earlier, { topic: withdrawn }))).toEqual([]);
});

test('what is not there, and what is of another kind, is said', async () => {
  const missing = 'top_421300_0193a5c07b7c7e0a9d3e5f60718293a4';
  expect(codes(await change('update', 'topic', missing, { title: '乙' }))).toEqual(['NOT_FOUND id']);
  expect(codes(await change('withdraw', 'topic', missing))).toEqual(['NOT_FOUND id']);
  const { errors } = await run('update', 'topic', { id: missing.replace('top', 'con'), title: '乙' }, asStaff('421300'));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const malformed = await run('update', 'topic', { id: 'nonsense', title: '乙' }, asStaff('421300'));
  expect(malformed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('figures as of before a correction give what was known then', async () => {
  const id = await create('topic', '420300', topic);
  const { createdAt } = await read('topic', id, 'createdAt');
  const before = new Date(Date.parse(createdAt) + 1000).toISOString();
  while (Date.now() <= Date.parse(before)) await read('topic', id, 'version');
  await change('correct', 'topic', id, { origin: 'LEADER' });
  const research = { filter: { origin: ['RESEARCH'] } };
  expect(await figure('420300', 'TOPICS', research)).toBe(0);
  expect(await figure('420300', 'TOPICS', { ...research, asOf: before })).toBe(1);
});
