import { grouped } from '@tongxin/infra/grouped.ts';
import { often } from '@tongxin/infra/kernel/queryable.ts';
import { known } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { DimensionFilter } from '../common/filter.ts';

export interface CardRow {
  id: string;
  kind: string;
  title: string;
  status: string | null;
  day: string;
  due: string | null;
  dimensions: Record<string, string>;
  withdrawn: boolean;
}

export interface RecordFilter {
  committee?: string | null;
  reach?: 'SELF' | 'SUBTREE' | null;
  from?: string | null;
  until?: string | null;
  dueFrom?: string | null;
  dueUntil?: string | null;
  status?: string[] | null;
  title?: string | null;
  dimensions?: DimensionFilter[] | null;
  withdrawn?: boolean | null;
}

export interface RecordOrder {
  field: 'DAY' | 'TITLE' | 'MADE' | 'DUE';
  direction: 'ASC' | 'DESC';
}

/** A page of cards of one kind: `scope` null means every committee. */
export interface CardRequest {
  kind: string;
  scope: string | null;
  reach: 'SELF' | 'SUBTREE';
  filter: RecordFilter;
  order: RecordOrder;
  limit: number;
  after: string[] | null;
}

export interface LinkRow {
  source: string;
  relation: string;
  target: string;
  known: string;
}

export interface CardLoaders {
  card: DataLoader<string, CardRow | null>;
  /** What records were called at an instant; of one that was not known yet, the first that it was called. */
  titleThen: DataLoader<{ id: string; asOf: string }, string | null, string>;
  page: DataLoader<CardRequest, CardRow[], string>;
  count: DataLoader<CardRequest, number, string>;
  links: DataLoader<string, LinkRow[]>;
}

declare module '../common/context.ts' {
  interface Loaders {
    cards: CardLoaders;
  }
}

export const CARD_COLUMNS = 'c.id, c.kind, c.title, c.status, c.day::text, c.due::text, c.dimensions, c.withdrawn';
// The id ends with a UUIDv7: what follows kind and owner sorts by the time of making.
const SORT: Record<RecordOrder['field'], { key: string; type: string }> = {
  DAY: { key: 'c.day', type: 'date' },
  // What is not due comes last: in a list by due date it is the least pressing.
  DUE: { key: "coalesce(c.due, 'infinity')", type: 'date' },
  TITLE: { key: 'c.title COLLATE "zh-x-icu"', type: 'text' },
  MADE: { key: 'substr(c.id, 12)', type: 'text' },
};

/** What each condition of a filter asks, of `$2`, the filter. Only those that are given are asked: the planner then knows how many cards are left. */
const CONDITIONS: Record<string, string> = {
  from: "c.day >= ($2 ->> 'from')::date",
  until: "c.day <= ($2 ->> 'until')::date",
  dueFrom: "c.due >= ($2 ->> 'dueFrom')::date",
  dueUntil: "c.due <= ($2 ->> 'dueUntil')::date",
  status: "$2 -> 'status' ? c.status",
  title: "strpos(c.title, $2 ->> 'title') > 0",
  dimensions: `NOT EXISTS (SELECT FROM jsonb_to_recordset($2 -> 'dimensions') AS d (name text, "values" jsonb)
    WHERE NOT coalesce(d."values" ? (c.dimensions ->> d.name), false))`,
};

const given = (filter: RecordFilter): string[] =>
  Object.keys(CONDITIONS).filter(name => filter[name as keyof RecordFilter] !== null && filter[name as keyof RecordFilter] !== undefined);

const matches = (filter: RecordFilter): string =>
  [
    "c.kind = $1 AND c.withdrawn = coalesce(($2::jsonb ->> 'withdrawn')::boolean, false)",
    ...given(filter).map(name => CONDITIONS[name]),
  ].join(' AND ');

/** A list without conditions is asked all the time; of the others there are too many to keep their plans. */
const asked = (filter: RecordFilter, text: string, values: unknown[]) =>
  given(filter).length === 0 ? often(text, values) : { text, values };

const beyond = ({ field, direction }: RecordOrder): string =>
  `(${SORT[field].key}, c.id) ${direction === 'DESC' ? '<' : '>'} (($4::text[])[1]::${SORT[field].type}, ($4::text[])[2])`;

const sorted = ({ field, direction }: RecordOrder): string => `ORDER BY ${SORT[field].key} ${direction}, c.id ${direction} LIMIT $3`;

// Each owner's first few by its index, then the first few of those: a page costs the same however many records there are.
const pageSql = ({ order, filter, after }: CardRequest): string => `
    SELECT s.scope, p.* FROM unnest($${after ? 5 : 4}::text[]) AS s (scope), LATERAL (
      SELECT ${CARD_COLUMNS} FROM reference.present o, LATERAL (
        SELECT c.* FROM ledger.card c WHERE c.owner = o.owner AND ${matches(filter)}${after ? ` AND ${beyond(order)}` : ''} ${sorted(order)}) c
      WHERE o.scope = s.scope AND o.reach = $${after ? 6 : 5} ${sorted(order)}) p`;

