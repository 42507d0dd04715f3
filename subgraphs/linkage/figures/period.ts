import { BadInputError } from '@tongxin/infra/errors.ts';

/** A span of days, both included; null: open on that side. */
export interface Days {
  from: string | null;
  until: string | null;
}

export interface PeriodInput {
  year?: number | null;
  half?: number | null;
  quarter?: number | null;
  month?: number | null;
  day?: string | null;
  from?: string | null;
  until?: string | null;
  /** Ids: named-period.ts puts days in their place before anything else is done with a period. */
  term?: string | null;
  session?: string | null;
}

export type Grain = 'DAY' | 'MONTH' | 'QUARTER' | 'HALF_YEAR' | 'YEAR';

/** No record lies beyond; and days before the year 100 or after 9999 could not be reckoned with. */
const EARLIEST = '1900-01-01';
const LATEST = '2200-12-31';

const MONTHS: Record<Exclude<Grain, 'DAY'>, number> = { MONTH: 1, QUARTER: 3, HALF_YEAR: 6, YEAR: 12 };

const pad = (number: number, width = 2) => String(number).padStart(width, '0');
const dayOf = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
const parts = (day: string): [number, number, number] => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];

export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`;
export const nextDay = (day: string, days = 1): string => {
  const [year, month, date] = parts(day);
  return dayOf(year, month, date + days);
};
export const nextMonth = (day: string, months = 1): string => {
  const [year, month] = parts(day);
  return dayOf(year, month + months, 1);
};
export const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000 + 1;

/** The same day some months earlier, or the last of that month where it has no such day (29 February). */
export function monthsEarlier(day: string, months: number): string {
  const [year, month, date] = parts(day);
  const last = Number(dayOf(year, month - months + 1, 0).slice(8));
  return dayOf(year, month - months, Math.min(date, last));
}

/** The days that an input means. Errors: BAD_USER_INPUT for a mixture or an impossible one. */
export function readPeriod(input: PeriodInput | null | undefined): Days {
  if (!input) return { from: null, until: null };
  const { year, half, quarter, month, day, from, until } = input;
  const forms = [year != null, day != null, from != null || until != null].filter(Boolean).length;
  const partsOfYear = [half, quarter, month].filter(part => part != null).length;
  if (forms !== 1 || partsOfYear > 1 || (partsOfYear === 1 && year == null)) {
    throw new BadInputError(
      'A period is one of {year}, {year, half}, {year, quarter}, {year, month}, {day}, {from, until}, {term}, or {session}.',
    );
  }
  const outside = [day, from, until].find(each => each && (each < EARLIEST || each > LATEST));
  if (outside)
    throw new BadInputError(
      `The day ${outside} is outside ${EARLIEST} to ${LATEST}. For a period without beginning or end, leave "from" or "until" out.`,
    );
  if (day != null) return { from: day, until: day };
  if (year == null) return span(from ?? null, until ?? null);
  if (year < 1949 || year > 2100) throw new BadInputError(`The year ${year} is outside 1949 to 2100.`);
  if (half != null) return monthsOf(year, range('half', half, 2) * 6 - 5, 6);
  if (quarter != null) return monthsOf(year, range('quarter', quarter, 4) * 3 - 2, 3);
  if (month != null) return monthsOf(year, range('month', month, 12), 1);
  return monthsOf(year, 1, 12);
}

function span(from: string | null, until: string | null): Days {
  if (from && until && from > until) throw new BadInputError(`The period begins (${from}) after it ends (${until}).`);
  return { from, until };
}

function range(name: string, value: number, most: number): number {
  if (value < 1 || value > most) throw new BadInputError(`"${name}" is ${value}; it must be 1 to ${most}.`);
  return value;
}

const monthsOf = (year: number, first: number, months: number): Days => ({
  from: `${pad(year, 4)}-${pad(first)}-01`,
  until: dayOf(year, first + months, 0),
});

/** The steps of a series over a span; the first and last may be cut by it. Errors: BAD_USER_INPUT beyond 400 steps. */
export function steps({ from, until }: Days, grain: Grain): Days[] {
  if (!from || !until) throw new BadInputError('A series needs a period with a beginning and an end, e.g. {year: 2023}.');
  const result: Days[] = [];
  for (let start = from; start <= until; ) {
    const following = grain === 'DAY' ? nextDay(start) : nextMonth(gridStart(start, MONTHS[grain]), MONTHS[grain]);
    const end = nextDay(following, -1);
    result.push({ from: start, until: end < until ? end : until });
    if (result.length > 400) throw new BadInputError('The series would have more than 400 steps. Shorten the period or take longer steps.');
    start = following;
  }
  return result;
}

function gridStart(day: string, months: number): string {
  const [year, month] = parts(day);
  return `${pad(year, 4)}-${pad(month - ((month - 1) % months))}-01`;
}

/** The grain of which a span is exactly one step; null for any other span. */
export function grainOf({ from, until }: Days): Exclude<Grain, 'DAY'> | null {
  if (!from || !until || !from.endsWith('-01')) return null;
  const grains = Object.entries(MONTHS) as [Exclude<Grain, 'DAY'>, number][];
  return grains.find(([, months]) => gridStart(from, months) === from && nextDay(nextMonth(from, months), -1) === until)?.[0] ?? null;
}

/** Of how many whole months a span is; null for any other span. */
export function wholeMonths({ from, until }: Days): number | null {
  if (!from || !until || !from.endsWith('-01') || !nextDay(until).endsWith('-01')) return null;
  const [[year, month], [endYear, endMonth]] = [parts(from), parts(until)];
  return (endYear - year) * 12 + endMonth - month + 1;
}

/**
 * 环比: the span just before, of as many whole months (month before month, May to July before August to October) or else of as many days. Of a
 * span that is not over on `now`, only the days elapsed are compared: like with like.
 */
export function lastPeriod(days: Days, now: string): Days | null {
  if (!days.from || !days.until) return null;
  const months = wholeMonths(days);
  const elapsed = cut(days.from, days.until, now);
  if (months === null)
    return { from: nextDay(days.from, -daysBetween(days.from, days.until)), until: nextDay(elapsed, -daysBetween(days.from, days.until)) };
  const from = nextMonth(days.from, -months);
  if (elapsed === days.until) return { from, until: nextDay(days.from, -1) };
  return { from, until: monthsEarlier(elapsed, months) };
}

/** 同比: the same days a year earlier, whole months for whole months; of a span that is not over on `now`, only the days elapsed. */
export function lastYear(days: Days, now: string): Days | null {
  if (!days.from || !days.until) return null;
  const elapsed = cut(days.from, days.until, now);
  const wholeMonths = elapsed === days.until && days.from.endsWith('-01') && nextDay(elapsed).endsWith('-01');
  const until = wholeMonths ? nextDay(nextMonth(monthsEarlier(elapsed, 12)), -1) : monthsEarlier(elapsed, 12);
  return { from: monthsEarlier(days.from, 12), until };
}

const cut = (from: string, until: string, now: string): string => (now < until ? (now < from ? from : now) : until);
