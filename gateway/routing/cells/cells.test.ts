import { request as httpRequest } from 'node:http';
import { afterEach, expect, test } from '@jest/globals';
import { listen } from '@tongxin/infra/http/listener.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { acquainted } from '@tongxin/infra/peer/test-support/memory.ts';
import { staticDirectory } from '../owners/directory.ts';
import {
  asker,
  context,
  contract,
  errorsOf,
  id,
  localCell,
  memoryLogger,
  remoteCell,
  signedPost,
  startWorld,
} from '../test-support/world.ts';
import { CellUnavailableError } from './cell.ts';
import { httpCell } from './http-cell.ts';

const CITY = '421300';
const QUERY = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Consultation { title } } }';
const operation = (record = id(CITY, 4)) => ({
  subgraph: 'consultations',
  query: QUERY,
  variables: { representations: [{ __typename: 'Consultation', id: record }] },
  context,
});

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});
const later = <T extends { close(): Promise<void> }>(thing: T): T => {
  opened.push(() => thing.close());
  return thing;
};
const reasonOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'answered',
    error => (error instanceof CellUnavailableError ? error.reason : error),
  );

/** A promise to be settled by hand. */
function gate() {
  let open = () => {};
  let reached = () => {};
  const opening = new Promise<void>(resolve => {
    open = resolve;
  });
  const reaching = new Promise<void>(resolve => {
    reached = resolve;
  });
  const wait = () => {
    reached();
    return opening;
  };
  return { open, reaching, wait };
}

test('a remote cell answers as the cell it serves does, and is named in its errors', async () => {
  const remote = later(await remoteCell(CITY));
  const local = localCell(CITY);
  for (const end of [0, 1, 2, 3]) {
    const plain = JSON.parse(JSON.stringify(await local.cell.execute(operation(id(CITY, end)))));
    for (const error of plain.errors ?? []) {
      error.extensions.cell = CITY;
      if (error.message.startsWith('Internal')) error.message = expect.stringContaining(CITY);
    }
    expect(await remote.cell.execute(operation(id(CITY, end)))).toEqual(plain);
  }
});

test('a request that does not fit the schema is the client’s error, and says why', async () => {
  const { cell } = localCell(CITY);
  const wrong = await cell.execute({ ...operation(), query: '{ nothing }' });
  expect(wrong).toMatchObject({ errors: [{ message: expect.stringContaining('"nothing"'), extensions: { code: 'BAD_USER_INPUT' } }] });
  const missing = await cell.execute({ ...operation(), variables: {} });
  expect(missing).toMatchObject({
    errors: [{ message: expect.stringContaining('$representations'), extensions: { code: 'BAD_USER_INPUT' } }],
  });
});

test('who is not trusted is refused before anything else is looked at, and told why', async () => {
  const log = memoryLogger();
  const stranger = await acquainted()('420200');
  const { server, cell, log: done } = later(await remoteCell(CITY, { peers: stranger, log }));
  for (const _ of [1, 2]) expect(await reasonOf(cell.execute(operation()))).toBe('HTTP 401');
  expect(log.told).toEqual([
    expect.stringMatching(/^Cell 421300 refuses what is asked of it: the key of the cell that asks is not trusted .* trust/),
  ]);
  const bare = await fetch(`${server!.url}/consultations`, { method: 'POST', body: 'x' });
  expect([bare.status, bare.headers.get('x-tongxin-release')]).toEqual([401, null]);
  expect(done.representations).toEqual([]);
});

test('the cell server says what is wrong with a request, and lives without a signature', async () => {
  const { server } = later(await remoteCell(CITY));
  const post = async (path: string, body: string) => (await fetch(`${server!.url}${path}`, await signedPost(CITY, path, body))).status;
  expect(await post('/consultations', '{')).toBe(400);
  expect(await post('/nothing', JSON.stringify(operation()))).toBe(404);
  expect(await post('/consultations', JSON.stringify({ query: ' '.repeat(5 * 1024 * 1024) }))).toBe(413);
  expect((await fetch(`${server!.url}/health/live`)).status).toBe(200);
});

test('a cell that does not answer in time counts as unavailable, at the path of its record', async () => {
  const home = localCell('420000');
  const city = await remoteCell(CITY, { deadlineMs: 100 });
  const { wait, open } = gate();
  city.log.gate = wait;
  const directory = staticDirectory([
    ['420000', '420000'],
    [CITY, CITY],
  ]);
  const world = later(await startWorld([home, city], directory));
  const ids = [id('420000', 4), id(CITY, 4)];
  const body = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { id gated } }', { ids });
  open();
  expect(body.data.consultations).toEqual([
    { id: ids[0], gated: 'open' },
    { id: ids[1], gated: null },
  ]);
  expect(errorsOf(body)).toEqual(['consultations.1 OWNER_UNAVAILABLE']);
  expect(body.errors[0].message).toContain('no answer within 100 ms');
});

test('each way of not answering has its reason', async () => {
  const broken = later(await listen((_, response) => sendJson(response, 503, {}), { host: '127.0.0.1', port: 0 }));
  const strange = later(await listen((_, response) => void response.end('<html>'), { host: '127.0.0.1', port: 0 }));
  const rude = later(await listen((_, response) => void response.destroy(), { host: '127.0.0.1', port: 0 }));
  const shut = await listen(() => {}, { host: '127.0.0.1', port: 0 });
  await shut.close();
  const reasons = [broken, strange, rude, shut].map(({ url }) => {
    const cell = later(httpCell(CITY, url, { deadlineMs: 5_000, connections: 1, peers: asker, contract }));
    return reasonOf(cell.execute(operation()));
  });
  expect(await Promise.all(reasons)).toEqual(['HTTP 503', 'an answer that is not GraphQL', 'connection lost', 'no connection']);
});

test('when the cell server closes, what is in flight is answered and new requests are not', async () => {
  const { server, cell, log } = await remoteCell(CITY);
  const { wait, reaching, open } = gate();
  log.gate = wait;
  const inFlight = cell.execute({ ...operation(), query: QUERY.replace('title', 'gated') });
  await reaching;
  const closing = server!.close();
  const refused = new Promise(resolve => {
    const probe = httpRequest(`${server!.url}/health/live`, { agent: false }, () => resolve('answered'));
    probe.once('error', error => resolve((error as NodeJS.ErrnoException).code)).end();
  });
  expect(await refused).toBe('ECONNREFUSED');
  open();
  expect(await inFlight).toEqual({ data: { _entities: [{ gated: 'open' }] } });
  await closing;
  await cell.close();
});
