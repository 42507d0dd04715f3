import { endOfDay } from '@tongxin/infra/days.ts';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { takes } from '@tongxin/infra/kernel/dimension.ts';
import { must } from '@tongxin/infra/must.ts';
import { findMeasure } from '../../common/catalogue.ts';
import type { DimensionFilter } from '../../common/filter.ts';
import type { Each, Tally } from '../each/each.ts';
import { type Figure, figureOf, isOfSubjects } from '../figure.ts';
import type { Held } from './held.ts';
import { rules } from './rules.ts';

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
  /** Whether an office keeps it as a record; else it is of the list that comes with the program. */
  registered?: boolean;
}

/**
 * What the records give for what was published: the value of a figure; with `each` its number for each of them; with `held` the number of the
 * one outcome that says it holds the published one.
 */
export type Computable =
  | { figure: Figure; each: Each | null; held: boolean; reason: null }
  | { figure: null; each: null; held: false; reason: string };

const EACH: readonly string[] = ['RECORD', 'COMMITTEE', 'SPECIAL_COMMITTEE'] satisfies Each[];

/** A number of one case, or one from outside: an outcome holds it. */
export const isHeld = ({ measure, kind }: PublishedRow): boolean => !measure && (kind === 'CASE' || kind === 'EXTERNAL');

/** What an outcome that holds a published number counts for. */
export function heldFigure(row: PublishedRow): Figure {
  const period = { from: null, until: row.as_of };
  return figureOf(row.committee, { measure: 'OUTCOME_NUMBER', reach: row.scope, period, asOf: endOfDay(row.as_of) });
}

/** The computed figure for what was published, or why there is none. */
export function computable(row: PublishedRow): Computable {
  const none = (reason: string): Computable => ({ figure: null, each: null, held: false, reason });
  if (isHeld(row)) return { figure: heldFigure(row), each: null, held: true, reason: null };
  const rule = row.measure ? undefined : rules[row.id];
  const code = row.measure ?? rule?.measure;
  if (!code) return none(`No measure: ${row.kind} rows are not counted from records.`);
  const measure = findMeasure(code);
  if (!measure) return none(`The catalogue has no measure ${code} yet.`);
  const { per: each = null, ...conditions } = rule ? { ...rule.filter, per: rule.per } : row.filter;
  if (each && (!EACH.includes(each) || (each === 'SPECIAL_COMMITTEE' && !measure.per?.[each])))
    return none(`The records of ${code} do not name a ${each}.`);
  if (measure.kind === 'EACH' && each !== 'RECORD') return none(`${code} is a number of each record: say per=RECORD.`);
  const filter: DimensionFilter[] = [];
  for (const [name, value] of Object.entries(conditions)) {
    const dimension = Object.hasOwn(measure.dimensions, name) ? measure.dimensions[name] : undefined;
    if (!dimension || !takes(dimension, value)) return none(`${code} cannot be filtered by ${name}=${value}.`);
    filter.push({ name, values: [value] });
  }
  if (each && (measure.kind === 'RATIO' || isOfSubjects(measure)))
    return none(`${code} is not made of numbers that add up, so it cannot be taken for each ${words(each as Each)}.`);
  const period = { from: row.period_from, until: row.period_to ?? row.as_of };
  try {
    const figure = figureOf(row.committee, { measure: code, reach: row.scope, period, asOf: endOfDay(row.as_of), filter });
    return { figure, each: each as Each | null, held: false, reason: null };
  } catch (error) {
    // What an office wrote down and no figure can be asked for: that is no fault of who reads the list.
    if (error instanceof BadInputError) return none(error.message);
    throw error;
  }
}

export type Verdict = { verdict: 'AGREES' | 'DIFFERS' | 'NOT_COMPARABLE'; difference: number | null; reason: string | null };

/** Compares with the outcome that says it holds the number: there has to be one, in the same unit. */
export function judgeHeld(row: PublishedRow, outcomes: readonly Held[]): Verdict {
  const none = (reason: string): Verdict => ({ verdict: 'NOT_COMPARABLE', difference: null, reason });
  const [outcome] = outcomes;
  if (!outcome) return none('No outcome says that it holds this number (publishedFigure).');
  if (outcomes.length > 1) return none(`${outcomes.length} outcomes say that they hold this number.`);
  if (outcome.unit !== row.unit) return none(`The outcome is in ${outcome.unit}, the published number in ${row.unit}.`);
  return judge(row, outcome.amount);
}

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
  const distance = ({ difference }: Verdict) => Math.abs(must(difference, 'difference'));
  const farthest = breaking.reduce((one, other) => (distance(other) > distance(one) ? other : one));
  const count = breaking.reduce((sum, each) => sum + each.count, 0);
  return { verdict: 'DIFFERS', difference: farthest.difference, reason: `It does not hold for ${count} of ${all} (${words(each)}).` };
}

const words = (each: Each): string => each.toLowerCase().replace('_', ' ');

/** Units of numbers, as they are printed. */
const SCALES: Record<string, number> = { 万: 10_000, 亿: 100_000_000 };

/** Compares as the qualifier demands; a published decimal (1.07万) is met when the computed number rounds to it. */
export function judge({ value: text, qualifier, unit }: PublishedRow, computed: number | null): Verdict {
  const [, digits = '', in_ = ''] = /^(.*?)([万亿]?)$/.exec(text.trim()) ?? [];
  const [low = Number.NaN, high = low] = digits.split('-').map(Number);
  if (computed === null) return { verdict: 'NOT_COMPARABLE', difference: null, reason: 'The computed figure has no value.' };
  if (Number.isNaN(low) || Number.isNaN(high)) return { verdict: 'NOT_COMPARABLE', difference: null, reason: `"${text}" is no number.` };
  const scale = SCALES[in_] ?? 1;
  const decimals = Math.max(...digits.split('-').map(each => each.split('.')[1]?.length ?? 0));
  // Halves go up, whatever binary fractions make of them.
  const rounded = Math.round((computed * 10 ** decimals) / scale) / 10 ** decimals;
  const difference = Number(((rounded < low ? rounded - low : rounded - high) * scale).toFixed(decimals));
  const met: Record<string, boolean> = {
    EXACT: rounded === low,
    AT_LEAST: rounded >= low,
    ABOVE: rounded > low,
    BELOW: rounded < low,
    AT_MOST: rounded <= low,
    RANGE: rounded >= low && rounded <= high,
  };
  if (met[qualifier] === undefined)
    return { verdict: 'NOT_COMPARABLE', difference: null, reason: `Unknown qualifier ${qualifier} (${unit}).` };
  return met[qualifier] ? { verdict: 'AGREES', difference: null, reason: null } : { verdict: 'DIFFERS', difference, reason: null };
}
