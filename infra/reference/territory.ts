import { today } from '../days.ts';
import { known } from '../must.ts';
import type { Committee, Division } from './reference.ts';
import { committeeOfDivision, type Tree, type TreeRows, treeOf } from './tree.ts';

export { type Child, dayOf, lastDayOf, type PlaceRow, type Shift, type SpellRow, type TerritoryChange, type Tree } from './tree.ts';

/**
 * The tree of divisions and committees as of a day. The database derives it from the edition and the changes that the provinces keep
 * (migrations 0021 and 0039); here is what it holds of divisions that ever changed, as of the last time it was read.
 */
export interface TerritoryRows extends TreeRows {
  version: string;
  /** Of codes that the edition does not have: with whose records theirs are kept. */
  kept: { code: string; with: string }[];
  /** Digest of the changes of which it follows. */
  digest: string;
  /** What was known before: each until an instant and since the one before, in the order of time; without rows where the tree of these changes is held. */
  known: { until: string; digest: string; rows: TreeRows | null }[];
}

const NOTHING: TerritoryRows = {
  version: '0',
  digest: '',
  spells: [],
  places: [],
  reaches: [],
  parents: [],
  changes: [],
  kept: [],
  known: [],
};

let rows = NOTHING;
let tree: Tree = treeOf(rows);
/** By the digest of the changes of which they follow. */
let trees: ReadonlyMap<string, Tree> = new Map();
let before: { until: number; tree: Tree }[] = [];
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

/** Takes what a database holds; what was held before is forgotten. */
export function setTerritory(read: TerritoryRows): void {
  rows = read;
  tree = treeOf(read);
  const made = new Map<string, Tree>();
  for (const { digest, rows: then } of read.known) {
    const of = then ? treeOf(then) : trees.get(digest);
    if (of) made.set(digest, made.get(digest) ?? of);
  }
  before = read.known.map(({ until, digest }) => ({ until: Date.parse(until), tree: known(made, digest, 'territory of then') }));
  trees = made.set(read.digest, tree);
  madeFor = '';
  asOfToday();
}

export const territoryVersion = (): string => rows.version;

/** Which trees are held: the digests of their changes. */
export const heldTrees = (): string[] => [...trees.keys()];

/** The tree as it is known by now. */
export const presentTree = (): Tree => tree;

/** The tree as it was known at an instant; null: now. */
export function treeKnown(asOf: string | null): Tree {
  if (asOf === null || before.length === 0) return tree;
  const instant = Date.parse(asOf);
  return before.find(({ until }) => instant < until)?.tree ?? tree;
}

/** Makes the lists of what there is today, where the day or the territory is another than that for which they were made. */
export function asOfToday(): void {
  const day = today();
  if (madeFor === day) return;
  madeFor = day;

  const all = tree
    .codes()
    .map(code => tree.divisionOn(code, tree.nearestDay(code, day)))
    .filter(division => division !== undefined);
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

/** A committee as it was called on a day, as that was known at an instant; one of which nothing was known then, as it is known by now. */
export const committeeKnown = (asOf: string | null, code: string, day: string): Committee | undefined =>
  treeKnown(asOf).committeeAround(code, day) ?? tree.committeeAround(code, day);

/** As known by now: see tree.ts. */
export const committeeAround: Tree['committeeAround'] = (code, day) => tree.committeeAround(code, day);
export const lifeOf: Tree['lifeOf'] = code => tree.lifeOf(code);
export const daysOf: Tree['daysOf'] = code => tree.daysOf(code);
export const spellsOf: Tree['spellsOf'] = code => tree.spellsOf(code);
export const changesNaming: Tree['changesNaming'] = code => tree.changesNaming(code);
export const stands: Tree['stands'] = (code, day) => tree.stands(code, day);
export const placeOn: Tree['placeOn'] = (code, day) => tree.placeOn(code, day);
export const lineOf: Tree['lineOf'] = (code, day) => tree.lineOf(code, day);
export const isBelow = (code: string, ancestor: string, day = today()): boolean => tree.isBelow(code, ancestor, day);
export const everHadBelow: Tree['everHadBelow'] = code => tree.everHadBelow(code);
export const childrenDuring: Tree['childrenDuring'] = (scope, from, until) => tree.childrenDuring(scope, from, until);
export const everMoved: Tree['everMoved'] = (scope, reach) => tree.everMoved(scope, reach);
export const changesDuring: Tree['changesDuring'] = (scope, reach, from, until) => tree.changesDuring(scope, reach, from, until);

/** Whose office acts today for what a committee owns: its own, or that of what it became. */
export const officeOf = (code: string): string => placeOn(code, today());

/** The committee with whose records those of one are kept, the first that is known. */
export function keptWith(code: string, isKnown: (code: string) => boolean): string {
  const next = rows.kept.find(each => each.code === code)?.with;
  return !next || isKnown(code) ? code : keptWith(next, isKnown);
}

/** The committees whose records this one's office acts for today besides its own. */
export const forerunnersOf = (code: string): string[] =>
  [...tree.placed()].filter(each => each !== code && placeOn(each, today()) === code && committeeByCode.has(each));

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

asOfToday();
