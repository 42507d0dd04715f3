import { expect, test } from '@jest/globals';
import { fc } from '@tongxin/test/kit/property.ts';
import { cover, periodsOf } from './calendar.ts';
import { type Asked, type Closing, type Expectation, registerOf, standingOf, type Territory } from './standing.ts';

// A province P with the cities A and B; A has the counties a and b.
const BELOW: Record<string, string[]> = { P: ['A', 'B'], A: ['a', 'b'] };
const all = (code: string): string[] => [code, ...(BELOW[code] ?? []).flatMap(all)];
const territory: Territory = {
  childrenOf: code => new Set(BELOW[code] ?? []),
  membersOf: (scope, reach) => new Set(reach === 'SELF' ? [scope] : all(scope)),
  placeOn: code => code,
  lineOf: code => new Set({ P: ['P'], A: ['A', 'P'], B: ['B', 'P'], a: ['a', 'A', 'P'], b: ['b', 'A', 'P'] }[code]),
  lastDayOf: () => null,
};
const asked = (more: Partial<Asked> = {}): Asked => ({
  ...{ area: 'CONSULTATIONS', measure: 'HELD', scope: 'P', reach: 'SUBTREE', from: '2024-01-01', until: '2024-03-31', now: '2024-04-05' },
  ...more,
});
const monthly = (more: Partial<Expectation> = {}): Expectation => ({
  ...{
    owner: 'P',
    area: 'CONSULTATIONS',
    measure: null,
    every: 'MONTH',
    dueDays: 10,
    expectedOf: 'ALL',
    beginsOn: '2024-01-01',
    endsOn: null,
  },
  ...more,
});
const closed = (owner: string, from: string, until: string, more: Partial<Closing> = {}): Closing => ({
  ...{ owner, area: 'CONSULTATIONS', measure: null, from, until, outcome: 'REPORTED', closedOn: from },
  ...more,
});
const quarter = (owner: string, more: Partial<Closing> = {}) => closed(owner, '2024-01-01', '2024-03-31', more);
const stand = (ask: Partial<Asked>, expectations: Expectation[], closings: Closing[]) =>
  standingOf(asked(ask), registerOf(expectations, closings, territory), territory);

test('nothing expected, of nobody, of another area, measure or time: nobody knows', () => {
  for (const expectations of [
    [],
    [monthly({ area: 'LIAISON' })],
    [monthly({ measure: 'OTHER' })],
    [monthly({ endsOn: '2023-12-31' })],
    [monthly({ beginsOn: '2024-04-01' })],
  ])
    expect(stand({}, expectations, [quarter('a')])).toEqual({
      status: 'NOT_EXPECTED',
      expected: 0,
      closed: 0,
      allClosed: false,
      lacking: [],
      late: [],
    });
});

test('a total lacks by name: due is missing, not due is open', () => {
  const closings = [
    ...[quarter('P'), quarter('A'), quarter('a')],
    ...[closed('b', '2024-01-01', '2024-02-29'), closed('B', '2024-02-01', '2024-03-31')],
  ];
  const march = { committee: 'b', from: '2024-03-01', until: '2024-03-31', dueOn: '2024-04-10', status: 'OPEN' };
  const january = { committee: 'B', from: '2024-01-01', until: '2024-01-31', dueOn: '2024-02-10', status: 'MISSING' };
  expect(stand({}, [monthly()], closings)).toEqual({
    status: 'PARTIAL',
    expected: 5,
    closed: 3,
    allClosed: false,
    lacking: [january, march],
    late: [],
  });
  expect(stand({ scope: 'A' }, [monthly()], closings)).toEqual({
    status: 'PROVISIONAL',
    expected: 3,
    closed: 2,
    allClosed: false,
    lacking: [march],
    late: [],
  });
  expect(stand({ scope: 'A', now: '2024-04-11' }, [monthly()], closings)).toMatchObject({ status: 'PARTIAL' });
  const more = [...closings, closed('b', '2024-03-01', '2024-03-31')];
  expect(stand({ scope: 'A' }, [monthly()], more)).toMatchObject({ status: 'FINAL', closed: 3, allClosed: true, lacking: [] });
});

test('of one committee: reported, none, open, missing', () => {
  const of = (closings: Closing[], more: Partial<Asked> = {}) => stand({ scope: 'a', ...more }, [monthly()], closings).status;
  expect(of([quarter('a')])).toBe('REPORTED');
  expect(of([quarter('a', { outcome: 'NONE' })])).toBe('NONE');
  expect(of([closed('a', '2024-01-01', '2024-02-29', { outcome: 'NONE' }), closed('a', '2024-03-01', '2024-03-31')])).toBe('REPORTED');
  expect(of([closed('a', '2024-01-01', '2024-02-29')])).toBe('OPEN');
  expect(of([])).toBe('MISSING');
  expect(of([], { from: '2024-03-01' })).toBe('OPEN');
  expect(stand({ scope: 'A', reach: 'SELF' }, [monthly()], [quarter('A')]).status).toBe('REPORTED');
});

