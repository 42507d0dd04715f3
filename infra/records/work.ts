import type { PoolClient } from 'pg';
import { type Database, transaction } from '../database/database.ts';
import { ForbiddenError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Actor } from '../identity/actor.ts';
import { checkRecord, withoutBlanks } from './check.ts';
import type { RecordRow } from './entity.ts';
import { type Kind, type Problem, snake, tableOf } from './kind.ts';
import { type Language, say } from './language.ts';
import { brokenReferences } from './references.ts';
import { alreadyThere, changedMeanwhile, notFound, Refused, refusal, takenBy } from './refusals.ts';
import { insertRows, lockRow, naturalKeyOf, readPersonal, toRecord, updateRow, writePersonal } from './rows.ts';

export interface Writing {
  database: Database;
  actor: Actor;
  language: Language;
  /** Marks what is made as made up. */
  synthetic?: boolean;
}

/**
 * One transaction of one writer for one committee. Whatever it does is checked and audited; a refusal (thrown as Refused)
 * undoes all of it. Mutations, actions and nothing else write through it; imports, in bulk, through rows.ts.
 */
export interface Work extends Writing {
  client: PoolClient;
  /** Owner of every record written. */
  committee: string;
  /** Makes a record of the committee. */
  create(kind: Kind, input: Record<string, unknown>): Promise<RecordRow>;
  /** Changes the fields named of a record that is locked; null empties one. */
  change(kind: Kind, current: RecordRow, patch: Record<string, unknown>): Promise<RecordRow>;
  /** Withdraws a record, or restores it. */
  withdraw(kind: Kind, id: string, reason: string | null): Promise<RecordRow>;
  /** Reads a live record and keeps others from changing it. Refuses one that is not there, withdrawn, or no longer of this version. */
  lock(kind: Kind, id: string, expectedVersion?: number | null): Promise<RecordRow>;
  /** The live records of the committee whose field holds this value, oldest first, kept from changing. */
  find(kind: Kind, field: string, value: string): Promise<RecordRow[]>;
  /** Ends the work: nothing is written. */
  refuse(field: string, code: string, zh: string, en: string): never;
}

/** Does `run` in one transaction, as `action` in the audit; answers with what it gives, or with the problems for which it was refused. */
export async function atWork<T>(
  writing: Writing,
  { committee, action, reason }: { committee: string; action: string; reason?: string | null },
  run: (work: Work) => Promise<T>,
): Promise<{ result: T; problems: [] } | { result: null; problems: Problem[] }> {
  try {
    const result = await transaction(writing.database.pool, async client => {
      await actFor(client, writing.actor, committee, action, reason);
      return run(workOn(client, committee, writing));
    });
    return { result, problems: [] };
  } catch (error) {
    if (error instanceof Refused) return { result: null, problems: error.problems };
    const taken = takenKey(writing.database, error as { code?: string; schema?: string; table?: string; constraint?: string });
    if (taken) return { result: null, problems: [alreadyThere(taken, writing.language)] };
    // Two works that waited for each other's records: one was undone.
    if ((error as { code?: string }).code === '40P01') return { result: null, problems: [changedMeanwhile(writing.language)] };
    throw error;
  }
}

/** Another writer took the natural key between the look and the write: of which kind. */
const takenKey = (
  { kinds }: Database,
  { code, schema, table, constraint }: { code?: string; schema?: string; table?: string; constraint?: string },
): Kind | undefined =>
  code === '23505' && constraint?.includes('natural_key') ? kinds.find(kind => tableOf(kind) === `${schema}.${table}`) : undefined;

/** Tells the database, for this transaction, who writes for which committee and why. */
export async function actFor(client: PoolClient, actor: Actor, committee: string, action: string, reason?: string | null): Promise<void> {
  const { rows } = await client.query<{ here: boolean }>(
    `SELECT set_config('role', 'tongxin_writer', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', $2, true),
            set_config('tongxin.action', $3, true), set_config('tongxin.reason', $4, true),
            EXISTS (SELECT FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home WHERE o.committee = $1) AS here`,
    [committee, `${actor.role}:${actor.name}`, action, reason ?? ''],
  );
  if (!rows[0]!.here) throw new ForbiddenError(`The records of committee ${committee} are kept by another cell.`);
}

function workOn(client: PoolClient, committee: string, writing: Writing): Work {
  const { database, language, synthetic = false } = writing;
  const checked = async (kind: Kind, whole: Record<string, unknown>, fresh: Record<string, unknown>) => {
    const problems = checkRecord(kind, whole, committee, language);
    if (problems.length === 0)
      problems.push(...(await brokenReferences(client, database.kinds, kind, [fresh], language)).map(each => each.problem));
    const verified = problems.length === 0 && (await kind.verify?.(client, whole, committee, language));
    if (verified) problems.push(verified);
    if (problems.length > 0) throw new Refused(problems);
  };
  const work: Work = {
    ...writing,
    client,
    committee,
    async create(kind, given) {
      const input = withoutBlanks(kind.fields, given);
      await checked(kind, input, input);
      const id = newId(kind.prefix, committee);
      const [row] = await insertRows(client, kind, [{ ...input, id, committee, synthetic }]);
      if (!row) throw new Refused([await takenBy(client, kind, committee, input, language)]);
      await writePersonal(client, kind, id, committee, input);
      return toRecord(database, kind, row);
    },
    async change(kind, current, given) {
      const { id } = current;
      const patch = withoutBlanks(kind.fields, given);
      const whole = { ...current, ...(await readPersonal(client, kind, id)), ...patch };
      // A record may go on referring to what was withdrawn since.
      await checked(kind, whole, Object.fromEntries(Object.entries(patch).filter(([name, value]) => value !== current[name])));
      const row = await updateRow(client, kind, id, { ...patch, naturalKey: naturalKeyOf(kind, whole) });
      if (!row) throw new Refused([alreadyThere(kind, language)]);
      await writePersonal(client, kind, id, committee, patch);
      return toRecord(database, kind, row);
    },
    async withdraw(kind, id, reason) {
      const { rows } = await client.query(
        `UPDATE ${tableOf(kind)} SET withdrawn_at = CASE WHEN $2::text IS NOT NULL THEN clock_timestamp() END, withdrawal_reason = $2,
                version = version + 1, updated_at = clock_timestamp() WHERE id = $1 RETURNING *`,
        [id, reason],
      );
      return toRecord(database, kind, rows[0]);
    },
    async lock(kind, id, expectedVersion) {
      const current = await lockRow(client, kind, id);
      const refused = refusal(kind, current, expectedVersion ?? undefined, language);
      if (refused) throw new Refused([refused]);
      return toRecord(database, kind, current!);
    },
    async find(kind, field, value) {
      const { rows } = await client.query(
        `SELECT * FROM ${tableOf(kind)} WHERE committee = $1 AND ${snake(field)} = $2 AND withdrawn_at IS NULL ORDER BY id FOR NO KEY UPDATE`,
        [committee, value],
      );
      return rows.map(row => toRecord(database, kind, row));
    },
    refuse(field, code, zh, en) {
      throw new Refused([{ field, code, message: say(language, zh, en) }]);
    },
  };
  return work;
}

/** For who must write a record that may not be there or is withdrawn: it, locked. */
export async function lockAny({ client, database, language }: Work, kind: Kind, id: string): Promise<RecordRow> {
  const current = await lockRow(client, kind, id);
  if (!current) throw new Refused([notFound(kind, language)]);
  return toRecord(database, kind, current);
}
