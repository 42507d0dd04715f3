import { beforeAll, expect, test } from '@jest/globals';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { kit } from '../kit/kit.ts';
import { asStaff } from '../kit/service.ts';

/**
 * Two years of a city's committee and its counties, 2024 and 2025, through public mutations: members who come, change and go, a new term (换届), units that
 * are renamed and merged, a platform of another kind, an event of three levels, a county made a district and one merged into another. After
 * every step each month's figures are what a journal says that the test keeps beside it and counts by hand; and those of the months before the step are as they were.
 */
const { act, change, create, tongxin } = kit();
const [PROVINCE, CITY, DISTRICT, COUNTY, TOWN, RECODED] = ['420000', '421300', '421303', '421321', '421381', '421304'];

// ---------------------------------------------------------------- the journal

interface Lasting {
  what: 'SEAT' | 'PLATFORM';
  owner: string;
  key: string;
  by: string;
  from: string;
  to: string;
}
interface Event {
  what: 'CONSULTATION' | 'HANDLING' | 'DEED';
  owner: string;
  day: string;
  /** The event that several recorded; the unit that handled, as it is called by now. */
  of?: string;
}
const FOREVER = '9999-12-31';
const lasting: Lasting[] = [];
const events: Event[] = [];
/** Code → from which day it is which. */
const became: Record<string, { day: string; code: string }> = {};

const begins = (one: Omit<Lasting, 'to'>) => lasting.push({ ...one, to: FOREVER });
const ends = (what: Lasting['what'], owner: string, key: string, day: string) => {
  const open = lasting.find(each => each.what === what && each.owner === owner && each.key === key && each.to === FOREVER)!;
  open.to = day;
  return open;
};
const becomes = (one: Omit<Lasting, 'to'>) => {
  ends(one.what, one.owner, one.key, one.from);
  begins(one);
};

const placeOn = (owner: string, day: string): string => {
  const next = became[owner];
  return next && next.day <= day ? placeOn(next.code, day) : owner;
};
const inScope = (scope: string, owner: string, day: string): boolean =>
  scope === PROVINCE || scope === placeOn(owner, day) || (scope === CITY && owner !== PROVINCE);

const MONTHS = ['2024', '2025'].flatMap(year =>
  Array.from({ length: 12 }, (_, index) => {
    const first = `${year}-${String(index + 1).padStart(2, '0')}-01`;
    const last = new Date(Date.UTC(Number(year), index + 1, 0)).toISOString().slice(0, 10);
    return { first, last, year: Number(year), month: index + 1 };
  }),
);
type Month = (typeof MONTHS)[number];

const there = (what: Lasting['what'], scope: string, day: string) =>
  lasting.filter(each => each.what === what && each.from <= day && day < each.to && inScope(scope, each.owner, day));
const happened = (what: Event['what'], scope: string, { first, last }: Month) =>
  events.filter(each => each.what === what && each.day >= first && each.day <= last && inScope(scope, each.owner, each.day));

/** One measure of a scope in a month, by the journal. */
const EXPECTED: Record<string, { measure: string; filter?: string; count(scope: string, month: Month): number }> = {
  seats: { measure: 'MEMBER_SEATS', count: (scope, { last }) => there('SEAT', scope, last).length },
  farmers: {
    measure: 'MEMBER_SEATS',
    filter: '{ name: "sector", values: ["22"] }',
    count: (scope, { last }) => there('SEAT', scope, last).filter(({ by }) => by === '22').length,
  },
  persons: { measure: 'MEMBERS', count: (scope, { last }) => new Set(there('SEAT', scope, last).map(({ key }) => key)).size },
  rooms: {
    measure: 'PLATFORMS',
    filter: '{ name: "kind", values: ["WORKROOM"] }',
    count: (scope, { last }) => there('PLATFORM', scope, last).filter(({ by }) => by === 'WORKROOM').length,
  },
  held: {
    measure: 'CONSULTATIONS_HELD',
    count: (scope, month) => new Set(happened('CONSULTATION', scope, month).map(({ of, day, owner }) => of ?? `${owner} ${day}`)).size,
  },
  deeds: { measure: 'DEEDS', count: (scope, month) => happened('DEED', scope, month).length },
  handled: { measure: 'HANDLINGS', count: (scope, month) => happened('HANDLING', scope, month).length },
};

