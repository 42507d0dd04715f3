import { byNames } from '../kernel/by-names.ts';
import { checkField, withoutBlanks } from '../kernel/check.ts';
import { heldSince, isFault } from '../kernel/dated.ts';
import { SINCE } from '../kernel/formerly.ts';
import { naturalKeyOf } from '../kernel/key.ts';
import { importedFields, type Kind, tableOf } from '../kernel/kind.ts';
import { kindNamed, laterFields } from '../kernel/model.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { same } from '../kernel/same.ts';
import type { Part } from '../kernel/take-over.ts';
import { say } from '../kernel/words.ts';
import { emptyOf } from '../store/entity.ts';
import { follow, judgeTouched, leadBack } from '../store/settle.ts';
import type { WorkInModel } from '../store/writing.ts';
import type { Values } from './weigh.ts';

/** A row that was taken in hand: its record, what it stands for besides, and what is wrong. */
export interface Taken {
  key: string;
  outcome: 'inserted' | 'updated' | 'unchanged' | 'withdrawn';
  faults: Fault[];
}

interface Options {
  kind: Kind;
  rows: readonly Values[];
  synthetic: boolean;
}

/**
 * Takes rows of an earlier register over into a kind with acts: each record with what its line tells of the way that it has gone, held to
 * the invariants of the state that it claims. They are in hand then; whoever calls stores them.
 */
export async function takeIn(work: WorkInModel, { kind, rows, synthetic }: Options): Promise<Taken[]> {
  const fields = importedFields(kind);
  const entered = rows.map(values => ({ ...values, ...withoutBlanks(fields, values) }));
  const named = await byNames({ database: work, model: work.model, committee: work.committee, language: work.language }, fields, entered);
  const lines = named.map(({ values }) => values);
  const existing = await knownRecords(work, kind, lines);
  const entries = named.map(line => takeRow(work, { kind, existing, synthetic }, line));
  const circular = await leadBack(work);
  if (circular.size === 0) await follow(work);
  const faults = circular.size > 0 ? circular : await judgeTouched(work);
  const answers = entries.map(({ ids, taken }) => ({
    ...taken,
    ids,
    faults: [...taken.faults, ...ids.flatMap(id => faults.get(id) ?? [])],
  }));
  // A record that only follows, such as the proposal of a reply, has no line of its own: what is wrong with it is said of the line that names it.
  const own = new Set(entries.flatMap(({ ids }) => ids));
  for (const [id, wrong] of faults)
    if (!own.has(id)) (answers.find(({ ids }) => ids.some(each => names(work, each, id))) ?? answers[0])?.faults.push(...wrong);
  return answers;
}

/** The records that are there already, locked, with what their derived fields follow from: a statement for each. */
async function knownRecords(work: WorkInModel, kind: Kind, rows: readonly Values[]): Promise<Existing> {
  const keys = rows.map(row => naturalKeyOf(kind, row));
  const { rows: found } = await work.query<{ id: string }>(
    `SELECT id FROM ${tableOf(kind)} WHERE committee = $1 AND natural_key = ANY ($2)`,
    [work.committee, keys],
  );
  const ids = found.map(({ id }) => id);
  if (ids.length === 0) return { records: new Map(), ledHere: new Set() };
  await work.hand.getAll(kind, ids);
  for (const { way, kind: other, field } of Object.values(kind.derive?.from ?? {}))
    if (way === 'REFERRING') await work.hand.learn(kindNamed(work.model, other), field, ids);
  const records = ids.flatMap(id => work.hand.all.get(id)?.row ?? []);
  const { rows: acted } = await work.query<{ record: string }>(
    'SELECT DISTINCT record FROM record.audit WHERE record = ANY ($1) AND action = ANY ($2)',
    [ids, work.model.actions.map(({ name }) => name)],
  );
  const ledHere = new Set(acted.map(({ record }) => record));
  return { records: new Map(records.map(record => [record.naturalKey, record])), ledHere };
}

interface Existing {
  records: ReadonlyMap<string, RecordRow>;
  /** Those to which something was done here by an action: no register leads them any more. */
  ledHere: ReadonlySet<string>;
}

type Into = Pick<Options, 'kind' | 'synthetic'> & { existing: Existing };

/** A line, and which names in it are nobody's. */
interface Line {
  values: Values;
  faults: Fault[];
}

