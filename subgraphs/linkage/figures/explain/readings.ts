import { must } from '@tongxin/infra/must.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import { computable, type PublishedRow } from '../published/published.ts';
import type { Explanation } from './explain.ts';

/** How a published number could have been meant otherwise than its row says. */
export type ReadingCode = 'KNOWN_NOW' | 'OTHER_REACH' | 'WHOLE_YEAR' | 'FROM_THE_BEGINNING';

export interface Reading extends Explanation {
  code: ReadingCode;
  row: PublishedRow;
}

/**
 * The published number against the records in other readings: the same as known now, with the committees below or without them, of the whole
 * year, of all time. Each is explained from the figure that the row asks for. None where records do not sum.
 */
export function readingsOf(row: PublishedRow): Reading[] {
  const { figure, each, held } = computable(row);
  if (!figure || each || held || ['RATIO', 'DISTINCT_FLOW'].includes(figure.measure.kind)) return [];
  const reading = (code: ReadingCode, change: Partial<typeof figure>): Reading => ({
    code,
    row,
    first: figure,
    second: { ...figure, ...change },
  });
  const { from, until } = figure.days;
  const number = must(until, `last day of ${row.id}`).slice(0, 4);
  const year = { from: `${number}-01-01`, until: `${number}-12-31` };
  const isFlow = figure.measure.kind === 'FLOW';
  return [
    reading('KNOWN_NOW', { asOf: null }),
    ...(everHadBelow(figure.committee) ? [reading('OTHER_REACH', { reach: figure.reach === 'SELF' ? 'SUBTREE' : 'SELF' })] : []),
    ...(isFlow && (from !== year.from || until !== year.until) ? [reading('WHOLE_YEAR', { days: year, asOf: null })] : []),
    ...(isFlow && from !== null ? [reading('FROM_THE_BEGINNING', { days: { from: null, until } })] : []),
  ];
}
