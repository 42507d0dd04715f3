import { today } from '@tongxin/infra/days.ts';
import { ForbiddenError } from '@tongxin/infra/errors.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { treeKnown } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { endedDay, FEWEST, seesAll, vintageFor } from '../../common/audience.ts';
import { measureOf } from '../../common/catalogue.ts';
import { alternatives, isStock, onlyOf } from '../figure.ts';
import { nextDay } from '../period.ts';
import type { SumRequest } from '../sum-request.ts';
import { type BreakdownRequest, breakDown, type Share, sums } from '../sums.ts';
import { countedIn, isPersonal, namesIn } from './personal.ts';
import { type PublicTable, rootOf, type Series, type Tables } from './table.ts';

/** A sum as it is told to who asks; null: it is not, for it would tell about somebody. */
export interface ToldSum {
  value: number | null;
  there: boolean;
}

/** A share as it is told to who asks. */
export interface ToldShare extends Omit<Share, 'value'> {
  value: number | null;
}

/** Who asks, and the tables of their request. */
export interface Asker {
  actor: Actor;
  tables: Tables;
}

/** Whether who asks is told this only where it tells about nobody. */
export const isGuarded = (actor: Actor, request: SumRequest & { by?: readonly string[] }): boolean =>
  isPersonal(countedIn(request), namesIn(request)) && !seesAll(actor, request.scope);

/** Sums as they may be told to who asks, in the order of the requests. All doors to a number lead through here. */
export async function toldSums(pool: Pool, { actor, tables }: Asker, requests: readonly SumRequest[]): Promise<ToldSum[]> {
  const guarded = requests.map(request => isGuarded(actor, request));
  const open = requests.flatMap((request, index) => (guarded[index] ? [] : [asSeen(actor, request)]));
  const [free, ...told] = await Promise.all([
    sums(pool, open),
    ...requests.flatMap((request, index) => (guarded[index] ? [toldSum(tables, request)] : [])),
  ]);
  let [nextFree, nextTold] = [0, 0];
  return guarded.map(each => (each ? itemAt(told, nextTold++) : itemAt(free, nextFree++)));
}

const asSeen = <R extends SumRequest>(actor: Actor, request: R): R => ({ ...request, asOf: vintageFor(actor, request.asOf) });

/**
 * Answers for what lies behind numbers, one by one: records, numbers of each, differences. Of what counts people nobody is answered but who is told every
 * number. Errors, in place of an answer: FORBIDDEN.
 */
export async function toldBehind<Asked, Answer>(
  actor: Actor,
  asked: readonly Asked[],
  requestsOf: (one: Asked) => readonly SumRequest[],
  read: (some: Asked[]) => Promise<Answer[]>,
): Promise<(Answer | Error)[]> {
  const refused = asked.map(one => requestsOf(one).find(request => isGuarded(actor, request)));
  const open = asked.filter((_, index) => !refused[index]);
  const answers = open.length > 0 ? await read(open) : [];
  let next = 0;
  return refused.map(request => (request ? notBehind(request) : itemAt(answers, next++)));
}

/** The same for requests themselves, as of when who asks is told them. */
export const toldRequests = <R extends SumRequest, Answer>(
  actor: Actor,
  requests: readonly R[],
  read: (some: readonly R[]) => Promise<Answer[]>,
): Promise<(Answer | Error)[]> =>
  toldBehind(
    actor,
    requests,
    request => [request],
    some => read(some.map(request => asSeen(actor, request))),
  );

const notBehind = ({ measure, scope }: SumRequest): ForbiddenError =>
  new ForbiddenError(
    `What is behind ${measure} tells about single persons: it is shown to the staff of committee ${scope} and of those above it. Ask for the figure instead.`,
  );

const NOT_TOLD: ToldSum = { value: null, there: true };

async function toldSum(tables: Tables, asked: SumRequest): Promise<ToldSum> {
  const request = { ...asked, asOf: endedDay(asked.asOf) };
  const question = await read(tables, request);
  if (!question) return NOT_TOLD;
  const { table, values, spanOf } = question;
  const whole = spanOf(table.whole(placeOf(request)));
  if (values === null) return whole === null ? NOT_TOLD : { value: whole, there: whole !== 0 };
  // That there is none of a value is told where the whole is: among few it would tell about all of them.
  const few = whole === null || (table.open && whole > 0 && whole < FEWEST);
  const parts = values.map(value => {
    const series = table.parts(placeOf(request)).get(value);
    return series ? spanOf(series) : few ? null : 0;
  });
  if (parts.some(part => part === null)) return NOT_TOLD;
  const sum = parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  // Who has several of the values counts once: of how many do, the table knows nothing.
  if (request.subjects && values.length > 1) return NOT_TOLD;
  return { value: sum, there: sum !== 0 };
}

