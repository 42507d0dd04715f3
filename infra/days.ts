/** Days and instants as text. Days are those of Asia/Shanghai (UTC+8 all year), written 2023-05-15; no time zone can shift them by accident. */

export const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar, from year 1. */
export function isDay(text: string): boolean {
  if (!DAY.test(text) || text < '0001-01-01') return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The last instant of a day. */
export const endOfDay = (day: string): string => new Date(`${day}T23:59:59.999+08:00`).toISOString();

/** An instant as it is written in Asia/Shanghai: 2023-05-15T09:30:00.000+08:00. */
export const shanghai = (date: Date): string => new Date(date.getTime() + 8 * 3_600_000).toISOString().replace('Z', '+08:00');

export const today = (now = new Date()): string => shanghai(now).slice(0, 10);
