import { expect, test } from '@jest/globals';
import { today } from '@tongxin/infra/days.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import pg from 'pg';

const { create, act, change, read, refused, tongxin } = kit({ database: true });
const asMember = (key: string, committee = '310000') => ({
  'x-tongxin-role': 'member',
  'x-tongxin-committee': committee,
  'x-tongxin-subject': key,
  'accept-language': 'en',
});
const poll = (title: string, more: object = {}) =>
  create('poll', '310000', { title, options: ['甲', '乙', '丙'], mostChoices: 2, openedOn: '2022-12-01', ...more });
const cast = (id: string, key: string, ...choices: string[]) => act('castBallot', { id, choices }, 'replaced', asMember(key));
const RESULTS = 'closesAt results { option votes share } resultsReason ballots';

test('one ballot a voter, replaced until the poll closes; results only when it is closed', async () => {
  const id = await poll('创新案例', { closesOn: '2099-12-31', closingTime: '18:00' });
  expect(await cast(id, 'P7K2M9QX', '甲', '乙')).toEqual({ replaced: false, refusals: [], userErrors: [] });
  expect((await cast(id, 'P7K2M9QX', '丙')).replaced).toBe(true);
  expect((await cast(id, 'P4T8W2ZB', '丙', '甲')).replaced).toBe(false);
  expect((await act('castBallot', { id, choices: ['甲'], voter: '纸票-001' }, 'replaced')).replaced).toBe(false);
  expect((await act('castBallot', { id, choices: ['甲'] }, 'replaced', asMember('P9', '310101'))).replaced).toBe(false);
  expect(await read('poll', id, RESULTS)).toEqual({
    ...{ closesAt: '2099-12-31T18:00:00.000+08:00', results: null, ballots: null },
    resultsReason: expect.any(String),
  });
  await change('update', 'poll', id, { closesOn: '2022-12-31' });
  expect(await read('poll', id, RESULTS)).toEqual({
    ...{ closesAt: '2022-12-31T18:00:00.000+08:00', ballots: 4, resultsReason: null },
    results: [
      { option: '甲', votes: 3, share: 75 },
      { option: '丙', votes: 2, share: 50 },
      { option: '乙', votes: 0, share: 0 },
    ],
  });
  expect((await cast(id, 'P4T8W2ZB', '甲')).refusals).toEqual(['CLOSED id']);
});

test('two ballots that one voter casts at the same moment count once', async () => {
  const id = await poll('同时');
  const done = await Promise.all(Array.from({ length: 6 }, (_, index) => cast(id, 'P7K2M9QX', index % 2 ? '甲' : '乙')));
  expect(done.map(({ replaced }) => replaced).sort()).toEqual([false, true, true, true, true, true]);
  await change('update', 'poll', id, { closesOn: '2022-12-31' });
  const { ballots, results } = await read('poll', id, 'ballots results { votes }');
  expect({ ballots, votes: results.map(({ votes }: { votes: number }) => votes) }).toEqual({ ballots: 1, votes: [1, 0, 0] });
});

test('a ballot that cannot be is refused, saying why', async () => {
  const id = await poll('上限');
  expect((await cast(id, 'P7K2M9QX', '甲', '乙', '丙')).userErrors).toMatchObject([
    { code: 'TOO_MANY', message: 'At most 2 options may be chosen.' },
  ]);
  expect((await cast(id, 'P7K2M9QX', '丁')).refusals).toEqual(['UNKNOWN_CHOICE choices']);
  expect((await cast(id, 'P7K2M9QX', '甲', '甲')).refusals).toEqual(['NOT_DIFFERENT choices']);
  expect((await cast(id, 'P7K2M9QX')).refusals).toEqual(['REQUIRED choices']);
  expect((await act('castBallot', { id, choices: ['甲'] })).refusals).toEqual(['REQUIRED voter']);
  expect((await act('castBallot', { id, choices: ['甲'], voter: 'P4T8W2ZB' }, '', asMember('P7K2M9QX'))).refusals).toEqual([
    'NOT_YOURS voter',
  ]);
  const later = await poll('未来', { openedOn: '2099-01-01' });
  expect((await cast(later, 'P7K2M9QX', '甲')).refusals).toEqual(['NOT_OPEN id']);
  const fields = { title: '时刻', options: ['甲'], mostChoices: 1, openedOn: '2022-12-01' };
  expect(await refused('poll', '310000', { ...fields, closingTime: '18:00' })).toEqual(['REQUIRED closesOn']);
  expect(await refused('poll', '310000', { ...fields, closesOn: '2022-12-31', closingTime: '25:00' })).toEqual(['MALFORMED closingTime']);
});

