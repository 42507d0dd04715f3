import { grouped } from '@tongxin/infra/grouped.ts';
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

const CONDITIONS = `c.kind = $1 AND c.withdrawn = coalesce(($2::jsonb ->> 'withdrawn')::boolean, false)
  AND ($2 ->> 'from' IS NULL OR c.day >= ($2 ->> 'from')::date) AND ($2 ->> 'until' IS NULL OR c.day <= ($2 ->> 'until')::date)
  AND ($2 ->> 'dueFrom' IS NULL OR c.due >= ($2 ->> 'dueFrom')::date) AND ($2 ->> 'dueUntil' IS NULL OR c.due <= ($2 ->> 'dueUntil')::date)
  AND ($2 -> 'status' IS NULL OR $2 -> 'status' = 'null' OR $2 -> 'status' ? c.status)
  AND ($2 ->> 'title' IS NULL OR strpos(c.title, $2 ->> 'title') > 0)
  AND NOT EXISTS (SELECT FROM jsonb_to_recordset(coalesce(nullif($2 -> 'dimensions', 'null'), '[]')) AS d (name text, "values" jsonb)
    WHERE NOT coalesce(d."values" ? (c.dimensions ->> d.name), false))`;

// Each owner's first few by its index, then the first few of those: a page costs the same however many records there are.
function pageSql({ field, direction }: RecordOrder): string {
  const { key, type } = SORT[field];
  const beyond = direction === 'DESC' ? '<' : '>';
  const after = `($4::text[] IS NULL OR (${key}, c.id) ${beyond} (($4::text[])[1]::${type}, ($4::text[])[2]))`;
  const order = (alias: string) => `ORDER BY ${key.replace('c.', `${alias}.`)} ${direction}, ${alias}.id ${direction}`;
  return `
    SELECT s.scope, p.* FROM unnest($5::text[]) AS s (scope), LATERAL (
      SELECT ${CARD_COLUMNS} FROM reference.present o, LATERAL (
        SELECT c.* FROM ledger.card c WHERE c.owner = o.owner AND ${CONDITIONS} AND ${after} ${order('c')} LIMIT $3) c
      WHERE o.scope = s.scope AND o.reach = $6 ${order('c')} LIMIT $3) p`;
}

const everywhereSql = ({ field, direction }: RecordOrder): string => {
  const { key, type } = SORT[field];
  return `SELECT ${CARD_COLUMNS} FROM ledger.card c WHERE ${CONDITIONS}
    AND ($4::text[] IS NULL OR (${key}, c.id) ${direction === 'DESC' ? '<' : '>'} (($4::text[])[1]::${type}, ($4::text[])[2]))
    ORDER BY ${key} ${direction}, c.id ${direction} LIMIT $3`;
};

const COUNT = `SELECT s.scope, (SELECT count(*)::int FROM ledger.card c WHERE ${CONDITIONS}
  AND (s.scope IS NULL OR c.owner IN (SELECT owner FROM reference.present o WHERE o.scope = s.scope AND o.reach = $4))) AS count FROM unnest($3::text[]) AS s (scope)`;

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
      const { rows } = await pool.query<CardRow>({
        name: 'cards',
        text: `SELECT ${CARD_COLUMNS} FROM ledger.card c WHERE c.id = ANY ($1)`,
        values: [ids],
      });
      const found = new Map(rows.map(row => [row.id, row]));
      return ids.map(id => found.get(id) ?? null);
    }),
    page: new DataLoader(requests => together(requests, async (first, scopes) => readPages(pool, first, scopes)), { cacheKeyFn }),
    count: new DataLoader(
      requests =>
        together(requests, async (first, scopes) => {
          const { rows } = await pool.query(COUNT, [first.kind, JSON.stringify(first.filter), scopes, first.reach]);
          return new Map(rows.map(row => [row.scope, row.count]));
        }),
      { cacheKeyFn },
    ),
    links: new DataLoader(async ids => {
      const { rows } = await pool.query<LinkRow & { id: string }>(
        `SELECT i.id, l.source, l.relation, l.target, max(l.known) FILTER (WHERE l.change = 1) AS known
         FROM unnest($1::text[]) AS i (id) JOIN ledger.link l ON l.source = i.id OR l.target = i.id
         GROUP BY 1, 2, 3, 4 HAVING sum(l.change) > 0 ORDER BY known, source, target`,
        [ids],
      );
      const groups = Map.groupBy(rows, row => row.id);
      return ids.map(id => groups.get(id) ?? []);
    }),
  };
}

async function readPages(pool: Pool, first: CardRequest, scopes: (string | null)[]): Promise<Map<string | null, CardRow[]>> {
  const values = [first.kind, JSON.stringify(first.filter), first.limit, first.after];
  const name = `${first.order.field}-${first.order.direction}`;
  if (scopes[0] === null) {
    return new Map([
      [null, (await pool.query<CardRow>({ name: `cards-everywhere-${name}`, text: everywhereSql(first.order), values })).rows],
    ]);
  }
  const { rows } = await pool.query<CardRow & { scope: string }>({
    name: `cards-${name}`,
    text: pageSql(first.order),
    values: [...values, scopes, first.reach],
  });
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
