import { type Days, type Grain, nextDay, nextMonth, steps } from '../period.ts';

/** How often something is reported. */
export type Rhythm = Exclude<Grain, 'DAY'>;

const MONTHS: Record<Rhythm, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

/** The first day of the period of a rhythm in which a day lies. */
function beginningOf(day: string, every: Rhythm): string {
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % MONTHS[every]) + 1;
  return `${day.slice(0, 4)}-${String(first).padStart(2, '0')}-01`;
}

const endOf = (day: string, every: Rhythm): string => nextDay(nextMonth(beginningOf(day, every), MONTHS[every]), -1);

/** The whole periods of a rhythm that share a day with a span. */
export const periodsOf = (every: Rhythm, from: string, until: string): (Days & { from: string; until: string })[] =>
  from > until ? [] : (steps({ from: beginningOf(from, every), until: endOf(until, every) }, every) as { from: string; until: string }[]);

/** Whether spans hold every day of another, one after the other. */
export function cover(spans: readonly { from: string; until: string }[], { from, until }: { from: string; until: string }): boolean {
  let next = from;
  for (const span of spans.toSorted((one, other) => (one.from < other.from ? -1 : 1)))
    if (span.from <= next && span.until >= next) next = nextDay(span.until);
  return next > until;
}
