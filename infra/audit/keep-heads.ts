import { appendFile, stat } from 'node:fs/promises';
import type { Job } from '../kernel/job.ts';
import type { Queryable } from '../kernel/queryable.ts';
import { type Head, lineOf } from './heads.ts';

const COLUMNS = `committee, seq::int AS seq, encode(hash, 'hex') AS hash, to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at`;

/** Notes once a day how far each chain is: for the cells above, and in a file. A file that is new gets the head of every chain. */
export const keepHeads = (file?: string): Job => ({
  name: 'keepAuditHeads',
  label: ['记录审计链的链头', 'Notes how far the audit is'],
  cron: '20 0 * * *',
  run: async database => {
    await database.query('BEGIN');
    try {
      const { rows: noted } = await database.query<Head>(`SELECT ${COLUMNS} FROM ledger.note_heads()`);
      // Before the commit: what could not be kept in the file is noted, and kept, the next time.
      if (file) await append(file, (await isNew(file)) ? await all(database) : noted);
      await database.query('COMMIT');
    } catch (error) {
      await database.query('ROLLBACK');
      throw error;
    }
  },
});

const all = async (database: Queryable): Promise<Head[]> =>
  (await database.query<Head>(`SELECT ${COLUMNS} FROM record.audit_head ORDER BY committee`)).rows;

const isNew = (file: string): Promise<boolean> =>
  stat(file).then(
    ({ size }) => size === 0,
    () => true,
  );

async function append(file: string, heads: readonly Head[]): Promise<void> {
  if (heads.length > 0) await appendFile(file, heads.map(lineOf).join(''), { flush: true });
}
