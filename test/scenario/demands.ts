import { BadInputError } from '@tongxin/infra/errors.ts';
import { itemAt, must } from '@tongxin/infra/must.ts';
import { committees, isBelow } from '@tongxin/infra/reference/territory.ts';
import { partsOfRatio } from '@tongxin/linkage/figures/figure.ts';
import { computable, isHeld, type PublishedRow } from '@tongxin/linkage/figures/published/published.ts';
import type { Fact } from './counting.ts';
import { earliest } from './days.ts';
import { decimalsOf, NEVER, numbersOf, QUALIFIERS, type Range } from './numbers.ts';
import { type Random, randomFrom } from './random.ts';

/** What a published row asks of the records. */
export interface Demand {
  id: string;
  /** Measure → factor: 1 for its own, for a ratio the numerator less a multiple of the denominator. */
  terms: Record<string, number>;
  /** Committees whose records count. */
  owners: ReadonlySet<string>;
  /** First and last day that count; null: however early. */
  from: string | null;
  until: string;
  /** Day by whose end it is to be known. */
  asOf: string;
  filter: Record<string, string>;
  /** Of a count of different subjects: the one meant. */
  subject?: string;
  low: number;
  high: number;
  /** Between what the number is best to lie, where the row leaves a choice. */
  preferred?: Range;
}

export interface Skipped {
  id: string;
  reason: string;
}

/** The rows as demands, those that an outcome holds, and those that cannot be met from records, with the reason. `home`: committees whose records are kept here. */
export function demandsOf(
  rows: readonly PublishedRow[],
  home: ReadonlySet<string>,
  today: string,
  seed: string,
): { demands: Demand[]; held: PublishedRow[]; skipped: Skipped[] } {
  const demands: Demand[] = [];
  const skipped: Skipped[] = [];
  const held: PublishedRow[] = [];
  for (const row of rows) {
    const reason = unfit(row, home, today);
    if (reason) skipped.push({ id: row.id, reason });
    else if (isHeld(row)) held.push(row);
    else demands.push(...demandOf(row, home, randomFrom(`${seed} ${row.id}`)));
  }
  return { demands, held, skipped };
}

function unfit(row: PublishedRow, home: ReadonlySet<string>, today: string): string | null {
  try {
    const { figure, each, reason } = computable(row);
    if (reason !== null) return reason;
    if (each && !figure.measure.per?.[each])
      return `A rule for each ${each.toLowerCase()} is checked against records; none are made for it.`;
    if (each && figure.filter.length > 0) return 'No records are made for a share among others that has a filter beside.';
  } catch (error) {
    if (error instanceof BadInputError) return error.message;
    throw error;
  }
  if (!/^\d+(\.\d+)?(-\d+(\.\d+)?)?$/.test(row.value)) return `"${row.value}" is no number.`;
  if (!QUALIFIERS[row.qualifier]) return `Unknown qualifier ${row.qualifier}. It is one of ${Object.keys(QUALIFIERS).join(', ')}.`;
  if (row.as_of > today) return `Its as-of, ${row.as_of}, lies in the future.`;
  if (scopeOf(row, home).size === 0) return `The records of ${row.committee} are kept by another cell.`;
  return null;
}

export function scopeOf({ committee, scope }: PublishedRow, home: ReadonlySet<string>): Set<string> {
  const all =
    scope === 'SELF' ? [committee] : [committee, ...committees.filter(each => isBelow(each.code, committee)).map(each => each.code)];
  return new Set(all.filter(code => home.has(code)));
}

function demandOf(row: PublishedRow, home: ReadonlySet<string>, random: Random): Demand[] {
  const { figure, each } = computable(row);
  const { measure, days, filter } = must(figure, `figure for ${row.id}`);
  const decimals = decimalsOf(row);
  const { range, preferred } = numbersOf(row, random);
  const isStock = measure.kind === 'STOCK' || measure.kind === 'DISTINCT_STOCK';
  const common = {
    id: row.id,
    owners: scopeOf(row, home),
    from: isStock ? null : days.from,
    // A fact is never known before its day.
    until: earliest(days.until ?? row.as_of, row.as_of),
    asOf: row.as_of,
    filter: Object.fromEntries(filter.map(({ name, values }) => [name, itemAt(values, 0)])),
  };
  if (each) {
    const among = must(measure.per?.[each], `measure of each ${each}`);
    return forEach(common, { shared: guidedBy(measure.code, each), among, range, random });
  }
  if (measure.kind === 'RATIO') {
    const [above, below] = partsOfRatio(measure);
    return ratio(common, { above: above.code, below: below.code, range, half: row.qualifier === 'EXACT' ? 10 ** -decimals / 2 : 0 });
  }
  const whole = { low: Math.ceil(range[0]), high: Math.floor(range[1]) };
  return [
    { ...common, terms: { [measure.code]: 1 }, ...whole, ...(preferred !== undefined && { preferred: [preferred, preferred] as Range }) },
  ];
}

/** The measure of a recipe's facts that count for one of those that share a measure among them. */
export const guidedBy = (measure: string, each: string): string => `${measure} per ${each}`;

/** So many for each of them: between so many times their number, which is not zero; and where the row leaves a choice, not all the same. */
function forEach(
  common: Omit<Demand, 'terms' | 'low' | 'high'>,
  { shared, among, range, random }: { shared: string; among: string; range: Range; random: Random },
): Demand[] {
  const [low, high] = range;
  const times = (number: number) => ({ [shared]: 1, [among]: -number });
  const mean = low + Math.min(high - low, 1) * (0.2 + 0.6 * random.next());
  return [
    { ...common, terms: { [among]: 1 }, low: 1, high: NEVER },
    { ...common, terms: times(Math.ceil(low)), low: 0, high: NEVER },
    { ...common, terms: times(mean), low: -NEVER, high: NEVER, preferred: [0, NEVER] },
    ...(high < NEVER ? [{ ...common, terms: times(Math.floor(high)), low: -NEVER, high: 0 }] : []),
  ];
}

/** A share in percent between two limits is two rows without a quotient, and a denominator that is not zero. */
function ratio(
  common: Omit<Demand, 'terms' | 'low' | 'high'>,
  { above, below, range, half }: { above: string; below: string; range: Range; half: number },
): Demand[] {
  const [low, high] = range;
  const slack = half * 0.998; // stays off the edge where rounding could go either way
  const share = (percent: number) => ({ [above]: 1, [below]: -percent / 100 });
  return [
    { ...common, terms: { [below]: 1 }, low: 1, high: NEVER },
    { ...common, terms: share(low - slack), low: 0, high: NEVER },
    ...(high < NEVER ? [{ ...common, terms: share(high + slack), low: -NEVER, high: 0 }] : []),
  ];
}

/** Whether a fact of this measure, with these dimensions and subject, counts for a demand, days and owner aside. */
export const asks = ({ filter, subject }: Demand, fact: Fact): boolean =>
  (subject === undefined || fact.subject === subject) && Object.entries(filter).every(([name, value]) => fact.dimensions[name] === value);

export const allNames = (demands: readonly Demand[]): Set<string> =>
  new Set(demands.flatMap(demand => [...Object.keys(demand.terms), ...Object.keys(demand.filter)]));
