import { type EntitySchema, MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import { entityOf } from '../records/entity.ts';
import type { Kind } from '../records/kind.ts';
import { migrations } from './migrations.ts';

/** One cell's database: the ORM for records, the pool under it for SQL, and the kinds stored here. */
export interface Database {
  orm: MikroORM;
  pool: Pool;
  url: string;
  kinds: Kind[];
  /** SQL statements sent since it was opened; tests assert how many a request makes. */
  statements(): number;
  close(): Promise<void>;
}

/**
 * Prepared statements take their whole work as one JSON parameter, so that a plan made once serves for all; and to compile them is dearer
 * than to run them, whatever their estimated cost.
 */
const PLANNING = '-c plan_cache_mode=force_generic_plan -c jit=off';

/** Opens a pool that reads as `tongxin_reader`. With `asOwner` it keeps the rights of the login (migrations, imports of reference data). */
export async function openDatabase(
  url: string,
  kinds: Kind[],
  options: { poolSize?: number; asOwner?: boolean; statementLimitMs?: number } = {},
): Promise<Database> {
  let pool: Pool | undefined;
  let statements = 0;
  const orm = await MikroORM.init({
    clientUrl: url,
    entities: kinds.map(kind => entityOf(kind) as EntitySchema),
    discovery: { warnWhenNoEntities: false },
    pool: { min: 0, max: options.poolSize ?? 10 },
    driverOptions: {
      options: `${PLANNING} ${options.asOwner ? '' : '-c role=tongxin_reader'} -c statement_timeout=${options.statementLimitMs ?? 0}`,
      connectionTimeoutMillis: options.statementLimitMs ?? 0,
      onPoolCreated(created: Pool) {
        pool = created;
        created.on('connect', client => countStatements(client, () => statements++));
      },
    },
    logger: () => {},
    migrations: { migrationsList: migrations(), snapshot: false, tableName: 'migration', transactional: true },
  });
  await orm.em.getConnection().execute('select 1');
  return { orm, pool: pool!, url, kinds, statements: () => statements, close: () => orm.close(true) };
}

function countStatements(client: PoolClient, count: () => void): void {
  const query = client.query;
  client.query = function counted(this: PoolClient, ...args: unknown[]) {
    count();
    return (query as (...all: unknown[]) => unknown).apply(this, args);
  } as PoolClient['query'];
}

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
