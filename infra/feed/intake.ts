import { once } from 'node:events';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { code, type Section, TABLES, type Table, type Trailer, tables } from './protocol.ts';
import { MalformedFeedError } from './sections.ts';

/** An answer that has come to its end. */
export interface Arrived extends Trailer {
  /** Whether the cell sends all that it publishes. */
  whole: boolean;
  /** Whether it was told from the beginning. */
  anew: boolean;
  /** The mark of the last answer that was taken in before. */
  stored: string | null;
}

/** Columns of what a connection has to put rows into, by table. */
const staged = new WeakMap<pg.PoolClient, Map<Table, string>>();

/** Of a table's columns here, asked once by each connection. */
const types = new WeakMap<pg.PoolClient, Map<Table, Map<string, string>>>();

async function typesOf(client: pg.PoolClient, table: Table): Promise<Map<string, string>> {
  const known = types.get(client) ?? new Map<Table, Map<string, string>>();
  types.set(client, known);
  const before = known.get(table);
  if (before) return before;
  const { rows } = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' AND attname <> 'arrived'`,
    [`ledger.${table}`],
  );
  const found = new Map(rows.map(({ name, type }) => [name, type]));
  known.set(table, found);
  return found;
}

/** One answer of a cell on its way into this database: in tables of one connection's own first, then, when all is there, where it belongs. */
export class Intake {
  readonly #client: pg.PoolClient;
  readonly #cell: string;
  readonly #columns = new Map<Table, string[]>();
  readonly #rows: Record<string, number> = {};
  #open: { table: string; copy: CopyStreamQuery | undefined } | undefined;

  private constructor(client: pg.PoolClient, cell: string) {
    this.#client = client;
    this.#cell = code(cell);
  }

  static async begin(pool: pg.Pool, cell: string): Promise<Intake> {
    const client = await pool.connect();
    const intake = new Intake(client, cell);
    await client.query('BEGIN');
    return intake;
  }

