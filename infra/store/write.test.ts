import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { act, create, change, run, read, cards, figure } = kit();
const report = { title: '人居环境', origin: 'SURVEY', deliveredOn: '2023-03-01' };
const topic = { title: '人居环境', origin: 'RESEARCH', raisedOn: '2023-03-01' };
const codes = (answer: { userErrors: { code: string; field: string | null }[] }) =>
  answer.userErrors.map(({ code, field }) => `${code} ${field}`);

test("only the owner's staff writes: neither another committee's, nor those above, nor members, nor the public", async () => {
  const id = await create('report', '421303', report);
  const others = [asStaff('421300'), asStaff('420000'), { ...asStaff('421303'), 'x-tongxin-role': 'member' }, {}];
  for (const headers of others) {
    for (const [verb, input] of [
      ['create', { committee: '421303', ...report }],
      ['update', { id, title: '乙' }],
      ['correct', { id, reason: 'x', title: '乙' }],
      ['withdraw', { id, reason: 'x' }],
      ['restore', { id, reason: 'x' }],
    ] as const) {
      const { errors } = await run(verb, 'report', input, headers);
      expect(errors).toMatchObject([
        { extensions: { code: 'FORBIDDEN' }, message: expect.stringContaining('Only the staff of committee 421303') },
      ]);
    }
  }
  expect(await read('report', id, 'title version')).toEqual({ title: '人居环境', version: 1 });
});

test('a change of what somebody else changed meanwhile is refused', async () => {
  const id = await create('report', '421300', report);
  await change('update', 'report', id, { expectedVersion: 1, form: 'THEMED' });
  const late = await change('update', 'report', id, { expectedVersion: 1, title: '乙' });
  expect(codes(late)).toEqual(['CHANGED_MEANWHILE expectedVersion']);
  expect(late.userErrors[0]!.message).toBe('Somebody changed this record meanwhile. Read it again, then change it.');
  const chinese = await run('update', 'report', { id, expectedVersion: 1 }, asStaff('421300', 'zh'));
  expect(chinese.data.done.userErrors[0].message).toBe('别人刚改过这条记录，请刷新后再改。');
  expect(await read('report', id, 'title form version')).toEqual({ title: '人居环境', form: 'THEMED', version: 2 });
});

test('a change keeps what it leaves out, empties what it sets to null, and keeps the natural key', async () => {
  const id = await create('report', '420200', { ...report, origin: 'CONSULTATION', form: 'THEMED' });
  await change('update', 'report', id, { form: null });
  expect(await read('report', id, 'title origin form deliveredOn')).toEqual({
    title: '人居环境',
    origin: 'CONSULTATION',
    form: null,
    deliveredOn: '2023-03-01',
  });
  expect(codes(await change('update', 'report', id, { title: null }))).toEqual(['REQUIRED title']);
  const again = await run('create', 'report', { committee: '420200', ...report }, asStaff('420200'));
  expect(codes(again.data.done)).toEqual(['ALREADY_EXISTS deliveredOn']);
  await change('correct', 'report', id, { title: '乡村' });
  expect(await create('report', '420200', report)).toMatch(/^rpt_420200_/);
  expect(codes(await change('correct', 'report', id, { title: '人居环境' }))).toEqual(['ALREADY_EXISTS deliveredOn']);
});

test('a withdrawn record says why, counts for nothing, is left out of lists, and can only be restored', async () => {
  const id = await create('report', '420500', report);
  await change('withdraw', 'report', id, { reason: '重复录入' });
  expect(await read('report', id, 'title withdrawalReason')).toEqual({ title: '人居环境', withdrawalReason: '重复录入' });
  expect(await figure('420500', 'REPORTS')).toBe(0);
  expect(await cards('reports', { committee: '420500' })).toEqual([]);
  expect(codes(await change('update', 'report', id, { title: '乙' }))).toEqual(['WITHDRAWN id']);
  expect(codes(await change('withdraw', 'report', id, { reason: ' ' }))).toEqual(['REQUIRED reason']);
  await change('restore', 'report', id);
  expect(await read('report', id, 'withdrawnAt withdrawalReason')).toEqual({ withdrawnAt: null, withdrawalReason: null });
  expect(await figure('420500', 'REPORTS')).toBe(1);
});

