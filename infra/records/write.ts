import type { PoolClient } from 'pg';
import { type Database, transaction } from '../database/database.ts';
import { BadInputError, ForbiddenError } from '../errors.ts';
import { newId, parseId } from '../id.ts';
import type { Actor } from '../identity/actor.ts';
import { checkReason, checkRecord } from './check.ts';
import { columnType, entityOf, type RecordRow } from './entity.ts';
import { type Kind, openFields, type Problem, personalFields, snake, tableOf } from './kind.ts';
import { type Language, say } from './language.ts';
import { missingReferences } from './references.ts';

export type Action = 'CREATE' | 'UPDATE' | 'CORRECT' | 'WITHDRAW' | 'RESTORE';

/** What a mutation answers with: the record, or what is wrong, in a person's words. */
export interface WriteResult {
  record: RecordRow | null;
  problems: Problem[];
}

export interface Writing {
  database: Database;
  actor: Actor;
  language: Language;
}

/** The one rule of writing: only an owner's staff writes its records. The database enforces it again by row-level security. */
export function mayWrite(actor: Actor, committee: string): void {
  if (actor.role === 'STAFF' && actor.committee === committee) return;
  throw new ForbiddenError(
    `Only the staff of committee ${committee} may write its records. You are ${actor.committee ? `${actor.role} of ${actor.committee}` : 'not identified'}.`,
  );
}

/** Tells the database, for this transaction, who writes for which committee and why. */
export async function actFor(client: PoolClient, actor: Actor, committee: string, action: Action, reason?: string | null): Promise<void> {
  const { rows } = await client.query<{ here: boolean }>(
    `SELECT set_config('role', 'tongxin_writer', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', $2, true),
            set_config('tongxin.action', $3, true), set_config('tongxin.reason', $4, true),
            EXISTS (SELECT FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home WHERE o.committee = $1) AS here`,
    [committee, `${actor.role}:${actor.name}`, action, reason ?? ''],
  );
  if (!rows[0]!.here) throw new ForbiddenError(`The records of committee ${committee} are kept by another cell.`);
}

export const naturalKeyOf = (kind: Kind, record: Record<string, unknown>): string =>
  kind.naturalKey.map(field => String(record[field] ?? '')).join(' / ');

/** Creates a record of `committee`. */
export async function createRecord(
  { database, actor, language }: Writing,
  kind: Kind,
  committee: string,
  input: Record<string, unknown>,
): Promise<WriteResult> {
  mayWrite(actor, committee);
  const problems = checkRecord(kind, input, committee, language);
  if (problems.length > 0) return { record: null, problems };
  return transaction(database.pool, async client => {
    await actFor(client, actor, committee, 'CREATE');
    const missing = await missingReferences(client, database.kinds, kind, [input], language);
    if (missing.length > 0) return { record: null, problems: missing.map(each => each.problem) };
    const id = newId(kind.prefix, committee);
    const inserted = await insertRows(client, kind, [{ ...input, id, committee }]);
    if (inserted.length === 0) return { record: null, problems: [await takenBy(client, kind, committee, input, language)] };
    await writePersonal(client, kind, id, committee, input);
    return { record: toRecord(database, kind, inserted[0]!), problems: [] };
  });
}

/**
 * Changes a record. UPDATE: something new happened. CORRECT: what stood there was wrong; needs a reason.
 * Fields left out stay as they are; null empties one.
 */
export async function changeRecord(
  { database, actor, language }: Writing,
  kind: Kind,
  action: 'UPDATE' | 'CORRECT',
  { id, reason, expectedVersion, ...patch }: Record<string, any>,
): Promise<WriteResult> {
  const committee = ownerOf(kind, id);
  mayWrite(actor, committee);
  const unreasonable = action === 'CORRECT' ? checkReason(reason, language) : [];
  if (unreasonable.length > 0) return { record: null, problems: unreasonable };
  return transaction(database.pool, async client => {
    await actFor(client, actor, committee, action, reason);
    const current = await lockRow(client, kind, id);
    const refused = refusal(kind, current, expectedVersion, language);
    if (refused) return { record: null, problems: [refused] };
    const whole = { ...toRecord(database, kind, current!), ...(await readPersonal(client, kind, id)), ...patch };
    const problems = checkRecord(kind, whole, committee, language);
    if (problems.length === 0)
      problems.push(...(await missingReferences(client, database.kinds, kind, [patch], language)).map(each => each.problem));
    if (problems.length > 0) return { record: null, problems };
    const row = await updateRow(client, kind, id, { ...patch, naturalKey: naturalKeyOf(kind, whole) });
    if (!row) return { record: null, problems: [alreadyThere(kind, language)] };
    await writePersonal(client, kind, id, committee, patch);
    return { record: toRecord(database, kind, row), problems: [] };
  }).catch(error => {
    // Another writer took the natural key between the look and the update.
    if (error.code === '23505' && String(error.constraint).includes('natural_key'))
      return { record: null, problems: [alreadyThere(kind, language)] };
    throw error;
  });
}

