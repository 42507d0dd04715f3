import { newPersonKey } from '../id.ts';
import { isBlank, normalKey } from '../kernel/key.ts';
import { type Kind, type Roster, tableOf } from '../kernel/kind.ts';
import type { Persons } from '../kernel/persons.ts';
import { withdrawn } from '../kernel/refusals.ts';
import { type Values, type Weighed, type Weighing, weigh } from './weigh.ts';

/**
 * Weighs the lines of a list; of a roster also the people of whom it tells, each once. A line without a key means whoever of that name the
 * committee has registered, by the year of birth where it tells one; nobody: somebody new, who gets a key. Where several fit, the name stays
 * and is refused as such. Lines of one name and year are of one person. What is wrong with a person is said of the line.
 */
export async function weighLines(
  weighing: Weighing,
  kind: Kind,
  lines: readonly Values[],
): Promise<{ lines: Weighed[]; people: { kind: Kind; all: Weighed[] } | null }> {
  const register = weighing.model.kinds.find(({ name }) => name === kind.roster?.registers);
  if (!kind.roster || !register) return { lines: await weigh(weighing, kind, lines), people: null };
  const { rows, people, fresh } = await splitRoster(weighing, kind.roster, register, lines);
  const all = await weigh(
    weighing,
    register,
    people.map(({ row }) => row),
  );
  const weighed = await weigh({ ...weighing, persons: fresh }, kind, rows);
  for (const [index, { line }] of people.entries()) {
    const { existing, faults = [] } = all[index] ?? {};
    // The import leaves alone who was withdrawn: no seat is given to them.
    weighed[line]?.faults.unshift(...(existing?.withdrawnAt ? [{ ...withdrawn(register, 'zh'), field: kind.roster.by }] : faults));
  }
  // What a line does not tell of somebody stays as it is.
  return { lines: weighed, people: { kind: register, all: all.map(each => ({ ...each, row: { ...each.existing, ...each.row } })) } };
}

async function splitRoster(weighing: Weighing, { by, told, on }: Roster, register: Kind, lines: readonly Values[]) {
  const known = await knownPeople(weighing, register, by, lines);
  const issued = new Map<string, { born: unknown; key: string }[]>();
  const fresh: Persons = new Map();
  const people = new Map<string, { line: number; row: Values }>();

  /** The key of whom a line means; its name where several fit; null where it names nobody. */
  function whom(values: Values): string | null {
    const typed = textIn(values[by]);
    if (typed !== null) return known.byKey.get(normalKey(typed)) ?? typed;
    const name = textIn(values.name);
    if (name === null) return null;
    const born = values.birthYear ?? null;
    const called = [...(known.byName.get(normalKey(name)) ?? []), ...(issued.get(normalKey(name)) ?? [])];
    const exactly = called.filter(each => born !== null && each.born === born);
    const fits = exactly.length > 0 ? exactly : called.filter(each => born === null || each.born === null);
    const [one, ...others] = fits;
    if (one) return others.length === 0 ? one.key : name;
    const key = newPersonKey();
    issued.set(normalKey(name), [...(issued.get(normalKey(name)) ?? []), { born, key }]);
    return key;
  }

  const rows = lines.map((values, line) => {
    const key = whom(values);
    const about = Object.fromEntries(Object.entries(values).filter(([name, value]) => name in told && !isBlank(value) && value != null));
    if (key !== null && key !== textIn(values.name) && !people.has(key) && Object.keys(about).length > 0) {
      const isNew = !known.byKey.has(normalKey(key));
      // Nobody is registered without a name: a key that is nobody's is refused with its line.
      if (isNew && about.name) fresh.set(normalKey(key), key);
      if (!isNew || about.name) people.set(key, { line, row: { key, ...about, ...(isNew && { registeredOn: values[on] }) } });
    }
    return { ...Object.fromEntries(Object.entries(values).filter(([name]) => !(name in told))), [by]: key };
  });
  return { rows, people: [...people.values()], fresh };
}

const textIn = (value: unknown): string | null => (value == null || isBlank(value) ? null : String(value));

/** The committee's people of whom the lines may speak: by the normal form of their name, and of their key. */
async function knownPeople({ database, committee }: Weighing, register: Kind, by: string, lines: readonly Values[]) {
  const normals = (name: string) => [...new Set(lines.flatMap(values => textIn(values[name]) ?? []).map(normalKey))];
  const { rows } = await database.query<{ key: string; born: number | null; name: string | null }>(
    `SELECT p.key, p.birth_year AS born, record.normal_key(q.data ->> 'name') AS name
     FROM ${tableOf(register)} p LEFT JOIN record.personal q ON q.record = p.id
     WHERE p.committee = $1 AND p.withdrawn_at IS NULL AND (record.normal_key(q.data ->> 'name') = ANY ($2) OR record.normal_key(p.key) = ANY ($3))
     ORDER BY p.key`,
    [committee, normals('name'), normals(by)],
  );
  return { byName: Map.groupBy(rows, ({ name }) => name), byKey: new Map(rows.map(({ key }) => [normalKey(key), key])) };
}
