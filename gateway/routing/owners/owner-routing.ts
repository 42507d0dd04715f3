import { BadInputError } from '@tongxin/infra/errors.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { parseId } from '@tongxin/infra/id.ts';
import type { Refusal } from '@tongxin/infra/kernel/rights.ts';
import { GraphQLError } from 'graphql';
import type { CellRequest, CellResponse } from '../cells/cell.ts';
import type { Representation } from '../plan/representations.ts';
import type { Ask } from '../plan/steps.ts';
import { ask, type Cells, failFields } from './ask.ts';
import type { Directory } from './directory.ts';
import { failShare, mergeShares, type Route, type Share, splitByOwner } from './entity-split.ts';
import { answerMutation } from './mutation-routing.ts';
import { inputKeys, type OperationPlan, operationsByText, type RootField } from './mutation-split.ts';
import { answerUpward, upwardRoute } from './upward.ts';

/** The subgraph that is asked at home alone; the others at the owners of the records. */
export const HOME_SUBGRAPH = 'linkage';

export interface Owners {
  /** What is refused before anybody is asked. */
  refusal?: Refusal;
  directory: Directory;
  cells: Cells;
  /** Code of the cell whose `linkage` answers lists, figures and links. */
  home: string;
}

/**
 * Asks the cells for what a plan fetches. `linkage` is asked at home, and of what a cell above keeps at that one. Of the domain subgraphs an entity fetch is divided among the cells of the
 * owners, each mutation goes to the owner named in its input, and the answers come back as if one service held everything.
 */
export function askOwners({ directory, cells, home, refusal }: Owners): Ask<RequestContext> {
  const operationOf = operationsByText();
  const placeOf = (owner: string) => ({ cell: directory.cellOf(owner), owner });
  const routeEntity: Route = representation => placeOf(ownerOf(representation));
  const routeFieldFor =
    ({ actor }: RequestContext) =>
    (field: RootField, variables: Record<string, unknown>) => {
      const owner = ownerOfField(field, variables);
      const refused = refusal?.(field.node.name.value, actor, owner);
      if (refused) throw refused;
      return placeOf(owner);
    };
  const routeUpward = upwardRoute({ directory, cells, home, ownerOf: id => parseId(id).committee });

  return async ({ subgraph, query, operationName, isMutation }, variables, representations, context) => {
    const request: CellRequest = {
      subgraph,
      query,
      operationName,
      variables: representations ? { ...variables, representations } : variables,
      context,
    };
    if (subgraph === HOME_SUBGRAPH) {
      if (representations) return answerEntities(request, representations, cells, () => ({ cell: home, owner: home }));
      return answerUpward(operationOf(query), request, cells, home, routeUpward);
    }
    if (representations) return answerEntities(request, representations, cells, routeEntity);
    const operation = operationOf(query);
    return isMutation ? answerMutation(operation, request, cells, routeFieldFor(context)) : answerFromAny(operation, request, cells);
  };
}

function ownerOf({ __typename, id, code, committee }: Representation): string {
  if (id !== undefined) return parseId(id).committee;
  const owner = code ?? committee;
  if (typeof owner === 'string') return owner;
  if (typeof owner === 'object' && owner !== null && 'code' in owner && typeof owner.code === 'string') return owner.code;
  throw new BadInputError(`A ${String(__typename)} without id, code or committee has no owner to ask.`);
}

function ownerOfField(field: RootField, variables: Record<string, unknown>): string {
  const { committee, id } = inputKeys(field, variables);
  const ofRecord = id === undefined || id === null ? undefined : parseId(id).committee;
  const named = typeof committee === 'string' ? committee : undefined;
  if (named && ofRecord && named !== ofRecord) {
    throw new BadInputError(`"${field.responseName}" names committee ${named}, but its record belongs to ${ofRecord}. Name one owner.`);
  }
  const owner = named ?? ofRecord;
  if (!owner)
    throw new BadInputError(
      `"${field.responseName}" does not say whose record it is. Name the committee in input.committee, or the record in input.id.`,
    );
  return owner;
}

async function answerEntities(
  request: CellRequest,
  representations: readonly Representation[],
  cells: Cells,
  route: Route,
): Promise<CellResponse> {
  const split = splitByOwner(representations, route);
  const [only, ...others] = split.shares;
  if (only && others.length === 0 && only.representations.length === representations.length) {
    return askShare(only, request, cells).then(answer => mergeShares(split, [answer]));
  }
  const answers = await Promise.all(
    split.shares.map(share =>
      askShare(share, { ...request, variables: { ...request.variables, representations: share.representations } }, cells),
    ),
  );
  return mergeShares(split, answers);
}

async function askShare(share: Share, request: CellRequest, cells: Cells): Promise<CellResponse> {
  const answer = await ask(share, request, cells);
  return answer instanceof GraphQLError ? failShare(share, answer) : answer;
}

/** What every cell answers alike (`__typename`, `_service`): the first that answers. */
async function answerFromAny(plan: OperationPlan, request: CellRequest, cells: Cells): Promise<CellResponse> {
  let failure: CellResponse = { errors: [{ message: 'No cell is configured.', extensions: { code: 'OWNER_UNAVAILABLE' } }] };
  for (const cell of cells.keys()) {
    const answer = await ask({ cell, owners: new Set([cell]) }, request, cells);
    if (!(answer instanceof GraphQLError)) return answer;
    failure = failFields(plan.fields, answer);
  }
  return failure;
}
