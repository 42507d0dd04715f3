import { endOfDay } from '../../../infra/graphql/scalars.ts';
import { measureByCode } from '../../../schema/measures.ts';
import type { Each, Tally } from '../each/each.ts';
import { type DimensionFilter, type Figure, figureOf } from '../figure/figure.ts';

/** A row of reference.published_figure. */
export interface PublishedRow {
  id: string;
  committee: string;
  measure: string | null;
  filter: Record<string, string>;
  wording: string;
  value: string;
  qualifier: string;
  unit: string;
  period_from: string | null;
  period_to: string | null;
  as_of: string;
  scope: 'SELF' | 'SUBTREE';
  kind: string;
  covers: string;
}

export type Computable = { figure: Figure; each: Each | null; reason: null } | { figure: null; each: null; reason: string };

const EACH: readonly string[] = ['RECORD', 'COMMITTEE', 'SPECIAL_COMMITTEE'] satisfies Each[];

/** The computed figure for what was published, or why there is none. */
export function computable(row: PublishedRow): Computable {
  const none = (reason: string): Computable => ({ figure: null, each: null, reason });
  if (!row.measure) return none(`No measure: ${row.kind} rows are not counted from records.`);
  const measure = measureByCode.get(row.measure);
  if (!measure) return none(`The catalogue has no measure ${row.measure} yet.`);
  const { per: each = null, ...conditions } = row.filter;
  if (each && (!EACH.includes(each) || (each === 'SPECIAL_COMMITTEE' && !measure.per?.[each])))
    return none(`The records of ${row.measure} do not name a ${each}.`);
  const filter: DimensionFilter[] = [];
  for (const [name, value] of Object.entries(conditions)) {
    if (!Object.hasOwn(measure.dimensions[name]?.values ?? {}, value))
      return none(`${row.measure} cannot be filtered by ${name}=${value}.`);
    filter.push({ name, values: [value] });
  }
  const period = { from: row.period_from, until: row.period_to ?? row.as_of };
  return {
    figure: figureOf(row.committee, { measure: row.measure, reach: row.scope, period, asOf: endOfDay(row.as_of), filter }),
    each: each as Each | null,
    reason: null,
  };
}

export type Verdict = { verdict: 'AGREES' | 'DIFFERS' | 'NOT_COMPARABLE'; difference: number | null; reason: string | null };

/** Whether a number is as published, its qualifier respected. */
export const agrees = (row: PublishedRow, computed: number): boolean => judge(row, computed).verdict === 'AGREES';

/** Compares each number with what was published for each: they agree when all do. */
export function judgeEach(row: PublishedRow, each: Each, tallies: readonly Tally[]): Verdict {
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return { verdict: 'NOT_COMPARABLE', difference: null, reason: `There is no ${words(each)} of which to take it.` };
  const judged = tallies.map(({ value, count }) => ({ count, ...judge(row, value) }));
  const odd = judged.find(({ verdict }) => verdict === 'NOT_COMPARABLE');
  if (odd) return { verdict: 'NOT_COMPARABLE', difference: null, reason: odd.reason };
  const breaking = judged.filter(({ verdict }) => verdict === 'DIFFERS');
  if (breaking.length === 0) return { verdict: 'AGREES', difference: null, reason: null };
  const farthest = breaking.reduce((one, other) => (Math.abs(other.difference!) > Math.abs(one.difference!) ? other : one));
  const count = breaking.reduce((sum, each) => sum + each.count, 0);
  return { verdict: 'DIFFERS', difference: farthest.difference, reason: `It does not hold for ${count} of ${all} (${words(each)}).` };
}

const words = (each: Each): string => each.toLowerCase().replace('_', ' ');

/** Compares as the qualifier demands; a published decimal is met when the computed number rounds to it. */
export function judge({ value: text, qualifier, unit }: PublishedRow, computed: number | null): Verdict {
  const [low, high = low] = text.split('-').map(Number);
  if (computed === null) return { verdict: 'NOT_COMPARABLE', difference: null, reason: 'The computed figure has no value.' };
  if (low === undefined || Number.isNaN(low) || Number.isNaN(high))
    return { verdict: 'NOT_COMPARABLE', difference: null, reason: `"${text}" is no number.` };
  const decimals = text.split('.')[1]?.length ?? 0;
  const rounded = Number(computed.toFixed(decimals));
  const difference = Number((rounded < low ? rounded - low : rounded - high!).toFixed(decimals));
  const met: Record<string, boolean> = {
    EXACT: rounded === low,
    AT_LEAST: rounded >= low,
    ABOVE: rounded > low,
    BELOW: rounded < low,
    AT_MOST: rounded <= low,
    RANGE: rounded >= low && rounded <= high!,
  };
  if (met[qualifier] === undefined)
    return { verdict: 'NOT_COMPARABLE', difference: null, reason: `Unknown qualifier ${qualifier} (${unit}).` };
  return met[qualifier] ? { verdict: 'AGREES', difference: null, reason: null } : { verdict: 'DIFFERS', difference, reason: null };
}
