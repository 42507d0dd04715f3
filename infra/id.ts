import { randomInt } from 'node:crypto';
import { v7 } from 'uuid';
import { BadInputError } from './errors.ts';

/**
 * A record's id: `<kind prefix>_<owner committee code>_<UUIDv7, 32 hex digits>`, for example
 * `con_421300_0193a5c07b7c7e0a9d3e5f60718293a4`. It names the owner, so a request is routed without
 * asking anyone; it sorts by the time it was made.
 */
export type RecordId = string;

const PATTERN = /^([a-z]{3})_(\d{6})_([0-9a-f]{32})$/;

export const newId = (prefix: string, committee: string): RecordId => `${prefix}_${committee}_${v7().replaceAll('-', '')}`;

/** What is easily read out and typed: no I, L, O, 0 or 1. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** An opaque key of a person, which says nothing of them: P and nine letters, of which two of a million people have the same once in ten thousand times. */
export const newPersonKey = (): string => `P${letters(9)}`;

/** A code that is used once: told on the telephone, ten letters in two groups. */
export const newCode = (): string => `${letters(5)}-${letters(5)}`;

/** Random letters and digits, each as likely as the others. */
export const letters = (count: number, alphabet = LETTERS): string =>
  Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');

export const isId = (text: string): boolean => PATTERN.test(text);

export function parseId(id: unknown): { prefix: string; committee: string } {
  const [, prefix, committee] = (typeof id === 'string' && PATTERN.exec(id)) || [];
  if (prefix === undefined || committee === undefined) {
    throw new BadInputError(
      `"${String(id)}" is not a record id. An id looks like con_421300_0193a5c07b7c7e0a9d3e5f60718293a4: kind, committee, number.`,
    );
  }
  return { prefix, committee };
}
