import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fc, runs } from '@tongxin/test/kit/property.ts';
import { type Hostile, hostile, tampered } from '../test-support/hostile-answers.ts';
import { CITY, directory, HOME, hostileWorld, IDS, OTHER, prove, QUERIES } from '../test-support/hostile-world.ts';
import { type TamperedCell, tamperedCell } from '../test-support/tampering.ts';
import { localCell, remoteCell, startWorld, type World } from '../test-support/world.ts';

// Whatever the cell of a city answers: nothing of the other owners changes, and whatever is missing is an error that names it.
let city: TamperedCell;
let world: World;

beforeAll(async () => {
  city = await tamperedCell(CITY);
  world = await startWorld([localCell(HOME), city, await remoteCell(OTHER)], directory);
});
afterAll(() => world.close());

const MOST_CPU_MS = 3_000;
const MOST_ANSWER_BYTES = 2 * 1024 * 1024;

// A hundred thousand in hostile-answers.long.test.ts.
test('thousands of hostile answers touch nobody else, and each costs little', async () => {
  const { ask, sent, logger } = hostileWorld();
  const truths = new Map<string, any>();
  for (const query of QUERIES) truths.set(query, JSON.parse(await ask(query)));
  const example = async (query: string, how: Hostile) => {
    const before = process.cpuUsage();
    const json = await ask(query, how);
    const { user, system } = process.cpuUsage(before);
    prove(truths.get(query), JSON.parse(json), sent());
    expect((user + system) / 1_000).toBeLessThan(MOST_CPU_MS);
    expect(json.length).toBeLessThan(MOST_ANSWER_BYTES);
  };
  await fc.assert(fc.asyncProperty(fc.constantFrom(...QUERIES), hostile, example), { numRuns: runs(200, 2_500), seed: 20231121 });
  expect(logger.errors).toEqual([]);
  expect(Object.keys(Object.prototype)).toEqual([]);
}, 120_000);

const MB = 1024 * 1024;
const filled = (before: string, part: string, after: string): Buffer =>
  Buffer.from(`${before}${part.repeat(Math.floor((16 * MB - 100) / part.length))}${after}`);

test.each([
  ['errors', filled('{"errors":[', '{"message":""},', '{"message":""}],"data":null}')],
  ['errors with paths', filled('{"errors":[', '{"message":"","path":["_entities",0]},', '{"message":""}],"data":null}')],
  ['objects', filled('{"data":{"_entities":[', '{},', '{}]}}')],
  ['lists in lists', filled('{"data":{"_entities":', '[', '')],
  ['names', filled('{"data":{"_entities":[{', '"a":1,', '"b":1}]}}')],
  ['one text', filled('{"data":{"_entities":["', 'x', '"]}}')],
  ['escapes', filled('{"data":{"_entities":["', '\\u0000', '"]}}')],
  ['numbers', filled('{"data":{"_entities":[', '1e999,', '1]}}')],
  ['blanks', filled('{"data":null', ' ', '}')],
])('16 MB of %s cost little', async (_, bytes) => {
  const { ask, logger } = hostileWorld();
  const [query] = QUERIES;
  const truth = JSON.parse(await ask(query));
  const [cpu, { heapUsed }] = [process.cpuUsage(), process.memoryUsage()];
  const json = await ask(query, bytes);
  const { user, system } = process.cpuUsage(cpu);
  expect((user + system) / 1_000).toBeLessThan(MOST_CPU_MS);
  expect(process.memoryUsage().heapUsed - heapUsed).toBeLessThan(200 * MB);
  expect(json.length).toBeLessThan(MOST_ANSWER_BYTES);
  prove(truth, JSON.parse(json), bytes);
  expect(logger.errors).toEqual([]);
});

test('over HTTP they do not, either', async () => {
  const truths = new Map<string, any>();
  const ask = (query: string) => world.ask(query, query.includes('$ids') ? { ids: IDS } : undefined, { 'x-request-id': 'the-same' });
  for (const query of QUERIES) truths.set(query, await ask(query));
  const example = async (query: string, how: Hostile) => {
    let sent: Buffer = Buffer.alloc(0);
    city.tamper = text => {
      sent = tampered(text, how);
      return sent;
    };
    prove(truths.get(query), await ask(query), sent);
  };
  await fc.assert(fc.asyncProperty(fc.constantFrom(...QUERIES), hostile, example), { numRuns: runs(30, 300), seed: 20231121 });
  expect(world.logger.errors).toEqual([]);
}, 60_000);
