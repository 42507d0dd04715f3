import type { Field } from '../kernel/field.ts';
import type { Held } from '../kernel/hand.ts';
import { type Kind, tableOf } from '../kernel/kind.ts';
import { kindNamed, type Referrer } from '../kernel/model.ts';
import { snake } from '../kernel/names.ts';
import { Refused } from '../kernel/refusals.ts';
import type { RecordRow } from '../kernel/row.ts';
import { say } from '../kernel/words.ts';
import { stateOf } from '../kernel/workflow.ts';
import type { WorkInModel } from './writing.ts';

/**
 * What hangs on a record that ends: each reference declares whether the end is refused while it stands, whether who refers lets go and
 * is at work again, or is carried along. See OnEnd in field.ts.
 */
export async function endDependents(work: WorkInModel): Promise<void> {
  const queue = [...work.hand.all.values()].filter(({ touched }) => touched);
  for (const held of queue) await refuseUnnamed(work, held);
  for (const held of queue) {
    const event = eventOf(held);
    if (event) queue.push(...(event === 'RESTORED' ? await restoreWith(work, held) : await end(work, held, event)));
  }
}

type Event = 'WITHDRAWN' | 'RESTORED' | 'ENDED';

function eventOf({ kind: { workflow }, row, before }: Held): Event | null {
  if (before === null) return null;
  if (!before.withdrawnAt !== !row.withdrawnAt) return row.withdrawnAt ? 'WITHDRAWN' : 'RESTORED';
  if (!workflow?.ends || row.withdrawnAt) return null;
  const [was, is] = [stateOf(workflow, before), stateOf(workflow, row)];
  return workflow.ends.includes(is) && !workflow.ends.includes(was) ? 'ENDED' : null;
}

async function end(work: WorkInModel, { kind, row }: Held, event: 'WITHDRAWN' | 'ENDED'): Promise<Held[]> {
  const moved: Held[] = [];
  for (const { referrer, count, ids } of await standing(work, kind, row.id)) {
    const { kind: other, name, field } = referrer;
    if (field.onEnd === 'REFUSE') refuse(work, kind, { referrer, count, ids });
    if (field.onEnd === 'CARRY' && event === 'ENDED') continue; // it stays a part of what ended
    for (const each of await work.find(other, name, row.id)) {
      // What is entered in this very work is not let go of: it is judged, and refused.
      if (field.onEnd === 'RELEASE' && work.hand.all.get(each.id)?.entered.has(name)) continue;
      if (field.onEnd === 'RELEASE') work.hand.enter(each, { [name]: null, ...field.release });
      else work.withdraw(each, row.withdrawalReason, row.withdrawnAt);
      moved.push(work.hand.touch(each));
    }
  }
  return moved;
}

/** By whose key others are named cannot lose it, or be withdrawn, while they are. */
async function refuseUnnamed(work: WorkInModel, { kind, row, before }: Held): Promise<void> {
  const key = kind.identifies && before && !before.withdrawnAt ? before[kind.identifies] : null;
  if (!kind.identifies || !key || (!row.withdrawnAt && row[kind.identifies] === key)) return;
  const [first] = await namedByKey(work, kind, row.id, String(key));
  if (!first) return;
  const message = say(
    work.language,
    `统一码 ${key} 仍在使用（${first.kind.label[0]} ${first.id}），不能撤回或改为别的。请先改正那些记录。`,
    `The key ${key} is in use (${first.kind.type} ${first.id}): it can be neither withdrawn nor changed. Correct those records first.`,
  );
  throw new Refused([{ field: row.withdrawnAt ? 'id' : kind.identifies, code: 'STILL_REFERRED_TO', message }]);
}

/** The first record that names a person by this key, if nobody else has it registered. Read through: it is seldom asked. */
async function namedByKey(work: WorkInModel, kind: Kind, id: string, key: string): Promise<{ kind: Kind; id: string }[]> {
  const column = snake(kind.identifies ?? '');
  const { kinds } = work.model;
  const parts = kinds.flatMap((other, index) => {
    const names = Object.entries(other.fields).flatMap(([name, field]) => namesKey(snake(name), field));
    return names.length > 0
      ? [`SELECT ${index} AS index, id FROM ${tableOf(other)} WHERE withdrawn_at IS NULL AND (${names.join(' OR ')})`]
      : [];
  });
  const { rows } = await work.query<{ index: number; id: string }>(
    `SELECT * FROM (${parts.join(' UNION ALL ')}) named
     WHERE NOT EXISTS (SELECT FROM ${tableOf(kind)} WHERE ${column} = $1 AND withdrawn_at IS NULL AND id <> $2) LIMIT 1`,
    [key, id],
  );
  return rows.flatMap(({ index, id }) => (kinds[index] ? [{ kind: kinds[index], id }] : []));
}

