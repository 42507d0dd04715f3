import type { Action } from '../kernel/action.ts';
import type { Field } from '../kernel/field.ts';
import { type Inverse, inversesOf, type Kind, openFields, personalFields, throughLinks, VERBS } from '../kernel/kind.ts';
import { inHouse, type Model } from '../kernel/model.ts';
import { plural, small } from '../kernel/names.ts';
import { mayDo, mayReadGuarded, refuseReadOnly } from '../kernel/rights.ts';
import type { RecordRow } from '../kernel/row.ts';
import { possibleActions, stateOf, type Workflow } from '../kernel/workflow.ts';
import { act } from '../store/act.ts';
import { type Change, changeRecord, createRecord, type WriteResult, type Writing, withdrawRecord } from '../store/write.ts';
import { connection, pageSize, readCursor } from './connection.ts';
import type { DomainContext, FieldResolver } from './domain-context.ts';
import { guardedPart, guardedResolver, holdsGuarded, itemsOf } from './guarded.ts';
import { inHouseList } from './in-house.ts';
import { personalValue } from './personal.ts';
import { scalars } from './scalars.ts';
import type { SealedIn } from './sealed.ts';
import type { Resolvers } from './subgraph.ts';

export type { DomainContext } from './domain-context.ts';

/** Resolvers that follow from the declarations: references and their lists, personal data, audit, the mutations of each kind's door, one for each action. */
export function domainResolvers(model: Model, subgraph: string): Resolvers {
  const kinds = model.kinds.filter(kind => kind.subgraph === subgraph);
  const mutations = [
    ...kinds.flatMap(kind => Object.entries(kindMutations(kind))),
    ...model.actions.filter(({ on }) => on.subgraph === subgraph).map(action => [action.name, actionResolver(action)] as const),
  ];
  return {
    ...Object.fromEntries(kinds.map(kind => [kind.type, recordResolvers(kind, kinds, model)])),
    ...Object.fromEntries(kinds.flatMap(kind => itemResolvers(kind, model))),
    ...(kinds.some(kind => kind.inHouse) && {
      Committee: Object.fromEntries(inHouse(model, subgraph).map(kind => [plural(kind.name), inHouseList(kind)])),
    }),
    AuditEntry: { personal: (entry: SealedIn, _: unknown, context: DomainContext) => context.loaders.sealed.load(entry) },
    Mutation: Object.fromEntries(mutations),
    Date: scalars.Date,
    DateTime: scalars.DateTime,
    CommitteeCode: scalars.CommitteeCode,
    DivisionCode: scalars.DivisionCode,
  };
}

function recordResolvers(kind: Kind, kinds: readonly Kind[], { kindByName, actionByName }: Model): Record<string, FieldResolver | Resolve> {
  const elsewhere = new Set(throughLinks(kind, kindByName).map(([name]) => name));
  return {
    __resolveReference: ({ id }: { id: string }, context: DomainContext) => context.loaders.record.load(id),
    ...Object.fromEntries(
      openFields(kind)
        .filter(([name]) => !elsewhere.has(name))
        .flatMap(([name, field]) => openResolver(kind, name, field, kindByName)),
    ),
    ...Object.fromEntries(personalFields(kind).map(([name]) => [name, personalResolver(kind, name)])),
    ...Object.fromEntries(inversesOf(kind, kinds).map(inverse => [inverse.name, listResolver(inverse)])),
    ...(kind.workflow ? workflowResolvers(kind.workflow, actionByName) : {}),
    audit: (record, _, context) => context.loaders.audit.load(record.id),
  };
}

/** References in the items of a list, and what is guarded in them. */
const itemResolvers = ({ fields, subgraph }: Kind, { kindByName }: Model): [string, Record<string, FieldResolver>][] =>
  Object.values(fields).flatMap(({ itemType, parts = {} }): [string, Record<string, FieldResolver>][] => {
    const found = Object.entries(parts).flatMap(([name, part]): [string, FieldResolver][] => {
      if (part.guarded) return [[name, guardedPart(parts, name)]];
      return part.type === 'reference' ? referenceResolver(name, part, subgraph, kindByName) : [];
    });
    return itemType && found.length > 0 ? [[itemType, Object.fromEntries(found)]] : [];
  });

/** Nothing where the record holds what is shown, and it is for everybody. */
function openResolver(kind: Kind, name: string, field: Field, kindByName: ReadonlyMap<string, Kind>): [string, FieldResolver][] {
  const [[, refers] = []] = referenceResolver(name, field, kind.subgraph, kindByName);
  const resolve = refers ?? (holdsGuarded(field) ? (record: RecordRow) => itemsOf(record, record[name]) : undefined);
  if (field.guarded) return [[name, guardedResolver(kind, name, field, resolve ?? (record => record[name]))]];
  return resolve ? [[name, resolve]] : [];
}