// ------------------------------------------------------------- what is answered

type Answers = Record<string, { value: number | null; parts: Record<string, number | null>; beyond: number }>;

async function answers(): Promise<Answers> {
  const found: Answers = {};
  for (const scope of [PROVINCE, CITY]) {
    const aliases = MONTHS.flatMap(({ year, month }) =>
      Object.entries(EXPECTED).map(
        ([name, { measure, filter }]) =>
          `${name}_${year}_${month}: figure(measure: ${measure}, period: { year: ${year}, month: ${month} }, filter: [${filter ?? ''}]) { value ${scope === CITY ? 'countedMoreThanOnce byChild { reach committee { code } value }' : ''} }`,
      ),
    );
    for (let at = 0; at < aliases.length; at += 84) {
      const { data, errors } = await tongxin.ask(`{ committee(code: "${scope}") { ${aliases.slice(at, at + 84).join(' ')} } }`);
      expect(errors).toBeUndefined();
      for (const [name, { value, byChild = [], countedMoreThanOnce = 0 }] of Object.entries<any>(data.committee)) {
        const parts = byChild.map((part: any) => [part.reach === 'SELF' ? 'SELF' : part.committee.code, part.value]);
        found[`${scope} ${name}`] = { value, parts: Object.fromEntries(parts), beyond: countedMoreThanOnce };
      }
    }
  }
  return found;
}

let last: Answers = {};

/** After a step that holds from a day: everything is as the journal says, and what lies before is as it was. */
async function check(day: string): Promise<void> {
  const now = await answers();
  for (const month of MONTHS) {
    for (const [name, { count }] of Object.entries(EXPECTED)) {
      for (const scope of [PROVINCE, CITY]) {
        const key = `${scope} ${name}_${month.year}_${month.month}`;
        const { value, parts, beyond } = now[key]!;
        // Nothing is expected of anybody: where nothing is registered there is no number.
        expect([key, value ?? 0]).toEqual([key, count(scope, month)]);
        if (month.last < day && last[key]) expect([key, now[key]]).toEqual([key, last[key]]);
        if (scope !== CITY) continue;
        expect([key, Object.values(parts).reduce<number>((sum, each) => sum + (each ?? 0), 0) - beyond]).toEqual([key, value ?? 0]);
        for (const [child, part] of Object.entries(parts))
          if (child !== 'SELF') expect([key, child, part ?? 0]).toEqual([key, child, count(child, month)]);
      }
    }
  }
  last = now;
}

// ------------------------------------------------------------------- the records

const ids: Record<string, string> = {};
const seat = async (owner: string, fields: { personKey: string; sector: string; joinedOn: string; term?: string | undefined }) => {
  const { personKey: key, sector, joinedOn } = fields;
  ids[`${owner} ${key}`] = await create('member', owner, fields);
  begins({ what: 'SEAT', owner, key, by: sector, from: joinedOn });
};
const held = async (owner: string, day: string, of?: string) => {
  const id = await create('consultation', owner, { title: `协商 ${day}`, form: 'FRONTLINE', heldOn: day, ...(of && { sameEventAs: of }) });
  events.push({ what: 'CONSULTATION', owner, day, of: of ?? id });
  return id;
};
const deed = async (owner: string, day: string) => {
  await create('deed', owner, { title: `路灯 ${day}`, doneOn: day, beneficiary: '村民' });
  events.push({ what: 'DEED', owner, day });
};

