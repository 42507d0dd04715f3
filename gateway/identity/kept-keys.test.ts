import { expect, test } from '@jest/globals';
import { exportJWK, type FlattenedJWSInput, generateKeyPair } from 'jose';
import { KEPT_MS, keptKeys } from './kept-keys.ts';

const NONE = { payload: '', signature: '' } as FlattenedJWSInput;
const MINUTE = 60_000;

async function provider() {
  const jwk = async (kid: string) => ({ ...(await exportJWK((await generateKeyPair('ES256')).publicKey)), kid, alg: 'ES256' });
  const state = { keys: [await jwk('first')], down: false, asked: 0, now: 1_000_000, jwk };
  const find = keptKeys({
    async fetchKeys() {
      state.asked++;
      if (state.down) throw new Error('down');
      return { keys: state.keys };
    },
    now: () => state.now,
  });
  return { state, find: (kid: string) => Promise.resolve(find({ alg: 'ES256', kid }, NONE)) };
}

test('keys are fetched once, and again in the background when they are ten minutes old', async () => {
  const { state, find } = await provider();
  for (let time = 0; time < 3; time++) await find('first');
  expect(state.asked).toBe(1);
  state.now += 11 * MINUTE;
  await Promise.all([find('first'), find('first')]);
  expect(state.asked).toBe(2);
});

test('a key that is newer than ours is found at once, and unknown ones ask twice a minute at most', async () => {
  const { state, find } = await provider();
  await find('first');
  state.now += MINUTE;
  state.keys = [...state.keys, await state.jwk('second')];
  await find('second');
  expect(state.asked).toBe(2);
  for (let time = 0; time < 100; time++) {
    state.now += 600;
    await expect(find(`unknown-${time}`)).rejects.toThrow('no applicable key');
  }
  expect(state.asked).toBeLessThanOrEqual(4);
});

test('a key that the provider took away is good no longer than ten minutes and an answer', async () => {
  const { state, find } = await provider();
  await find('first');
  state.keys = [await state.jwk('second')];
  state.now += 11 * MINUTE;
  await find('first');
  await expect(find('first')).rejects.toThrow('no applicable key');
});

test('while the provider is down the last keys are good for twelve hours, and then none', async () => {
  const { state, find } = await provider();
  await find('first');
  state.down = true;
  state.now += KEPT_MS;
  await find('first');
  state.now += 1;
  await expect(find('first')).rejects.toThrow('does not answer');
  const { asked } = state;
  await expect(find('first')).rejects.toThrow('does not answer');
  expect(state.asked).toBe(asked);
  state.down = false;
  state.now += MINUTE;
  await find('first');
});
