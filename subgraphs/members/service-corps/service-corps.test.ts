import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, read } = kit();

test('experts count once over all banks', async () => {
  const bank = await create('expertBank', '421300', { name: '专家库', foundedOn: '2022-03-01' });
  const other = await create('expertBank', '421303', { name: '专家库', foundedOn: '2022-03-01' });
  await create('expert', '421300', { bank, personKey: 'P0000001', field: '水环境', since: '2022-03-01' });
  await create('expert', '421303', { bank: other, personKey: 'P0000001', field: '水环境', since: '2022-03-01' });
  await create('expert', '421300', { bank, personKey: 'P0000002', field: '果树', since: '2022-03-01', until: '2023-01-01' });
  expect(await figure('421300', 'EXPERTS')).toBe(1);
  expect(await figure('421300', 'EXPERTS', { period: { year: 2022 } })).toBe(2);
  expect(await read('expertBank', bank, 'experts { totalCount }')).toEqual({ experts: { totalCount: 2 } });
});

test('a corps of persons from several committees gathers where it is needed, within its division and across', async () => {
  const corps = await create('serviceCorps', '421300', { name: '乡村振兴服务团', foundedOn: '2022-05-01' });
  await create('corpsMembership', '421300', { corps, personKey: 'P0000001', home: '420000', since: '2022-05-01' });
  await create('corpsMembership', '421300', { corps, personKey: 'P0000002', since: '2022-05-01' });
  const needed = await create('submission', '420300', { subject: '香菇病害', channel: 'CODE', receivedOn: '2023-05-01' });
  const dispatch = { corps, purpose: '会诊', participants: ['P0000001', 'P0000001', 'P0000002'] };
  const across = await create('dispatch', '421300', { ...dispatch, division: '420302', neededFor: needed, gatheredOn: '2023-05-15' });
  await create('dispatch', '421300', { ...dispatch, division: '421303', gatheredOn: '2023-06-15' });
  await create('dispatch', '421300', { ...dispatch, division: '421303-Z01', gatheredOn: '2023-07-15', participants: [] });
  expect(await figure('421300', 'SERVICE_CORPS')).toBe(1);
  expect(await figure('421300', 'CORPS_MEMBERS')).toBe(2);
  expect(await figure('421300', 'CORPS_DISPATCHES', { period: { year: 2023 } })).toBe(3);
  expect(await figure('421300', 'CORPS_DISPATCHES', { filter: { reach: ['ACROSS'] } })).toBe(1);
  expect(await figure('421300', 'DUTY_ENTRIES', { filter: { duty: ['CORPS_SERVICE'] } })).toBe(4);
  expect(await cards('serviceCorps')).toEqual(['乡村振兴服务团 OPEN']);
  expect(await cards('dispatches', { committee: '421300' })).toHaveLength(3);
  expect(await read('submission', needed, 'links { relation source { id } }')).toEqual({
    links: [{ relation: 'SENT_FOR', source: { id: across } }],
  });
  expect(await read('serviceCorps', corps, 'dispatches { totalCount } memberships { nodes { personKey home { code } } }')).toEqual({
    dispatches: { totalCount: 3 },
    memberships: {
      nodes: [
        { personKey: 'P0000001', home: { code: '420000' } },
        { personKey: 'P0000002', home: null },
      ],
    },
  });
  await change('withdraw', 'dispatch', across);
  expect(await figure('421300', 'CORPS_DISPATCHES', { filter: { reach: ['ACROSS'] } })).toBe(0);
});
