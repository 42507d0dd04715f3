import type { PoolClient } from 'pg';
import { type Database, transaction } from '../database/database.ts';
import { BadInputError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Actor } from '../identity/actor.ts';
import { checkRecord } from '../records/check.ts';
import { type Kind, tableOf } from '../records/kind.ts';
import { insertRows, naturalKeyOf } from '../records/rows.ts';
import { actFor } from '../records/work.ts';
import { mayWrite } from '../records/write.ts';
import { inBatches } from './batches.ts';
import { checkReferences } from './check-references.ts';
import { withKept } from './kept.ts';
import { writePersonalRows } from './personal.ts';

/** A record's fields by their English names; dates as `YYYY-MM-DD`, choices by code, references by id. */
export type TypedRow = Record<string, unknown> & {
  /** Only with `history`: when the committee's earlier register knew it. */
  recordedAt?: Date | string | null;
};

export interface RowImport {
  kind: Kind;
  committee: string;
  /** Staff of the committee. */
  actor: Actor;
  /** Takes over an earlier register: rows may say when it knew them. */
  history?: boolean;
  /** Marks the records as made up. */
  synthetic?: boolean;
  /** For the audit trail. */
  reason?: string;
  /** The fields that the rows bring; of a record that is there already, the others stay as they are. All fields by default. */
  fields?: string[];
}

export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  /** Rows whose record was withdrawn here: left as they are. */
  withdrawn: number;
}

/** Rows in one statement: large enough that its overhead vanishes, small enough for little memory. */
export const BATCH = 2000;

/**
 * Imports rows in one transaction: all of them or, on the first problem (BadInputError, in Chinese, with the number of the row
 * counted from 1), none. A record with the same natural key is brought up to date where it differs, so the same rows
 * twice change nothing. Rows must not repeat a natural key. `onProgress` is told how many rows are written so far.
 */
export async function importRows(
  database: Database,
  options: RowImport,
  rows: AsyncIterable<TypedRow> | Iterable<TypedRow>,
  onProgress: (rows: number) => void = () => {},
): Promise<ImportCounts> {
  const { kind, committee, actor } = options;
  mayWrite(actor, committee);
  return transaction(database.pool, async client => {
    await actFor(client, actor, committee, 'UPDATE', options.reason);
    await prepare(client, committee);
    const counts: ImportCounts = { inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 };
    const seen = new Set<string>();
    let done = 0;
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const batch of inBatches(rows, BATCH)) {
        if (kind.check) await writing; // the connection is needed to see what is kept
        const whole = await withKept(client, kind, committee, batch, options.fields);
        const ready = checked(batch, whole, options, seen, done);
        await writing; // otherwise the next batch is read and checked while the database writes this one
        const before = done;
        done += batch.length;
        writing = writeBatch(client, database, options, ready, before, counts).then(() => onProgress(before + batch.length));
        writing.catch(() => {}); // thrown where it is awaited
      }
    } finally {
      await writing;
    }
    return counts;
  });
}

/** One import at a time for a committee (two of kinds that refer to each other would wait for one another), and only where its records are kept. */
async function prepare(client: PoolClient, committee: string): Promise<void> {
  await client.query("SELECT pg_advisory_xact_lock(hashtextextended('tongxin.import.' || $1, 0))", [committee]);
  const { rows } = await client.query(
    'SELECT o.cell, c.home FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell WHERE o.committee = $1',
    [committee],
  );
  if (!rows[0]?.home)
    throw new BadInputError(`政协委员会 ${committee} 的记录不在本服务（由 ${rows[0]?.cell ?? '其他服务'} 保存），请到那里导入。`);
}

function checked(
  batch: TypedRow[],
  whole: TypedRow[],
  { kind, committee, history, synthetic }: RowImport,
  seen: Set<string>,
  done: number,
): Record<string, unknown>[] {
  return batch.map((row, index) => {
    const refuse = (message: string) => new BadInputError(`第 ${done + index + 1} 行：${message}`);
    const problem = checkRecord(kind, whole[index]!, committee, 'zh')[0] ?? checkRecordedAt(row.recordedAt, history);
    if (problem) throw refuse(problem.message);
    const key = naturalKeyOf(kind, row);
    if (seen.has(key)) throw refuse(`与前面一行是同一条记录（${key}）。`);
    seen.add(key);
    return { ...row, id: newId(kind.prefix, committee), committee, synthetic };
  });
}

function checkRecordedAt(recordedAt: TypedRow['recordedAt'], history = false): { message: string } | undefined {
  if (recordedAt == null) return undefined;
  if (!history) return { message: '只有接收历史台账（--history）时才能写明“录入时间”。' };
  const at = new Date(recordedAt).getTime();
  if (Number.isNaN(at)) return { message: '“录入时间”不是时间。' };
  return at > Date.now() ? { message: '“录入时间”不能晚于现在。' } : undefined;
}

async function writeBatch(
  client: PoolClient,
  database: Database,
  options: RowImport,
  rows: Record<string, unknown>[],
  done: number,
  counts: ImportCounts,
): Promise<void> {
  const { kind, committee, fields } = options;
  const [broken] = await checkReferences(client, database.kinds, kind, committee, rows);
  if (broken) throw new BadInputError(`第 ${done + broken.row + 1} 行：${broken.problem.message}`);
  const written = await insertRows(client, kind, rows, fields ?? true);
  const inserted = written.filter(row => row.inserted).length;
  const writtenKeys = new Set(written.map(row => row.natural_key));
  const others = rows.map(row => naturalKeyOf(kind, row)).filter(key => !writtenKeys.has(key));
  const withdrawn = others.length === 0 ? 0 : await countWithdrawn(client, kind, committee, others);
  const personalOnly = await writePersonalRows(client, kind, committee, rows, writtenKeys);
  counts.inserted += inserted;
  counts.updated += written.length - inserted + personalOnly;
  counts.withdrawn += withdrawn;
  counts.unchanged += others.length - withdrawn - personalOnly;
}

async function countWithdrawn(client: PoolClient, kind: Kind, committee: string, keys: string[]): Promise<number> {
  const { rows } = await client.query(
    `SELECT count(*)::int AS count FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2) AND withdrawn_at IS NOT NULL`,
    [committee, keys],
  );
  return rows[0].count;
}
