import DataLoader from 'dataloader';
import { endOfDay, today } from '../days.ts';
import { BadInputError } from '../errors.ts';
import type { Queryable } from '../kernel/queryable.ts';

export type AsOfLoader = DataLoader<string, string>;

/** No transaction publishes for as long as this. */
const LONG_AGO_MS = 24 * 3_600_000;

/**
 * Instants asked for → instants that can be answered for good: whatever is known then is visible now, and nothing will be
 * added. Later today means now. One statement for all recent instants of a request, none for older ones.
 * Errors: BAD_USER_INPUT for a day to come. See docs/decisions/0005-as-of-is-stable.md.
 */
export const asOfLoader = (pool: Queryable): AsOfLoader =>
  new DataLoader<string, string>(async asked => {
    const recent = asked.filter(asOf => Date.parse(asOf) > Date.now() - LONG_AGO_MS && asOf <= endOfDay(today()));
    const settled = recent.length > 0 ? await settle(pool, recent) : new Map<string, string>();
    return asked.map(asOf =>
      asOf > endOfDay(today())
        ? new BadInputError(`asOf ${asOf} lies in the future. Leave it out for what is known now.`)
        : (settled.get(asOf) ?? asOf),
    );
  });

async function settle(pool: Queryable, asked: string[]): Promise<Map<string, string>> {
  const { rows } = await pool.query<{ asked: string; settled: Date }>({
    name: 'figure-settle',
    text: 'SELECT asked, ledger.settle(asked::timestamptz) AS settled FROM unnest($1::text[]) AS asked',
    values: [asked],
  });
  return new Map(rows.map(row => [row.asked, new Date(row.settled).toISOString()]));
}
