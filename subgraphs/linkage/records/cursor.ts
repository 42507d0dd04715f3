import { isDay } from '@tongxin/infra/days.ts';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { readCursor } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';

/** By what a list of records is ordered; the first part of its cursors, so that one of another list is told apart. */
export type ListOrder = 'DAY' | 'SINCE' | 'TITLE' | 'MADE' | 'DUE' | 'BEHIND';

/** The key and id after which to go on in a list of this order. Errors: BAD_USER_INPUT for a cursor of another list. */
export function readKey(order: ListOrder, after: string | null | undefined): [key: string, id: string] | null {
  const cursor = readCursor(after);
  if (!cursor) return null;
  const [of, key = '', id = ''] = cursor;
  const fits =
    of === order &&
    cursor.length === 3 &&
    isId(id) &&
    (order === 'TITLE' || order === 'MADE' || (order === 'DUE' && key === 'infinity') || isDay(key));
  if (!fits)
    throw new BadInputError(
      `"${after}" is a cursor of another list. Take "after" from the pageInfo of this list, asked in the same order.`,
    );
  return [key, id];
}

function isId(text: string): boolean {
  try {
    return parseId(text) !== null;
  } catch {
    return false;
  }
}
