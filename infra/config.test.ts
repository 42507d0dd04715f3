import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { loadConfig, misspelt, retired } from './config.ts';
import { OperatorError } from './errors.ts';
import { configurationPage } from './generate/configuration.ts';

function faults(env: NodeJS.ProcessEnv): string[] {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OperatorError);
    return (error as Error).message.split('\n');
  }
  return [];
}

test('nothing has to be set', () => {
  expect(loadConfig({})).toMatchObject({
    mode: 'development',
    host: '127.0.0.1',
    port: 4000,
    dataFolder: expect.stringMatching(/^\/.*\/\.data$/),
    databaseUrl: undefined,
    databasePool: 10,
    log: { level: 'info', format: 'pretty' },
    cell: '420000',
    remoteCells: [],
    cellPort: undefined,
    deadlineMs: 5000,
    demonstration: true,
  });
});

test('a variable that is nearly one of ours is told', () => {
  expect(
    misspelt({ PORTT: '4001', DATA_FOLDERS: '/srv', port: '1', HOME: '/root', PATH: '/bin', LANG: 'C', SHELL: '/bin/sh', PORT: '4000' }),
  ).toEqual([
    'PORTT is set and means nothing here. If PORT was meant, set that.',
    'DATA_FOLDERS is set and means nothing here. If DATA_FOLDER was meant, set that.',
    'port is set and means nothing here. If PORT was meant, set that.',
  ]);
  expect(misspelt({ PORTT: '' })).toEqual([]);
});

test('what is set is used', () => {
  const config = loadConfig({
    NODE_ENV: 'production',
    PORT: '0',
    CELL: '420200',
    REMOTE_CELLS: '421300=http://10.0.0.7:4100/, 420000=https://cell.example',
    CELL_PORT: '4100',
    DATABASE_URL: 'postgres://tongxin:pw@db.example/tongxin',
    DEMONSTRATION: 'true',
    LOG_FORMAT: 'json',
  });
  expect(config.remoteCells).toEqual([
    { cell: '421300', url: 'http://10.0.0.7:4100' },
    { cell: '420000', url: 'https://cell.example' },
  ]);
  expect(config).toMatchObject({ port: 0, cell: '420200', cellPort: 4100, demonstration: true, log: { format: 'json' } });
});

test('the demonstration data is for development unless asked for', () => {
  expect(loadConfig({ NODE_ENV: 'production' }).demonstration).toBe(false);
  expect(loadConfig({ DEMONSTRATION: 'false' }).demonstration).toBe(false);
});

test('an empty variable is an unset one', () => {
  expect(loadConfig({ PORT: '', CELL_PORT: ' ' })).toEqual(loadConfig({}));
});

test('all problems are told at once, each with the variable, what was given and what is allowed', () => {
  expect(faults({ PORT: '70000', LOG_LEVEL: 'loud', CELL: '42' })).toEqual([
    'PORT is "70000"; allowed: a whole number from 0 to 65535 (0 takes any free port).',
    'LOG_LEVEL is "loud"; allowed: trace, debug, info, warn, error, fatal or silent.',
    'CELL is "42"; allowed: the six digits of a committee code, such as 420000.',
  ]);
});

test.each([
  ['PORT', '4e3'],
  ['PORT', '-1'],
  ['DATABASE_POOL', '0'],
  ['DATABASE_URL', 'mysql://db.example/tongxin'],
  ['DATABASE_URL', 'postgres://db.example'],
  ['REMOTE_CELLS', '421300'],
  ['REMOTE_CELLS', '421300=ftp://cell.example'],
  ['REMOTE_CELLS', '421300=http://a.example,421300=http://b.example'],
  ['REMOTE_CELLS', '420000=http://a.example'],
  ['DEADLINE_MS', '0.5'],
  ['DEMONSTRATION', 'yes'],
  ['NODE_ENV', 'staging'],
])('%s=%s is refused', (name, value) => {
  const found = faults({ [name]: value });
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(new RegExp(`^${name} .*; allowed: .*\\.$`));
});

test('the token of release 0.4 means nothing any more, and the start says what to do instead', () => {
  expect(retired({ CELL_TOKEN: 'invented-token-of-a-release-before' })).toEqual([
    'CELL_TOKEN is set and means nothing any more: cells know each other by keys. Take it out, and exchange the lines that "npm run cells -- key" prints (docs/cells.md).',
  ]);
  expect(retired({ CELL_TOKEN: ' ' })).toEqual([]);
  expect(loadConfig({ CELL_TOKEN: 'x', CELL_PORT: '4100' }).cellPort).toBe(4100);
});

test('a wrong secret is not repeated', () => {
  const found = faults({ DATABASE_URL: 'pg://tongxin:pw-of-someone@x/y' });
  expect(found).toHaveLength(1);
  expect(found.join('\n')).not.toMatch(/pw-of-someone/);
});

test('the configuration is frozen, through and through', () => {
  const config = loadConfig({ REMOTE_CELLS: '421300=http://a.example' });
  for (const part of [config, config.log, config.remoteCells, config.remoteCells[0]]) expect(Object.isFrozen(part)).toBe(true);
});

test('docs/configuration.md is up to date (node infra/generate/configuration.ts makes it)', () => {
  expect(readFileSync(new URL('../docs/configuration.md', import.meta.url), 'utf8')).toBe(configurationPage());
});

const OIDC = { OIDC_ISSUER: 'https://login.example/realms/office', OIDC_CLIENT_ID: 'tongxin' };

test('a provider of identities is told whole, over https, and its ID tokens open nothing', () => {
  expect(loadConfig({})).toMatchObject({ oidc: undefined, proxies: 0, sessions: { idleMinutes: 30, hours: 12 } });
  expect(loadConfig({ ...OIDC, OIDC_CLIENT_SECRET: 'invented-secret-0123', OIDC_AUDIENCE: 'api' }).oidc).toEqual({
    issuer: 'https://login.example/realms/office',
    clientId: 'tongxin',
    clientSecret: 'invented-secret-0123',
    audience: 'api',
    jwks: undefined,
  });
  expect(loadConfig({ ...OIDC, OIDC_ISSUER: 'http://127.0.0.1:8080' }).oidc?.issuer).toBe('http://127.0.0.1:8080');
  for (const address of ['http://login.example', 'http://10.0.0.1', 'login.example'])
    expect(faults({ ...OIDC, OIDC_ISSUER: address })[0]).toMatch(/^OIDC_ISSUER is /);
  expect(faults({ OIDC_ISSUER: OIDC.OIDC_ISSUER })).toEqual([
    expect.stringMatching(/^OIDC_CLIENT_ID is not set, and OIDC_ISSUER needs it/),
  ]);
  expect(faults({ OIDC_AUDIENCE: 'api' })).toEqual([expect.stringMatching(/^OIDC_ISSUER is not set, and OIDC_AUDIENCE needs it/)]);
  expect(faults({ ...OIDC, OIDC_AUDIENCE: 'tongxin' })).toEqual([expect.stringMatching(/^OIDC_AUDIENCE is the same as OIDC_CLIENT_ID/)]);
  expect(faults({ ...OIDC, OIDC_CLIENT_SECRET: 'short-secret' })[0]).not.toContain('short-secret');
});
