import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { type DocumentNode, visit } from 'graphql';

/** Whether any text in a value of JSON is one that no database can keep: NUL and half of a character, however they were written. */
export function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([name, part]) => !isStorable(name) || holdsUnstorable(part));
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
