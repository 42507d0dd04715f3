import { endOfDay, today } from '@tongxin/infra/days.ts';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { labelled } from '@tongxin/infra/kernel/dimension.ts';
import type { Language } from '@tongxin/infra/kernel/words.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { type PointLine, type PointRequest, rulesInForce, type Standing } from '@tongxin/infra/ledger/points.ts';
import { must } from '@tongxin/infra/must.ts';
import { type Committee, sectorByCode } from '@tongxin/infra/reference/reference.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { duty as duties } from '@tongxin/vocabulary/vocabulary.ts';
import { knownAt } from '../../common/audience.ts';
import type { LinkageContext } from '../../common/context.ts';
import { stubOf } from '../../records/record.ts';
import { maySeeMember, maySeeTotals } from './access.ts';
import type { MemberPerformance, Performance } from './performance.ts';

interface PerformanceArguments {
  year: number;
  edition?: number | null;
  asOf?: string | null;
  sector?: string | null;
  within?: string | null;
}

/** Of points there is always an instant: the end of today, for who sees it. */
const instantOf = async (asOf: string | null | undefined, context: LinkageContext): Promise<string> => {
  const asked = asOf ?? endOfDay(today());
  return (await knownAt(asked, context)) ?? asked;
};

async function performance({ code }: Committee, args: PerformanceArguments, context: LinkageContext): Promise<Performance | null> {
  const { loaders, spend } = context;
  const { year, sector, within } = args;
  if (year < 1949 || year > 2100) throw new BadInputError(`${year} is no year of a rule set. It lies between 1949 and 2100.`);
  if (sector && !sectorByCode.has(sector)) throw new BadInputError(`There is no sector ${sector} (01 to 34).`);
  if (within) parseId(within);
  spend(100);
  const [rules, asOf] = await Promise.all([loaders.points.rules.load(code), instantOf(args.asOf, context)]);
  const chosen = rulesInForce(rules, year, args.edition);
  const [first] = chosen;
  if (!first) return null;
  const by = { rulesYear: first.year, edition: first.edition };
  return { committee: code, year, ...by, asOf, sector: sector ?? null, within: within ?? null, key: null, rules: chosen };
}

const requestOf = ({ rules: _, ...request }: Performance): PointRequest => request;
const standings = (of: Performance, { loaders }: LinkageContext): Promise<Standing[]> => loaders.points.standings.load(requestOf(of));

/** For numbers over all of them, which are open where they tell about nobody. */
async function openStandings(of: Performance, context: LinkageContext): Promise<Standing[]> {
  const all = await standings(of, context);
  maySeeTotals(context.request.actor, of, all.length);
  return all;
}

/** Hundredths, so that no sum of decimals is ever a float. */
export const hundredths = (decimal: string): bigint => {
  const [whole = '', part = ''] = decimal.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0').slice(0, 2));
};
export const decimalOf = (amount: bigint): string =>
  `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`.replace(/\.?0+$/, '') || '0';

const totalOf = (all: readonly Standing[]): bigint => all.reduce((sum, { points }) => sum + hundredths(points), 0n);

async function findStanding({ among, key }: MemberPerformance, { loaders, database }: LinkageContext): Promise<Standing | undefined> {
  const all = await loaders.points.standings.load(among);
  const found = all.find(each => each.key === key);
  if (found) return found;
  // Who is recognised as somebody's other self counts under the other key.
  const { rows } = await database.pool.query<{ key: string }>('SELECT record.known_as($1) AS key', [key]);
  return all.find(each => each.key === rows[0]?.key);
}

/** Only who has a standing is answered as a member. */
const standingOf = async (of: MemberPerformance, context: LinkageContext): Promise<Standing> =>
  must(await findStanding(of, context), 'standing of this member');

async function lines(of: MemberPerformance, page: PageArguments, context: LinkageContext) {
  const all = await context.loaders.points.lines.load({ ...of.among, sector: null, within: null, key: of.key });
  const result = pageOf(all, page, ({ record, duty }) => `${record} ${duty}`);
  context.spend(result.nodes.length);
  return result;
}

