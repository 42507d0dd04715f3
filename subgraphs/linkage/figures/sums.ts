import { itemAt, known } from '@tongxin/infra/must.ts';
import { type Shift, treeKnown } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { readAfresh, readAfreshBy } from './afresh.ts';
import { isOtherwise } from './as-known.ts';
import { type Cell, exact, type Line, readCube, type Sum } from './cube.ts';
import { gridOf, type Span } from './grid.ts';
import type { SumRequest } from './sum-request.ts';

/** A part of a request: sums in which each fact counts where it was on its day, added or taken away. */
interface Part {
  sign: 1 | -1;
  request: SumRequest;
}

const NONE: readonly Shift[] = [];

/** What a request is the sum of, where its territory changed; null: of itself, as nearly all are. */
function partsOf(request: SumRequest): Part[] | null {
  const { tree, under, scope, reach, subjects, asOf } = request;
  if (subjects) return null;
  const known = treeKnown(asOf);
  const shifts = tree ? known.shiftsTo(tree, scope, reach) : NONE;
  if (shifts.length === 0 && (tree || !under)) return null;
  if (!tree && under) return known.daysUnder(scope, under).flatMap(days => within(request, days, 1));
  return [{ sign: 1, request }, ...shifts.flatMap(moved => shifted(request, moved))];
}

const shifted = (request: SumRequest, { place, sign, ...days }: Shift): Part[] =>
  within({ ...request, scope: place, reach: treeKnown(request.asOf).everHadBelow(place) ? 'SELF' : 'SUBTREE' }, days, sign);

/** The same of those of its days that are among others; none where there are none. */
function within(request: SumRequest, days: { from: string | null; until: string | null }, sign: 1 | -1): Part[] {
  const from = days.from && (!request.from || request.from < days.from) ? days.from : request.from;
  const until = days.until && (!request.until || request.until > days.until) ? days.until : request.until;
  return from && until && from > until ? [] : [{ sign, request: { ...request, from, until } }];
}

/**
 * Whether the cube holds it: what is counted of subjects, of all or by one value of one dimension, by the tree of its own day; of events of several
 * committees, where none moved; where its territory was known as it is by now. Others are counted afresh.
 */
const isHeld = (request: SumRequest): boolean => {
  const { subjects, shared, during, dimensions, tree, until, scope, reach, asOf } = request;
  if (isOtherwise(request)) return false;
  const ofItsDay = tree == null || (subjects && tree === until) || !treeKnown(asOf).everMoved(scope, reach);
  if (!subjects) return !shared || ofItsDay;
  return (
    ofItsDay && during === undefined && dimensions.length <= 1 && dimensions.every(alternative => Object.keys(alternative).length === 1)
  );
};

/** A line of the cube with the spans that are asked of it; those of one line and one span are alike. */
interface Gathered {
  request: SumRequest;
  by: readonly string[] | null;
  places: Map<Span, number>;
}

interface Place {
  line: Gathered;
  place: number;
}

/** One object for each span of days, whoever asks for it. */
class Spans {
  readonly #byFrom = new Map<string | null, Map<string | null, Span>>();
  of({ from, until }: SumRequest): Span {
    const byUntil = this.#byFrom.get(from) ?? new Map<string | null, Span>();
    const span = byUntil.get(until) ?? { from, until };
    this.#byFrom.set(from, byUntil.set(until, span));
    return span;
  }
}

const sameLine = (one: SumRequest, other: SumRequest): boolean =>
  one.measure === other.measure &&
  one.scope === other.scope &&
  one.reach === other.reach &&
  one.asOf === other.asOf &&
  one.dimensions.length + other.dimensions.length === 0 &&
  one.shared === other.shared &&
  one.subjects === other.subjects;

const lineKey = ({ measure, scope, reach, asOf, dimensions, shared, subjects }: SumRequest, by: readonly string[] | null): string =>
  `${measure} ${scope} ${reach} ${asOf} ${shared ?? false} ${subjects ?? false} ${by?.join() ?? ''}${dimensions.length > 0 ? JSON.stringify(dimensions) : ''}`;

/** Gathers what is asked into lines, so that each is read once for all its spans. */
class Gathering {
  readonly #lines = new Map<string, Gathered>();
  readonly #spans = new Spans();
  #last: Gathered | undefined;

  /** The line and the place in it at which the answer will be. Requests of one line mostly follow each other. */
  add(request: SumRequest, by: readonly string[] | null = null): Place {
    const line = this.#last && this.#last.by === by && sameLine(this.#last.request, request) ? this.#last : this.#lineOf(request, by);
    this.#last = line;
    const span = this.#spans.of(request);
    const place = line.places.get(span) ?? line.places.size;
    line.places.set(span, place);
    return { line, place };
  }

