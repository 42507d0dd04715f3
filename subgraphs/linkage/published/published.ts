import { endOfDay } from '../../../infra/graphql/scalars.ts';
import { measureByCode } from '../../../schema/measures.ts';
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

export type Computable = { figure: Figure; reason: null } | { figure: null; reason: string };

/** The computed figure for what was published, or why there is none. */
export function computable(row: PublishedRow): Computable {
  const none = (reason: string): Computable => ({ figure: null, reason });
  if (!row.measure) return none(`No measure: ${row.kind} rows are not counted from records.`);
  const measure = measureByCode.get(row.measure);
  if (!measure) return none(`The catalogue has no measure ${row.measure} yet.`);
  const filter: DimensionFilter[] = [];
  for (const [name, value] of Object.entries(row.filter)) {
    if (!Object.hasOwn(measure.dimensions[name]?.values ?? {}, value))
      return none(`${row.measure} cannot be filtered by ${name}=${value}.`);
    filter.push({ name, values: [value] });
  }
  const period = { from: row.period_from, until: row.period_to ?? row.as_of };
  return {
    figure: figureOf(row.committee, { measure: row.measure, reach: row.scope, period, asOf: endOfDay(row.as_of), filter }),
    reason: null,
  };
}

export type Verdict = { verdict: 'AGREES' | 'DIFFERS' | 'NOT_COMPARABLE'; difference: number | null; reason: string | null };

/** Compares as the qualifier demands; a published decimal is met when the computed number rounds to it. */
export function judge({ value: text, qualifier, unit }: PublishedRow, computed: number | null): Verdict {
  const [low, high = low] = text.split('-').map(Number);
  if (computed === null) return { verdict: 'NOT_COMPARABLE', difference: null, reason: 'The computed figure has no value.' };
  if (low === undefined || Number.isNaN(low) || Number.isNaN(high))
    return { verdict: 'NOT_COMPARABLE', difference: null, reason: `"${text}" is no number.` };
  const decimals = text.split('.')[1]?.length ?? 0;
  const rounded = Number(computed.toFixed(decimals));
  const difference = Number((rounded < low ? rounded - low : rounded - high!).toFixed(decimals));
  const agrees: Record<string, boolean> = {
    EXACT: rounded === low,
    AT_LEAST: rounded >= low,
    ABOVE: rounded > low,
    BELOW: rounded < low,
    AT_MOST: rounded <= low,
    RANGE: rounded >= low && rounded <= high!,
  };
  if (agrees[qualifier] === undefined)
    return { verdict: 'NOT_COMPARABLE', difference: null, reason: `Unknown qualifier ${qualifier} (${unit}).` };
  return agrees[qualifier] ? { verdict: 'AGREES', difference: null, reason: null } : { verdict: 'DIFFERS', difference, reason: null };
}
