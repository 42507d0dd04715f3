import { overlapping } from './apart.ts';
import { takenNames } from './called.ts';
import { checkRecord } from './check.ts';
import { circles } from './circles.ts';
import type { Bench, Court, InHand, Judged } from './court.ts';
import { checkDated } from './dated.ts';
import type { Field } from './field.ts';
import { normalKey } from './key.ts';
import type { Kind } from './kind.ts';
import { outlived } from './lives.ts';
import { fieldsOfPersons, isName, type Namesake, type Persons, personKeysOf, registeredPersons } from './persons.ts';
import { unrecognised } from './recognised.ts';
import { brokenReferences } from './references.ts';
import type { Fault, RecordRow } from './row.ts';
import { namesNobody, recordedOfNobody } from './stands.ts';
import { type Language, say } from './words.ts';

/**
 * The rules of a kind, whichever way its records are written: by an action, a correction, an import, a history taken over. Closed sets,
 * bounds, rules over several fields and the invariants of states; references that exist, are live, belong and lead in no circle; persons
 * who are registered; days inside the life of what they belong to; what is not to be there at the same time. Answers for each record with
 * what is wrong.
 */
export async function judge(court: Court, kind: Kind, all: readonly Judged[]): Promise<Fault[][]> {
  const { database, kinds, committee, language, themself = null, inHand = NOTHING, persons = new Map() } = court;
  const bench: Bench = { database, kinds, committee, language, inHand };
  const faults = all.map(each => {
    const found = checkRecord(kind, each.values, court);
    if (found.length > 0) return found;
    const nobody = recordedOfNobody(court, kind, each) ?? namesNobody(court, kind, each);
    return nobody ? [nobody] : checkDated(court, kind, each);
  });
  const sound = all.map((each, row) => ({ ...each, row })).filter(({ row }) => faults[row]?.length === 0);
  const add = (at: number | undefined, fault: Fault) => at !== undefined && faults[at]?.push(fault);
  for (const { row, fault } of await brokenReferences(bench, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await circles(bench, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await unregistered({ ...bench, persons }, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await unrecognised(court, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await outlived(bench, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await overlapping(bench, kind, sound)) add(sound[row]?.row, fault);
  for (const { row, fault } of await takenNames(bench, kind, sound)) add(sound[row]?.row, fault);
  if (kind.verify)
    for (const { values, before, row } of sound) {
      const fault =
        faults[row]?.length === 0
          ? await kind.verify(database, { record: values as RecordRow, before, committee, language, themself })
          : null;
      if (fault) add(row, fault);
    }
  return faults;
}

const NOTHING: InHand = new Map();

/** The key or the name of a person, as it was typed in a field. */
interface Typed {
  name: string;
  field: Field;
  key: string;
}

/** Who of several is meant only the office knows. */
function several({ name, field, key: typed }: Typed, namesakes: readonly Namesake[], language: Language): Fault {
  const all = namesakes.map(({ key, about }) => (about ? `${key}（${about}）` : key)).join('、');
  const message = say(
    language,
    `“${field.label[0]}”：名为“${typed}”的有 ${namesakes.length} 位：${all}。请填统一码。`,
    `"${name}": ${namesakes.length} people are called ${typed}: ${all}. Give the key.`,
  );
  return { field: name, code: 'SEVERAL_PERSONS', message };
}

/** The first person of each record whose key nobody has registered. */
async function unregistered(
  { database, language, persons }: Bench & { persons: Persons },
  kind: Kind,
  all: readonly Judged[],
): Promise<{ row: number; fault: Fault }[]> {
  const fields = fieldsOfPersons(kind);
  const typed = all.map(({ values, fresh }) =>
    fields.flatMap(([name, field]) => (fresh(name) ? personKeysOf({ [name]: field }, values).map(key => ({ name, field, key })) : [])),
  );
  const registered = await registeredPersons(
    database,
    typed.flat().map(({ key }) => key),
    persons,
  );
  return typed.flatMap((entered, row) => {
    const unknown = entered.find(({ key }) => !registered.has(normalKey(key)));
    if (!unknown) return [];
    const { name, field, key } = unknown;
    const namesakes = persons.get(normalKey(key));
    if (Array.isArray(namesakes)) return [{ row, fault: several(unknown, namesakes, language) }];
    const message = say(
      language,
      isName(key)
        ? `“${field.label[0]}”：本政协没有登记名为“${key}”的人员。请核对，或先登记这位人员。`
        : `“${field.label[0]}”：没有统一码为 ${key} 的人员。请核对，或先登记这位人员。`,
      `"${name}": nobody is registered under the ${isName(key) ? 'name' : 'key'} ${key}. Check it, or register the person first.`,
    );
    return [{ row, fault: { field: name, code: 'UNKNOWN_PERSON', message } }];
  });
}
