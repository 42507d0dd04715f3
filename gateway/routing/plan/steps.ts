import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { type GraphQLFormattedError, Kind, type SelectionSetNode } from 'graphql';
import type { Failures } from './failures.ts';
import type { Finds } from './keys.ts';
import { clientVariable } from './names.ts';
import { compileRepresent, type Represent, type Representation } from './representations.ts';
import { compileRewrites, type Rewrite, renamedBy } from './rewrites.ts';
import { type IsOf, isTree, mergeInto, objectsAt, type Path, type Place, pathsAt, type Tree } from './tree.ts';

/** What one fetch asks of a subgraph. */
export interface Fetch {
  subgraph: string;
  query: string;
  operationName: string | undefined;
  isMutation: boolean;
}

export interface FetchAnswer {
  data?: Tree | null;
  errors?: readonly GraphQLFormattedError[];
}

/**
 * Asks a subgraph. With representations the answer is `{ _entities }`, one for each in their order, and errors begin with `_entities` and the
 * place of theirs. Never rejects for what a cell does.
 */
export type Ask<Context> = (
  fetch: Fetch,
  variables: Tree,
  representations: readonly Representation[] | undefined,
  context: Context,
) => Promise<FetchAnswer>;

/** One request under way. */
export interface Run<Context> {
  data: Tree;
  variables: Readonly<Tree>;
  failures: Failures;
  /** Objects that a subgraph says are not there. */
  absent: Set<Tree>;
  ask: Ask<Context>;
  context: Context;
  clientPath(path: Path): (string | number)[];
}

/** A plan that can be run; it never rejects but for a bug. */
export type Step = <Context>(run: Run<Context>) => Promise<void>;

/** What is known of types, and of what they are found by. */
export interface Types {
  isOf: IsOf;
  finds: Finds;
}

const nothing: Step = async () => {};

/** Makes a plan of the library's runnable. Errors: an Error for what plans over our supergraph do not have (conditions, @defer, subscriptions). */
export function compileSteps({ node }: QueryPlan, { isOf, finds }: Types): Step {
  if (!node) return nothing;
  if (node.kind === 'Subscription') throw new Error('A plan of a subscription.');
  return compile(node, []);

  function compile(node: PlanNode, place: Place): Step {
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map(each => compile(each, place));
        return async run => {
          for (const step of steps) await step(run);
        };
      }
      case 'Parallel': {
        const steps = node.nodes.map(each => compile(each, place));
        return async run => {
          await Promise.all(steps.map(step => step(run)));
        };
      }
      case 'Flatten':
        return compile(node.node, [...place, ...node.path.map(String)]);
      case 'Fetch':
        return node.requires ? entityFetch(node, place) : rootFetch(node, place);
      default:
        throw new Error(`A plan with a node ${node.kind}.`);
    }
  }

  function rootFetch(node: FetchNode, place: Place): Step {
    const { fetch, variablesOf, rewrite, rename } = common(node);
    const fields = rootNames(node);
    return async run => {
      const { data, errors } = await answered(run, fetch, variablesOf(run.variables));
      for (const error of errors ?? [])
        run.failures.add(error.path ? { ...error, path: run.clientPath([...place, ...error.path.map(rename)]) } : error);
      if (!data) {
        // What went wrong with all of it has been told; without a word, each field is missing.
        if (errors && errors.length > 0) for (const name of fields) run.failures.excuse(run.clientPath([...place, rename(name)]));
        return;
      }
      rewrite?.(data);
      for (const target of objectsAt(run.data, place)) mergeInto(target, data, isOf);
    };
  }

  function entityFetch(node: FetchNode, place: Place): Step {
    const { fetch, variablesOf, rewrite, rename } = common(node);
    const represent: Represent = compileRepresent(node.requires ?? [], isOf, (typename, fields) =>
      finds(node.serviceName, typename, fields),
    );
    const adapt: Rewrite | undefined = compileRewrites(node.inputRewrites, isOf);
    return async run => {
      const { representations, targets } = gather(objectsAt(run.data, place), represent, adapt);
      if (representations.length === 0) return;
      const { data, errors } = await answered(run, fetch, variablesOf(run.variables), representations);
      if (errors && errors.length > 0) tell(errors, targets, run);
      const entities = data?._entities;
      if (!Array.isArray(entities)) {
        missed(targets.flat(), run);
        return;
      }
      rewrite?.(entities);
      const unsaid: Tree[] = [];
      for (let index = 0; index < targets.length; index++) {
        const [entity, objects = []]: [unknown, Tree[]?] = [entities[index], targets[index]];
        if (entity === null) for (const target of objects) run.absent.add(target);
        else if (isTree(entity)) for (const target of objects) mergeInto(target, entity, isOf);
        else unsaid.push(...objects);
      }
      if (unsaid.length > 0) missed(unsaid, run);
    };

    /** Nothing was said of these objects: that is an error, unless it has been told why. */
    function missed<Context>(objects: readonly Tree[], run: Run<Context>): void {
      const paths = pathsAt(run.data, place);
      for (const object of objects) {
        run.absent.add(object);
        for (const each of paths.get(object) ?? []) {
          const path = run.clientPath(each);
          if (run.failures.covers(path)) continue;
          run.failures.add({ message: `${fetch.subgraph} did not answer for this.`, path, extensions: { code: 'NOT_ANSWERED' } });
        }
      }
    }

    function tell<Context>(errors: readonly GraphQLFormattedError[], targets: readonly Tree[][], run: Run<Context>): void {
      const paths = pathsAt(run.data, place);
      for (const error of errors) {
        const [, index, ...rest] = error.path ?? [];
        const objects = typeof index === 'number' ? targets[index] : undefined;
        if (!objects) {
          // About the whole call: `_entities` means nothing to a client.
          const { path, ...whole } = error;
          run.failures.add(whole);
        }
        for (const object of new Set(objects))
          for (const path of paths.get(object) ?? []) run.failures.add({ ...error, path: run.clientPath([...path, ...rest.map(rename)]) });
      }
    }
  }

  function common(node: FetchNode) {
    const fetch: Fetch = {
      subgraph: node.serviceName,
      query: node.operation,
      operationName: node.operationName,
      isMutation: node.operationKind === 'mutation',
    };
    const used = node.variableUsages ?? [];
    const variablesOf = (given: Readonly<Tree>): Tree => {
      const variables: Tree = {};
      for (const name of used) {
        const value = given[clientVariable(name)];
        if (value !== undefined) variables[name] = value;
      }
      return variables;
    };
    const names = renamedBy(node.outputRewrites);
    const rename = (step: string | number) => (typeof step === 'string' ? (names.get(step) ?? step) : step);
    return { fetch, variablesOf, rewrite: compileRewrites(node.outputRewrites, isOf), rename };
  }
}

