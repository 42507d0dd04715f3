/** Rule of the field (domain.md, Proposals): reply within 3 months of assignment, at most 6 with an extension. */
export const MONTHS_TO_REPLY = 3;
export const MONTHS_AT_MOST = 6;

/** The same day some months later, or the last of that month where it has no such day (31 August + 3: 30 November). */
export function monthsLater(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}
