import { expect, test } from '@jest/globals';
import { type Login, loginNames, loginUrl } from '@tongxin/infra/postgres/logins.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { openDoor } from './door.ts';

const { tongxin } = kit();
const as = (login: Login, text: string) =>
  asAdmin(loginUrl(tongxin.databaseUrl, login), async client => (await client.query(text)).rowCount);
const tablesOf = async (schema: string) =>
  (
    await sql<{ name: string }>(
      { url: tongxin.databaseUrl },
      "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname = $1",
      [schema],
    )
  ).map(({ name }) => name);
const MINE = ['password', 'second_factor', 'recovery_code', 'attempt', 'session', 'issued', 'key'].map(name => `identity.${name}`);

test('what proves who somebody is, is read and written by the front door alone', async () => {
  const tables = await tablesOf('identity');
  expect(tables).toEqual(expect.arrayContaining(MINE));
  const others = loginNames.filter(login => login !== 'tongxin_door' && login !== 'tongxin_migrator');
  for (const login of others)
    for (const table of MINE)
      for (const statement of [`SELECT FROM ${table}`, `DELETE FROM ${table}`, `INSERT INTO ${table} DEFAULT VALUES`])
        await expect([login, await as(login, statement).catch(error => error.code)]).toEqual([login, '42501']);
  for (const login of others)
    for (const call of [
      "identity.begin_attempt('{}', '{}')",
      "identity.end_attempt('{}')",
      "identity.use_session('', '1 h')",
      'identity.sweep()',
    ])
      expect([login, await as(login, `SELECT ${call}`).catch(error => error.code)]).toEqual([login, '42501']);
});

test('the front door reads no record', async () => {
  const door = openDoor(tongxin.databaseUrl);
  try {
    for (const schema of ['members', 'liaison', 'consultations', 'proposals', 'offices', 'record', 'ledger', 'reference'])
      for (const table of await tablesOf(schema)) await expect(door.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
  } finally {
    await door.close();
  }
});

test('statements that hold together are undone together, and the connection is good afterwards', async () => {
  const door = openDoor(tongxin.databaseUrl);
  try {
    const add = (digit: string) => `INSERT INTO identity.recovery_code (account, digest) VALUES ('acc_test', '\\x0${digit}')`;
    const failed = door.transaction(async query => {
      await query(add('1'));
      throw new Error('in the middle');
    });
    await expect(failed).rejects.toThrow('in the middle');
    await door.transaction(query => query(add('2')));
    expect(await door.query("SELECT encode(digest, 'hex') AS digest FROM identity.recovery_code")).toEqual([{ digest: '02' }]);
  } finally {
    await door.close();
  }
});
