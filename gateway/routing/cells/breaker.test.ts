import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { staticDirectory } from '../owners/directory.ts';
import { changed, type TamperedCell, tamperedCell } from '../test-support/tampering.ts';
import { errorsOf, id, localCell, memoryLogger, startWorld, type World } from '../test-support/world.ts';

const [HOME, CITY] = ['420000', '421300'];
const patience = { faults: 5, restMs: 1_000 };
let city: TamperedCell;
let world: World;
let log: ReturnType<typeof memoryLogger>;

beforeEach(async () => {
  log = memoryLogger();
  city = await tamperedCell(CITY, { patience, log, deadlineMs: 3_000 });
  world = await startWorld([localCell(HOME), city], staticDirectory([HOME, CITY].map(code => [code, code] as const)));
});
afterEach(() => world.close());

const ask = (end: number | string = 4) =>
  world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids: [id(HOME, 3), id(CITY, end)] });
const times = async (count: number, work: () => Promise<unknown>) => {
  for (let done = 0; done < count; done++) await work();
};
const DOWN = ['consultations.1 OWNER_UNAVAILABLE'];

test('after five faults in a row a cell is left alone, then one request tries, and the first good answer ends it', async () => {
  city.tamper = (_, response) => void response.destroy();
  await times(5, ask);
  const before = city.requests;
  const left = await ask();
  expect(errorsOf(left)).toEqual(DOWN);
  expect(left.errors[0].message).toContain('it has failed several times in a row, and is tried again in a few seconds');
  expect(left.data.consultations[0].title).toContain('Title');
  expect(city.requests).toBe(before);
  expect(log.told).toEqual([`Cell ${CITY} is out of order (connection lost): it is left alone, and tried every 1 seconds.`]);

  await sleep(1_100);
  expect(errorsOf(await ask())).toEqual(DOWN);
  expect(city.requests).toBe(before + 1);
  city.tamper = undefined;
  expect(errorsOf(await ask())).toEqual(DOWN);
  await sleep(1_100);
  expect(errorsOf(await ask())).toEqual([]);
  expect(errorsOf(await ask())).toEqual([]);
  expect(log.told.slice(1)).toEqual([`Cell ${CITY} is in order again.`]);
});

test('while one request tries, the others do not wait for it', async () => {
  city.tamper = () => '<html>';
  await times(5, ask);
  await sleep(1_100);
  city.tamper = () => undefined;
  const trying = ask();
  await sleep(50);
  const from = Date.now();
  expect(errorsOf(await ask())).toEqual(DOWN);
  expect(Date.now() - from).toBeLessThan(2_000);
  await trying;
});

test('a change is not sent to a cell that is left alone, and is known not to be done', async () => {
  city.tamper = () => '{"data":null}';
  await times(5, ask);
  const body = await world.ask(`mutation { a: openConsultation(input: { committee: "${CITY}", title: "x" }) { cell } }`);
  expect(errorsOf(body)).toEqual(['a OWNER_UNAVAILABLE']);
  expect(city.log.mutations).toEqual([]);
});

test('answers that are not to the question count as faults', async () => {
  city.tamper = changed(answer => void answer.data._entities.push(null));
  await times(3, ask);
  city.tamper = changed(() => ({ data: { _entities: [{}] } }));
  await times(2, ask);
  expect(errorsOf(await ask())).toEqual(DOWN);
});

test('errors of fields, refusals and values that are missing are no faults', async () => {
  await times(6, () => ask(1));
  city.tamper = changed(answer => void delete answer.data._entities[0].title);
  await times(6, ask);
  city.tamper = (_, response) => void response.writeHead(400).end('{}');
  await times(6, ask);
  city.tamper = undefined;
  expect(errorsOf(await ask())).toEqual([]);
  expect(log.told).toEqual([]);
});

test('faults that do not follow each other are forgotten', async () => {
  for (let round = 0; round < 3; round++) {
    city.tamper = () => '<html>';
    await times(4, ask);
    city.tamper = undefined;
    expect(errorsOf(await ask())).toEqual([]);
  }
});
