import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { member } from '../member/member.kind.ts';
import { person } from './person.kind.ts';

const { act, change, create, figure, read, refused, tongxin } = kit({ database: true });
const [CITY, COUNTY] = ['421300', '421303'];
const enter = async (committee: string) => {
  const id = await create('person', committee, { registeredOn: '2022-01-05' });
  return { id, key: (await read('person', id, 'key')).key as string };
};
const seat = (committee: string, personKey: string) => create('member', committee, { personKey, sector: '22', joinedOn: '2022-01-05' });
const code = async (id: string): Promise<string> => (await act('givePersonCode', { id }, 'code')).code;
const recognise = (id: string, told: string) => act('recognisePerson', { id, code: told }, 'person { key }');
const persons = () => figure(CITY, 'MEMBERS', { period: { until: '2024-12-31' } });

test('one who sits on two committees counts once above both, once a code says that they are one; and twice again when that is undone', async () => {
  const [city, county] = [await enter(CITY), await enter(COUNTY)];
  const [above, below] = [await seat(CITY, city.key), await seat(COUNTY, county.key)];
  expect(await persons()).toBe(2);

  const told = await code(city.id);
  expect((await recognise(county.id, told.toLowerCase().replace('-', ' '))).person.key).toBe(county.key);
  expect(await persons()).toBe(1);
  expect(await figure(CITY, 'MEMBER_SEATS', { period: { until: '2024-12-31' } })).toBe(2);
  expect(await read('member', below, 'personKey')).toEqual({ personKey: county.key });
  // The other committee sees that it was recognised.
  const linked = async (headers: Record<string, string>) =>
    (await read('person', city.id, 'links { relation source { id } }', headers)).links;
  expect(await linked(asStaff(CITY))).toEqual([{ relation: 'SAME_PERSON', source: { id: county.id } }]);
  expect(await linked(asStaff('420200'))).toEqual([]);
  expect(await linked({})).toEqual([]);
  // Once only, and not by the committee that gave it.
  const third = await enter('421381');
  expect((await recognise(third.id, told)).refusals).toEqual(['UNKNOWN_CODE code']);
  const again = await code(city.id);
  expect((await recognise(city.id, again)).refusals).toEqual(['UNKNOWN_CODE code']);
  expect((await recognise(county.id, again)).refusals).toEqual(['ALREADY_RECOGNISED id']);
  const newer = await code(city.id);
  expect((await recognise(third.id, again)).refusals).toEqual(['UNKNOWN_CODE code']);
  expect((await recognise(third.id, newer)).refusals).toEqual([]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });

  // Whichever key is typed, the own committee means its own person.
  await change('update', 'member', below, { leftOn: '2023-12-31' });
  const later = await create('member', COUNTY, { personKey: city.key, sector: '22', joinedOn: '2024-02-01' });
  expect(await read('member', later, 'personKey')).toEqual({ personKey: county.key });
  expect(await act('undoRecognition', { id: county.id, reason: '重名' }, 'person { key }')).toMatchObject({
    person: { key: county.key },
    refusals: [],
  });
  expect(await read('member', above, 'personKey')).toEqual({ personKey: city.key });
  expect(await persons()).toBe(2);
  expect((await act('undoRecognition', { id: county.id, reason: '重名' })).refusals).toEqual(['NOT_RECOGNISED id']);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('nobody else’s key is taken by typing it, whichever way it comes', async () => {
  const { key } = await enter(CITY);
  const input = { key, registeredOn: '2022-01-05' };
  const answer = await tongxin.ask(
    'mutation ($input: CreatePersonInput!) { createPerson(input: $input) { person { id } userErrors { code message } } }',
    { input: { committee: COUNTY, ...input } },
    { 'x-tongxin-role': 'staff', 'x-tongxin-committee': COUNTY, 'accept-language': 'en' },
  );
  expect(answer.data.createPerson).toMatchObject({ person: null, userErrors: [{ code: 'ANOTHERS_KEY' }] });
  const bring = (kind: typeof person | typeof member, row: object) =>
    importRows(tongxin.database, { kind, committee: COUNTY, actor: staffOf(COUNTY), fields: Object.keys(row) }, [{ ...row }]);
  await expect(bring(person, input)).rejects.toThrow('是政协 421300 登记的');
  await expect(bring(member, { personKey: key, sector: '22', joinedOn: '2022-01-05' })).rejects.toThrow('本政协还没有登记此人');
  const own = await enter(COUNTY);
  expect((await change('correct', 'person', own.id, { key })).userErrors).toMatchObject([{ code: 'ANOTHERS_KEY' }]);
  const given = await tongxin.ask(
    'mutation ($id: ID!) { givePersonCode(input: { id: $id }) { code } }',
    { id: own.id },
    { 'x-tongxin-role': 'staff', 'x-tongxin-committee': CITY },
  );
  expect(given.errors![0]!.extensions!.code).toBe('FORBIDDEN');
  // Whom it has not registered it can still name.
  expect(await refused('person', COUNTY, { key: 'P7K2M9QX', registeredOn: '2022-01-05', birthYear: 1800 })).toEqual([
    'OUT_OF_RANGE birthYear',
  ]);
});

/** Invents three people of three committees with a seat each. */
async function three(): Promise<{ id: string; key: string; committee: string }[]> {
  const all = [];
  for (const committee of ['420200', '420202', '420203']) {
    const one = await enter(committee);
    await seat(committee, one.key);
    all.push({ ...one, committee });
  }
  return all;
}
const inHuangshi = () => figure('420200', 'MEMBERS', { period: { until: '2024-12-31' } });
const lecture = (committee: string, lecturers: string[], title = '讲座') =>
  create('lecture', committee, { title: `${title} ${lecturers.join(' ')}`, kind: 'THEMATIC', heldOn: '2023-05-01', lecturers });

test('recognised through each other, they fall apart where it was wrong; nobody becomes themselves', async () => {
  const before = await inHuangshi();
  const [one, two, other] = (await three()) as [any, any, any];
  expect(await inHuangshi()).toBe(before! + 3);
  // A record of another committee that names them stands in nobody's way.
  await lecture('420200', [two.key, other.key]);
  expect((await recognise(other.id, await code(two.id))).refusals).toEqual([]);
  expect((await recognise(two.id, await code(one.id))).refusals).toEqual([]);
  expect(await inHuangshi()).toBe(before! + 1);
  expect((await recognise(one.id, await code(other.id))).refusals).toEqual(['CIRCLE id']);
  const { data } = await tongxin.ask(
    `query ($key: String!) { archive(personKey: $key) { seats { joinedOn } entries { totalCount } } }`,
    { key: other.key },
    { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '420203' },
  );
  expect(data.archive).toMatchObject({ seats: [{}, {}, {}], entries: { totalCount: 1 } });
  await act('undoRecognition', { id: two.id, reason: '重名' });
  expect(await inHuangshi()).toBe(before! + 2);
  await act('undoRecognition', { id: other.id, reason: '重名' });
  expect(await inHuangshi()).toBe(before! + 3);
  // Whom a seat names stays.
  for (const { id } of [one, two])
    expect((await change('withdraw', 'person', id)).userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO' }]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});

test('at the same time: no two become each other, and what is recorded meanwhile counts right', async () => {
  for (let round = 0; round < 4; round++) {
    const [one, two] = (await three()) as [any, any];
    const [codeOfOne, codeOfTwo] = [await code(one.id), await code(two.id)];
    const answers = await Promise.all([
      recognise(one.id, codeOfTwo),
      recognise(two.id, codeOfOne),
      lecture(one.committee, [one.key], `其一 ${round}`),
      lecture(two.committee, [two.key], `其二 ${round}`),
    ]);
    const refusals = answers.slice(0, 2).flatMap(each => (each as { refusals: string[] }).refusals);
    expect(refusals).toEqual(['CIRCLE id']);
    expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
  }
});

test('an assessment of before is corrected and restored after; points and archive are found by either key', async () => {
  const committee = '421002';
  const [one, two] = [await enter('421000'), await enter(committee)];
  await seat('421000', one.key);
  await seat(committee, two.key);
  await create('pointRule', committee, { year: 2023, edition: 1, duty: 'LECTURE', points: 3, split: 'EACH' });
  await lecture(committee, [two.key]);
  const input = { committee, personKey: two.key, year: 2023, edition: 1, grade: 'EXCELLENT', decidedOn: '2024-01-10' };
  const { assessment } = await act('assessMember', input, 'assessment { id }');
  await recognise(two.id, await code(one.id));
  expect((await change('correct', 'assessment', assessment.id, { grade: 'COMPETENT' })).userErrors).toEqual([]);
  expect((await change('withdraw', 'assessment', assessment.id)).userErrors).toEqual([]);
  expect((await change('restore', 'assessment', assessment.id)).userErrors).toEqual([]);
  const staff = { 'x-tongxin-role': 'staff', 'x-tongxin-committee': committee };
  for (const { key } of [one, two]) {
    const { data } = await tongxin.ask(
      `query ($key: String!) { committee(code: "${committee}") { performance(year: 2023) { member(personKey: $key) { points } } }
        archive(personKey: $key) { seats { joinedOn } } }`,
      { key },
      staff,
    );
    expect(data).toMatchObject({ committee: { performance: { member: { points: '3' } } }, archive: { seats: [{}, {}] } });
  }
  await act('undoRecognition', { id: two.id, reason: '重名' });
  expect((await change('correct', 'assessment', assessment.id, { grade: 'EXCELLENT' })).userErrors).toEqual([]);
  expect(await recount(tongxin.databaseUrl)).toMatchObject({ differences: 0 });
});
