import pg from 'pg';

/** Runs one statement as the owner of the ledger (not as its reader). */
async function asOwner<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Sums the facts that arrived since the last time into the rollup; returns how many sums were written. */
export async function compact(url: string): Promise<number> {
  const [row] = await asOwner<{ facts: string }>(url, 'SELECT ledger.compact() AS facts');
  return Number(row!.facts);
}

/** Throws the rollup away and builds it from the ledger. */
export async function rebuild(url: string): Promise<number> {
  await asOwner(url, 'SELECT ledger.forget_rollup()');
  return compact(url);
}

export interface Recount {
  /** Pairs of committee and measure that were compared. */
  compared: number;
  differences: number;
  /** At most 20 of the differences. */
  sample: { committee: string; measure: string; between_: string; at: string; one: number | null; other: number | null }[];
}

/** Proves view = ledger = rollup for every committee and measure. */
export async function recount(url: string): Promise<Recount> {
  const [row] = await asOwner<{ compared: string; differences: string; sample: Recount['sample'] | null }>(
    url,
    'SELECT * FROM ledger.recount()',
  );
  return { compared: Number(row!.compared), differences: Number(row!.differences), sample: row!.sample ?? [] };
}
