import type { ClientBase, Pool } from 'pg';
import { committeeByCode } from '../../schema/reference.ts';
import { parseId } from '../id.ts';
import type { Field } from './field.ts';
import { type Kind, type Problem, tableOf } from './kind.ts';
import { type Language, say } from './language.ts';

/**
 * References of these rows to records that are not there, are of another kind, or are withdrawn: one query for each field that refers (and
 * kind referred to). References to other owners are only checked for shape.
 */
export async function brokenReferences(
  client: ClientBase | Pool,
  kinds: Kind[],
  kind: Kind,
  rows: Record<string, any>[],
  language: Language,
): Promise<{ row: number; problem: Problem }[]> {
  const broken: { row: number; problem: Problem }[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type !== 'reference' && field.type !== 'record') continue;
    const target = kinds.find(each => each.name === field.to);
    if (!target && field.type === 'reference') throw new Error(`Kind ${kind.name}: ${name} refers to the unknown kind ${field.to}`);
    const ids = [...new Set(rows.map(row => row[name]).filter(Boolean))] as string[];
    const found = new Map<string, Found>();
    for (const possible of target ? [target] : kindsOf(kinds, ids))
      for (const [id, state] of await existing(client, possible, ids, field.anyOwner ?? false)) found.set(id, state);
    rows.forEach((row, index) => {
      const state = row[name] ? (found.get(row[name]) ?? 'MISSING') : 'LIVE';
      if (state !== 'LIVE') broken.push({ row: index, problem: problemOf(state, name, field, target, row[name], language) });
    });
  }
  return broken;
}

type Found = 'LIVE' | 'WITHDRAWN';

function problemOf(
  state: 'MISSING' | 'WITHDRAWN',
  name: string,
  field: Field,
  target: Kind | undefined,
  id: string,
  language: Language,
): Problem {
  const [label, type] = [target?.label ?? '记录', target?.type ?? 'record'];
  if (state === 'MISSING')
    return {
      field: name,
      code: 'NOT_FOUND',
      message: say(language, `“${field.label}”：没有编号为 ${id} 的${label}。`, `"${name}": there is no ${type} ${id}.`),
    };
  const message = say(
    language,
    `“${field.label}”：编号为 ${id} 的${label}已撤回，请先恢复它，或另选一条。`,
    `"${name}": the ${type} ${id} is withdrawn. Restore it first, or choose another.`,
  );
  return { field: name, code: 'WITHDRAWN', message };
}

const kindsOf = (kinds: Kind[], ids: string[]): Kind[] => {
  const prefixes = new Set(ids.map(id => parseId(id).prefix));
  return kinds.filter(({ prefix }) => prefixes.has(prefix));
};

async function existing(client: ClientBase | Pool, target: Kind, ids: string[], anyOwner: boolean): Promise<Map<string, Found>> {
  const rightKind = ids.filter(id => parseId(id).prefix === target.prefix);
  if (rightKind.length === 0) return new Map();
  const { rows } = await client.query<{ id: string; live: boolean }>(
    `SELECT id, withdrawn_at IS NULL AS live FROM ${tableOf(target)} WHERE id = ANY ($1)`,
    [rightKind],
  );
  const found = new Map<string, Found>(rows.map(({ id, live }) => [id, live ? 'LIVE' : 'WITHDRAWN']));
  if (!anyOwner || found.size === rightKind.length) return found;
  // What another cell keeps cannot be looked up here; that its committee exists can.
  const owners = await client.query<{ committee: string }>(
    'SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home',
  );
  const here = new Set(owners.rows.map(row => row.committee));
  for (const id of rightKind) {
    const { committee } = parseId(id);
    if (committeeByCode.has(committee) && !here.has(committee)) found.set(id, 'LIVE');
  }
  return found;
}
