import { today } from '../days.ts';
import { parseId } from '../id.ts';
import { committeeByCode } from '../reference/territory.ts';
import { gone, lastDay, NEVER } from './apart.ts';
import type { Bench, Judged } from './court.ts';
import type { Field } from './field.ts';
import { FORMERLY, type Former } from './formerly.ts';
import { type Kind, tableOf } from './kind.ts';
import { constant, snake } from './names.ts';
import { often, type Queryable } from './queryable.ts';
import type { Fault, RecordRow } from './row.ts';
import { say } from './words.ts';
import { stateOf, stateSql } from './workflow.ts';

/** What is known of a record that is referred to. */
interface Referred {
  live: boolean;
  /** Of what lasts: its first day, and the day on which it ended. */
  from: string | null;
  until: string | null;
  /** Where it stands by its workflow. */
  state: string | null;
}

/** One reference that was entered: by which row, in which field. */
interface Entered {
  row: number;
  name: string;
  field: Field;
  id: string;
  /** Whether it was entered now, and not only the day on which it must be there. */
  fresh: boolean;
  /** The day on which the record referred to must be there. */
  day: string | null;
  /** Where the whole life lies within: the field of its end, that day or null, and the first day on which it is there no more. */
  end: { name: string; day: string | null; gone: string } | null;
}

const standsAt = (kind: Kind, record: RecordRow): string | null => (kind.workflow ? stateOf(kind.workflow, record) : null);

const daysOf = (kind: Kind, record: Readonly<Record<string, unknown>>): Pick<Referred, 'from' | 'until'> => {
  const day = (name: string | undefined) => (name && record[name] ? String(record[name]) : null);
  return { from: day(kind.lasts?.[0]), until: day(kind.lasts?.[1]) };
};

/**
 * What is wrong with the references that these rows enter (`fresh`: which fields of each): the record is not there, of another kind,
 * withdrawn, or was not there on the day. One statement for each kind referred to. Of what another cell keeps only the shape is known.
 */
export async function brokenReferences(bench: Bench, kind: Kind, all: readonly Judged[]): Promise<{ row: number; fault: Fault }[]> {
  const entered = all.flatMap(({ values, fresh }, row) => [
    ...(fresh(FORMERLY) ? formerReferences(kind, values, row) : []),
    ...Object.entries(kind.fields).flatMap(([name, field]): Entered[] => {
      if ((field.type !== 'reference' && field.type !== 'record') || !values[name]) return [];
      const day = field.aliveOn ? values[field.aliveOn] : null;
      const end = field.within ? endOf(kind, values) : null;
      if (![name, field.aliveOn, end?.name].some(each => each && fresh(each))) return [];
      return [{ row, name, field, id: String(values[name]), fresh: fresh(name), day: day ? String(day) : null, end }];
    }),
  ]);
  if (entered.length === 0) return [];
  const found = await lookUp(bench, entered);
  return entered.flatMap(each => {
    const fault = wrongReference(bench, kind, each, found.get(each.id));
    return fault ? [{ row: each.row, fault }] : [];
  });
}

/** What a dated reference named before. */
const formerReferences = (kind: Kind, values: Readonly<Record<string, unknown>>, row: number): Entered[] =>
  ((values[FORMERLY] ?? []) as Former[]).flatMap(({ attribute, value }) => {
    const [, field] = Object.entries(kind.fields).find(([name]) => constant(name) === attribute) ?? [];
    return field?.type === 'reference' && value ? [{ row, name: FORMERLY, field, id: value, fresh: true, day: null, end: null }] : [];
  });

function endOf(kind: Kind, values: Readonly<Record<string, unknown>>): Entered['end'] {
  const name = kind.lasts?.[1];
  const day = name && values[name] ? String(values[name]) : null;
  return name ? { name, day, gone: day ? gone(kind, day) : NEVER } : null;
}

async function lookUp({ database, kinds, committee, inHand }: Bench, entered: readonly Entered[]): Promise<Map<string, Referred>> {
  const found = new Map<string, Referred>();
  const wanted = new Map<Kind, Wanted>();
  for (const { id, field } of entered) {
    const target = kinds.find(({ name, prefix }) => (field.to ? name === field.to : prefix === parseId(id).prefix));
    if (!target || parseId(id).prefix !== target.prefix) continue;
    const known = inHand.get(id);
    if (known) found.set(id, { live: known.row.withdrawnAt === null, ...daysOf(target, known.row), state: standsAt(target, known.row) });
    else {
      const of = wanted.get(target) ?? { own: new Set(), others: new Set(), readBack: false };
      wanted.set(target, of);
      (parseId(id).committee === committee ? of.own : of.others).add(id);
      of.readBack ||= field.readBack ?? false;
    }
  }
  for (const [target, { own, others, readBack }] of wanted) {
    // Kept from ending, or from another life, until this work is done: who would end it waits, and then finds what was made here.
    for (const [id, state] of await existing(database, target, own, readBack ? 'FOR NO KEY UPDATE' : 'FOR SHARE')) found.set(id, state);
    for (const [id, state] of await existing(database, target, others, '')) found.set(id, state);
    for (const id of await keptElsewhere(
      database,
      [...others].filter(id => !found.has(id)),
    ))
      found.set(id, ELSEWHERE);
  }
  return found;
}

