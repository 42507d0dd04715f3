/**
 * Whoever has no account tries to single somebody out: reads all that is open of the seats of Lanzhou in the demonstration (348 synthetic
 * members), and asks for them by every condition and way round that there is. What an answer tells parts the seats into classes; a class of
 * one is somebody singled out (GB/T 37964-2019, re-identification by singling out). See docs/decisions/0028-people.md.
 */
import { beforeAll, expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import type { Field, Fields } from '@tongxin/infra/kernel/field.ts';
import { must } from '@tongxin/infra/must.ts';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import { asStaff, asSubject, testService } from '../kit/service.ts';

const tongxin = testService({ demonstration: true });
const CITY = '620100';
const NOBODY = {};
const STAFF = asStaff(CITY);

const KEYED = new Set(['sector', 'division', 'committee']);

/** All that a type shows of itself, references by their ids. */
const selectionOf = (fields: Fields): string =>
  Object.entries(fields)
    .map(([name, field]) => `${name} ${below(field)}`)
    .join(' ');

function below({ type, parts }: Field): string {
  if (parts) return `{ ${selectionOf(parts)} }`;
  if (type === 'reference' || type === 'references') return '{ id }';
  return KEYED.has(type) ? '{ code }' : '';
}

const fieldsOf = (kind: string): Fields => must(kindByName.get(kind), kind).fields;

const MEMBER = `id committee { code } card { title status day due withdrawn dimensions { name value } } links { relation source { id } target { id } }
  published { name } synthetic withdrawnAt ${selectionOf(fieldsOf('member')).replace(/person \{ id \}/, `person { id ${selectionOf(fieldsOf('person'))} links { relation } }`)}`;

type Seat = Record<string, unknown> & { id: string };
type Headers = Record<string, string>;

async function seats(headers: Headers, filter: object = {}): Promise<Seat[] | null> {
  const found: Seat[] = [];
  for (let after: string | null = null; ; ) {
    const answer = await tongxin.ask(
      `query ($filter: RecordFilter!, $after: String) { members(filter: $filter, first: 100, after: $after) { nodes { ${MEMBER} } pageInfo { hasNextPage endCursor } } }`,
      { filter: { committee: CITY, ...filter }, after },
      headers,
    );
    if (!answer.data?.members) {
      expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      return null;
    }
    found.push(...answer.data.members.nodes);
    const { hasNextPage, endCursor } = answer.data.members.pageInfo;
    if (!hasNextPage) return found;
    after = endCursor;
  }
}

/** Ids under which a query leads to seats; null where it is refused. */
async function behind(headers: Headers, query: string): Promise<string[] | null> {
  const { data, errors } = await tongxin.ask(query, {}, headers);
  if (errors) {
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    return null;
  }
  return [...JSON.stringify(data).matchAll(/mem_\d{6}_[0-9a-f]{32}/g)].map(([id]) => id);
}

const classesOf = (all: readonly Seat[], told: (seat: Seat) => unknown): number[] =>
  [...Map.groupBy(all, seat => JSON.stringify(told(seat))).values()].map(({ length }) => length);
const unique = (classes: readonly number[]): number => classes.filter(size => size === 1).length;

const condition = (name: string, values: string[]) => `filter: [{ name: "${name}", values: ${JSON.stringify(values)} }]`;
const PARTIES = ['00', '01', '02', '03', '04', '05', '06', '07', '08', '09', '10'];
const MONTHS = Array.from({ length: 72 }, (_, month) => `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);

/** Conditions by which lists are asked. */
const FILTERS: object[] = [
  ...sectors.map(({ code }) => ({ dimensions: [{ name: 'sector', values: [code] }] })),
  ...PARTIES.map(code => ({ dimensions: [{ name: 'party', values: [code] }] })),
  { dimensions: [{ name: 'special_committee', values: ['NONE'] }] },
  ...['SERVING', 'LEFT'].map(status => ({ status: [status] })),
  ...MONTHS.map(month => ({ from: `${month}-01`, until: `${month}-28` })),
  ...['S', 'P', '农', '委员'].map(title => ({ title })),
];

/** Figures and what else leads to seats, each by a condition. */
const WAYS: string[] = [
  ...sectors.map(
    ({ code }) => `figure(measure: MEMBERS, ${condition('sector', [code])}) { records(first: 100) { nodes { day record { id } } } }`,
  ),
  ...PARTIES.map(
    code =>
      `figure(measure: MEMBER_SEATS, ${condition('party', [code])}) { each(of: RECORD) { items(first: 100) { nodes { record { id } } } } }`,
  ),
  ...MONTHS.map(
    month => `figure(measure: MEMBER_SEATS, period: { day: "${month}-15" }) { records(first: 100) { nodes { record { id } } } }`,
  ),
  'membersWithoutGroup(first: 100) { nodes { id } }',
  'specialCommittees { nodes { members(first: 100) { nodes { id } } } }',
];

const EXPLAIN = (
  code: string,
) => `{ explain(measure: MEMBERS, ${condition('sector', [code])}, first: { committee: "${CITY}", period: { day: "2020-01-01" } }, second: { committee: "${CITY}" }) {
  groups { records(first: 100) { nodes { record { id } } } } } }`;

/** Whose they are: others than offices list those of one committee alone. */
const owners: string[] = [];
const open: Seat[] = [];

async function openSeats(headers: Headers, filter: object = {}): Promise<Seat[] | null> {
  const found: Seat[] = [];
  for (const committee of owners) {
    const some = await seats(headers, { committee, reach: 'SELF', ...filter });
    if (!some) return null;
    found.push(...some);
  }
  return found;
}

beforeAll(async () => {
  const all = ((await seats(STAFF)) ?? []).map(({ id }) => id.split('_')[1]!);
  owners.push(...[...Map.groupBy(all, code => code)].flatMap(([code, some]) => (some.length >= 10 ? [code] : [])));
  open.push(...((await openSeats(NOBODY)) ?? []));
});

test('what is open of 348 members singles out nobody, by whatever condition they are asked for', async () => {
  expect(open.length).toBeGreaterThan(300);
  expect(await seats(NOBODY)).toBeNull();
  const told = new Map(open.map(({ id, ...seat }) => [id, [JSON.stringify(seat)]]));
  const refine = (ids: readonly string[] | null, name: string) => {
    for (const id of ids ?? []) told.get(id)?.push(name);
  };
  for (const filter of FILTERS) refine((await openSeats(NOBODY, filter))?.map(({ id }) => id) ?? null, JSON.stringify(filter));
  for (const way of WAYS) refine(await behind(NOBODY, `{ committee(code: "${CITY}") { ${way} } }`), way);
  for (const { code } of sectors) refine(await behind(NOBODY, EXPLAIN(code)), `explain ${code}`);
  const classes = classesOf(open, ({ id }) => told.get(id));
  console.info(`open: ${unique(classes)} of ${open.length} singled out; the smallest class has ${Math.min(...classes)}`);
  expect(unique(classes)).toBe(0);
  expect(Math.min(...classes)).toBeGreaterThanOrEqual(5);
}, 120_000);

test('the same members are singled out for those who may read them: the test sees what it looks for', async () => {
  const known = (await seats(STAFF)) ?? [];
  const quasi = ({ sector, party, person }: any) => [sector.code, party, person.birthYear, person.ethnicGroup];
  const classes = classesOf(known, quasi);
  console.info(`staff: ${unique(classes)} of ${known.length} singled out by sector, party, year of birth and ethnic group`);
  expect(unique(classes)).toBeGreaterThan(300);
  const before = classesOf(known, ({ id: _, personKey: __, links: ___, person, ...seat }: any) => [seat, { ...person, id: 0, key: 0 }]);
  console.info(`before: ${unique(before)} of ${known.length} singled out by all that was open but the keys`);
  expect((await seats(STAFF, FILTERS[0]))?.length).toBeGreaterThan(0);
  expect((await behind(STAFF, `{ committee(code: "${CITY}") { ${WAYS[0]} } }`))?.length).toBeGreaterThan(0);
  expect(await seats(asStaff('421300'), FILTERS[0])).toBeNull();
});

test('a member and a unit of the committee read what they work with, not what is for offices', async () => {
  const [committee] = owners as [string];
  for (const headers of [asSubject('member', committee, 'NOBODYELSE'), asSubject('unit', committee, '市某局')]) {
    const [first] = (await seats(headers, { committee, reach: 'SELF' })) as [any];
    expect(first).toMatchObject({ personKey: expect.any(String), sector: { code: expect.any(String) }, joinedOn: expect.any(String) });
    expect(first).toMatchObject({
      party: null,
      occupation: null,
      endedBy: null,
      formerly: null,
      person: { gender: null, birthYear: null, ethnicGroup: null },
    });
  }
  const elsewhere = asSubject('member', '421300', 'NOBODYELSE');
  expect(classesOf((await openSeats(elsewhere)) ?? [], ({ id: _, ...seat }) => seat)).toEqual(
    classesOf(open, ({ id: _, ...seat }) => seat),
  );
});
