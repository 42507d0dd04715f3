import { isTree, type Tree } from '../plan/tree.ts';
import { CellUnavailableError } from './cell.ts';

/** A few thousand records with all their fields take a quarter of it. */
export const MOST_BYTES = 16 * 1024 * 1024;
/** Values of an answer, and how deep they may be nested. In memory an empty object takes twenty times the bytes that it takes as text. */
const MOST_VALUES = 1_000_000;
const MOST_DEPTH = 200;
/** So few bytes cannot hold too much. */
const HARMLESS_BYTES = 200_000;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** The bytes of an answer as an object. Throws CellUnavailableError for what is no GraphQL. */
export function decodeAnswer(bytes: Uint8Array): Tree {
  try {
    if (isBounded(bytes)) {
      const answer: unknown = JSON.parse(utf8.decode(bytes));
      if (isTree(answer) && (Object.hasOwn(answer, 'data') || Object.hasOwn(answer, 'errors'))) return answer;
    }
  } catch {}
  throw new CellUnavailableError('an answer that is not GraphQL', { wasSent: true });
}

const [QUOTE, BACKSLASH, COMMA, OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = Buffer.from('"\\,{}[]') as unknown as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/** Whether reading them makes no more of them than there is room for. */
function isBounded(bytes: Uint8Array): boolean {
  if (bytes.length <= HARMLESS_BYTES) return true;
  let [depth, values, isText] = [0, 0, false];
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === QUOTE) isText = !isText;
    else if (isText) {
      if (byte === BACKSLASH) index++;
    } else if (byte === COMMA) values++;
    else if (byte === OPEN || byte === OPEN_LIST) {
      values++;
      if (++depth > MOST_DEPTH) return false;
    } else if (byte === CLOSE || byte === CLOSE_LIST) depth--;
    if (values > MOST_VALUES) return false;
  }
  return true;
}
