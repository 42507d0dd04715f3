import { measureByCode } from '@tongxin/gateway/model.ts';
import { grouped } from '@tongxin/infra/grouped.ts';
import type { Chosen, Found } from './counting.ts';
import { guidedBy } from './demands.ts';
import type { Choices } from './recipe.ts';

/** A fact as a view gives it. */
export interface Row {
  measure: string;
  amount: number;
  day: string;
  dimensions: Readonly<Record<string, string>>;
  subject: string;
}

/** A record that was tried: how it was made, what it counts for, and what its host does. */
export interface Tried {
  choices: Choices;
  /** With the day of each stage. */
  days: Readonly<Record<string, unknown>>;
  amounts: Readonly<Record<string, number>>;
  rows: readonly Row[];
  hosted: readonly Row[];
}

/**
 * What two records made alike, but for what was drawn, both count for. What differs follows a choice or an amount, or is up to chance. Of a
 * measure for which they count by chance too, or on a day that is no stage's, nothing is promised: it is named in `chance`. Nor is it of the dimensions `untold`.
 */
export function compare(
  one: Tried,
  other: Tried,
  stages: readonly string[],
  untold: readonly string[] = [],
): { found: Found[]; chance: ReadonlySet<string> } {
  const [mine, others] = [one, other].map(tried => Map.groupBy(own(tried), ({ measure }) => measure)) as [Rows, Rows];
  const chance = new Set([...others.keys()].filter(measure => !mine.has(measure)));
  const found = [...mine].flatMap(([measure, rows]) => {
    const facts = [...stages, undefined].flatMap(on => {
      const here = rows.filter(row => stageOf(row, one, stages) === on);
      const there = (others.get(measure) ?? []).filter(row => stageOf(row, other, stages) === on);
      if (here.length + there.length === 0) return [];
      const counted = on === undefined ? null : alike(here, there, one, other);
      return on && counted ? counted.flatMap(fact => shared({ ...fact, measure, on }, here)) : [null];
    });
    if (facts.every(fact => fact !== null)) return facts.map(fact => ({ ...fact, dimensions: without(fact.dimensions, untold) }));
    chance.add(measure);
    return [];
  });
  return { found, chance };
}

const without = <T>(all: Readonly<Record<string, T>>, names: readonly string[]): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => !names.includes(name)));

type Rows = Map<string, Row[]>;

/** What a record counts for, summed up; of different subjects only those that its host does not count for already. */
function own({ rows, hosted }: Tried): Row[] {
  const counted = rows.filter(({ measure, subject, amount }) => {
    if (amount === 0) return false;
    const isTwice = hosted.some(each => each.measure === measure && each.subject === subject && each.amount === amount);
    return !(isTwice && measureByCode.get(measure)?.kind === 'DISTINCT_STOCK');
  });
  const alike = grouped(counted, ({ measure, day, dimensions, subject }) => JSON.stringify([measure, day, dimensions, subject]));
  return alike.map(some => ({ ...some[0], amount: total(some) }));
}

const stageOf = ({ day }: Row, { days }: Tried, stages: readonly string[]): string | undefined => stages.find(stage => days[stage] === day);

type Counted = Omit<Found, 'measure' | 'on'>;

/** Each fact of the one with its like of the other; where they do not match, what they come to together. */
function alike(rows: readonly Row[], others: readonly Row[], one: Tried, other: Tried): Counted[] | null {
  const left = [...others];
  const matched = rows.map(row => {
    for (const [index, candidate] of left.entries()) {
      const fact = same([row], [candidate], one, other);
      if (!fact || Object.keys(fact.dimensions).length < Object.keys({ ...row.dimensions, ...candidate.dimensions }).length) continue;
      left.splice(index, 1);
      return fact;
    }
    return null;
  });
  if (left.length === 0 && matched.every(fact => fact !== null)) return matched;
  const together = same(rows, others, one, other);
  return together && [together];
}

/** What the rows of both come to, in the dimensions that they share. */
function same(rows: readonly Row[], others: readonly Row[], one: Tried, other: Tried): Counted | null {
  const [first] = rows;
  if (!first || others.length === 0) return null;
  const counted = amountOf(total(rows), total(others), one, other);
  if (!counted) return null;
  const follows = (read: (row: Row) => string | undefined): string | Chosen | null => {
    const told = rows.flatMap(row => others.map(candidate => explain(read(row), read(candidate), one, other)));
    const [value] = told;
    return value && told.every(each => JSON.stringify(each) === JSON.stringify(value)) ? value : null;
  };
  const dimensions = Object.keys(first.dimensions).flatMap(name => {
    const value = follows(row => row.dimensions[name]);
    return value ? [[name, value] as const] : [];
  });
  const subject = measureByCode.get(first.measure)?.kind === 'DISTINCT_STOCK' && follows(row => row.subject);
  return { ...counted, dimensions: Object.fromEntries(dimensions), ...(subject && { subject }) };
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + amount, 0);

function amountOf(mine: number, its: number, one: Tried, other: Tried): Pick<Found, 'times' | 'amount'> | null {
  if (mine === its) return { times: mine };
  for (const times of [1, -1]) {
    const amount = Object.keys(one.amounts).find(name => one.amounts[name] === times * mine && other.amounts[name] === times * its);
    if (amount !== undefined) return { times, amount };
  }
  return null;
}

/** What stands in a dimension of both: the same in any case, or what was chosen. */
function explain(mine: string | undefined, its: string | undefined, one: Tried, other: Tried): string | Chosen | null {
  if (mine === its) return mine ?? null;
  const choice = Object.keys(one.choices).find(name => one.choices[name] === mine && other.choices[name] === its);
  return choice === undefined ? null : { choice };
}

/** Where the subjects are what a measure is shared among, each fact also counts for one of those. */
function shared(fact: Found, rows: readonly Row[]): Found[] {
  const among = Object.keys(measureByCode.get(fact.measure)?.per ?? {});
  if (rows.some(({ subject }) => subject === '')) return [fact];
  return [fact, ...among.map(each => ({ ...fact, measure: guidedBy(fact.measure, each) }))];
}
