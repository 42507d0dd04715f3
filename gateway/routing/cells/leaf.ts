import { type GraphQLLeafType, isEnumType } from 'graphql';

const MOST_INT = 2 ** 31 - 1;
const LEAST_INT = -(2 ** 31);

const isInt = (value: unknown): boolean => Number.isInteger(value) && Number(value) <= MOST_INT && Number(value) >= LEAST_INT;

/** Whether a value that is not null may stand where an answer has this type. Scalars of our own are written as texts, numbers or booleans. */
export function fitsLeaf(type: GraphQLLeafType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.getValues().map(({ name }) => name));
    return value => names.has(value);
  }
  switch (type.name) {
    case 'String':
      return value => typeof value === 'string';
    case 'ID':
      return value => typeof value === 'string' || Number.isSafeInteger(value);
    case 'Int':
      return isInt;
    case 'Float':
      return value => Number.isFinite(value);
    case 'Boolean':
      return value => typeof value === 'boolean';
    default:
      return value => typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
  }
}
