import { randomUUID } from 'node:crypto';
import { model } from '@tongxin/gateway/model.ts';
import type { Feed } from '@tongxin/infra/feed/protocol.ts';
import { publisher } from '@tongxin/infra/feed/publish.ts';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { openPeers, type Peers } from '@tongxin/infra/peer/peers.ts';
import { ownLine, trust } from '@tongxin/infra/peer/trust.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { openCell } from '@tongxin/infra/store/ownership.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { createDatabase, dropDatabase } from './postgres.ts';
import { until } from './until.ts';

/** A cell's prepared database in the test PostgreSQL. */
export interface TestCell {
  code: string;
  url: string;
  database: Database;
  /** Signs for it, and knows who asks, by the keys in its database. */
  peers: Peers;
  /** Publishes to `receiver`, from a server of its own, when they trust each other; what that one needs to receive. */
  publishTo(receiver: CellDatabase): Promise<Feed>;
  drop(): Promise<void>;
}

export type CellDatabase = Pick<TestCell, 'code' | 'url'>;

/** Cells exchange the lines of their keys, as their computer rooms do with `npm run cells -- key` and `trust`. */
export async function acquaint(one: CellDatabase, ...others: CellDatabase[]): Promise<void> {
  const line = ({ url, code }: CellDatabase) => withOwner(url, client => ownLine(client, code));
  const believe = async (here: CellDatabase, there: CellDatabase) => {
    const its = await line(there);
    await withOwner(here.url, client => trust(client, here.code, its));
  };
  for (const other of others) {
    await believe(one, other);
    await believe(other, one);
  }
}

/** Publishes what is in a cell's database, as `npm start` with PUBLISH_TO does. */
export async function feedServer({ url, code }: CellDatabase, receivers: readonly string[]): Promise<Listener> {
  const peers = openPeers(url, code);
  const published = publisher(url, peers, receivers, { error: (details, message) => console.error(message, details) });
  const server = await listen((request, response) => void published.handle(request, response), { host: '127.0.0.1', port: 0 });
  return {
    url: server.url,
    async close() {
      await Promise.all([server.close(), published.close()]);
      await peers.close();
    },
  };
}

/** A fresh database, prepared as `npm start` with CELL does; `others` are opened, as by `npm run cells -- open`. */
export async function createTestCell(code: string, others: string[] = []): Promise<TestCell> {
  const name = `cell_${code}_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(name);
  await prepareDatabase(url, model, code);
  for (const other of others) await openCell(url, other);
  const database = await openDatabase(url, model);
  const peers = openPeers(url, code);
  const servers: Listener[] = [];
  return {
    code,
    url,
    database,
    peers,
    async publishTo(receiver) {
      await acquaint({ code, url }, receiver);
      const server = await feedServer({ url, code }, [receiver.code]);
      servers.push(server);
      return { cell: code, url: server.url };
    },
    async drop() {
      for (const server of servers) await server.close();
      await peers.close();
      await database.close();
      await dropDatabase(name);
    },
  };
}

/** Rows as the owner of the database, who may see and do everything in it. */
export const sql = <Row = Record<string, unknown>>(cell: { url: string }, text: string, values: unknown[] = []): Promise<Row[]> =>
  asAdmin(cell.url, async client => (await client.query(text, values)).rows as Row[]);

/** All that is published in the name of `code`, as this database has it. */
export const published = (cell: { url: string }, code: string): Promise<Record<string, unknown>[]> =>
  sql(
    cell,
    ['fact', 'link', 'card', 'card_version']
      .map(
        base =>
          `SELECT '${base}' AS what, count(*)::int, coalesce(sum(hashtextextended((to_jsonb(t) - 'arrived')::text, 0)), 0)::text AS content FROM ledger.${base}_${code} t`,
      )
      .join(' UNION ALL ')
      .concat(' ORDER BY what'),
  );

/** Waits until `receiver` has all that `publisher` has published. */
export async function caughtUp(publisher: Pick<TestCell, 'code' | 'url'>, receiver: { url: string }, patienceMs?: number): Promise<void> {
  const there = JSON.stringify(await published(publisher, publisher.code));
  await until(
    async () => JSON.stringify(await published(receiver, publisher.code)),
    here => here === there,
    patienceMs,
  );
}
