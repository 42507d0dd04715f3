import { normalKey } from '../records/key.ts';
import { personKeysOf } from '../records/persons.ts';
import type { Draft } from './recipe.ts';
import { personRecipe } from './recipes/members.ts';

/** Everybody whom a record names is registered: by the committee whose record names them first, unless it is a member's seat that does. */
export function registerOthers(drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts.filter(({ recipe }) => recipe === personRecipe).map(({ fields }) => normalKey(String(fields.key))));
  return drafts.flatMap(({ recipe, committee, fields, recordedAt }) => {
    const fresh = personKeysOf(recipe.kind.fields, fields).filter(key => !known.has(normalKey(key)));
    for (const key of fresh) known.add(normalKey(key));
    return fresh.map(
      (key): Draft => ({
        ...{ recipe: personRecipe, committee, choices: {}, links: {}, recordedAt, offers: [] },
        fields: { key, registeredOn: recordedAt.slice(0, 10) },
      }),
    );
  });
}