  /** Rows of this table follow. One that is not known here, of a newer cell, is passed over. */
  async open({ table, columns }: Section): Promise<void> {
    if (!isTable(table)) {
      this.#open = { table, copy: undefined };
      return;
    }
    if (this.#columns.has(table)) throw new MalformedFeedError(`the table ${table} twice`);
    this.#columns.set(table, await this.#stage(table, columns));
    const copy = this.#client.query(copyFrom(`COPY pg_temp.arriving_${table} FROM STDIN`));
    // The error is told where it is waited for.
    copy.on('error', () => {});
    this.#open = { table, copy };
  }

  async write(rows: Buffer): Promise<void> {
    const copy = this.#open?.copy;
    if (!copy || copy.write(rows)) return;
    if (copy.errored) throw copy.errored;
    const done = new AbortController();
    const listening = { signal: done.signal };
    try {
      await Promise.race([
        once(copy, 'drain', listening),
        once(copy, 'close', listening).then(() => Promise.reject(copy.errored ?? new Error('The copy ended.'))),
      ]);
    } finally {
      done.abort();
    }
  }

  async end(): Promise<void> {
    const { table, copy } = this.#open ?? {};
    this.#open = undefined;
    if (!copy || !table) return;
    if (copy.errored) throw copy.errored;
    const finished = once(copy, 'finish');
    copy.end();
    await finished;
    this.#rows[table] = copy.rowCount;
  }

  /** Puts all where it belongs and commits. Resolves with the number of rows. */
  async finish(arrived: Arrived): Promise<number> {
    for (const table of tables)
      if ((arrived.rows[table] ?? 0) !== (this.#rows[table] ?? 0)) throw new MalformedFeedError(`fewer rows of ${table} than it says`);
    const client = this.#client;
    const orders = async (table: string) =>
      (await client.query(`SELECT FROM ${table} WHERE kind = 'territoryChange' LIMIT 1`)).rowCount === 1;
    const had = arrived.anew && (await orders(`ledger.card_${this.#cell}`));
    const has = this.#columns.has('card') && (await orders('pg_temp.arriving_card'));
    if (arrived.anew) await client.query('SELECT ledger.forget_cell($1)', [this.#cell]);
    // What governs the territory comes first: rows of a committee that it makes are its cell's own from then on.
    if (has) await client.query(this.#merge('card', arrived, "WHERE kind = 'territoryChange'"));
    if (had || has) await client.query('SELECT reference.derive_territory()');
    for (const table of tables) if (this.#columns.has(table)) await client.query(this.#merge(table, arrived));
    // What it said before came after what it says now.
    if (had || has) await client.query('SELECT reference.keep_known(t.changes, t.rows) FROM reference.territory t');
    await client.query(...note(this.#cell, arrived));
    await client.query('COMMIT');
    client.release();
    return Object.values(this.#rows).reduce((sum, rows) => sum + rows, 0);
  }

  /** Nothing of it counts. */
  async abandon(): Promise<void> {
    // Tables made in a transaction that is rolled back are gone.
    staged.delete(this.#client);
    if (this.#open?.copy && !this.#open.copy.errored) {
      // A copy in the middle is ended with its connection.
      this.#client.release(true);
      return;
    }
    await this.#client.query('ROLLBACK').then(
      () => this.#client.release(),
      () => this.#client.release(true),
    );
  }

  /** Nothing new has come: it is whole up to then. */
  static async nothingNew(pool: pg.Pool, cell: string, arrived: Arrived): Promise<void> {
    await pool.query(...note(code(cell), arrived));
  }

  /** A table of the connection's own for these columns. What a newer cell sends besides is taken as text, and left there. */
  async #stage(table: Table, columns: string[]): Promise<string[]> {
    const known = await typesOf(this.#client, table);
    const wanted = columns.map(name => `${pg.escapeIdentifier(name)} ${known.get(name) ?? 'text'}`).join(', ');
    const before = staged.get(this.#client) ?? new Map<Table, string>();
    if (before.get(table) !== wanted) {
      await this.#client.query(`DROP TABLE IF EXISTS pg_temp.arriving_${table}`);
      await this.#client.query(`CREATE TEMP TABLE arriving_${table} (${wanted}) ON COMMIT DELETE ROWS`);
      before.set(table, wanted);
      staged.set(this.#client, before);
    }
    return columns.filter(name => known.has(name));
  }

  #merge(table: Table, { whole, anew }: Arrived, where = ''): string {
    const names = this.#columns.get(table) ?? [];
    const columns = names.join(', ');
    const [into, from] = [`ledger.${table}_${this.#cell}`, `pg_temp.arriving_${table}`];
    const key = KEYS[table];
    // What was known of a chain stays, whatever is said later.
    if (table === 'audit_head') return `INSERT INTO ${into} (${columns}) SELECT ${columns} FROM ${from} ON CONFLICT DO NOTHING`;
    if (key) {
      const set = names.filter(name => !key.includes(name)).map(name => `${name} = EXCLUDED.${name}`);
      return `INSERT INTO ${into} (${columns}) SELECT ${columns} FROM ${from} ${where} ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${set.join(', ')}`;
    }
    if (whole || anew) return `INSERT INTO ${into} (${columns}) SELECT ${columns} FROM ${from}`;
    // A record of which one below is told comes whole: of its facts and links those are new that are not here yet, however often there are alike.
    const alike = ALIKE[table] ?? [];
    return `INSERT INTO ${into} (${columns}) SELECT ${columns} FROM (SELECT *, row_number() OVER (PARTITION BY ${alike.join(', ')}) AS nth FROM ${from}) a
      WHERE nth > (SELECT count(*) FROM ${into} b WHERE ${alike.map(name => `b.${name} IS NOT DISTINCT FROM a.${name}`).join(' AND ')})`;
  }
}

/** Of what is written anew when it changes; facts and links are only ever added. */
const KEYS: Partial<Record<Table, readonly string[]>> = { card: ['cell', 'id'], card_version: ['id', 'known', 'cell'] };

/** By which two of a record's are the same; a column that only one of two releases has does not count. */
const ALIKE: Partial<Record<Table, readonly string[]>> = {
  fact: ['record', 'measure', 'amount', 'day', 'known', 'entered', 'dimensions', 'subject'],
  link: ['source', 'relation', 'target', 'change', 'known', 'entered'],
};

const isTable = (name: string): name is Table => Object.hasOwn(TABLES, name);

const note = (cell: string, { mark, stored, at, whole }: Arrived): [text: string, values: unknown[]] => [
  'SELECT ledger.note_feed($1, $2, $3, $4, $5)',
  [cell, mark, stored, at, whole],
];
