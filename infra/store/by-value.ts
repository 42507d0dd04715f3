import type { Kind } from '../kernel/kind.ts';
import type { RecordRow } from '../kernel/row.ts';

interface OfKind {
  kind: Kind;
  row: RecordRow;
}

/** The records in hand by the values of their fields, so that thousands of an import are not gone through for each of them. */
export interface ByValue<H extends OfKind> {
  /** Takes note of what a record holds now. Under what it held before it may stay: whoever asks looks again. */
  note(held: H): void;
  /** The records of a kind whose field holds this value. */
  of(kind: Kind, field: string, value: string): H[];
}

/** Only fields that are asked for are kept, from the first question on. */
export function byValue<H extends OfKind>(all: ReadonlyMap<string, H>): ByValue<H> {
  const asked = new Map<Kind, Map<string, Map<unknown, Set<H>>>>();

  function noteIn(values: Map<unknown, Set<H>>, field: string, held: H): void {
    const value = held.row[field];
    if (value === null || value === undefined) return;
    const those = values.get(value);
    if (those) those.add(held);
    else values.set(value, new Set([held]));
  }

  function valuesOf(kind: Kind, field: string): Map<unknown, Set<H>> {
    const fields = asked.get(kind) ?? new Map<string, Map<unknown, Set<H>>>();
    asked.set(kind, fields);
    const known = fields.get(field);
    if (known) return known;
    const values = new Map<unknown, Set<H>>();
    fields.set(field, values);
    for (const held of all.values()) if (held.kind === kind) noteIn(values, field, held);
    return values;
  }

  return {
    note(held) {
      for (const [field, values] of asked.get(held.kind) ?? []) noteIn(values, field, held);
    },
    of: (kind, field, value) => [...(valuesOf(kind, field).get(value) ?? [])].filter(({ row }) => row[field] === value),
  };
}
