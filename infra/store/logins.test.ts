import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import type pg from 'pg';
import { PUBLIC } from '../kernel/actor.ts';
import { type Login, loginNames, loginUrl } from '../postgres/logins.ts';
import { asAdmin } from '../postgres/postgres.ts';
import { ASKER, asker } from './asker.ts';
import { createRecord } from './write.ts';

const cell = testDatabase();
const ask = <Row>(text: string, values: unknown[] = []) => sql<Row>(cell, text, values);
const as = <T>(login: Login, work: (client: pg.Client) => Promise<T>): Promise<T> => asAdmin(loginUrl(cell.url, login), work);
const OTHERS = ['tongxin_owner', 'tongxin', 'postgres'];

/** What PostgreSQL's own extensions bring belongs to whoever runs the server; who may create one is who may create schemas. */
const OF_EXTENSION = "SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype = 'e'";

test('all of the database belongs to a role that nobody logs in as', async () => {
  expect(await ask("SELECT rolcanlogin, rolsuper FROM pg_roles WHERE rolname = 'tongxin_owner'")).toEqual([
    { rolcanlogin: false, rolsuper: false },
  ]);
  const others = await ask(
    `SELECT 'schema' AS what, nspname::text AS name FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$|^public$' AND nspowner <> 'tongxin_owner'::regrole
     UNION ALL SELECT 'relation', c.oid::regclass::text FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
       WHERE nspname !~ '^pg_|^information_schema$' AND relowner <> 'tongxin_owner'::regrole
     UNION ALL SELECT 'function', p.oid::regprocedure::text FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
       WHERE nspname !~ '^pg_|^information_schema$' AND proowner <> 'tongxin_owner'::regrole AND NOT EXISTS (${OF_EXTENSION})`,
  );
  expect(others).toEqual([]);
});

test.each(loginNames)('%s cannot become another', async login => {
  for (const other of [...loginNames, ...OTHERS].filter(name => name !== login)) {
    const mayOwn = login === 'tongxin_migrator' && other === 'tongxin_owner';
    await as(login, async client => {
      const become = client.query(`SET ROLE ${other}`);
      if (mayOwn) await expect(become).resolves.toBeTruthy();
      else await expect(become).rejects.toThrow(/permission denied to set role/);
      await expect(client.query(`SET SESSION AUTHORIZATION ${other}`)).rejects.toThrow(/permission denied/);
    });
  }
  const facts = await as(login, async client => {
    await client.query('SET ROLE NONE');
    return (
      await client.query(
        `SELECT current_user AS me, session_user AS logged_in, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication OR rolbypassrls OR rolinherit AS more
         FROM pg_roles WHERE rolname = current_user`,
      )
    ).rows[0];
  });
  expect(facts).toEqual({ me: login, logged_in: login, more: false });
});

test.each(loginNames)('%s makes nothing in the database', async login => {
  await as(login, async client => {
    await expect(client.query('CREATE SCHEMA mine')).rejects.toThrow(/permission denied/);
    await expect(client.query('CREATE TABLE public.mine ()')).rejects.toThrow(/permission denied/);
    await expect(client.query('CREATE TABLE ledger.mine ()')).rejects.toThrow(/permission denied/);
    await expect(client.query('UPDATE ledger.fact SET amount = 0')).rejects.toThrow(/permission denied/);
    await expect(client.query('ALTER TABLE members.person DISABLE ROW LEVEL SECURITY')).rejects.toThrow(/must be owner|permission denied/);
  });
});

test('what each can read, and write: the peer what is published, the reader no more than what is public', async () => {
  const rights = await ask<{ login: string; relation: string; writes: boolean }>(
    `SELECT login, c.oid::regclass::text AS relation, has_table_privilege(login, c.oid, 'INSERT, UPDATE, DELETE, TRUNCATE') AS writes
     FROM unnest($1::text[]) login, pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind IN ('r', 'p', 'v') AND nspname !~ '^pg_|^information_schema$'
       AND (has_any_column_privilege(login, c.oid, 'SELECT, INSERT, UPDATE') OR has_table_privilege(login, c.oid, 'DELETE, TRUNCATE')) ORDER BY 1, 2`,
    [loginNames],
  );
  const of = (login: Login) => rights.filter(right => right.login === login);
  expect(of('tongxin_migrator')).toEqual([]);
  expect(of('tongxin_peer').map(({ relation, writes }) => [relation, writes])).toEqual(
    ['audit_head', 'card', 'card_version', 'fact', 'link', 'pulse'].map(base => [`ledger.${base}_420000`, false]),
  );
  expect(of('tongxin_signer').map(({ relation, writes }) => [relation, writes])).toEqual(
    ['ledger.owner', 'peer.own_key', 'peer.trusted_key'].map(relation => [relation, false]),
  );
  // Nobody else sees a key, or what peers have asked for.
  expect(rights.filter(({ login, relation }) => login !== 'tongxin_signer' && relation.startsWith('peer.'))).toEqual([]);
  expect(of('tongxin_reader').filter(({ writes }) => writes)).toEqual([]);
  const hidden = /^record\.(personal|audit.*|version|sealed)$|platform_code|ballot$/;
  expect(of('tongxin_reader').filter(({ relation }) => hidden.test(relation))).toEqual([]);
  expect(of('tongxin_writer').filter(({ relation, writes }) => writes && /^(ledger|reference|store)\./.test(relation))).toEqual([]);
});

test('a writer that acts for nobody or for another committee writes nothing and sees nothing personal', async () => {
  const person = kindByName.get('person')!;
  const { record } = await createRecord({ database: cell.database, actor: staffOf('421303'), language: 'en' }, person, '421303', {
    ...{ key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '林示例', phone: '13800000000' },
  });
  const see = (committee: string, actor = PUBLIC, action = 'UPDATE') =>
    as('tongxin_writer', async client => {
      await client.query('BEGIN');
      await client.query(`SELECT ${ASKER}, set_config('tongxin.action', $8, true), set_config('tongxin.kind', 'person', true)`, [
        ...asker(actor, committee),
        action,
      ]);
      const personal = (await client.query('SELECT FROM record.personal')).rowCount;
      const audit = (await client.query('SELECT FROM record.audit')).rowCount;
      const changed = (await client.query('UPDATE members.person SET gender = gender WHERE id = $1', [record!.id])).rowCount;
      return [personal, audit, changed];
    });
  expect(await see('')).toEqual([0, 0, 0]);
  expect(await see('421303')).toEqual([0, 0, 0]);
  expect(await see('421300', staffOf('421300'))).toEqual([0, 0, 0]);
  expect(await see('421303', staffOf('421300'))).toEqual([0, 0, 0]);
  expect(await see('421303', staffOf('421303'))).toEqual([1, 1, 1]);
  // Nor does their own staff do what is not its duty, or what there is not.
  expect(await see('421303', { ...staffOf('421303'), duties: ['LIAISON'] })).toEqual([1, 1, 0]);
  expect(await see('421303', staffOf('421303'), 'DELETE')).toEqual([1, 1, 0]);
});