function takeRow(work: WorkInModel, { kind, existing, synthetic }: Into, { values, faults: unknown }: Line) {
  const key = naturalKeyOf(kind, values);
  const known = existing.records.get(key);
  if (known?.withdrawnAt) return { ids: [], taken: { key, outcome: 'withdrawn', faults: [] } satisfies Taken };
  const wrong = unknown.length > 0 ? unknown : wrongCells(work, kind, values, known !== undefined);
  if (wrong.length > 0) return { ids: [], taken: { key, outcome: 'unchanged', faults: wrong } satisfies Taken };
  const { own: brought, told } = parted(kind, values);
  const own = known ? heldSince(kind, known, { ...brought, [SINCE]: values[SINCE] }, work.language) : brought;
  if (isFault(own)) return { ids: [], taken: { key, outcome: 'unchanged', faults: [own] } satisfies Taken };
  const changes = known ? Object.entries(own).filter(([name, value]) => !same(known[name] ?? null, value ?? emptyIn(kind, name))) : [];
  const later = laterFields(work.model, kind);
  const led = known && existing.ledHere.has(known.id) ? changes.find(([name]) => later.has(name)) : undefined;
  if (led) return { ids: [], taken: { key, outcome: 'unchanged', faults: [goneHere(work, led[0])] } satisfies Taken };
  const record = known ?? work.hand.make(kind, own, synthetic);
  if (known && changes.length > 0) work.hand.enter(known, Object.fromEntries(changes));
  if (!known && values.recordedAt) record.recordedAt = new Date(String(values.recordedAt));
  const { ids, faults } = takeParts(work, kind, { record, told, known: known !== undefined });
  const outcome = !known ? 'inserted' : changes.length + ids.length > 0 ? 'updated' : 'unchanged';
  return { ids: [record.id, ...ids], taken: { key, outcome, faults } satisfies Taken };
}

/** What a column that tells nothing leaves in the field. */
const emptyIn = ({ fields }: Kind, name: string): unknown => (fields[name] ? emptyOf(fields[name]) : null);

/** What is wrong with the line field by field: nothing is made of it then. Of a record that is there, it need not bring all. */
function wrongCells(work: WorkInModel, kind: Kind, values: Values, known: boolean): Fault[] {
  return Object.entries(importedFields(kind)).flatMap(([name, field]) =>
    known && !(name in values) ? [] : checkField(name, field, values[name], work),
  );
}

/** The record's own fields, and what the register tells besides. */
function parted({ fields, takeOver }: Kind, values: Values): { own: Values; told: Values } {
  const own: Record<string, unknown> = {};
  const told: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(values)) {
    if (takeOver && name in takeOver.told) told[name] = value;
    else if (fields[name]) own[name] = value;
  }
  return { own, told };
}

interface Told {
  record: RecordRow;
  /** What the line tells beside the record's own fields. */
  told: Values;
  /** Whether the record was there already. */
  known: boolean;
}

/** The parts that the line stands for; of a record whose way was gone here, the line must tell the same. */
function takeParts(work: WorkInModel, { takeOver }: Kind, { record, told, known }: Told): { ids: string[]; faults: Fault[] } {
  if (!takeOver || Object.keys(told).length === 0) return { ids: [], faults: [] };
  const differs = Object.entries(told).find(([name, value]) => !same(record[name] ?? null, value ?? null));
  if (known && !differs) return { ids: [], faults: [] };
  const taken = takeOver.stands(record, told);
  if ('fault' in taken) {
    const [field, code, zh, en] = taken.fault;
    return { ids: [], faults: [{ field, code, message: say(work.language, zh, en) }] };
  }
  const gone = () =>
    [...work.hand.all.values()].some(held => taken.parts.some(({ kind }) => kind === held.kind.name) && refersTo(held.row, record.id));
  if (known && differs && gone()) return { ids: [], faults: [goneHere(work, differs[0])] };
  if (Object.keys(taken.noted).length > 0) Object.assign(work.hand.touch(record).row, taken.noted);
  const made = new Map<Part, string>();
  for (const part of taken.parts) {
    const row = { ...part.row, ...Object.fromEntries(Object.entries(part.of ?? {}).map(([name, other]) => [name, made.get(other)])) };
    const each = work.hand.make(kindNamed(work.model, part.kind), row, record.synthetic);
    each.recordedAt = record.recordedAt;
    made.set(part, each.id);
  }
  return { ids: [...made.values()], faults: [] };
}

const names = ({ hand }: WorkInModel, each: string, id: string): boolean => {
  const row = hand.all.get(each)?.row;
  return row !== undefined && refersTo(row, id);
};

const refersTo = (row: RecordRow, id: string): boolean => Object.values(row).includes(id);

const goneHere = ({ language }: WorkInModel, field: string): Fault => ({
  field,
  code: 'DONE_HERE',
  message: say(
    language,
    '这条记录已在本系统办理，台账所写与之不同。请在系统中用相应的操作办理，或更正台账。',
    'This record is handled here already, and the register tells otherwise. Do it by its actions here, or correct the register.',
  ),
});
