import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { type DocumentNode, visit } from 'graphql';

/** Whether any text in a value of JSON is one that no database can keep: NUL and half of a character, however they were written. */
export function holdsUnstorable(value: unknown): boolean {
  const left: unknown[] = [value];
  while (left.length > 0) {
    const part = left.pop();
    if (typeof part === 'string' && !isStorable(part)) return true;
    if (typeof part !== 'object' || part === null) continue;
    for (const [name, inner] of Object.entries(part)) {
      if (!isStorable(name)) return true;
      left.push(inner);
    }
  }
  return false;
}

/** The same of the texts that are written in a query. */
export function writesUnstorable(document: DocumentNode): boolean {
  let unstorable = false;
  visit(document, {
    StringValue({ value }) {
      unstorable ||= !isStorable(value);
    },
  });
  return unstorable;
}
