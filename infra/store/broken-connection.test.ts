import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import type { Work } from '../kernel/action.ts';
import { staffOf } from '../kernel/actor.ts';
import { atWork } from './at-work.ts';
import { openDatabase } from './database.ts';

const cell = testDatabase();

test('connections that break in the middle of a piece of work are replaced: no later work waits for one, and the pool closes', async () => {
  const database = await openDatabase(cell.url, model, { poolSize: 2 });
  const act = (run: (work: Work) => Promise<unknown>) =>
    atWork({ database, actor: staffOf('421300', 'office'), language: 'en' }, { committee: '421300', action: 'UPDATE' }, run);
  for (let broken = 0; broken < 3; broken++)
    await expect(act(work => work.query('SELECT pg_terminate_backend(pg_backend_pid())', []))).rejects.toThrow(/terminat/);
  const { result } = await act(work => work.query('SELECT 1 AS one', []));
  expect(result).toEqual({ rows: [{ one: 1 }] });
  await database.close();
});
