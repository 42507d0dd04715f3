import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { consultation } from '@tongxin/consultations/consultation/consultation.kind.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { type Deadline, within, withoutDeadline } from '../deadline.ts';
import { TooLateError } from '../errors.ts';
import { transaction } from './database.ts';
import { createRecord } from './write.ts';

const world = testDatabase();
const late = (): Deadline => ({ at: Date.now() - 1, isGone: false });
const inTime = (): Deadline => ({ at: Date.now() + 60_000, isGone: false });
const writing = () => ({ database: world.database, actor: staffOf('421300'), language: 'en' as const });
let made = 0;
const create = () => createRecord(writing(), consultation, '421300', { title: `停车难${made++}`, form: 'FRONTLINE', heldOn: '2023-05-01' });
const count = async (): Promise<number> =>
  (await world.database.pool.query<{ n: number }>('SELECT count(*)::int AS n FROM consultations.consultation')).rows[0]!.n;

afterEach(async () => {
  // Every connection has been given back.
  for (const { totalCount, idleCount } of [world.database.pool, world.database.writer]) expect(idleCount).toBe(totalCount);
});

test('no statement is begun for whom nobody waits any longer', async () => {
  const { pool, statements } = world.database;
  await pool.query('SELECT 1');
  const before = statements();
  await expect(within(late(), () => pool.query('SELECT 1'))).rejects.toThrow(TooLateError);
  await expect(within({ at: Date.now() + 60_000, isGone: true }, () => pool.query('SELECT 1'))).rejects.toThrow(TooLateError);
  expect(statements()).toBe(before);
  await within(inTime(), () => pool.query('SELECT 1'));
  await within(late(), () => withoutDeadline(() => pool.query('SELECT 1')));
  expect(statements()).toBe(before + 2);
});

test('nor when the time passes while it waits for a connection, and others are not held up', async () => {
  const { pool } = world.database;
  const held = await Promise.all(Array.from({ length: 10 }, () => pool.connect()));
  const waiting = within({ at: Date.now() + 50, isGone: false }, () => pool.query('SELECT 1'));
  const patient = within(inTime(), () => pool.query('SELECT 2 AS two'));
  const refused = expect(waiting).rejects.toThrow(TooLateError);
  await sleep(100);
  for (const client of held) client.release();
  await refused;
  expect((await patient).rows).toEqual([{ two: 2 }]);
});

test('a transaction in which the time passes is undone', async () => {
  const begun = inTime();
  const work = () =>
    transaction(world.database.writer, async client => {
      await client.query('SELECT 1');
      begun.isGone = true;
      await client.query('SELECT 2');
    });
  await expect(within(begun, work)).rejects.toThrow(TooLateError);
});

test('a record is written in time, or not at all; and who is told so can rely on it', async () => {
  await create();
  const before = await count();
  let written = 0;
  const tell = () => {
    written++;
  };
  const refusals = new Set<string>();
  for (let ms = 0; ms < 60; ms += 2)
    await within({ at: Date.now() + ms, isGone: false }, create).then(tell, error => refusals.add(error.extensions?.code ?? error.message));
  expect(await count()).toBe(before + written);
  expect([...refusals]).toEqual(['QUERY_TOO_EXPENSIVE']);
});
