import { endOfDay, today } from '@tongxin/infra/days.ts';
import { type PageArguments, pageOf } from '@tongxin/infra/graphql/connection.ts';
import { grouped } from '@tongxin/infra/grouped.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { labelled } from '@tongxin/infra/kernel/dimension.ts';
import { rulesInForce } from '@tongxin/infra/ledger/points.ts';
import { sectorByCode } from '@tongxin/infra/reference/reference.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { duty as duties } from '@tongxin/vocabulary/vocabulary.ts';
import type { LinkageContext } from '../../common/context.ts';
import { stubOf } from '../../records/record.ts';
import { maySeeArchive } from './access.ts';
import type { Archive, DutyEntry, Seat } from './archive.ts';
import type { MemberPerformance } from './performance.ts';

interface EntryArguments extends PageArguments {
  year?: number | null;
  duty?: string | null;
}

const ownerOf = ({ record }: Seat): string => parseId(record).committee;
const named = (code: string) => labelled(duties, code);
const yearOf = (day: string): number => Number(day.slice(0, 4));

async function archive(
  _: unknown,
  { personKey: key, asOf: asked }: { personKey: string; asOf?: string | null },
  { loaders, request, spend }: LinkageContext,
): Promise<Archive | null> {
  spend(100);
  const asOf = await loaders.asOf.load(asked ?? endOfDay(today()));
  const seats = await loaders.archives.seats.load({ key, asOf });
  maySeeArchive(request.actor, key, seats.map(ownerOf));
  return seats.length === 0 ? null : { key, asOf, seats };
}

const entriesOf = ({ key, asOf }: Archive, { loaders }: LinkageContext): Promise<DutyEntry[]> =>
  loaders.archives.entries.load({ key, asOf });

async function counts(of: Archive, _: unknown, context: LinkageContext) {
  return grouped(await entriesOf(of, context), ({ day, duty }) => `${yearOf(day)} ${duty}`)
    .map(group => ({ year: yearOf(group[0].day), duty: named(group[0].duty), entries: group.length }))
    .sort((one, other) => other.year - one.year || (one.duty.code < other.duty.code ? -1 : 1));
}

async function entries(of: Archive, { year, duty, ...page }: EntryArguments, context: LinkageContext) {
  const chosen = (await entriesOf(of, context)).filter(entry => (!year || yearOf(entry.day) === year) && (!duty || entry.duty === duty));
  const result = pageOf(chosen, page, entry => `${entry.day} ${entry.record} ${entry.duty}`);
  context.spend(result.nodes.length);
  return result;
}

/** The years of each seat for which its committee has rules, made for the year or carried over into it. */
async function performances({ key, asOf, seats }: Archive, _: unknown, { loaders, spend }: LinkageContext): Promise<MemberPerformance[]> {
  const last = yearOf(today(new Date(asOf)));
  const byOwner = await Promise.all(
    [...new Set(seats.map(ownerOf))].map(async owner => ({ owner, rules: await loaders.points.rules.load(owner) })),
  );
  const found = byOwner.flatMap(({ owner, rules }) => {
    const held = (year: number) =>
      seats.some(seat => ownerOf(seat) === owner && seat.joinedOn <= `${year}-12-31` && (seat.leftOn ?? '9999-12-31') > `${year}-01-01`);
    const first = rules.at(-1)?.year ?? last + 1;
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index).filter(held);
    return years.flatMap((year): MemberPerformance[] => {
      const [rule] = rulesInForce(rules, year);
      if (!rule) return [];
      const by = { rulesYear: rule.year, edition: rule.edition };
      return [{ key, among: { committee: owner, year, ...by, asOf, sector: null, within: null, key: null } }];
    });
  });
  spend(found.length * 100);
  return found.sort((one, other) => other.among.year - one.among.year || (one.among.committee < other.among.committee ? -1 : 1));
}

const assessments = async ({ key, asOf }: Archive, _: unknown, { loaders }: LinkageContext) =>
  (await loaders.archives.assessments.load({ key, asOf })).map(({ record }) => stubOf(record));

export const archiveResolvers = {
  Query: { archive },
  Archive: { personKey: ({ key }: Archive) => key, counts, entries, performances, assessments },
  Seat: {
    member: ({ record }: Seat) => stubOf(record),
    committee: (seat: Seat) => committeeOf(ownerOf(seat)),
    sector: ({ sector }: Seat) => sectorByCode.get(sector ?? '') ?? null,
  },
  DutyEntry: {
    duty: ({ duty }: DutyEntry) => named(duty),
    record: ({ record }: DutyEntry) => stubOf(record),
  },
};
