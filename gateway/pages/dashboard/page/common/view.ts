import type { Days, Language } from './state.ts';

/** What is shown, all choices made: what panels ask by. */
export interface View {
  /** Code of the committee. */
  committee: string;
  year: number;
  month: number | undefined;
  asOf: string | undefined;
  /** By which measure map, ranks and months are. */
  measure: string;
  /** The measures on top. */
  figures: readonly string[];
  language: Language;
  /** On a screen on a wall. */
  wall: boolean;
}

/** Today in Asia/Shanghai, as YYYY-MM-DD. */
export const today = (): string => new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Shanghai' }).format();

/** The last day of what is shown that is over by then or is today: on it is counted what is overdue. */
export function dueDay({ year, month, asOf }: Pick<View, 'year' | 'month' | 'asOf'>): string {
  const last = new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
  return [last, asOf ?? last, today()].sort()[0] as string;
}

/** The values of the variables of a question (ask.ts). */
export const given = ({ committee, year, month, asOf, measure }: View) => ({
  code: committee,
  measure,
  period: { year, ...(month !== undefined && { month }) } satisfies Days,
  whole: { year } satisfies Days,
  before: { year: year - 1 } satisfies Days,
  due: { day: dueDay({ year, month, asOf }) },
  asOf: asOf ?? null,
});

/** The parameters of `/v1/observations` that give the rows of these days. */
export const rowsOf = ({ committee, year, month, asOf }: View, more: Record<string, string>): Record<string, string> => ({
  of: committee,
  year: String(year),
  ...(month !== undefined && { month: String(month) }),
  ...(asOf !== undefined && { asOf }),
  ...more,
});
