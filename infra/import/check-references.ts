import type { ClientBase, Pool } from 'pg';
import { type Kind, type Problem, snake, tableOf } from '../records/kind.ts';
import { brokenReferences } from '../records/references.ts';
import { naturalKeyOf } from '../records/rows.ts';

/** What is wrong with the references of rows to be imported. A record may go on referring to what was withdrawn since. */
export async function checkReferences(
  client: ClientBase | Pool,
  kinds: Kind[],
  kind: Kind,
  committee: string,
  rows: Record<string, unknown>[],
): Promise<{ row: number; problem: Problem }[]> {
  const broken = await brokenReferences(client, kinds, kind, rows, 'zh');
  const withdrawn = broken.filter(({ problem }) => problem.code === 'WITHDRAWN');
  if (withdrawn.length === 0) return broken;
  const fields = [...new Set(withdrawn.map(({ problem }) => problem.field))];
  const { rows: kept } = await client.query<Record<string, unknown> & { natural_key: string }>(
    `SELECT natural_key, ${fields.map(name => `${snake(name)} AS "${name}"`).join(', ')} FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [committee, withdrawn.map(({ row }) => naturalKeyOf(kind, rows[row]!))],
  );
  const byKey = new Map(kept.map(record => [record.natural_key, record]));
  const isKept = ({ row, problem: { field } }: (typeof broken)[number]) =>
    byKey.get(naturalKeyOf(kind, rows[row]!))?.[field] === rows[row]![field];
  return broken.filter(each => each.problem.code !== 'WITHDRAWN' || !isKept(each));
}
