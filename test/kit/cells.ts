import { randomUUID } from 'node:crypto';
import { model } from '@tongxin/gateway/model.ts';
import { connected } from '@tongxin/infra/replication/connection.ts';
import { receiverRole } from '@tongxin/infra/replication/names.ts';
import { publishCell } from '@tongxin/infra/replication/publish.ts';
import { type Feed, stopReceiving } from '@tongxin/infra/replication/receive.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { createDatabase, dropDatabase } from './postgres.ts';
import { until } from './until.ts';

export const CELL_TOKEN = 'invented-token-for-tests-of-two-cells-0123456789';
const PASSWORD = 'invented-password-for-tests-of-two-cells';

/** A cell's prepared database in the test PostgreSQL. */
export interface TestCell {
  code: string;
  url: string;
  database: Database;
  /** Publishes to `receiver`; returns what that one needs to receive. */
  publishTo(receiver: string): Promise<Feed>;
  /** Stops what it receives, then drops the database. The receivers of what it publishes must be dropped before. */
  drop(): Promise<void>;
}

/** A fresh database, prepared as `npm start` with CELL and the cells of others would. */
export async function createTestCell(code: string, others: string[] = []): Promise<TestCell> {
  const name = `cell_${code}_${randomUUID().replaceAll('-', '')}`;
  const url = await createDatabase(name);
  await prepareDatabase(url, model, code, others);
  const database = await openDatabase(url, model);
  return {
    code,
    url,
    database,
    async publishTo(receiver) {
      await publishCell(url, code, [{ cell: receiver, password: PASSWORD }]);
      const feed = new URL(url);
      feed.username = receiverRole(code, receiver);
      feed.password = PASSWORD;
      return { cell: code, url: feed.href };
    },
    async drop() {
      for (const other of others) await stopReceiving(url, other);
      await database.close();
      await connected(url, client => client.query(`DROP OWNED BY ${receiverRole(code, '420000')}`)).catch(() => {});
      await dropDatabase(name);
    },
  };
}

/** Rows as the owner of the database, who may see and do everything in it. */
export const sql = <Row = Record<string, unknown>>(cell: { url: string }, text: string, values: unknown[] = []): Promise<Row[]> =>
  connected(cell.url, async client => (await client.query(text, values)).rows as Row[]);

/** All that is published in the name of `code`, as this database has it. */
export const published = (cell: { url: string }, code: string): Promise<Record<string, unknown>[]> =>
  sql(
    cell,
    ['fact', 'link', 'card', 'card_version']
      .map(
        base =>
          `SELECT '${base}' AS what, count(*)::int, coalesce(sum(hashtextextended((to_jsonb(t) - 'arrived')::text, 0)), 0)::text AS content FROM ledger.${base}_${code} t`,
      )
      .join(' UNION ALL '),
  );

/** Waits until `receiver` has all that `publisher` has published. */
export async function caughtUp(publisher: TestCell, receiver: { url: string }): Promise<void> {
  const there = JSON.stringify(await published(publisher, publisher.code));
  await until(
    async () => JSON.stringify(await published(receiver, publisher.code)),
    here => here === there,
  );
}
