import { beforeAll, expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { lecture as lectureKind } from '@tongxin/liaison/lecture/lecture.kind.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

/** Three members; two of them did something in the city in 2023, one of those also in its county, one in 2024 alone. */
const { create, figure, tongxin } = kit({ database: true });
const [CITY, COUNTY] = ['421300', '421303'];
const [ONE, TWO, THREE] = ['P7K2M9QX', 'P0000002', 'P0000003'];

beforeAll(async () => {
  for (const personKey of [ONE, TWO, THREE]) await create('member', CITY, { personKey, sector: '22', joinedOn: '2022-01-05' });
  const lecture = (committee: string, heldOn: string, ...lecturers: string[]) =>
    create('lecture', committee, { title: `宣讲 ${heldOn}`, kind: 'THEMATIC', heldOn, lecturers });
  await lecture(CITY, '2023-02-01', ONE!, TWO!);
  await lecture(CITY, '2023-03-01', ONE!);
  await lecture(COUNTY!, '2023-04-01', ONE!);
  await lecture(CITY, '2024-02-01', THREE!);
  const proposers = [ONE, TWO].map(personKey => ({ personKey }));
  await create('proposal', CITY, { number: '1', title: '联名', kind: 'JOINT', submittedOn: '2023-01-12', proposers });
});

test('who did something in a period counts once, whatever it was and wherever below', async () => {
  const active = (committee: string, options = {}) => figure(committee, 'MEMBERS_ACTIVE', { period: { year: 2023 }, ...options });
  expect([await active(CITY), await active(COUNTY!), await active('420000')]).toEqual([2, 1, 2]);
  expect(await active(CITY, { period: { from: '2023-03-01', until: '2023-03-31' } })).toBe(1);
  expect(await active(CITY, { period: { from: '2023-01-01', until: '2024-12-31' } })).toBe(3);
  expect(await active(CITY, { filter: { duty: ['LECTURE'] } })).toBe(2);
  expect(await figure(CITY, 'DUTY_ENTRIES', { period: { year: 2023 }, filter: { duty: ['LECTURE'] } })).toBe(4);
});

test('the share of members who proposed: first and joint proposers, each once', async () => {
  expect(await figure(CITY, 'MEMBERS_PROPOSING', { period: { year: 2023 } })).toBe(2);
  expect(await figure(CITY, 'MEMBERS_PROPOSING_RATE', { period: { year: 2023 } })).toBeCloseTo(66.666667, 6);
  expect(await figure(CITY, 'MEMBERS_PROPOSING_RATE', { period: { year: 2024 } })).toBe(0);
});

test('taken apart each value counts for itself; parts and steps are not added; what is behind are the entries', async () => {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "${CITY}") { figure(measure: MEMBERS_ACTIVE, period: { year: 2023 }) { value countedMoreThanOnce
      byChild { committee { code } reach value } series(by: HALF_YEAR) { value } breakdown(by: ["duty"]) { value values { code } } records { totalCount } } } }`,
    {},
    asStaff(CITY!),
  );
  expect(errors).toBeUndefined();
  const { byChild, breakdown, ...figure } = data.committee.figure;
  expect(figure).toMatchObject({ value: 2, countedMoreThanOnce: 1, series: [{ value: 2 }, { value: null }], records: { totalCount: 4 } });
  expect(byChild.slice(0, 2)).toEqual([
    { committee: { code: CITY }, reach: 'SELF', value: 2 },
    { committee: { code: COUNTY }, reach: 'SUBTREE', value: 1 },
  ]);
  expect(breakdown).toContainEqual({ value: 2, values: [{ code: 'LECTURE' }] });
});

test('few of them are not told to everybody, nor of periods that hold each other', async () => {
  const asked = (period: string) => `figure(measure: MEMBERS_ACTIVE, period: ${period}) { status value }`;
  // Taken over by another city, so that the public knows of it by now.
  const city = '421200';
  const taken = { committee: city, actor: staffOf(city), history: true };
  const recordedAt = '2023-06-01T10:00:00+08:00';
  for (const personKey of [ONE, TWO, THREE])
    await create('person', city, { key: `${personKey}X`, name: '林示例', registeredOn: '2022-01-05' });
  const keys = [ONE, TWO, THREE].map(key => `${key}X`);
  const row = { title: '宣讲', kind: 'THEMATIC', heldOn: '2023-02-01', lecturers: keys, recordedAt };
  await importRows(tongxin.database, { ...taken, kind: lectureKind, fields: ['title', 'kind', 'heldOn', 'lecturers'] }, [row]);
  const { data } = await tongxin.ask(
    `{ committee(code: "${city}") { year: ${asked('{ year: 2023 }')} half: ${asked('{ year: 2023, half: 1 }')} } }`,
    {},
    {},
  );
  const suppressed = { status: 'SUPPRESSED', value: null };
  expect(data.committee).toEqual({ year: suppressed, half: suppressed });
  expect(await figure(city, 'MEMBERS_ACTIVE', { period: { year: 2023 } })).toBe(3);
});
