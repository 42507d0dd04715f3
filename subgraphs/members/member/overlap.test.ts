import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { until } from '@tongxin/test/kit/until.ts';
import { member } from './member.kind.ts';

const { create, change, refused, register, run, figure, tongxin } = kit({ database: true });
const seat = { personKey: 'P7K2M9QX', sector: '22', joinedOn: '2022-01-05' };
const earlier = { ...seat, joinedOn: '2017-01-05', leftOn: '2022-01-05' };
const problems = async (answer: Promise<{ userErrors: { code: string; field: string | null }[] }>) =>
  (await answer).userErrors.map(({ code, field }) => `${code} ${field}`);
const taken = (committee: string, ...rows: object[]) =>
  importRows(
    tongxin.database,
    { kind: member, committee, actor: staffOf(committee) },
    rows.map(row => ({ ...seat, ...row })),
  );

test('one person has one seat at a time on a committee, and as many in sequence, or on other committees, as they are given', async () => {
  const first = await create('member', '421300', seat);
  await create('member', '421303', seat);
  expect(await refused('member', '421300', { ...seat, joinedOn: '2024-01-01' }, 'zh')).toEqual([
    `同一人在同一委员会的席位不能重叠：已有委员 ${first}（2022-01-05 起，尚未结束）。请先结束它，或更正日期。`,
  ]);
  // Whichever way the key is spelled.
  expect(await refused('member', '421300', { ...seat, personKey: 'p7k2m9qx', joinedOn: '2024-01-01' })).toEqual(['OVERLAPS joinedOn']);
  expect(await refused('member', '421300', { ...earlier, leftOn: '2022-01-06' })).toEqual(['OVERLAPS leftOn']);
  expect(await refused('member', '421300', { ...earlier, leftOn: null })).toEqual(['OVERLAPS leftOn']);
  // Left on the day on which the next begins.
  const before = await create('member', '421300', earlier);
  expect(await problems(change('update', 'member', before, { leftOn: null }))).toEqual(['OVERLAPS leftOn']);
  expect(await problems(change('correct', 'member', first, { joinedOn: '2021-12-31' }))).toEqual(['OVERLAPS joinedOn']);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2022-01-04' }, reach: 'SELF' })).toBe(1);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2022-01-05' }, reach: 'SELF' })).toBe(1);

  expect(await problems(change('withdraw', 'member', first))).toEqual([]);
  const instead = await create('member', '421300', { ...seat, joinedOn: '2022-03-01' });
  expect(await problems(change('restore', 'member', first))).toEqual(['OVERLAPS leftOn']);
  await change('withdraw', 'member', instead);
  expect(await problems(change('restore', 'member', first))).toEqual([]);
});

test('a roster is held to the same, against what is there and within itself', async () => {
  await register('421200', { kind: 'member' }, seat, true);
  await register('421200', { kind: 'member' }, { personKey: 'P0000002' }, true);
  await expect(taken('421200', {}, { joinedOn: '2023-01-01' })).rejects.toThrow(
    /^第 2 行：同一人在同一委员会的席位不能重叠：同时录入的还有另一条/,
  );
  expect(await taken('421200', { leftOn: '2023-01-01' }, { joinedOn: '2023-01-01' })).toMatchObject({ inserted: 2 });
  // The same roster again changes nothing, and brings up to date what has ended.
  expect(await taken('421200', { leftOn: '2023-01-01' }, { joinedOn: '2023-01-01' })).toMatchObject({ unchanged: 2 });
  await expect(taken('421200', { joinedOn: '2024-01-01' })).rejects.toThrow(/第 1 行：.*2023-01-01 起，尚未结束/);
  expect(await taken('421200', { joinedOn: '2024-01-01' }, { joinedOn: '2023-01-01', leftOn: '2024-01-01' })).toMatchObject({
    inserted: 1,
    updated: 1,
  });
  const moved = { personKey: 'P0000002' };
  expect(await taken('421200', moved)).toMatchObject({ inserted: 1 });
});

test('of colleagues who give one person a seat at once one does it, the others are told of that', async () => {
  await register('420200', { kind: 'member' }, seat, true);
  const days = ['2022-01-05', '2022-02-05', '2022-03-05', '2022-04-05'];
  const answers = await Promise.all(
    days.map(joinedOn => run('create', 'member', { committee: '420200', ...seat, joinedOn }, asStaff('420200'))),
  );
  const codes = answers.map(({ data }) => data.done.userErrors[0]?.code ?? 'DONE');
  expect(codes.sort()).toEqual(['DONE', 'OVERLAPS', 'OVERLAPS', 'OVERLAPS']);
  expect(await figure('420200', 'MEMBER_SEATS', { reach: 'SELF' })).toBe(1);
});

test('the database itself keeps them apart, whoever writes', async () => {
  const id = await create('member', '420300', seat);
  const copy = `INSERT INTO members.member (id, committee, natural_key, person_key, sector, joined_on)
    SELECT overlay(id PLACING '00000000' FROM 12), committee, 'another', lower(person_key), sector, joined_on + 1 FROM members.member WHERE id = $1`;
  await expect(sql({ url: tongxin.databaseUrl }, copy, [id])).rejects.toThrow(/member_apart/);
});

test('who is overtaken by a writer of another way is told as by the rule', async () => {
  const id = await create('member', '420300', { ...seat, personKey: 'P0000002', joinedOn: '2020-01-05', leftOn: '2020-02-05' });
  const answer = await asAdmin(tongxin.databaseUrl, async client => {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO members.member (id, committee, natural_key, person_key, sector, joined_on)
       SELECT overlay(id PLACING '00000000' FROM 12), committee, 'another', person_key, sector, '2022-01-05' FROM members.member WHERE id = $1`,
      [id],
    );
    const input = { committee: '420300', ...seat, personKey: 'P0000002', joinedOn: '2023-01-05' };
    const asked = run('create', 'member', input, asStaff('420300'));
    const waiting = "SELECT FROM pg_locks WHERE NOT granted AND locktype = 'transactionid'";
    await until(
      () => sql({ url: tongxin.databaseUrl }, waiting),
      rows => rows.length > 0,
    );
    await client.query('COMMIT');
    return asked;
  });
  expect(answer.data.done.userErrors.map(({ code, field }: { code: string; field: string }) => `${code} ${field}`)).toEqual([
    'OVERLAPS joinedOn',
  ]);
});

test('terms do not overlap: the last day of one comes before the first of the next', async () => {
  const fifth = await create('term', '420300', { number: 5, startsOn: '2017-01-05', endsOn: '2022-01-04' });
  expect(await refused('term', '420300', { number: 6, startsOn: '2022-01-04' }, 'zh')).toEqual([
    `各届的任期不能重叠：已有届次 ${fifth}（2017-01-05 至 2022-01-04）。请先结束它，或更正日期。`,
  ]);
  await create('term', '420300', { number: 6, startsOn: '2022-01-05' });
  expect(await problems(change('correct', 'term', fifth, { endsOn: '2022-01-05' }))).toEqual(['OVERLAPS endsOn']);
  expect(await problems(change('correct', 'term', fifth, { endsOn: null }))).toEqual(['OVERLAPS endsOn']);
});
