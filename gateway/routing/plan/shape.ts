import { TooLongError } from '@tongxin/infra/errors.ts';
import { known } from '@tongxin/infra/must.ts';
import {
  type FieldNode,
  type GraphQLError,
  type GraphQLInterfaceType,
  type GraphQLLeafType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { Decided } from './asked.ts';
import type { Failures } from './failures.ts';
import { type InternalName, responseName } from './names.ts';
import type { Path, Tree } from './tree.ts';

/** Characters that an answer may have: some million numbers, or what a thousand long records say. */
export const MOST_CHARACTERS = 5_000_000;

/** What one answer is written with. */
export interface Writing {
  /** How many characters may still be written. */
  left: number;
  failures: Failures;
  /** Objects that are not there: what they lack is no error. */
  absent: ReadonlySet<Tree>;
  /** What is wrong with the arguments of a field, in this request. */
  faultOf(node: FieldNode): GraphQLError | undefined;
  /** Where the writing stands, in the client's names. */
  path: (string | number)[];
  /** The schema's own answer to `__schema` or `__type`, as JSON; the paths of its errors begin with the field. */
  introspect(node: FieldNode): { json: string; errors: readonly GraphQLError[] };
}

/** The form of an answer, made once for an operation whose conditions are decided. */
export interface Shape {
  /** The answer as JSON; `null` where what may not be null is missing. What is missing without an error gets one. */
  write(data: Tree, writing: Writing): string;
  /** The client's path to what the fetches call so; as far as the client asked for it. */
  clientPath(path: Path): (string | number)[];
}

/** An object that a subgraph knows only by an interface of it has the fields of that interface. */
type Composite = GraphQLObjectType | GraphQLInterfaceType;

/** JSON of a value; of what is null, `null`. */
type Write = (value: unknown, writing: Writing) => string;

interface Entry {
  name: string;
  /** The name in the answer, and as the beginning of a member. */
  key: string;
  member: string;
  isNonNull: boolean;
  write: Write;
  node: FieldNode;
  /** Whether a subgraph answers it. */
  isFetched: boolean;
  /** Objects and lists tell their own paths. */
  isLeaf: boolean;
  label: string;
}

const NULL = 'null';

/** Notes what is written: an answer can say the same text under a thousand names. Errors: TooLongError. */
function spend(writing: Writing, characters: number): void {
  writing.left -= characters;
  if (writing.left < 0) throw new TooLongError(MOST_CHARACTERS);
}

export function compileShape(decided: Decided, root: GraphQLObjectType, schema: GraphQLSchema, internalName: InternalName): Shape {
  const { operation, fragments } = decided.asked;
  const entries = entriesOf(root, [operation.selectionSet]);
  return {
    write(data, writing) {
      for (const { name, key, label, isFetched, node } of entries)
        if (isFetched && data[name] === undefined && !writing.faultOf(node)) missing(label, { ...writing, path: [key] });
      return writeObject(entries, data, writing);
    },
    clientPath: path => clientPath([operation.selectionSet], path),
  };

  /** The fields asked of a type, by their names in the answer, in the order of the specification (CollectFields). */
  function collect(type: Composite, sets: readonly SelectionSetNode[], found = new Map<string, FieldNode[]>()): Map<string, FieldNode[]> {
    for (const { selections } of sets)
      for (const node of selections) {
        if (!decided.includes(node)) continue;
        if (node.kind === Kind.FIELD) {
          const same = found.get(responseName(node));
          if (same) same.push(node);
          else found.set(responseName(node), [node]);
        } else {
          const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : known(fragments, node.name.value, 'fragment');
          if (applies(fragment.typeCondition?.name.value, type)) collect(type, [fragment.selectionSet], found);
        }
      }
    return found;
  }

  function applies(condition: string | undefined, type: Composite): boolean {
    if (condition === undefined || condition === type.name) return true;
    const wanted = schema.getType(condition);
    return isAbstractType(wanted) && schema.isSubType(wanted, type);
  }

  function entriesOf(type: Composite, sets: readonly SelectionSetNode[]): Entry[] {
    return [...collect(type, sets)].map(([key, nodes], index) => entry(type, key, nodes, index === 0));
  }

  function entry(type: Composite, key: string, nodes: readonly FieldNode[], isFirst: boolean): Entry {
    const [node] = nodes as [FieldNode];
    const field = node.name.value;
    const common = { key, node, isFetched: false, member: `${isFirst ? '{' : ','}${JSON.stringify(key)}:`, label: `${type.name}.${field}` };
    if (field === '__typename') {
      const json = isObjectType(type) ? JSON.stringify(type.name) : NULL;
      return { ...common, name: field, isNonNull: true, isLeaf: true, write: () => json };
    }
    if (field === '__schema' || field === '__type')
      return { ...common, name: field, isNonNull: false, isLeaf: false, write: introspected(mergedOf(nodes)) };
    const declared = type.getFields()[field]?.type;
    if (!declared) throw new Error(`${type.name} has no field ${field}.`);
    const inner = isNonNullType(declared) ? declared.ofType : declared;
    const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const write = decided.asked.suspects.has(node)
      ? suspected(node, writerOf(inner, sets, common.label))
      : writerOf(inner, sets, common.label);
    return {
      ...common,
      name: internalName(node),
      isFetched: true,
      isNonNull: isNonNullType(declared),
      isLeaf: isLeafType(inner) && !decided.asked.suspects.has(node),
      write,
    };
  }

  function writerOf(type: GraphQLOutputType, sets: readonly SelectionSetNode[], label: string): Write {
    if (isNonNullType(type)) return writerOf(type.ofType, sets, label);
    if (isListType(type)) {
      const [isNonNull, isLeaf] = [isNonNullType(type.ofType), isLeafType(getNullableType(type.ofType))];
      return listWriter(writerOf(type.ofType, sets, label), { isNonNull, isLeaf, label });
    }
    if (isLeafType(type)) return leafWriter(type);
    return objectWriter(type, sets, label);
  }

  function objectWriter(type: GraphQLNamedType, sets: readonly SelectionSetNode[], label: string): Write {
    const byType = new Map<unknown, Entry[] | undefined>();
    const find = (typename: unknown): Entry[] | undefined => {
      if (byType.has(typename)) return byType.get(typename);
      const actual = typeof typename === 'string' ? schema.getType(typename) : type;
      const fits =
        (isObjectType(actual) || isInterfaceType(actual)) && (actual === type || (isAbstractType(type) && schema.isSubType(type, actual)));
      const found = fits ? entriesOf(actual, sets) : undefined;
      // Whatever a cell may call its types, only those of the schema are kept.
      if (fits) byType.set(typename, found);
      return found;
    };
    return (value, writing) => {
      if (value === null || value === undefined) return NULL;
      const entries = typeof value === 'object' ? find((value as Tree).__typename) : undefined;
      if (!entries) return unfit(label, value, writing);
      return writeObject(entries, value as Tree, writing);
    };
  }

  /** Follows a path through all fragments, whatever their types. */
  function clientPath(sets: readonly SelectionSetNode[], path: Path): (string | number)[] {
    const [step, ...rest] = path;
    if (step === undefined) return [];
    if (typeof step === 'number') return [step, ...clientPath(sets, rest)];
    const nodes = fieldsOf(sets).filter(node => internalName(node) === step);
    if (!nodes[0]) return [];
    return [
      responseName(nodes[0]),
      ...clientPath(
        nodes.flatMap(({ selectionSet }) => selectionSet ?? []),
        rest,
      ),
    ];
  }

  function fieldsOf(sets: readonly SelectionSetNode[]): FieldNode[] {
    return sets.flatMap(({ selections }) =>
      selections.flatMap((node): FieldNode[] => {
        if (node.kind === Kind.FIELD) return [node];
        return fieldsOf([(node.kind === Kind.INLINE_FRAGMENT ? node : known(fragments, node.name.value, 'fragment')).selectionSet]);
      }),
    );
  }
}

/** Several fields of one name in the answer, as one. */
function mergedOf(nodes: readonly FieldNode[]): FieldNode {
  const [first] = nodes as [FieldNode];
  if (nodes.length === 1) return first;
  return {
    ...first,
    selectionSet: { kind: Kind.SELECTION_SET, selections: nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []) },
  };
}

