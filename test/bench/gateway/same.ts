import { isDeepStrictEqual } from 'node:util';
import type { Side } from './side.ts';

/** One side and what its clients ask; the first body is that of the only client. */
export interface Entry {
  side: Side;
  bodies: string[];
}

/**
 * Throws unless all entries answer each body alike, byte by byte but for the space around. Where members are in another order than in the
 * answer of the first entry, the same in the same order of the lists is enough; returned are the sides of which that is so.
 */
export async function compareAnswers(entries: Entry[]): Promise<string[]> {
  const [first, ...others] = entries;
  if (!first) return [];
  const ordered = new Set<string>();
  for (const [index, body] of first.bodies.entries()) {
    const expected = (await first.side.post(body)).trim();
    for (const { side, bodies } of others) {
      const found = (await side.post(bodies[index]!)).trim();
      if (found === expected) continue;
      const difference = differenceOf(JSON.parse(expected), JSON.parse(found));
      if (difference) throw new Error(`${side.name} answers otherwise than ${first.side.name} at ${difference}\nasked: ${bodies[index]}`);
      ordered.add(side.name);
    }
  }
  return [...ordered];
}

/** Where two values differ first, and how; undefined: nowhere. */
export function differenceOf(one: unknown, other: unknown, path = '$'): string | undefined {
  if (isDeepStrictEqual(one, other)) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return `${path}:\n- ${shown(one)}\n+ ${shown(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const difference = differenceOf(one[key], other[key], `${path}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const shown = (value: unknown) => JSON.stringify(value)?.slice(0, 300);
