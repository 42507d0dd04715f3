import { byNames } from '../kernel/by-names.ts';
import { heldSince, isFault } from '../kernel/dated.ts';
import { FORMERLY } from '../kernel/formerly.ts';
import { judge } from '../kernel/judge.ts';
import { naturalKeyOf } from '../kernel/key.ts';
import { type Kind, openFields } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { asSpelled, type Persons, personKeysOf, registeredPersons } from '../kernel/persons.ts';
import type { Queryable } from '../kernel/queryable.ts';
import type { Fault, RecordRow } from '../kernel/row.ts';
import { same } from '../kernel/same.ts';
import { emptyOf } from '../store/entity.ts';
import { existingRecords } from './existing.ts';

export type Values = Readonly<Record<string, unknown>>;

/** A row to be imported into a register, and what is wrong with it. */
export interface Weighed {
  /** With the keys of persons as they are registered. */
  row: Values;
  key: string;
  existing: RecordRow | undefined;
  faults: Fault[];
}

/** Where rows are weighed, and for which committee. */
export interface Weighing {
  database: Queryable;
  model: Model;
  committee: string;
  /** Whether the records are made up. */
  synthetic?: boolean | undefined;
  /** Those who are registered together with these rows. */
  persons?: Persons;
}

/** Judges rows of a register by the rules of their kind, together with what their records hold in the fields that the rows do not bring. */
export async function weigh(weighing: Weighing, kind: Kind, given: readonly Values[]): Promise<Weighed[]> {
  const { database, model, committee, persons = new Map(), synthetic = false } = weighing;
  const registering = new Set(persons.keys());
  const named = await byNames({ database, model, committee, language: 'zh' }, kind.fields, given);
  const rows = named.map(({ values }) => values);
  const registered = await registeredPersons(
    database,
    rows.flatMap(row => personKeysOf(kind.fields, row)),
    persons,
  );
  const spelled = rows.map(row => asSpelled(kind.fields, row, registered));
  const keys = spelled.map(row => naturalKeyOf(kind, row));
  const existing = await existingRecords(database, kind, committee, keys);
  const empty = Object.fromEntries(openFields(kind).map(([name, field]) => [name, emptyOf(field)]));
  const dated = spelled.map((row, index) => {
    const before = existing.get(keys[index] ?? '');
    return before ? heldSince(kind, before, row, 'zh') : row;
  });
  const judged = dated.map((answer, index) => {
    const before = existing.get(keys[index] ?? '');
    const row = isFault(answer) ? {} : answer;
    const fresh = (name: string) => !before || (name in row && !same(before[name] ?? null, row[name] ?? null));
    return { values: { ...empty, ...before, ...row }, fresh, before };
  });
  const faults = await judge({ database, kinds: model.kinds, committee, language: 'zh', persons, registering, synthetic }, kind, judged);
  return dated.map((answer, index) => {
    const key = keys[index] ?? '';
    const before = existing.get(key);
    if (isFault(answer)) return { row: spelled[index] ?? {}, key, existing: before, faults: [answer] };
    // What is kept of the past is written with what changed it.
    const row = { ...(before && FORMERLY in before && { [FORMERLY]: before[FORMERLY] }), ...answer };
    const unknown = named[index]?.faults ?? [];
    return { row, key, existing: before, faults: unknown.length > 0 ? unknown : (faults[index] ?? []) };
  });
}
