import { type AddressInfo, createServer, type Socket } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import { staticDirectory } from '../owners/directory.ts';
import { changed, type Tamper, type TamperedCell, tamperedCell } from '../test-support/tampering.ts';
import { asker, contract, localCell, remoteCell, startWorld, type TestCell, type World } from '../test-support/world.ts';
import { httpCell } from './http-cell.ts';

const [HOME, CITY, AWAY] = ['420000', '421300', '420200'];
let home: TestCell;
let city: TamperedCell;
let world: World;

beforeAll(async () => {
  home = localCell(HOME);
  city = await tamperedCell(CITY, { deadlineMs: 1_500 });
  const away = await remoteCell(AWAY);
  await away.server!.close();
  world = await startWorld([home, city, away], staticDirectory([HOME, CITY, AWAY].map(code => [code, code] as const)));
});
afterEach(() => {
  city.tamper = undefined;
  for (const { log } of [home, city]) log.mutations.length = 0;
});
afterAll(() => world.close());

const open = (committee: string, title: string) =>
  `openConsultation(input: { committee: "${committee}", title: "${title}" }) { cell whose }`;
const QUERY = `mutation { a: ${open(HOME, 'one')} b: ${open(CITY, 'two')} c: ${open(CITY, 'three')} d: ${open(HOME, 'four')} }`;
const told = ({ errors = [] }: { errors?: any[] }): string[] =>
  errors.map(({ path, extensions: { code, cell = '-' } }) => `${path?.join('.') ?? '-'} ${code} ${cell}`).sort();
const unknown = (...names: string[]) => names.map(name => `${name} OUTCOME_UNKNOWN ${CITY}`);
const done = (cell: string) => ({ cell, whose: cell });

const rows: [string, Tamper, string[], object][] = [
  ['says null', () => '{"data":null}', unknown('b', 'c'), {}],
  ['says nothing', () => '{"data":{}}', unknown('b', 'c'), {}],
  ['says null for one', changed(({ data }) => void Object.assign(data, { b: null })), unknown('b'), { c: done(CITY) }],
  ['leaves one out', changed(({ data }) => delete data.c && undefined), unknown('c'), { b: done(CITY) }],
  ['says something else for one', changed(({ data }) => void Object.assign(data, { c: 'done' })), unknown('c'), { b: done(CITY) }],
  ['has errors that are none', changed(answer => ({ ...answer, errors: [null] })), unknown('b', 'c'), {}],
  ['answers with a page', () => '<html>', unknown('b', 'c'), {}],
  ['answers too much', text => `${text}${' '.repeat(16 * 1024 * 1024)}`, unknown('b', 'c'), {}],
  ['fails', (_, response) => void response.writeHead(500).end('{}'), unknown('b', 'c'), {}],
  ['hangs up', (_, response) => void response.destroy(), unknown('b', 'c'), {}],
  ['does not answer in time', () => undefined, unknown('b', 'c'), {}],
  [
    'refuses the request',
    (_, response) => void response.writeHead(401).end('{}'),
    ['b', 'c'].map(name => `${name} OWNER_UNAVAILABLE ${CITY}`),
    {},
  ],
  [
    'says null for all because of one',
    () => '{"data":null,"errors":[{"message":"No.","path":["b"],"extensions":{"code":"FORBIDDEN"}}]}',
    [`b FORBIDDEN ${CITY}`, ...unknown('c')],
    {},
  ],
  [
    'says what is wrong with it',
    () => '{"errors":[{"message":"No.","extensions":{"code":"BAD_USER_INPUT"}}]}',
    ['b', 'c'].map(name => `${name} BAD_USER_INPUT ${CITY}`),
    {},
  ],
];
test.each(rows)('of a change that a cell was asked for it is known whether it was done: it %s', async (_, tamper, errors, more) => {
  city.tamper = tamper;
  const answer = await world.ask(QUERY);
  expect(told(answer)).toEqual(errors);
  expect(answer.data).toEqual({ a: done(HOME), b: null, c: null, d: done(HOME), ...more });
  expect(home.log.mutations).toEqual(['open one', 'open four']);
  expect(city.log.mutations).toEqual(['open two', 'open three']);
});

test('the error says how to find out', async () => {
  city.tamper = () => '{"data":null}';
  const { errors } = await world.ask(QUERY);
  expect(errors[0].message).toBe(
    `The service of committee ${CITY} did not say whether this was done (no answer to it). It may have been: look in the lists of the committee, for example by title, before you ask for it again.`,
  );
});

test('what was certainly not sent is not unknown, and what follows is done', async () => {
  const answer = await world.ask(`mutation { a: ${open(AWAY, 'one')} b: ${open(CITY, 'two')} }`);
  expect(told(answer)).toEqual([`a OWNER_UNAVAILABLE ${AWAY}`]);
  expect(answer.data).toEqual({ a: null, b: done(CITY) });
});

test('what waits for a connection until it is too late has not been sent', async () => {
  // Takes connections, and says nothing on them: that they are encrypted is never agreed.
  const sockets: Socket[] = [];
  const silent = createServer(socket => sockets.push(socket.on('error', () => {})));
  await new Promise<void>(resolve => {
    silent.listen(0, '127.0.0.1', resolve);
  });
  const url = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const cell = httpCell(CITY, url, { deadlineMs: 300, connections: 1, peers: asker, contract });
  const alone = await startWorld(
    [localCell(HOME), { ...localCell(CITY), cell }],
    staticDirectory([
      [HOME, HOME],
      [CITY, CITY],
    ]),
  );
  const answer = await alone.ask(`mutation { a: ${open(CITY, 'one')} b: ${open(HOME, 'two')} }`);
  expect(told(answer)).toEqual([`a OWNER_UNAVAILABLE ${CITY}`]);
  expect(answer.data).toEqual({ a: null, b: done(HOME) });
  await alone.close();
  for (const socket of sockets) socket.destroy();
  silent.close();
});
