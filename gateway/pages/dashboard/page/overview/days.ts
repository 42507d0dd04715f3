import type { Language } from '../common/state.ts';

const DAY_MS = 86_400_000;

/** From one day (YYYY-MM-DD) to a later one. */
export const daysBetween = (one: string, later: string): number => Math.round((Date.parse(later) - Date.parse(one)) / DAY_MS);

/** Days as people call them: a year, half, quarter or month by its name, others by their ends. */
export function nameOfDays({ from, until }: { from: string; until: string }, language: Language): string {
  const zh = language === 'zh';
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const begins = from.endsWith('-01') ? month : undefined;
  const ends = new Date(Date.UTC(year, Number(until.slice(5, 7)), 0)).toISOString().slice(0, 10) === until;
  const months = begins && ends && until.startsWith(from.slice(0, 4)) ? Number(until.slice(5, 7)) - begins + 1 : 0;
  if (months === 12) return zh ? `${year}年` : `${year}`;
  if (months === 6 && month % 6 === 1) return zh ? `${year}年${month === 1 ? '上' : '下'}半年` : `H${month === 1 ? 1 : 2} ${year}`;
  if (months === 3 && month % 3 === 1) return zh ? `${year}年第${(month + 2) / 3}季度` : `Q${(month + 2) / 3} ${year}`;
  if (months === 1) return zh ? `${year}年${month}月` : `${year}-${from.slice(5, 7)}`;
  return `${from} – ${until}`;
}