test('what was closed after it was due is late, by the day on which the last of it was', () => {
  const closings = [
    closed('a', '2024-01-01', '2024-01-31', { closedOn: '2024-02-10' }),
    closed('a', '2024-02-01', '2024-02-15', { closedOn: '2024-03-01' }),
    closed('a', '2024-02-16', '2024-03-31', { closedOn: '2024-04-01' }),
  ];
  expect(stand({ scope: 'a' }, [monthly(), monthly({ dueDays: 400 })], closings)).toMatchObject({
    status: 'REPORTED',
    late: [{ committee: 'a', from: '2024-02-01', until: '2024-02-29', dueOn: '2024-03-10', closedOn: '2024-04-01' }],
  });
});

test('what was closed in time stays so, whatever is closed over it later: the year, or one measure of it', () => {
  const january = closed('a', '2024-01-01', '2024-01-31', { closedOn: '2024-02-05', outcome: 'NONE' });
  const later = [
    closed('a', '2024-01-01', '2024-12-31', { closedOn: '2025-01-15' }),
    closed('a', '2024-01-01', '2024-01-31', { closedOn: '2024-09-05', measure: 'HELD' }),
  ];
  const days = { scope: 'a', from: '2024-01-01', until: '2024-01-31', now: '2025-02-01' };
  expect(stand(days, [monthly()], [...later, january])).toMatchObject({ status: 'NONE', late: [] });
  expect(stand(days, [monthly()], later)).toMatchObject({ status: 'REPORTED', late: [{ closedOn: '2024-09-05' }] });
});

test.each<[Expectation['expectedOf'], string[]]>([
  ['OWN', ['A']],
  ['CHILDREN', ['a', 'b']],
  ['BELOW', ['a', 'b']],
  ['ALL', ['A', 'a', 'b']],
])('expected of %s', (expectedOf, committees) => {
  const { lacking } = stand({ scope: 'A', now: '2025-01-01', from: '2024-03-01' }, [monthly({ owner: 'A', expectedOf })], []);
  expect(lacking.map(({ committee }) => committee)).toEqual(committees);
});

test('said without being asked: of one committee it counts, of a total it does not', () => {
  expect(stand({ scope: 'a' }, [], [quarter('a', { outcome: 'NONE' })])).toMatchObject({ status: 'NONE', allClosed: true });
  expect(stand({ scope: 'a', until: '2024-04-30' }, [], [quarter('a')])).toMatchObject({ status: 'NOT_EXPECTED', allClosed: false });
  expect(
    stand(
      { scope: 'A' },
      [],
      ['A', 'a', 'b'].map(code => quarter(code)),
    ),
  ).toMatchObject({ status: 'NOT_EXPECTED' });
});

test('one county that expects something of itself makes no total', () => {
  const own = [monthly({ owner: 'a', expectedOf: 'OWN' })];
  expect(stand({ scope: 'A' }, own, [quarter('a', { outcome: 'NONE' })])).toMatchObject({ status: 'NOT_EXPECTED', allClosed: false });
  expect(stand({ scope: 'a' }, own, []).status).toBe('MISSING');
  // All that is expected is closed, and not all are expected.
  const cities = [monthly({ expectedOf: 'CHILDREN' })];
  expect(stand({}, cities, [quarter('A'), quarter('B')])).toMatchObject({ status: 'FINAL', allClosed: false });
});

test('an expectation of long ago costs no more than its periods', () => {
  expect(stand({ from: null, scope: 'a' }, [monthly({ beginsOn: '1900-01-01', expectedOf: 'ALL' })], [])).toMatchObject({
    status: 'MISSING',
    expected: 1,
  });
});

/** The code `old` became `a` on a day; or another, `gone`, ended into it. */
const changed = (day: string, from: 'old' | 'gone'): Territory => ({
  ...territory,
  placeOn: (code, at) =>
    from === 'old' ? (code === 'old' || code === 'a' ? (at < day ? 'old' : 'a') : code) : code === 'gone' && at >= day ? 'a' : code,
});

