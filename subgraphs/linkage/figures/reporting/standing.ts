import { nextDay } from '../period.ts';
import { cover, periodsOf, type Rhythm } from './calendar.ts';

/**
 * How much may be said of an observation. Of one committee: REPORTED (closed), NONE (closed: none held), OPEN (not closed and not due), MISSING (due and
 * not closed), NOT_EXPECTED. Of a total: FINAL (all that is expected is closed), PROVISIONAL (some is open), PARTIAL (some is missing). Of either: SUPPRESSED
 * (its number is not told to who asks).
 */
export type Status = 'REPORTED' | 'NONE' | 'OPEN' | 'MISSING' | 'NOT_EXPECTED' | 'FINAL' | 'PROVISIONAL' | 'PARTIAL' | 'SUPPRESSED';

/** Nothing more is to come. */
export const CLOSED: ReadonlySet<Status> = new Set(['REPORTED', 'NONE', 'FINAL'] as const);

/** What is expected of whom, as a card tells it. */
export interface Expectation {
  owner: string;
  area: string;
  measure: string | null;
  every: Rhythm;
  dueDays: number;
  expectedOf: 'OWN' | 'CHILDREN' | 'BELOW' | 'ALL';
  beginsOn: string;
  endsOn: string | null;
}

/** A period that a committee closed. */
export interface Closing {
  owner: string;
  area: string;
  measure: string | null;
  from: string;
  until: string;
  outcome: 'REPORTED' | 'NONE';
  /** The day on which it was closed first. */
  closedOn: string;
}

/** Who was where on a day. */
export interface Territory {
  membersOf(scope: string, reach: 'SELF' | 'SUBTREE', day: string): ReadonlySet<string>;
  childrenOf(scope: string, day: string): ReadonlySet<string>;
  /** A committee and those above it. */
  lineOf(code: string, day: string): ReadonlySet<string>;
  /** Which code stands for one. */
  placeOn(code: string, day: string): string;
  /** The last day of one that ended; null: it is there. */
  lastDayOf(code: string): string | null;
}

/** What is known of expectations and closings as of an instant, for all that is asked at once. */
export interface Register {
  expectations: readonly Expectation[];
  /** By the code that stood for their committee when they ended. */
  closings: ReadonlyMap<string, readonly Closing[]>;
}

export const registerOf = (expectations: readonly Expectation[], closings: readonly Closing[], { placeOn }: Territory): Register => ({
  expectations,
  closings: Map.groupBy(closings, ({ owner, until }) => placeOn(owner, until)),
});

/** Of what a standing is asked. */
export interface Asked {
  area: string;
  /** Null: whichever of the area. */
  measure: string | null;
  scope: string;
  reach: 'SELF' | 'SUBTREE';
  /** Days that count; of what exists, the last alone. Null: since anything was expected. */
  from: string | null;
  until: string;
  /** The day of asOf. */
  now: string;
}

/** A period of which somebody has not reported. */
export interface Lack {
  committee: string;
  from: string;
  until: string;
  dueOn: string;
  status: 'OPEN' | 'MISSING';
}

/** A period that somebody has reported after it was due. */
export interface Late {
  committee: string;
  from: string;
  until: string;
  dueOn: string;
  closedOn: string;
}

export interface Standing {
  status: Status;
  /** Committees of which anything is expected. */
  expected: number;
  /** Those of them that have closed all of it. */
  closed: number;
  /** Whether every committee of the scope has closed: then what is not registered was not. */
  allClosed: boolean;
  /** What is not closed, the earliest first. */
  lacking: Lack[];
  /** What was closed after it was due, the earliest first. */
  late: Late[];
}

type OfOne = 'REPORTED' | 'NONE' | 'OPEN' | 'MISSING';

/**
 * How a figure stands by what is expected and what is closed. What a committee itself expects counts, and what those above it do: a total of which
 * nobody expects anything as a whole is NOT_EXPECTED, whatever one below expects of itself. A total is as good as its weakest part.
 */
