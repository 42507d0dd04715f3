import { itemAt } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { DimensionFilter } from '../common/filter.ts';
import { CARD_COLUMNS, type CardRow } from '../records/cards.ts';

export interface SearchRequest {
  text: string;
  kinds: string[] | null;
  /** Committees whose cards are looked through; null: all. */
  owners: string[] | null;
  from: string | null;
  until: string | null;
  status: string[] | null;
  dimensions: DimensionFilter[] | null;
  order: 'DAY' | 'RELEVANCE';
  limit: number;
  /** The day and id after which to go on; in order of DAY alone. */
  after: [day: string, id: string] | null;
}

/** What was found of one card. */
export interface Found {
  id: string;
  day: string;
  rank: number;
}

export type FoundCard = CardRow & { text: string };

/** Cards that a walk along the days looks at before it gives way to the index of words. */
const WALK = { DAY: 4_000, RELEVANCE: 10_000 };
/** Up to so many committees (a province has some 200) are walked each by itself, beyond that all of them together. */
const MOST_STREAMS = 300;
/** Of all that is found so many, the latest, are ranked. */
export const MOST_RANKED = 200;
const MOST_COUNTED = 10_000;

const ASKED = 'asked AS MATERIALIZED (SELECT ledger.search_query($1) AS words, $2::jsonb AS parameters)';
const MATCH = 'c.words @@ (SELECT words FROM asked)';
/** Conditions that stand in a statement only where they are asked for: each costs something for every card looked at. */
const CONDITIONS = {
  from: "c.day >= ($2 ->> 'from')::date",
  until: "c.day <= ($2 ->> 'until')::date",
  after: "(c.day, c.id) < (($2 -> 'after' ->> 0)::date, $2 -> 'after' ->> 1)",
  kind: "c.kind = $2 ->> 'kind'",
  kinds: "$2 -> 'kinds' ? c.kind",
  status: "$2 -> 'status' ? c.status",
  dimensions: `NOT EXISTS (SELECT FROM jsonb_to_recordset($2 -> 'dimensions') AS d (name text, "values" jsonb)
    WHERE NOT coalesce(d."values" ? (c.dimensions ->> d.name), false))`,
  owners: "c.owner = ANY (ARRAY(SELECT jsonb_array_elements_text($2 -> 'owners')))",
};
type Condition = keyof typeof CONDITIONS;
/** Those that the indexes by day serve. */
const BY_INDEX: Condition[] = ['from', 'until', 'after', 'kind'];

/** What the statements of a request differ in. */
interface Shape {
  order: SearchRequest['order'];
  /** One walk over all, or one for each of the committees asked for. */
  streams: 'ONE' | 'EACH';
  /** How many cards a walk looks at. */
  steps: number;
  conditions: Condition[];
}

function shapeOf(request: SearchRequest): Shape {
  const { order, kinds, owners } = request;
  const each = owners !== null && owners.length <= MOST_STREAMS;
  const asked: Record<Condition, boolean> = {
    ...{ from: !!request.from, until: !!request.until, after: !!request.after },
    ...{ kind: kinds?.length === 1, kinds: kinds !== null && kinds.length !== 1 },
    ...{ status: !!request.status, dimensions: !!request.dimensions?.length },
    owners: owners !== null,
  };
  return {
    order,
    streams: each ? 'EACH' : 'ONE',
    steps: each ? Math.ceil(WALK[order] / owners.length) : WALK[order],
    conditions: (Object.keys(CONDITIONS) as Condition[]).filter(name => asked[name]),
  };
}

const nameOf = (shape: Shape): string => Object.values(shape).flat().join('-');
const all = (conditions: string[]): string => conditions.join(' AND ') || 'true';
const textOf = (conditions: Condition[]): string[] => conditions.map(name => CONDITIONS[name]);

/** Weight of a word in the text (two unused) and in the title; 1: in a long text a word counts for less. */
const ranked = (found: string): string => `
  SELECT found.*, ts_rank('{0.1, 0.1, 0.1, 1.0}', c.words, (SELECT words FROM asked), 1)::float8 AS rank
  FROM (${found}) found JOIN ledger.card c ON c.cell = found.cell AND c.id = found.id`;
const unranked = (found: string): string => `SELECT found.*, 0::float8 AS rank FROM (${found}) found`;
const shown = ({ order }: Shape, found: string): string => (order === 'DAY' ? unranked : ranked)(found);

/** Walks along the days, the latest first, until it has met enough, or has looked at so many cards. */
function walkSql(shape: Shape): string {
  if (shape.streams === 'EACH') return walkEachSql(shape);
  const narrow = textOf(shape.conditions.filter(name => BY_INDEX.includes(name)));
  const look = textOf(shape.conditions.filter(name => !BY_INDEX.includes(name)));
  return `WITH ${ASKED} SELECT false AS whole, hits.id, hits.day::text, hits.rank FROM (${shown(
    shape,
    `SELECT c.cell, c.id, c.day FROM (SELECT * FROM ledger.card c WHERE ${all(narrow)} ORDER BY c.day DESC, c.id DESC LIMIT ${shape.steps}) c
     WHERE ${all([MATCH, 'NOT c.withdrawn', ...look])} ORDER BY c.day DESC, c.id DESC LIMIT $3`,
  )}) hits ORDER BY hits.day DESC, hits.id DESC`;
}