test('a committee that was recoded goes on with what it closed; one that ended into another did not close for it', () => {
  const year = asked({ scope: 'a', until: '2024-12-31', now: '2026-01-01' });
  const halves = (first: string) => [closed(first, '2024-01-01', '2024-06-30'), closed('a', '2024-07-01', '2024-12-31')];
  const of = (tree: Territory, first: string) =>
    standingOf(year, registerOf([monthly({ every: 'YEAR' })], halves(first), tree), tree).status;
  expect(of(changed('2024-07-01', 'old'), 'old')).toBe('REPORTED');
  expect(of(changed('2024-07-01', 'gone'), 'gone')).toBe('MISSING');
});

test('a measure closed by itself, or with its area; a year closed month by month', () => {
  const one = [monthly({ measure: 'HELD' })];
  expect(stand({ scope: 'a' }, one, [quarter('a', { measure: 'HELD' })]).status).toBe('REPORTED');
  expect(stand({ scope: 'a' }, one, [quarter('a')]).status).toBe('REPORTED');
  expect(stand({ scope: 'a', now: '2026-01-01' }, one, [quarter('a', { measure: 'OTHER' })]).status).toBe('MISSING');
  const months = periodsOf('MONTH', '2024-01-01', '2024-12-31').map(({ from, until }) => closed('a', from, until));
  const year = { scope: 'a', until: '2024-12-31', now: '2026-01-01' };
  expect(stand(year, [monthly({ every: 'YEAR' })], months).status).toBe('REPORTED');
  expect(stand(year, [monthly({ every: 'YEAR' })], months.slice(1)).status).toBe('MISSING');
});

const day = fc.integer({ min: 0, max: 730 }).map(n => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const span = fc.tuple(day, day).map(([one, other]) => (one < other ? { from: one, until: other } : { from: other, until: one }));
const codes = ['P', 'A', 'B', 'a', 'b'];
const expectation = fc
  .record({
    owner: fc.constantFrom('P', 'A'),
    every: fc.constantFrom('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'),
    dueDays: fc.nat(40),
    expectedOf: fc.constantFrom('OWN', 'CHILDREN', 'BELOW', 'ALL'),
    beginsOn: day,
  })
  .map(each => monthly(each as Partial<Expectation>));
const closing = fc
  .record({ owner: fc.constantFrom(...codes), days: span, outcome: fc.constantFrom('REPORTED', 'NONE') })
  .map(({ owner, days, outcome }) => closed(owner, days.from, days.until, { outcome } as Partial<Closing>));

/** How weak a part is: closed, open, missing. */
const weakness = (status: string): number => [['REPORTED', 'NONE'], ['OPEN'], ['MISSING']].findIndex(some => some.includes(status));
const TOTALS = ['FINAL', 'PROVISIONAL', 'PARTIAL'];

test('a total is as good as its weakest expected part, whatever is expected and closed', () => {
  const asText = (lack: object) => JSON.stringify(lack);
  const script = [fc.array(expectation, { maxLength: 3 }), fc.array(closing, { maxLength: 12 }), span, day] as const;
  fc.assert(
    fc.property(...script, (expectations, closings, days, now) => {
      const whole = stand({ ...days, now }, expectations, closings);
      // What a city expects of its own is no part of what the province knows.
      const asWhole = expectations.filter(({ owner }) => owner === 'P');
      const parts = codes
        .map(scope => stand({ ...days, now, scope, reach: 'SELF' }, asWhole, closings))
        .filter(({ expected }) => expected > 0);
      const weakest = Math.max(...parts.map(({ status }) => weakness(status)));
      expect(whole.status).toBe(TOTALS[weakest] ?? 'NOT_EXPECTED');
      expect(whole.expected).toBe(parts.length);
      expect(whole.allClosed).toBe(parts.length === codes.length && weakest === 0);
      expect(whole.lacking.map(asText).sort()).toEqual(parts.flatMap(({ lacking }) => lacking.map(asText)).sort());
      const everything = codes.map(owner => closed(owner, '2020-01-01', '2030-12-31'));
      expect(['FINAL', 'NOT_EXPECTED']).toContain(stand({ ...days, now }, expectations, [...closings, ...everything]).status);
    }),
    { numRuns: 400 },
  );
});

test('days are covered by spans that touch or overlap, and by no others', () => {
  fc.assert(
    fc.property(fc.array(span, { maxLength: 6 }), span, (spans, wanted) => {
      const days: string[] = [];
      for (let at = Date.parse(wanted.from); at <= Date.parse(wanted.until); at += 86_400_000)
        days.push(new Date(at).toISOString().slice(0, 10));
      expect(cover(spans, wanted)).toBe(days.every(each => spans.some(({ from, until }) => from <= each && each <= until)));
    }),
  );
});
