import { today } from '@tongxin/infra/days.ts';
import { treeKnown } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { isSettled } from '../common/audience.ts';
import { knownDay } from '../figures/figure.ts';
import type { Vintaged } from './observations.ts';

/** Why the same question may be answered otherwise later. */
export type NotCitable = 'NO_INSTANT' | 'DAY_NOT_OVER' | 'PRESENT_TERRITORY' | 'NAMED_PERIOD' | 'FEED_NOT_WHOLE';

/** As of when an answer is, and whether the same question will be answered by the same bytes for ever. */
export interface Vintage {
  asOf: string | null;
  citable: boolean;
  reason: NotCitable | null;
  /** The cells of which something known by then may be still to come. */
  waitsFor: string[];
}

/** Whose facts, and what is told from above, must be here for figures of a scope as of an instant. */
export interface Whole {
  scope: string;
  asOf: string;
}

/** The cells whose feed is not that far. */
export type WholeLoader = DataLoader<Whole, string[], string>;

declare module '../common/context.ts' {
  interface Loaders {
    whole: WholeLoader;
  }
}

// Of those in the scope every cell must be known; of those above it what it tells those below.
const WAITING = `
  SELECT DISTINCT coalesce(w.cell, c.committee) AS cell FROM (
      SELECT owner AS committee, true AS within FROM reference.reach WHERE scope = $1 UNION SELECT above, false FROM unnest($2::text[]) above) c
    LEFT JOIN ledger.owner w USING (committee) LEFT JOIN ledger.cell cell ON cell.code = w.cell LEFT JOIN ledger.feed feed ON feed.cell = w.cell
  WHERE NOT coalesce(cell.home, false) AND (w.cell IS NOT NULL OR c.within) AND coalesce(feed.fresh_at < $3, true) ORDER BY 1`;

export const wholeLoader = (pool: Pool): WholeLoader =>
  new DataLoader(
    asked =>
      Promise.all(
        asked.map(async ({ scope, asOf }) => {
          const above = treeKnown(asOf)
            .lineOf(scope, today(new Date(asOf)))
            .slice(1);
          const { rows } = await pool.query<{ cell: string }>({ name: 'vintage-waiting', text: WAITING, values: [scope, above, asOf] });
          return rows.map(({ cell }) => cell);
        }),
      ),
    { cacheKeyFn: ({ scope, asOf }) => `${scope} ${asOf}` },
  );

const HISTORY = 'SELECT max(entered) AS entered FROM ledger.fact WHERE entered <> known';

/** When history was last taken over here; null: never. */
export async function lastHistory(pool: Pool): Promise<string | null> {
  const { rows } = await pool.query<{ entered: string | null }>({ name: 'vintage-history', text: HISTORY });
  const entered = rows[0]?.entered;
  return entered ? new Date(entered).toISOString() : null;
}

/** Of figures of a committee and those below it. */
export async function vintageOf({ committee, asOf, territory, named }: Vintaged, whole: WholeLoader): Promise<Vintage> {
  const not = (reason: NotCitable, waitsFor: string[] = []): Vintage => ({ asOf, citable: false, reason, waitsFor });
  if (asOf === null) return not('NO_INSTANT');
  if (!isSettled(knownDay(asOf))) return not('DAY_NOT_OVER');
  if (territory === 'NOW') return not('PRESENT_TERRITORY');
  if (named) return not('NAMED_PERIOD');
  const waitsFor = await whole.load({ scope: committee, asOf });
  return waitsFor.length > 0 ? not('FEED_NOT_WHOLE', waitsFor) : { asOf, citable: true, reason: null, waitsFor };
}
