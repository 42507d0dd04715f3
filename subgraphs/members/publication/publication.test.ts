import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { tongxin, create, change, act, read } = kit({ database: true });
const CITY = '421300';
const FIELDS = 'publishedOn published { name sector { code } post }';
const PUBLISHER = { ...asStaff(CITY), 'x-tongxin-duties': 'PUBLISHER' };
const reason = '政协章程：委员名单应予公布';

async function seated(key: string, name: string | null, term: string, more: object = {}) {
  const person = await create('person', CITY, { key, registeredOn: '2022-01-05', ...(name && { name }) });
  return {
    person,
    seat: await create('member', CITY, { personKey: key, term, sector: '22', party: '03', joinedOn: '2022-01-05', ...more }),
  };
}

test('the list of members is published by an act, corrected with the names, and taken back, as a whole or one by one', async () => {
  const term = await create('term', CITY, { number: 6, startsOn: '2022-01-05' });
  const chair = await seated('P7K2M9QX', '林示例', term, { post: 'CHAIR' });
  const other = await seated('P0000002', '王示例', term);
  const left = await seated('P0000003', null, term, { leftOn: '2023-01-01' });
  const nothing = { publishedOn: null, published: null };
  expect(await read('member', chair.seat, FIELDS, {})).toEqual(nothing);

  const refused = await tongxin.ask(
    `mutation { publishMembers(input: { id: "${term}", reason: "x" }) { term { id } } }`,
    {},
    { ...asStaff(CITY), 'x-tongxin-duties': 'REGISTRAR' },
  );
  expect(refused.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect((await act('publishMembers', { id: term, reason }, '', PUBLISHER)).refusals).toEqual([]);
  const shown = (name: string, post: string | null) => ({
    publishedOn: expect.any(String),
    published: { name, sector: { code: '22' }, post },
  });
  expect(await read('member', chair.seat, FIELDS, {})).toEqual(shown('林示例', 'CHAIR'));
  expect(await read('member', other.seat, FIELDS, {})).toEqual(shown('王示例', null));
  expect(await read('member', left.seat, FIELDS, {})).toEqual(nothing);
  // The publication stands as it was made; a name is corrected with the register.
  await change('update', 'member', other.seat, { sector: '05', since: '2023-01-01' });
  await change('correct', 'person', other.person, { name: '汪示例' });
  expect(await read('member', other.seat, FIELDS, {})).toEqual(shown('汪示例', null));
  // What else there is of the seat is no more open than it was.
  expect(await read('member', chair.seat, 'personKey sector { code } party', {})).toEqual({ personKey: null, sector: null, party: null });

  expect((await act('retractMember', { id: other.seat, reason: '本人撤回同意' }, '', PUBLISHER)).refusals).toEqual([]);
  expect(await read('member', other.seat, FIELDS, {})).toEqual(nothing);
  expect((await act('retractMember', { id: other.seat, reason })).refusals).toEqual(['NOT_PUBLISHED id']);
  const { audit } = await read('member', other.seat, 'audit { action actor reason after }', asStaff(CITY));
  expect(audit.map(({ action, reason: why }: { action: string; reason: string }) => [action, why])).toEqual([
    ['CREATE', null],
    ['publishMembers', reason],
    ['UPDATE', null],
    ['retractMember', '本人撤回同意'],
  ]);
  expect((await act('retractMembers', { id: term, reason })).refusals).toEqual([]);
  expect(await read('member', chair.seat, FIELDS, {})).toEqual(nothing);
  expect((await act('retractMembers', { id: term, reason })).refusals).toEqual(['NOT_PUBLISHED id']);
  // Nothing of the names is left where versions, cards or the audit would keep it.
  const { rows } = await tongxin.database.pool.query('SELECT FROM record.published WHERE data IS NOT NULL');
  expect(rows).toEqual([]);
  expect(JSON.stringify(audit)).not.toMatch(/示例/);
});

test('a list with somebody who has no name is refused, and a seat that is another person’s is not shown under the old name', async () => {
  const term = await create('term', '421303', { number: 6, startsOn: '2022-01-05' });
  const person = await create('person', '421303', { key: 'P0000005', registeredOn: '2022-01-05' });
  const seat = await create('member', '421303', { personKey: 'P0000005', term, sector: '22', joinedOn: '2022-01-05' });
  expect((await act('publishMembers', { id: term, reason })).refusals).toEqual(['NO_NAME id']);
  await change('update', 'person', person, { name: '周示例' });
  await act('publishMembers', { id: term, reason });
  expect((await read('member', seat, FIELDS, {})).published.name).toBe('周示例');
  await create('person', '421303', { key: 'P0000006', registeredOn: '2022-01-05', name: '吴示例' });
  await change('correct', 'member', seat, { personKey: 'P0000006' });
  expect((await read('member', seat, FIELDS, {})).published).toBeNull();
  // Who is no longer named is shown no more, either.
  await change('correct', 'member', seat, { personKey: 'P0000005' });
  await change('update', 'person', person, { name: null });
  expect((await read('member', seat, FIELDS, {})).published).toBeNull();
});
