import { expect, test } from '@jest/globals';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { pino } from 'pino';
import { done } from '../pages/sign-in/test-support/people.ts';
import { problemsOn, signIn, visitor } from '../pages/sign-in/test-support/visitor.ts';
import { giveActivation, makeFirst, readFirst } from './accounts.ts';

const lines: string[] = [];
const tongxin = ownService(pino({ level: 'trace' }, { write: line => void lines.push(line) }));
const PASSWORD = 'a kettle sings at dusk';
const first = { committee: '420000', login: 'lin.shili', name: '林示例' };
const config = { cell: '420000', oidc: undefined, publicUrl: 'https://tongxin.test' };
const make = (changes: object = {}, configured: object = {}) =>
  makeFirst(tongxin.database, { ...config, ...configured }, { ...first, ...changes });

test('the command line is understood, or told', () => {
  expect(readFirst(['first', '--committee', '420000', '--login', 'a.b', '--name', '林示例'])).toEqual({
    ...{ committee: '420000', login: 'a.b', name: '林示例', subject: undefined },
  });
  for (const wrong of [[], ['first'], ['second', '--committee', '420000', '--login', 'a', '--name', 'b'], ['first', '--secret', 'x']])
    expect(() => readFirst(wrong)).toThrow(OperatorError);
});

test('the first administrator is made once, of the committee that owns the cell, and sets a password within the hour', async () => {
  await expect(make({ committee: '421300' })).rejects.toThrow('does not own this cell');
  await expect(make({ subject: 'x' })).rejects.toThrow('leave out --subject');
  await expect(make({ login: 'x' })).rejects.toThrow(OperatorError);
  const told = await Promise.allSettled([make(), make({ login: 'wang.shili' })]);
  const [made, refused] = told.toSorted((one, other) => one.status.localeCompare(other.status));
  expect(refused).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('has an administrator already') } });
  const { value } = made as PromiseFulfilledResult<string[]>;
  const login = value[0]!.split(' ')[0]!;
  const [, code] = /^https:\/\/tongxin\.test\/account\/activate#code=((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})$/.exec(value.at(-1)!)!;
  const [left] = await sql(
    { url: tongxin.databaseUrl },
    'SELECT extract(epoch FROM expires_at - clock_timestamp())::int AS seconds FROM identity.activation',
  );
  expect(left!.seconds).toBeGreaterThan(3500);
  expect(left!.seconds).toBeLessThanOrEqual(3600);

  const by = visitor(tongxin.url);
  const fields = { activation: code!, new: PASSWORD, repeated: PASSWORD };
  await by.send(await by.get('/account/activate'), '/account/activate', fields);
  expect((await signIn(by, login, PASSWORD)).html).toContain('Administrator: accounts, delegations, keys');
  const cookie = [...by.cookies].map(([name, session]) => `${name}=${session}`).join('; ');
  const { data } = await tongxin.ask(
    'mutation { openAccount(input: { committee: "420000", login: "zhao.shili", name: "赵示例" }) { activationCode } }',
    {},
    { cookie, origin: tongxin.url },
  );
  expect(data.openAccount.activationCode).toMatch(/^(?:[0-9A-Z]{4}-){3}/);
  expect(lines.join('')).not.toContain(code);
});

test('after an hour the code is none; an administrator above, or the operator, gives another', async () => {
  await sql({ url: tongxin.databaseUrl }, "UPDATE offices.delegation SET end_reason = 'test', ends_on = begins_on");
  const code = (await make({ login: 'chen.shili' })).at(-1)!.split('=')[1]!;
  await sql({ url: tongxin.databaseUrl }, "UPDATE identity.activation SET expires_at = clock_timestamp() - interval '1 second'");
  const by = visitor(tongxin.url);
  const activate = async (activation: string) =>
    by.send(await by.get('/account/activate'), '/account/activate', { activation, new: PASSWORD, repeated: PASSWORD });
  expect(problemsOn(await activate(code))[0]).toMatch(/wrong, used or too old/);
  const [account] = await sql<{ id: string }>({ url: tongxin.databaseUrl }, "SELECT id FROM offices.account WHERE login = 'chen.shili'");
  expect((await activate((await done(tongxin.databaseUrl, 'issueActivation', { id: account!.id })).activationCode)).status).toBe(200);
});

test('an operator gives whoever lost the password a new code', async () => {
  await expect(giveActivation(tongxin.database, config, 'nobody')).rejects.toThrow('no account nobody');
  const told = await giveActivation(tongxin.database, config, 'chen.shili');
  const by = visitor(tongxin.url);
  const fields = { activation: told.at(-1)!.split('=')[1]!, new: PASSWORD, repeated: PASSWORD };
  expect((await by.send(await by.get('/account/activate'), '/account/activate', fields)).status).toBe(200);
});

test('with a provider the administrator is known by it, and there is no code', async () => {
  await sql({ url: tongxin.databaseUrl }, "UPDATE offices.delegation SET end_reason = 'test', ends_on = begins_on");
  const oidc = { issuer: 'https://login.test', clientId: 'tongxin', clientSecret: undefined, audience: undefined, jwks: undefined };
  await expect(make({}, { oidc })).rejects.toThrow('by --subject');
  expect(await make({ login: 'outside', subject: 'u-1' }, { oidc })).toEqual([
    'outside is the administrator of 420000.',
    'They sign in at https://tongxin.test/signin by https://login.test.',
  ]);
});
