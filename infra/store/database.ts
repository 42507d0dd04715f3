import type { Socket } from 'node:net';
import { createPostgreSqlTypeParsers, MikroORM } from '@mikro-orm/postgresql';
import pg, { type Pool, type PoolClient } from 'pg';
import { type Deadline, deadline, noteRead, refuseLate } from '../deadline.ts';
import { CommitUnknownError } from '../errors.ts';
import type { Model } from '../kernel/model.ts';
import { nameOf } from '../kernel/queryable.ts';
import { loginUrl } from '../postgres/logins.ts';
import { type Entities, entitiesOf } from './entity.ts';
import { failureOf } from './failure.ts';
import { readTerritory } from './load-territory.ts';

/** One cell's database: a pool that reads, a pool that writes with the ORM on it, and the model of what is stored here. */
export interface Database {
  /** MikroORM, on the writer's login. */
  orm: MikroORM;
  /** Logged in as the reader: what is public. */
  pool: Pool;
  /** Logged in as the writer: row-level security lets through what is of the committee that a transaction acts for. */
  writer: Pool;
  /** DATABASE_URL, from which the logins follow. */
  url: string;
  model: Model;
  entities: Entities;
  /** SQL statements sent since it was opened; tests assert how many a request makes. */
  statements(): number;
  close(): Promise<void>;
}

interface Options {
  /** The most connections of each pool. */
  poolSize?: number;
  statementLimitMs?: number;
}

/**
 * Prepared statements take their whole work as one JSON parameter, so that a plan made once serves for all; and to compile them is dearer
 * than to run them, whatever their estimated cost.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** Opens a prepared database; `url` is DATABASE_URL. */
export async function openDatabase(url: string, model: Model, { poolSize = 10, statementLimitMs = 0 }: Options = {}): Promise<Database> {
  let statements = 0;
  const counted = (pool: Pool) => givesBackBroken(readsWithin(pool.on('connect', client => watchStatements(client, () => statements++))));
  const connection = {
    options: `${PLANNING} -c statement_timeout=${statementLimitMs}`,
    connectionTimeoutMillis: statementLimitMs,
  };
  let writer: Pool | undefined;
  let closing: Promise<void> | undefined;
  const entities = entitiesOf(model.kinds);
  const orm = await MikroORM.init({
    clientUrl: loginUrl(url, 'tongxin_writer'),
    entities: [...entities.values()],
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: poolSize },
    driverOptions: {
      ...connection,
      onPoolCreated(created: Pool) {
        writer = counted(created);
      },
    },
    logger: () => {},
  });
  const pool = counted(readerPool(url, { ...connection, max: poolSize }));
  // Asking for it makes the ORM's pool; connecting tells a wrong address at the start.
  await orm.em.getConnection().execute('select 1');
  if (!writer) throw new Error('MikroORM made no pool');
  await readTerritory(pool);
  return {
    orm,
    pool,
    writer,
    url,
    model,
    entities,
    statements: () => statements,
    close: () => (closing ??= Promise.all([pool.end(), orm.close(true)]).then(() => {})),
  };
}

/** Of `text[]`. */
const parseArray: (text: string) => string[] = pg.types.getTypeParser(1009 as Parameters<typeof pg.types.getTypeParser>[0]);

/** Gives dates and instants as the text that PostgreSQL sends, like MikroORM's own pool. */
function readerPool(url: string, options: pg.PoolConfig): Pool {
  const types = new pg.TypeOverrides();
  const parsers = createPostgreSqlTypeParsers(parseArray);
  for (const [oid, parser] of Object.entries(parsers)) types.setTypeParser(Number(oid), parser);
  const pool = new pg.Pool({ connectionString: loginUrl(url, 'tongxin_reader'), ...options, types });
  // A connection that breaks is told by the query in flight, and an idle one is replaced; the event alone must not end the process.
  pool.on('connect', client => client.on('error', () => {}));
  return pool.on('error', () => {});
}

