import { type Grain, nextDay, nextMonth } from '../period.ts';

export interface Period {
  from: string;
  until: string;
}

/** How often something is reported. */
export type Rhythm = Exclude<Grain, 'DAY'>;

const MONTHS: Record<Rhythm, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The first day of the period of a rhythm in which a day lies. */
function beginningOf(day: string, every: Rhythm): string {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % MONTHS[every]) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

/** The whole periods of a rhythm that share a day with a span. */
export function periodsOf(every: Rhythm, from: string, until: string): Period[] {
  const periods: Period[] = [];
  for (let first = beginningOf(from, every); first <= until && from <= until; first = nextMonth(first, MONTHS[every]))
    periods.push({ from: first, until: nextDay(nextMonth(first, MONTHS[every]), -1) });
  return periods;
}

/** Whether spans hold every day of another, one after the other. */
export function cover(spans: readonly Period[], { from, until }: Period): boolean {
  let next = from;
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    if (span.from <= next && span.until >= next) next = nextDay(span.until);
  return next > until;
}
