import { BadInputError } from '@tongxin/infra/errors.ts';
import { OWN_STATEMENT } from '@tongxin/infra/graphql/budget.ts';
import { connection, type PageArguments, pageOf, pageSize } from '@tongxin/infra/graphql/connection.ts';
import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { constant } from '@tongxin/infra/kernel/names.ts';
import { committeeByCode, forerunnersOf, isBelow } from '@tongxin/infra/reference/territory.ts';
import { kinds } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';
import type { DimensionFilter } from '../common/filter.ts';
import { readKey } from '../records/cursor.ts';
import { askable, checkConditions, isOfOnePerson, mayListPersons } from '../records/guards.ts';
import { cardsByPresentNames, checkDimension, checkStatuses } from '../records/record.resolvers.ts';
import { stubOf } from '../records/record.ts';
import { finder, passages, snippet } from './passages.ts';
import { count, type Found, type FoundCard, find, MOST_RANKED, type SearchRequest } from './search.ts';

interface SearchArguments extends PageArguments {
  text: string;
  kinds?: string[] | null;
  committee?: string | null;
  reach?: 'SELF' | 'SUBTREE' | null;
  from?: string | null;
  until?: string | null;
  status?: string[] | null;
  dimensions?: DimensionFilter[] | null;
  orderBy?: 'RELEVANCE' | 'DAY' | null;
}

interface Hit {
  card: FoundCard;
  wanted: RegExp | null;
}

const LONGEST = 100;

function requestOf({ text, kinds: named, committee, reach, ...args }: SearchArguments): SearchRequest {
  if (!isStorable(text)) throw new BadInputError('The text to search for holds NUL or half a character.');
  if ([...text].length > LONGEST) throw new BadInputError(`The text to search for may have at most ${LONGEST} characters.`);
  if (committee && !committeeByCode.has(committee)) throw new BadInputError(`There is no committee ${committee}.`);
  const chosen = named ? kinds().filter(({ name }) => named.includes(constant(name))) : null;
  for (const { name } of args.dimensions ?? []) checkDimension(chosen ?? kinds(), name);
  checkStatuses(chosen ?? kinds(), args.status);
  return {
    text,
    kinds: chosen?.map(({ name }) => name) ?? null,
    owners: committee
      ? [committee, ...(reach === 'SELF' ? forerunnersOf(committee) : [...committeeByCode.keys()].filter(code => isBelow(code, committee)))]
      : null,
    from: args.from ?? null,
    until: args.until ?? null,
    status: args.status ?? null,
    dimensions: args.dimensions ?? null,
    order: args.orderBy ?? 'RELEVANCE',
    limit: pageSize(args) + 1,
    after: null,
  };
}

async function search(_: unknown, args: SearchArguments, context: LinkageContext) {
  const { database, loaders, spend } = context;
  const { pool } = database;
  const asked = requestOf(args);
  const { actor } = context.request;
  const named = asked.kinds ? kinds().filter(({ name }) => asked.kinds?.includes(name)) : kinds();
  const scope = { scope: args.committee ?? null, reach: args.reach ?? 'SUBTREE' } as const;
  // Records of one person each are found by who is told of all of them: what others find of them would be few.
  // Among all kinds those are left out of which who asks may not know it; one that was named is refused.
  if (asked.kinds) checkConditions(actor, named, asked.dimensions, scope);
  const among = askable(actor, named, asked.dimensions, scope).filter(kind => !isOfOnePerson(kind) || mayListPersons(actor, scope));
  const cardsAsked = { among, ...scope };
  const kindsAsked = among.length === kinds().length ? null : among.map(({ name }) => name);
  const request = { ...asked, kinds: kindsAsked, dimensions: await cardsByPresentNames(cardsAsked, asked.dimensions, context) };
  spend(request.limit + OWN_STATEMENT);
  const wanted = finder(request.text);
  const pages = request.order === 'DAY' ? byDay : byRelevance;
  const page = wanted ? await pages(request, args, pool) : pageOf<Found>([], {}, ({ id }) => id);
  const cards = await loaders.found.loadMany(page.nodes.map(({ id }) => id));
  const hits = new Map(cards.flatMap(card => (card instanceof Error || !card ? [] : [[card.id, { card, wanted }] as const])));
  for (const { card } of hits.values()) loaders.cards.card.prime(card.id, card);
  const edges = page.edges.flatMap(({ cursor, node: { id } }) => {
    const node = hits.get(id);
    return node ? [{ cursor, node }] : [];
  });
  return { ...page, edges, nodes: edges.map(({ node }) => node) };
}

type Pages = (
  request: SearchRequest,
  args: SearchArguments,
  pool: LinkageContext['database']['pool'],
) => Promise<ReturnType<typeof pageOf<Found>> & { totalIsExact?: unknown }>;

const byDay: Pages = async (request, args, pool) => {
  const found = await find(pool, { ...request, after: readKey('DAY', args.after) });
  let counted: ReturnType<typeof count> | undefined;
  const counting = () => (counted ??= count(pool, request));
  const page = connection(
    found,
    args,
    ({ day, id }) => ['DAY', day, id],
    async () => (await counting()).count,
  );
  return { ...page, totalIsExact: async () => (await counting()).exact };
};

const byRelevance: Pages = async (request, args, pool) => {
  const found = await find(pool, request);
  return { ...pageOf(found, args, ({ id }) => id), totalIsExact: found.length < MOST_RANKED };
};

export const searchResolvers = {
  Query: { search },
  SearchConnection: {
    totalIsExact: ({ totalIsExact }: { totalIsExact?: unknown }) =>
      typeof totalIsExact === 'function' ? totalIsExact() : (totalIsExact ?? true),
  },
  SearchHit: {
    record: ({ card }: Hit) => stubOf(card.id),
    title: ({ card, wanted }: Hit) => passages(card.title, wanted),
    text: ({ card, wanted }: Hit) => snippet(card.text, wanted),
  },
};
