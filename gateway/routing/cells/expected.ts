import { itemAt } from '@tongxin/infra/must.ts';
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql';
import type { Keys } from '../plan/keys.ts';
import { isTree, type Path, type Tree } from '../plan/tree.ts';
import type { Contract } from './contract.ts';
import { fitsLeaf } from './leaf.ts';
import { keyMark, markedDocument, markIn, typeField, typeMark } from './marking.ts';
import { type Understood, understood } from './outdated.ts';

/** One answer being read. */
export interface Reading {
  /** Where the reading stands, in the names of the answer. */
  path: (string | number)[];
  /** Whether the cell itself has said what is wrong at, above or below a path. */
  isTold(path: Path): boolean;
  /** What stands here is not used, or there is nothing. */
  fault(code: 'INVALID_ANSWER' | 'NOT_ANSWERED' | 'OWNER_OUTDATED', what: string): void;
}

/** What an operation asks of a cell, and how its answer is read: nothing comes out of it but what was asked for, as its type says. */
export interface Expected {
  /** As it is sent: it asks for what the answer is checked by as well. Undefined: the cell knows nothing of it. */
  query: string | undefined;
  isMutation: boolean;
  isEntities: boolean;
  /** The names of the root's fields. */
  names: readonly string[];
  root(data: Tree, reading: Reading): Tree;
  /** Whether the cell does not know a type. */
  isUnknown(typename: string): boolean;
  /** Whether a record that is asked for as this type cannot be without a field. */
  needs(typename: string, key: string): boolean;
  /** Undefined: it is not what was asked for. */
  entity(value: unknown, asked: Tree, reading: Reading): Tree | undefined;
}

/** What there is (not null) as it may be used; undefined, and a fault, where it may not. */
type Read = (value: unknown, reading: Reading) => unknown;

interface Entry {
  key: string;
  label: string;
  isNonNull: boolean;
  /** It depends on a condition whether it is answered. */
  isConditional: boolean;
  /** What its value is known to be. */
  known?: string;
  /** The cell does not know it, and is not asked. */
  isLeft?: boolean;
  read: Read;
}

type Collected = Map<string, { nodes: FieldNode[]; isConditional: boolean }>;

/** `theirs` is the cell's own schema of the subgraph, where it is another than ours. */
export function expectedOf(query: string, subgraph: string, contract: Contract, theirs?: GraphQLSchema): Expected {
  const { schema, keysOf, possible } = contract;
  const document = parse(query, { noLocation: true });
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions) if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const operation = itemAt(
    document.definitions.filter(each => each.kind === Kind.OPERATION_DEFINITION),
    0,
  );
  const mark = markIn(query);
  const known: Understood = theirs ? understood(document, theirs, typeField(mark)) : { document, left: new Set() };
  const [first] = operation.selectionSet.selections;
  const entities = first?.kind === Kind.FIELD && first.name.value === '_entities' ? first.selectionSet : undefined;
  const rootType = schema.getRootType(operation.operation);
  const isMutation = operation.operation === OperationTypeNode.MUTATION;
  const rootEntries = entities || !rootType ? [] : entriesOf(rootType, [operation.selectionSet]);
  const byType = new Map<string, Entry[]>();

  return {
    query: known.document && print(markedDocument(known.document, mark, subgraph, contract)),
    isMutation,
    isEntities: entities !== undefined,
    names: rootEntries.map(({ key }) => key),
    root: (data, reading) =>
      readFields(data, isMutation ? rootEntries.map(each => ({ ...each, isConditional: false })) : rootEntries, reading),
    entity(value, asked, reading) {
      const wanted = schema.getType(String(asked.__typename));
      const typename = isTree(value) ? own(value, typeMark(mark)) : undefined;
      if (!isTree(value) || !entities || !wanted || typeof typename !== 'string' || !possible(wanted).includes(typename))
        return refuse('an object of another type than asked', reading);
      if (!isAsked(value, asked, keysOf(subgraph, typename))) return refuse('another record than asked', reading);
      return readFields(value, entityEntries(typename), reading);
    },
    isUnknown: typename => theirs !== undefined && !theirs.getType(typename),
    needs: (typename, key) => entityEntries(typename).some(entry => entry.key === key && entry.isNonNull),
  };

  function entityEntries(typename: string): Entry[] {
    const before = byType.get(typename);
    if (before) return before;
    const type = schema.getType(typename);
    const entries = entities && (isObjectType(type) || isInterfaceType(type)) ? entriesOf(type, [entities]) : [];
    // Whatever a cell may call its types, only those of the schema are kept.
    if (type) byType.set(typename, entries);
    return entries;
  }

  /** Whether an entity is the one that was asked for: every key that it was asked by is its own. */
  function isAsked(value: Tree, asked: Tree, keys: Keys): boolean {
    return Object.entries(keys).every(
      ([key, parts]) => !Object.hasOwn(asked, key) || isSame(own(value, keyMark(mark, key)), asked[key], parts),
    );
  }

  function collect(typename: string, sets: readonly SelectionSetNode[], isConditional: boolean, found: Collected): Collected {
    for (const { selections } of sets)
      for (const node of selections) {
        const isIf = isConditional || (node.directives ?? []).length > 0;
        if (node.kind === Kind.FIELD) {
          const key = (node.alias ?? node.name).value;
          const same = found.get(key);
          if (!same) found.set(key, { nodes: [node], isConditional: isIf });
          else {
            same.nodes.push(node);
            same.isConditional &&= isIf;
          }
          continue;
        }
        const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
        const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
        if (fragment && (!condition || possible(condition).includes(typename))) collect(typename, [fragment.selectionSet], isIf, found);
      }
    return found;
  }

  function entriesOf(type: GraphQLNamedType, sets: readonly SelectionSetNode[]): Entry[] {
    return [...collect(type.name, sets, false, new Map())].map(([key, { nodes, isConditional }]) => {
      const field = itemAt(nodes, 0).name.value;
      const common = { key, label: `${type.name}.${field}`, isConditional };
      // It has been said already, under the mark; a name for it that says otherwise is not looked at.
      if (field === '__typename') return { ...common, isNonNull: true, known: type.name, read: () => type.name };
      if (nodes.every(node => known.left.has(node))) return { ...common, isNonNull: false, isLeft: true, read: () => null };
      const declared = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field]?.type : undefined;
      if (!declared) throw new Error(`${common.label} is in no subgraph.`);
      const below = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      return { ...common, isNonNull: isNonNullType(declared), read: reader(declared, below, common.label) };
    });
  }

  function reader(type: GraphQLOutputType, sets: readonly SelectionSetNode[], label: string): Read {
    if (isNonNullType(type)) return reader(type.ofType, sets, label);
    if (isListType(type)) return listReader(reader(type.ofType, sets, label), isNonNullType(type.ofType), label);
    if (isLeafType(type)) {
      const fits = fitsLeaf(type);
      return (value, reading) => (fits(value) ? value : unfit(label, value, reading));
    }
    return objectReader(type, sets, label);
  }

  function objectReader(type: GraphQLNamedType, sets: readonly SelectionSetNode[], label: string): Read {
    const kinds = new Map<string, Entry[]>();
    return (value, reading) => {
      if (!isTree(value)) return unfit(label, value, reading);
      const typename = isAbstractType(type) ? own(value, typeMark(mark)) : type.name;
      const actual = typeof typename === 'string' && possible(type).includes(typename) ? schema.getType(typename) : undefined;
      if (!actual) return unfit(label, value, reading);
      let entries = kinds.get(actual.name);
      if (!entries) {
        entries = entriesOf(actual, sets);
        kinds.set(actual.name, entries);
      }
      return readFields(value, entries, reading);
    };
  }
}

