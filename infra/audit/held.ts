import { type Asking, actingFor, readPersonal } from '../graphql/as-staff.ts';
import { parseId } from '../id.ts';
import { personalFields, tableOf } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { snake } from '../kernel/names.ts';
import type { Queryable } from '../kernel/queryable.ts';
import type { RecordRow } from '../kernel/row.ts';
import { namesKey } from '../store/dependents.ts';
import { withOwner } from '../store/owner.ts';
import { readRows } from '../store/rows.ts';

/** All that is kept of a record: what is open of it, what is personal, and who has read that. */
export interface Held {
  kind: string;
  label: string;
  record: RecordRow;
  personal: Record<string, unknown>;
  /** Since when, by whom, as what: what was written of it, and what personal was read. */
  audit: { at: string; actor: string; action: string; reason: string | null }[];
}

/** The records of a committee that are a person's, or name one by the key. */
export async function recordsOfPerson(asking: Asking, committee: string, key: string): Promise<string[]> {
  const parts = asking.database.model.kinds.flatMap(kind => {
    const own = kind.identifies ? [`${snake(kind.identifies)} = $1`] : [];
    const names = [...own, ...Object.entries(kind.fields).flatMap(([name, field]) => namesKey(snake(name), field))];
    return names.length > 0 ? [`SELECT id FROM ${tableOf(kind)} WHERE committee = $2 AND (${names.join(' OR ')})`] : [];
  });
  // What an office keeps about itself, such as a delegation, is among them: nobody else sees that.
  const { rows } = await actingFor(asking, committee, client => client.query<{ id: string }>(parts.join(' UNION ALL '), [key, committee]));
  return rows.map(({ id }) => id);
}

/** These records, and those of the same committee that were made from them or answer them. */
export async function withLinked({ database: { pool } }: Asking, committee: string, ids: readonly string[]): Promise<string[]> {
  const { rows } = await pool.query<{ source: string }>(
    `SELECT source FROM ledger.link WHERE target = ANY ($1) AND split_part(source, '_', 2) = $2 GROUP BY source, relation, target HAVING sum(change) > 0`,
    [ids, committee],
  );
  return [...new Set([...ids, ...rows.map(({ source }) => source)])];
}

/** All that is kept of some records of one committee; that their personal fields were read is in the audit. */
export const heldOf = (asking: Asking, committee: string, ids: readonly string[]): Promise<Held[]> =>
  actingFor(asking, committee, async client => {
    const { model } = asking.database;
    const asked = ids.flatMap(id => personalFields(kindOf(model, id)).map(([field]) => ({ id, field })));
    const personal = await readPersonal(client, asking, asked);
    const { rows: audit } = await client.query<Held['audit'][number] & { of: string }>(
      `SELECT one.id AS of, to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, a.actor, a.action, a.reason
       FROM unnest($1::text[]) one (id), LATERAL (
         SELECT * FROM record.audit WHERE record = one.id UNION ALL SELECT * FROM record.audit WHERE action = 'READ' AND detail -> 'records' ? one.id) a
       ORDER BY a.id`,
      [ids],
    );
    const found: Held[] = [];
    for (const [kind, some] of Map.groupBy(ids, id => kindOf(model, id)))
      for (const record of await readRows(client as Queryable, kind, some))
        found.push({
          kind: kind.name,
          label: kind.label[0],
          record,
          personal: personal.get(record.id) ?? {},
          audit: audit.filter(({ of }) => of === record.id).map(({ of: _, ...entry }) => entry),
        });
    return found;
  });

const kindOf = ({ kindByPrefix }: Model, id: string) => {
  const kind = kindByPrefix.get(parseId(id).prefix);
  if (!kind) throw new Error(`There is no kind of ${id}`);
  return kind;
};

/**
 * Erases fields of a record for ever, by default all that is personal: it is blanked, and the key is destroyed by which the audit could show what it
 * was. Returns the fields. What a backup holds is not reached.
 */
export async function erase(asking: Asking, committee: string, record: string, fields?: readonly string[]): Promise<string[]> {
  const erased = await actingFor(asking, committee, async client => {
    const { rows } = await client.query<{ data: object }>('SELECT data FROM record.personal WHERE record = $1', [record]);
    const columns = fields?.map(name =>
      name in kindOf(asking.database.model, record).fields && !(name in (rows[0]?.data ?? {})) ? snake(name) : name,
    );
    const wanted = columns ?? Object.keys(rows[0]?.data ?? {});
    if (wanted.length === 0) return wanted;
    await client.query("SELECT set_config('tongxin.reason', $1, true)", [asking.request.purpose ?? '']);
    await client.query('SELECT record.erase($1, $2)', [record, wanted]);
    return wanted;
  });
  // What was there goes from the file of the table too.
  if (erased.length > 0) await withOwner(asking.database.url, client => client.query('VACUUM record.personal, record.version'));
  return erased;
}
