import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql';
import { staticDirectory } from '../routing/owners/directory.ts';
import { byHeaders, errorsOf, id, localCell, remoteCell, startWorld, type TestCell, type World } from '../routing/test-support/world.ts';
import { queryLimits } from './query-limits.ts';

const HOME = '420000';
const directory = staticDirectory([[HOME, HOME]]);
let home: TestCell;
let world: World;

beforeAll(async () => {
  home = localCell(HOME);
  world = await startWorld([home], directory);
});

afterAll(async () => {
  await world.close();
});

test('health, pages and the schema are served', async () => {
  expect((await fetch(`${world.url}/health/live`)).status).toBe(200);
  expect((await fetch(`${world.url}/health/ready`)).status).toBe(200);
  expect((await fetch(`${world.url}/health`)).status).toBe(200);
  const page = await fetch(`${world.url}/elsewhere`);
  expect([page.status, await page.text()]).toEqual([404, 'no page']);
  const { data, errors } = await world.ask(getIntrospectionQuery());
  expect(errors).toBeUndefined();
  expect(data.__schema.types.map((type: { name: string }) => type.name)).toContain('Consultation');
});

test('a service that is not ready says why', async () => {
  const waiting = await startWorld([home], directory, { ready: async () => ({ ready: false, reason: 'The database is starting.' }) });
  const response = await fetch(`${waiting.url}/health/ready`);
  expect([response.status, await response.json()]).toEqual([503, { ready: false, reason: 'The database is starting.' }]);
  await waiting.close();
});

