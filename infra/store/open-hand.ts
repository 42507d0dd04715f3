import { newId, newPersonKey } from '../id.ts';
import { withoutBlanks } from '../kernel/check.ts';
import type { Hand, Held } from '../kernel/hand.ts';
import { type Kind, openFields, personalFields, type RowOf } from '../kernel/kind.ts';
import { kindNamed, type Model } from '../kernel/model.ts';
import { snake } from '../kernel/names.ts';
import type { Queryable } from '../kernel/queryable.ts';
import type { RecordRow } from '../kernel/row.ts';
import { byValue } from './by-value.ts';
import { emptyOf } from './entity.ts';
import { lockRows } from './rows.ts';

export function openHand(database: Queryable, model: Model, committee: string): Hand {
  const all = new Map<string, Held>();
  const values = byValue(all);
  const looked = new Set<string>();

  function take(kind: Kind, row: RecordRow): Held {
    const known = all.get(row.id);
    if (known) return known;
    const held: Held = { kind, row, before: { ...row }, personal: {}, entered: new Set(), touched: false };
    all.set(row.id, held);
    values.note(held);
    return held;
  }

  function heldOf(row: RecordRow): Held {
    const held = all.get(row.id);
    if (held?.row !== row) throw new Error(`${row.id} is changed without having been locked by this piece of work`);
    return held;
  }

  function enter(row: RecordRow, patch: Readonly<Record<string, unknown>>): void {
    const held = heldOf(row);
    const personal = new Set(personalFields(held.kind).map(([name]) => name));
    held.touched = true;
    for (const [name, value] of Object.entries(withoutBlanks(held.kind.fields, patch))) {
      const field = held.kind.fields[name];
      if (!field || value === undefined) continue;
      held.entered.add(name);
      if (personal.has(name)) held.personal[name] = value;
      else row[name] = value ?? emptyOf(field);
    }
    values.note(held);
  }

  async function learn(kind: Kind, field: string, values: readonly string[]): Promise<void> {
    const look = (value: string) => `${kind.name} ${field} ${value}`;
    // Nobody else can refer to what this work has made.
    const fresh = values.filter(value => !looked.has(look(value)) && all.get(value)?.before !== null);
    if (fresh.length === 0) return;
    for (const value of fresh) looked.add(look(value));
    const where = `committee = $1 AND ${snake(field)} = ANY ($2) AND withdrawn_at IS NULL`;
    for (const row of await lockRows(database, kindNamed(model, kind.name), where, [committee, fresh])) take(kind, row);
  }

  const matches = (kind: Kind, field: string, value: string) =>
    values.of(kind, field, value).flatMap(({ row }) => (row.committee === committee && row.withdrawnAt === null ? [row] : []));

  return {
    all,
    persons: new Map(),
    take,
    enter,
    touch(row) {
      const held = heldOf(row);
      held.touched = true;
      return held;
    },
    make(kind, input, synthetic) {
      const now = new Date();
      const fields = Object.fromEntries(openFields(kind).map(([name, field]) => [name, emptyOf(field)]));
      const row: RecordRow = {
        ...{ id: newId(kind.prefix, committee), committee, naturalKey: '', recordedAt: null, synthetic, createdAt: now, updatedAt: now },
        ...{ withdrawnAt: null, withdrawalReason: null, version: 1 },
        ...fields,
      };
      all.set(row.id, { kind, row, before: null, personal: {}, entered: new Set(), touched: true });
      enter(row, input);
      for (const [name, field] of openFields(kind)) if (field.issued && row[name] === null) row[name] = newPersonKey();
      return row as RowOf<typeof kind>;
    },
    async get(kind, id) {
      const known = all.get(id);
      if (known) return known.row as RowOf<typeof kind>;
      const [row] = await lockRows(database, kind as Kind, 'id = $1', [id]);
      return row && (take(kind, row).row as RowOf<typeof kind>);
    },
    async getAll(kind, ids) {
      const fresh = ids.filter(id => !all.has(id));
      for (const row of fresh.length > 0 ? await lockRows(database, kind, 'id = ANY ($1)', [fresh]) : []) take(kind, row);
    },
    note: values.note,
    learn,
    async find(kind, field, value) {
      await learn(kind, field, [value]);
      return matches(kind, field, value).sort((one, other) => (one.id < other.id ? -1 : 1)) as RowOf<typeof kind>[];
    },
  };
}
