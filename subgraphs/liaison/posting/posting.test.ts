import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { tongxin, create, change, figure, cards, refused } = kit();
const posting = { personKey: 'P7K2M9QX', level: 'CITY', placeName: '幸福社区', placeLevel: 'COMMUNITY', postedOn: '2022-04-01' };

test('a person posted to several places counts once, a place to which several are posted too', async () => {
  await create('posting', '421303', posting);
  const second = await create('posting', '421303', { ...posting, placeName: '吕冲村', placeLevel: 'VILLAGE', postedOn: '2023-01-01' });
  await create('posting', '421303', { ...posting, personKey: 'P0000002', level: 'COUNTY', endedOn: '2023-07-01' });
  await create('posting', '421300', { ...posting, postedOn: '2022-05-01' });

  expect(await figure('421300', 'MEMBERS_POSTED', { period: { day: '2023-06-30' } })).toBe(2);
  expect(await figure('421300', 'MEMBERS_POSTED')).toBe(1);
  expect(await figure('421300', 'MEMBERS_POSTED', { period: { day: '2023-06-30' }, filter: { level: ['COUNTY'] } })).toBe(1);
  expect(await figure('421303', 'PLACES_SERVED', { period: { day: '2022-12-31' } })).toBe(1);
  expect(await figure('421303', 'PLACES_SERVED')).toBe(2);
  // The same name at another committee is another place.
  expect(await figure('421300', 'PLACES_SERVED')).toBe(3);
  expect(await figure('421303', 'PLACES_SERVED', { filter: { place_level: ['VILLAGE'] } })).toBe(1);
  expect(await cards('postings', { committee: '421303', status: ['ENDED'] }, asStaff('421303'))).toEqual(['下沉 幸福社区 ENDED']);

  await change('withdraw', 'posting', second);
  expect(await figure('421303', 'PLACES_SERVED')).toBe(1);
  expect(await figure('421303', 'MEMBERS_POSTED')).toBe(1);
});

test('a posting is at a platform of the same committee', async () => {
  expect(await refused('posting', '421300', { ...posting, platform: 'plt_421303_0193a5c07b7c7e0a9d3e5f60718293a4' }, 'zh')).toEqual([
    '“平台”属于 421303，应为本委员会 421300 的记录。',
  ]);
});

test('the platform of a posting is read whole, for a page of postings in one statement', async () => {
  const platform = await create('platform', '421303', { name: '均川镇委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' });
  for (const personKey of ['P0000011', 'P0000012', 'P0000013']) await create('posting', '421303', { ...posting, personKey, platform });
  const ask = () =>
    tongxin.ask(
      '{ postings(filter: { committee: "421303" }, first: 10) { nodes { personKey platform { id name kind openedOn } } } }',
      {},
      asStaff('421303'),
    );
  await ask();
  const before = await tongxin.statements();
  const { data, errors } = await ask();
  expect(errors).toBeUndefined();
  // the page, the postings, their platforms
  expect((await tongxin.statements()) - before).toBe(3);
  expect(data.postings.nodes.map((node: { platform: object | null }) => node.platform).filter(Boolean)).toEqual(
    Array(3).fill({ id: platform, name: '均川镇委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' }),
  );
});

test('members are posted by sector, or along an industry chain', async () => {
  const chain = { ...posting, placeName: '香菇产业链', placeLevel: 'INDUSTRY_CHAIN', industryChain: '香菇', sector: '22' };
  await create('posting', '429004', chain);
  await create('posting', '429004', { ...chain, personKey: 'P0000002', industryChain: '茶叶', sector: null });
  expect(await figure('429004', 'MEMBERS_POSTED', { filter: { industry_chain: ['香菇'] } })).toBe(1);
  expect(await figure('429004', 'MEMBERS_POSTED', { filter: { sector: ['22'] } })).toBe(1);
  expect(await figure('429004', 'MEMBERS_POSTED', { filter: { place_level: ['INDUSTRY_CHAIN'] } })).toBe(2);
});

test('on one day a member can be posted to two rooms of the same street', async () => {
  const room = (name: string) => create('platform', '420202', { name, kind: 'WORKROOM', placeName: '甲街道', openedOn: '2023-01-01' });
  const posting = { personKey: 'P0000077', level: 'CITY', placeName: '甲街道', placeLevel: 'STREET', postedOn: '2023-02-01' };
  const first = { ...posting, platform: await room('甲室') };
  await create('posting', '420202', first);
  await create('posting', '420202', { ...posting, platform: await room('乙室') });
  expect(await refused('posting', '420202', first)).toEqual(['ALREADY_EXISTS personKey']);
});
