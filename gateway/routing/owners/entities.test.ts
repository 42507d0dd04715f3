import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DUTIES } from '@tongxin/infra/kernel/duty.ts';
import { sizeJudge } from '../../http/operations.ts';
import { ratesOf } from '../../http/rates.ts';
import { allCells } from '../cells/all-cells.ts';
import { cellServer } from '../cells/cell-server.ts';
import { createWhole } from '../gateway.ts';
import {
  byHeaders,
  errorsOf,
  id,
  localCell,
  peersOf,
  remoteCell,
  signedPost,
  startWorld,
  type TestCell,
  type World,
} from '../test-support/world.ts';
import { type Directory, staticDirectory } from './directory.ts';

const PROVINCE = '420000';
const CITY = '421300';
const COUNTY = '421321';
const GONE = '420200';
let province: TestCell;
let city: TestCell;
let gone: TestCell;
let world: World;
let directory: Directory;

beforeAll(async () => {
  province = localCell(PROVINCE);
  [city, gone] = await Promise.all([remoteCell(CITY), remoteCell(GONE)]);
  await gone.server!.close();
  directory = staticDirectory([
    [PROVINCE, PROVINCE],
    [CITY, CITY],
    [COUNTY, CITY],
    [GONE, GONE],
  ]);
  world = await startWorld([province, city, gone], directory);
});

afterAll(async () => {
  await world.close();
});

const forget = () => {
  for (const { log } of [province, city]) log.representations.length = 0;
};
const TITLES = 'query ($ids: [ID!]!) { consultations(ids: $ids) { id title } }';

test('a list of two owners comes back in order, each record asked of its owner once', async () => {
  forget();
  const ids = [id(PROVINCE, 3), id(CITY, 4), id(PROVINCE, 3), id(COUNTY, 5), id(CITY, 4), id(PROVINCE, 6)];
  const { data, errors } = await world.ask(TITLES, { ids });
  expect(errors).toBeUndefined();
  expect(data.consultations).toEqual(ids.map(id => ({ id, title: `Title of ${id}` })));
  expect(province.log.representations).toEqual([ids[0], ids[5]]);
  expect(city.log.representations).toEqual([ids[1], ids[3]]);
});

test('records found under records are completed as well, by both subgraphs', async () => {
  const ids = [id(CITY, 4), id(PROVINCE, 3), id(CITY, 4), id(CITY, 5)];
  const query = 'query ($ids: [ID!]!) { consultations(ids: $ids) { host { name consultations } opinions { text by { name } } } }';
  const { data, errors } = await world.ask(query, { ids });
  expect(errors).toBeUndefined();
  const expected = [CITY, PROVINCE, CITY, CITY].map(code => ({
    host: { name: `政协${code}委员会`, consultations: Number(code) % 100 },
    opinions: [1, 2].map(n => ({ text: `Opinion ${n}`, by: { name: `政协${code}委员会` } })),
  }));
  expect(data.consultations).toEqual(expected);
});

test('an error has the path of its record, once for each place where the record stands', async () => {
  const ids = [id(CITY, 4), id(PROVINCE, 1), id(CITY, 1), 'gap', id(CITY, 2), id(CITY, 1)];
  const body = await world.ask(TITLES, { ids });
  expect(errorsOf(body)).toEqual([
    'consultations.1.title BAD_USER_INPUT',
    'consultations.2.title BAD_USER_INPUT',
    'consultations.4.title INTERNAL_SERVER_ERROR',
    'consultations.5.title BAD_USER_INPUT',
  ]);
  expect(body.data.consultations[0].title).toBe(`Title of ${ids[0]}`);
});

test('an error deep in a record, in a list of lists, has its exact path', async () => {
  const query = 'query ($ids: [[ID!]!]!) { groups(ids: $ids) { members { title opinions { broken } } } }';
  const body = await world.ask(query, { ids: [[id(CITY, 4)], [], [id(PROVINCE, 4), id(CITY, 1)]] });
  expect(errorsOf(body)).toEqual([
    'groups.0.members.0.opinions.0.broken BAD_USER_INPUT',
    'groups.0.members.0.opinions.1.broken BAD_USER_INPUT',
    'groups.2.members.0.opinions.0.broken BAD_USER_INPUT',
    'groups.2.members.0.opinions.1.broken BAD_USER_INPUT',
    'groups.2.members.1.opinions.0.broken BAD_USER_INPUT',
    'groups.2.members.1.opinions.1.broken BAD_USER_INPUT',
    'groups.2.members.1.title BAD_USER_INPUT',
  ]);
});

test('in a list of several types, objects of a type that is not fetched do not shift the paths', async () => {
  const ids = [id(CITY, 3, 'pro'), id(CITY, 1), id(PROVINCE, 4, 'pro'), id(GONE, 4), id(PROVINCE, 3)];
  const body = await world.ask('query ($ids: [ID!]!) { records(ids: $ids) { id ... on Consultation { title } } }', { ids });
  expect(errorsOf(body)).toEqual(['records.1.title BAD_USER_INPUT', 'records.3 OWNER_UNAVAILABLE']);
  expect(body.data.records[4]).toEqual({ id: ids[4], title: `Title of ${ids[4]}` });
});

test('an owner that is down costs its own records alone, and is named', async () => {
  const ids = [id(GONE, 4), id(CITY, 4), id(GONE, 5), id(GONE, 4)];
  const body = await world.ask(TITLES, { ids });
  expect(body.data.consultations).toEqual(ids.map((id, i) => ({ id, title: i === 1 ? `Title of ${id}` : null })));
  expect(errorsOf(body)).toEqual([
    'consultations.0 OWNER_UNAVAILABLE',
    'consultations.2 OWNER_UNAVAILABLE',
    'consultations.3 OWNER_UNAVAILABLE',
  ]);
  expect(body.errors[0].extensions).toMatchObject({ cell: GONE, owners: [GONE] });
  expect(body.errors[0].message).toContain('no connection');
});

