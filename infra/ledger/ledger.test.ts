import { expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { settle, staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { transaction } from '../store/database.ts';
import { changeRecord, createRecord, type Writing, withdrawRecord } from '../store/write.ts';
import { recount } from './ledger.ts';

const cell = testDatabase();
const writing = (): Writing => ({ database: cell.database, actor: staffOf('421300'), language: 'en' });

const facts = async (record: string) =>
  (
    await cell.database.pool.query(
      'SELECT measure, amount::int, day::text, dimensions FROM ledger.fact WHERE record = $1 ORDER BY known, amount, measure',
      [record],
    )
  ).rows;

test('a created record appends facts and a card in the same transaction', async () => {
  const { record, faults } = await createRecord(writing(), consultation, '421300', {
    title: '停车难',
    form: 'FRONTLINE',
    heldOn: '2023-05-15',
    opinions: ['a', 'b'],
  });
  expect(faults).toEqual([]);
  expect(await facts(record!.id)).toEqual([
    { measure: 'CONSULTATIONS_HELD', amount: 1, day: '2023-05-15', dimensions: { form: 'FRONTLINE' } },
    { measure: 'OPINIONS_COLLECTED', amount: 2, day: '2023-05-15', dimensions: { form: 'FRONTLINE' } },
  ]);
  const { rows } = await cell.database.pool.query('SELECT title, owner, withdrawn FROM ledger.card WHERE id = $1', [record!.id]);
  expect(rows).toEqual([{ title: '停车难', owner: '421300', withdrawn: false }]);
});

test('a correction appends the difference, a withdrawal takes all back, a restoration gives it again', async () => {
  const created = await createRecord(writing(), consultation, '421300', { title: '路灯', form: 'FRONTLINE', heldOn: '2023-06-01' });
  const id = created.record!.id;
  await changeRecord(writing(), consultation, 'CORRECT', { id, reason: 'wrong form', form: 'THEMED' });
  await withdrawRecord(writing(), consultation, 'WITHDRAW', { id, reason: 'entered twice' });
  await withdrawRecord(writing(), consultation, 'RESTORE', { id, reason: 'it was not' });
  expect((await facts(id)).map(fact => [fact.amount, fact.dimensions.form])).toEqual([
    [1, 'FRONTLINE'],
    [-1, 'FRONTLINE'],
    [1, 'THEMED'],
    [-1, 'THEMED'],
    [1, 'THEMED'],
  ]);
  const { rows } = await transaction(cell.database.writer, async client => {
    await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', '421300', true)");
    return client.query('SELECT action, reason FROM record.audit WHERE record = $1 ORDER BY id', [id]);
  });
  expect(rows.map(row => [row.action, row.reason])).toEqual([
    ['CREATE', null],
    ['CORRECT', 'wrong form'],
    ['WITHDRAW', 'entered twice'],
    ['RESTORE', 'it was not'],
  ]);
});

test('the database refuses to write for another committee, and to delete', async () => {
  const write = (sql: string) =>
    transaction(cell.database.writer, async client => {
      await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', '420200', true)");
      return client.query(sql);
    });
  await expect(
    write(`INSERT INTO consultations.topic (id, committee, natural_key, title, origin, raised_on)
    VALUES ('top_421300_0193a5c07b7c7e0a9d3e5f60718293a4', '421300', 'k', 't', 'OTHER', '2023-01-01')`),
  ).rejects.toThrow(/row-level security/);
  await expect(write('DELETE FROM consultations.consultation')).rejects.toThrow(/permission denied/);
  await expect(
    write(
      "INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions) VALUES ('420000', '421300', 'x_421300_', 'M', 1, now(), now(), '{}')",
    ),
  ).rejects.toThrow(/permission denied/);
});

test('rollup, ledger and views agree; the rollup can be thrown away and rebuilt', async () => {
  await settle(cell.url);
  const first = await recount(cell.url);
  expect(first).toMatchObject({ differences: 0 });
  expect(first.compared).toBeGreaterThan(0);
});
