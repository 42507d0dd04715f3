import { today } from '../days.ts';
import type { Work } from '../kernel/action.ts';
import { text } from '../kernel/field.ts';
import type { RecordRow } from '../kernel/row.ts';

/** Publishing names is an act: whoever does it says by which right, and the audit keeps that, who and when. See docs/decisions/0028-people.md. */

/** Why names may be published, or are no longer. */
export const grounds = text(
  ['依据', 'Grounds'],
  [
    '公开（撤回）的依据：本人单独同意，或章程、条例的哪一条；记入审计记录。不写姓名。',
    'By which right names are published or taken back: the separate consent of those concerned, or which rule; kept in the audit. No names.',
  ],
  { example: '本人书面同意', required: true, max: 500 },
);

/** What is shown of each person besides the name. */
export type Shown = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** Publishes with some records the names of persons whom they name; whoever was published with one before and is not now, is no more. */
export async function publishNames(work: Work, all: readonly { record: RecordRow; shown: Shown }[]): Promise<string> {
  const keys = [...new Set(all.flatMap(({ shown }) => [...shown.keys()]))];
  if (keys.length === 0) work.refuse('id', 'NOBODY', '没有可以公开姓名的人。', 'There is nobody whose name could be published.');
  const { rows } = await work.query<{ key: string; name: string }>('SELECT key, name FROM record.names_of($1)', [keys]);
  const names = new Map(rows.map(({ key, name }) => [key, name]));
  const unnamed = keys.filter(key => !names.has(key));
  if (unnamed.length > 0)
    work.refuse(
      'id',
      'NO_NAME',
      `本政协没有登记这些人的姓名：${unnamed.slice(0, 5).join('、')}。请先登记姓名。`,
      `This committee has registered no name of ${unnamed.slice(0, 5).join(', ')}. Register the names first.`,
    );
  const day = today();
  await takeBack(
    work,
    all.map(({ record }) => record),
  );
  await work.query(
    `INSERT INTO record.published AS p (record, committee, key, data, published_on)
     SELECT x.record, $1, x.key, x.data, $2 FROM jsonb_to_recordset($3) AS x (record text, key text, data jsonb)
     ON CONFLICT (record, key) DO UPDATE SET data = EXCLUDED.data, published_on = EXCLUDED.published_on`,
    [
      work.committee,
      day,
      JSON.stringify(
        all.flatMap(({ record, shown }) =>
          [...shown].map(([key, more]) => ({ record: record.id, key, data: { ...more, name: names.get(key) } })),
        ),
      ),
    ],
  );
  return day;
}

/** Takes back the names that were published with some records. */
export const takeBack = (work: Work, records: readonly RecordRow[]): Promise<unknown> =>
  work.query('UPDATE record.published SET data = NULL WHERE record = ANY ($1) AND data IS NOT NULL', [records.map(({ id }) => id)]);

/** Of a record with which no name is published. */
export const refuseUnpublished = (work: Work): never =>
  work.refuse('id', 'NOT_PUBLISHED', '这里没有公开过姓名。', 'No name was published here.');
