import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OperatorError } from '../errors.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded.ts';
import { loginNames, loginUrl, passwordOf } from './logins.ts';
import { asAdmin, prepareDatabase, prepareRole } from './postgres.ts';
import { loginStatements, prepareLogins } from './prepare-logins.ts';

// A server of its own: logins are shared by all databases of one.
let server: EmbeddedPostgres;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxin-logins-'));
  server = await startEmbeddedPostgres({ folder, log: { info: () => {}, error: () => {} }, temporary: true });
  await prepareRole(server);
  for (const name of ['one', 'other', 'third']) await prepareDatabase(server.url, name);
});
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const urlOf = (database: string) => server.connectionUrl(database, 'tongxin');
const prepare = (url: string) => asAdmin(url, client => prepareLogins(client, url));
const superuser = (sql: string) => asAdmin(server.connectionUrl('one'), async client => void (await client.query(sql)));
const complaint = async (url: string): Promise<string> => {
  const error = await prepare(url).then(
    () => undefined,
    reason => reason,
  );
  expect(error).toBeInstanceOf(OperatorError);
  expect(error.message).not.toContain(new URL(url).password);
  return error.message;
};
const admitted = async (url: string) => {
  for (const login of loginNames)
    expect(await asAdmin(loginUrl(url, login), async client => (await client.query('SELECT session_user AS me')).rows)).toEqual([
      { me: login },
    ]);
};

test('databases of one server share the logins, however many begin at once', async () => {
  await Promise.all(['one', 'other', 'third', 'one'].map(name => prepare(urlOf(name))));
  for (const name of ['one', 'other', 'third']) await admitted(urlOf(name));
  expect(new Set(loginNames.map(login => passwordOf(urlOf('one'), login))).size).toBe(loginNames.length);
});

test('a password that was changed is set right again', async () => {
  await superuser("ALTER ROLE tongxin_reader PASSWORD 'another'");
  await prepare(urlOf('one'));
  await admitted(urlOf('one'));
});

test.each([
  ['GRANT tongxin_writer TO tongxin_reader', 'REVOKE tongxin_writer FROM tongxin_reader', 'member of tongxin_writer'],
  ['GRANT tongxin_owner TO tongxin_writer', 'REVOKE tongxin_owner FROM tongxin_writer', 'member of tongxin_owner'],
  ['ALTER ROLE tongxin_reader BYPASSRLS', 'ALTER ROLE tongxin_reader NOBYPASSRLS', 'BYPASSRLS'],
  ['ALTER ROLE tongxin_peer REPLICATION', 'ALTER ROLE tongxin_peer NOREPLICATION', 'REPLICATION'],
])('a login that may do more than it should stops the start: %s', async (excess, undo, said) => {
  await superuser(excess);
  expect(await complaint(urlOf('one'))).toContain(said);
  await superuser(undo);
  await expect(prepare(urlOf('one'))).resolves.toBeUndefined();
});

test('a role that may not create roles says what to run; when that has been run, it is enough', async () => {
  await superuser("CREATE ROLE plain LOGIN PASSWORD 'invented'");
  const url = new URL(urlOf('other'));
  [url.username, url.password] = ['plain', 'invented'];
  expect(await complaint(url.href)).toContain('npm run logins');
  await superuser(
    'DROP OWNED BY tongxin_owner, tongxin_migrator, tongxin_writer, tongxin_reader, tongxin_peer, tongxin_door, tongxin_signer',
  );
  for (const name of ['one', 'other', 'third'])
    await asAdmin(server.connectionUrl(name), client =>
      client.query(
        'DROP OWNED BY tongxin_owner, tongxin_migrator, tongxin_writer, tongxin_reader, tongxin_peer, tongxin_door, tongxin_signer',
      ),
    );
  await superuser('DROP ROLE tongxin_migrator, tongxin_writer, tongxin_reader, tongxin_peer, tongxin_door, tongxin_signer, tongxin_owner');
  for (const statement of loginStatements(url.href)) await superuser(statement);
  await prepare(url.href);
  await admitted(url.href);
});

test('an address without a password gives logins without one', () => {
  expect(loginUrl('postgres://tongxin@localhost/tongxin', 'tongxin_reader')).toBe('postgres://tongxin_reader@localhost/tongxin');
});