  #lineOf(request: SumRequest, by: readonly string[] | null): Gathered {
    const key = lineKey(request, by);
    const line = this.#lines.get(key) ?? { request, by, places: new Map() };
    this.#lines.set(key, line);
    return line;
  }

  /** Reads them all: of each line its cells, with the sums in the places of its spans. Those of the same spans share a grid. */
  async read(pool: Pool): Promise<Map<Gathered, readonly Cell[]>> {
    const numbers = new Map<Span, number>();
    const grids = new Map<string, Line['grid']>();
    const gathered = [...this.#lines.values()];
    const lines = gathered.map(({ request, by, places }): Line => {
      const spans = [...places.keys()];
      const key = spans.map(span => numbers.get(span) ?? numbers.set(span, numbers.size).size - 1).join();
      const grid = grids.get(key) ?? gridOf(spans);
      grids.set(key, grid);
      const { measure, scope, reach, asOf, dimensions, shared = false, subjects = false } = request;
      return { measure, scope, reach, asOf, dimensions, shared, subjects, by, grid };
    });
    const cells = await readCube(pool, lines);
    return new Map(gathered.map((line, index) => [line, itemAt(cells, index)]));
  }
}

/** Sums of facts, and counts of subjects at the end of their days, in the order of the requests: one statement for all that the cube holds. */
export async function sums(pool: Pool, requests: readonly SumRequest[]): Promise<Sum[]> {
  const gathering = new Gathering();
  const places: (Place & { n: number; sign: 1 | -1 })[] = [];
  const others: { n: number; request: SumRequest }[] = [];
  for (const [n, request] of requests.entries()) {
    if (!isHeld(request)) others.push({ n, request });
    else
      for (const part of partsOf(request) ?? [{ sign: 1 as const, request }])
        places.push({ n, sign: part.sign, ...gathering.add(part.request) });
  }
  const afresh = others.map(({ request }) => request);
  const [read, counted] = await Promise.all([gathering.read(pool), readAfresh(pool, afresh)]);
  const sums = requests.map((): Sum => ({ value: 0, there: false }));
  for (const { n, sign, line, place } of places) {
    const sum = itemAt(sums, n);
    const { value, there } = itemAt(itemAt(known(read, line, 'line'), 0).sums, place);
    sum.value = exact(sum.value + sign * value);
    sum.there ||= there;
  }
  for (const [index, { n }] of others.entries()) sums[n] = itemAt(counted, index);
  return sums;
}

/** A sum of what has the same values of some dimensions, in their order; null for what has none. */
export interface Share {
  key: readonly (string | null)[];
  value: number;
}

export interface BreakdownRequest extends SumRequest {
  by: readonly string[];
}

/** The same taken apart by the values of dimensions, in the order of the requests: one statement for all that the cube holds. */
export async function breakDown(pool: Pool, requests: readonly BreakdownRequest[]): Promise<Share[][]> {
  const gathering = new Gathering();
  const places: (Place & { n: number; sign: 1 | -1 })[] = [];
  const others: { n: number; request: BreakdownRequest }[] = [];
  for (const [n, request] of requests.entries()) {
    if (!isHeldBy(request)) others.push({ n, request });
    else
      for (const part of partsOf(request) ?? [{ sign: 1 as const, request }])
        places.push({ n, sign: part.sign, ...gathering.add(part.request, request.by) });
  }
  const [read, counted] = await Promise.all([gathering.read(pool), Promise.all(others.map(({ request }) => readAfreshBy(pool, request)))]);
  const shares = requests.map(() => new Map<string, Share>());
  for (const { n, sign, line, place } of places)
    for (const { key, sums } of known(read, line, 'line')) addTo(itemAt(shares, n), key ?? [], sign * itemAt(sums, place).value);
  for (const [index, { n }] of others.entries()) for (const { key, value } of itemAt(counted, index)) addTo(itemAt(shares, n), key, value);
  return shares.map(some => [...some.values()].filter(({ value }) => value !== 0));
}

function addTo(shares: Map<string, Share>, key: readonly (string | null)[], value: number): void {
  const id = JSON.stringify(key);
  shares.set(id, { key, value: exact((shares.get(id)?.value ?? 0) + value) });
}

/** Of subjects the cube holds those of each value of one dimension. */
const isHeldBy = (request: BreakdownRequest): boolean =>
  isHeld(request) && (!request.subjects || (request.by.length === 1 && request.dimensions.length === 0));
