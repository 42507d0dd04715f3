import { type Committee, type Division, edition } from './reference.ts';

/** What a database holds of divisions that ever changed. All others are as the edition has them. */
export interface TreeRows {
  spells: SpellRow[];
  places: PlaceRow[];
  reaches: ReachRow[];
  parents: ParentRow[];
  changes: TerritoryChange[];
}

/** Days are dates, or `-infinity` and `infinity`; `until` is the first day after. */
export interface Span {
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

/** A committee that is directly below another in some of the days asked for. */
export interface Child {
  code: string;
  /** Whether it is there in all of them. */
  throughout: boolean;
}

/** A stretch of days of one place, and whether its sums are added to a figure or taken from it. */
export interface Shift {
  place: string;
  from: string | null;
  until: string | null;
  sign: 1 | -1;
}

/** What a day is compared with: `-infinity` sorts before every day and `infinity` after. */
export const BEGINNING = '0000-00-00';
const END = '9999-99-99';
const comparable = <T extends Span>(row: T): T => ({
  ...row,
  since: row.since === '-infinity' ? BEGINNING : row.since,
  until: row.until === 'infinity' ? END : row.until,
});
const holds = ({ since, until }: Span, day: string): boolean => since <= day && day < until;

const editionByCode: ReadonlyMap<string, Division> = new Map(edition.map(division => [division.code, division]));
const belowInEdition: ReadonlyMap<string | null, Division[]> = Map.groupBy(
  edition.filter(({ hasCommittee }) => hasCommittee),
  ({ parent }) => parent,
);
const hadInEdition: ReadonlySet<string> = new Set(edition.flatMap(({ parent, hasCommittee }) => (parent && hasCommittee ? [parent] : [])));

const levelOf = (code: string): Division['level'] => (code.endsWith('0000') ? 'PROVINCE' : code.endsWith('00') ? 'CITY' : 'COUNTY');

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

/** The first and the last day of a span. */
export const dayOf = (since: string): string | null => (since === BEGINNING ? null : since);
export const lastDayOf = (until: string): string | null => (until === END ? null : dayBefore(until));

/** A district is named after its city: 政协武汉市江岸区委员会, 政协北京市东城区委员会; not 神农架林区, which is directly below its province. */
export const committeeOfDivision =
  (parentOf: (code: string) => Division | undefined) =>
  ({ code, name, level, parent }: Division): Committee => {
    const above = parent ? parentOf(parent) : undefined;
    const place =
      level === 'COUNTY' && name.endsWith('区') && above && (above.level !== 'PROVINCE' || above.name.endsWith('市'))
        ? above.name + name
        : name;
    return { code, name: `政协${place}委员会`, shortName: `${place}政协`, level, parent };
  };

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

/** Whether a committee is another, or above it at any depth. */
function isAboveInEdition(above: string, code: string): boolean {
  for (let at: string | null | undefined = code; at; at = editionByCode.get(at)?.parent) if (at === above) return true;
  return false;
}

/** The codes of all committees of the edition. */
export const inEdition: readonly string[] = edition.flatMap(({ code, hasCommittee }) => (hasCommittee ? [code] : []));

/** A tree of divisions and committees as of whichever day: who was where, what it was called, whose facts counted for whom. */
export type Tree = ReturnType<typeof treeOf>;

export function treeOf(read: TreeRows) {
  const rows: TreeRows = {
    ...read,
    spells: read.spells.map(comparable),
    places: read.places.map(comparable),
    reaches: read.reaches.map(comparable),
    parents: read.parents.map(comparable),
  };
  const spells = Map.groupBy(rows.spells, ({ code }) => code);
  const places = Map.groupBy(rows.places, ({ code }) => code);
  const reaches = Map.groupBy(rows.reaches, ({ owner }) => owner);
  const parents = Map.groupBy(rows.parents, ({ code }) => code);
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
  function committeeAround(code: string, day: string): Committee | undefined {
    const division = divisionAround(code, day);
    return division?.hasCommittee ? committeeOfDivision(parent => divisionAround(parent, day))(division) : undefined;
  }

  /** When there is such a division: from its first day, until before the other. */
  function lifeOf(code: string): Span {
    const known = spells.get(code);
    if (!known) return { since: BEGINNING, until: END };
    return {
      since: known.reduce((first, { since }) => (since < first ? since : first), END),
      until: known.reduce((last, { until }) => (until > last ? until : last), BEGINNING),
    };
  }

  /** The day from which it is there, and its last one; null: it was always there, it has not ended. */
  function daysOf(code: string): { from: string | null; until: string | null } {
    const { since, until } = lifeOf(code);
    return { from: dayOf(since), until: lastDayOf(until) };
  }

  /** What it was called and where it belonged, in the order of time. */
  function spellsOf(code: string): SpellRow[] {
    const division = editionByCode.get(code);
    return spells.get(code) ?? (division ? [{ code, name: division.name, parent: division.parent, since: BEGINNING, until: END }] : []);
  }

  /** The changes in which a code comes about, ends or is altered, the oldest first. */
  const changesNaming = (code: string): TerritoryChange[] =>
    rows.changes.filter(({ division, successor }) => division === code || successor === code);

  const stands = (code: string, day: string): boolean => holds(lifeOf(code), day);

  /** The day itself, or the nearest to it on which there is such a division. */
  function nearestDay(code: string, day: string): string {
    const { since, until } = lifeOf(code);
    return day >= until ? dayBefore(until) : day < since ? since : day;
  }

  /** Which code stands for one on a day: itself, what it became, or what it came from. */
  const placeOn = (code: string, day: string): string => places.get(code)?.find(each => holds(each, day))?.place ?? code;

  /** Whether a committee, or what it became, is below another one today, at any depth. */
  function isBelow(code: string, ancestor: string, day: string): boolean {
    const here = placeOn(code, day);
    if (here !== code && here === ancestor) return true;
    for (let at = divisionAround(here, day)?.parent; at; at = divisionAround(at, day)?.parent) if (at === ancestor) return true;
    return false;
  }

  /** A committee and all above it on a day, from below. */
  function lineOf(code: string, day: string): string[] {
    const line = [placeOn(code, day)];
    for (let at = divisionAround(line[0] as string, day)?.parent; at; at = divisionAround(at, day)?.parent) line.push(at);
    return line;
  }

  /** Whether a committee ever had others below it. */
  const everHadBelow = (code: string): boolean => hadInEdition.has(code) || rows.parents.some(({ parent }) => parent === code);
  /** The committees that were directly below one on some of these days (both included). One that was made later is taken to have been where it was made. */
  function childrenDuring(scope: string, from: string | null, until: string | null): Child[] {
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
  const daysUnder = (code: string, scope: string): { from: string | null; until: string | null }[] =>
    (parents.get(code) ?? [{ code, parent: scope, since: BEGINNING, until: END }])
      .filter(({ parent }) => parent === scope)
      .map(({ since, until }) => ({ from: dayOf(since), until: lastDayOf(until) }));

  /**
   * What must be added to the sums of a scope, in which every fact counts where it was on its day, and what taken from them, so that all count where
   * they are on one day: the days of those places that were there and are not, or are and were not.
   */
  function shiftsTo(tree: string, scope: string, reach: 'SELF' | 'SUBTREE'): Shift[] {
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

  /** Whether what counts for a scope ever changed with its territory. */
  const everMoved = (scope: string, reach: 'SELF' | 'SUBTREE'): boolean =>
    rows.reaches.some(each => each.scope === scope && each.reach === reach);

  /** The changes on or after the first and up to the last of these days that concern a committee or, with SUBTREE, any below it then or after. */
  function changesDuring(scope: string, reach: 'SELF' | 'SUBTREE', from: string | null, until: string | null): TerritoryChange[] {
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

  /** Whether there is, was or will be such a division. */
  const knows = (code: string): boolean => editionByCode.has(code) || spells.has(code);
  /** When an owner's facts count for a scope. */
  function spansOf(owner: string, scope: string, reach: 'SELF' | 'SUBTREE'): Span[] {
    const moved = reaches.get(owner);
    if (moved) return moved.filter(each => each.scope === scope && each.reach === reach);
    return (reach === 'SELF' ? owner === scope : isAboveInEdition(scope, owner)) ? [{ since: BEGINNING, until: END }] : [];
  }
  /** When one is directly below another. */
  const spansBelow = (code: string, above: string): Span[] =>
    parents.has(code)
      ? (parents.get(code) ?? []).filter(({ parent }) => parent === above)
      : editionByCode.get(code)?.parent === above
        ? [{ since: BEGINNING, until: END }]
        : [];
  const placed = (): string[] => [...places.keys()];
  const moved = (): string[] => [...reaches.keys()];
  return {
    knows,
    spansOf,
    spansBelow,
    moved,
    placed,
    divisionOn,
    committeeAround,
    lifeOf,
    daysOf,
    spellsOf,
    changesNaming,
    stands,
    nearestDay,
    placeOn,

    isBelow,
    lineOf,
    everHadBelow,
    childrenDuring,
    daysUnder,
    shiftsTo,
    everMoved,
    changesDuring,
    codes: () => [...new Set([...editionByCode.keys(), ...spells.keys()])].sort(),
  };
}
