import { naturalKeyOf } from '../kernel/key.ts';
import { type Kind, personalFields, tableOf } from '../kernel/kind.ts';
import type { Queryable } from '../kernel/queryable.ts';

/** Rows of a committee that were filled in. */
interface Filled {
  committee: string;
  rows: readonly Readonly<Record<string, unknown>>[];
  /** Natural keys of those whose record was made, or changed. */
  written: Set<string>;
}

/**
 * Keeps the personal fields of these rows, where they bring any, apart from their records. Returns how many records
 * besides `written` changed by it: those get a new version and an audit entry, which never holds the personal data.
 */
export async function writePersonalRows(client: Queryable, kind: Kind, { committee, rows, written }: Filled): Promise<number> {
  const names = personalFields(kind).map(([name]) => name);
  const personal = rows
    .map(row => ({
      natural_key: naturalKeyOf(kind, row),
      data: Object.fromEntries(names.filter(name => row[name] !== undefined).map(name => [name, row[name]])),
    }))
    .filter(({ data }) => Object.values(data).some(value => value !== null && value !== '') || written.size < rows.length)
    .filter(({ data }) => Object.keys(data).length > 0);
  if (personal.length === 0) return 0;
  const { rows: changed } = await client.query<{ record: string }>(
    `INSERT INTO record.personal AS p (record, committee, data)
     SELECT r.id, r.committee, x.data FROM jsonb_to_recordset($2) AS x(natural_key text, data jsonb)
     JOIN ${tableOf(kind)} r ON r.committee = $1 AND r.natural_key = x.natural_key AND r.withdrawn_at IS NULL
     WHERE jsonb_strip_nulls(x.data) <> '{}' OR EXISTS (SELECT FROM record.personal q WHERE q.record = r.id)
     ON CONFLICT (record) DO UPDATE SET data = p.data || EXCLUDED.data WHERE p.data IS DISTINCT FROM p.data || EXCLUDED.data
     RETURNING record`,
    [committee, JSON.stringify(personal)],
  );
  const { rows: versions } = await client.query(
    `UPDATE ${tableOf(kind)} SET version = version + 1, updated_at = clock_timestamp() WHERE id = ANY ($1) AND natural_key <> ALL ($2) RETURNING id`,
    [changed.map(row => row.record), [...written]],
  );
  return versions.length;
}