test('a malformed id and an unknown committee are the client’s errors, and the rest is answered', async () => {
  const ids = [id(CITY, 4), 'con_nonsense', id('990000', 4), id(PROVINCE, 4)];
  const body = await world.ask(TITLES, { ids });
  expect(errorsOf(body)).toEqual(['consultations.1 BAD_USER_INPUT', 'consultations.2 BAD_USER_INPUT']);
  expect(body.data.consultations.map((record: { title: string | null }) => record.title !== null)).toEqual([true, false, false, true]);
});

test('the same malformed id is an error at each place where it stands', async () => {
  const ids = ['con_nonsense', id(CITY, 4), 'con_nonsense', 'con_nonsense', 'con_other'];
  const body = await world.ask(TITLES, { ids });
  expect(errorsOf(body)).toEqual([0, 2, 3, 4].map(place => `consultations.${place} BAD_USER_INPUT`));
  expect(body.data.consultations.map((record: { title: string | null }) => record.title !== null)).toEqual([
    false,
    true,
    false,
    false,
    false,
  ]);
});

test('what a resolver throws stays in the log, under the number the client is given', async () => {
  const body = await world.ask(TITLES, { ids: [id(PROVINCE, 2)] }, { 'x-request-id': 'asked-by-a-test' });
  expect(body.errors[0].message).toBe('Internal error. It has been logged under request asked-by-a-test.');
  expect(JSON.stringify(body)).not.toContain('secret');
  expect(province.logger.errors.at(-1)!.details).toMatchObject({
    requestId: 'asked-by-a-test',
    err: new Error('select secret from person'),
  });
});

const as = (committee: string) => ({
  'x-tongxin-role': 'staff',
  'x-tongxin-committee': committee,
  'x-tongxin-name': encodeURIComponent('办公室甲'),
});

test('each cell learns who asks', async () => {
  await world.ask(TITLES, { ids: [id(CITY, 4), id(PROVINCE, 4)] }, as(PROVINCE));
  const actor = { role: 'STAFF', committee: PROVINCE, name: '办公室甲', subject: null, duties: DUTIES };
  expect([city.log.actors.at(-1), province.log.actors.at(-1)]).toEqual([actor, actor]);
});

test('for a committee of another cell a front door cannot speak: its staff is told where to sign in', async () => {
  forget();
  const body = await world.ask(TITLES, { ids: [id(CITY, 4), id(PROVINCE, 4)] }, as(CITY));
  expect(errorsOf(body)).toEqual(['consultations.0 FORBIDDEN']);
  expect(body.errors[0].message).toBe(
    "The service of committee 421300 lets this front door speak for its own committees alone. Sign in at the front door of the cell that keeps your committee's records, or ask as the public.",
  );
  expect([city.log.representations, province.log.representations]).toEqual([[], [id(PROVINCE, 4)]]);
});

test('another router is served all cells as if they were one, divided by owner', async () => {
  const cells = new Map([province, city, gone].map(({ cell }) => [cell.code, cell]));
  const all = allCells(createWhole({ directory, cells, home: PROVINCE }), {
    identify: byHeaders('development'),
    judge: sizeJudge(),
    enter: ratesOf({ limit: 0, proxies: 0 }).enter,
  });
  const server = await cellServer(province.cell, { host: '127.0.0.1', port: 0, peers: await peersOf(PROVINCE), all });
  const post = async (path: string, query: string, ids: string[]) => {
    const body = JSON.stringify({ query, variables: { representations: ids.map(id => ({ __typename: 'Consultation', id })) } });
    // Who asks all cells signs nothing: it is a front door.
    const headers = { 'content-type': 'application/json' };
    const sent = path.startsWith('/all/') ? { method: 'POST', headers, body } : await signedPost(PROVINCE, path, body);
    const response = await fetch(`${server.url}${path}`, sent);
    return [response.status, await response.json()] as [number, { data: unknown; errors?: never[] }];
  };
  const query = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Consultation { title } } }';
  const ids = [id(PROVINCE, 3), id(GONE, 4), id(CITY, 4)];
  forget();
  const [status, { data, errors }] = await post('/all/consultations', query, ids);
  expect([status, data]).toEqual([200, { _entities: [{ title: `Title of ${ids[0]}` }, null, { title: `Title of ${ids[2]}` }] }]);
  expect(errorsOf({ errors })).toEqual(['_entities.1 OWNER_UNAVAILABLE']);
  expect([province.log.representations, city.log.representations]).toEqual([[ids[0]], [ids[2]]]);
  expect((await post('/all/linkage', '{ consultations(ids: []) { id } }', []))[1].data).toEqual({ consultations: [] });
  const [, alone] = await post('/consultations', query, [ids[0]!]);
  expect(alone.data).toEqual({ _entities: [{ title: `Title of ${ids[0]}` }] });
  const doubling = Array.from({ length: 20 }, (_, n) => `fragment F${n} on Query { ...F${n + 1} ...F${n + 1} }`).join(' ');
  for (const odd of [
    '{',
    query.replace('_entities(', 'e: _entities('),
    query.replace('{ _entities', '{ __typename _entities'),
    `{ ...F0 } ${doubling} fragment F20 on Query { __typename }`,
  ])
    expect(errorsOf((await post('/all/consultations', odd, ids))[1]).length).toBe(1);
  expect((await post('/all/nothing', '{ __typename }', []))[0]).toBe(404);
  await server.close();
});
