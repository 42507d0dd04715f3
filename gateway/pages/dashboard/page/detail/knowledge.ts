/** A day as the page and the API write it. */
type Day = string;

const MS_OF_DAY = 86_400_000;
const toDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);
export const addDays = (day: Day, days: number): Day => toDay(Date.parse(day) + days * MS_OF_DAY);
export const daysBetween = (from: Day, until: Day): number => Math.round((Date.parse(until) - Date.parse(from)) / MS_OF_DAY);

/** The last day of the month of a day. */
const monthEnd = (day: Day): Day => {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return toDay(Date.UTC(year, month, 0));
};

/** For so many days after a period its number is looked at as closely as in it. */
const SETTLING_DAYS = 366;

/**
 * The days of knowledge at which the number of a period is asked for, to see how it came to be: day by day of a period of a few weeks, else
 * the ends of months; long after it, the ends of years. The last is the last day that can be asked for.
 */
export function daysOfKnowledge(from: Day, until: Day, last: Day): Day[] {
  const step = daysBetween(from, until) <= 31 ? (day: Day) => addDays(day, 1) : (day: Day) => monthEnd(addDays(day, 1));
  const close = [addDays(until, SETTLING_DAYS), last].sort()[0] ?? last;
  const fine = step(from) === addDays(from, 1) ? addDays(until, 31) : close;
  const days: Day[] = [];
  for (let day = step(addDays(from, -1)); day < last; ) {
    days.push(day);
    if (day < fine) day = step(day);
    else if (day < close) day = monthEnd(addDays(day, 1));
    else day = `${Number(addDays(day, 1).slice(0, 4))}-12-31`;
  }
  return from <= last ? [...days, last] : [];
}

/** Today, where the committees are. */
export const today = (): Day => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format();
