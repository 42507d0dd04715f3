import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('platforms count from the day of opening until the day before closing', async () => {
  const workroom = await create('platform', '421303', {
    name: '均川镇委员工作室',
    kind: 'WORKROOM',
    placeLevel: 'TOWNSHIP',
    sector: '22',
    openedOn: '2022-03-18',
  });
  await create('platform', '421300', {
    name: '专家工作站',
    kind: 'STATION',
    placeLevel: 'PARK',
    servedBy: 'SERVICE_CORPS',
    openedOn: '2023-05-10',
  });
  expect(await figure('420000', 'PLATFORMS', { period: { day: '2022-03-17' } })).toBe(0);
  expect(await figure('420000', 'PLATFORMS', { period: { year: 2022 } })).toBe(1);
  expect(await figure('420000', 'PLATFORMS')).toBe(2);
  expect(await figure('420000', 'PLATFORMS', { filter: { kind: ['WORKROOM'], sector: ['22'] } })).toBe(1);
  expect(await figure('420000', 'PLATFORMS', { filter: { served_by: ['SERVICE_CORPS'] } })).toBe(1);
  expect(await figure('420000', 'PLATFORMS', { filter: { place_level: ['TOWNSHIP', 'PARK'] } })).toBe(2);

  await change('update', 'platform', workroom, {
    closedOn: '2023-09-01',
    heads: [{ personKey: 'P7K2M9QX', from: '2022-03-18', until: '2023-08-31' }],
  });
  expect(await figure('420000', 'PLATFORMS', { period: { day: '2023-08-31' } })).toBe(2);
  expect(await figure('420000', 'PLATFORMS', { period: { day: '2023-09-01' } })).toBe(1);
  expect(await cards('platforms')).toEqual(['专家工作站 OPEN', '均川镇委员工作室 CLOSED']);
  expect(await cards('platforms', { dimensions: [{ name: 'kind', values: ['STATION'] }] })).toEqual(['专家工作站 OPEN']);
  expect(await read('platform', workroom, 'heads { personKey from until } closedOn sector { shortName }')).toMatchObject({
    heads: [{ personKey: 'P7K2M9QX', from: '2022-03-18', until: '2023-08-31' }],
    closedOn: '2023-09-01',
  });

  await change('withdraw', 'platform', workroom);
  expect(await figure('420000', 'PLATFORMS', { period: { year: 2022 } })).toBe(0);
});

test('a platform has a name of its own, and heads by their keys', async () => {
  const input = { name: '议事亭', kind: 'PAVILION', openedOn: '2023-01-01' };
  await create('platform', '420000', input);
  expect(await refused('platform', '420000', { ...input, openedOn: '2024-01-01' }, 'zh')).toEqual(['已有同样的委员平台（名称相同）。']);
  expect(await refused('platform', '420000', { ...input, name: '丙', heads: [{ personKey: 'x', from: '2023-01-01' }] })).toEqual([
    'MALFORMED heads.0.personKey',
  ]);
});

test('a room has one head, none or several on a day; who it is can be asked for any day', async () => {
  const head = (personKey: string, from: string, until: string | null = null) => ({ personKey, from, until });
  const input = { name: '三任工作室', kind: 'WORKROOM', openedOn: '2023-01-01' };
  // Nobody in January, one from February, two in the second half of June, one until the end of September, nobody after.
  const id = await create('platform', '621000', {
    ...input,
    heads: [head('P0000001', '2023-02-01', '2023-06-30'), head('P0000002', '2023-06-16', '2023-09-30')],
  });
  await create('platform', '621000', { ...input, name: '一直有人', heads: [head('P0000003', '2022-06-01')] });
  const heads = (day: string) =>
    Promise.all(
      ['NONE', 'ONE', 'SEVERAL'].map(value => figure('621000', 'PLATFORMS_BY_HEADS', { period: { day }, filter: { heads: [value] } })),
    );
  expect(await heads('2022-12-31')).toEqual([0, 0, 0]);
  expect(await heads('2023-01-31')).toEqual([1, 1, 0]);
  expect(await heads('2023-02-01')).toEqual([0, 2, 0]);
  expect(await heads('2023-06-16')).toEqual([0, 1, 1]);
  expect(await heads('2023-07-01')).toEqual([0, 2, 0]);
  expect(await heads('2023-10-01')).toEqual([1, 1, 0]);
  await change('update', 'platform', id, { closedOn: '2023-12-01' });
  expect(await heads('2023-12-01')).toEqual([0, 1, 0]);
  const asked = '{ personKey }';
  expect(
    await read(
      'platform',
      id,
      `a: headsOn(day: "2023-06-20") ${asked} b: headsOn(day: "2023-06-30") ${asked} c: headsOn(day: "2023-01-01") ${asked}`,
    ),
  ).toEqual({
    a: [{ personKey: 'P0000001' }, { personKey: 'P0000002' }],
    b: [{ personKey: 'P0000001' }, { personKey: 'P0000002' }],
    c: [],
  });
  expect(await refused('platform', '621000', { ...input, name: '颠倒', heads: [head('P0000001', '2023-02-01', '2023-01-31')] })).toEqual([
    'OUT_OF_ORDER heads.0.until',
  ]);
});

test('a room in a zone without a committee belongs to the committee of its parent', async () => {
  const id = await create('platform', '421300', { name: '高新区工作室', kind: 'WORKROOM', division: '421300-Z01', openedOn: '2023-01-01' });
  expect(await read('platform', id, 'committee { code } division { name committee { code } parent { committee { code } } }')).toEqual({
    committee: { code: '421300' },
    division: { name: '随州市功能区 1', committee: null, parent: { committee: { code: '421300' } } },
  });
  expect(await cards('platforms', { committee: '421300', dimensions: [{ name: 'division', values: ['421300-Z01'] }] })).toEqual([
    '高新区工作室 OPEN',
  ]);
  expect((await read('platform', id, 'headsOn { personKey }')).headsOn).toEqual([]);
});

test('a liaison person serves while the platform is open, counted once however many platforms', async () => {
  const served = (personKey: string, from: string, until?: string) => ({ personKey, from, until });
  const platform = (name: string, more: object) =>
    create('platform', '420923', { name, kind: 'CONSULTATION_ROOM', openedOn: '2023-01-01', ...more });
  const first = await platform('街道平台', { placeLevel: 'STREET', liaisonPersons: [served('LL000001', '2022-06-01')] });
  await platform('小区平台', {
    ...{ placeLevel: 'ESTATE', tierAbove: first, closedOn: '2023-10-01' },
    liaisonPersons: [served('LL000001', '2023-03-01', '2023-03-31'), served('LL000002', '2023-04-01')],
  });
  const on = (day: string, filter = {}) => figure('420900', 'LIAISON_PERSONS', { period: { day }, filter });
  // Named before the platform was open: counts from its opening. The second one serves from April until the platform closes.
  expect([await on('2022-12-31'), await on('2023-01-01'), await on('2023-03-15')]).toEqual([0, 1, 1]);
  expect([await on('2023-04-01'), await on('2023-09-30'), await on('2023-10-01')]).toEqual([2, 2, 1]);
  expect([await on('2023-03-31', { place_level: ['ESTATE'] }), await on('2023-04-01', { place_level: ['STREET'] })]).toEqual([1, 1]);
  const elsewhere = { name: '外地', kind: 'CONSULTATION_ROOM', openedOn: '2023-01-01', tierAbove: first };
  expect(await refused('platform', '420922', elsewhere)).toEqual(['OTHER_OWNER tierAbove']);
});
