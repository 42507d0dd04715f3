import { BadInputError } from '@tongxin/infra/errors.ts';
import { type PageArguments, readCursor, writeCursor } from '@tongxin/infra/graphql/connection.ts';
import { itemAt, must } from '@tongxin/infra/must.ts';
import { committeeByCode, committeeKnown, treeKnown } from '@tongxin/infra/reference/territory.ts';
import { measureOf } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import type { DimensionFilter } from '../common/filter.ts';
import { checkDimensions, type FigurePart, partsBy } from '../figures/breakdown/breakdown.ts';
import { childFigures, type Figure, figureOf, knownDay, seriesOf, type Territory } from '../figures/figure.ts';
import type { Grain, PeriodInput } from '../figures/period.ts';
import { readValue, type Value } from '../figures/value.ts';

type Level = 'PROVINCE' | 'CITY' | 'COUNTY';

/** Of which committees, of what, when; `days` are those of the period, where that names a record. */
export interface ObservationArguments extends PageArguments {
  measures: string[];
  of: string;
  level?: Level | null;
  /** Those of `byChild`, in the place of a level and a reach. */
  parts?: boolean | null;
  reach: 'SELF' | 'SUBTREE';
  period?: PeriodInput | null;
  days?: PeriodInput | null;
  by?: Grain | null;
  dimensions?: string[] | null;
  filter?: DimensionFilter[] | null;
  territory: Territory;
}

/** A figure, or what of it has these values of the dimensions asked for. */
export interface Observation extends Value {
  figure: Figure;
  values: FigurePart['values'];
}