/** The same taken apart by the values of a dimension. Undefined: into parts that tell about somebody. */
export async function toldShares(
  pool: Pool,
  { actor, tables }: Asker,
  requests: readonly BreakdownRequest[],
): Promise<(ToldShare[] | undefined)[]> {
  const guarded = requests.map(request => isGuarded(actor, request));
  const open = requests.flatMap((request, index) => (guarded[index] ? [] : [asSeen(actor, request)]));
  const [free, ...told] = await Promise.all([
    breakDown(pool, open),
    ...requests.flatMap((request, index) => (guarded[index] ? [toldParts(tables, request)] : [])),
  ]);
  let [nextFree, nextTold] = [0, 0];
  return guarded.map(each => (each ? told[nextTold++] : itemAt(free, nextFree++)));
}

async function toldParts(tables: Tables, { by, ...request }: BreakdownRequest): Promise<ToldShare[] | undefined> {
  const [dimension, ...others] = by;
  if (dimension === undefined || others.length > 0 || request.dimensions.length > 0) return undefined;
  const question = await read(tables, { ...request, asOf: endedDay(request.asOf) }, dimension);
  if (!question) return undefined;
  const { table, spanOf } = question;
  const whole = spanOf(table.whole(placeOf(request)));
  if (whole === null || (table.open && whole < FEWEST)) return undefined;
  return [...table.parts(placeOf(request))].flatMap(([value, series]) => {
    const told = spanOf(series);
    return told === 0 ? [] : [{ key: [value], value: told }];
  });
}

const placeOf = ({ scope, reach, under = null }: SumRequest) => ({ scope, reach, under });

interface Question {
  table: PublicTable;
  /** Of the one dimension by which it is filtered; null: it is not. */
  values: readonly string[] | null;
  /** What lies in the days asked for, where it may be told. */
  spanOf(series: Series | undefined): number | null;
}

/**
 * What a request asks of a table. Undefined where the tables have no answer to it: by several dimensions at once; by days within months; by today's
 * territory where that is not the one of the days.
 */
async function read(tables: Tables, request: SumRequest & { asOf: string }, by?: string): Promise<Question | undefined> {
  if (request.during !== undefined) return readDuring(tables, request, by);
  const { measure, scope, reach, from, until, asOf, tree, dimensions } = request;
  const stock = isStock(measureOf(measure));
  const names = namesIn(request);
  if (names.length > 1 || dimensions.some(alternative => Object.keys(alternative).length !== 1)) return undefined;
  const [name = by ?? null] = names;
  if (tree && tree !== until && treeKnown(asOf).everMoved(scope, reach)) return undefined;
  const day = stock ? until : null;
  // From one day to the next few come or go; of the ends of months, and of the day of the instant.
  if (stock && (day === null || (day < today(new Date(asOf)) && !nextDay(day).endsWith('-01')))) return undefined;
  const table = await tables({ measure, dimension: name, root: rootOf(scope, until, asOf), asOf, day, from: null });
  const bounds = stock ? [0, 1] : boundsOf(table.ends, from, until);
  if (!bounds) return undefined;
  const [first = 0, end = 0] = bounds;
  return {
    table,
    values: names.length > 0 ? dimensions.flatMap(alternative => Object.values(alternative)) : null,
    spanOf: series => (series?.told[first] && series.told[end] ? (series.totals[end] as number) - (series.totals[first] as number) : null),
  };
}

/**
 * Of whom something happened in a period, the tables have the years: in one that holds another, whoever is told both would know how many came
 * later.
 */
async function readDuring(tables: Tables, request: SumRequest & { asOf: string }, by?: string): Promise<Question | undefined> {
  const { scope, reach, from, until, asOf, tree, dimensions } = request;
  const measure = countedIn(request);
  const asked = JSON.stringify(dimensions) === JSON.stringify(alternatives(onlyOf(measure)));
  const last = today(new Date(asOf));
  if (
    by ||
    !asked ||
    !from?.endsWith('-01-01') ||
    !until?.startsWith(from.slice(0, 4)) ||
    (tree && treeKnown(asOf).everMoved(scope, reach))
  )
    return undefined;
  if (!until.endsWith('-12-31') && until < last) return undefined;
  const day = until < last ? until : last;
  const table = await tables({ measure: measure.code, dimension: null, root: rootOf(scope, until, asOf), asOf, day, from });
  return { table, values: null, spanOf: series => (series?.told[1] ? (series.totals[1] as number) : null) };
}

/** At which bounds of a table days begin and end; undefined where they do within a month. */
function boundsOf(ends: readonly string[], from: string | null, until: string | null): [number, number] | undefined {
  const [earliest, last] = [ends[0] ?? '', ends.at(-1) ?? ''];
  const upTo = (end: string | null): number => {
    if (end === null || end >= last) return ends.length;
    return end <= earliest ? 0 : ends.indexOf(end) + 1 || -1;
  };
  const [first, end] = [from === null ? 0 : upTo(nextDay(from, -1)), upTo(until)];
  return first < 0 || end < 0 ? undefined : [first, Math.max(first, end)];
}
