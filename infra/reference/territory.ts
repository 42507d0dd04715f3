import { today } from '../days.ts';
import { known } from '../must.ts';
import { type Committee, type Division, edition } from './reference.ts';

/**
 * The tree of divisions and committees as of a day. The database derives it from the edition and the changes that the provinces keep
 * (migration 0021); here is what it holds of divisions that ever changed, as of the last time it was read. All others are as the edition has them.
 */
export interface TerritoryRows {
  version: string;
  spells: SpellRow[];
  places: PlaceRow[];
  reaches: ReachRow[];
  parents: ParentRow[];
  changes: TerritoryChange[];
  /** Of codes that the edition does not have: with whose records theirs are kept. */
  kept: { code: string; with: string }[];
}

/** Days are dates, or `-infinity` and `infinity`; `until` is the first day after. */
interface Span {
  since: string;
  until: string;
}
export interface SpellRow extends Span {
  code: string;
  name: string;
  parent: string | null;
}
/** Which code stands for one: itself, what it became, or what it came from. */
export interface PlaceRow extends Span {
  code: string;
  place: string;
}
/** Towards which scope an owner's facts count, of owners for which that ever changed or that the edition does not have. */
export interface ReachRow extends Span {
  owner: string;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
}
/** Who is directly above a code, of codes for which that ever changed or that the edition does not have. */
export interface ParentRow extends Span {
  code: string;
  parent: string;
}
export interface TerritoryChange {
  id: string;
  day: string;
  change: string;
  division: string;
  successor: string | null;
}

/** What a day is compared with: `-infinity` sorts before every day and `infinity` after. */
const BEGINNING = '0000-00-00';
const END = '9999-99-99';
const comparable = <T extends Span>(row: T): T => ({
  ...row,
  since: row.since === '-infinity' ? BEGINNING : row.since,
  until: row.until === 'infinity' ? END : row.until,
});
const holds = ({ since, until }: Span, day: string): boolean => since <= day && day < until;

const NOTHING: TerritoryRows = { version: '0', spells: [], places: [], reaches: [], parents: [], changes: [], kept: [] };
const editionByCode: ReadonlyMap<string, Division> = new Map(edition.map(division => [division.code, division]));

let rows = NOTHING;
let spells: ReadonlyMap<string, SpellRow[]> = new Map();
let places: ReadonlyMap<string, PlaceRow[]> = new Map();
let reaches: ReadonlyMap<string, ReachRow[]> = new Map();
let parents: ReadonlyMap<string, ParentRow[]> = new Map();
let madeFor = '';

/** The divisions that there are today, by code. */
export const divisions: Division[] = [];
/** Every division that there is, was or will be: as it is today, as it was last, or as it will be first. */
export const divisionByCode: ReadonlyMap<string, Division> = new Map();
/** One committee for each division that has one. */
export const committees: Committee[] = [];
export const committeeByCode: ReadonlyMap<string, Committee> = new Map();
let committeesBelow: ReadonlyMap<string | null, Committee[]> = new Map();
let divisionsBelow: ReadonlyMap<string | null, Division[]> = new Map();

const levelOf = (code: string): Division['level'] => (code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'CITY' : 'COUNTY');

/** Takes what a database holds; what was held before is forgotten. */
export function setTerritory(read: TerritoryRows): void {
  rows = {
    ...read,
    spells: read.spells.map(comparable),
    places: read.places.map(comparable),
    reaches: read.reaches.map(comparable),
    parents: read.parents.map(comparable),
  };
  spells = Map.groupBy(rows.spells, ({ code }) => code);
  places = Map.groupBy(rows.places, ({ code }) => code);
  reaches = Map.groupBy(rows.reaches, ({ owner }) => owner);
  parents = Map.groupBy(rows.parents, ({ code }) => code);
  madeFor = '';
  asOfToday();
}

export const territoryVersion = (): string => rows.version;

/** Makes the lists of what there is today, where the day or the territory is another than that for which they were made. */
export function asOfToday(): void {
  const day = today();
  if (madeFor === day) return;
  madeFor = day;
  const codes = [...new Set([...editionByCode.keys(), ...spells.keys()])].sort();
  const all = codes.map(code => divisionOn(code, nearestDay(code, day))).filter(division => division !== undefined);
  refill(divisionByCode as Map<string, Division>, all);
  divisions.splice(0, Infinity, ...all.filter(({ code }) => stands(code, day)));
  const named = all.filter(({ hasCommittee }) => hasCommittee).map(committeeOfDivision(code => divisionByCode.get(code)));
  refill(committeeByCode as Map<string, Committee>, named);
  committees.splice(0, Infinity, ...named.filter(({ code }) => stands(code, day)));
  committeesBelow = Map.groupBy(committees, ({ parent }) => parent);
  divisionsBelow = Map.groupBy(divisions, ({ parent }) => parent);
}

function refill<T extends { code: string }>(map: Map<string, T>, all: readonly T[]): void {
  map.clear();
  for (const each of all) map.set(each.code, each);
}

