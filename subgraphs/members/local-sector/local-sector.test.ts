import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, cards, refused } = kit();
const seat = { personKey: 'P7K2M9QX', sector: '22', joinedOn: '2022-01-05' };

test('a seat that names a local sector has the standard one for which it stands', async () => {
  await create('member', '421300', { ...seat, localSector: '随便' });
  await create('localSector', '421300', { name: '农业和农村界', sector: '22', since: '2022-01-05' });
  const other = { ...seat, personKey: 'P0000002' };
  expect(await refused('member', '421300', { ...other, localSector: '工业界' })).toEqual(['UNKNOWN_LOCAL_SECTOR localSector']);
  expect(await refused('member', '421300', { ...other, localSector: '农业和农村界', sector: '05' })).toEqual(['SECTOR_DIFFERS sector']);
  const id = await create('member', '421300', { ...other, localSector: '农业和农村界' });
  expect((await change('update', 'member', id, { sector: '05', since: '2023-01-01' })).userErrors.map(({ code }) => code)).toEqual([
    'SECTOR_DIFFERS',
  ]);
  // Another committee has names of its own.
  await create('member', '421303', { ...other, localSector: '工业界' });
  expect(await cards('localSectors')).toEqual(['农业和农村界 null']);
});