test('a request that is no request is told what is wrong', async () => {
  const cases: [string, Record<string, string>, number, string, string][] = [
    ['{"query": ', {}, 400, 'BAD_REQUEST', 'not valid JSON'],
    ['{"query": 1}', {}, 400, 'BAD_REQUEST', 'GraphQL'],
    ['', {}, 400, 'BAD_REQUEST', 'body missing'],
    ['{"query": "{"}', {}, 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['{"query": "{ nothing }"}', {}, 400, 'GRAPHQL_VALIDATION_FAILED', '"nothing"'],
    ['{"query": "query A { __typename }", "operationName": "B"}', {}, 400, 'OPERATION_RESOLUTION_FAILURE', '"B"'],
    ['{"query": "query ($ids: [ID!]!) { consultations(ids: $ids) { id } }"}', {}, 400, 'BAD_USER_INPUT', '$ids'],
    ['{"query": "{ __typename }"}', { 'content-type': 'text/plain' }, 400, 'BAD_REQUEST', 'CSRF'],
    [`{"query": "${' '.repeat(1024 * 1024)}"}`, {}, 413, 'PAYLOAD_TOO_LARGE', '1 MB'],
  ];
  for (const [body, headers, status, code, words] of cases) {
    const answer = await world.post(body, headers);
    expect([answer.status, answer.body.errors[0].extensions]).toEqual([status, { code }]);
    expect(answer.body.errors[0].message).toContain(words);
  }
});

test('a variable may be called like what every object has, and be left out', async () => {
  expect(await world.ask('query ($toString: Boolean = true) { __typename @include(if: $toString) }')).toEqual({
    data: { __typename: 'Query' },
  });
});

test('what is nested beyond all limits is refused, and the service goes on', async () => {
  const deep = 3_000;
  const list = (depth: number) => `${'['.repeat(depth)}1${']'.repeat(depth)}`;
  const bodies = [
    JSON.stringify({ query: '{a'.repeat(deep) + '}'.repeat(deep) }),
    JSON.stringify({ query: `${'{...'.repeat(deep)}{__typename}${'}'.repeat(deep)}` }),
    JSON.stringify({ query: `{ consultations(ids: ${list(9_000)}) { id } }` }),
    `{"query": "{ __typename }", "variables": {"a": ${list(5_000)}}}`,
  ];
  const statuses = [];
  for (const body of bodies) statuses.push((await world.post(body)).status);
  expect(statuses).toEqual([400, 400, 400, 400]);
  expect((await world.ask('{ __typename }')).data).toEqual({ __typename: 'Query' });
});

test('of very many errors the first thousand are told, and how many more there are', async () => {
  const ids = Array.from({ length: 30 }, () => id(HOME, 1));
  const fields = Array.from({ length: 50 }, (_, index) => `t${index}: title`).join(' ');
  const { data, errors } = await world.ask(`query ($ids: [ID!]!) { consultations(ids: $ids) { ${fields} } }`, { ids });
  expect(data.consultations).toHaveLength(30);
  expect(errors).toHaveLength(1_001);
  expect(errors.at(-1)).toEqual({
    message: 'There are 500 more errors. Ask for less at a time to see them.',
    extensions: { code: 'QUERY_TOO_EXPENSIVE' },
  });
});

test('errors that a cell did not tell one by one are counted as well', async () => {
  const ids = Array.from({ length: 60 }, (_, index) => id(HOME, `${index}1`));
  const fields = Array.from({ length: 50 }, (_, index) => `t${index}: title`).join(' ');
  const { errors } = await world.ask(`query ($ids: [ID!]!) { consultations(ids: $ids) { ${fields} } }`, { ids });
  expect(errors).toHaveLength(1_001);
  expect(errors.at(-1).message).toBe('There are 2000 more errors. Ask for less at a time to see them.');
});

test('conditions of another operation of the document are not asked of this one', async () => {
  const query = `query A($x: Boolean!) { ...FA } query B($y: Boolean!) { ...FB }
    fragment FA on Query { a: __typename @include(if: $x) } fragment FB on Query { b: __typename @include(if: $y) }`;
  const { body } = await world.post(JSON.stringify({ query, variables: { x: true }, operationName: 'A' }));
  expect(body).toEqual({ data: { a: 'Query' } });
});

test('GET asks, where a cookie comes along with a header that no other site can send, and changes nothing', async () => {
  const get = async (query: string, headers: Record<string, string> = { 'apollo-require-preflight': '1' }) => {
    const response = await fetch(`${world.url}/graphql?${new URLSearchParams({ query, operationName: '' })}`, { headers });
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] };
    return [response.status, data ?? errors?.[0]?.extensions.code, response.headers.get('allow')];
  };
  expect(await get('{ __typename }')).toEqual([200, { __typename: 'Query' }, null]);
  expect(await get('{ __typename }', {})).toEqual([200, { __typename: 'Query' }, null]);
  expect(await get('{ __typename }', { cookie: 'session=x' })).toEqual([400, 'BAD_REQUEST', null]);
  expect(await get('mutation { openConsultation(input: { committee: "420000", title: "x" }) { cell } }')).toEqual([
    405,
    'METHOD_NOT_ALLOWED',
    'POST',
  ]);
  const other = await fetch(`${world.url}/graphql`, { method: 'PUT' });
  expect([other.status, other.headers.get('allow')]).toEqual([405, 'GET, POST']);
});

test('a query too deep or too broad is refused with a remedy, however it is divided into fragments', async () => {
  const recursive = buildSchema('type Query { inner: Query leaf: Int }');
  const limits = (query: string) =>
    validate(recursive, parse(query), [queryLimits({ depth: 5, fields: 20 })]).map(({ message }) => message);
  const nested = (levels: number): string => (levels === 1 ? '{ leaf }' : `{ inner ${nested(levels - 1)} }`);
  expect(limits(nested(5))).toEqual([]);
  expect(limits(nested(6))).toEqual([expect.stringContaining('6 levels deep; at most 5')]);
  expect(limits(`{ inner { ...A } } fragment A on Query ${nested(5)}`)).toEqual([expect.stringContaining('6 levels deep')]);
  const doubling = '{ ...A ...A } fragment A on Query { ...B ...B } fragment B on Query { inner { leaf } a: leaf b: leaf c: leaf }';
  expect(limits(doubling)).toEqual([]);
  expect(limits(`${doubling} query Again { ...A ...A leaf }`)).toEqual([expect.stringContaining('21 fields; at most 20')]);
  const fields = Array.from({ length: 500 }, (_, index) => `f${index}: title`).join(' ');
  const refused = await world.ask(`{ consultations(ids: []) { ...A ...A } } fragment A on Consultation { ${fields} }`);
  expect(refused.errors[0].message).toBe('This query asks for 1001 fields; at most 1000 are allowed. Divide it into several queries.');
});

