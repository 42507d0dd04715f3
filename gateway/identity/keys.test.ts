import { afterEach, expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { type Door, openDoor } from './door.ts';
import { keyring } from './keys.ts';
import { sealing } from './sealing.ts';

const { tongxin } = kit();
const doors: Door[] = [];
function process() {
  const door = openDoor(tongxin.databaseUrl);
  doors.push(door);
  return keyring(door);
}
const older = (days: number) =>
  sql({ url: tongxin.databaseUrl }, 'UPDATE identity.key SET made_at = made_at - make_interval(days => $1)', [days]);
const kids = async () => {
  const { sign, seal } = await process()();
  return [sign, seal].map(keys => keys.map(({ kid }) => kid));
};

afterEach(async () => {
  for (const door of doors.splice(0)) await door.close();
});

test('processes that begin at once agree on one key of each use', async () => {
  const all = await Promise.all([kids(), kids(), kids()]);
  expect(new Set(all.map(each => JSON.stringify(each))).size).toBe(1);
  expect(all[0]!.map(each => each!.length)).toEqual([1, 1]);
});

test('after a year another key comes, is used when a day has passed, and the old one goes a week later', async () => {
  const [before] = await kids();
  await older(365);
  const [first] = await kids();
  expect(first).toEqual([before![0], expect.any(String)]);
  await older(1);
  const [second] = await kids();
  expect(second).toEqual([first![1], before![0]]);
  await older(7);
  expect((await kids())[0]).toEqual([first![1]]);
});

test('what was sealed is opened by any process, for its purpose, in time, while its key is kept', async () => {
  const seals = sealing(process());
  const text = await seals.seal('one', { of: 'mine' }, 60);
  expect(await sealing(process()).open('one', text)).toMatchObject({ of: 'mine' });
  expect(await seals.open('other', text)).toBeNull();
  expect(await seals.open('one', `${text.slice(0, -2)}xx`)).toBeNull();
  expect(await seals.open('one', 'rubbish')).toBeNull();
  expect(await seals.open('one', await seals.seal('one', {}, -1))).toBeNull();
  await sql({ url: tongxin.databaseUrl }, 'DELETE FROM identity.key');
  expect(await sealing(process()).open('one', text)).toBeNull();
});