interface Wanted {
  /** Of the committee that writes, and of others. */
  own: Set<string>;
  others: Set<string>;
  readBack: boolean;
}

async function existing(database: Queryable, target: Kind, ids: ReadonlySet<string>, lock: string): Promise<[string, Referred][]> {
  if (ids.size === 0) return [];
  const [from, until] = (target.lasts ?? []).map(name => name && `${snake(name)}::text`);
  const state = target.workflow ? stateSql(target.workflow, target.fields) : 'NULL';
  const { rows } = await database.query<{ id: string } & Referred>(
    often(
      `SELECT id, withdrawn_at IS NULL AS live, ${from ?? 'NULL'} AS from, ${until ?? 'NULL'} AS until, ${state} AS state FROM ${tableOf(target)} WHERE id = ANY ($1) ORDER BY id ${lock}`,
      [[...ids]],
    ),
  );
  return rows.map(({ id, ...state }) => [id, state]);
}

const ELSEWHERE: Referred = { live: true, from: null, until: null, state: null };

/** What another cell keeps cannot be looked up here; that its committee exists can. */
async function keptElsewhere(database: Queryable, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const { rows } = await database.query<{ committee: string }>(
    'SELECT o.committee FROM ledger.owner o JOIN ledger.cell c ON c.code = o.cell AND c.home',
  );
  const here = new Set(rows.map(row => row.committee));
  return ids.filter(id => {
    const { committee } = parseId(id);
    return committeeByCode.has(committee) && !here.has(committee);
  });
}

function wrongReference({ kinds, language }: Bench, kind: Kind, entered: Entered, found: Referred | undefined): Fault | null {
  const { name, field, id, fresh, day, end } = entered;
  const target = kinds.find(each => each.name === field.to);
  const [label, type] = [target?.label[0] ?? '记录', target?.type ?? 'record'];
  const fault = (code: string, zh: string, en: string): Fault => ({
    field: name,
    code,
    message: say(language, `“${field.label[0]}”：${zh}`, `"${name}": ${en}`),
  });
  // A day is mended more often than what it belongs to.
  const dated = (code: string, zh: string, en: string): Fault => ({ ...fault(code, zh, en), field: field.aliveOn ?? name });
  if (!found) return fault('NOT_FOUND', `没有编号为 ${id} 的${label}。`, `there is no ${type} ${id}.`);
  // What was withdrawn since may still be referred to, by who did so before.
  if (!found.live && fresh)
    return fault(
      'WITHDRAWN',
      `编号为 ${id} 的${label}已撤回，请先恢复它，或另选一条。`,
      `the ${type} ${id} is withdrawn. Restore it first, or choose another.`,
    );
  const { workflow } = target ?? {};
  if (field.onEnd === 'RELEASE' && fresh && found.state && workflow?.ends?.includes(found.state))
    return fault(
      'ENDED',
      `编号为 ${id} 的${label}已是“${workflow.states.values[found.state]?.[0]}”，请另选一条。`,
      `the ${type} ${id} is ${found.state}. Choose another.`,
    );
  if (day && found.from && day < found.from)
    return dated(
      'NOT_THERE_YET',
      `${label} ${id} 自 ${found.from} 起才有，早于此日的 ${day} 不对。`,
      `the ${type} ${id} is there from ${found.from} on, not yet on ${day}.`,
    );
  if (day && found.until && day > found.until)
    return dated(
      'NO_LONGER_THERE',
      `${label} ${id} 已于 ${found.until} 结束，晚于此日的 ${day} 不对。`,
      `the ${type} ${id} ended on ${found.until}, before ${day}.`,
    );
  // What has no end yet may outlast an end that is still to come.
  if (target && end && found.until && end.gone > gone(target, found.until) && (end.day || found.until < today())) {
    const latest = lastDay(kind, gone(target, found.until));
    const label = kind.fields[end.name]?.label[0];
    const message = say(
      language,
      `“${label}”：${target.label[0]} ${id} 已于 ${found.until} 结束，${end.day ? `${end.day} 不对，` : '请填写，'}最迟为 ${latest}。`,
      `"${end.name}": the ${type} ${id} ended on ${found.until}${end.day ? `, before ${end.day}` : ''}. Say a day, at the latest ${latest}.`,
    );
    return { field: end.name, code: 'OUTLASTS', message };
  }
  return null;
}