test('the development identity is read from headers, and a wrong one explained', async () => {
  const as = (headers: Record<string, string>) => world.post('{"query":"{ __typename }"}', headers);
  expect((await as({ 'x-tongxin-role': 'staff', 'x-tongxin-committee': HOME })).status).toBe(200);
  const wrong = [
    { 'x-tongxin-role': 'king', 'x-tongxin-committee': HOME },
    { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '42' },
    { 'x-tongxin-committee': HOME },
  ];
  for (const headers of wrong) {
    const { status, body } = await as(headers as Record<string, string>);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

test('outside development mode an identity by header is refused, and no header is a public reader', async () => {
  const production = await startWorld([home], directory, { identify: byHeaders('production') });
  const { status, body } = await production.post('{"query":"{ __typename }"}', { 'x-tongxin-role': 'staff', 'x-tongxin-committee': HOME });
  expect([status, body.errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
  await production.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids: [id(HOME, 4)] });
  expect(home.log.actors.at(-1)).toEqual({ role: 'PUBLIC', committee: null, name: 'public', subject: null, duties: [] });
  await production.close();
});

test('a bug of the gateway is masked and logged', async () => {
  const broken = {
    schema: buildSchema('type Query { consultations(ids: [ID!]!): [Int] }'),
    execute: async () => Promise.reject(new Error('at /srv/secret.ts')),
  };
  const buggy = await startWorld([home], directory, { gateway: broken });
  const body = await buggy.ask('{ consultations(ids: []) }', {}, { 'x-request-id': 'request-7' });
  expect(body.errors).toEqual([
    {
      message: 'Internal error. It has been logged under request request-7.',
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'request-7' },
    },
  ]);
  expect(buggy.logger.errors).toHaveLength(1);
  await buggy.close();
});

test('a home that does not answer, and a cell without an address, are named at each field', async () => {
  const down = await remoteCell(HOME);
  await down.server!.close();
  const homeless = await startWorld([down], directory);
  const nothing = await homeless.ask('{ a: consultations(ids: []) { id } b: records(ids: []) { id } }');
  expect(errorsOf(nothing)).toEqual(['a OWNER_UNAVAILABLE', 'b OWNER_UNAVAILABLE']);
  await homeless.close();
  const lost = await startWorld([home], staticDirectory([[HOME, 'nowhere']]));
  const body = await lost.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids: [id(HOME, 4)] });
  expect(errorsOf(body)).toEqual(['consultations.0 OWNER_UNAVAILABLE']);
  expect(body.errors[0].message).toContain('no address is configured');
  await lost.close();
});

test('a taken port is one clear line', async () => {
  const port = Number(new URL(world.url).port);
  await expect(startWorld([home], directory, { port })).rejects.toThrow(OperatorError);
});

test('close answers what is in flight, refuses what is new, and ends kept-alive connections', async () => {
  const cell = localCell(HOME);
  const leaving = await startWorld([cell], directory);
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  const reached = new Promise<void>(resolve => {
    cell.log.gate = () => {
      resolve();
      return opened;
    };
  });
  const inFlight = leaving.post(JSON.stringify({ query: `{ consultations(ids: ["${id(HOME, 4)}"]) { gated } }` }));
  await reached;
  const closing = leaving.close();
  const refused = new Promise(resolve => {
    const probe = httpRequest(`${leaving.url}/health/live`, { agent: false }, () => resolve('answered'));
    probe.once('error', error => resolve((error as NodeJS.ErrnoException).code)).end();
  });
  expect(await refused).toBe('ECONNREFUSED');
  open();
  const answer = await inFlight;
  expect(answer.body.data.consultations).toEqual([{ gated: 'open' }]);
  expect(answer.headers.get('connection')).toBe('close');
  await closing;
});

test('close does not wait for who is connected and says nothing', async () => {
  const leaving = await startWorld([home], directory);
  const socket = connect(Number(new URL(leaving.url).port), '127.0.0.1');
  await once(socket, 'connect');
  // Whatever was asked after it is answered, so the server knows the connection by now.
  expect((await fetch(`${leaving.url}/health/live`)).status).toBe(200);
  await Promise.all([once(socket, 'close'), leaving.close()]);
}, 20_000);