/**
 * A connection that broke goes back to its pool, whoever holds it. Kysely's transactions keep theirs for ever when their BEGIN, COMMIT or
 * ROLLBACK fails, so that the pool would run dry and never close.
 */
function givesBackBroken(pool: Pool): Pool {
  const held = new WeakMap<PoolClient, () => void>();
  pool.on('acquire', client => {
    const giveBack = () => {
      const { release } = client;
      // Its holder may give it back as well.
      client.release = () => {};
      release(true);
    };
    held.set(client, giveBack);
    client.once('end', giveBack);
  });
  return pool.on('release', (_, client) => {
    const giveBack = held.get(client as PoolClient);
    if (giveBack) client.off('end', giveBack);
  });
}

type Connected = (error: Error | undefined, client: PoolClient | undefined, release: (error?: unknown) => void) => void;

/**
 * Gives no connection to what is too late by the time there is one, and reads on it no more than what may be read for one request: a connection
 * on which more comes is broken off, for nothing else stops PostgreSQL from sending.
 */
function readsWithin(pool: Pool): Pool {
  const holders = new WeakMap<PoolClient, Deadline>();
  pool.on('connect', client => {
    const { stream } = (client as unknown as { connection: { stream: Socket } }).connection;
    stream.on('data', (chunk: Buffer) => {
      const holder = holders.get(client);
      const tooMuch = holder && noteRead(holder, chunk.length);
      if (tooMuch) stream.destroy(tooMuch);
    });
  });
  pool.on('release', (_, client) => void holders.delete(client as PoolClient));
  const connect = pool.connect.bind(pool) as (callback: Connected) => void;
  const connectInTime = (callback: Connected): void => {
    const begun = deadline();
    connect((error, client, release) => {
      try {
        if (!error) refuseLate(begun);
        const tooMuch = begun && noteRead(begun, 0);
        if (tooMuch) throw tooMuch;
        if (client && begun) holders.set(client, begun);
      } catch (late) {
        release();
        callback(late as Error, undefined, () => {});
        return;
      }
      callback(error, client, release);
    });
  };
  // Both ways of asking for one, which the pool itself uses too.
  pool.connect = ((callback?: Connected) =>
    callback
      ? connectInTime(callback)
      : new Promise<PoolClient>((resolve, reject) => {
          connectInTime((error, client) => (client ? resolve(client) : reject(error)));
        })) as Pool['connect'];
  return pool;
}

/** What begins or ends a transaction: it is done in any case, for a connection is given back with none. */
const OF_TRANSACTIONS = /^\s*(begin|start|commit|rollback|savepoint|release)\b/i;

/** Counts them, names those that are asked often, and begins none in a transaction that is too late. */
function watchStatements(client: PoolClient, count: () => void): void {
  const query = client.query;
  client.query = function watched(this: PoolClient, ...args: unknown[]) {
    const [text, ...rest] = args;
    // Those with a callback are the pool's own, which has looked at the time.
    if (typeof args.at(-1) !== 'function' && !OF_TRANSACTIONS.test(textOf(text))) {
      try {
        refuseLate();
      } catch (late) {
        return Promise.reject(late);
      }
    }
    count();
    const name = nameOf(text);
    const done = (query as (...all: unknown[]) => unknown).apply(this, name ? [{ name, text }, ...rest] : args);
    return COMMIT.test(textOf(text)) && done instanceof Promise ? done.catch(refuseUnknown) : done;
  } as PoolClient['query'];
}

const COMMIT = /^\s*commit\b/i;

/** Of a connection that broke while it committed nobody knows whether it did. */
function refuseUnknown(error: unknown): never {
  throw failureOf(error) === 'DATABASE_UNAVAILABLE' ? new CommitUnknownError() : error;
}

const textOf = (statement: unknown): string =>
  typeof statement === 'string' ? statement : String((statement as { text?: unknown } | undefined)?.text ?? '');

/** Runs `work` in one transaction on one connection: all of it or none. */
export async function transaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    );
    throw error;
  }
}