test('what is withdrawn cannot be referred to anew; what referred to it before stays, and can still be changed', async () => {
  const room = { kind: 'STATION', openedOn: '2023-01-01' };
  const withdrawn = await create('platform', '420600', { ...room, name: '甲站' });
  const live = await create('platform', '420600', { ...room, name: '乙站' });
  const consultation = { title: '人居环境协商', platform: withdrawn, form: 'THEMED', heldOn: '2023-04-01' };
  const earlier = await create('consultation', '420600', consultation);
  expect(codes(await change('withdraw', 'platform', withdrawn))).toEqual([]);
  const again = { committee: '420600', ...consultation, title: '再协商' };
  const refused = await run('create', 'consultation', again, asStaff('420600'));
  expect(refused.data.done).toEqual({
    record: null,
    userErrors: [
      {
        code: 'WITHDRAWN',
        field: 'platform',
        message: `"platform": the Platform ${withdrawn} is withdrawn. Restore it first, or choose another.`,
      },
    ],
  });
  const chinese = await run('create', 'consultation', again, asStaff('420600', 'zh'));
  expect(chinese.data.done.userErrors[0].message).toBe(`“平台”：编号为 ${withdrawn} 的委员平台已撤回，请先恢复它，或另选一条。`);
  expect(codes(await change('update', 'consultation', earlier, { platform: withdrawn, title: '协商' }))).toEqual([]);
  expect(codes(await change('update', 'consultation', earlier, { platform: live }))).toEqual([]);
  expect(codes(await change('update', 'consultation', earlier, { platform: withdrawn }))).toEqual(['WITHDRAWN platform']);
  await change('restore', 'platform', withdrawn);
  expect(codes(await change('update', 'consultation', earlier, { platform: withdrawn }))).toEqual([]);
});

test('what must not end while others stand is not withdrawn before them', async () => {
  const id = await create('topic', '420700', topic);
  const survey = await create('survey', '420700', { title: '人居环境调研', topic: id, kind: 'SURVEY', heldOn: '2023-04-01' });
  const { userErrors } = await change('withdraw', 'topic', id);
  expect(userErrors).toEqual([
    {
      code: 'STILL_REFERRED_TO',
      field: 'id',
      message: `1 of kind Survey still refer to this Topic (${survey}). See to them first.`,
    },
  ]);
  expect(codes(await change('withdraw', 'survey', survey))).toEqual([]);
  expect(codes(await change('withdraw', 'topic', id))).toEqual([]);
  expect(codes(await change('restore', 'survey', survey))).toEqual(['WITHDRAWN topic']);
});

test('a kind with acts is written by its acts: it is neither created nor updated by hand, and a correction does none of them', async () => {
  const id = await create('topic', '420800', topic);
  for (const [verb, input] of [
    ['create', { committee: '420800', ...topic }],
    ['update', { id, title: '乙' }],
  ] as const) {
    const { errors } = await run(verb, 'topic', input, asStaff('420800'));
    expect(errors?.map(({ message }) => message)).toContainEqual(expect.stringContaining(`Cannot query field "${verb}Topic"`));
  }
  expect(codes(await change('correct', 'topic', id, { title: '乡村' }))).toEqual([]);
  expect(codes(await change('correct', 'topic', id, { settledOn: '2023-04-01' }))).toEqual(['NOT_POSSIBLE_NOW id']);
  await act('settleTopic', { id, on: '2023-04-01' });
  expect(codes(await change('correct', 'topic', id, { settledOn: '2023-04-02' }))).toEqual([]);
  expect(codes(await change('correct', 'topic', id, { settledOn: null }))).toEqual([]);
  expect(await read('topic', id, 'title state settledOn')).toEqual({ title: '乡村', state: 'OPEN', settledOn: null });
});

test('what is not there, and what is of another kind, is said', async () => {
  const missing = 'rpt_421300_0193a5c07b7c7e0a9d3e5f60718293a4';
  expect(codes(await change('update', 'report', missing, { title: '乙' }))).toEqual(['NOT_FOUND id']);
  expect(codes(await change('withdraw', 'report', missing))).toEqual(['NOT_FOUND id']);
  const { errors } = await run('update', 'report', { id: missing.replace('rpt', 'con'), title: '乙' }, asStaff('421300'));
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  const malformed = await run('update', 'report', { id: 'nonsense', title: '乙' }, asStaff('421300'));
  expect(malformed.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});

test('figures as of before a correction give what was known then', async () => {
  const id = await create('report', '420300', report);
  const { createdAt } = await read('report', id, 'createdAt');
  const before = new Date(Date.parse(createdAt) + 1000).toISOString();
  while (Date.now() <= Date.parse(before)) await read('report', id, 'version');
  await change('correct', 'report', id, { origin: 'OTHER' });
  const surveys = { filter: { origin: ['SURVEY'] } };
  expect(await figure('420300', 'REPORTS', surveys)).toBe(0);
  expect(await figure('420300', 'REPORTS', { ...surveys, asOf: before })).toBe(1);
});