function writeObject(entries: readonly Entry[], object: Tree, writing: Writing): string {
  const { path, absent } = writing;
  let json = '';
  for (const { name, key, member, isNonNull, isLeaf, write, label, isFetched, node } of entries) {
    const value = object[name];
    // Null is an answer; where there is none at all, nobody was asked or somebody did not say.
    if (value === undefined && isFetched && !isNonNull && !absent.has(object) && !writing.faultOf(node)) {
      path.push(key);
      missing(label, writing);
      path.pop();
    }
    let written: string;
    if (isLeaf) {
      written = write(value, writing);
      if (written === NULL && isNonNull) {
        path.push(key);
        missing(label, writing, object);
        path.pop();
        return NULL;
      }
      if (written === UNFIT) {
        path.push(key);
        unfit(label, value, writing);
        path.pop();
        if (isNonNull) return NULL;
        written = NULL;
      }
    } else {
      path.push(key);
      written = write(value, writing);
      if (written === NULL && isNonNull) {
        missing(label, writing, object);
        path.pop();
        return NULL;
      }
      path.pop();
    }
    spend(writing, isLeaf ? member.length + written.length : member.length);
    json += member + written;
  }
  return json === '' ? '{}' : `${json}}`;
}

function listWriter(write: Write, { isNonNull, isLeaf, label }: { isNonNull: boolean; isLeaf: boolean; label: string }): Write {
  return (value, writing) => {
    if (value === null || value === undefined) return NULL;
    if (!Array.isArray(value)) return unfit(label, value, writing);
    const { path } = writing;
    let json = '';
    for (let index = 0; index < value.length; index++) {
      path.push(index);
      let written = write(value[index], writing);
      if (written === UNFIT) written = unfit(label, value[index], writing);
      if (written === NULL && isNonNull) {
        missing(label, writing);
        path.pop();
        return NULL;
      }
      path.pop();
      spend(writing, isLeaf ? written.length + 1 : 1);
      json += index === 0 ? written : `,${written}`;
    }
    return `[${json}]`;
  };
}