/** Withdraws a record (it stays, counts for nothing, and says why) or, to undo that, restores it. */
export async function withdrawRecord(
  { database, actor, language }: Writing,
  kind: Kind,
  action: 'WITHDRAW' | 'RESTORE',
  { id, reason }: { id: string; reason: string },
): Promise<WriteResult> {
  const committee = ownerOf(kind, id);
  mayWrite(actor, committee);
  const unreasonable = checkReason(reason, language);
  if (unreasonable.length > 0) return { record: null, problems: unreasonable };
  return transaction(database.pool, async client => {
    await actFor(client, actor, committee, action, reason);
    const current = await lockRow(client, kind, id);
    if (!current) return { record: null, problems: [notFound(kind, language)] };
    if ((current.withdrawn_at !== null) === (action === 'WITHDRAW')) return { record: toRecord(database, kind, current), problems: [] };
    const { rows } = await client.query(
      `UPDATE ${tableOf(kind)} SET withdrawn_at = CASE WHEN $2 THEN clock_timestamp() END, withdrawal_reason = CASE WHEN $2 THEN $3 END,
              version = version + 1, updated_at = clock_timestamp() WHERE id = $1 RETURNING *`,
      [id, action === 'WITHDRAW', reason],
    );
    return { record: toRecord(database, kind, rows[0]), problems: [] };
  });
}

/**
 * Inserts whole records in one statement. A row whose natural key is there already is left alone, or with `renew` brought
 * up to date where it differs (in the fields named, or in all of them). Returns the rows written, each with `inserted`.
 */
export async function insertRows(
  client: PoolClient,
  kind: Kind,
  rows: Record<string, unknown>[],
  renew: boolean | string[] = false,
): Promise<Record<string, any>[]> {
  const fields = openFields(kind);
  const columns = fields.map(([name]) => snake(name));
  const renewed = Array.isArray(renew) ? fields.filter(([name]) => renew.includes(name)).map(([name]) => snake(name)) : columns;
  const mine = ['id', 'committee', 'natural_key', 'recorded_at', 'synthetic'];
  const typed = fields.map(([name, field]) => `${snake(name)} ${columnType(field)}`);
  const onConflict = renew
    ? `DO UPDATE SET ${renewed.map(column => `${column} = EXCLUDED.${column}`).join(', ')}, version = r.version + 1, updated_at = clock_timestamp()
       WHERE (${renewed.map(column => `r.${column}`).join(', ')}) IS DISTINCT FROM (${renewed.map(column => `EXCLUDED.${column}`).join(', ')}) AND r.withdrawn_at IS NULL`
    : 'DO NOTHING';
  const { rows: written } = await client.query(
    `INSERT INTO ${tableOf(kind)} AS r (${[...mine, ...columns].join(', ')})
     SELECT id, committee, natural_key, recorded_at, coalesce(synthetic, false), ${columns.join(', ')}
     FROM jsonb_to_recordset($1) AS x(id text, committee text, natural_key text, recorded_at timestamptz, synthetic boolean, ${typed.join(', ')})
     ON CONFLICT (committee, natural_key) ${onConflict}
     RETURNING ${renew ? 'id, natural_key' : '*'}, (xmax = 0) AS inserted`,
    [JSON.stringify(rows.map(row => toColumns(kind, row)))],
  );
  return written;
}

function toColumns(kind: Kind, row: Record<string, unknown>): Record<string, unknown> {
  const columns: Record<string, unknown> = {
    id: row.id,
    committee: row.committee,
    natural_key: naturalKeyOf(kind, row),
    recorded_at: row.recordedAt ?? null,
    synthetic: row.synthetic ?? false,
  };
  for (const [name, field] of openFields(kind)) columns[snake(name)] = row[name] ?? emptyOf(field.type);
  return columns;
}

const emptyOf = (type: string) => (type === 'texts' || type === 'items' ? [] : type === 'boolean' ? false : null);

