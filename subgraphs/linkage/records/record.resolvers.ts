import { BadInputError } from '@tongxin/infra/errors.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { type Kind, openFields } from '@tongxin/infra/kernel/kind.ts';
import { constant, plural, snake } from '@tongxin/infra/kernel/names.ts';
import { statusesOf } from '@tongxin/infra/kernel/statuses.ts';
import { inLanguage } from '@tongxin/infra/kernel/words.ts';
import type { Committee } from '@tongxin/infra/reference/reference.ts';
import { committeeByCode, everHadBelow, isBelow } from '@tongxin/infra/reference/territory.ts';
import { kindByName, kindOf, kinds } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import { type CardRequest, type CardRow, cardKey, type LinkRow, type RecordFilter, type RecordOrder } from './cards.ts';
import { readKey } from './cursor.ts';
import { checkConditions, checkPersons, isOfOnePerson, mayListPersons, readable, readableLinks } from './guards.ts';
import { withPresentNames } from './names.ts';
import { type RecordStub, stubOf } from './record.ts';
import { throughLinkFields } from './through-links.ts';

interface ListArguments extends PageArguments {
  filter?: RecordFilter | null;
  orderBy?: RecordOrder | null;
}

const LATEST: RecordOrder = { field: 'DAY', direction: 'DESC' };

async function list(kind: Kind, committee: string | null, { filter, orderBy, ...page }: ListArguments, context: LinkageContext) {
  const { loaders, spend, request: by } = context;
  // Before it is looked at: what is asked wrongly of many costs too.
  spend(1);
  const { committee: named, reach: asked, ...conditions } = filter ?? {};
  const scope = scopeOf(committee, named);
  for (const { name } of conditions.dimensions ?? []) checkDimension([kind], name);
  checkStatuses([kind], conditions.status);
  const size = pageSize(page);
  // Lists of several committees are read together; one of all is not.
  spend(committee === null ? size + OWN_STATEMENT : size);
  const order = orderBy ?? LATEST;
  const reach = asked ?? 'SUBTREE';
  checkConditions(by.actor, [kind], conditions.dimensions, { scope, reach });
  const dimensions = await cardsByPresentNames({ among: [kind], scope, reach }, conditions.dimensions, context);
  const request: CardRequest = {
    kind: kind.name,
    scope,
    // For a committee with none below, both reaches are the same; the table of reaches keeps SUBTREE.
    reach: scope && !everHadBelow(scope) ? 'SUBTREE' : reach,
    filter: dimensions ? { ...conditions, dimensions } : conditions,
    order,
    limit: size + 1,
    after: readKey(order.field, page.after),
  };
  if (isOfOnePerson(kind) && !mayListPersons(by.actor, { scope, reach }))
    await checkPersons(kind, { scope, reach }, filter ?? {}, () => loaders.cards.count.load(request));
  const rows = await loaders.cards.page.load(request);
  for (const row of rows) loaders.cards.card.prime(row.id, row);
  const result = connection(rows, page, cardKey(order), () => loaders.cards.count.load(request));
  return {
    ...result,
    edges: result.edges.map(({ cursor, node }) => ({ cursor, node: stubOf(node.id) })),
    nodes: result.nodes.map(node => stubOf(node.id)),
  };
}

/** A status that no card of the kinds can have is no empty answer but a mistake. */
export function checkStatuses(among: readonly Kind[], statuses: readonly string[] | null | undefined): void {
  const possible = new Set(among.flatMap(kind => Object.keys(statusesOf(kind))));
  const wrong = statuses?.find(status => !possible.has(status));
  if (wrong === undefined) return;
  const type = among.map(each => each.type).join(', ');
  throw new BadInputError(`${type} has no status "${wrong}". It has ${possible.size > 0 ? [...possible].join(', ') : 'none'}.`);
}

/** Lists can be filtered by what a kind's cards show of its fields. */
export function checkDimension(among: readonly Kind[], name: string): void {
  const names = [...new Set(among.flatMap(dimensionsOf))];
  if (!names.includes(name))
    throw new BadInputError(`${among.map(({ type }) => type).join(', ')} has no dimension "${name}". It has ${names.join(', ')}.`);
}