/** Not what every object inherits. */
const own = (object: Tree, name: string): unknown => (Object.hasOwn(object, name) ? object[name] : undefined);

function readFields(value: Tree, entries: readonly Entry[], reading: Reading): Tree {
  const read: Tree = {};
  for (const entry of entries) {
    const given = entry.known ?? own(value, entry.key);
    reading.path.push(entry.key);
    if (entry.isLeft) {
      reading.fault('OWNER_OUTDATED', entry.label);
      read[entry.key] = null;
    } else if (given === undefined || given === null) {
      const isMissing = given === null ? entry.isNonNull : !entry.isConditional;
      if (isMissing) missing(entry.label, reading);
      if (given === null) read[entry.key] = null;
    } else read[entry.key] = entry.read(given, reading) ?? null;
    reading.path.pop();
  }
  return read;
}

function listReader(read: Read, isNonNull: boolean, label: string): Read {
  return (value, reading) => {
    if (!Array.isArray(value)) return unfit(label, value, reading);
    const list: unknown[] = [];
    for (let index = 0; index < value.length; index++) {
      const element: unknown = value[index];
      reading.path.push(index);
      if (element === null) {
        if (isNonNull) missing(label, reading);
        list.push(null);
      } else list.push(read(element, reading) ?? null);
      reading.path.pop();
    }
    return list;
  };
}

function isSame(given: unknown, asked: unknown, parts: Keys): boolean {
  const names = Object.keys(parts);
  if (names.length === 0) return given === asked;
  if (Array.isArray(given) && Array.isArray(asked))
    return given.length === asked.length && given.every((each, index) => isSame(each, asked[index], parts));
  return isTree(given) && isTree(asked) && names.every(name => isSame(own(given, name), asked[name], parts[name] ?? {}));
}

function missing(label: string, reading: Reading): void {
  if (!reading.isTold(reading.path)) reading.fault('NOT_ANSWERED', label);
}

function unfit(label: string, value: unknown, reading: Reading): undefined {
  const kind = Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : `a ${typeof value}`;
  reading.fault('INVALID_ANSWER', `${label} is ${kind} that its type does not allow`);
}

function refuse(what: string, reading: Reading): undefined {
  reading.fault('INVALID_ANSWER', what);
}
