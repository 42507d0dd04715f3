import { monthStart, nextDay } from './period.ts';

/** Days that are summed, both included; null: open on that side. */
export interface Span {
  from: string | null;
  until: string | null;
}

export const BEGINNING = '0001-01-01';
export const END = 'infinity';

const firstOf = ({ from }: Span): string => from ?? BEGINNING;
/** The first day after its last. */
const endOf = ({ until }: Span): string => (until === null ? END : nextDay(until));

/** The days on which spans begin and end, in order; a sum is read for what lies between two neighbours, once for all spans. */
export interface Grid {
  spans: readonly Span[];
  bounds: readonly string[];
  /** Months that such a day parts: their days are read one by one. */
  broken: readonly string[];
  /** Of each span, the places of its first day and of the first after its last among the bounds. */
  places: readonly (readonly [first: number, end: number])[];
}

export function gridOf(spans: readonly Span[]): Grid {
  const bounds = [...new Set(spans.flatMap(span => [firstOf(span), endOf(span)]))].sort();
  const at = new Map(bounds.map((day, place) => [day, place]));
  const placeOf = (day: string) => at.get(day) as number;
  return {
    spans,
    bounds,
    broken: [...new Set(bounds.filter(day => day !== END && !day.endsWith('-01')).map(monthStart))],
    // What is asked from a day to an earlier one holds nothing.
    places: spans.map(span => [placeOf(firstOf(span)), Math.max(placeOf(firstOf(span)), placeOf(endOf(span)))]),
  };
}

/** The columns of grids as the statement takes them: a row each, lists as literals. */
export const gridColumns = (grids: readonly Grid[]): string[][] => {
  const column = (of: (grid: Grid) => readonly string[]) => grids.map(grid => `{${of(grid).join(',')}}`);
  return [column(({ bounds }) => bounds), column(({ broken }) => broken)];
};
