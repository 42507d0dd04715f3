import { expect, test } from '@jest/globals';
import { importRows } from '../../../infra/import/import-rows.ts';
import { recount } from '../../../infra/ledger/ledger.ts';
import { staffOf } from '../../../test/support/cell.ts';
import { kit } from '../../../test/support/kit.ts';
import { member } from '../member/member.kind.ts';
import { person } from './person.kind.ts';

const { act, change, create, figure, read, refused, tongxin } = kit();
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
  expect((await recognise(county.id, told.toLowerCase().replace('-', ' '))).person.key).toBe(city.key);
  expect(await persons()).toBe(1);
  expect(await figure(CITY, 'MEMBER_SEATS', { period: { until: '2024-12-31' } })).toBe(2);
  expect(await read('member', below, 'personKey')).toEqual({ personKey: city.key });
  // The other committee sees that it was recognised.
  const { data } = await tongxin.ask('query ($id: ID!) { record(id: $id) { ... on Person { links { relation source { id } } } } }', {
    id: city.id,
  });
  expect(data.record.links).toEqual([{ relation: 'SAME_PERSON', source: { id: county.id } }]);
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

  // What was recorded since goes with the person.
  await change('update', 'member', below, { leftOn: '2023-12-31' });
  const later = await create('member', COUNTY, { personKey: city.key, sector: '22', joinedOn: '2024-02-01' });
  expect(await act('undoRecognition', { id: county.id, reason: '重名' }, 'person { key }')).toMatchObject({
    person: { key: county.key },
    refusals: [],
  });
  expect([await read('member', below, 'personKey'), await read('member', later, 'personKey')]).toEqual([
    { personKey: county.key },
    { personKey: county.key },
  ]);
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
    importRows(tongxin.service.database, { kind, committee: COUNTY, actor: staffOf(COUNTY), fields: Object.keys(row) }, [{ ...row }]);
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
