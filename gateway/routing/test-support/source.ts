import {
  GraphQLError,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { sampleOf } from './random-operation.ts';

export interface SourceOptions {
  seed: number;
  /** What stands behind an interface. */
  kinds: readonly string[];
  /** By entity type, the field that is its key. */
  keys: ReadonlyMap<string, string>;
  /** Whether a field that may not be null fails too. */
  isAnyFailing?: boolean;
  /** Whether some entities are not there: of them nothing is known but their keys. */
  isSomeGone?: boolean;
}

interface Thing {
  __typename: string;
  [name: string]: unknown;
}

/** Values for any schema with these types: each follows from the type, the key of its object, the field and the arguments. */
export interface Source {
  resolve: GraphQLFieldResolver<unknown, unknown>;
  /** The entity of a representation. */
  entity(representation: Thing): Thing | null;
}

export function createSource({ seed, kinds, keys, isAnyFailing = false, isSomeGone = false }: SourceOptions): Source {
  const number = (text: string, limit: number) => hash(`${seed} ${text}`) % limit;
  const keyOf = (thing: Thing): unknown => thing[keys.get(thing.__typename) ?? 'place'];
  const isGone = (thing: Thing) => isSomeGone && keys.has(thing.__typename) && number(`gone ${thing.__typename} ${keyOf(thing)}`, 5) === 0;

  return {
    resolve(parent, args, _, { parentType, fieldName, returnType, schema }) {
      const thing: Thing = parentType === schema.getQueryType() ? { __typename: 'Query' } : (parent as Thing);
      if (fieldName in thing) return thing[fieldName];
      if (isGone(thing)) return null;
      return value(returnType, `${thing.__typename} ${keyOf(thing)} ${fieldName} ${canonical(args)}`, schema);
    },
    entity: representation => (isGone(representation) ? null : representation),
  };

  function value(type: GraphQLOutputType, place: string, schema: GraphQLSchema): unknown {
    const isFailing = !isNonNullType(type) || isAnyFailing;
    const [fault, missing] = isNonNullType(type) ? [1, 2] : [6, 14];
    const roll = number(`${place} ?`, 100);
    if (isFailing && roll < fault) return new GraphQLError(`Not at ${place}.`, { extensions: { code: 'BAD_USER_INPUT' } });
    if (isFailing && roll < missing) return null;
    return present(isNonNullType(type) ? type.ofType : type, place, schema);
  }

  function present(type: GraphQLOutputType, place: string, schema: GraphQLSchema): unknown {
    if (isListType(type))
      return Array.from({ length: Math.ceil(number(place, 8) / 2.4) }, (_, index) => value(type.ofType, `${place}.${index}`, schema));
    if (isLeafType(type)) return sampleOf(type, number(place, 1000));
    if (!isAbstractType(type)) return thing(type as GraphQLObjectType, place);
    const possible = schema.getPossibleTypes(type);
    const expected = possible.filter(({ name }) => kinds.includes(name));
    const list = expected.length > 0 ? expected : possible;
    return thing(list[number(place, list.length)]!, place);
  }

  /** Few entities of a type, so that one stands at several places. */
  function thing(type: GraphQLObjectType, place: string): Thing {
    const key = keys.get(type.name);
    if (key === undefined) return { __typename: type.name, place };
    const which = number(`${place} key`, 4);
    const id = `${type.name.slice(0, 3).toLowerCase()}_421303_${String(which).padStart(32, '0')}`;
    return { __typename: type.name, [key]: key === 'id' ? id : `42130${which}` };
  }
}

/** Arguments as text, in whatever order a schema declares them. */
const canonical = (args: unknown): string =>
  JSON.stringify(args, (_, value) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );

// In a test, each look-up of a global costs more than the multiplication.
const { imul } = Math;

function hash(text: string): number {
  let bits = 2166136261;
  for (let index = 0; index < text.length; index++) bits = imul(bits ^ text.charCodeAt(index), 16777619);
  bits = imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
