import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { deed as deedKind } from '@tongxin/liaison/deed/deed.kind.ts';
import { staffOf } from '../kit/cell.ts';
import { kitOf } from '../kit/kit.ts';
import { ownService } from '../kit/own-service.ts';
import { fc } from '../kit/property.ts';
import { asStaff } from '../kit/service.ts';

/**
 * Figures over changes of territory, against a model that knows the tree of every day by doing one change after another, and counts
 * record by record. It shares nothing with the service.
 */
const { create, change, tongxin } = kitOf(ownService());
const PROVINCE = '420000';
const CITIES: Record<string, string[]> = {
  421300: ['421303', '421321', '421381'],
  420200: ['420202', '420203', '420204', '420205', '420222', '420281'],
  420700: ['420702', '420703', '420704'],
};
const COUNTIES = Object.values(CITIES).flat();

interface Change {
  change: 'RENAMED' | 'MOVED' | 'RECODED' | 'MERGED' | 'SPLIT' | 'MADE';
  division: string;
  successor?: string;
  parent?: string;
  name?: string;
  day: string;
}

// ------------------------------------------------------------------ the model

interface State {
  from: string;
  /** Committee → the one above it. */
  parent: Map<string, string>;
}

const EDITION = new Map<string, string>([
  ...Object.keys(CITIES).map(city => [city, PROVINCE] as const),
  ...Object.entries(CITIES).flatMap(([city, all]) => all.map(county => [county, city] as const)),
]);

function statesOf(changes: readonly Change[]): State[] {
  const states: State[] = [{ from: '0000-00-00', parent: EDITION }];
  for (const { change, division, successor = '', parent, day } of changes) {
    const next = new Map(states.at(-1)!.parent);
    const above = next.get(division)!;
    if (change === 'MOVED' || change === 'MADE') next.set(division, parent!);
    if (change === 'RECODED' || change === 'SPLIT') next.set(successor, parent ?? above);
    if (change === 'RECODED' || change === 'MERGED') {
      next.delete(division);
      for (const [code, at] of next) if (at === division) next.set(code, successor);
    }
    states.push({ from: day, parent: next });
  }
  return states;
}

const stateOn = (states: readonly State[], day: string): State => states.findLast(({ from }) => from <= day)!;

/** The committee for which a record of an owner counts on a day, and all above it. */
function chain(changes: readonly Change[], states: readonly State[], owner: string, day: string): string[] {
  const { parent } = stateOn(states, day);
  if (owner === PROVINCE) return [PROVINCE];
  if (parent.has(owner)) return [owner, ...chain(changes, states, parent.get(owner)!, day)];
  const ended = changes.find(
    ({ change, division, day: on }) => division === owner && (change === 'RECODED' || change === 'MERGED') && on <= day,
  );
  if (ended) return chain(changes, states, ended.successor!, day);
  const came = changes.find(({ change, successor }) => successor === owner && change === 'RECODED');
  if (came) return chain(changes, states, came.division, day);
  // Not made yet: it is taken to have been where it was made.
  const made = changes.find(({ change, division, successor }) => (change === 'SPLIT' ? successor : division) === owner)!;
  return [owner, ...chain(changes, states, stateOn(states, made.day).parent.get(owner)!, day)];
}

// -------------------------------------------------------------- what is drawn

const dayIn = (first: string, last: string) =>
  fc
    .integer({ min: Date.parse(first) / 86_400_000, max: Date.parse(last) / 86_400_000 })
    .map(number => new Date(number * 86_400_000).toISOString().slice(0, 10));

/** Changes that follow each other, each of what is there by then. */
const changesDrawn: fc.Arbitrary<Change[]> = fc
  .array(fc.record({ kind: fc.nat(), which: fc.nat(), where: fc.nat(), skip: fc.integer({ min: 1, max: 120 }) }), {
    minLength: 1,
    maxLength: 6,
  })
  .map(draws => {
    const changes: Change[] = [];
    let day = Date.parse('2024-01-01');
    for (const [fresh, { kind, which, where, skip }] of draws.entries()) {
      day += skip * 86_400_000;
      const { parent } = statesOf(changes).at(-1)!;
      const counties = [...parent.keys()].filter(code => !code.endsWith('00')).sort();
      const cities = [...parent.keys()].filter(code => code.endsWith('00')).sort();
      const division = counties[which % counties.length]!;
      const on = new Date(day).toISOString().slice(0, 10);
      const other = counties.filter(code => code !== division)[where % (counties.length - 1)]!;
      const city = cities[which % cities.length]!;
      // Some counties are directly below the province.
      const places = [...cities, PROVINCE].filter(code => code !== parent.get(division));
      const elsewhere = places[where % places.length]!;
      const next = (base: string) => `${base}${90 + fresh}`;
      const drawn: Change[] = [
        { change: 'RENAMED', division, name: `改名${fresh}县`, day: on },
        { change: 'MOVED', division, parent: elsewhere, day: on },
        { change: 'RECODED', division, successor: next(division.slice(0, 4)), name: '改设区', day: on },
        { change: 'RECODED', division: city, successor: `42${80 + fresh}00`, name: '改设市', day: on },
        { change: 'MERGED', division, successor: other, day: on },
        { change: 'SPLIT', division, successor: next(division.slice(0, 4)), name: '析置区', day: on },
      ];
      changes.push(drawn[kind % drawn.length]!);
    }
    return changes;
  });

