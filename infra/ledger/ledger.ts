import type pg from 'pg';
import { itemAt } from '../must.ts';
import { withOwner } from '../store/owner.ts';

/** The row that one statement answers, run as the owner of the ledger. */
const asOwner = <T extends pg.QueryResultRow>(url: string, sql: string): Promise<T> =>
  withOwner(url, async client => itemAt((await client.query<T>(sql)).rows, 0));

/** Sums the facts that arrived since the last time into the rollup; returns how many sums were written. */
export async function compact(url: string): Promise<number> {
  const { facts } = await asOwner<{ facts: string }>(url, 'SELECT ledger.compact() AS facts');
  return Number(facts);
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
  const { compared, differences, sample } = await asOwner<{ compared: string; differences: string; sample: Recount['sample'] | null }>(
    url,
    'SELECT * FROM ledger.recount()',
  );
  return { compared: Number(compared), differences: Number(differences), sample: sample ?? [] };
}
