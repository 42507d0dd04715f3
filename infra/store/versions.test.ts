import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { importRows } from '../import/import-rows.ts';
import { operator } from '../kernel/actor.ts';
import { transaction } from './database.ts';
import { changeRecord, createRecord, type Writing, withdrawRecord } from './write.ts';

const cell = testDatabase();
const OWNER = '421300';
const topic = kindByName.get('topic')!;
// Made by hand, whatever its door.
const writing = (): Writing => ({ database: cell.database, actor: operator('test'), language: 'en' });
const ask = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => sql<Row>(cell, text, values);
const asOwner = <Row>(text: string, values: unknown[]): Promise<Row[]> =>
  transaction(cell.database.writer, async client => {
    await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true)", [OWNER]);
    return (await client.query(text, values)).rows as Row[];
  });

const cardAt = async (id: string, instant: unknown) =>
  (await cell.database.pool.query('SELECT title, withdrawn FROM ledger.cards_as_of($2) WHERE id = $1', [id, instant])).rows;
const dataAt = async (id: string, instant: unknown) =>
  (await asOwner<{ data: Record<string, unknown> }>('SELECT data FROM record.as_of($1, $2)', [[id], instant])).map(({ data }) => data);
/** When something became known of a record, as text: milliseconds must not be lost. */
const instants = async (id: string) =>
  (await asOwner<{ known: string }>('SELECT known::text FROM record.version WHERE record = $1 ORDER BY known', [id])).map(row => row.known);

async function madeTopic(title: string): Promise<string> {
  const { record } = await createRecord(writing(), topic, OWNER, { title, origin: 'RESEARCH', raisedOn: '2023-03-01' });
  return record!.id;
}

test('a record and its card can be asked as of an instant: each version from when it was known until the next was', async () => {
  const id = await madeTopic('路灯');
  await changeRecord(writing(), topic, 'CORRECT', { id, reason: 'x', title: '路灯照明' });
  await withdrawRecord(writing(), topic, 'WITHDRAW', { id, reason: 'twice' });
  const [first, second, third] = await instants(id);
  expect(await cardAt(id, first)).toEqual([{ title: '路灯', withdrawn: false }]);
  expect(await cardAt(id, second)).toEqual([{ title: '路灯照明', withdrawn: false }]);
  expect(await cardAt(id, third)).toEqual([{ title: '路灯照明', withdrawn: true }]);
  expect(await cardAt(id, '2020-01-01')).toEqual([]);
  expect((await dataAt(id, first))[0]).toMatchObject({ id, title: '路灯', version: 1, origin: 'RESEARCH', withdrawn_at: null });
  expect((await dataAt(id, second))[0]).toMatchObject({ title: '路灯照明', version: 2 });
  expect((await dataAt(id, third))[0]).toMatchObject({ version: 3, withdrawal_reason: 'twice' });
  expect(await dataAt(id, '2020-01-01')).toEqual([]);
});

test('what does not change a card makes no version of it; an update makes one of the record', async () => {
  const id = await madeTopic('公厕');
  await changeRecord(writing(), topic, 'UPDATE', { id, by: 'LEADER' });
  expect(await ask('SELECT FROM ledger.card_version WHERE id = $1', [id])).toEqual([]);
  expect(await instants(id)).toHaveLength(2);
});

test('of several changes in one transaction the last is kept, and the audit shows what the transaction found and left', async () => {
  const id = await madeTopic('井盖');
  await transaction(cell.database.writer, async client => {
    await client.query(
      "SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', 'x', true)",
      [OWNER],
    );
    for (const title of ['井盖一', '井盖二'])
      await client.query('UPDATE consultations.topic SET title = $2, version = version + 1 WHERE id = $1', [id, title]);
  });
  expect(await instants(id)).toHaveLength(2);
  const changes = await asOwner<{ before: { title: string } | null; after: { title: string } }>(
    'SELECT before, after FROM record.changes($1) ORDER BY id',
    [[id]],
  );
  expect(changes.map(({ before, after }) => [before?.title, after.title])).toEqual([
    [undefined, '井盖'],
    ['井盖', '井盖二'],
    ['井盖', '井盖二'],
  ]);
});

test('history taken over is known since its register knew it, and entered now; its facts, card and version agree', async () => {
  await importRows(cell.database, { kind: topic, committee: OWNER, actor: staffOf(OWNER), history: true }, [
    { title: '旧题', origin: 'RESEARCH', raisedOn: '2022-03-01', recordedAt: '2022-03-05T08:00:00+08:00' },
  ]);
  const [row] = await ask<{ id: string; card: string; version: string; fact: string; entered_now: boolean }>(
    `SELECT t.id, c.known::text AS card, v.known::text AS version, f.known::text AS fact, f.entered > now() - interval '1 minute' AS entered_now
     FROM consultations.topic t JOIN ledger.card c ON c.id = t.id JOIN record.version v ON v.record = t.id JOIN ledger.fact f ON f.record = t.id WHERE t.title = '旧题'`,
  );
  expect(row).toMatchObject({ card: '2022-03-05 08:00:00+08', version: row!.card, fact: row!.card, entered_now: true });
  expect(await ask('SELECT 1 FROM ledger.fact WHERE entered <> known AND record <> $1', [row!.id])).toEqual([]);
});

test("versions are read by the owner's staff alone", async () => {
  const id = await madeTopic('树木');
  await expect(cell.database.pool.query('SELECT FROM record.version')).rejects.toThrow(/permission denied/);
  const other = await transaction(cell.database.writer, async client => {
    await client.query("SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', '420200', true)");
    return (await client.query('SELECT FROM record.version WHERE record = $1', [id])).rowCount;
  });
  expect(other).toBe(0);
});