/** A district is named after its city: 政协武汉市江岸区委员会, 政协北京市东城区委员会; not 神农架林区, which is directly below its province. */
const committeeOfDivision =
  (parentOf: (code: string) => Division | undefined) =>
  ({ code, name, level, parent }: Division): Committee => {
    const above = parent ? parentOf(parent) : undefined;
    const place =
      level === 'COUNTY' && name.endsWith('区') && above && (above.level !== 'PROVINCE' || above.name.endsWith('市'))
        ? above.name + name
        : name;
    return { code, name: `政协${place}委员会`, shortName: `${place}政协`, level, parent };
  };

/** A division as it was on a day; undefined where there was none. */
function divisionOn(code: string, day: string): Division | undefined {
  const published = editionByCode.get(code);
  const known = spells.get(code);
  if (!known) return published;
  const spell = known.find(each => holds(each, day));
  return (
    spell && {
      code,
      name: spell.name,
      level: published?.level ?? levelOf(code),
      parent: spell.parent,
      hasCommittee: published?.hasCommittee ?? true,
    }
  );
}

/** The same, or where there was none then, as it was last or will be first. */
const divisionAround = (code: string, day: string): Division | undefined => divisionOn(code, nearestDay(code, day));

/** A committee as it was called on a day, or where there was none then, last or first. */
export function committeeAround(code: string, day: string): Committee | undefined {
  const division = divisionAround(code, day);
  return division?.hasCommittee ? committeeOfDivision(parent => divisionAround(parent, day))(division) : undefined;
}

/** When there is such a division: from its first day, until before the other. */
export function lifeOf(code: string): Span {
  const known = spells.get(code);
  if (!known) return { since: BEGINNING, until: END };
  return {
    since: known.reduce((first, { since }) => (since < first ? since : first), END),
    until: known.reduce((last, { until }) => (until > last ? until : last), BEGINNING),
  };
}

/** The day from which it is there, and its last one; null: it was always there, it has not ended. */
export function daysOf(code: string): { from: string | null; until: string | null } {
  const { since, until } = lifeOf(code);
  return { from: dayOf(since), until: lastDayOf(until) };
}

/** The first and the last day of a span. */
export const dayOf = (since: string): string | null => (since === BEGINNING ? null : since);
export const lastDayOf = (until: string): string | null => (until === END ? null : dayBefore(until));

/** What it was called and where it belonged, in the order of time. */
export function spellsOf(code: string): SpellRow[] {
  const division = divisionByCode.get(code);
  return spells.get(code) ?? (division ? [{ code, name: division.name, parent: division.parent, since: BEGINNING, until: END }] : []);
}

/** The changes in which a code comes about, ends or is altered, the oldest first. */
export const changesNaming = (code: string): TerritoryChange[] =>
  rows.changes.filter(({ division, successor }) => division === code || successor === code);

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

export const stands = (code: string, day: string): boolean => holds(lifeOf(code), day);

/** The day itself, or the nearest to it on which there is such a division. */
function nearestDay(code: string, day: string): string {
  const { since, until } = lifeOf(code);
  return day >= until ? dayBefore(until) : day < since ? since : day;
}

/** Which code stands for one on a day: itself, what it became, or what it came from. */
export const placeOn = (code: string, day: string): string => places.get(code)?.find(each => holds(each, day))?.place ?? code;

/** Whose office acts today for what a committee owns: its own, or that of what it became. */
export const officeOf = (code: string): string => placeOn(code, today());

/** The committee with whose records those of one are kept, the first that is known. */
export function keptWith(code: string, isKnown: (code: string) => boolean): string {
  const next = rows.kept.find(each => each.code === code)?.with;
  return !next || isKnown(code) ? code : keptWith(next, isKnown);
}

/** The committees whose records this one's office acts for today besides its own. */
export const forerunnersOf = (code: string): string[] =>
  [...places.keys()].filter(each => each !== code && placeOn(each, today()) === code && committeeByCode.has(each));

/**
 * A division by code. A zone to which the state gives no code has one of ours, <parent>-Z01 to -Z99, with any parent that is a division with
 * a committee: its records belong to that committee.
 */
export function findDivision(code: string): Division | undefined {
  const [, parentCode, number] = /^(\d{6})-Z(\d{2})$/.exec(code) ?? [];
  const parent = parentCode ? divisionByCode.get(parentCode) : undefined;
  if (!parent) return divisionByCode.get(code);
  if (!parent.hasCommittee || number === '00') return undefined;
  return { code, name: `${parent.name}功能区 ${Number(number)}`, level: 'COUNTY', parent: parent.code, hasCommittee: false };
}

/** A committee by the code of a record, an owner or a figure: such a code is one. */
export const committeeOf = (code: string): Committee => known(committeeByCode, code, 'committee');

/** Committees and divisions directly below one today, by code. */
export const childrenOf = (code: string): Committee[] => committeesBelow.get(code) ?? [];
export const divisionsIn = (code: string): Division[] => divisionsBelow.get(code) ?? [];

