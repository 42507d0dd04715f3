import type { GraphQLDataSource } from '@apollo/gateway';
import { BadInputError } from '@tongxin/infra/errors.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { must } from '@tongxin/infra/must.ts';
import { GraphQLError } from 'graphql';
import { LRUCache } from 'lru-cache';
import { answerRoot, ask, type Cells, failFields } from './ask.ts';
import type { CellRequest, CellResponse } from './cell.ts';
import type { Directory } from './directory.ts';
import { countSkippedObjects, rememberRoot } from './entity-paths.ts';
import { failShare, mergeShares, type Representation, type Route, type Share, splitByOwner } from './entity-split.ts';
import { answerMutation } from './mutation-routing.ts';
import { inputKeys, type OperationPlan, planOperation, type RootField } from './mutation-split.ts';

type Options = Parameters<GraphQLDataSource['process']>[0];

/** Distinct root operations kept parsed; entity fetches are not parsed at all. */
const PLANS = 1_000;

/** The gateway's own questions (health checks) have no client. */
const NOBODY: RequestContext = { actor: PUBLIC, requestId: 'gateway', language: 'zh' };

/**
 * The data source of a domain subgraph: `_entities` is divided among the cells of the owners, each mutation goes to the
 * owner named in its input, and the answers come back as if one service held everything.
 */
export function ownerRoutingDataSource(subgraph: string, directory: Directory, cells: Cells): GraphQLDataSource {
  const routeEntity: Route = representation => {
    const owner = ownerOf(representation);
    return { cell: directory.cellOf(owner), owner };
  };
  const routeField = (field: RootField, variables: Record<string, unknown>) => {
    const owner = ownerOfField(field, variables);
    return { cell: directory.cellOf(owner), owner };
  };
  return dataSource(subgraph, cells, routeEntity, (plan, request) =>
    plan.isMutation ? answerMutation(plan, request, cells, routeField) : answerFromAny(plan, request, cells),
  );
}

/** The data source of a subgraph that is whole in one cell: nothing to divide, but representations are still asked once. */
export function homeDataSource(subgraph: string, home: string, cells: Cells): GraphQLDataSource {
  const route: Route = () => ({ cell: home, owner: home });
  return dataSource(subgraph, cells, route, (plan, request) =>
    answerRoot({ cell: home, owners: new Set([home]) }, plan.fields, request, cells),
  );
}

type AnswerRoot = (plan: OperationPlan, request: CellRequest) => Promise<CellResponse>;

function dataSource(subgraph: string, cells: Cells, routeEntity: Route, answer: AnswerRoot): GraphQLDataSource {
  const plans = new LRUCache<string, OperationPlan>({ max: PLANS });
  const planOf = (query: string) => {
    const known = plans.get(query);
    if (known) return known;
    const fresh = planOperation(query);
    plans.set(query, fresh);
    return fresh;
  };
  return {
    async process(options) {
      const request = cellRequest(subgraph, options);
      const client = 'incomingRequestContext' in options ? options : undefined;
      const representations = request.variables?.representations;
      if (!Array.isArray(representations)) {
        const result = await answer(planOf(request.query), request);
        if (client && result.data) rememberRoot(client.incomingRequestContext, result.data);
        return result;
      }
      const result = await answerEntities(request, representations, cells, routeEntity);
      if (!result.errors || !client) return result;
      const path = client.pathInIncomingRequest ?? [];
      return { ...result, errors: countSkippedObjects(result.errors, representations, client.incomingRequestContext, path) };
    },
  };
}

function cellRequest(subgraph: string, { request, context }: Options): CellRequest {
  const { query, variables, operationName } = request;
  return {
    subgraph,
    query: must(query, 'query to send'),
    variables,
    operationName,
    context: context.actor ? (context as RequestContext) : NOBODY,
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

async function answerEntities(request: CellRequest, representations: Representation[], cells: Cells, route: Route): Promise<CellResponse> {
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
