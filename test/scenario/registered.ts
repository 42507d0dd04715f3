import { kindByName } from '@tongxin/gateway/model.ts';
import { typedNames } from '@tongxin/infra/kernel/by-names.ts';
import { normalKey } from '@tongxin/infra/kernel/key.ts';
import { importedFields } from '@tongxin/infra/kernel/kind.ts';
import { personKeysOf } from '@tongxin/infra/kernel/persons.ts';
import { earliest } from './days.ts';
import type { Draft } from './recipe.ts';
import { personRecipe, unitRecipe } from './recipes/members.ts';

/** Everybody whom a record names is registered, and so are units. */
export const registerOthers = (drafts: readonly Draft[]): Draft[] => [...registerPersons(drafts), ...registerUnits(drafts)];

/** Units that a record names by a name, each once for each committee, since its first record. */
function registerUnits(drafts: readonly Draft[]): Draft[] {
  const named = drafts.flatMap(({ recipe: { kind }, committee, fields, recordedAt }) =>
    typedNames({ kindByName }, importedFields(kind), fields).map(({ text }) => ({ committee, name: text, recordedAt })),
  );
  const each = Map.groupBy(named, ({ committee, name }) => `${committee} ${normalKey(name)}`);
  return [...each.values()].flatMap(([first, ...others]): Draft[] =>
    first
      ? [
          {
            ...{ recipe: unitRecipe, kind: unitRecipe.kind, committee: first.committee, choices: {}, links: {}, offers: [] },
            fields: { name: first.name },
            recordedAt: others.map(({ recordedAt }) => recordedAt).reduce(earliest, first.recordedAt),
          },
        ]
      : [],
  );
}

/** Everybody whom a record names is registered: by the committee whose record names them first, unless it is a member's seat that does. */
function registerPersons(drafts: readonly Draft[]): Draft[] {
  const known = new Set(drafts.filter(({ recipe }) => recipe === personRecipe).map(({ fields }) => normalKey(String(fields.key))));
  return drafts.flatMap(({ recipe, committee, fields, recordedAt }) => {
    const fresh = [...new Set(personKeysOf(recipe.kind.fields, fields))].filter(key => !known.has(normalKey(key)));
    for (const key of fresh) known.add(normalKey(key));
    return fresh.map(
      (key): Draft => ({
        ...{ recipe: personRecipe, kind: personRecipe.kind, committee, choices: {}, links: {}, recordedAt, offers: [] },
        fields: { key, registeredOn: recordedAt.slice(0, 10) },
      }),
    );
  });
}
