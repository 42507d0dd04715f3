import { type FieldNode, parse, visit } from 'graphql';

/** Given by the planner where two kinds have fields of one name, or by us: no client's name may look like one of them. */
const TAKEN = /^as\d+_|__alias_\d+$/;

/** The name of a field in the client's answer. */
export const responseName = (node: FieldNode): string => (node.alias ?? node.name).value;

/** The name under which the subgraphs answer a field that a client asks for. */
export type InternalName = (node: FieldNode) => string;

/**
 * It is the client's own name, but where that could be mistaken for something that a plan reads (a key, the name of a type, a field that another needs, with
 * the arguments that it needs), or that every JavaScript object has.
 */
export function internalNames(fieldNames: ReadonlySet<string>, required: readonly string[]): InternalName {
  const contested = withArguments(required);
  return node => {
    const { value: name } = node.name;
    if (name === '__typename') return name;
    const asked = responseName(node);
    const isAlias = asked !== name;
    const isOthers = isAlias && (fieldNames.has(asked) || asked === '__typename' || TAKEN.test(asked));
    if (!isOthers && !contested.has(name) && !(asked in Object.prototype)) return asked;
    return `as${asked.length}_${asked}_${name}`;
  };
}

/** The planner has a variable of its own called `representations`; and one called as what every JavaScript object has is taken by graphql-js for given. */
const isReserved = (name: string): boolean =>
  name === 'representations' || name in Object.prototype || (name.endsWith('_') && isReserved(name.slice(0, -1)));

/** The name of a client's variable in a plan: a longer one where it is reserved, and for those that have that one. */
export const internalVariable = (name: string): string => (isReserved(name) ? `${name}_` : name);

/** The client's own name of a variable in a plan. */
export const clientVariable = (name: string): string => (name.endsWith('_') && isReserved(name) ? name.slice(0, -1) : name);

/** The fields that some other field requires with arguments of its own. */
function withArguments(required: readonly string[]): Set<string> {
  const names = new Set<string>();
  for (const fields of required)
    visit(parse(`{ ${fields} }`), {
      Field(node) {
        if (node.arguments && node.arguments.length > 0) names.add(node.name.value);
      },
    });
  return names;
}
