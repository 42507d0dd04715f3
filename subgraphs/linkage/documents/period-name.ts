import { BadInputError } from '@tongxin/infra/errors.ts';
import { type Days, type Grain, grainOf, type PeriodInput } from '../figures/period.ts';

export type DocumentGrain = Exclude<Grain, 'DAY'>;

const WORDS: Record<DocumentGrain, string> = {
  MONTH: '{year, month}',
  QUARTER: '{year, quarter}',
  HALF_YEAR: '{year, half}',
  YEAR: '{year}',
};

/** The days of a period of this length. Errors: BAD_USER_INPUT for one of another length. */
export function periodOf(days: Days, grain: DocumentGrain): { from: string; until: string } {
  const { from, until } = days;
  if (!from || !until || grainOf(days) !== grain) throw new BadInputError(`This document is about one ${WORDS[grain]}.`);
  return { from, until };
}

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** For people: 2023年1月, 2023年第一季度, 2023年上半年, 2023年. */
export function periodLabel({ from }: { from: string }, grain: DocumentGrain): string {
  const year = `${from.slice(0, 4)}年`;
  if (grain === 'MONTH') return `${year}${monthOf(from)}月`;
  if (grain === 'QUARTER') return `${year}第${'一二三四'[(monthOf(from) - 1) / 3]}季度`;
  return grain === 'HALF_YEAR' ? `${year}${monthOf(from) === 1 ? '上' : '下'}半年` : year;
}

/** In addresses and names of files: 2023-01, 2023-Q1, 2023-H1, 2023. */
export function periodCode({ from }: { from: string }, grain: DocumentGrain): string {
  const year = from.slice(0, 4);
  if (grain === 'MONTH') return from.slice(0, 7);
  if (grain === 'QUARTER') return `${year}-Q${(monthOf(from) + 2) / 3}`;
  return grain === 'HALF_YEAR' ? `${year}-H${monthOf(from) === 1 ? 1 : 2}` : year;
}

/** The period of such a code; undefined when it is none. */
export function parsePeriodCode(code: string): PeriodInput | undefined {
  const [, year, month, quarter, half] = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|H([12])))?$/.exec(code) ?? [];
  if (!year) return undefined;
  const part = month ? { month: Number(month) } : quarter ? { quarter: Number(quarter) } : half ? { half: Number(half) } : {};
  return { year: Number(year), ...part };
}
