import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, change, figure, cards, refused, read } = kit();
const pairing = {
  personKey: 'P7K2M9QX',
  level: 'CITY',
  partnerKind: 'HOUSEHOLD',
  partner: '联系户 12 号',
  partnerName: '某户主',
  placeName: '吕冲村',
  pairedOn: '2023-03-01',
};

test('pairings, and the members in them, count while they last; who lives there stays with the owner', async () => {
  const first = await create('pairing', '421303', pairing);
  await create('pairing', '421303', { ...pairing, partnerKind: 'ENTERPRISE', partner: '某茶业公司', partnerName: null });
  await create('pairing', '421300', { ...pairing, personKey: 'P0000002', level: 'COUNTY', pairedOn: '2024-01-01' });
  await change('update', 'pairing', first, { endedOn: '2023-12-31' });
  expect(await figure('421300', 'PAIRINGS', { period: { day: '2023-12-30' } })).toBe(2);
  expect(await figure('421300', 'PAIRINGS', { period: { year: 2023 } })).toBe(1);
  expect(await figure('421300', 'PAIRINGS', { filter: { partner: ['HOUSEHOLD'] } })).toBe(1);
  expect(await figure('421300', 'MEMBERS_PAIRED', { period: { day: '2023-06-30' } })).toBe(1);
  expect(await figure('421300', 'MEMBERS_PAIRED', { filter: { level: ['CITY', 'COUNTY'] } })).toBe(2);
  expect(await cards('pairings', { committee: '420000', status: ['ENDED'] }, asStaff('420000'))).toEqual(['结对 吕冲村 ENDED']);
  expect(await read('pairing', first, 'partner', {})).toEqual({ partner: null });
  expect(await read('pairing', first, 'partner')).toEqual({ partner: '联系户 12 号' });
  expect(await read('pairing', first, 'partnerName')).toEqual({ partnerName: null });
  expect(await read('pairing', first, 'partnerName', asStaff('421300'))).toEqual({ partnerName: null });
  expect(await read('pairing', first, 'partnerName', asStaff('421303'))).toEqual({ partnerName: '某户主' });
  expect(await refused('pairing', '421303', pairing)).toEqual(['ALREADY_EXISTS personKey']);
});

test('the visits of a pairing are found from it', async () => {
  const id = await create('pairing', '421303', { ...pairing, pairedOn: '2023-04-01' });
  const visit = { by: 'MEMBER', purpose: '走访联系户', placeName: '吕冲村', pairing: id };
  await create('visit', '421303', { ...visit, visitedOn: '2023-05-15' });
  await create('visit', '421303', { ...visit, visitedOn: '2023-06-15' });
  expect(await read('pairing', id, 'visits { totalCount nodes { visitedOn } }')).toEqual({
    visits: { totalCount: 2, nodes: [{ visitedOn: '2023-05-15' }, { visitedOn: '2023-06-15' }] },
  });
});

test('a member paired with a member is named by key', async () => {
  const toMember = { ...pairing, partnerKind: 'MEMBER', partnerName: null, placeName: '城区' };
  expect(await refused('pairing', '421303', { ...toMember, partner: '某委员' })).toEqual(['NOT_A_KEY partner']);
  expect(await refused('pairing', '421303', { ...toMember, partner: pairing.personKey })).toEqual(['SAME_PERSON partner']);
  await create('pairing', '421303', { ...toMember, partner: 'P0000009' });
  expect(await figure('421303', 'PAIRINGS', { filter: { partner: ['MEMBER'] } })).toBe(1);
});
