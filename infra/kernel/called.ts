import type { Court, Judged } from './court.ts';
import { FORMERLY, type Former } from './formerly.ts';
import { normalKey } from './key.ts';
import { type Kind, tableOf } from './kind.ts';
import { constant, snake } from './names.ts';
import type { Fault } from './row.ts';
import { say } from './words.ts';

/**
 * Records that are called by names, such as units: by full, short and former names (`called` of the kind). A name is one live record's of
 * its committee, so that whoever types it means that one.
 */
type Values = Readonly<Record<string, unknown>>;

const listed = (value: unknown): string[] => (Array.isArray(value) ? value : [value]).filter(Boolean).map(String);

/** What it was called before, of the names that are dated. */
const formerNames = ({ called = [], fields }: Kind, values: Values): string[] => {
  const attributes = called.filter(name => fields[name]?.dated).map(constant);
  return ((values[FORMERLY] ?? []) as Former[]).flatMap(({ attribute, value }) => (value && attributes.includes(attribute) ? [value] : []));
};

/** The normal forms of the names of a record, the former ones too. */
export const namesOf = (kind: Kind, values: Values): string[] =>
  [...(kind.called ?? []).flatMap(name => listed(values[name])), ...formerNames(kind, values)].map(normalKey);

/** The same in SQL, over the columns of its table: written as in the index that serves it. */
export const namesSql = (kind: Kind): string => `record.normal_keys(${typedSql(kind)})`;

/** The names as they were typed. */
export const typedSql = ({ called = [], fields }: Kind): string =>
  called
    .flatMap(name => [
      fields[name]?.type === 'texts' ? snake(name) : `ARRAY[${snake(name)}]`,
      ...(fields[name]?.dated ? [`record.former_values(${FORMERLY}, ARRAY['${constant(name)}'])`] : []),
    ])
    .join(' || ');

interface Named {
  id: string;
  shown: string;
  names: string[];
}

/**
 * Names that were entered and are another live record's: of those in hand as they are now, of all others as they are stored. Who enters
 * names holds them for the committee, so that no two enter the same at once.
 */
export async function takenNames(
  { database, committee, language, inHand = new Map() }: Court,
  kind: Kind,
  all: readonly Judged[],
): Promise<{ row: number; fault: Fault }[]> {
  const { called = [] } = kind;
  const entered = all.map(({ values, fresh }) => [
    ...called.filter(fresh).flatMap(field => listed(values[field]).map(typed => ({ field, typed }))),
    ...(fresh(FORMERLY) ? formerNames(kind, values).map(typed => ({ field: FORMERLY, typed })) : []),
  ]);
  if (entered.every(names => names.length === 0)) return [];
  await database.query("SELECT pg_advisory_xact_lock(hashtextextended('tongxin.names.' || $1, 0))", [`${kind.name}.${committee}`]);
  const keys = [...new Set(entered.flat().map(({ typed }) => normalKey(typed)))];
  const { rows } = await database.query<Named>(
    `SELECT id, ${snake(called[0] ?? 'id')} AS shown, ${namesSql(kind)} AS names FROM ${tableOf(kind)}
     WHERE committee = $1 AND withdrawn_at IS NULL AND id <> ALL ($2) AND ${namesSql(kind)} && $3`,
    [committee, [...inHand.keys()], keys],
  );
  const shownOf = (values: Values) => String(values[called[0] ?? 'id']);
  const held = [...inHand.values()].flatMap(({ kind: other, row }): Named[] =>
    other === kind && row.withdrawnAt === null ? [{ id: row.id, shown: shownOf(row), names: namesOf(kind, row) }] : [],
  );
  const others = [...rows, ...held];
  return entered.flatMap((names, row) => {
    const own = all[row]?.values.id;
    for (const { field, typed } of names) {
      const taken = others.find(({ id, names: theirs }) => id !== own && theirs.includes(normalKey(typed)));
      if (!taken) continue;
      const [label, type] = [kind.label[0], kind.type];
      const message = say(
        language,
        `“${kind.fields[field]?.label[0]}”：“${typed}”已是${label}“${taken.shown}”（${taken.id}）的名称。一个名称只能属于一个${label}。`,
        `"${field}": ${typed} is a name of the ${type} ${taken.shown} (${taken.id}). A name is one ${type}'s.`,
      );
      return [{ row, fault: { field, code: 'NAME_TAKEN', message } }];
    }
    return [];
  });
}
