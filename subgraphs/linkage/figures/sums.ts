import { itemAt } from '@tongxin/infra/must.ts';
import { daysUnder, everHadBelow, everMoved, type Shift, shiftsTo } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { countAfresh } from './afresh.ts';
import { type Cell, type Line, readCube } from './cube.ts';
import { gridOf, type Span } from './grid.ts';

/** One number to be summed: what, whose, which days, as known when, with which dimensions. */
export interface SumRequest {
  measure: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  from: string | null;
  until: string | null;
  /** Instant; null: all that is known now. */
  asOf: string | null;
  /** Alternatives, any of which the dimensions must contain; empty: whatever dimensions. */
  dimensions: Record<string, string>[];
  /** The day by whose tree all facts count; left out or null: each by the tree of its own day. */
  tree?: string | null;
  /** Of a part of a figure, the committee of the whole: what happened while it was below that one. */
  under?: string | null;
  /** Whether committees of the scope can have recorded one event each: what is there more than once counts once. */
  shared?: boolean;
  /** Whether different subjects are counted at the end, and not amounts summed. */
  subjects?: boolean;
}

/** A part of a request whose territory changed: sums in which each fact counts where it was on its day, added or taken away. */
interface Part {
  n: number;
  sign: 1 | -1;
  request: SumRequest;
}

/** Nearly all requests are one part. */
function partsOf(request: SumRequest, n: number): Part[] {
  const { tree, under, scope, reach, subjects } = request;
  if (subjects) return [{ n, sign: 1, request }];
  const shifts = tree ? shiftsTo(tree, scope, reach) : NONE;
  if (shifts.length === 0 && (tree || !under)) return [{ n, sign: 1, request }];
  if (!tree && under) return daysUnder(scope, under).flatMap(days => within(request, days, n, 1));
  return [{ n, sign: 1, request }, ...shifts.flatMap(moved => shifted(request, moved, n))];
}

const NONE: readonly Shift[] = [];

const shifted = ({ shared: _, ...request }: SumRequest, { place, sign, ...days }: Shift, n: number): Part[] =>
  within({ ...request, scope: place, reach: everHadBelow(place) ? 'SELF' : 'SUBTREE' }, days, n, sign);

/** The same of those of its days that are among others; none where there are none. */
function within(request: SumRequest, days: { from: string | null; until: string | null }, n: number, sign: 1 | -1): Part[] {
  const from = days.from && (!request.from || request.from < days.from) ? days.from : request.from;
  const until = days.until && (!request.until || request.until > days.until) ? days.until : request.until;
  return from && until && from > until ? [] : [{ n, sign, request: { ...request, from, until } }];
}

/**
 * Whether the cube holds a count of subjects: of all, or by one value of one dimension, by the tree of its own day. Others are counted afresh.
 */
const isHeld = ({ subjects, dimensions, tree, until, scope, reach }: SumRequest): boolean =>
  !subjects ||
  (dimensions.length <= 1 &&
    dimensions.every(alternative => Object.keys(alternative).length === 1) &&
    (tree === until || tree == null || !everMoved(scope, reach)));

/** Parts that are of one line of the cube, and their spans. */
interface Gathered {
  request: SumRequest;
  spans: Map<string, number>;
  all: Span[];
}

const lineKey = ({ measure, scope, reach, asOf, dimensions, shared, subjects }: SumRequest): string =>
  `${measure} ${scope} ${reach} ${asOf} ${shared ?? false} ${subjects ?? false}${dimensions.length > 0 ? JSON.stringify(dimensions) : ''}`;

/** Lines with what parts they are of; those of the same spans share a grid. */
function gather(parts: readonly Part[]): { lines: Line[]; placeOf: (readonly [line: number, span: number])[] } {
  const numbers = new Map<string, number>();
  const gathered: Gathered[] = [];
  const placeOf = parts.map(({ request }) => {
    const key = lineKey(request);
    const line = numbers.get(key) ?? gathered.push({ request, spans: new Map(), all: [] }) - 1;
    numbers.set(key, line);
    const { spans, all } = itemAt(gathered, line);
    const { from, until } = request;
    const tree = (request.shared && request.tree) || null;
    const spanKey = `${from} ${until} ${tree}`;
    const span = spans.get(spanKey) ?? all.push({ from, until, tree }) - 1;
    spans.set(spanKey, span);
    return [line, span] as const;
  });
  const grids = new Map<string, Line['grid']>();
  const lines = gathered.map(({ request, spans, all }): Line => {
    const key = [...spans.keys()].join();
    const grid = grids.get(key) ?? gridOf(all);
    grids.set(key, grid);
    const { measure, scope, reach, asOf, dimensions, shared = false, subjects = false } = request;
    return { measure, scope, reach, asOf, dimensions, shared, subjects, by: null, grid };
  });
  return { lines, placeOf };
}

/** Sums of facts, and counts of subjects at the end of their days, in the order of the requests: one statement for all that the cube holds. */
export async function sums(pool: Pool, requests: readonly SumRequest[]): Promise<number[]> {
  const held = requests.flatMap((request, n) => (isHeld(request) ? partsOf(request, n) : []));
  const others = requests.flatMap((request, n) => (isHeld(request) ? [] : [{ request, n }]));
  const { lines, placeOf } = gather(held);
  const [cells, counted] = await Promise.all([
    readCube(pool, lines),
    countAfresh(
      pool,
      others.map(({ request }) => request),
    ),
  ]);
  const values = new Array<number>(requests.length).fill(0);
  for (const [index, { n, sign }] of held.entries()) {
    const [line, span] = itemAt(placeOf, index);
    values[n] = itemAt(values, n) + sign * itemAt(itemAt(itemAt(cells, line), 0).values, span);
  }
  for (const [index, { n }] of others.entries()) values[n] = itemAt(counted, index);
  return values;
}

export type { Cell };
