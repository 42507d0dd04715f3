import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import type { Asker } from '../identity/asker.ts';
import { staticDirectory } from '../routing/owners/directory.ts';
import { id, localCell, startWorld, type World } from '../routing/test-support/world.ts';
import { ratesOf } from './rates.ts';

const HOME = '420000';
const LIMIT = 20;
const cell = localCell(HOME);
let world: World;

/** Who asks stands in a header here: an account, or nobody. */
const identify = (headers: Record<string, unknown>): Asker =>
  headers['x-account'] ? { actor: PUBLIC, viewer: { id: String(headers['x-account']), name: null, capacities: [] } } : { actor: PUBLIC };

beforeAll(async () => {
  world = await startWorld([cell], staticDirectory([[HOME, HOME]]), { identify, rates: ratesOf({ limit: LIMIT, proxies: 1 }) });
});
afterAll(() => world.close());

const from = (address: string) => ({ 'x-forwarded-for': address });
const ask = (headers: Record<string, string>, query = '{ __typename }') => world.post(JSON.stringify({ query }), headers);

test('what is left is told with each answer, and who is beyond it is refused until it is there again', async () => {
  const client = from('192.0.2.1');
  const first = await ask(client);
  expect([first.status, first.headers.get('ratelimit-policy'), first.headers.get('ratelimit')]).toEqual([
    200,
    `"items";q=${LIMIT};w=60`,
    `"items";r=${LIMIT};t=0`,
  ]);
  for (let left = LIMIT - 1; left > 0; left--)
    expect((await ask(client)).headers.get('ratelimit')).toMatch(new RegExp(`^"items";r=${left};t=(60|5\\d)$`));
  const refused = await ask(client);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  expect(refused.body).toEqual({
    errors: [
      {
        message: expect.stringMatching(/^More than 20 figures and records were asked for within a minute\. Go on in \d\d seconds\.$/),
        extensions: { code: 'RATE_LIMITED', retryAfter: expect.any(Number) },
      },
    ],
  });
});

test('another address has its own, and so has an account, wherever it is used', async () => {
  for (let times = 0; times <= LIMIT; times++) await ask({ ...from('192.0.2.2'), 'x-account': 'acc_1' });
  expect((await ask({ ...from('192.0.2.3'), 'x-account': 'acc_1' })).status).toBe(429);
  expect((await ask({ ...from('192.0.2.2'), 'x-account': 'acc_2' })).status).toBe(200);
  expect((await ask(from('192.0.2.2'))).status).toBe(200);
});

test('addresses of one subscriber are one client; what a client writes into the header itself makes it no other', async () => {
  for (let times = 0; times <= LIMIT; times++) await ask(from(`10.0.0.${times}, 2001:db8:1:2::${times}`));
  expect((await ask(from('2001:db8:1:2:ffff::1'))).status).toBe(429);
  expect((await ask(from('2001:db8:1:3::1'))).status).toBe(200);
});

test('no client has very many requests worked on at the same time', async () => {
  const held = Promise.withResolvers<void>();
  cell.log.gate = () => held.promise;
  const query = `{ consultations(ids: ["${id(HOME, 1)}"]) { gated } }`;
  const many = Array.from({ length: 30 }, () => ask({ ...from('192.0.2.9'), 'x-account': 'acc_9' }, query));
  const refused = await Promise.race(many);
  held.resolve();
  cell.log.gate = async () => {};
  expect([refused.status, refused.headers.get('retry-after'), refused.body.errors[0].extensions.code]).toEqual([429, '1', 'RATE_LIMITED']);
  expect((await Promise.all(many)).filter(({ status }) => status === 429)).toHaveLength(6);
});
