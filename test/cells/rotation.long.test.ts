import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Cell } from '@tongxin/gateway/routing/cells/cell.ts';
import { cellServer } from '@tongxin/gateway/routing/cells/cell-server.ts';
import { contractOf } from '@tongxin/gateway/routing/cells/contract.ts';
import { httpCell } from '@tongxin/gateway/routing/cells/http-cell.ts';
import { homeCell, supergraphSdl } from '@tongxin/gateway/service.ts';
import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import { DUTIES } from '@tongxin/infra/kernel/duty.ts';
import { openPeers } from '@tongxin/infra/peer/peers.ts';
import { ownLine, rotate, trust } from '@tongxin/infra/peer/trust.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { acquaint, createTestCell, sql, type TestCell } from '../kit/cells.ts';
import { quiet } from '../kit/own-service.ts';
import { until } from '../kit/until.ts';

const [PROVINCE, CITY] = ['420000', '421300'] as const;
const closing: (() => Promise<unknown>)[] = [];
let province: TestCell;
let city: TestCell;
/** Each as the other reaches it, twice: by a process that has begun before, and another. */
let ways: Cell[];

async function wayTo(there: TestCell, here: TestCell): Promise<Cell> {
  const [served, asking] = [openPeers(there.url, there.code), openPeers(here.url, here.code)];
  const server = await cellServer(homeCell(there.code, there.database, quiet), {
    host: '127.0.0.1',
    port: 0,
    peers: served,
    logger: quiet,
  });
  const cell = httpCell(there.code, server.url, {
    deadlineMs: 20_000,
    connections: 4,
    peers: asking,
    contract: contractOf(supergraphSdl()),
  });
  closing.push(cell.close, server.close, asking.close, served.close);
  return cell;
}

beforeAll(async () => {
  [province, city] = [await createTestCell(PROVINCE, [CITY]), await createTestCell(CITY, [PROVINCE])];
  await acquaint(province, city);
  ways = [await wayTo(city, province), await wayTo(city, province), await wayTo(province, city), await wayTo(province, city)];
});
afterAll(async () => {
  for (const close of closing) await close();
  for (const cell of [province, city]) await cell?.drop();
});

const ask = ({ code, execute }: Cell) => {
  const from = code === CITY ? PROVINCE : CITY;
  const actor = { role: 'STAFF', committee: from, name: `office-${from}`, subject: null, duties: DUTIES } as const;
  return execute({ subgraph: 'consultations', query: '{ __typename }', context: { actor, requestId: 'rotation', language: 'zh' } });
};
const keysHere = (cell: TestCell, of: string) =>
  sql<{ announced: boolean; ends: Date | null }>(cell, 'SELECT announced, ends FROM peer.trusted_key WHERE cell = $1 ORDER BY since', [of]);
const renew = (cell: TestCell, now = false) => withOwner(cell.url, client => rotate(client, cell.code, { now }));

test('keys change while both ask each other all the time, and no question fails; nothing is restarted', async () => {
  const feed = await city.publishTo(province);
  const told: string[] = [];
  const log = { info: (line: string) => void told.push(line), warn: (line: string) => void told.push(`WARN ${line}`) };
  const feeds = startFeeds({ url: province.url, feeds: [feed], peers: province.peers, log, pausesMs: [50] });
  let isOn = true;
  let answered = 0;
  const asking = ways.map(async way => {
    while (isOn) {
      expect(await ask(way)).toEqual({ data: { __typename: 'Query' } });
      answered++;
    }
  });
  const some = (more: number) => {
    const enough = answered + more;
    return until(
      () => answered,
      n => n >= enough,
    );
  };
  for (const cell of [city, province, city]) {
    await some(40);
    await renew(cell);
  }
  await some(40);
  isOn = false;
  await Promise.all(asking);
  // The last of the city, and each before, with its end.
  await until(
    async () => (await keysHere(province, CITY)).map(({ announced, ends }) => [announced, ends !== null]),
    keys =>
      JSON.stringify(keys) ===
      JSON.stringify([
        [false, true],
        [true, true],
        [true, false],
      ]),
  );
  expect(await keysHere(city, PROVINCE)).toMatchObject([{ announced: false }, { announced: true, ends: null }]);
  await until(
    () => told,
    lines => lines.length > 0,
  );
  await feeds.stop();
  expect(told).toEqual([expect.stringMatching(/^Receiving from cell 421300/)]);
});

test('a key in wrong hands ends at once: who asks with it or with the new one is refused until the line has been brought', async () => {
  const line = await renew(city, true);
  expect(await withOwner(city.url, client => ownLine(client, CITY))).toBe(line);
  await until(
    () => ask(ways[2]!).catch((error: Error) => error.message),
    answer => answer === 'HTTP 401',
  );
  // The other way is as it was: the province has its key still.
  expect(await ask(ways[0]!)).toEqual({ data: { __typename: 'Query' } });
  await withOwner(province.url, client => trust(client, PROVINCE, line));
  expect(await ask(ways[2]!)).toEqual({ data: { __typename: 'Query' } });
});
