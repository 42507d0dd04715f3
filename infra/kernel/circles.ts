import { parseId } from '../id.ts';
import type { Bench, Court, Judged } from './court.ts';
import type { Field } from './field.ts';
import { type Kind, tableOf } from './kind.ts';
import { snake } from './names.ts';
import type { Fault } from './row.ts';
import { type Language, say } from './words.ts';

/** A field in which records of a kind name others of it. */
interface Along {
  kind: Kind;
  name: string;
}

/** From a record along one of its references to others of its kind: the record itself first. */
interface Way {
  row: number;
  ids: string[];
}

/**
 * What is above, was merged into or was made from another of its kind is not, by way of others, above itself. What a reference names is
 * followed as it will be: as entered in these rows or in hand, and else as it is stored, kept from changing meanwhile.
 */
export async function circles(court: Bench, kind: Kind, all: readonly Judged[]): Promise<Circular[]> {
  const found: Circular[] = [];
  for (const [name, field] of Object.entries(kind.fields)) {
    if (field.type !== 'record' && (field.type !== 'reference' || field.to !== kind.name)) continue;
    const ways = all.flatMap(({ values: { id, [name]: named }, fresh }, row): Way[] =>
      id && named && id !== named && fresh(name) && isOf(kind, named) ? [{ row, ids: [String(id), String(named)] }] : [],
    );
    for (const { row, ids } of await closed(court, { kind, name }, all, ways))
      found.push({ row, fault: circle(name, field, ids, court.language) });
  }
  return found;
}

interface Circular {
  row: number;
  fault: Fault;
}

const isOf = ({ prefix }: Kind, id: unknown): boolean => String(id).startsWith(`${prefix}_`);

/** The ways that lead back to where they began. */
async function closed(court: Bench, along: Along, all: readonly Judged[], ways: readonly Way[]): Promise<Way[]> {
  const { kind, name } = along;
  const entered = new Map(all.flatMap(({ values }) => (values.id ? [[String(values.id), values[name]]] : [])));
  const back: Way[] = [];
  let open = ways;
  while (open.length > 0) {
    const last = open.map(({ ids }) => ids.at(-1) ?? '');
    const stored = await storedNames(
      court,
      along,
      last.filter(id => !entered.has(id) && !court.inHand.has(id)),
    );
    const next = (id: string): unknown => {
      if (entered.has(id)) return entered.get(id);
      const held = court.inHand.get(id);
      return held ? (held.row.withdrawnAt ? null : held.row[name]) : stored.get(id);
    };
    const further = open.flatMap(({ row, ids }, index): Way[] => {
      const id = next(last[index] ?? '');
      return id && isOf(kind, id) ? [{ row, ids: [...ids, String(id)] }] : [];
    });
    back.push(...further.filter(({ ids }) => ids.at(-1) === ids[0]));
    // A circle that a record only leads into is not of its making.
    open = further.filter(({ ids }) => ids.indexOf(ids.at(-1) ?? '') === ids.length - 1);
  }
  return back;
}

/** What live records that are not in hand name in the field. */
async function storedNames({ database, committee }: Court, { kind, name }: Along, ids: string[]): Promise<Map<string, string | null>> {
  const found = new Map<string, string | null>();
  const [own, others] = [true, false].map(mine => ids.filter(id => (parseId(id).committee === committee) === mine));
  for (const [asked = [], lock] of [
    [own, 'ORDER BY id FOR SHARE'],
    [others, ''],
  ] as const) {
    if (asked.length === 0) continue;
    const { rows } = await database.query<{ id: string; named: string | null }>(
      `SELECT id, ${snake(name)} AS named FROM ${tableOf(kind)} WHERE id = ANY ($1) AND withdrawn_at IS NULL ${lock}`,
      [asked],
    );
    for (const { id, named } of rows) found.set(id, named);
  }
  return found;
}

function circle(name: string, field: Field, ids: readonly string[], language: Language): Fault {
  const way = ids.join(' → ');
  const message = say(
    language,
    `“${field.label[0]}”绕回了这条记录本身（${way}）。请另选一条，或先改正其中一环。`,
    `"${name}" leads back to the record itself (${way}). Choose another, or correct one of these first.`,
  );
  return { field: name, code: 'CIRCLE', message };
}