/** Why a line counts for what it does. */
export function reasonOf({ rate, cap, shared, worth, points, cut }: PointLine, language: Language): string {
  if (rate === null) return say(language, '本版规则没有此项，不计分。', 'No rule of this edition names this duty: no points.');
  const each = shared
    ? say(language, `${rate} 分由 ${shared} 人平分，每人 ${worth} 分`, `${rate} points shared among ${shared}: ${worth} each`)
    : say(language, `每条 ${worth} 分`, `${worth} points each`);
  if (cut === '0') return say(language, `${each}。`, `${each}.`);
  return say(
    language,
    `${each}；年度上限 ${cap} 分，计 ${points} 分，截去 ${cut} 分。`,
    `${each}; the cap of the year is ${cap}: ${points} count, ${cut} are cut off.`,
  );
}

export const performanceResolvers = {
  Committee: { performance },
  Performance: {
    committee: ({ committee }: Performance) => committeeOf(committee),
    rules: ({ rules }: Performance) => rules.map(({ id }) => stubOf(id)),
    members: async (of: Performance, _: unknown, context: LinkageContext) => (await openStandings(of, context)).length,
    active: async (of: Performance, _: unknown, context: LinkageContext) => {
      const all = await openStandings(of, context);
      const active = all.filter(({ entries }) => entries > 0).length;
      // Who is told both knows how many were not.
      for (const some of [active, all.length - active]) if (some > 0) maySeeTotals(context.request.actor, of, some);
      return active;
    },
    total: async (of: Performance, _: unknown, context: LinkageContext) => decimalOf(totalOf(await openStandings(of, context))),
    mean: async (of: Performance, _: unknown, context: LinkageContext) => {
      const all = await openStandings(of, context);
      const count = BigInt(all.length);
      return count === 0n ? null : decimalOf((totalOf(all) * 2n + count) / (count * 2n));
    },
    async ranking(of: Performance, page: PageArguments, context: LinkageContext) {
      maySeeMember(context.request.actor, of.committee, null);
      const among = requestOf(of);
      const result = pageOf(
        (await standings(of, context)).map(({ key }): MemberPerformance => ({ among, key })),
        page,
        ({ key }) => key,
      );
      context.spend(result.nodes.length);
      return result;
    },
    async member(of: Performance, { personKey }: { personKey: string }, context: LinkageContext): Promise<MemberPerformance | null> {
      maySeeMember(context.request.actor, of.committee, personKey);
      const member = { among: requestOf(of), key: personKey };
      return (await findStanding(member, context)) ? member : null;
    },
  },
  MemberPerformance: {
    personKey: ({ key }: MemberPerformance) => key,
    committee: ({ among }: MemberPerformance) => committeeOf(among.committee),
    year: ({ among }: MemberPerformance) => among.year,
    rulesYear: ({ among }: MemberPerformance) => among.rulesYear,
    edition: ({ among }: MemberPerformance) => among.edition,
    seat: async (of: MemberPerformance, _: unknown, context: LinkageContext) => stubOf((await standingOf(of, context)).seat),
    sector: async (of: MemberPerformance, _: unknown, context: LinkageContext) =>
      sectorByCode.get((await standingOf(of, context)).sector ?? '') ?? null,
    rank: async (of: MemberPerformance, _: unknown, context: LinkageContext) => (await standingOf(of, context)).rank,
    points: async (of: MemberPerformance, _: unknown, context: LinkageContext) => (await standingOf(of, context)).points,
    entries: async (of: MemberPerformance, _: unknown, context: LinkageContext) => (await standingOf(of, context)).entries,
    lines,
  },
  PointLine: {
    duty: ({ duty }: PointLine) => labelled(duties, duty),
    record: ({ record }: PointLine) => stubOf(record),
    reason: (line: PointLine, _: unknown, { request }: LinkageContext) => reasonOf(line, request.language),
  },
};