/** Conditions under which a column names the person of the key $1. */
export function namesKey(column: string, { type, parts }: Field): string[] {
  if (type === 'person') return [`${column} = $1`];
  if (type === 'persons') return [`$1 = ANY (${column})`];
  return Object.entries(parts ?? {}).flatMap(([part, each]) =>
    each.type === 'person' ? [`${column} @> jsonb_build_array(jsonb_build_object('${part}', $1::text))`] : [],
  );
}

function refuse({ language }: WorkInModel, kind: Kind, { referrer: { kind: other }, count, ids }: Standing): never {
  const named = ids.join('、') + (count > ids.length ? ' …' : '');
  const message = say(
    language,
    `还有 ${count} 条${other.label[0]}与这条${kind.label[0]}有关（${named}）。请先处理它们。`,
    `${count} of kind ${other.type} still refer to this ${kind.type} (${named}). See to them first.`,
  );
  throw new Refused([{ field: 'id', code: 'STILL_REFERRED_TO', message }]);
}

interface Standing {
  referrer: Referrer;
  count: number;
  /** The first of them. */
  ids: string[];
}

/** The references that name the record and stand, in one statement; what this work itself made or changed counts as it is now. */
async function standing(work: WorkInModel, kind: Kind, id: string): Promise<Standing[]> {
  const referrers = work.model.referencesTo(kind).filter(({ field }) => field.onEnd !== 'STAYS');
  if (referrers.length === 0) return [];
  const parts = referrers.map(
    ({ kind: other, name }, index) =>
      `SELECT ${index} AS index, id FROM ${tableOf(other)} WHERE ${snake(name)} = $1 AND withdrawn_at IS NULL AND committee = $2`,
  );
  const { rows } = await work.query<{ index: number; id: string }>(parts.join(' UNION ALL '), [id, work.committee]);
  return referrers.flatMap((referrer, index) => {
    const stored = rows.filter(row => row.index === index && !work.hand.all.has(row.id)).map(row => row.id);
    // What this very work makes of the record that ends, such as the letter into which a proposal is transferred, does not hold it back.
    const inHand = [...work.hand.all.values()].filter(
      held => held.kind === referrer.kind && held.before !== null && held.row[referrer.name] === id && held.row.withdrawnAt === null,
    );
    const ids = [...stored, ...inHand.map(({ row }) => row.id)];
    return ids.length > 0 ? [{ referrer, count: ids.length, ids: ids.slice(0, 3) }] : [];
  });
}

/** What a restored record would have let go of had it been there when that ended, it lets go of now. */
async function letGo(work: WorkInModel, kind: Kind, row: RecordRow): Promise<void> {
  for (const [name, { type, to, onEnd, release }] of Object.entries(kind.fields)) {
    if (type !== 'reference' || onEnd !== 'RELEASE' || !row[name]) continue;
    const lead = await work.hand.get(kindNamed(work.model, to ?? ''), String(row[name]));
    if (lead && isOver(kindNamed(work.model, to ?? ''), lead)) work.hand.enter(row, { [name]: null, ...release });
  }
}

const isOver = ({ workflow }: Kind, record: RecordRow): boolean =>
  record.withdrawnAt !== null || (workflow?.ends?.includes(stateOf(workflow, record)) ?? false);

/** What was carried along when the record was withdrawn comes back with it. */
async function restoreWith(work: WorkInModel, { kind, row, before }: Held): Promise<Held[]> {
  await letGo(work, kind, row);
  const moved: Held[] = [];
  for (const { kind: other, name, field } of work.model.referencesTo(kind)) {
    if (field.onEnd !== 'CARRY') continue;
    const { rows } = await work.query<{ id: string }>(
      `SELECT id FROM ${tableOf(other)} WHERE ${snake(name)} = $1 AND committee = $2 AND withdrawn_at = $3`,
      [row.id, work.committee, before?.withdrawnAt],
    );
    for (const { id } of rows) {
      const each = await work.lockAny(other, id);
      each.withdrawnAt = null;
      each.withdrawalReason = null;
      moved.push(work.hand.touch(each));
    }
  }
  return moved;
}
