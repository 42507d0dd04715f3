import { officeOf } from '../reference/territory.ts';
import type { Court, Judged } from './court.ts';
import { normalKey } from './key.ts';
import type { Kind } from './kind.ts';
import { often } from './queryable.ts';
import type { Fault } from './row.ts';
import { type Language, say } from './words.ts';

/**
 * Who is the same person at two committees is known by a one-time code alone: nobody registers a person under a key that another committee has,
 * and a seat is given to those whom the committee itself registered. One statement for the records of a kind.
 */
export async function unrecognised(
  { database, kinds, committee, language, inHand, registering, synthetic = false }: Court,
  kind: Kind,
  all: readonly Judged[],
): Promise<{ row: number; fault: Fault }[]> {
  const field = kind.identifies ?? kind.roster?.by;
  const register = kind.identifies ? kind : kinds.find(({ name }) => name === kind.roster?.registers);
  const key = register?.identifies;
  if (!field || !key) return [];
  const asked = all.flatMap(({ values, fresh }, row) =>
    fresh(field) && values[field] && !values.withdrawnAt ? [{ row, typed: String(values[field]) }] : [],
  );
  if (asked.length === 0) return [];
  // Two who register one key at once do not both get it. As many locks as there are keys would be too many for the database.
  if (kind.identifies)
    await database.query(
      often(
        'SELECT pg_advisory_xact_lock(20261127, place) FROM (SELECT DISTINCT hashtext(k) % 200 AS place FROM unnest($1::text[]) k ORDER BY 1) places',
        [asked.map(({ typed }) => normalKey(typed))],
      ),
    );
  const own = [...(inHand?.values() ?? [])].filter(held => held.kind === register && held.row.withdrawnAt === null);
  const here = new Set([...own.map(({ row }) => normalKey(String(row[key]))), ...(registering ?? [])]);
  const { rows } = await database.query<{ normal: string; here: boolean; elsewhere: string | null }>(
    often('SELECT normal, here, elsewhere FROM record.key_holders($1, $2, $3)', [
      [...new Set(asked.map(({ typed }) => normalKey(typed)))],
      committee,
      synthetic,
    ]),
  );
  const found = new Map(rows.map(row => [row.normal, row]));
  return asked.flatMap(({ row, typed }) => {
    const holders = found.get(normalKey(typed));
    const elsewhere = holders?.elsewhere && officeOf(holders.elsewhere) !== officeOf(committee) ? holders.elsewhere : null;
    if (kind.identifies) return elsewhere ? [{ row, fault: anothers(field, typed, elsewhere, language) }] : [];
    const known = holders?.here || here.has(normalKey(typed)) || !holders?.elsewhere || elsewhere === null;
    return known ? [] : [{ row, fault: notOurs(field, typed, elsewhere, language) }];
  });
}

const anothers = (field: string, key: string, elsewhere: string, language: Language): Fault => ({
  field,
  code: 'ANOTHERS_KEY',
  message: say(
    language,
    `统一码 ${key} 是政协 ${elsewhere} 登记的。是同一人的，先以新码登记（不填即发给），再凭那里给出的识别码认定（recognisePerson）；不是同一人的，不填。`,
    `The key ${key} is that of a person of committee ${elsewhere}. If it is the same one, register them under a new key (leave it out), then recognise them by a code from there (recognisePerson); if not, leave it out.`,
  ),
});

const notOurs = (field: string, key: string, elsewhere: string, language: Language): Fault => ({
  field,
  code: 'NOT_REGISTERED_HERE',
  message: say(
    language,
    `统一码 ${key} 是政协 ${elsewhere} 登记的，本政协还没有登记此人。请先登记，再凭那里给出的识别码认定（recognisePerson）。`,
    `The key ${key} is that of a person of committee ${elsewhere}, whom this committee has not registered. Register them first, then recognise them by a code from there (recognisePerson).`,
  ),
});