/** The cards of some kinds, of one committee and those below, or of all. */
interface Cards {
  among: readonly Kind[];
  scope: string | null;
  reach: 'SELF' | 'SUBTREE';
}

/**
 * Conditions on what cards show of fields that refer to what is called by names. Among several kinds, of which some tell a name as it was
 * written, no name is unknown.
 */
export function cardsByPresentNames<F extends RecordFilter['dimensions']>(
  { among, scope, reach }: Cards,
  filter: F,
  { loaders, database }: LinkageContext,
): Promise<F> {
  const called = (kind: Kind, dimension: string) => {
    const [, field] = openFields(kind).find(([name]) => snake(name) === dimension) ?? [];
    const target = field?.type === 'reference' ? kindByName().get(field.to ?? '') : undefined;
    return target?.called ? target : undefined;
  };
  const calledBy = (dimension: string) => among.map(kind => called(kind, dimension)).find(Boolean);
  const strict = among.length === 1;
  return withPresentNames(filter, { scope, reach, calledBy, strict }, { loader: loaders.names, pool: database.pool });
}

const SHOWN: ReadonlySet<string> = new Set([
  'boolean',
  'choice',
  'committee',
  'division',
  'integer',
  'person',
  'reference',
  'sector',
  'text',
]);

const dimensionsOf = (kind: Kind): string[] =>
  openFields(kind)
    .filter(([, { type }]) => SHOWN.has(type))
    .map(([field]) => snake(field));

/** The committee of a list: the one it is asked of, or the one of the filter, at or below that. */
function scopeOf(asked: string | null, named: string | null | undefined): string | null {
  if (!named) return asked;
  if (!committeeByCode.has(named)) throw new BadInputError(`There is no committee ${named}.`);
  if (asked && named !== asked && !isBelow(named, asked))
    throw new BadInputError(`The filter names committee ${named}, which is not below ${asked}.`);
  return named;
}

const recordFields = {
  __resolveReference: ({ id }: { id: string }) => stubOf(id),
  committee: ({ id }: RecordStub) => committeeByCode.get(parseId(id).committee),
  card: ({ id }: RecordStub, _: unknown, { loaders }: LinkageContext) => loaders.cards.card.load(id),
  links: async ({ id }: RecordStub, _: unknown, { loaders, spend, request }: LinkageContext) => {
    const links = readableLinks(await loaders.cards.links.load(id), request.actor);
    spend(links.length);
    return links;
  },
};

export const recordResolvers = () => ({
  Query: {
    record: async (_: unknown, { id }: { id: string }, { loaders }: LinkageContext) => {
      const stub = stubOf(id);
      return (await loaders.cards.card.load(id)) && stub;
    },
    ...Object.fromEntries(
      kinds().map(kind => [
        plural(kind.name),
        (_: unknown, args: ListArguments, context: LinkageContext) => list(kind, null, args, context),
      ]),
    ),
  },
  Committee: Object.fromEntries(
    kinds().map(kind => [
      plural(kind.name),
      ({ code }: Committee, args: ListArguments, context: LinkageContext) => list(kind, code, args, context),
    ]),
  ),
  Record: { __resolveType: ({ __typename }: RecordStub) => __typename },
  Card: {
    kind: ({ kind }: CardRow) => constant(kindOf(kind).name),
    statusLabel: ({ kind, status }: CardRow, _: unknown, { request: { language } }: LinkageContext) => {
      const words = status === null ? undefined : statusesOf(kindOf(kind))[status];
      // A newer program may have added one.
      return words ? inLanguage(language, words) : status;
    },
    dimensions: (card: CardRow, _: unknown, { request }: LinkageContext) =>
      readable(card, kindOf(card.kind), request.actor).map(([name, value]) => ({ name, value })),
  },
  Link: {
    source: ({ source }: LinkRow) => stubOf(source),
    target: ({ target }: LinkRow) => stubOf(target),
  },
  ...Object.fromEntries(kinds().map(kind => [kind.type, { ...recordFields, ...throughLinkFields(kind) }])),
});