export function standingOf(asked: Asked, register: Register, territory: Territory): Standing {
  const { area, measure, scope, reach, until: last } = asked;
  const single = reach === 'SELF' || territory.childrenOf(scope, last).size === 0;
  const line = territory.lineOf(scope, last);
  const expected = register.expectations.filter(
    each =>
      each.area === area &&
      (each.measure === null || measure === null || each.measure === measure) &&
      line.has(territory.placeOn(each.owner, last)),
  );
  const outcomes = new Map<string, Set<OfOne>>();
  const lacking = new Map<string, Lack>();
  const late = new Map<string, Late>();
  for (const expectation of expected)
    for (const owed of owedBy(asked, expectation, territory)) {
      const dueOn = nextDay(owed.until, expectation.dueDays);
      const closing = closedAs(owed, area, expectation.measure ?? measure, register, territory);
      const status = closing?.outcome ?? (asked.now > dueOn ? 'MISSING' : 'OPEN');
      outcomes.set(owed.committee, (outcomes.get(owed.committee) ?? new Set()).add(status));
      const key = `${owed.from} ${owed.committee} ${owed.until}`;
      if (status === 'MISSING' || status === 'OPEN') putEarliest(lacking, key, { ...owed, dueOn, status });
      else if (closing && closing.closedOn > dueOn) putEarliest(late, key, { ...owed, dueOn, closedOn: closing.closedOn });
    }
  if (single && outcomes.size === 0) {
    // Nobody asked for it, and it was said all the same.
    const said =
      asked.from === null ? null : closedAs({ committee: scope, from: asked.from, until: last }, area, measure, register, territory);
    return { status: said?.outcome ?? 'NOT_EXPECTED', expected: 0, closed: 0, allClosed: !!said, lacking: [], late: [] };
  }
  const parts = [...outcomes.values()].map(ofOne);
  const closed = parts.filter(status => status === 'REPORTED' || status === 'NONE').length;
  return {
    status: single ? (parts[0] ?? 'NOT_EXPECTED') : ofAll(parts),
    expected: parts.length,
    closed,
    allClosed: closed === parts.length && [...territory.membersOf(scope, reach, last)].every(code => outcomes.has(code)),
    lacking: inOrder(lacking),
    late: inOrder(late),
  };
}

/** Of what several expect, what is due first. */
function putEarliest<T extends { dueOn: string }>(all: Map<string, T>, key: string, one: T): void {
  const before = all.get(key);
  if (!before || before.dueOn > one.dueOn) all.set(key, one);
}

const inOrder = <T>(all: Map<string, T>): T[] => [...all].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);

interface Owed {
  committee: string;
  from: string;
  until: string;
}

/** How and by when a committee closed all days of a period, up to its own last one: what it was called then, it closed as. Null: it did not. */
function closedAs(
  { committee, from, until }: Owed,
  area: string,
  measure: string | null,
  { closings }: Register,
  { placeOn, lastDayOf }: Territory,
): Pick<Closing, 'outcome' | 'closedOn'> | null {
  const codes = new Set([committee, placeOn(committee, from), placeOn(committee, until)]);
  const within = [...codes].flatMap(code =>
    (closings.get(code) ?? []).filter(
      each =>
        each.area === area &&
        (each.measure === null || each.measure === measure) &&
        each.from <= until &&
        each.until >= from &&
        placeOn(committee, each.until) === code,
    ),
  );
  const last = lastDayOf(committee);
  const period = { from, until: last && last < until ? last : until };
  // The first of them that hold all of it decide: who closes a year as well has not become late with its months.
  const inTime = within.sort((one, other) => (one.closedOn < other.closedOn ? -1 : 1));
  const enough = inTime.findIndex((_, index) => cover(inTime.slice(0, index + 1), period));
  const closing = inTime[enough];
  if (!closing) return null;
  const none = inTime.slice(0, enough + 1).every(({ outcome }) => outcome === 'NONE');
  return { outcome: none ? 'NONE' : 'REPORTED', closedOn: closing.closedOn };
}

function ofOne(statuses: ReadonlySet<OfOne>): OfOne {
  return (['MISSING', 'OPEN', 'REPORTED'] as const).find(status => statuses.has(status)) ?? 'NONE';
}

function ofAll(parts: readonly Status[]): Status {
  if (parts.length === 0) return 'NOT_EXPECTED';
  return parts.includes('MISSING') ? 'PARTIAL' : parts.includes('OPEN') ? 'PROVISIONAL' : 'FINAL';
}

/** Who owes which periods by an expectation, of those that are asked about. */
function owedBy({ scope, reach, from, until }: Asked, expectation: Expectation, territory: Territory): Owed[] {
  const { every, beginsOn, endsOn } = expectation;
  const first = from && from > beginsOn ? from : beginsOn;
  const last = endsOn && endsOn < until ? endsOn : until;
  return periodsOf(every, first, last).flatMap(period => {
    // One that ended within the period owed what was asked about until then.
    const day = period.until < until ? period.until : until;
    const of = expectedOn(expectation, day, territory);
    // What it owed under the code that it had then it owes.
    return [...territory.membersOf(territory.placeOn(scope, day), reach, day)].flatMap(committee =>
      of.has(committee) ? [{ committee, ...period }] : [],
    );
  });
}

function expectedOn({ owner, expectedOf }: Expectation, day: string, { membersOf, childrenOf, placeOn }: Territory): ReadonlySet<string> {
  const whose = placeOn(owner, day);
  if (expectedOf === 'OWN') return new Set([whose]);
  if (expectedOf === 'CHILDREN') return childrenOf(whose, day);
  const all = membersOf(whose, 'SUBTREE', day);
  return expectedOf === 'ALL' ? all : new Set([...all].filter(code => code !== whose));
}