const question = fc.record({
  measure: fc.constantFrom('DEEDS', 'MEMBER_SEATS', 'MEMBERS'),
  scope: fc.nat(),
  from: fc.option(dayIn('2022-06-01', '2026-01-01'), { nil: null }),
  days: fc.integer({ min: 0, max: 900 }),
  territory: fc.constantFrom('THEN', 'NOW'),
  reach: fc.constantFrom('SUBTREE', 'SUBTREE', 'SELF'),
});

type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

// ------------------------------------------------------------------ the records

interface Counted {
  measure: string;
  owner: string;
  day: string;
  amount: number;
  subject: string;
}
const counted: Counted[] = [];
const TODAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

beforeAll(async () => {
  const owners = [PROVINCE, ...Object.keys(CITIES), ...COUNTIES];
  const days = ['2022-03-05', '2023-11-30', '2024-01-31', '2024-05-17', '2024-09-30', '2025-02-28', '2025-12-31'];
  const { database } = tongxin;
  for (const [index, owner] of owners.entries()) {
    const own = days.filter((_, at) => (index + at) % 3 !== 0);
    const rows = own.map(doneOn => ({ title: `路灯 ${doneOn}`, doneOn, beneficiary: '村民' }));
    await importRows(database, { kind: deedKind, committee: owner, actor: staffOf(owner) }, rows);
    for (const day of own) counted.push({ measure: 'DEEDS', owner, day, amount: 1, subject: '' });
    if (index % 2) continue;
    // Some sit on two committees.
    for (const personKey of [`P7K2M9Q${'ABCDEFGHJK'[index % 10]}`, `P8K2M9Q${'ABCDEFGHJK'[(index / 2) % 3]}`]) {
      const leftOn = index % 4 === 0 ? '2024-08-15' : undefined;
      await create('member', owner, { personKey, sector: '22', joinedOn: '2022-01-05', ...(leftOn && { leftOn }) });
      for (const measure of ['MEMBER_SEATS', 'MEMBERS']) {
        counted.push({ measure, owner, day: '2022-01-05', amount: 1, subject: personKey });
        if (leftOn) counted.push({ measure, owner, day: leftOn, amount: -1, subject: personKey });
      }
    }
  }
}, 120_000);

/** Undone changes of an earlier run are restored rather than made again. */
const known = new Map<string, string>();
async function ordered({ day, ...told }: Change): Promise<string> {
  const key = JSON.stringify([told, day]);
  const undone = known.get(key);
  if (undone) {
    expect((await change('restore', 'territoryChange', undone)).userErrors).toEqual([]);
    return undone;
  }
  const id = await create('territoryChange', PROVINCE, { ...told, effectiveOn: day });
  known.set(key, id);
  return id;
}

const READ = `fragment f on Figure { value countedMoreThanOnce records(first: 100) { nodes { amount } } byChild { reach committee { code } value } }`;

/** Asks all of it at once; every value is what the model counts, and parts add up to it. */
async function askAll(changes: readonly Change[], questions: readonly Question[]): Promise<void> {
  const states = statesOf(changes);
  const codes = [PROVINCE, ...new Set(states.flatMap(({ parent }) => [...parent.keys()]))];
  const asked = questions
    .map(({ scope, from, days, ...rest }) => {
      const until = new Date(Date.parse(from ?? '2024-01-01') + days * 86_400_000).toISOString().slice(0, 10);
      return { ...rest, scope: codes[scope % codes.length]!, from, until: until < TODAY ? until : TODAY };
    })
    // By today's tree only what is there today is asked.
    .filter(({ scope, territory }) => territory === 'THEN' || scope === PROVINCE || states.at(-1)!.parent.has(scope));
  const { data, errors } = await tongxin.ask(
    `${READ} { ${asked
      .map(
        ({ scope, measure, from, until, territory, reach }, n) =>
          `q${n}: committee(code: "${scope}") { figure(measure: ${measure}, period: { ${from ? `from: "${from}", ` : ''}until: "${until}" }, territory: ${territory}, reach: ${reach}) { ...f } }`,
      )
      .join('\n')} }`,
    {},
    asStaff(PROVINCE),
  );
  expect(errors).toBeUndefined();
  for (const [n, one] of asked.entries()) {
    const { value: known, countedMoreThanOnce, byChild, records } = data[`q${n}`].figure;
    // Nobody closes a period here.
    const value = known ?? 0;
    expect({ ...one, value }).toEqual({ ...one, value: modelled(changes, states, one) });
    if (one.measure !== 'MEMBERS') expect({ ...one, records: sum(records.nodes, 'amount') }).toEqual({ ...one, records: value });
    if (byChild.length === 0) continue;
    expect({ ...one, whole: sum(byChild, 'value') - countedMoreThanOnce }).toEqual({ ...one, whole: value });
    // Only persons with seats on several committees are in several parts.
    if (one.measure !== 'MEMBERS') expect({ ...one, countedMoreThanOnce }).toEqual({ ...one, countedMoreThanOnce: 0 });
  }
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}

