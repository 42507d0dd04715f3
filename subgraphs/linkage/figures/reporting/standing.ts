import { nextDay } from '../period.ts';
import { cover, periodsOf, type Rhythm } from './calendar.ts';

/**
 * How much may be said of an observation. Of one committee: REPORTED (closed), NONE (closed: none held), OPEN (not closed and not due), MISSING (due and
 * not closed), NOT_EXPECTED. Of a total: FINAL (all that is expected is closed), PROVISIONAL (some is open), PARTIAL (some is missing).
 */
export type Status = 'REPORTED' | 'NONE' | 'OPEN' | 'MISSING' | 'NOT_EXPECTED' | 'FINAL' | 'PROVISIONAL' | 'PARTIAL';

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
}

/** Who was where: the committees of a scope on a day, and which code stood for one. */
export interface Territory {
  membersOf(scope: string, reach: 'SELF' | 'SUBTREE', day: string): ReadonlySet<string>;
  childrenOf(scope: string, day: string): ReadonlySet<string>;
  placeOn(code: string, day: string): string;
}

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

export interface Standing {
  status: Status;
  /** Committees of which anything is expected. */
  expected: number;
  /** Those of them that have closed all of it. */
  closed: number;
  /** What is not closed, the earliest first. */
  lacking: Lack[];
}

/** How a figure stands by what is expected and what is closed. A total is as good as its weakest part. */
export function standingOf(
  asked: Asked,
  expectations: readonly Expectation[],
  closings: readonly Closing[],
  territory: Territory,
): Standing {
  const { area, measure } = asked;
  const outcomes = new Map<string, Set<'REPORTED' | 'NONE' | 'OPEN' | 'MISSING'>>();
  const lacking = new Map<string, Lack>();
  const expected = expectations.filter(
    each => each.area === area && (each.measure === null || measure === null || each.measure === measure),
  );
  for (const expectation of expected) {
    // What is expected of one measure is closed with that or with its area.
    const closes = expectation.measure ?? measure;
    const closedOn = closedBy(
      closings.filter(each => each.area === area && (each.measure === null || each.measure === closes)),
      territory,
    );
    for (const { committee, from, until } of owed(asked, expectation, territory)) {
      const within = (closedOn(until).get(committee) ?? []).filter(each => each.from <= until && each.until >= from);
      const dueOn = nextDay(until, expectation.dueDays);
      const status = cover(within, { from, until })
        ? within.every(({ outcome }) => outcome === 'NONE')
          ? 'NONE'
          : 'REPORTED'
        : asked.now > dueOn
          ? 'MISSING'
          : 'OPEN';
      outcomes.set(committee, (outcomes.get(committee) ?? new Set()).add(status));
      const key = `${from} ${committee} ${until}`;
      const before = lacking.get(key);
      if ((status === 'MISSING' || status === 'OPEN') && !(before && before.dueOn <= dueOn))
        lacking.set(key, { committee, from, until, dueOn, status });
    }
  }
  const parts = [...outcomes.values()].map(ofOne);
  return {
    status:
      asked.reach === 'SELF' || territory.childrenOf(asked.scope, asked.until).size === 0 ? (parts[0] ?? 'NOT_EXPECTED') : ofAll(parts),
    expected: parts.length,
    closed: parts.filter(status => status === 'REPORTED' || status === 'NONE').length,
    lacking: [...lacking].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, lack]) => lack),
  };
}

/** What committees closed, by the committee that stands for each on a day; made once for each day. */
function closedBy(closings: readonly Closing[], { placeOn }: Territory): (day: string) => ReadonlyMap<string, Closing[]> {
  const days = new Map<string, ReadonlyMap<string, Closing[]>>();
  return day => {
    const made = days.get(day) ?? Map.groupBy(closings, ({ owner }) => placeOn(owner, day));
    days.set(day, made);
    return made;
  };
}

function ofOne(statuses: ReadonlySet<'REPORTED' | 'NONE' | 'OPEN' | 'MISSING'>): 'REPORTED' | 'NONE' | 'OPEN' | 'MISSING' {
  const weakest = (['MISSING', 'OPEN', 'REPORTED'] as const).find(status => statuses.has(status));
  return weakest ?? 'NONE';
}

function ofAll(parts: readonly Status[]): Status {
  if (parts.length === 0) return 'NOT_EXPECTED';
  return parts.includes('MISSING') ? 'PARTIAL' : parts.includes('OPEN') ? 'PROVISIONAL' : 'FINAL';
}

/** Who owes which periods by an expectation, of those that are asked about. */
function owed(
  { scope, reach, from, until }: Asked,
  expectation: Expectation,
  territory: Territory,
): { committee: string; from: string; until: string }[] {
  const { every, beginsOn, endsOn } = expectation;
  const first = from && from > beginsOn ? from : beginsOn;
  const last = endsOn && endsOn < until ? endsOn : until;
  return periodsOf(every, first, last).flatMap(period => {
    const members = territory.membersOf(scope, reach, period.until);
    const of = expectedOn(expectation, period.until, territory);
    return [...members].filter(committee => of.has(committee)).map(committee => ({ committee, from: period.from, until: period.until }));
  });
}

function expectedOn({ owner, expectedOf }: Expectation, day: string, { membersOf, childrenOf }: Territory): ReadonlySet<string> {
  if (expectedOf === 'OWN') return new Set([owner]);
  if (expectedOf === 'CHILDREN') return childrenOf(owner, day);
  const all = membersOf(owner, 'SUBTREE', day);
  return expectedOf === 'ALL' ? all : new Set([...all].filter(code => code !== owner));
}