beforeAll(async () => {
  ids.fifth = await create('term', CITY, { number: 5, startsOn: '2019-01-10' });
  for (const [key, sector] of [
    ['P0000002', '22'],
    ['P0000003', '22'],
    ['P0000004', '05'],
    ['P0000005', '05'],
  ] as const)
    await seat(CITY, { personKey: key, sector, joinedOn: '2019-01-10', term: ids.fifth });
  for (const [owner, key] of [
    [DISTRICT, 'P0000006'],
    [COUNTY, 'P0000007'],
    [TOWN, 'P0000008'],
  ] as const)
    await seat(owner, { personKey: key, sector: '22', joinedOn: '2021-12-01' });
  // One person sits on the city's committee and on the county's.
  await seat(COUNTY, { personKey: 'P0000002', sector: '22', joinedOn: '2021-12-01' });
  ids.room = await create('platform', COUNTY, { name: '均川镇委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' });
  begins({ what: 'PLATFORM', owner: COUNTY, key: 'room', by: 'WORKROOM', from: '2022-03-18' });
  for (const owner of [CITY, DISTRICT, COUNTY, TOWN]) await deed(owner, '2024-02-10');
});

test('2024: a sector changes, a unit is renamed, an event of three levels, a county becomes a district', async () => {
  await check('2024-01-01');

  expect((await change('update', 'member', ids[`${CITY} P0000003`]!, { sector: '05', since: '2024-03-15' })).userErrors).toEqual([]);
  becomes({ what: 'SEAT', owner: CITY, key: 'P0000003', by: '05', from: '2024-03-15' });
  await check('2024-03-15');

  expect((await change('update', 'platform', ids.room!, { kind: 'STATION', since: '2024-05-01' })).userErrors).toEqual([]);
  becomes({ what: 'PLATFORM', owner: COUNTY, key: 'room', by: 'STATION', from: '2024-05-01' });
  const joint = await held(PROVINCE, '2024-05-20');
  await held(CITY, '2024-05-20', joint);
  await held(COUNTY, '2024-05-20', joint);
  await held(TOWN, '2024-05-21');
  await check('2024-05-01');

  // A proposal goes from one unit to another and back; the first is renamed meanwhile, and replies under its new name.
  ids.water = await create('unit', CITY, { name: '市水利局', establishedOn: '2000-01-01' });
  const { proposal } = await act(
    'submitProposal',
    { committee: CITY, title: '村级道路', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P0000004' }], submittedOn: '2024-01-12' },
    'proposal { id }',
  );
  const step = async (name: string, input: object, committee = CITY) =>
    expect((await act(name, { id: proposal.id, ...input }, '', asStaff(committee))).refusals).toEqual([]);
  await step('reviewProposal', { stage: 'AT_SESSION', reviewer: '审查组', outcome: 'FILE', reviewedOn: '2024-01-20' });
  await step('fileProposal', { decidedOn: '2024-02-20' });
  await step('assignProposal', { units: [{ unit: '市水利局', role: 'SINGLE' }], assignedOn: '2024-03-10' });
  await step('declineAssignment', { unit: '市水利局', reason: '无关', declinedOn: '2024-03-12' });
  await step('replaceAssignment', { unit: '市水利局', by: '市交通局', assignedOn: '2024-03-14' });
  await step('declineAssignment', { unit: '市交通局', reason: '无关', declinedOn: '2024-03-16' });
  await step('replaceAssignment', { unit: '市交通局', by: '市水利局', assignedOn: '2024-03-18' });
  expect((await change('update', 'unit', ids.water, { name: '市水利和湖泊局', since: '2024-04-01' })).userErrors).toEqual([]);
  await step('replyToProposal', { unit: '市水利和湖泊局', scheme: 'ABC', grade: 'A', adoption: 'ADOPTED', repliedOn: '2024-06-01' });
  events.push({ what: 'HANDLING', owner: CITY, day: '2024-06-01' });
  await check('2024-06-01');

  await create('territoryChange', PROVINCE, {
    ...{ change: 'RECODED', division: COUNTY, successor: RECODED, name: '随州新区', effectiveOn: '2024-07-01', document: '批复' },
  });
  became[COUNTY] = { day: '2024-07-01', code: RECODED };
  await check('2024-07-01');

  // Its office acts for what the county had: a member resigns, the platform closes; what is new is its own.
  const asNew = asStaff(RECODED);
  const left = await act(
    'endSeat',
    { id: ids[`${COUNTY} P0000007`], cause: 'RESIGNED', leftOn: '2024-08-15', decision: '常委会会议' },
    'member { leftOn }',
    asNew,
  );
  expect(left).toMatchObject({ member: { leftOn: '2024-08-15' }, refusals: [] });
  ends('SEAT', COUNTY, 'P0000007', '2024-08-15');
  await held(RECODED, '2024-09-05');
  await deed(RECODED, '2024-09-06');
  await check('2024-08-15');
});

test('2025: a new term, a unit merged into another, a county merged into another', async () => {
  const members = [
    { personKey: 'P0000002', sector: '22' },
    { personKey: 'P0000004', sector: '05' },
    { personKey: 'P0000009', sector: '22' },
  ];
  const begun = await act('beginTerm', { id: ids.fifth, startsOn: '2025-01-15', members }, 'term { id } seatsEnded seatsBegun');
  expect(begun).toMatchObject({ seatsEnded: 4, seatsBegun: 3, refusals: [] });
  for (const key of ['P0000002', 'P0000003', 'P0000004', 'P0000005']) ends('SEAT', CITY, key, '2025-01-15');
  for (const { personKey, sector } of members) begins({ what: 'SEAT', owner: CITY, key: personKey, by: sector, from: '2025-01-15' });
  await check('2025-01-15');

  await act('addMember', { id: begun.term.id, personKey: 'P0000010', sector: '05', joinedOn: '2025-02-10', decision: '常委会会议' });
  begins({ what: 'SEAT', owner: CITY, key: 'P0000010', by: '05', from: '2025-02-10' });
  ids.natural = await create('unit', CITY, { name: '市自然资源局', establishedOn: '2000-01-01' });
  const merged = { successor: ids.natural, abolishedOn: '2025-03-01' };
  expect((await change('update', 'unit', ids.water!, merged)).userErrors).toEqual([]);
  await check('2025-02-10');
  const { data } = await tongxin.ask(
    `{ committee(code: "${CITY}") { figure(measure: HANDLINGS, period: { year: 2024 }, filter: [{ name: "unit", values: ["市水利局"] }]) { value } } }`,
  );
  expect(data.committee.figure).toEqual({ value: 1 });

  await create('territoryChange', PROVINCE, { change: 'MERGED', division: TOWN, successor: DISTRICT, effectiveOn: '2025-04-01' });
  became[TOWN] = { day: '2025-04-01', code: DISTRICT };
  await check('2025-04-01');

  const moved = { sector: '05', since: '2025-06-01' };
  const { data: updated } = await tongxin.ask(
    'mutation ($input: ChangeMemberInput!) { updateMember(input: $input) { userErrors { message } } }',
    { input: { id: ids[`${TOWN} P0000008`], ...moved } },
    asStaff(DISTRICT),
  );
  expect(updated.updateMember.userErrors).toEqual([]);
  becomes({ what: 'SEAT', owner: TOWN, key: 'P0000008', by: '05', from: '2025-06-01' });
  await held(DISTRICT, '2025-07-07');
  await deed(DISTRICT, '2025-10-01');
  await check('2025-06-01');
});

test('asked by today’s territory, both years are of the committees that there are now', async () => {
  const { data } = await tongxin.ask(
    `{ committee(code: "${CITY}") { figure(measure: DEEDS, period: { from: "2024-01-01", until: "2025-12-31" }, territory: NOW) {
      value byChild { reach committee { code } value } breaks { change division successor } } } }`,
  );
  const { value, byChild, breaks } = data.committee.figure;
  const own = (code: string) => events.filter(({ what, owner }) => what === 'DEED' && placeOn(owner, FOREVER) === code).length;
  expect(value).toBe(events.filter(({ what }) => what === 'DEED').length);
  expect(Object.fromEntries(byChild.map((part: any) => [`${part.reach} ${part.committee.code}`, part.value]))).toEqual({
    ...{ [`SELF ${CITY}`]: own(CITY), [`SUBTREE ${DISTRICT}`]: own(DISTRICT), [`SUBTREE ${RECODED}`]: own(RECODED) },
  });
  expect(breaks).toEqual([
    { change: 'RECODED', division: COUNTY, successor: RECODED },
    { change: 'MERGED', division: TOWN, successor: DISTRICT },
  ]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});
