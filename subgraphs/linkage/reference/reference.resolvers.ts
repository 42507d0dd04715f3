import { today } from '@tongxin/infra/days.ts';
import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import { known } from '@tongxin/infra/must.ts';
import { type Committee, type Division, type Sector, sectorByCode, sectors } from '@tongxin/infra/reference/reference.ts';
import {
  changesNaming,
  childrenOf,
  committeeAround,
  committeeByCode,
  committeeOf,
  committees,
  dayOf,
  daysOf,
  divisionByCode,
  divisionsIn,
  findDivision,
  isBelow,
  lastDayOf,
  officeOf,
  spellsOf,
  stands,
} from '@tongxin/infra/reference/territory.ts';
import type { LinkageContext } from '../common/context.ts';
import { stubOf } from '../records/record.ts';

interface CommitteeFilter {
  below?: string | null;
  level?: string | null;
  name?: string | null;
  on?: string | null;
}

const passes =
  ({ below, level, name, on }: CommitteeFilter) =>
  (committee: Committee) =>
    (!level || committee.level === level) &&
    (!name || committee.name.includes(name)) &&
    (!below || isBelow(committee.code, below, on ?? today()));

const committeeNamed = ({ code }: { code: string }) => committeeByCode.get(code) ?? null;

/** The committees that there were on a day; those of today unless told. */
const committeesOn = (day: string | null | undefined): Committee[] =>
  day ? [...committeeByCode.keys()].flatMap(code => (stands(code, day) ? (committeeAround(code, day) ?? []) : [])) : committees;

/** The changes of territory in which a code comes about, ends or is altered, the oldest first. */
const changesOf = ({ code }: { code: string }) => changesNaming(code).map(({ id }) => stubOf(id));

const heirOf = (code: string): string | null => {
  const { until } = daysOf(code);
  return until && until < today() ? officeOf(code) : null;
};

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
      committeePage(filter ? committeesOn(filter.on).filter(passes(filter)) : committees, page, context),
    division: (_: unknown, { code }: { code: string }) => findDivision(code) ?? null,
    sectors: () => sectors,
  },
  Committee: {
    __resolveReference: committeeNamed,
    id: ({ code, name, parent }: Committee) => {
      const present = committeeByCode.get(code);
      return present?.name === name && present.parent === parent ? code : `${code} ${name} ${parent ?? ''}`.trim();
    },
    division: ({ code }: Committee) => known(divisionByCode, code, 'division'),
    from: ({ code }: Committee) => daysOf(code).from,
    until: ({ code }: Committee) => daysOf(code).until,
    successor: ({ code }: Committee) => committeeNamed({ code: heirOf(code) ?? '' }),
    parent: ({ parent }: Committee) => (parent ? committeeOf(parent) : null),
    children: ({ code }: Committee, page: PageArguments, context: LinkageContext) => committeePage(childrenOf(code), page, context),
  },
  Division: {
    __resolveReference: ({ code }: { code: string }) => findDivision(code) ?? null,
    id: ({ code }: Division) => code,
    parent: ({ parent }: Division) => (parent ? known(divisionByCode, parent, 'division') : null),
    children: ({ code }: Division, page: PageArguments) => pageOf(divisionsIn(code), page, division => division.code),
    from: ({ code }: Division) => daysOf(code).from,
    until: ({ code }: Division) => daysOf(code).until,
    successor: ({ code }: Division) => divisionByCode.get(heirOf(code) ?? '') ?? null,
    names: ({ code }: Division) =>
      spellsOf(code).map(({ name, parent, since, until }) => ({
        ...{ name, from: dayOf(since), until: lastDayOf(until) },
        parent: divisionByCode.get(parent ?? '') ?? null,
      })),
    changes: changesOf,
    committee: ({ code }: Division) => committeeByCode.get(code) ?? null,
  },
  Sector: {
    __resolveReference: ({ code }: { code: string }): Sector | null => sectorByCode.get(code) ?? null,
  },
};
