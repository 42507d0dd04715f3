import { today } from '@tongxin/infra/days.ts';
import { OWN_STATEMENT, type Spend } from '@tongxin/infra/graphql/budget.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { reachKnown } from '@tongxin/infra/reference/known.ts';
import { treeKnown } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { Pool } from 'pg';
import { measureOf } from '../../common/catalogue.ts';
import { alternatives, isOfSubjects, onlyOf } from '../figure.ts';
import { monthStart, nextDay, nextMonth } from '../period.ts';
import type { SumRequest } from '../sum-request.ts';
import { breakDown, sums } from '../sums.ts';
import { toldByOthers } from './across.ts';
import { allOf, countsPersons, wholesOf } from './personal.ts';
import { type Place, type Places, placeKey, placesBelow } from './places.ts';
import { type Group, type Line, protect } from './protect.ts';

/** What a table is of: a measure, whole or by one dimension, everywhere below a committee, as known at an instant. */
export interface TableKey {
  measure: string;
  dimension: string | null;
  root: string;
  asOf: string;
  /** Of what exists, the day; of whom something happened, the last one; null: of what happens, all months. */
  day: string | null;
  /** Of whom something happened, the first day. */
  from: string | null;
}

/** The running totals of a place, or of a value there, and which of them may be told. */
export interface Series {
  totals: Float64Array;
  told: Uint8Array;
}

/** What may be told of a measure, everywhere at once. */
export interface PublicTable {
  /** The last days of what is summed, in order; before the first lies nothing. */
  ends: readonly string[];
  /** Undefined for a place that is not in it. */
  whole(place: Place): Series | undefined;
  /** By value; one that is not among them there is not. */
  parts(place: Place): ReadonlyMap<string | null, Series>;
  /** Whether its wholes are of acts, and told whatever they are. */
  open: boolean;
}

/** Months before the last of them that are told one by one. */
const MOST_MONTHS = 30 * 12;
/** Numbers that are kept for the next question. */
const MOST_KEPT = 8_000_000;
/** What arrives late from another cell changes the past: then tables are made anew. */
const KEPT_MS = 10 * 60_000;

interface Made {
  table: PublicTable;
  numbers: number;
}

const kept = new WeakMap<Pool, LRUCache<string, Made, Pool>>();

function tablesOf(pool: Pool): LRUCache<string, Made, Pool> {
  const before = kept.get(pool);
  if (before) return before;
  const made = new LRUCache<string, Made, Pool>({
    maxSize: MOST_KEPT,
    sizeCalculation: ({ numbers }) => numbers,
    ttl: KEPT_MS,
    fetchMethod: (key, _, { context }) => make(context, JSON.parse(key)),
  });
  kept.set(pool, made);
  return made;
}

/** Gives tables to one request. */
export type Tables = (key: TableKey) => Promise<PublicTable>;

/** Tables for one request, each made once for all who ask; one that is new to the request counts for what it costs. */
export function tablesFor(pool: Pool, spend: Spend): Tables {
  const asked = new Set<string>();
  return async ({ measure, dimension, root, asOf, day, from }) => {
    const text = JSON.stringify({ measure, dimension, root, asOf, day, from });
    if (!asked.has(text)) spend(OWN_STATEMENT);
    asked.add(text);
    return (await tablesOf(pool).forceFetch(text, { context: pool })).table;
  };
}

/** The highest committee above a place: whoever adds up or takes away does it among those below it. */
export const rootOf = (scope: string, day: string | null, asOf: string): string =>
  treeKnown(asOf)
    .lineOf(scope, day ?? today(new Date(asOf)))
    .at(-1) ?? scope;

async function make(pool: Pool, key: TableKey): Promise<Made> {
  const measure = measureOf(key.measure);
  const places = placesBelow(treeKnown(key.asOf), key.root, key.from === null ? key.day : null);
  const ends = key.day ? [key.day] : await monthsOf(pool, key);
  const [across, ...shares] = await Promise.all([
    key.dimension && key.day
      ? toldByOthers(pool, measure, { ...key, dimension: key.dimension, day: key.day, places: places.places })
      : new Map(),
    ...[measure, ...wholesOf(measure), ...allOf(measure)].map(({ code }) =>
      reader(pool).load({ key: { ...key, measure: code }, places, ends }),
    ),
  ]);
  const lines: Line[] = [];
  const groups: Group[] = [];
  const add = (line: Line): number => lines.push(line) - 1;
  const own = itemAt(shares, 0);
  // The whole of each place, and its parts by value; a value that a place has not got has no line there.
  const wholes = own.map(({ whole }) => add({ totals: whole, open: !countsPersons(measure) }));
  const parts = own.map(({ parts }, index) => {
    const hidden = across.get(placeKey(itemAt(places.places, index)));
    return new Map([...parts].map(([value, totals]) => [value, add({ totals, hidden: hidden?.has(value) ?? false })]));
  });
  for (const { whole, parts: below } of places.groups) {
    groups.push({ whole: itemAt(wholes, whole), parts: below.map(part => itemAt(wholes, part)) });
    for (const [value, line] of itemAt(parts, whole))
      groups.push({ whole: line, parts: below.flatMap(part => itemAt(parts, part).get(value) ?? []) });
  }
  for (const [index, line] of wholes.entries()) if (key.dimension) groups.push({ whole: line, parts: [...itemAt(parts, index).values()] });
  for (const others of shares.slice(1))
    for (const [index, { whole, parts: byValue }] of others.entries()) {
      rest(whole, itemAt(wholes, index));
      for (const [value, totals] of byValue) {
        const line = itemAt(parts, index).get(value);
        if (line !== undefined) rest(totals, line);
      }
    }
  /** What is left of a whole without the part that is a share of it. */
  function rest(whole: Float64Array, part: number): void {
    // Where there is more of the part, it is not of this whole.
    const totals = whole.map((total, bound) => Math.max(0, total - (itemAt(lines, part).totals[bound] ?? 0)));
    groups.push({ whole: add({ totals: whole, open: true }), parts: [part, add({ totals })] });
  }
  const told = protect({ lines, groups, ranks: [0, ...ends.map(rankOf)], adds: !isOfSubjects(measure) });
  const series = (line: number): Series => ({ totals: itemAt(lines, line).totals, told: itemAt(told, line) });
  const wholeSeries = wholes.map(series);
  const partSeries = parts.map(some => new Map([...some].map(([value, line]) => [value, series(line)])));
  const numbers = new Map(places.places.map((place, index) => [placeKey(place), index]));
  const at = (place: Place): number | undefined => numbers.get(placeKey(place));
  return {
    numbers: lines.length * (ends.length + 1),
    table: {
      ends,
      open: !countsPersons(measure),
      whole: place => wholeSeries[at(place) ?? -1],
      parts: place => partSeries[at(place) ?? -1] ?? new Map(),
    },
  };
}

