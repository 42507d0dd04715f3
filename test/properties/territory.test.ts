import { beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { importRows } from '../../infra/import/import-rows.ts';
import { recount } from '../../infra/ledger/ledger.ts';
import { deed as deedKind } from '../../subgraphs/liaison/deed/deed.kind.ts';
import { staffOf } from '../support/cell.ts';
import { kit } from '../support/kit.ts';

/**
 * Figures over changes of territory, against a model that knows the tree of every day by doing one change after another, and counts
 * record by record. It shares nothing with the service.
 */
const { create, change, tongxin } = kit();
const PROVINCE = '420000';
const CITIES: Record<string, string[]> = {
  421300: ['421303', '421321', '421381'],
  420200: ['420202', '420203', '420204', '420205', '420222', '420281'],
  420700: ['420702', '420703', '420704'],
};
const COUNTIES = Object.values(CITIES).flat();

interface Change {
  change: 'RENAMED' | 'MOVED' | 'RECODED' | 'MERGED' | 'SPLIT';
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
    if (change === 'MOVED') next.set(division, parent!);
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
  let at = owner;
  while (at !== PROVINCE && !parent.has(at))
    at = changes.find(({ change, division }) => division === at && (change === 'RECODED' || change === 'MERGED'))!.successor!;
  const all = [at];
  for (let above = parent.get(at); above; above = parent.get(above)) all.push(above);
  return all;
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
      const elsewhere = cities.filter(code => code !== parent.get(division))[where % (cities.length - 1)]!;
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
  const { database } = tongxin.service;
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

const READ = `fragment f on Figure { value countedMoreThanOnce byChild { reach committee { code } value } }`;

test('any figure of any committee, by the tree of its day and by today’s, over any changes', async () => {
  await fc.assert(
    fc.asyncProperty(changesDrawn, fc.array(question, { minLength: 30, maxLength: 30 }), async (changes, questions) => {
      const made: string[] = [];
      for (const each of changes) made.push(await ordered(each));
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
      );
      expect(errors).toBeUndefined();
      for (const [n, one] of asked.entries()) {
        const { value, countedMoreThanOnce, byChild } = data[`q${n}`].figure;
        expect({ ...one, value }).toEqual({ ...one, value: modelled(changes, states, one) });
        if (byChild.length === 0) continue;
        const parts = byChild.reduce((sum: number, part: any) => sum + part.value, 0);
        expect({ ...one, whole: parts - countedMoreThanOnce }).toEqual({ ...one, whole: value });
        // Only persons with seats on several committees are in several parts.
        if (one.measure !== 'MEMBERS') expect({ ...one, countedMoreThanOnce }).toEqual({ ...one, countedMoreThanOnce: 0 });
      }
      expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
      for (const id of made.reverse()) expect((await change('withdraw', 'territoryChange', id)).userErrors).toEqual([]);
    }),
    { numRuns: 4, endOnFailure: true },
  );
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
}, 300_000);

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