/**
 * Of a few committees each is walked by itself: together they may own few of all cards. What is older than where one of
 * the walks was left off cannot be judged yet.
 */
function walkEachSql(shape: Shape): string {
  const narrow = textOf(shape.conditions.filter(name => BY_INDEX.includes(name)));
  const look = textOf(shape.conditions.filter(name => !BY_INDEX.includes(name) && name !== 'owners'));
  return `
    WITH ${ASKED}, walked AS MATERIALIZED (
      SELECT s.owner AS stream, c.cell, c.day, c.id, ${all([MATCH, 'NOT c.withdrawn', ...look])} AS hit
      FROM jsonb_array_elements_text($2 -> 'owners') AS s (owner), LATERAL (
        SELECT * FROM ledger.card c WHERE ${all(['c.owner = s.owner', ...narrow])} ORDER BY c.day DESC, c.id DESC LIMIT ${shape.steps}) c
    ), ends AS (
      SELECT DISTINCT ON (stream) day, id, count(*) OVER (PARTITION BY stream) AS seen FROM walked ORDER BY stream, day, id
    ), frontier AS (
      SELECT e.day, e.id FROM ends e WHERE seen >= ${shape.steps} ORDER BY e.day DESC, e.id DESC LIMIT 1
    )
    SELECT NOT EXISTS (SELECT FROM frontier) AS whole, hits.id, hits.day::text, hits.rank
    FROM (SELECT) AS once LEFT JOIN (${shown(
      shape,
      `SELECT w.cell, w.id, w.day FROM walked w
       WHERE hit AND NOT EXISTS (SELECT FROM frontier f WHERE (w.day, w.id) < (f.day, f.id)) ORDER BY w.day DESC, w.id DESC LIMIT $3`,
    )}) hits ON true ORDER BY hits.day DESC, hits.id DESC`;
}

const matched = (columns: string, { conditions }: Shape): string =>
  `SELECT ${columns} FROM ledger.card c WHERE ${all([MATCH, 'NOT c.withdrawn', ...textOf(conditions)])}`;

/** All that the index of words has, then the latest of it. Materialized, or the planner would walk along the days after all. */
const indexSql = (shape: Shape): string =>
  `WITH ${ASKED}, matched AS MATERIALIZED (${matched('c.cell, c.id, c.day', shape)})
   SELECT hits.id, hits.day::text, hits.rank FROM (${shown(shape, 'SELECT * FROM matched m ORDER BY m.day DESC, m.id DESC LIMIT $3')}) hits
   ORDER BY hits.day DESC, hits.id DESC`;

const countSql = (shape: Shape): string =>
  `WITH ${ASKED} SELECT count(*)::int AS count FROM (${matched('', shape)} LIMIT ${MOST_COUNTED + 1}) counted`;

const parametersOf = ({ kinds, owners, from, until, status, dimensions, after }: SearchRequest): string =>
  JSON.stringify({ from, until, after, kind: kinds?.[0], kinds, status, dimensions, owners });

/**
 * What is found, the latest first; by RELEVANCE the latest 200, the best first. A word that many cards have is soon met on a walk
 * along the days; one that few have is quickly read from the index of words, after a short walk in vain.
 */
export async function find(pool: Pool, request: SearchRequest): Promise<Found[]> {
  const shape = shapeOf(request);
  const limit = request.order === 'DAY' ? request.limit : MOST_RANKED;
  const values = [request.text, parametersOf(request), limit];
  const name = nameOf(shape);
  const walk = await pool.query<Found & { whole: boolean }>({ name: `search-walk-${name}`, text: walkSql(shape), values });
  const met = walk.rows.filter(({ id }) => id !== null);
  const enough = walk.rows[0]?.whole || met.length === limit;
  const found = enough ? met : (await pool.query<Found>({ name: `search-index-${name}`, text: indexSql(shape), values })).rows;
  return request.order === 'DAY' ? found : found.toSorted((one, other) => other.rank - one.rank);
}

/** How many there are, counted to 10,000. */
export async function count(pool: Pool, request: SearchRequest): Promise<{ count: number; exact: boolean }> {
  const shape = shapeOf({ ...request, after: null });
  const { rows } = await pool.query<{ count: number }>({
    name: `search-count-${nameOf(shape)}`,
    text: countSql(shape),
    values: [request.text, parametersOf({ ...request, after: null })],
  });
  const { count } = itemAt(rows, 0);
  return { count: Math.min(count, MOST_COUNTED), exact: count <= MOST_COUNTED };
}

export type FoundLoader = DataLoader<string, FoundCard | null>;

declare module '../common/context.ts' {
  interface Loaders {
    found: FoundLoader;
  }
}

/** Cards with the text by which they were found. */
export const foundLoader = (pool: Pool): FoundLoader =>
  new DataLoader(async ids => {
    const { rows } = await pool.query<FoundCard>({
      name: 'search-cards',
      text: `SELECT ${CARD_COLUMNS}, c.text FROM ledger.card c WHERE c.id = ANY ($1)`,
      values: [ids],
    });
    const found = new Map(rows.map(row => [row.id, row]));
    return ids.map(id => found.get(id) ?? null);
  });
