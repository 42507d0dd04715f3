import { FEWEST } from '../../common/audience.ts';

/**
 * Which numbers of a table may be told so that none under ten is, nor can be reckoned from those that are. Pure: a table goes in, and which of its
 * numbers may be told comes out, the same for the same table. See docs/decisions/0031-nobody-is-named-by-a-number.md.
 */

/** None at all tells about nobody, either. */
const tells = (number: number): boolean => number === 0 || number >= FEWEST;

/**
 * Running totals of one thing (of a committee, or of a value of a dimension there): before the first bound, which is 0, and up to each bound. Of what
 * exists on a day there is that one bound.
 */
export interface Line {
  totals: Float64Array;
  /** Its own number is not about persons: it is told whatever it is. */
  open?: boolean;
  /** It is not told, however many there are. */
  hidden?: boolean;
}

/** A line that others are the parts of. */
export interface Group {
  whole: number;
  parts: readonly number[];
}

export interface Table {
  lines: readonly Line[];
  groups: readonly Group[];
  /** How well a bound is known to the calendar: 0 the end of all, 1 of a year, then of a half, a quarter, a month. The first is that before all. */
  ranks: readonly number[];
  /** Whether parts add up to the whole; who is counted in several parts counts once in the whole. */
  adds: boolean;
}

/** Of each line, up to which bounds its running total may be told: what lies between two that may be is a number that may be told. */
export type Told = readonly Uint8Array[];

export function protect(table: Table): Told {
  const told = table.lines.map(({ totals, open, hidden }) => {
    if (open) return new Uint8Array(totals.length).fill(1);
    return hidden ? Uint8Array.from(totals, (_, bound) => (bound === 0 ? 1 : 0)) : ladder(totals, table.ranks);
  });
  const groupsOf = table.lines.map((): number[] => []);
  for (const [index, { whole, parts }] of table.groups.entries()) for (const line of [whole, ...parts]) groupsOf[line]?.push(index);
  const waiting = new Set(table.groups.keys());
  const hide = (line: number, bound: number): void => {
    (told[line] as Uint8Array)[bound] = 0;
    for (const group of groupsOf[line] ?? []) waiting.add(group);
  };
  for (const index of waiting) {
    waiting.delete(index);
    close(table, told, table.groups[index] as Group, hide);
  }
  return told;
}

/** The bounds between which there are none or enough: years first, and finer ones only where both sides of them have. */
function ladder(totals: Float64Array, ranks: readonly number[]): Uint8Array {
  const at = (bound: number): number => totals[bound] as number;
  const told = new Uint8Array(totals.length);
  const end = totals.length - 1;
  told[0] = 1;
  if (!tells(at(end))) return told;
  told[end] = 1;
  for (const rank of [...new Set(ranks)].sort((one, other) => one - other)) {
    for (let from = 0; from < end; ) {
      const until = next(told, from);
      for (let bound = from + 1; bound < until; bound++)
        if (ranks[bound] === rank && tells(at(bound) - at(from)) && tells(at(until) - at(bound))) {
          told[bound] = 1;
          from = bound;
        }
      from = until;
    }
  }
  return told;
}

const next = (told: Uint8Array, bound: number): number => {
  let at = bound + 1;
  while (at < told.length && !told[at]) at++;
  return at;
};

/**
 * Whole and parts: nothing of a part is told where the whole is not. Whoever takes the parts that are told from the whole knows the sum of those that are
 * not, up to each bound and so between any two: they are at least two, and have none or enough. Where they have not, more is not told, the smallest first.
 */
function close({ lines, adds, ranks }: Table, told: Told, { whole, parts }: Group, hide: (line: number, bound: number) => void): void {
  const isTold = (line: number, bound: number): boolean => (told[line] as Uint8Array)[bound] === 1;
  const between = (line: number, from: number, until: number): number => {
    const { totals } = lines[line] as Line;
    return (totals[until] as number) - (totals[from] as number);
  };
  const { open } = lines[whole] as Line;
  const bounds = ranks.flatMap((_, bound) => (isTold(whole, bound) ? [bound] : []));
  for (const bound of ranks.keys()) if (!isTold(whole, bound)) for (const part of parts) if (isTold(part, bound)) hide(part, bound);

  function isSafe(from: number, until: number): boolean {
    const hidden = parts.filter(line => !isTold(line, from) || !isTold(line, until));
    if (hidden.length === 0) return true;
    const alone = parts.filter(line => !isTold(line, until)).length === 1;
    // Of no part it is told what lies between: the sum of all is the whole.
    if (hidden.length === parts.length) return open || !alone || parts.length > 1;
    const rest = adds
      ? hidden.reduce((sum, line) => sum + between(line, from, until), 0)
      : between(whole, from, until) - parts.reduce((sum, line) => sum + (isTold(line, until) ? between(line, 0, until) : 0), 0);
    return !alone && (rest <= 0 || rest >= FEWEST);
  }

  /** Tells less at one of two bounds, the later one first: of the part that has the least between them, or of the whole. */
  function tellLess(from: number, until: number): void {
    const size = (line: number): number => between(line, from, until) || Number.POSITIVE_INFINITY;
    for (const bound of from === 0 ? [until] : [until, from]) {
      const [smallest] = parts.filter(line => isTold(line, bound)).sort((one, other) => size(one) - size(other) || one - other);
      if (smallest === undefined) continue;
      hide(smallest, bound);
      return;
    }
    if (!open) hide(whole, until);
  }

  for (let changed = true; changed; ) {
    changed = false;
    for (const [index, until] of bounds.entries())
      for (let before = index - 1; before >= 0 && isTold(whole, until); before--) {
        const from = bounds[before] as number;
        while (isTold(whole, from) && isTold(whole, until) && !isSafe(from, until)) {
          tellLess(from, until);
          changed = true;
        }
      }
  }
}
