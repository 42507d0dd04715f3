import { expect, test } from '@jest/globals';
import { kit } from '../../../test/support/kit.ts';

const { create, change, figure, cards, refused, read } = kit();
const seat = { personKey: 'P7K2M9QX', sector: '22', party: '01', joinedOn: '2022-01-05' };

test('seats add up, persons and sectors count once, each from the day of joining to the day of leaving', async () => {
  await create('member', '421300', seat);
  const county = await create('member', '421303', seat);
  await create('member', '421303', { personKey: 'P0000002', sector: '05', party: '03', joinedOn: '2022-01-05', leftOn: '2023-07-01' });
  const mistaken = await create('member', '421303', { personKey: 'P0000003', sector: '05', joinedOn: '2022-01-05' });
  await change('withdraw', 'member', mistaken);

  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2022-01-04' } })).toBe(0);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2023-06-30' } })).toBe(3);
  expect(await figure('421300', 'MEMBER_SEATS', { period: { day: '2023-07-01' } })).toBe(2);
  expect(await figure('421300', 'MEMBER_SEATS', { reach: 'SELF' })).toBe(1);
  expect(await figure('421300', 'MEMBER_SEATS', { filter: { party: ['01'] } })).toBe(2);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-06-30' } })).toBe(2);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-07-01' } })).toBe(1);
  expect(await figure('421300', 'MEMBERS', { period: { day: '2023-06-30' }, filter: { sector: ['05'] } })).toBe(1);
  expect(await figure('421300', 'MEMBER_SECTORS', { period: { day: '2023-06-30' } })).toBe(2);
  expect(await figure('421300', 'MEMBER_SECTORS')).toBe(1);
  expect(await cards('members', { committee: '421303' })).toEqual(expect.arrayContaining(['委员 P7K2M9QX SERVING', '委员 P0000002 LEFT']));
  expect(await cards('members', { committee: '421303', withdrawn: true })).toEqual(['委员 P0000003 SERVING']);

  await change('update', 'member', county, { leftOn: '2023-12-31' });
  expect(await figure('421300', 'MEMBER_SEATS')).toBe(1);
  expect(await figure('421300', 'MEMBERS')).toBe(1);
  expect(await read('member', county, 'leftOn sector { code name }')).toMatchObject({ leftOn: '2023-12-31', sector: { code: '22' } });
});

test('a seat needs a key that is no identity number, a sector and a day', async () => {
  expect(await refused('member', '421300', { ...seat, personKey: '420102199001011234' })).toEqual(['MALFORMED personKey']);
  expect(await refused('member', '421300', { ...seat, sector: '99' }, 'zh')).toEqual(
    ['没有界别代码 99（01 至 34）。'].map(text => `“界别”${text}`),
  );
  expect(await refused('member', '421300', { ...seat, party: '77' })).toEqual(['UNKNOWN_CHOICE party']);
  expect(await refused('member', '421300', seat)).toEqual(['ALREADY_EXISTS personKey']);
});