/** Whether a committee, or what it became, is below another one today, at any depth. */
export function isBelow(code: string, ancestor: string, day = today()): boolean {
  const here = placeOn(code, day);
  if (here !== code && here === ancestor) return true;
  for (let at = divisionAround(here, day)?.parent; at; at = divisionAround(at, day)?.parent) if (at === ancestor) return true;
  return false;
}

/** A committee and all above it on a day, from below. */
export function lineOf(code: string, day: string): string[] {
  const line = [placeOn(code, day)];
  for (let at = divisionAround(line[0] as string, day)?.parent; at; at = divisionAround(at, day)?.parent) line.push(at);
  return line;
}

/** Whether a committee ever had others below it. */
export const everHadBelow = (code: string): boolean => hadInEdition.has(code) || rows.parents.some(({ parent }) => parent === code);
const belowInEdition: ReadonlyMap<string | null, Division[]> = Map.groupBy(
  edition.filter(({ hasCommittee }) => hasCommittee),
  ({ parent }) => parent,
);
const hadInEdition: ReadonlySet<string> = new Set(edition.flatMap(({ parent, hasCommittee }) => (parent && hasCommittee ? [parent] : [])));

/** A committee that is directly below another in some of the days asked for. */
export interface Child {
  code: string;
  /** Whether it is there in all of them. */
  throughout: boolean;
}

/** The committees that were directly below one on some of these days (both included). One that was made later is taken to have been where it was made. */
export function childrenDuring(scope: string, from: string | null, until: string | null): Child[] {
  const first = from ?? BEGINNING;
  const last = until ?? END;
  const steady = (belowInEdition.get(scope) ?? []).filter(({ code }) => !parents.has(code));
  const moved = [...parents].flatMap(([code, above]) => {
    const under = above.filter(each => each.parent === scope && each.since <= last && first < each.until);
    if (under.length === 0) return [];
    return [{ code, throughout: under.some(each => each.since <= first && last < each.until) }];
  });
  return [...steady.map(({ code }) => ({ code, throughout: true })), ...moved].sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** The days on which a committee was directly below another: all of them where nothing changed. */
export const daysUnder = (code: string, scope: string): { from: string | null; until: string | null }[] =>
  (parents.get(code) ?? [{ code, parent: scope, since: BEGINNING, until: END }])
    .filter(({ parent }) => parent === scope)
    .map(({ since, until }) => ({ from: dayOf(since), until: lastDayOf(until) }));

/** A stretch of days of one place, and whether its sums are added to a figure or taken from it. */
export interface Shift {
  place: string;
  from: string | null;
  until: string | null;
  sign: 1 | -1;
}

/**
 * What must be added to the sums of a scope, in which every fact counts where it was on its day, and what taken from them, so that all count where
 * they are on one day: the days of those places that were there and are not, or are and were not.
 */
export function shiftsTo(tree: string, scope: string, reach: 'SELF' | 'SUBTREE'): Shift[] {
  if (reaches.size === 0) return [];
  return [...reaches].flatMap(([place, reached]) => {
    const inScope = reached.filter(each => each.scope === scope && each.reach === reach);
    if (inScope.length === 0) return [];
    const counts = inScope.some(each => holds(each, tree));
    const own = reached.filter(each => each.scope === place && each.reach === 'SUBTREE');
    return own.flatMap(each =>
      cuts(each, inScope)
        .filter(({ inside }) => inside !== counts)
        .map(part => shift(place, part, counts ? 1 : -1)),
    );
  });
}

const shift = (place: string, { since, until }: Span, sign: 1 | -1): Shift => ({
  ...{ place, sign },
  from: dayOf(since),
  until: lastDayOf(until),
});

/** A span in parts that are wholly inside or outside of others. */
function cuts({ since, until }: Span, others: readonly Span[]): (Span & { inside: boolean })[] {
  const days = [since, until, ...others.flatMap(other => [other.since, other.until])].filter(day => since <= day && day <= until);
  const sorted = [...new Set(days)].sort();
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] as string;
    return { since: start, until: end, inside: others.some(other => holds(other, start)) };
  });
}

/** Whether what counts for a scope ever changed with its territory. */
export const everMoved = (scope: string, reach: 'SELF' | 'SUBTREE'): boolean =>
  rows.reaches.some(each => each.scope === scope && each.reach === reach);

/** The changes on or after the first and up to the last of these days that concern a committee or, with SUBTREE, any below it then or after. */
export function changesDuring(scope: string, reach: 'SELF' | 'SUBTREE', from: string | null, until: string | null): TerritoryChange[] {
  return rows.changes.filter(({ day, division, successor }) => {
    if ((from && day <= from) || (until && day > until)) return false;
    const concerned = [division, successor].filter(code => code !== null);
    if (reach === 'SELF') return concerned.includes(scope);
    return concerned.some(code => code === scope || [dayBefore(day), day].some(at => reachedOn(code, scope, at)));
  });
}

const reachedOn = (code: string, scope: string, day: string): boolean => {
  const reached = reaches.get(code);
  return reached ? reached.some(each => each.scope === scope && each.reach === 'SUBTREE' && holds(each, day)) : isBelow(code, scope, day);
};

asOfToday();
