import type { PoolClient } from 'pg';
import { committeeByCode } from '../../schema/reference.ts';
import { parseId } from '../id.ts';
import { type Kind, type Problem, tableOf } from './kind.ts';
import { type Language, say } from './language.ts';

/** References of these rows to records that are not there, or of another kind: one query for each field that refers (and kind referred to). References to other owners are only checked for shape. */
export async function missingReferences(
  client: PoolClient,
  kinds: Kind[],
  kind: Kind,
  rows: Record<string, any>[],
  language: Language,
): Promise<{ row: number; problem: Problem }[]> {
  const missing: { row: number; problem: Problem }[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type !== 'reference' && field.type !== 'record') continue;
    const target = kinds.find(each => each.name === field.to);
    if (!target && field.type === 'reference') throw new Error(`Kind ${kind.name}: ${name} refers to the unknown kind ${field.to}`);
    const ids = [...new Set(rows.map(row => row[name]).filter(Boolean))] as string[];
    const found = new Set<string>();
    for (const possible of target ? [target] : kindsOf(kinds, ids))
      for (const id of await existing(client, possible, ids, field.anyOwner ?? false)) found.add(id);
    rows.forEach((row, index) => {
      if (!row[name] || found.has(row[name])) return;
      const message = say(
        language,
        `“${field.label}”：没有编号为 ${row[name]} 的${target?.label ?? '记录'}。`,
        `"${name}": there is no ${target?.type ?? 'record'} ${row[name]}.`,
      );
      missing.push({ row: index, problem: { field: name, code: 'NOT_FOUND', message } });
    });
  }
  return missing;
}

const kindsOf = (kinds: Kind[], ids: string[]): Kind[] => {
  const prefixes = new Set(ids.map(id => parseId(id).prefix));
  return kinds.filter(({ prefix }) => prefixes.has(prefix));
};

async function existing(client: PoolClient, target: Kind, ids: string[], anyOwner: boolean): Promise<Set<string>> {
  const rightKind = ids.filter(id => parseId(id).prefix === target.prefix);
  if (rightKind.length === 0) return new Set();
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM ${tableOf(target)} WHERE id = ANY ($1)`, [rightKind]);
  const found = new Set(rows.map(row => row.id));
  if (!anyOwner || found.size === rightKind.length) return found;
  // What another cell keeps cannot be looked up here; that its committee exists can.
  const owners = await client.query<{ committee: string }>(
    'SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home',
  );
  const here = new Set(owners.rows.map(row => row.committee));
  for (const id of rightKind) {
    const { committee } = parseId(id);
    if (committeeByCode.has(committee) && !here.has(committee)) found.add(id);
  }
  return found;
}
