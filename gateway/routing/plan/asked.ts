import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  Kind,
  type NamedTypeNode,
  type OperationDefinitionNode,
  type SelectionNode,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What a value of a scalar must be; throws a client's error when it is not. */
export type ScalarChecks = Readonly<Record<string, (value: unknown) => unknown>>;

/** A valid operation as a client wrote it, with what of it depends on variables. */
export interface Asked {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that decide whether something is included. */
  conditions: readonly string[];
  /** Checks of variables whose types hold scalars with a form of their own. */
  checks: ReadonlyMap<string, Check>;
  /** By field: what is wrong with its arguments whatever the variables, and the variables with checks that they use. */
  suspects: ReadonlyMap<FieldNode, { fault: GraphQLError | undefined; variables: readonly string[] }>;
}

export function readAsked(document: DocumentNode, operation: OperationDefinitionNode, schema: GraphQLSchema, scalars: ScalarChecks): Asked {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  const checks = new Map<string, Check>();
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    // The library has a signature for each kind of node, and none for all.
    const declared = typeFromAST(schema, type as NamedTypeNode);
    const check = isInputType(declared) && checkOf(declared, scalars);
    if (check) checks.set(variable.name.value, check);
  }
  const conditions = new Set<string>();
  const suspects = new Map<FieldNode, { fault: GraphQLError | undefined; variables: string[] }>();
  const typeInfo = new TypeInfo(schema);
  visit(
    { kind: Kind.DOCUMENT, definitions: [operation, ...usedBy(operation, fragments)] },
    visitWithTypeInfo(typeInfo, {
      Directive({ name, arguments: given = [] }) {
        if (name.value !== 'skip' && name.value !== 'include') return;
        for (const { value } of given) if (value.kind === Kind.VARIABLE) conditions.add(value.name.value);
      },
      Field(node) {
        const found = { fault: undefined as GraphQLError | undefined, variables: [] as string[] };
        const defined = typeInfo.getFieldDef()?.args ?? [];
        for (const { name, value } of node.arguments ?? []) {
          const type = defined.find(arg => arg.name === name.value)?.type;
          if (type) inspect(value, type, scalars, checks, found);
        }
        if (found.fault || found.variables.length > 0) suspects.set(node, found);
      },
    }),
  );
  return { operation, fragments, conditions: [...conditions].sort(), checks, suspects };
}

/** The fragments that an operation uses: others in its document are of other operations. */
function usedBy(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): Set<FragmentDefinitionNode> {
  const used = new Set<FragmentDefinitionNode>();
  const left: (OperationDefinitionNode | FragmentDefinitionNode)[] = [operation];
  for (let node = left.pop(); node; node = left.pop())
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        left.push(fragment);
      },
    });
  return used;
}

type Check = (value: unknown) => void;

/** The check of a type in which there is a scalar with a form of its own. An input type may hold itself. */
function checkOf(type: GraphQLInputType, scalars: ScalarChecks, known = new Map<GraphQLInputType, { check?: Check }>()): Check | undefined {
  if (isNonNullType(type)) return checkOf(type.ofType, scalars, known);
  if (isListType(type)) {
    const check = checkOf(type.ofType, scalars, known);
    return check && (value => void (Array.isArray(value) && value.forEach(check)));
  }
  if (isScalarType(type)) {
    const check = scalars[type.name];
    return check && (value => void (value !== null && value !== undefined && check(value)));
  }
  if (!isInputObjectType(type)) return undefined;
  const before = known.get(type);
  if (before) return value => before.check?.(value);
  const mine: { check?: Check } = {};
  known.set(type, mine);
  const fields = Object.entries(type.getFields()).flatMap(([name, field]) => {
    const check = checkOf(field.type, scalars, known);
    return check ? [[name, check] as const] : [];
  });
  if (fields.length === 0) return undefined;
  mine.check = value => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, check] of fields) check((value as Record<string, unknown>)[name]);
  };
  return mine.check;
}

function inspect(
  value: ValueNode,
  type: GraphQLInputType,
  scalars: ScalarChecks,
  checks: ReadonlyMap<string, unknown>,
  found: { fault: GraphQLError | undefined; variables: string[] },
): void {
  if (isNonNullType(type)) inspect(value, type.ofType, scalars, checks, found);
  else if (value.kind === Kind.VARIABLE) {
    if (checks.has(value.name.value)) found.variables.push(value.name.value);
  } else if (value.kind === Kind.NULL) return;
  else if (isListType(type)) {
    for (const item of value.kind === Kind.LIST ? value.values : [value]) inspect(item, type.ofType, scalars, checks, found);
  } else if (isInputObjectType(type)) {
    if (value.kind !== Kind.OBJECT) return;
    for (const field of value.fields) {
      const inner = type.getFields()[field.name.value]?.type;
      if (inner) inspect(field.value, inner, scalars, checks, found);
    }
  } else if (isScalarType(type)) found.fault ??= faultOf(() => scalars[type.name]?.(valueFromASTUntyped(value)));
}

function faultOf(check: () => unknown): GraphQLError | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** An operation with its conditions decided and its faulty fields known: what is planned and shaped. */
export interface Decided {
  asked: Asked;
  /** Whether a selection is left in. */
  includes(node: SelectionNode): boolean;
  /** What is wrong with the arguments of a field. */
  faultOf(node: FieldNode): GraphQLError | undefined;
  /** The same for all values of variables that decide alike. */
  key: string;
}

/** Errors: BAD_USER_INPUT where a condition is no boolean. */
export function decide(asked: Asked, variables: Readonly<Record<string, unknown>>): Decided {
  const faults = new Map<string, GraphQLError>();
  for (const [name, check] of asked.checks) {
    const fault = faultOf(() => check(variables[name]));
    if (fault) faults.set(name, fault);
  }
  for (const name of asked.conditions) if (typeof variables[name] !== 'boolean') throw noBoolean(name, variables[name]);
  const decides = (value: ValueNode) =>
    value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.BOOLEAN && value.value;
  return {
    asked,
    includes: ({ directives = [] }) =>
      directives.every(({ name, arguments: [condition] = [] }) => {
        if (!condition) return true;
        if (name.value === 'skip') return decides(condition.value) === false;
        return name.value !== 'include' || decides(condition.value) === true;
      }),
    faultOf(node) {
      const suspect = asked.suspects.get(node);
      return suspect?.fault ?? suspect?.variables.map(name => faults.get(name)).find(fault => fault !== undefined);
    },
    key: [...asked.conditions.map(name => (variables[name] ? '1' : '0')), ...faults.keys()].join(),
  };
}

const noBoolean = (name: string, value: unknown) =>
  new GraphQLError(
    `The variable "$${name}" decides what is included and must be true or false; it is ${JSON.stringify(value) ?? 'missing'}.`,
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
