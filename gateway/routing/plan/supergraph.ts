import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type DocumentNode, GraphQLError, type GraphQLSchema, isAbstractType, isInterfaceType, isObjectType, parse } from 'graphql';
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
  const whole = supergraph.schema.toGraphQLJSSchema();
  const queryPlanner = new QueryPlanner(supergraph, { exposeDocumentNodeInFetchNode: true });
  const [rivals, resolvable] = [rivalsOf(document), resolvableKeys(document)];
  const fieldNames = new Set<string>();
  for (const type of Object.values(whole.getTypeMap()))
    if ((isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
      for (const name of Object.keys(type.getFields())) fieldNames.add(name);
  const isOf: IsOf = (typename, condition) => {
    if (typename === condition) return true;
    const [type, wanted] = [whole.getType(typename), whole.getType(condition)];
    return isAbstractType(wanted) && (isObjectType(type) || isInterfaceType(type)) && whole.isSubType(wanted, type);
  };
  return {
    schema: apiSchema.toGraphQLJSSchema(),
    internalName: internalNames(fieldNames, requiresOf(document)),
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

/** The library throws for what it has no plan for. */
function planned<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (error instanceof GraphQLError) throw error;
    throw unplanned(error instanceof Error ? error.message : String(error));
  }
}
