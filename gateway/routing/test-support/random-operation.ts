import {
  astFromValue,
  doTypesOverlap,
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLScalarType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  print,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';

/** A number below the limit; 0 makes the simplest choice. */
export type Draw = (limit: number) => number;

export interface DrawnOperation {
  query: string;
  variables: Record<string, unknown>;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;
type Field = GraphQLField<unknown, unknown>;

/** What one name in the answer stands for: fields of one name and place must be the same, or on types that exclude each other. */
interface Use {
  parent: Composite;
  field: Field;
  call: string;
}

/** The names at one place of the answer, in whatever fragments they are asked for. */
interface Scope {
  /** Before each name, so that it is nobody else's. */
  prefix: string;
  uses: Map<string, Use[]>;
  below: Map<string, Scope>;
}

const scopeOf = (prefix = ''): Scope => ({ prefix, uses: new Map(), below: new Map() });

const ALIASES = [
  'id',
  'code',
  '__typename',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  'a',
  'b',
  'as2_id_code',
  'id__alias_0',
];
const VARIABLES = ['representations', 'representations_', 'constructor', 'toString', 'first', 'id'];
const TEXTS = ['', '0', 'null', '议政 "x"', 'line\nbreak\\', '\u2028$v', '__proto__', '421303'];
export type Samples = Readonly<Record<string, readonly unknown[]>>;

const SAMPLES: Samples = {
  Int: [0, 1, 20, -7, 2147483647],
  Float: [0, 0.1, -2.5, 1e21],
  Boolean: [false, true],
  String: TEXTS,
  ID: ['con_421303_0193a5c07b7c7e0a9d3e5f6071829301', '0', ''],
  Date: ['2023-05-15', '1949-09-21'],
  DateTime: ['2023-05-15T09:30:00+08:00', '2023-05-15T09:30:00.5Z'],
  AsOf: ['2023-05-15', '2023-05-15T09:30:00+08:00'],
  Decimal: ['0', '1.50'],
  CommitteeCode: ['420000', '421303'],
  DivisionCode: ['421303', '421303-Z01'],
};

/** A value of a leaf type, chosen by a number. */
export function sampleOf(type: GraphQLNamedType, number: number, given: Samples = SAMPLES): unknown {
  const samples = isEnumType(type) ? type.getValues().map(({ value }) => value) : (given[type.name] ?? SAMPLES[type.name]);
  if (!samples) throw new Error(`No values of ${type.name} are known.`);
  return samples[number % samples.length];
}

/** A valid query with the values of its variables. Types behind an interface are mostly of the given names; `samples`: values of some scalars instead of the usual ones. */
export function drawOperation(schema: GraphQLSchema, kinds: readonly string[], draw: Draw, samples: Samples = SAMPLES): DrawnOperation {
  const variables: Record<string, unknown> = {};
  const defined: { name: string; text: string; position: string }[] = [];
  const fragments: string[] = [];
  const shared: { name: string; type: Composite; depth: number }[] = [];
  let fieldsLeft = 60;
  let names = 0;

  const oneIn = (n: number) => draw(n) === n - 1;
  const pick = <T>(list: readonly T[]): T => list[draw(list.length)]!;

  const root = schema.getQueryType()!;
  const body = selection(root, scopeOf(), 7);
  const head = oneIn(3) ? `query ${pick(['Q', 'query', 'constructor'])}` : defined.length > 0 ? 'query' : '';
  const definitions = defined.length > 0 ? `(${defined.map(({ text }) => text).join(', ')})` : '';
  return { query: [`${head}${definitions} ${body}`.trim(), ...fragments].join('\n'), variables };

  function selection(type: Composite, scope: Scope, depth: number): string {
    const members = Array.from({ length: 1 + draw(4) }, () => {
      const roll = draw(isObjectType(type) ? 10 : 16);
      if (roll < 7) return field(type, scope, depth);
      return roll === 9 ? namedFragment(type, scope, depth) : inlineFragment(type, scope, depth);
    });
    return `{ ${members.join(' ')} }`;
  }

  function inlineFragment(type: Composite, scope: Scope, depth: number): string {
    if (fieldsLeft <= 0) return field(type, scope, depth);
    if (!isObjectType(type) && oneIn(2)) return twins(type);
    const condition = draw(4) === 0 ? undefined : conditionIn(type);
    return `...${condition ? ` on ${condition}` : ''}${directives()} ${selection(condition ?? type, scope, depth)}`;
  }

  /** Two kinds have one name for fields of theirs: one subgraph cannot be asked so. */
  function twins(type: GraphQLInterfaceType): string {
    const name = `t${names++}`;
    const expected = schema.getPossibleTypes(type).filter(each => kinds.includes(each.name));
    const leaves = (each: GraphQLObjectType) =>
      Object.values(each.getFields()).filter(field => field.args.length === 0 && isLeafType(getNamedType(field.type)));
    if (expected.length === 0) return '__typename';
    const [one, other] = [pick(expected), pick(expected)];
    const mine = pick(leaves(one));
    const alike = one === other ? [mine] : leaves(other).filter(each => shapeOf(each) === shapeOf(mine));
    return [mine, ...alike.slice(draw(alike.length + 1)).slice(0, 1)]
      .map((each, index) => `... on ${index === 0 ? one : other} { ${name}: ${each.name} }`)
      .join(' ');
  }

  /** A fragment that is used once stands in the names of its place; one that is used again has names of its own. */
  function namedFragment(type: Composite, scope: Scope, depth: number): string {
    const known = shared.filter(each => each.depth <= depth && doTypesOverlap(schema, each.type, type));
    if (known.length > 0 && draw(2) === 0) return `...${pick(known).name}${directives()}`;
    if (fieldsLeft <= 0) return field(type, scope, depth);
    const condition = conditionIn(type);
    const name = `${pick(['F', 'Record', 'constructor'])}${names++}`;
    const isShared = draw(2) === 0;
    const text = selection(condition, isShared ? scopeOf(`${name}_`) : scope, depth);
    fragments.push(`fragment ${name} on ${condition} ${text}`);
    if (isShared) shared.push({ name, type: condition, depth });
    return `...${name}${directives()}`;
  }

  function conditionIn(type: Composite): Composite {
    const possible = isObjectType(type) ? [type] : [...schema.getPossibleTypes(type)];
    const expected = possible.filter(({ name }) => kinds.includes(name));
    return pick<Composite>([type, ...type.getInterfaces(), ...expected, ...expected, pick(possible)]);
  }

  function field(type: Composite, scope: Scope, depth: number): string {
    fieldsLeft--;
    const again = [...scope.uses].flatMap(([name, uses]) => uses.filter(({ parent }) => parent === type).map(use => ({ name, ...use })));
    if (again.length > 0 && oneIn(6)) {
      const { name, field, call } = pick(again);
      return written(name, field, call, scope, depth);
    }
    const chosen = fieldOf(type, depth);
    const given = chosen.args.filter(arg => isRequiredArgument(arg) || oneIn(3)).map(arg => `${arg.name}: ${literal(arg.type, 2)}`);
    const call = given.length > 0 ? `${chosen.name}(${given.join(', ')})` : chosen.name;
    const use = { parent: type, field: chosen, call };
    const wanted = scope.prefix + pick([chosen.name, chosen.name, pick(ALIASES), pick(Object.keys(type.getFields())), 'x']);
    const name = fits(use, scope.uses.get(wanted)) ? wanted : `${scope.prefix}u${names++}`;
    scope.uses.set(name, [...(scope.uses.get(name) ?? []), use]);
    return written(name, chosen, call, scope, depth);
  }

  function fieldOf(type: Composite, depth: number): Field {
    if (type === root && oneIn(20)) return pick([TypeMetaFieldDef, SchemaMetaFieldDef]);
    if (oneIn(8)) return TypeNameMetaFieldDef;
    const [leaves, composites]: [Field[], Field[]] = [[], []];
    for (const each of Object.values(type.getFields())) (isLeafType(getNamedType(each.type)) ? leaves : composites).push(each);
    const abstract = composites.filter(each => !isObjectType(getNamedType(each.type)));
    const [first, second] =
      draw(depth > 3 ? 5 : 2) === 0 ? [leaves, composites] : [abstract.length > 0 && oneIn(3) ? abstract : composites, leaves];
    const fields = [first, second].find(list => list.length > 0 && (list === leaves || (depth > 0 && fieldsLeft > 0)));
    return fields ? pick(fields) : TypeNameMetaFieldDef;
  }

  function written(name: string, field: Field, call: string, scope: Scope, depth: number): string {
    const type = getNamedType(field.type);
    const head = `${name === field.name ? '' : `${name}: `}${call}${directives()}`;
    if (isLeafType(type)) return head;
    const below = scope.below.get(name) ?? scopeOf();
    scope.below.set(name, below);
    return `${head} ${selection(type as Composite, below, Math.min(depth, type.name.startsWith('__') ? 3 : depth) - 1)}`;
  }

  function directives(): string {
    const condition = () => (draw(2) === 0 ? pick(['true', 'false']) : variable(new GraphQLNonNull(GraphQLBoolean)));
    const [skip, include] = [oneIn(20), oneIn(20)];
    return `${skip ? ` @skip(if: ${condition()})` : ''}${include ? ` @include(if: ${condition()})` : ''}`;
  }

  /** An argument as it is written: variables may stand in it. */
  function literal(type: GraphQLInputType, depth: number): string {
    if (oneIn(3)) return variable(type);
    if (isNonNullType(type)) return literalOf(type.ofType, depth);
    return oneIn(8) ? 'null' : literalOf(type, depth);
  }

  function literalOf(type: GraphQLInputType, depth: number): string {
    if (isListType(type)) return `[${Array.from({ length: draw(3) }, () => literal(type.ofType, depth)).join(', ')}]`;
    if (!isInputObjectType(type)) return print(astFromValue(value(type, depth), type)!);
    const given = Object.values(type.getFields()).filter(each => isRequiredInputField(each) || (depth > 0 && oneIn(3)));
    return `{${given.map(each => `${each.name}: ${literal(each.type, depth - 1)}`).join(', ')}}`;
  }

  /** An argument as a variable carries it; never null itself. One value may stand for a list of one. */
  function value(type: GraphQLInputType, depth: number): unknown {
    const inner = (each: GraphQLInputType) => (!isNonNullType(each) && oneIn(8) ? null : value(each, depth - 1));
    if (isNonNullType(type)) return value(type.ofType, depth);
    if (isListType(type)) return oneIn(5) ? value(type.ofType, depth) : Array.from({ length: draw(3) }, () => inner(type.ofType));
    if (!isInputObjectType(type)) return sampleOf(type as GraphQLScalarType, draw(8), samples);
    const given = Object.values(type.getFields()).filter(each => isRequiredInputField(each) || (depth > 0 && oneIn(3)));
    return Object.fromEntries(given.map(each => [each.name, inner(each.type)]));
  }

  /** A variable that may stand where the type is asked for: given, null, or left to its default. */
  function variable(type: GraphQLInputType): string {
    const known = defined.filter(({ position }) => position === String(type));
    if (known.length > 0 && draw(2) === 0) return `$${pick(known).name}`;
    const free = VARIABLES.filter(each => !defined.some(({ name }) => name === each));
    const name = free.length > 0 && oneIn(3) ? pick(free) : `v${names++}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    const fallback = oneIn(3) ? ` = ${print(astFromValue(value(type, 2), nullable)!)}` : '';
    const isNonNull = isNonNullType(type) ? fallback === '' || draw(2) === 0 : oneIn(4);
    defined.push({ name, text: `$${name}: ${nullable}${isNonNull ? '!' : ''}${fallback}`, position: String(type) });
    const mayBeLeftOut = fallback !== '' || !isNonNull;
    if (!isNonNullType(type) && !isNonNull && oneIn(4)) variables[name] = null;
    else if (!mayBeLeftOut || draw(2) === 0) variables[name] = value(type, 2);
    return `$${name}`;
  }
}

/** As the specification says it (FieldsInSetCanMerge), or stricter. */
const fits = (use: Use, others: readonly Use[] = []): boolean =>
  others.every(
    other =>
      shapeOf(use.field) === shapeOf(other.field) &&
      (use.call === other.call || (use.parent !== other.parent && isObjectType(use.parent) && isObjectType(other.parent))),
  );

const shapeOf = ({ type }: Field): string => {
  const named = getNamedType(type);
  return isLeafType(named) ? String(type) : String(type).replace(named.name, 'object');
};