/** Who writes. The last guard of a key that may only read: every mutation of a subgraph comes by here. */
function writing({ database, request: { actor, language, readOnly } }: DomainContext): Writing {
  if (readOnly) throw refuseReadOnly();
  return { database, actor, language };
}
export const payloadKey = (kind: Kind): string => small(kind.type);

const actionResolver =
  (action: Action) =>
  async (_: unknown, { input }: { input: Record<string, unknown> }, context: DomainContext) => {
    const { done, faults } = await act(writing(context), action, input);
    const { record, ...outputs } = done ?? { record: null };
    return { ...outputs, [payloadKey(action.gives ?? action.on)]: record, userErrors: faults };
  };

const workflowResolvers = (workflow: Workflow, actionByName: Model['actionByName']): Record<string, FieldResolver> => ({
  state: record => stateOf(workflow, record),
  async possibleActions(record, _, { loaders }) {
    const { committee: owner } = record;
    const actor = await loaders.acting.load(owner);
    return possibleActions(workflow, record).filter(name => {
      const action = actionByName.get(name);
      return action && (action.offered?.(record) ?? true) && mayDo(actor, action, { owner, record, input: {} });
    });
  },
});

/** How a subgraph of Apollo's finds an entity by what others know of it. */
type Resolve = (stub: { id: string }, context: DomainContext) => unknown;

const listResolver =
  (of: Inverse): FieldResolver =>
  async (record, page, context) => {
    context.spend(1);
    const guard = of.kind.fields[of.field]?.guarded;
    if (guard && !mayReadGuarded(context.request.actor, record.committee, guard)) return null;
    const size = pageSize(page);
    const request = { parent: record.id, of, limit: size + 1, after: readCursor(page.after)?.[0] ?? null };
    const rows = await context.loaders.children.load(request);
    context.spend(rows.length);
    return connection(
      rows,
      page,
      row => [row.id],
      () => context.loaders.childCount.load(request),
    );
  };

/**
 * A reference is a stub that the gateway takes to the subgraph and owner that keep it, except to a record of this very subgraph: the
 * gateway asks for its fields here, so it is loaded (in one statement for all of a kind).
 */
function referenceResolver(name: string, field: Field, subgraph: string, kindByName: ReadonlyMap<string, Kind>): [string, FieldResolver][] {
  const target = field.to ? kindByName.get(field.to) : undefined;
  if (target?.subgraph === subgraph && field.type === 'references')
    return [[name, (record, _, context) => context.loaders.record.loadMany(record[name] as string[])]];
  if (target?.subgraph === subgraph)
    return [[name, (record, _, context) => (record[name] ? context.loaders.record.load(String(record[name])) : null)]];
  const keyed: Partial<Record<Field['type'], [type: string, key: string]>> = {
    division: ['Division', 'code'],
    sector: ['Sector', 'code'],
    committee: ['Committee', 'code'],
    reference: [target?.type ?? '', 'id'],
  };
  if (field.type === 'references')
    return [[name, record => (record[name] as string[]).map(id => ({ __typename: target?.type ?? '', id }))]];
  const stub = keyed[field.type];
  return stub ? [[name, record => (record[name] == null ? null : { __typename: stub[0], [stub[1]]: record[name] })]] : [];
}

const personalResolver =
  (kind: Kind, name: string): FieldResolver =>
  (record, _, context) =>
    personalValue(context, kind, name, record);

type Mutate<I> = (_: unknown, asked: { input: I }, context: DomainContext) => Promise<object>;

function kindMutations(kind: Kind): Record<string, Mutate<never>> {
  const key = payloadKey(kind);
  const payload = async (result: Promise<WriteResult>) => {
    const { record, faults } = await result;
    return { [key]: record, userErrors: faults };
  };
  const create: Mutate<{ committee: string }> = (_, { input: { committee, ...input } }, context) =>
    payload(createRecord(writing(context), kind, committee, input));
  const change =
    (action: 'UPDATE' | 'CORRECT'): Mutate<Change> =>
    (_, { input }, context) =>
      payload(changeRecord(writing(context), kind, action, input));
  const withdraw =
    (action: 'WITHDRAW' | 'RESTORE'): Mutate<Parameters<typeof withdrawRecord>[3]> =>
    (_, { input }, context) =>
      payload(withdrawRecord(writing(context), kind, action, input));
  const all = {
    create,
    update: change('UPDATE'),
    correct: change('CORRECT'),
    withdraw: withdraw('WITHDRAW'),
    restore: withdraw('RESTORE'),
  };
  return Object.fromEntries(VERBS[kind.door].map(verb => [`${verb}${kind.type}`, all[verb]]));
}
