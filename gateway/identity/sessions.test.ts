import { afterEach, beforeAll, expect, jest, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { done, openAccount } from '../pages/sign-in/test-support/people.ts';
import { type Door, openDoor } from './door.ts';
import { openSessions } from './sessions.ts';

const { tongxin } = kit();
const OPTIONS = { publicUrl: 'https://tongxin.test', idleMinutes: 30, hours: 12, mode: 'production' };
const doors: Door[] = [];
const account = { id: '' };
/** As another process of the same service has it. */
function process() {
  const door = openDoor(tongxin.databaseUrl);
  doors.push(door);
  return { door, sessions: openSessions(door, OPTIONS) };
}
const showing = (id: string) => ({ cookie: `a=b; __Host-tongxin=${id}; c=d` });
const owner = (text: string) => sql({ url: tongxin.databaseUrl }, text);

beforeAll(async () => {
  account.id = (await openAccount(tongxin.databaseUrl, { committee: '420000', login: 'lin', name: '林示例' })).id;
});
afterEach(async () => {
  jest.restoreAllMocks();
  for (const door of doors.splice(0)) await door.close();
});

test('over https the cookie is for this very host, and no script or other site has it', async () => {
  const { sessions } = process();
  expect(sessions.cookie.set('x')).toBe('__Host-tongxin=x; Path=/; HttpOnly; SameSite=Lax; Secure');
  expect(openSessions(process().door, { ...OPTIONS, publicUrl: 'http://127.0.0.1' }).cookie.clear()).toBe(
    'tongxin=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
  );
  expect(await sessions.shown({ cookie: 'tongxin=x' })).toBeNull();
});

test('a session costs a statement in ten seconds, whoever shows it how often', async () => {
  const { door, sessions } = process();
  const id = await sessions.start([account.id], 'ISSUER', {});
  const before = door.statements();
  const shown = await Promise.all(Array.from({ length: 50 }, () => sessions.shown(showing(id))));
  expect(new Set(shown.map(each => each?.accounts.join()))).toEqual(new Set([account.id]));
  expect(door.statements() - before).toBe(1);
  for (let attempt = 0; attempt < 20; attempt++) await expect(sessions.shown(showing('x'.repeat(43)))).rejects.toThrow('has ended');
  expect(door.statements() - before).toBe(2);
});

test('what ends in one process ends in every other within ten seconds', async () => {
  const [here, there] = [process(), process()];
  const id = await here.sessions.start([account.id], 'ISSUER', {});
  for (const { sessions } of [here, there]) expect(await sessions.shown(showing(id))).toMatchObject({ signedInBy: 'ISSUER' });
  await here.sessions.endAll([account.id]);
  await expect(here.sessions.shown(showing(id))).rejects.toThrow('has ended');
  const now = performance.now();
  jest.spyOn(performance, 'now').mockReturnValue(now + 10_050);
  await expect(there.sessions.shown(showing(id))).rejects.toThrow('has ended');
});

test.each([
  ['idle for half an hour', "UPDATE identity.session SET used_at = used_at - interval '30 minutes'"],
  ['over its longest', "UPDATE identity.session SET ends_at = clock_timestamp() - interval '1 second'"],
])('a session that is %s has ended', async (_, later) => {
  const id = await process().sessions.start([account.id], 'ISSUER', {});
  expect(await process().sessions.shown(showing(id))).not.toBeNull();
  await owner(later);
  await expect(process().sessions.shown(showing(id))).rejects.toThrow('has ended');
});

test('use keeps a session alive, but not beyond its longest; it is noted once in a minute', async () => {
  const id = await process().sessions.start([account.id], 'ISSUER', {});
  await owner("UPDATE identity.session SET used_at = used_at - interval '29 minutes'");
  await process().sessions.shown(showing(id));
  const [used] = await owner(
    "SELECT used_at > clock_timestamp() - interval '10 seconds' AS fresh, used_at FROM identity.session ORDER BY used_at DESC LIMIT 1",
  );
  expect(used).toMatchObject({ fresh: true });
  await process().sessions.shown(showing(id));
  expect(await owner('SELECT used_at FROM identity.session ORDER BY used_at DESC LIMIT 1')).toMatchObject([{ used_at: used!.used_at }]);
});

test('of several accounts those that are closed are none; without any the session has ended', async () => {
  const other = await openAccount(tongxin.databaseUrl, { committee: '421300', login: 'lin.city', name: '林示例' });
  const id = await process().sessions.start([account.id, other.id], 'PROVIDER', {});
  await done(tongxin.databaseUrl, 'closeAccount', { id: other.id, reason: 'test' });
  expect(await process().sessions.shown(showing(id))).toMatchObject({ accounts: [account.id] });
  await done(tongxin.databaseUrl, 'closeAccount', { id: account.id, reason: 'test' });
  await expect(process().sessions.shown(showing(id))).rejects.toThrow('has ended');
  await done(tongxin.databaseUrl, 'reopenAccount', { id: account.id });
});

test("neither an id nor a form's token is in the database", async () => {
  const { sessions } = process();
  const id = await sessions.start([account.id], 'ISSUER', { 'user-agent': 'Browser' });
  const shown = await sessions.shown(showing(id));
  const kept = JSON.stringify(await owner('SELECT s::text FROM identity.session s'));
  for (const secret of [id, shown!.csrf]) expect(kept).not.toContain(secret);
});
