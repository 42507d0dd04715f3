import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { buildASTSchema, type DocumentNode, GraphQLError, type GraphQLSchema, Kind, parse } from 'graphql';
import { type Finds, findsBy, refuseWrongKeys, resolvableKeys } from './keys.ts';
import { type InternalName, internalNames } from './names.ts';
import type { IsOf } from './tree.ts';
import { refuseRivals, refuseWrongPlan, requiresOf, rivalsOf, unplanned } from './verify.ts';

/** A composed supergraph, ready to plan over. */
export interface Planner {
  /** What clients see. */
  schema: GraphQLSchema;
  internalName: InternalName;
  isOf: IsOf;
  finds: Finds;
  /** The fetches that answer a normal document (see normalDocument). Errors: a GraphQLError where the library has no plan, or a wrong one. */
  plan(document: DocumentNode): QueryPlan;
}

/** Errors: those of the library, where the text is no supergraph. */
export function planner(supergraphSdl: string): Planner {
  // Composed and checked when it was generated (schema/supergraph.graphql).
  const document = parse(supergraphSdl, { noLocation: true });
  const supergraph = Supergraph.build(document, { validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const queryPlanner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const [rivals, resolvable, isOf] = [rivalsOf(document), resolvableKeys(document), subtypesOf(document)];
  return {
    // The library would validate again what it has just made.
    schema: buildASTSchema(apiSchema.toAST(), { assumeValidSDL: true }),
    internalName: internalNames(fieldNamesOf(document), requiresOf(document)),
    isOf,
    finds: findsBy(resolvable, isOf),
    plan(document) {
      refuseRivals(document, rivals);
      const plan = planned(() => queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, document, { validate: false })));
      refuseWrongPlan(document, plan);
      refuseWrongKeys(plan, resolvable);
      return plan;
    },
  };
}

/** All names of fields, hidden ones too. */
function fieldNamesOf({ definitions }: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const definition of definitions)
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const { name } of definition.fields ?? []) names.add(name.value);
  return names;
}

function subtypesOf({ definitions }: DocumentNode): IsOf {
  const kinds = new Set<string>();
  for (const definition of definitions) {
    if (definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION)
      for (const { name } of definition.interfaces ?? []) kinds.add(`${definition.name.value} ${name.value}`);
    if (definition.kind === Kind.UNION_TYPE_DEFINITION)
      for (const { name } of definition.types ?? []) kinds.add(`${name.value} ${definition.name.value}`);
  }
  return (typename, condition) => typename === condition || kinds.has(`${typename} ${condition}`);
}

/** The library throws for what it has no plan for. */
function planned<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    throw unplanned(error instanceof Error ? error.message : String(error));
  }
}
