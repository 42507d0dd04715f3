import { itemAt } from '@tongxin/infra/must.ts';
import type { Pool } from 'pg';

export type FiveList = 'PROBLEMS' | 'TASKS' | 'SUPERVISION' | 'FEEDBACK' | 'RESULTS';

export interface FiveListRequest {
  list: FiveList;
  scope: string;
  /** The names under which the unit counts; null: whichever unit. */
  units: string[] | null;
  from: string | null;
  until: string | null;
  /** What was due before this day is overdue. */
  today: string;
}

export interface Listed {
  id: string;
  key: string;
}

const DUE = "coalesce(c.due, 'infinity')";
const LISTS: Record<FiveList, { when: string; key: string; direction: 'ASC' | 'DESC' }> = {
  PROBLEMS: { when: 'true', key: 'c.day', direction: 'DESC' },
  TASKS: { when: "c.status = 'OPEN' AND c.dimensions ? 'unit'", key: DUE, direction: 'ASC' },
  SUPERVISION: { when: "c.status = 'OPEN' AND (c.due < $5 OR c.dimensions ? 'supervised')", key: DUE, direction: 'ASC' },
  FEEDBACK: {
    when: `EXISTS (SELECT FROM ledger.link l WHERE l.target = c.id AND l.relation = 'RETURN_VISIT_OF' GROUP BY l.source HAVING sum(l.change) > 0)`,
    key: 'c.day',
    direction: 'DESC',
  },
  RESULTS: { when: "c.status = 'SOLVED'", key: 'c.day', direction: 'DESC' },
};

export const orderOf = (list: FiveList): 'DAY' | 'DUE' => (LISTS[list].key === DUE ? 'DUE' : 'DAY');

const chosen = (list: FiveList): string => `c.kind = 'problem' AND NOT c.withdrawn AND ${LISTS[list].when}
  AND ($2::text[] IS NULL OR c.dimensions ->> 'unit' = ANY ($2)) AND c.day BETWEEN coalesce($3::date, '0001-01-01') AND coalesce($4::date, 'infinity')
  AND $5::date IS NOT NULL`;
const values = ({ scope, units, from, until, today }: FiveListRequest) => [scope, units, from, until, today];

/** Up to `limit` problems of a list after one of them. Each owner's first few, then the first few of those. */
export async function readList(
  pool: Pool,
  request: FiveListRequest,
  limit: number,
  after: [key: string, id: string] | null,
): Promise<Listed[]> {
  const { key, direction } = LISTS[request.list];
  const beyond = `($6::text[] IS NULL OR (${key}, c.id) ${direction === 'ASC' ? '>' : '<'} (($6::text[])[1]::date, ($6::text[])[2]))`;
  const { rows } = await pool.query<Listed>({
    name: `five-lists-${request.list}`,
    text: `SELECT p.id, p.key::text FROM reference.present o, LATERAL (
        SELECT c.id, ${key} AS key FROM ledger.card c WHERE c.owner = o.owner AND ${chosen(request.list)} AND ${beyond}
        ORDER BY ${key} ${direction}, c.id ${direction} LIMIT $7) p
      WHERE o.scope = $1 AND o.reach = 'SUBTREE' ORDER BY p.key ${direction}, p.id ${direction} LIMIT $7`,
    values: [...values(request), after, limit],
  });
  return rows;
}

export async function countList(pool: Pool, request: FiveListRequest): Promise<number> {
  const { rows } = await pool.query<{ count: number }>({
    name: `five-lists-count-${request.list}`,
    text: `SELECT count(*)::int AS count FROM reference.present o JOIN ledger.card c ON c.owner = o.owner AND ${chosen(request.list)}
      WHERE o.scope = $1 AND o.reach = 'SUBTREE'`,
    values: values(request),
  });
  return itemAt(rows, 0).count;
}
