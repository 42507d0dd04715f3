import { BadInputError } from '../errors.ts';
import { newId } from '../id.ts';
import type { Actor } from '../kernel/actor.ts';
import { FORMERLY } from '../kernel/formerly.ts';
import { type Kind, tableOf, takenInHand } from '../kernel/kind.ts';
import type { Queryable } from '../kernel/queryable.ts';
import { mayWrite } from '../kernel/rights.ts';
import { atWorkInParts, type Next } from '../store/at-work.ts';
import type { Database } from '../store/database.ts';
import { insertRows } from '../store/rows.ts';
import type { WorkInModel } from '../store/writing.ts';
import { inBatches } from './batches.ts';
import { writePersonalRows } from './personal.ts';
import { weighLines } from './roster.ts';
import { type Taken, takeIn } from './take-in.ts';
import type { Weighed } from './weigh.ts';

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
  /** People whom a roster registered; missing where there were none. */
  people?: number;
}

/** Rows in one statement: large enough that its overhead vanishes, small enough for little memory. */
export const BATCH = 2000;

type OnProgress = (rows: number) => void;
type Rows = AsyncIterable<TypedRow> | Iterable<TypedRow>;

/**
 * Imports rows in one transaction: all of them or, on the first problem (BadInputError, in Chinese, with the number of the row
 * counted from 1), none. A record with the same natural key is brought up to date where it differs, so the same rows
 * twice change nothing. Rows must not repeat a natural key. `onProgress` is told how many rows are written so far.
 */
export async function importRows(database: Database, options: RowImport, rows: Rows, onProgress?: OnProgress): Promise<ImportCounts> {
  const { actor, committee, kind, reason } = options;
  mayWrite(actor, committee, kind.duty);
  const counts = noCounts();
  await atWorkInParts({ database, actor, language: 'zh' }, { committee, action: 'UPDATE', on: kind, reason }, next =>
    importParts(next, { ...options, onProgress }, rows, counts),
  );
  return counts;
}

/** The same as parts of a longer work; adds to `counts`. */
export async function importParts(
  next: Next,
  options: RowImport & { onProgress?: OnProgress },
  rows: Rows,
  counts: ImportCounts,
): Promise<void> {
  const { kind, committee, synthetic = false, onProgress } = options;
  if (kind.inHouse) throw new BadInputError(`${kind.label[0]}不能导入，请由管理员逐项办理。`);
  const seen = new Set<string>();
  let done = 0;
  try {
    await next(work => prepare(work, committee));
    for await (const batch of inBatches(rows, BATCH)) {
      const check = (lines: readonly Line[]) => {
        for (const [index, { key, faults }] of lines.entries()) {
          const [fault] = [...faults, checkRecordedAt(batch[index]?.recordedAt, options.history)].filter(each => each !== undefined);
          if (fault) throw refusal(done + index, fault.message);
          once(seen, key, done + index);
        }
      };
      await next(async work => {
        if (!takenInHand(kind)) return fillRegister(work, options, { batch, counts, check });
        // What an earlier register tells of a kind with acts goes through the same work as its actions; so does what others follow from.
        const taken = await takeIn(work, { kind, rows: batch, synthetic });
        check(taken);
        for (const { outcome } of taken) counts[outcome]++;
      });
      done += batch.length;
      onProgress?.(done);
    }
  } catch (error) {
    const { code, constraint, detail } = error as { code?: string; constraint?: string; detail?: string };
    if (code === '23505' && constraint?.includes('natural_key')) throw new BadInputError(`所导入的记录之一与已有的重复（${detail}）。`);
    throw error;
  }
}

/** A row with its natural key, and what is wrong with it. */
type Line = Pick<Taken, 'key' | 'faults'>;

/** One import at a time for a committee (two of kinds that refer to each other would wait for one another), and only where its records are kept. */
async function prepare(database: Queryable, committee: string): Promise<void> {
  await database.query("SELECT pg_advisory_xact_lock(hashtextextended('tongxin.import.' || $1, 0))", [committee]);
  const { rows } = await database.query<{ cell: string; home: boolean }>(
    'SELECT o.cell, c.home FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell WHERE o.committee = $1',
    [committee],
  );
  if (!rows[0]?.home)
    throw new BadInputError(`政协委员会 ${committee} 的记录不在本服务（由 ${rows[0]?.cell ?? '其他服务'} 保存），请到那里导入。`);
}

const refusal = (at: number, message: string): BadInputError => new BadInputError(`第 ${at + 1} 行：${message}`);

function once(seen: Set<string>, key: string, at: number): void {
  if (seen.has(key)) throw refusal(at, `与前面一行是同一条记录（${key}）。`);
  seen.add(key);
}

function checkRecordedAt(recordedAt: TypedRow['recordedAt'], history = false): { message: string } | undefined {
  if (recordedAt == null) return undefined;
  if (!history) return { message: '只有接收历史台账（--history）时才能写明“录入时间”。' };
  const at = new Date(recordedAt).getTime();
  if (Number.isNaN(at)) return { message: '“录入时间”不是时间。' };
  return at > Date.now() ? { message: '“录入时间”不能晚于现在。' } : undefined;
}

interface Batch {
  batch: TypedRow[];
  counts: ImportCounts;
  /** Ends the import at the first row that is not as it should be. */
  check: (lines: readonly Line[]) => void;
}

/** A register takes rows in bulk; the people of a roster come first. */
async function fillRegister(work: WorkInModel, options: RowImport, { batch, counts, check }: Batch): Promise<void> {
  const { kind, committee, synthetic } = options;
  const { lines, people } = await weighLines({ database: work, model: work.model, committee, synthetic }, kind, batch);
  check(lines);
  if (people) {
    const registered = noCounts();
    await fill(work, { ...options, kind: people.kind, fields: Object.keys(people.kind.fields) }, people.all, registered);
    if (registered.inserted > 0) counts.people = (counts.people ?? 0) + registered.inserted;
  }
  await fill(work, options, lines, counts);
}

const noCounts = (): ImportCounts => ({ inserted: 0, updated: 0, unchanged: 0, withdrawn: 0 });

async function fill(
  work: WorkInModel,
  { kind, committee, fields, synthetic }: RowImport,
  weighed: readonly Weighed[],
  counts: ImportCounts,
): Promise<void> {
  if (weighed.length === 0) return;
  const rows = weighed.map(({ row }) => ({ ...row, id: newId(kind.prefix, committee), committee, synthetic }));
  const written = await insertRows(work, kind, rows, fields ? [...fields, FORMERLY] : true);
  const inserted = written.filter(row => row.inserted).length;
  const writtenKeys = new Set(written.map(row => row.natural_key));
  const others = weighed.map(({ key }) => key).filter(key => !writtenKeys.has(key));
  const withdrawn = others.length === 0 ? 0 : await countWithdrawn(work, kind, committee, others);
  const personalOnly = await writePersonalRows(work, kind, { committee, rows, written: writtenKeys });
  counts.inserted += inserted;
  counts.updated += written.length - inserted + personalOnly;
  counts.withdrawn += withdrawn;
  counts.unchanged += others.length - withdrawn - personalOnly;
}

async function countWithdrawn(database: Queryable, kind: Kind, committee: string, keys: string[]): Promise<number> {
  const { rows } = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2) AND withdrawn_at IS NOT NULL`,
    [committee, keys],
  );
  return rows[0]?.count ?? 0;
}
