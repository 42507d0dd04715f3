import { expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import { staffOf, testDatabase } from '../kit/cell.ts';

const cell = testDatabase();
const COMMITTEE = '421300';
const held = (day: number, more: Record<string, unknown> = {}) => ({
  title: `协商 ${day}`,
  form: 'FRONTLINE',
  heldOn: `2023-05-${String(day).padStart(2, '0')}`,
  ...more,
});
const days = Array.from({ length: 28 }, (_, index) => index + 1);
const run = (rows: Record<string, unknown>[], more = {}) =>
  importRows(cell.database, { kind: consultation, committee: COMMITTEE, actor: staffOf(COMMITTEE), ...more }, rows);
const facts = async () => (await cell.database.pool.query('SELECT count(*)::int AS count FROM ledger.fact')).rows[0].count;

test('new rows are inserted, the same again change nothing, a changed one is updated', async () => {
  expect(await run(days.map(day => held(day)))).toEqual({ inserted: 28, updated: 0, unchanged: 0, withdrawn: 0 });
  const before = await facts();
  expect(await run(days.map(day => held(day)))).toEqual({ inserted: 0, updated: 0, unchanged: 28, withdrawn: 0 });
  expect(await facts()).toBe(before);
  expect(await run(days.map(day => held(day, day === 3 ? { opinions: ['甲', '乙'] } : {})))).toEqual({
    inserted: 0,
    updated: 1,
    unchanged: 27,
    withdrawn: 0,
  });
  expect(await facts()).toBe(before + 1);
});

test('one bad row: none is imported, and the error names it', async () => {
  await expect(run([held(1, { title: '新的' }), held(2, { title: '坏的', form: 'NONSENSE' })])).rejects.toThrow(/第 2 行：“协商形式”/);
  await expect(run([held(1, { title: '重' }), held(1, { title: '重' })])).rejects.toThrow(/第 2 行：与前面一行/);
  await expect(run([held(1, { title: '无', topic: 'top_421300_0193a5c07b7c7e0a9d3e5f60718293a4' })])).rejects.toThrow(
    /第 1 行：“议题”：没有编号/,
  );
  expect((await cell.database.pool.query("SELECT 1 FROM consultations.consultation WHERE title IN ('新的', '重', '无')")).rowCount).toBe(0);
});

test('fields that the rows do not bring stay as they are', async () => {
  await run([held(28, { opinions: ['甲'] })]);
  expect(await run([held(28, { form: 'THEMED' })], { fields: ['title', 'heldOn', 'form'] })).toMatchObject({ updated: 1 });
  const { rows } = await cell.database.pool.query(
    "SELECT form, opinions FROM consultations.consultation WHERE natural_key LIKE '2023-05-28%'",
  );
  expect(rows).toEqual([{ form: 'THEMED', opinions: ['甲'] }]);
});

test('personal fields are kept apart; a change of them alone counts as an update', async () => {
  const people = (phone: string) =>
    importRows(cell.database, { kind: person, committee: COMMITTEE, actor: staffOf(COMMITTEE) }, [
      { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '林示例', phone },
    ]);
  expect(await people('13800000000')).toMatchObject({ inserted: 1 });
  expect(await people('13800000000')).toMatchObject({ unchanged: 1, updated: 0 });
  expect(await people('13900000000')).toMatchObject({ unchanged: 0, updated: 1 });
});

test('history keeps the instant at which its register knew it', async () => {
  await run([{ ...held(1, { title: '旧事' }), recordedAt: '2023-05-20T00:00:00+08:00' }], { history: true });
  const { rows } = await cell.database.pool.query(
    "SELECT known FROM ledger.fact WHERE measure = 'CONSULTATIONS_HELD' AND record = (SELECT id FROM consultations.consultation WHERE title = '旧事')",
  );
  expect(rows.map(row => new Date(row.known).toISOString())).toEqual(['2023-05-19T16:00:00.000Z']);
  await expect(run([{ ...held(2, { title: '旧事' }), recordedAt: '2023-05-20' }])).rejects.toThrow(/--history/);
});

test('what is imported adds up', async () => {
  await compact(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
});
