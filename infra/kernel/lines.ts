import { often, type Queryable } from './queryable.ts';

/** Units with those that came before and after them: whoever acts now is one for the whole line. */
export interface Lines {
  /** Whether two are the same unit, or one took over from the other. */
  same(one: string | null | undefined, other: string | null | undefined): boolean;
  /** Who acts for the unit now: the last of its successors, or itself. */
  present(unit: string): string;
  /** What that one is called. */
  name(unit: string): string;
}

type Named = string | null | undefined;

/** The lines of these units, by their ids. */
export async function linesOf(database: Queryable, units: readonly Named[]): Promise<Lines> {
  const ids = [...new Set(units.filter(id => id !== null && id !== undefined))];
  const { rows } = await database.query<{ id: string; present: string; name: string }>(
    often('SELECT id, coalesce(present, id) AS present, present_name AS name FROM offices.unit WHERE id = ANY ($1)', [ids]),
  );
  const found = new Map(rows.map(row => [row.id, row]));
  const present = (unit: string) => found.get(unit)?.present ?? unit;
  return {
    present,
    same: (one, other) => !!one && !!other && present(one) === present(other),
    name: unit => found.get(unit)?.name ?? unit,
  };
}
