/** Lists by what they hold: items are the same whatever the order of their parts, and a part that is empty is none. */
export const same = (one: unknown, other: unknown): boolean =>
  one === other ||
  (typeof one === 'object' && typeof other === 'object' && JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder));

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .filter(([, part]) => part !== null && part !== undefined)
          .sort(([one], [other]) => (one < other ? -1 : 1)),
      )
    : value;
