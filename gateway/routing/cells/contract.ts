import { buildASTSchema, concatAST, type GraphQLNamedType, type GraphQLSchema, isAbstractType, isObjectType, parse } from 'graphql';
import { type Keys, resolvableKeys } from '../plan/keys.ts';

/** What the subgraphs of a supergraph promise to answer. */
export interface Contract {
  /** All types of all subgraphs, and what the Federation specification adds to each. */
  schema: GraphQLSchema;
  /** What a type is found by in a subgraph: the fields of all its keys there. */
  keysOf(subgraph: string, typename: string): Keys;
  /** What an object of this type may call itself. */
  possible(type: GraphQLNamedType): readonly string[];
}

const NONE: Keys = {};

const FEDERATION = parse('scalar _Any type _Service { sdl: String! } extend type Query { _service: _Service! }', { noLocation: true });

export function contractOf(supergraphSdl: string): Contract {
  const supergraph = parse(supergraphSdl, { noLocation: true });
  const schema = buildASTSchema(concatAST([supergraph, FEDERATION]), { assumeValid: true, assumeValidSDL: true });
  const keys = new Map([...resolvableKeys(supergraph)].map(([place, all]): [string, Keys] => [place, Object.assign({}, ...all)]));
  return {
    schema,
    keysOf: (subgraph, typename) => keys.get(`${typename} ${subgraph}`) ?? NONE,
    possible(type) {
      if (isObjectType(type)) return [type.name];
      // Who knows records by their interface alone says that they are of it.
      return isAbstractType(type) ? [type.name, ...schema.getPossibleTypes(type).map(({ name }) => name)] : [];
    },
  };
}
