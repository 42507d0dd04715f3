import { type PageArguments, pageOf } from '../../../infra/graphql/connection.ts';
import { known } from '../../../infra/must.ts';
import type { GqlResolvers } from '../../../schema/generated/linkage.ts';
import {
  type Committee,
  committeeByCode,
  committeeOf,
  committees,
  type Division,
  divisionByCode,
  divisions,
  findDivision,
  type Sector,
  sectorByCode,
  sectors,
} from '../../../schema/reference.ts';
import type { LinkageContext } from '../context.ts';
import { isBelow } from './tree.ts';

const committeesBelow = Map.groupBy(committees, committee => committee.parent);
const divisionsBelow = Map.groupBy(divisions, division => division.parent);

/** Committees directly below one, by code. */
export const childrenOf = (code: string): Committee[] => committeesBelow.get(code) ?? [];

interface CommitteeFilter {
  below?: string | null;
  level?: string | null;
  name?: string | null;
}

const passes =
  ({ below, level, name }: CommitteeFilter) =>
  (committee: Committee) =>
    (!level || committee.level === level) && (!name || committee.name.includes(name)) && (!below || isBelow(committee.code, below));

const committeeNamed = ({ code }: { code: string }) => committeeByCode.get(code) ?? null;

/** A page of committees, counted against what the request may ask for. */
function committeePage(all: Committee[], page: PageArguments, { spend }: LinkageContext) {
  const result = pageOf(all, page, committee => committee.code);
  spend(result.nodes.length);
  return result;
}

export const referenceResolvers = {
  Query: {
    committee: (_: unknown, { code }: { code: string }) => committeeNamed({ code }),
    committees: (_: unknown, { filter, ...page }: PageArguments & { filter?: CommitteeFilter | null }, context: LinkageContext) =>
      committeePage(filter ? committees.filter(passes(filter)) : committees, page, context),
    division: (_: unknown, { code }: { code: string }) => findDivision(code) ?? null,
    sectors: () => sectors,
  },
  Committee: {
    __resolveReference: committeeNamed,
    division: ({ code }: Committee) => known(divisionByCode, code, 'division'),
    parent: ({ parent }: Committee) => (parent ? committeeOf(parent) : null),
    children: ({ code }: Committee, page: PageArguments, context: LinkageContext) => committeePage(childrenOf(code), page, context),
  },
  Division: {
    __resolveReference: ({ code }: { code: string }) => findDivision(code) ?? null,
    parent: ({ parent }: Division) => (parent ? known(divisionByCode, parent, 'division') : null),
    children: ({ code }: Division, page: PageArguments) => pageOf(divisionsBelow.get(code) ?? [], page, division => division.code),
    committee: ({ code }: Division) => committeeByCode.get(code) ?? null,
  },
  Sector: {
    __resolveReference: ({ code }: { code: string }): Sector | null => sectorByCode.get(code) ?? null,
  },
} satisfies GqlResolvers;
