import { expect, test } from '@jest/globals';
import { kit } from '../../../test/support/kit.ts';

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
