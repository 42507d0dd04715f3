import { once } from 'node:events';
import { get } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { staticDirectory } from '../routing/owners/directory.ts';
import { localCell, startWorld, type World } from '../routing/test-support/world.ts';

const HOME = '420000';
const PAGE = 'https://dashboard.example';
const directory = staticDirectory([[HOME, HOME]]);
let world: World;
let open: World;

beforeAll(async () => {
  world = await startWorld([localCell(HOME)], directory, { origins: [PAGE] });
  open = await startWorld([localCell(HOME)], directory, { origins: ['*'] });
});
afterAll(() => Promise.all([world.close(), open.close()]));

const preflight = (url: string, origin: string) =>
  fetch(`${url}/graphql`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' },
  });
const address = (query: string) => `${world.url}/graphql?query=${encodeURIComponent(query)}`;

/** `fetch` asks for a fresh answer where it is given a tag. */
async function having(tag: string | null, query: string): Promise<[status?: number, tag?: string]> {
  const [response] = await once(get(address(query), { headers: { 'if-none-match': tag ?? '' } }), 'response');
  response.resume();
  return [response.statusCode, response.headers.etag];
}

test('pages of the origins that are named may ask, without cookies; those of others may not', async () => {
  const allowed = await preflight(world.url, PAGE);
  expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([204, PAGE]);
  expect(allowed.headers.get('access-control-allow-headers')).toContain('authorization');
  expect(allowed.headers.get('access-control-allow-credentials')).toBeNull();
  expect((await preflight(world.url, 'https://elsewhere.example')).headers.get('access-control-allow-origin')).toBeNull();
  expect((await preflight(open.url, 'https://elsewhere.example')).headers.get('access-control-allow-origin')).toBe('*');
  const answer = await world.post('{"query": "{ __typename }"}', { origin: PAGE });
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, PAGE]);
  expect(answer.headers.get('access-control-expose-headers')).toContain('x-request-id');
});

test('without any origin a preflight is told what may be done', async () => {
  const none = await startWorld([localCell(HOME)], directory);
  const answer = await preflight(none.url, PAGE);
  expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  await none.close();
});

test('long answers are compressed for who takes it, short ones are not; the same comes out', async () => {
  const body = JSON.stringify({ query: getIntrospectionQuery() });
  const ask = (encoding: string, text = body) =>
    fetch(`${world.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': encoding },
      body: text,
    });
  const [plain, gzip, brotli] = [await ask('identity'), await ask('gzip'), await ask('br')];
  expect([plain, gzip, brotli].map(({ headers }) => headers.get('content-encoding'))).toEqual([null, 'gzip', 'br']);
  const text = await plain.text();
  expect([await gzip.text(), await brotli.text()]).toEqual([text, text]);
  expect(gzip.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  expect((await ask('gzip', '{"query": "{ __typename }"}')).headers.get('content-encoding')).toBeNull();
});

test('a query in an address needs no header where no cookie comes with it; its answer has a tag, and is not sent again to who has it', async () => {
  const first = await fetch(address('{ __typename }'), { headers: { origin: PAGE } });
  const tag = first.headers.get('etag');
  expect([first.status, tag, first.headers.get('cache-control')]).toEqual([200, expect.stringMatching(/^W\/"/), 'private, no-cache']);
  const varies = first.headers.get('vary')?.toLowerCase();
  for (const header of ['origin', 'authorization', 'accept-language', 'cookie']) expect(varies).toContain(header);
  expect(await having(tag, '{ __typename }')).toEqual([304, tag]);
  expect(await having(tag, '{ __schema { queryType { name } } }')).toEqual([200, expect.not.stringContaining(tag ?? '')]);
  const cookied = await fetch(address('{ __typename }'), { headers: { cookie: 'session=x' } });
  expect([cookied.status, await cookied.text()]).toEqual([400, expect.stringContaining('CSRF')]);
  const faulty = await fetch(address('{ nothing }'));
  expect([faulty.status, faulty.headers.get('etag')]).toEqual([400, null]);
});