export interface Observations {
  /** How many figures there are, before they are taken apart. */
  figures: number;
  /** So many rows at most; null: nobody knows, for a place may name values of its own. */
  mostRows: number | null;
  /** As of when, for whom it is asked. */
  of: Vintaged;
  nodes: Observation[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** What must be known to tell whether an answer can be cited. */
export interface Vintaged extends Pick<Figure, 'committee' | 'asOf' | 'territory'> {
  /** Whether its days are those of a record, which may be corrected. */
  named: boolean;
}

const MOST = 1_000;
/** So many figures, whatever they cost, are no question any more. */
const MOST_FIGURES = 1_000_000;

/**
 * What is asked for as a table of rows, a page of them: by measure, then by committee, then by time, each taken apart by the values of dimensions. The
 * cursor names the figure and the part after which to go on, so pages fit together where `asOf` is told.
 */
export function observations(args: ObservationArguments, asOf: string | null): (context: LinkageContext) => Promise<Observations> {
  const { measures, of, level, parts, reach, period, by, filter, territory } = args;
  if (measures.length === 0) throw new BadInputError('Name at least one measure.');
  if (!committeeByCode.has(of)) throw new BadInputError(`There is no committee ${of}. The list "committees" tells their codes.`);
  if (parts && (level || reach === 'SELF'))
    throw new BadInputError('"parts" are of one committee with all below it: leave out "level" and "reach".');
  const figureFor = (measure: string, committee: string): Figure =>
    figureOf(committee, { measure, reach, period: args.days ?? period ?? null, asOf, territory, filter: filter ?? null });
  const dimensions = args.dimensions ?? [];
  if (dimensions.length > 0) for (const code of measures) checkDimensions(measureOf(code), dimensions);
  const whole = figureFor(itemAt(measures, 0), of);
  const taken = parts ? measures.flatMap(measure => childFigures(figureFor(measure, of))) : undefined;
  const committees = level ? committeesAt(of, level, whole) : [of];
  const times = by ? seriesOf(whole, by).length : 1;
  const figures = (taken?.length ?? measures.length * committees.length) * times;
  if (figures > MOST_FIGURES) throw new BadInputError(tooMany(figures, MOST_FIGURES));
  const lines = new Map<number, Figure[]>();
  const lineAt = (line: number): Figure[] => {
    const before = lines.get(line);
    if (before) return before;
    const figure = taken
      ? itemAt(taken, line)
      : figureFor(itemAt(measures, Math.floor(line / committees.length)), itemAt(committees, line % committees.length));
    const made = by ? seriesOf(figure, by) : [figure];
    lines.set(line, made);
    return made;
  };
  const at = (place: number): Figure => itemAt(lineAt(Math.floor(place / times)), place % times);
  const vintaged = { committee: of, asOf: whole.asOf, territory: whole.territory, named: period?.term != null || period?.session != null };
  return context => pageOf({ figures, mostRows: mostRowsOf(figures, measures, dimensions), of: vintaged, at, dimensions }, args, context);
}

/** Why a question is too large, and how to ask it in parts. */
export const tooMany = (figures: number, most: number): string =>
  `These are ${figures} figures, of which at most ${most} are answered at once. Ask in ${Math.ceil(figures / most)} parts or more: for some of the measures at a time, for each city by itself ("of"), for a shorter time ("from", "until"), or by longer steps.`;

/** A figure has a row for each combination of values that it has, and of none told. */
function mostRowsOf(figures: number, measures: readonly string[], dimensions: readonly string[]): number | null {
  const most = measures.map(code =>
    dimensions.reduce((product, name) => {
      const { choices } = must(measureOf(code).dimensions[name], `dimension ${name}`);
      return product * (choices && !choices.open ? Object.keys(choices.values).length + 1 : Number.NaN);
    }, 1),
  );
  const rows = figures * Math.max(...most);
  return Number.isNaN(rows) ? null : rows;
}

/** Those of a level at or below a committee that were there on some of the days, by code. */
function committeesAt(of: string, level: Level, { days: { from, until }, asOf }: Figure): string[] {
  const found = new Set<string>();
  const look = (code: string): void => {
    if (committeeKnown(asOf, code, until ?? knownDay(asOf))?.level === level) found.add(code);
    for (const child of treeKnown(asOf).childrenDuring(code, from, until)) look(child.code);
  };
  look(of);
  return [...found].sort();
}

interface Table extends Pick<Observations, 'figures' | 'mostRows' | 'of'> {
  at(place: number): Figure;
  dimensions: string[];
}

const sizeOf = ({ first }: PageArguments): number => {
  const size = first ?? 100;
  if (size < 0 || size > MOST) throw new BadInputError(`"first" is ${size}. Ask for 0 to ${MOST} at a time and go on with "after".`);
  return size;
};

async function pageOf(
  { figures, mostRows, of, at, dimensions }: Table,
  page: PageArguments,
  context: LinkageContext,
): Promise<Observations> {
  const size = sizeOf(page);
  const [start = 0, skip = 0] = (readCursor(page.after) ?? []).map(Number);
  if (![start, skip].every(number => Number.isInteger(number) && number >= 0))
    throw new BadInputError(`"${page.after}" is no cursor of this list. Take "after" from the pageInfo of the page before.`);
  if (size === 0)
    return {
      figures,
      mostRows,
      of,
      nodes: [],
      pageInfo: { hasNextPage: start < figures, hasPreviousPage: !!page.after, startCursor: null, endCursor: null },
    };
  const rows: (Observation & { key: [place: number, part: number] })[] = [];
  // Some figures have no parts, others many: as many are read at a time as rows are wanted still.
  for (let place = start; place < figures && rows.length <= size; ) {
    const some = Array.from({ length: Math.min(size + 1 - rows.length, figures - place) }, (_, index) => place + index);
    context.spend(some.length);
    const parts = await Promise.all(some.map(async each => rowsOf(at(each), dimensions, context)));
    for (const [index, of] of parts.entries()) {
      const number = itemAt(some, index);
      for (const [part, row] of of.entries()) if (number > start || part >= skip) rows.push({ ...row, key: [number, part + 1] });
    }
    place += some.length;
  }
  const nodes = rows.slice(0, size);
  const cursorOf = (row: (typeof rows)[number] | undefined) => (row ? writeCursor(afterKey(row.key, dimensions)) : null);
  return {
    figures,
    mostRows,
    of,
    nodes,
    pageInfo: {
      hasNextPage: rows.length > size,
      hasPreviousPage: !!page.after,
      startCursor: cursorOf(nodes[0]),
      endCursor: cursorOf(nodes.at(-1)),
    },
  };
}

/** Where one goes on after a row: at the next part of its figure, or at the next figure. */
const afterKey = ([place, part]: [number, number], dimensions: readonly string[]): string[] =>
  dimensions.length > 0 ? [String(place), String(part)] : [String(place + 1), '0'];

/** The rows of a figure: itself, or its parts. */
export async function rowsOf(figure: Figure, dimensions: readonly string[], { loaders }: LinkageContext): Promise<Observation[]> {
  if (dimensions.length === 0) return [{ figure, values: [], ...(await readValue(loaders, figure)) }];
  return (await partsBy(loaders.breakdown, figure, dimensions)).map(part => ({ ...part, figure }));
}