/** The names in the answer to a fetch. */
function rootNames({ operationDocumentNode }: FetchNode): string[] {
  const names = ({ selections }: SelectionSetNode): string[] =>
    selections.flatMap(selection => {
      if (selection.kind === Kind.FIELD) return [(selection.alias ?? selection.name).value];
      return selection.kind === Kind.INLINE_FRAGMENT ? names(selection.selectionSet) : [];
    });
  return (operationDocumentNode?.definitions ?? []).flatMap(each =>
    each.kind === Kind.OPERATION_DEFINITION ? names(each.selectionSet) : [],
  );
}

/** What happens to one fetch does not keep the others from being answered. */
async function answered<Context>(
  run: Run<Context>,
  fetch: Fetch,
  variables: Tree,
  representations?: readonly Representation[],
): Promise<FetchAnswer> {
  try {
    return await run.ask(fetch, variables, representations, run.context);
  } catch (error) {
    run.failures.add({ message: `${fetch.subgraph} could not be asked.`, extensions: { code: 'INTERNAL_SERVER_ERROR' } }, error);
    return {};
  }
}

/** Each representation once, with all the objects that it stands for. */
function gather(objects: readonly Tree[], represent: Represent, adapt: Rewrite | undefined) {
  const places = new Map<string, Tree[]>();
  const representations: Representation[] = [];
  const targets: Tree[][] = [];
  for (const object of objects) {
    const representation = represent(object);
    if (!representation) continue;
    adapt?.(representation);
    const key = keyOf(representation);
    const known = places.get(key);
    if (known) known.push(object);
    else {
      const fresh = [object];
      places.set(key, fresh);
      representations.push(representation);
      targets.push(fresh);
    }
  }
  return { representations, targets };
}

// Most representations are a type and one key: theirs is cheap to make, and never looks like JSON.
function keyOf(representation: Representation): string {
  const names = Object.keys(representation);
  if (names.length === 2) {
    const name = names[0] === '__typename' ? names[1] : names[0];
    const value = name && representation[name];
    if (typeof value === 'string') return `${representation.__typename} ${name} ${value}`;
  }
  return JSON.stringify(representation);
}