const sum = (all: Record<string, number>[], of: string) => all.reduce((total, each) => total + each[of]!, 0);

test('any figure of any committee, by the tree of its day and by today’s, over any changes', async () => {
  await fc.assert(
    fc.asyncProperty(changesDrawn, fc.array(question, { minLength: 30, maxLength: 30 }), async (changes, questions) => {
      const made: string[] = [];
      for (const each of changes) made.push(await ordered(each));
      await askAll(changes, questions);
      for (const id of made.reverse()) expect((await change('withdraw', 'territoryChange', id)).userErrors).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}, 300_000);

test('records of committees that came about, dated before and after', async () => {
  const changes: Change[] = [
    { change: 'SPLIT', division: '420202', successor: '420290', name: '析置区', day: '2024-02-01' },
    { change: 'RECODED', division: '421321', successor: '421390', name: '改设区', day: '2024-04-01' },
    { change: 'MADE', division: '420790', parent: '420700', name: '新设区', day: '2024-06-01' },
    { change: 'MOVED', division: '421303', parent: PROVINCE, day: '2024-07-01' },
    // A county becomes a city, and gets a county of its own.
    { change: 'RECODED', division: '420703', successor: '428000', name: '改设市', parent: PROVINCE, day: '2024-08-01' },
    { change: 'MADE', division: '428002', parent: '428000', name: '新设县', day: '2024-10-01' },
    { change: 'MERGED', division: '420702', successor: '420704', day: '2025-01-01' },
    { change: 'MOVED', division: '420290', parent: '421300', day: '2025-02-01' },
  ];
  for (const each of changes) await ordered(each);
  const { database } = tongxin;
  for (const owner of ['420290', '421390', '420790', '428000', '428002']) {
    const days = ['2023-03-05', '2024-03-31', '2024-09-30', '2025-05-01'];
    const rows = days.map(doneOn => ({ title: `路灯 ${doneOn}`, doneOn, beneficiary: '村民' }));
    await importRows(database, { kind: deedKind, committee: owner, actor: staffOf(owner) }, rows);
    for (const day of days) counted.push({ measure: 'DEEDS', owner, day, amount: 1, subject: '' });
    await create('member', owner, { personKey: `P9K2M9Q${'ABCDE'[days.length]}`, sector: '22', joinedOn: '2025-03-01' });
    for (const measure of ['MEMBER_SEATS', 'MEMBERS'])
      counted.push({ measure, owner, day: '2025-03-01', amount: 1, subject: `P9K2M9Q${'ABCDE'[days.length]}` });
  }
  for (const sample of fc.sample(fc.array(question, { minLength: 60, maxLength: 60 }), 4)) await askAll(changes, sample);
}, 120_000);

function modelled(
  changes: readonly Change[],
  states: readonly State[],
  {
    measure,
    scope,
    from,
    until,
    territory,
    reach,
  }: { measure: string; scope: string; from: string | null; until: string; territory: string; reach: string },
): number {
  const isFlow = measure === 'DEEDS';
  const inside = counted.filter(fact => fact.measure === measure && fact.day <= until && (!isFlow || !from || fact.day >= from));
  const here = inside.filter(fact => {
    const tree = territory === 'NOW' ? TODAY : isFlow ? fact.day : until;
    const at = chain(changes, states, fact.owner, tree);
    return reach === 'SELF' ? at[0] === scope : at.includes(scope);
  });
  if (measure !== 'MEMBERS') return here.reduce((sum, { amount }) => sum + amount, 0);
  const bySubject = Map.groupBy(here, ({ subject }) => subject);
  return [...bySubject.values()].filter(facts => facts.reduce((sum, { amount }) => sum + amount, 0) > 0).length;
}
