import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createDatabase, databaseUrl, dropDatabase, testPostgres } from '@tongxin/test/kit/postgres.ts';
import { OperatorError } from '../errors.ts';
import { checkExternalPostgres } from './external.ts';
import { findFreePort } from './port.ts';
import { asAdmin } from './postgres.ts';

const DATABASE = 'external_check';
let url: string;
beforeAll(async () => {
  url = await createDatabase(DATABASE);
});
afterAll(() => dropDatabase(DATABASE));

function changed(change: (url: URL) => void): string {
  const copy = new URL(url);
  change(copy);
  return copy.href;
}

async function complaint(at: string, options?: Parameters<typeof checkExternalPostgres>[1]): Promise<string> {
  const error = await checkExternalPostgres(at, options).catch(reason => reason);
  expect(error).toBeInstanceOf(OperatorError);
  expect(error.message).toMatch(/^DATABASE_URL: [^\n]*[.;]$/);
  expect(error.message).not.toContain(new URL(url).password);
  return error.message;
}

test('a fit one passes', async () => {
  await expect(checkExternalPostgres(url)).resolves.toBeUndefined();
});

test('wrong password', async () => {
  expect(await complaint(changed(it => (it.password = 'guessed')))).toContain('refuses the role tongxin or its password');
});

test('missing database: says how to create it', async () => {
  const message = await complaint(databaseUrl(url, 'not_there'));
  expect(message).toContain(`CREATE DATABASE "not_there" OWNER "tongxin" TEMPLATE template0 ENCODING 'UTF8';`);
});

test('nothing answers there', async () => {
  const port = await findFreePort();
  expect(await complaint(changed(it => (it.port = String(port))))).toContain(`nothing answers at 127.0.0.1:${port}`);
});

test('no such host', async () => {
  expect(await complaint(changed(it => (it.hostname = 'no-such-host.invalid')))).toMatch(/no host no-such-host|does not answer/);
});

test('a host that accepts and says nothing', async () => {
  const silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const { port } = silent.address() as AddressInfo;
  expect(
    await complaint(
      changed(it => (it.port = String(port))),
      { limitMs: 200 },
    ),
  ).toContain('does not answer in time');
  silent.close();
});

test('too old: says which version it found', async () => {
  expect(await complaint(url, { oldest: 99 })).toMatch(/that is PostgreSQL 18\S*.*; version 99 or newer is needed/);
});

test('without the extension that comes with it: says what to install', async () => {
  expect(await complaint(url, { extension: 'no_such_extension' })).toContain('postgresql-contrib');
});

test('missing rights: says what to grant', async () => {
  const { adminUrl } = testPostgres();
  await asAdmin(adminUrl, client => client.query(`CREATE ROLE external_poor LOGIN PASSWORD 'invented'`));
  const poor = changed(it => {
    it.username = 'external_poor';
    it.password = 'invented';
  });
  expect(await complaint(poor)).toContain(`GRANT CREATE ON DATABASE "${DATABASE}" TO "external_poor" WITH GRANT OPTION;`);
  await asAdmin(adminUrl, client => client.query(`GRANT CREATE ON DATABASE ${DATABASE} TO external_poor WITH GRANT OPTION`));
  expect(await complaint(poor)).toContain('ALTER ROLE "external_poor" CREATEROLE');
  await asAdmin(adminUrl, client => client.query('ALTER ROLE external_poor CREATEROLE'));
  await expect(checkExternalPostgres(poor)).resolves.toBeUndefined();
  await asAdmin(adminUrl, client => client.query(`REVOKE CREATE ON DATABASE ${DATABASE} FROM external_poor; DROP ROLE external_poor`));
});