/** No JSON: a leaf that is not what its type says. */
const UNFIT = '';

function leafWriter(type: GraphQLLeafType): Write {
  const json = jsonOf(type);
  return value => (value === null || value === undefined ? NULL : json(value));
}

function jsonOf(type: GraphQLLeafType): (value: unknown) => string {
  if (isEnumType(type)) {
    const names = new Map(type.getValues().map(({ name }) => [name as unknown, JSON.stringify(name)]));
    return value => names.get(value) ?? UNFIT;
  }
  switch (type.name) {
    case 'String':
      return value => (typeof value === 'string' ? JSON.stringify(value) : UNFIT);
    case 'ID':
      return value => (typeof value === 'string' ? JSON.stringify(value) : Number.isInteger(value) ? `"${value}"` : UNFIT);
    case 'Int':
      return value => (Number.isInteger(value) ? String(value) : UNFIT);
    case 'Float':
      return value => (Number.isFinite(value) ? String(value) : UNFIT);
    case 'Boolean':
      return value => (value === true ? 'true' : value === false ? 'false' : UNFIT);
    default:
      return value => JSON.stringify(value) ?? UNFIT;
  }
}

/** A field whose arguments may be at fault was then not fetched. */
const suspected =
  (node: FieldNode, write: Write): Write =>
  (value, writing) => {
    const fault = writing.faultOf(node);
    if (!fault) return write(value, writing);
    const { message, extensions } = fault;
    writing.failures.add({ message, path: [...writing.path], extensions });
    return NULL;
  };

const introspected =
  (node: FieldNode): Write =>
  (_, { introspect, failures, path }) => {
    const { json, errors } = introspect(node);
    for (const { message, path: [, ...below] = [] } of errors)
      failures.add({ message, path: [...path, ...below], extensions: { code: 'BAD_USER_INPUT' } });
    return json;
  };

function unfit(label: string, value: unknown, { failures, path }: Writing): string {
  const kind = value === null ? 'null' : Array.isArray(value) ? 'a list' : `a ${typeof value}`;
  failures.add({
    message: `${label} was answered with ${kind} that its type does not allow.`,
    path: [...path],
    extensions: { code: 'INVALID_ANSWER' },
  });
  return NULL;
}

function missing(label: string, { failures, path, absent }: Writing, of?: Tree): void {
  if (failures.covers(path)) return;
  if (of && absent.has(of)) failures.excuse(path);
  else
    failures.add({
      message: `${label} was not answered.`,
      path: [...path],
      extensions: { code: 'NOT_ANSWERED' },
    });
}
