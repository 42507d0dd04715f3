import { itemAt } from '@tongxin/infra/must.ts';
import type { Random } from './random.ts';

const DAY_MS = 86_400_000;

/** A span of days, both included; `from` null: as far back as the kind of record goes. */
export interface Span {
  from: string | null;
  until: string;
}

export const addDays = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
export const daysFrom = (from: string, until: string): number => Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
export const earliest = (one: string, other: string): string => (one < other ? one : other);
export const latest = (one: string, other: string): string => (one > other ? one : other);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());
/** How busy a committee's months are: quiet around the Spring Festival, busy before summer and at the end of the year. */
const BUSY = [0.5, 0.4, 1.1, 1.2, 1.2, 1.1, 0.9, 0.8, 1.2, 1, 1.3, 0.9];

/** A day of the span, as good as always a working day, more often in busy months. */
export function dayWithin(random: Random, from: string, until: string): string {
  const length = daysFrom(from, until);
  let day = from;
  for (let attempt = 0; attempt < 12; attempt++) {
    day = addDays(from, random.between(0, length));
    if (!isWeekend(day) && random.next() < itemAt(BUSY, Number(day.slice(5, 7)) - 1) / 1.3) return day;
  }
  return day;
}

interface Pace {
  lag: readonly number[];
  past: number;
  gaps: readonly number[];
}

/**
 * Days of the stages that a record reached, each within its span and none before the one before it. `lag`: days that usually
 * pass before each stage. `gaps`: how many days at least lie between a stage and what follows it; so many of its span are left after it.
 */
export function stageDays(random: Random, spans: readonly Span[], { lag, past, gaps }: Pace): string[] {
  const days: string[] = [];
  spans.forEach((span, index) => {
    const previous = days[index - 1];
    const start = span.from ?? addDays(span.until, -past);
    const from = previous ? latest(addDays(previous, gaps[index - 1] ?? 0), start) : start;
    const last = addDays(span.until, -(gaps[index] ?? 0));
    // Room for the stages that follow within the same span.
    const following = spans.slice(index + 1).filter(next => next.until === span.until).length;
    const room = lag.slice(index + 1, index + 1 + following).reduce((sum, each) => sum + each, 0);
    const until = latest(from, addDays(last, -room));
    const usual = previous && addDays(previous, Math.round(itemAt(lag, index) * (0.4 + 1.2 * random.next())));
    days.push(usual && usual >= from && usual <= last && !isWeekend(usual) ? usual : dayWithin(random, from, until));
  });
  return days;
}

/** An instant of office hours on that day in Asia/Shanghai. */
export const officeTime = (random: Random, day: string): string =>
  new Date(Date.parse(`${day}T08:30:00+08:00`) + random.between(0, 9 * 60) * 60_000).toISOString();

export const endOfMonth = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
};
