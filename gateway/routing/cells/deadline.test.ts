import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import { deadline, refuseLate, within } from '@tongxin/infra/deadline.ts';
import { type TamperedCell, tamperedCell } from '../test-support/tampering.ts';
import { context, id, remoteCell, signedPost, type TestCell } from '../test-support/world.ts';
import { type Cell, CellUnavailableError } from './cell.ts';

const CITY = '421300';
const QUERY = 'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Consultation { gated } } }';
const operation = {
  subgraph: 'consultations',
  query: QUERY,
  variables: { representations: [{ __typename: 'Consultation', id: id(CITY, 4) }] },
  context,
};
const opened: TestCell[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});
const later = <T extends TestCell>(cell: T): T => {
  opened.push(cell);
  return cell;
};
const reasonOf = (cell: Cell) =>
  cell.execute(operation).then(
    () => 'answered',
    error => (error instanceof CellUnavailableError ? error.reason : error),
  );
const ending = (ms: number) => ({ at: Date.now() + ms, isGone: false });

test('a cell is told how long it is waited for: no longer than one may be, nor than is left of the request', async () => {
  const { cell, log } = later(await remoteCell(CITY, { deadlineMs: 2_000 }));
  const left: number[] = [];
  log.gate = async () => void left.push((deadline()?.at ?? 0) - Date.now());
  await cell.execute(operation);
  await within(ending(60_000), () => cell.execute(operation));
  await within(ending(500), () => cell.execute(operation));
  const [alone = 0, long = 0, short = 0] = left;
  for (const ms of [alone, long]) expect([ms > 1_000, ms <= 2_000]).toEqual([true, true]);
  expect([short > 0, short <= 500]).toEqual([true, true]);
});

test('fetches after each other from a slow cell do not add up beyond the request', async () => {
  const slow: TamperedCell = later(await tamperedCell(CITY, { deadlineMs: 400 }));
  slow.tamper = () => undefined;
  const reasons = await within(ending(600), async () => [await reasonOf(slow.cell), await reasonOf(slow.cell), await reasonOf(slow.cell)]);
  expect(reasons[0]).toBe('no answer within 400 ms');
  expect(reasons[1]).toMatch(/^no answer within \d+ ms$/);
  expect(reasons[2]).toBe('no time was left to ask it');
  expect(slow.requests).toBe(2);
});

test('little time is no fault of a cell', async () => {
  const slow = later(await tamperedCell(CITY, { deadlineMs: 5_000, patience: { faults: 1, restMs: 60_000 } }));
  slow.tamper = () => undefined;
  expect(await within(ending(100), () => reasonOf(slow.cell))).toMatch(/^no answer within/);
  slow.tamper = undefined;
  expect(await reasonOf(slow.cell)).toBe('answered');
});

test('a cell stops when nobody waits any longer: the time has passed', async () => {
  const { cell, log } = later(await remoteCell(CITY, { deadlineMs: 1_000 }));
  // So that there is a connection, and the request arrives in time on a busy machine.
  expect(await reasonOf(cell)).toBe('answered');
  const stopped = new Promise<void>(resolve => {
    log.gate = async () => {
      while (!isLate()) await sleep(10);
      resolve();
    };
  });
  expect(await reasonOf(cell)).toBe('no answer within 1000 ms');
  await stopped;
});

test('a cell stops when nobody waits any longer: the gateway has hung up', async () => {
  const { server, log } = later(await remoteCell(CITY));
  const gone = new AbortController();
  const found = new Promise(resolve => {
    log.gate = async () => {
      gone.abort();
      while (!isLate()) await sleep(10);
      resolve(deadline()?.isGone);
    };
  });
  const body = JSON.stringify({ query: QUERY, variables: operation.variables });
  const asked = fetch(`${server!.url}/consultations`, { ...(await signedPost(CITY, '/consultations', body)), signal: gone.signal });
  await expect(asked).rejects.toThrow();
  expect(await found).toBe(true);
});

function isLate(): boolean {
  try {
    refuseLate();
    return false;
  } catch {
    return true;
  }
}