async function updateRow(
  client: PoolClient,
  kind: Kind,
  id: string,
  patch: Record<string, unknown>,
): Promise<Record<string, unknown> | null> {
  const names = ['naturalKey', ...openFields(kind).map(([name]) => name)].filter(name => patch[name] !== undefined);
  const values = names.map(name => {
    const field = kind.fields[name];
    const value = patch[name] ?? (field ? emptyOf(field.type) : null);
    return field?.type === 'items' ? JSON.stringify(value) : value;
  });
  const taken = await client.query(
    `SELECT FROM ${tableOf(kind)} WHERE committee = split_part($1, '_', 2) AND natural_key = $2 AND id <> $1`,
    [id, patch.naturalKey],
  );
  if (taken.rowCount) return null;
  const { rows } = await client.query(
    `UPDATE ${tableOf(kind)} SET ${names.map((name, index) => `${snake(name)} = $${index + 2}`).join(', ')},
       version = version + 1, updated_at = clock_timestamp() WHERE id = $1 RETURNING *`,
    [id, ...values],
  );
  return rows[0];
}

async function lockRow(client: PoolClient, kind: Kind, id: string): Promise<Record<string, any> | undefined> {
  return (await client.query(`SELECT * FROM ${tableOf(kind)} WHERE id = $1 FOR NO KEY UPDATE`, [id])).rows[0];
}

async function writePersonal(client: PoolClient, kind: Kind, id: string, committee: string, input: Record<string, unknown>): Promise<void> {
  const personal = personalFields(kind).filter(([name]) => input[name] !== undefined);
  if (personal.length === 0) return;
  await client.query(
    'INSERT INTO record.personal (record, committee, data) VALUES ($1, $2, $3) ON CONFLICT (record) DO UPDATE SET data = record.personal.data || EXCLUDED.data',
    [id, committee, JSON.stringify(Object.fromEntries(personal.map(([name]) => [name, input[name]])))],
  );
}

async function readPersonal(client: PoolClient, kind: Kind, id: string): Promise<Record<string, unknown>> {
  if (personalFields(kind).length === 0) return {};
  return (await client.query('SELECT data FROM record.personal WHERE record = $1', [id])).rows[0]?.data ?? {};
}

const toRecord = (database: Database, kind: Kind, row: Record<string, any>): RecordRow =>
  database.orm.em.fork().map(entityOf(kind), row) as RecordRow;

function ownerOf(kind: Kind, id: string): string {
  const { prefix, committee } = parseId(id);
  if (prefix !== kind.prefix) throw new BadInputError(`${id} is not the id of a ${kind.type}: those begin with ${kind.prefix}_.`);
  return committee;
}

function refusal(
  kind: Kind,
  current: Record<string, any> | undefined,
  expectedVersion: number | undefined,
  language: Language,
): Problem | null {
  if (!current) return notFound(kind, language);
  if (current.withdrawn_at) {
    return {
      field: 'id',
      code: 'WITHDRAWN',
      message: say(language, `这条${kind.label}已撤回，请先恢复。`, `This ${kind.type} is withdrawn; restore it first.`),
    };
  }
  if (expectedVersion != null && expectedVersion !== current.version) {
    return {
      field: 'expectedVersion',
      code: 'CHANGED_MEANWHILE',
      message: say(
        language,
        '别人刚改过这条记录，请刷新后再改。',
        'Somebody changed this record meanwhile. Read it again, then change it.',
      ),
    };
  }
  return null;
}

const notFound = (kind: Kind, language: Language): Problem => ({
  field: 'id',
  code: 'NOT_FOUND',
  message: say(language, `没有这条${kind.label}。`, `There is no such ${kind.type}.`),
});

/** Somebody holds the natural key; if that record is withdrawn, it is to be restored rather than made again. */
async function takenBy(
  client: PoolClient,
  kind: Kind,
  committee: string,
  input: Record<string, unknown>,
  language: Language,
): Promise<Problem> {
  const { rows } = await client.query<{ id: string; withdrawn: boolean }>(
    `SELECT id, withdrawn_at IS NOT NULL AS withdrawn FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = $2`,
    [committee, naturalKeyOf(kind, input)],
  );
  const problem = alreadyThere(kind, language);
  if (!rows[0]?.withdrawn) return problem;
  const hint = say(language, `它（${rows[0].id}）已撤回，请恢复它。`, ` It (${rows[0].id}) is withdrawn: restore it.`);
  return { ...problem, message: problem.message + hint };
}

const alreadyThere = (kind: Kind, language: Language): Problem => ({
  field: kind.naturalKey[0]!,
  code: 'ALREADY_EXISTS',
  message: say(
    language,
    `已有同样的${kind.label}（${kind.naturalKey.map(name => kind.fields[name]!.label).join('、')}相同）。`,
    `The same ${kind.type} is there already (same ${kind.naturalKey.join(', ')}).`,
  ),
});
