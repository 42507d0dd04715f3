import { median } from '../median.ts';
import type { Cost } from './rounds.ts';

/** One line of the table. */
export interface Row {
  what: string;
  measured: string;
  /** What was measured, as it is compared with the aim. */
  value: number;
  aim?: { atLeast: number } | { atMost: number };
  unit: '×' | ' ms';
}

const total = ({ node, postgres }: Cost) => node + postgres;
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 1)} ms`;
const shown = (costs: Cost[]) => {
  const postgres = median(costs.map(each => each.postgres));
  return ms(median(costs.map(total))) + (postgres > 0 ? ` (${ms(postgres)} of it PostgreSQL)` : '');
};

/** How often the CPU of `one` is in that of `other`: the median of the rounds, each with its own yardstick. */
export const ratioOf = (one: Cost[], other: Cost[]): number => median(one.map((cost, round) => total(other[round]!) / total(cost)));

export interface Side {
  name: string;
  costs: Cost[];
}

/** `other` ÷ `one`. */
export const ratio = (what: string, one: Side, other: Side, aim?: Row['aim']): Row => ({
  what,
  measured: `${other.name} ${shown(other.costs)} ÷ ${one.name} ${shown(one.costs)}`,
  value: ratioOf(one.costs, other.costs),
  ...(aim && { aim }),
  unit: '×',
});

/** Milliseconds by themselves. */
export const absolute = (what: string, measured: string, value: number, atMost: number): Row => ({
  what,
  measured,
  value,
  aim: { atMost },
  unit: ' ms',
});

/** Undefined: no aim. */
export function isMet({ value, aim }: Row): boolean | undefined {
  if (!aim || Number.isNaN(value)) return undefined;
  return 'atLeast' in aim ? value >= aim.atLeast : value <= aim.atMost;
}

export function printTable(rows: Row[]): void {
  const width = Math.max(...rows.map(({ what }) => what.length)) + 2;
  for (const row of rows) {
    const { what, measured, value, aim, unit } = row;
    const wanted = !aim ? '' : 'atLeast' in aim ? `≥ ${aim.atLeast}${unit}` : `≤ ${aim.atMost}${unit}`;
    const met = { true: 'met', false: 'NOT met', undefined: '' }[`${isMet(row)}`];
    console.log(`  ${what.padEnd(width)}${`${value.toFixed(2)}${unit}`.padStart(9)}  ${`${wanted} ${met}`.padEnd(17)}${measured}`);
  }
}