test('nobody else may cast a ballot, and nobody reads who chose what', async () => {
  const id = await poll('秘密', { closesOn: '2099-12-31' });
  const code = async (headers: Record<string, string>) =>
    (await tongxin.ask(`mutation { castBallot(input: { id: "${id}", choices: ["甲"] }) { userErrors { code } } }`, {}, headers)).errors?.[0]
      ?.extensions.code;
  expect(await code({})).toBe('FORBIDDEN');
  expect(await code(asMember('P7K2M9QX', '320000'))).toBe('FORBIDDEN');
  await cast(id, 'P7K2M9QX', '甲');
  const { pool } = tongxin.database;
  await expect(pool.query('SELECT * FROM consultations.ballot')).rejects.toThrow('permission denied');
  await expect(pool.query("SELECT consultations.cast_ballot($1, 'x', ARRAY['甲'])", [id])).rejects.toThrow('permission denied');
  const owner = new pg.Client({ connectionString: tongxin.databaseUrl });
  await owner.connect();
  const { rows } = await owner.query(
    "SELECT (SELECT count(*)::int FROM consultations.ballot WHERE voter LIKE '%P7K2M9QX%') AS named, (SELECT count(*)::int FROM record.audit WHERE record = $1) AS audited",
    [id],
  );
  await owner.end();
  expect(rows).toEqual([{ named: 0, audited: 1 }]);
});

test('a poll closes at the time said, in Asia/Shanghai, on its last day', async () => {
  const id = await poll('今日', { closesOn: today(), closingTime: '00:00' });
  expect((await cast(id, 'P7K2M9QX', '甲')).refusals).toEqual(['CLOSED id']);
  await change('update', 'poll', id, { closingTime: null });
  expect((await cast(id, 'P7K2M9QX', '甲')).refusals).toEqual([]);
});

test('the results of a page of polls are counted in one statement', async () => {
  const before = await tongxin.statements();
  const { data } = await tongxin.ask('{ polls(first: 3) { nodes { results { votes } ballots closesAt } } }');
  expect(data.polls.nodes).toHaveLength(3);
  expect((await tongxin.statements()) - before).toBe(3);
});

test('what was voted on stays as it was, and a poll whose results are shown does not open again', async () => {
  const id = await poll('不改', { closesOn: '2099-12-31' });
  expect((await change('update', 'poll', id, { options: ['甲', '乙', '丙', '丁'] })).userErrors).toEqual([]);
  await cast(id, 'P7K2M9QX', '甲');
  for (const input of [{ options: ['乙', '甲', '丙', '丁'] }, { mostChoices: 1 }])
    expect((await change('correct', 'poll', id, input)).userErrors).toMatchObject([{ code: 'BALLOTS_CAST', field: 'options' }]);
  expect((await change('update', 'poll', id, { closesOn: '2022-12-31' })).userErrors).toEqual([]);
  for (const closesOn of ['2099-12-31', null])
    expect((await change('correct', 'poll', id, { closesOn })).userErrors).toMatchObject([{ code: 'BALLOTS_CAST', field: 'closesOn' }]);
  expect((await change('update', 'poll', id, { title: '不改选项', closesOn: '2022-12-30' })).userErrors).toEqual([]);
});