/** How well the calendar knows the day after: 1 of a year, 2 of a half, 3 of a quarter, 4 of a month; the last of all is 0. */
const rankOf = (end: string, index: number, ends: readonly string[]): number => {
  if (index === ends.length - 1) return 0;
  const month = Number(nextDay(end).slice(5, 7)) - 1;
  return month === 0 ? 1 : month % 6 === 0 ? 2 : month % 3 === 0 ? 3 : 4;
};

/** The last days of the months since the first in which anything is, and the day of the instant. */
async function monthsOf(pool: Pool, { measure, root, asOf }: TableKey): Promise<string[]> {
  const { rows } = await pool.query<{ first: string | null }>({
    name: 'privacy-first',
    text: `SELECT min(first)::text AS first FROM unnest($1::text[]) o (owner)
      CROSS JOIN LATERAL (SELECT min(f.day) AS first FROM ledger.fact f WHERE f.measure = $2 AND f.owner = o.owner AND f.known <= $3) f`,
    values: [[...new Set(reachKnown(asOf, root, 'SUBTREE').map(({ owner }) => owner))], measure, asOf],
  });
  const last = today(new Date(asOf));
  const earliest = nextMonth(monthStart(last), -MOST_MONTHS);
  const first = rows[0]?.first ?? last;
  const ends: string[] = [];
  for (let month = monthStart(first < earliest ? earliest : first); month <= last; month = nextMonth(month)) ends.push(nextDay(month, -1));
  return [...ends, last];
}

interface Shares {
  whole: Float64Array;
  parts: Map<string | null, Float64Array>;
}

interface Read {
  key: TableKey;
  places: Places;
  ends: readonly string[];
}

const readers = new WeakMap<Pool, DataLoader<Read, Shares[]>>();

/** Reads what tables are made of: those asked for at the same time, as the days of a series are, by one statement for the wholes and one for the parts. */
function reader(pool: Pool): DataLoader<Read, Shares[]> {
  const made = readers.get(pool) ?? new DataLoader<Read, Shares[]>(reads => readAll(pool, reads), { cache: false, maxBatchSize: 64 });
  readers.set(pool, made);
  return made;
}

async function readAll(pool: Pool, reads: readonly Read[]): Promise<Shares[][]> {
  const asked = reads.map(requestsOf);
  const byOf = reads.map(({ key }) => {
    const { dimensions } = measureOf(key.measure);
    return key.dimension !== null && Object.hasOwn(dimensions, key.dimension) ? [key.dimension] : null;
  });
  const [wholes, parts] = await Promise.all([
    sums(pool, asked.flat()),
    breakDown(
      pool,
      asked.flatMap((requests, index) => {
        const by = byOf[index];
        return by ? requests.map(request => ({ ...request, by })) : [];
      }),
    ),
  ]);
  let [nextWhole, nextPart] = [0, 0];
  return reads.map(({ places, ends }, index) => {
    const empty = () => new Float64Array(ends.length + 1);
    return places.places.map((): Shares => {
      const shares: Shares = { whole: empty(), parts: new Map() };
      for (let bound = 1; bound <= ends.length; bound++) {
        shares.whole[bound] = itemAt(wholes, nextWhole++).value;
        if (!byOf[index]) continue;
        for (const { key, value } of itemAt(parts, nextPart++)) {
          const [name = null] = key;
          const totals = shares.parts.get(name) ?? empty();
          totals[bound] = value;
          shares.parts.set(name, totals);
        }
      }
      return shares;
    });
  });
}

/** For each place the running totals up to each of the ends. */
function requestsOf({ key: { measure: code, asOf, day, from }, places, ends }: Read): SumRequest[] {
  const measure = measureOf(code);
  const what =
    measure.kind === 'DISTINCT_FLOW'
      ? { measure: measure.subjectsOf, dimensions: alternatives(onlyOf(measure)), during: code, from, tree: null }
      : { measure: code, dimensions: [], from: null, tree: day };
  return places.places.flatMap(({ scope, reach, under }) =>
    ends.map((until): SumRequest => ({ ...what, scope, reach, under, until, asOf, subjects: isOfSubjects(measure) })),
  );
}
