import { loginUrl } from '@tongxin/infra/postgres/logins.ts';
import pg from 'pg';

type Query = <Row extends pg.QueryResultRow>(text: string, values?: unknown[]) => Promise<Row[]>;

/** The front door's own way into the database: the only login that reads how somebody signs in, and it reads no records. */
export interface Door {
  query: Query;
  /** Several statements that hold together, or none of them. */
  transaction<T>(work: (query: Query) => Promise<T>): Promise<T>;
  /** Statements sent since it was opened; tests compare how many two requests make. */
  statements(): number;
  close(): Promise<void>;
}

const CONNECTIONS = 4;
const STATEMENT_LIMIT_MS = 15_000;

/** `databaseUrl` is DATABASE_URL. Connects with the first statement. */
export function openDoor(databaseUrl: string): Door {
  let statements = 0;
  const pool = new pg.Pool({
    connectionString: loginUrl(databaseUrl, 'tongxin_door'),
    max: CONNECTIONS,
    statement_timeout: STATEMENT_LIMIT_MS,
    connectionTimeoutMillis: STATEMENT_LIMIT_MS,
  });
  // A connection that breaks is told by the query in flight, and an idle one is replaced; the event alone must not end the process.
  pool.on('connect', client => client.on('error', () => {})).on('error', () => {});
  const by =
    (client: pg.Pool | pg.PoolClient): Query =>
    async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) => {
      statements++;
      return (await client.query<Row>(text, values)).rows;
    };
  let closing: Promise<void> | undefined;
  return {
    query: by(pool),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        const done = await work(by(client));
        await client.query('COMMIT');
        client.release();
        return done;
      } catch (error) {
        const broken = await client.query('ROLLBACK').then(
          () => false,
          () => true,
        );
        client.release(broken);
        throw error;
      }
    },
    statements: () => statements,
    close: () => (closing ??= pool.end()),
  };
}
