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
  language: Language;
}

/** The values of the variables of a question (ask.ts). */
export const given = ({ committee, year, month, asOf, measure }: View) => ({
  code: committee,
  measure,
  period: { year, ...(month !== undefined && { month }) } satisfies Days,
  whole: { year } satisfies Days,
  before: { year: year - 1 } satisfies Days,
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
