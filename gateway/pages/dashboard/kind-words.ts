import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';
import type { KindWords } from './page/detail/record-words.ts';
import { TOLD } from './page/detail/told.ts';

/** What the dashboard calls kinds of records, the fields that it tells of and the codes in these, by type. */
export const kindWords = (kinds: readonly Kind[]): Record<string, KindWords> =>
  Object.fromEntries(kinds.map(kind => [kind.type, { label: kind.label, fields: fieldsOf(kind), codes: codesOf(kind) }]));

const codesOf = ({ type, fields }: Kind): Record<string, Words> =>
  Object.assign({}, ...Object.keys(TOLD[type] ?? {}).map(name => fields[name]?.choices?.values));

function fieldsOf({ type, fields }: Kind): KindWords['fields'] {
  const told = Object.keys(TOLD[type] ?? {});
  return Object.fromEntries(
    told.map(name => {
      const field = fields[name];
      if (!field) throw new Error(`The dashboard tells "${name}" of ${type}, which has no such field: see page/detail/told.ts.`);
      const { label, personal, guarded } = field;
      return [name, { label, ...((personal || guarded) && { guarded: true }) }];
    }),
  );
}
