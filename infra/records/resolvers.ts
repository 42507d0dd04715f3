import type { Database } from '../database/database.ts';
import type { Spend } from '../graphql/budget.ts';
import { connection, type PageArguments, pageSize, readCursor } from '../graphql/connection.ts';
import type { RequestContext } from '../graphql/context.ts';
import { scalars } from '../graphql/scalars.ts';
import type { Resolvers } from '../graphql/subgraph.ts';
import { type Action, act } from './action.ts';
import type { RecordRow } from './entity.ts';
import type { Field } from './field.ts';
import { type Inverse, inversesOf, type Kind, openFields, personalFields, throughLinks } from './kind.ts';
import type { RecordLoaders } from './loaders.ts';
import { possibleActions, type Workflow } from './workflow.ts';
import { changeRecord, createRecord, type WriteResult, withdrawRecord } from './write.ts';

/** What resolvers of a domain subgraph get. */
export interface DomainContext {
  request: RequestContext;
  database: Database;
  loaders: RecordLoaders;
  /** Of the records of nested lists. */
  spend: Spend;
  /** Where the front door is found from outside; no slash at its end. */
  publicUrl: string;
}

/** Resolvers that follow from the declarations: references and their lists, personal data, audit, five mutations for each kind, one for each action. */
export function domainResolvers(kinds: Kind[], kindByName: ReadonlyMap<string, Kind>, actions: Action[]): Resolvers {
  const resolvers: Resolvers = {
    Mutation: {},
    Date: scalars.Date,
    DateTime: scalars.DateTime,
    CommitteeCode: scalars.CommitteeCode,
    DivisionCode: scalars.DivisionCode,
  };
  for (const kind of kinds) {
    const elsewhere = new Set(throughLinks(kind, kindByName).map(([name]) => name));
    resolvers[kind.type] = {
      __resolveReference: ({ id }: { id: string }, context: DomainContext) => context.loaders.record.load(id),
      ...Object.fromEntries(
        openFields(kind)
          .filter(([name]) => !elsewhere.has(name))
          .flatMap(([name, field]) => referenceResolver(name, field, kind.subgraph, kindByName)),
      ),
      ...Object.fromEntries(personalFields(kind).map(([name]) => [name, personalResolver(name)])),
      ...Object.fromEntries(inversesOf(kind, kinds).map(inverse => [inverse.name, listResolver(inverse)])),
      ...(kind.workflow ? workflowResolvers(kind.workflow) : {}),
      audit: (record: RecordRow, _: unknown, context: DomainContext) => context.loaders.audit.load(record.id),
    };
    Object.assign(resolvers.Mutation, mutations(kind));
  }
  for (const action of actions) resolvers.Mutation[action.name] = actionResolver(action);
  return resolvers;
}

const writing = ({ database, request }: DomainContext) => ({ database, actor: request.actor, language: request.language });
export const payloadKey = (kind: Kind): string => kind.type[0]!.toLowerCase() + kind.type.slice(1);

const actionResolver =
  (action: Action) =>
  async (_: unknown, { input }: { input: Record<string, any> }, context: DomainContext) => {
    const { done, problems } = await act(writing(context), action, input);
    const { record, ...outputs } = done ?? { record: null };
    return { ...outputs, [payloadKey(action.gives ?? action.on)]: record, userErrors: problems };
  };

const workflowResolvers = (workflow: Workflow) => ({
  state: (record: RecordRow) => workflow.stateOf(record),
  possibleActions: (record: RecordRow) => possibleActions(workflow, record),
});

const listResolver = (of: Inverse) => async (record: RecordRow, page: PageArguments, context: DomainContext) => {
  const size = pageSize(page);
  const request = { parent: record.id, of, limit: size + 1, after: readCursor(page.after)?.[0] ?? null };
  const rows = await context.loaders.children.load(request);
  context.spend(1 + rows.length);
  return connection(
    rows,
    size,
    page.after,
    row => [row.id],
    () => context.loaders.childCount.load(request),
  );
};

type FieldResolver = (record: RecordRow, _: unknown, context: DomainContext) => unknown;

/**
 * A reference is a stub that the gateway takes to the subgraph and owner that keep it, except to a record of this very subgraph: the
 * gateway asks for its fields here, so it is loaded (in one statement for all of a kind).
 */
function referenceResolver(name: string, field: Field, subgraph: string, kindByName: ReadonlyMap<string, Kind>): [string, FieldResolver][] {
  const target = field.to ? kindByName.get(field.to) : undefined;
  if (target?.subgraph === subgraph) return [[name, (record, _, context) => record[name] && context.loaders.record.load(record[name])]];
  const keyed: Partial<Record<Field['type'], [type: string, key: string]>> = {
    division: ['Division', 'code'],
    sector: ['Sector', 'code'],
    committee: ['Committee', 'code'],
    reference: [target?.type ?? '', 'id'],
  };
  const stub = keyed[field.type];
  return stub ? [[name, record => (record[name] == null ? null : { __typename: stub[0], [stub[1]]: record[name] })]] : [];
}

/** Null for everybody but the owner's staff; the database refuses too. */
const personalResolver = (name: string) => async (record: RecordRow, _: unknown, context: DomainContext) =>
  (await context.loaders.personal.load(record.id))?.[name] ?? null;

function mutations(kind: Kind) {
  const key = payloadKey(kind);
  const payload = async (result: Promise<WriteResult>) => {
    const { record, problems } = await result;
    return { [key]: record, userErrors: problems };
  };
  type Arguments = { input: any };
  return {
    [`create${kind.type}`]: (_: unknown, { input: { committee, ...input } }: Arguments, context: DomainContext) =>
      payload(createRecord(writing(context), kind, committee, input)),
    [`update${kind.type}`]: (_: unknown, { input }: Arguments, context: DomainContext) =>
      payload(changeRecord(writing(context), kind, 'UPDATE', input)),
    [`correct${kind.type}`]: (_: unknown, { input }: Arguments, context: DomainContext) =>
      payload(changeRecord(writing(context), kind, 'CORRECT', input)),
    [`withdraw${kind.type}`]: (_: unknown, { input }: Arguments, context: DomainContext) =>
      payload(withdrawRecord(writing(context), kind, 'WITHDRAW', input)),
    [`restore${kind.type}`]: (_: unknown, { input }: Arguments, context: DomainContext) =>
      payload(withdrawRecord(writing(context), kind, 'RESTORE', input)),
  };
}
