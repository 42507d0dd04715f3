import type pg from 'pg';
import { ENTRY, VERSION } from './digests.ts';

/** Rows of a committee that belong to no link. */
export interface Loose {
  what: string;
  rows: number;
  since: string;
}

const WITHOUT_LINK = 'NOT EXISTS (SELECT FROM record.audit_link l WHERE l.work = t.work AND l.committee = t.committee)';
const LOOSE: [what: string, table: string, moment: string][] = [
  ['entries', 'record.audit', 't.at'],
  ['versions', 'record.version', 't.known'],
  ['sealed changes', 'record.sealed', 'NULL::timestamptz'],
  ['changes of entries and versions', 'record.audit_change', 'NULL::timestamptz'],
];

/** By committee. */
export async function loose(client: pg.Client): Promise<Map<string, Loose[]>> {
  const found: (Loose & { committee: string })[] = [];
  for (const [what, table, moment] of LOOSE) {
    const { rows } = await client.query<{ committee: string; rows: number; since: string }>(
      `SELECT t.committee, count(*)::int AS rows, coalesce(min(${moment})::text, 'a time not told') AS since FROM ${table} t WHERE ${WITHOUT_LINK} GROUP BY 1`,
    );
    found.push(...rows.map(row => ({ ...row, what })));
  }
  return Map.groupBy(found, ({ committee }) => committee);
}

/** What was changed afterwards: how much of it by erasing, and what without an entry that says so. */
export interface Unsaid {
  erased: number;
  faults: string[];
}

interface Changed {
  committee: string;
  record: string;
  entry: string | null;
  known: string | null;
  follows: boolean;
  erased: boolean;
  replaced: boolean;
}

/**
 * Changes in their order: each goes on from the one before, the last leads to what is there; an entry of the same transaction says that these fields
 * were erased, and they are blank. A version may also be replaced by the one of another transaction in its very millisecond.
 */
const CHANGES = `
  SELECT c.committee, c.record, c.entry::text, c.known::text,
    c.became IS NOT DISTINCT FROM coalesce(lead(c.was) OVER (PARTITION BY c.record, c.entry, c.known ORDER BY c.id), now_there.digest) AS follows,
    EXISTS (SELECT FROM record.audit e WHERE e.work = c.work AND e.record = c.record AND e.action = 'ERASE' AND CASE WHEN c.entry IS NULL
      THEN NOT EXISTS (SELECT FROM jsonb_array_elements_text(e.detail -> 'fields') f WHERE now_there.data ? f AND now_there.data -> f NOT IN ('""', 'null', '[]', to_jsonb(c.record)))
      ELSE e.detail -> 'fields' ? 'reason' AND now_there.reason IS NULL END) AS erased,
    c.known IS NOT NULL AND EXISTS (SELECT FROM record.audit e WHERE e.work = c.work AND e.record = c.record AND e.action <> 'ERASE') AS replaced
  FROM record.audit_change c, LATERAL (
    SELECT ${ENTRY} AS digest, NULL::jsonb AS data, a.reason FROM record.audit a WHERE a.id = c.entry
    UNION ALL SELECT ${VERSION}, v.data, NULL FROM record.version v WHERE v.record = c.record AND v.known = c.known
    UNION ALL SELECT NULL, NULL, NULL WHERE NOT EXISTS (SELECT FROM record.audit a WHERE a.id = c.entry)
      AND NOT EXISTS (SELECT FROM record.version v WHERE v.record = c.record AND v.known = c.known)) now_there`;

/** Records of which something sealed cannot be opened any more, more often than entries say that it was erased. */
const KEYS = `
  SELECT s.committee, s.record, count(DISTINCT s.key)::int AS keys,
    (SELECT count(*)::int FROM record.audit e WHERE e.record = s.record AND e.action = 'ERASE') AS erased
  FROM record.sealed s LEFT JOIN record.personal p ON p.record = s.record WHERE sha256(p.key) IS DISTINCT FROM s.key GROUP BY 1, 2`;

/** By committee. */
export async function changedUnsaid(client: pg.Client): Promise<Map<string, Unsaid>> {
  const found = new Map<string, Unsaid>();
  const of = (committee: string): Unsaid => {
    const known = found.get(committee) ?? { erased: 0, faults: [] };
    found.set(committee, known);
    return known;
  };
  for (const { committee, record, entry, known, follows, erased, replaced } of (await client.query<Changed>(CHANGES)).rows) {
    const what = entry === null ? `a version of ${record} (known ${known})` : `entry ${entry}${record ? ` of ${record}` : ''}`;
    if (!follows) of(committee).faults.push(`${what} is not as its last change left it: it was edited or removed`);
    if (erased) of(committee).erased++;
    else if (!replaced) of(committee).faults.push(`${what} was edited afterwards: no entry says that this was erased`);
  }
  const { rows } = await client.query<{ committee: string; record: string; keys: number; erased: number }>(KEYS);
  for (const { committee, record, keys, erased } of rows) {
    of(committee).erased += Math.min(keys, erased);
    if (keys > erased)
      of(committee).faults.push(
        `what is sealed of ${record} cannot be opened any more: its key was changed or removed, and no entry says that it was erased`,
      );
  }
  return found;
}