const everywhereSql = ({ order, filter, after }: CardRequest): string =>
  `SELECT ${CARD_COLUMNS} FROM ledger.card c WHERE ${matches(filter)}${after ? ` AND ${beyond(order)}` : ''} ${sorted(order)}`;

const countSql = (filter: RecordFilter): string => `SELECT s.scope, (SELECT count(*)::int FROM ledger.card c WHERE ${matches(filter)}
  AND (s.scope IS NULL OR c.owner IN (SELECT owner FROM reference.present o WHERE o.scope = s.scope AND o.reach = $4))) AS count FROM unnest($3::text[]) AS s (scope)`;

const TITLE_THEN = `
  SELECT q.n::int, t.title FROM unnest($1::text[], $2::timestamptz[]) WITH ORDINALITY AS q (id, instant, n), LATERAL (
    SELECT v.title FROM (
      SELECT c.title, c.known FROM ledger.card c WHERE c.id = q.id UNION ALL SELECT c.title, c.known FROM ledger.card_version c WHERE c.id = q.id) v
    ORDER BY v.known > q.instant, CASE WHEN v.known <= q.instant THEN v.known END DESC, v.known LIMIT 1) t`;

/** What of a card a cursor holds, in the order of the list. */
export const cardKey =
  ({ field }: RecordOrder) =>
  (card: CardRow): string[] => [
    field,
    field === 'DAY' ? card.day : field === 'DUE' ? (card.due ?? 'infinity') : field === 'TITLE' ? card.title : card.id.slice(11),
    card.id,
  ];

/** Cards, lists of them and links: one statement for all asked for at the same time (lists: of the same kind, filter and page). */
export function cardLoaders(pool: Pool): CardLoaders {
  const cacheKeyFn = (request: CardRequest) => JSON.stringify(request);
  return {
    card: new DataLoader(async ids => {
      const { rows } = await pool.query<CardRow>(often(`SELECT ${CARD_COLUMNS} FROM ledger.card c WHERE c.id = ANY ($1)`, [ids]));
      const found = new Map(rows.map(row => [row.id, row]));
      return ids.map(id => found.get(id) ?? null);
    }),
    titleThen: new DataLoader(
      async asked => {
        const values = [asked.map(({ id }) => id), asked.map(({ asOf }) => asOf)];
        const { rows } = await pool.query<{ n: number; title: string }>(often(TITLE_THEN, values));
        const titles = new Map(rows.map(({ n, title }) => [n, title]));
        return asked.map((_, index) => titles.get(index + 1) ?? null);
      },
      { cacheKeyFn: ({ id, asOf }) => `${id} ${asOf}` },
    ),
    page: new DataLoader(requests => together(requests, async (first, scopes) => readPages(pool, first, scopes)), { cacheKeyFn }),
    count: new DataLoader(
      requests =>
        together(requests, async (first, scopes) => {
          const values = [first.kind, JSON.stringify(first.filter), scopes, first.reach];
          const { rows } = await pool.query(asked(first.filter, countSql(first.filter), values));
          return new Map(rows.map(row => [row.scope, row.count]));
        }),
      { cacheKeyFn },
    ),
    links: new DataLoader(async ids => {
      const { rows } = await pool.query<LinkRow & { id: string }>(
        often(
          `SELECT i.id, l.source, l.relation, l.target, max(l.known) FILTER (WHERE l.change = 1) AS known
         FROM unnest($1::text[]) AS i (id) JOIN ledger.link l ON l.source = i.id OR l.target = i.id
         GROUP BY 1, 2, 3, 4 HAVING sum(l.change) > 0 ORDER BY known, source, target`,
          [ids],
        ),
      );
      const groups = Map.groupBy(rows, row => row.id);
      return ids.map(id => groups.get(id) ?? []);
    }),
  };
}

async function readPages(pool: Pool, first: CardRequest, scopes: (string | null)[]): Promise<Map<string | null, CardRow[]>> {
  const values = [first.kind, JSON.stringify(first.filter), first.limit, ...(first.after ? [first.after] : [])];
  if (scopes[0] === null) return new Map([[null, (await pool.query<CardRow>(asked(first.filter, everywhereSql(first), values))).rows]]);
  const { rows } = await pool.query<CardRow & { scope: string }>(asked(first.filter, pageSql(first), [...values, scopes, first.reach]));
  return Map.groupBy(rows, row => row.scope);
}

/** Answers requests that differ in scope alone by one statement. */
async function together<T>(
  requests: readonly CardRequest[],
  read: (first: CardRequest, scopes: (string | null)[]) => Promise<Map<string | null, T>>,
): Promise<T[]> {
  const groups = grouped(requests, ({ scope, ...rest }) => JSON.stringify([scope === null, rest]));
  const answers = new Map<CardRequest, T>();
  await Promise.all(
    groups.map(async group => {
      const found = await read(
        group[0],
        group.map(({ scope }) => scope),
      );
      for (const request of group) answers.set(request, found.get(request.scope) ?? ([] as T));
    }),
  );
  return requests.map(request => known(answers, request, 'answer'));
}
