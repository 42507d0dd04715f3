import type { Kind } from './kind.ts';
import { snake } from './names.ts';
import type { RecordRow } from './row.ts';
import { say } from './words.ts';

interface Merging {
  /** Table of the kind, the field that says into which record one was merged, and the field by which people know a record. */
  table: string;
  field: string;
  shown: string;
  label: string;
}

/** What others were merged into is not merged itself, or they would be at work again without anybody saying so. */
export const leadsNobody =
  ({ table, field, shown, label }: Merging): NonNullable<Kind['verify']> =>
  async (database, { record, language, before }) => {
    const { [field]: into, id }: Readonly<Record<string, unknown>> & Partial<RecordRow> = record;
    if (!before || !into || before[field] === into) return null;
    const { rows } = await database.query<{ shown: string }>(
      `SELECT ${snake(shown)} AS shown FROM ${table} WHERE ${snake(field)} = $1 AND withdrawn_at IS NULL ORDER BY id LIMIT 1`,
      [id],
    );
    const [mine] = rows;
    if (!mine) return null;
    const message = say(
      language,
      `已有${label}（${mine.shown}）并入这一件；请先拆分，再把它们并入新的一件。`,
      `${mine.shown} was merged into this one. Unmerge it first, then merge both into the new one.`,
    );
    return { field, code: 'IS_LEAD', message };
  };
