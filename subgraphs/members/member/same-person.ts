import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';

/** The record of a person that a seat names is of the person whose seat it is. */
export async function verifyPerson(
  database: Queryable,
  { record: { person, personKey }, language, before }: Case<{ person: string | null; personKey: string }>,
): Promise<Fault | null> {
  if (!person || (before && before.person === person && before.personKey === personKey)) return null;
  const { rows } = await database.query<{ key: string }>('SELECT key FROM members.person WHERE id = $1', [person]);
  if (!rows[0] || normalKey(rows[0].key) === normalKey(personKey)) return null;
  const message = say(
    language,
    `“人员”登记的统一码是 ${rows[0].key}，与席位的 ${personKey} 不是同一人。`,
    `The person is registered under ${rows[0].key}, not under ${personKey}, whose seat it is.`,
  );
  return { field: 'person', code: 'OTHER_PERSON', message };
}
