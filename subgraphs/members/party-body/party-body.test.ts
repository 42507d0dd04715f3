import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('party bodies count by kind while they exist, and know those below them', async () => {
  const body = { name: '机关党委', bodyType: 'OFFICE_COMMITTEE', foundedOn: '2022-01-10' };
  const committee = await create('partyBody', '421300', body);
  const branch = {
    name: '农业界别党支部',
    bodyType: 'FUNCTIONAL_BRANCH',
    parent: committee,
    secretary: 'P7K2M9QX',
    foundedOn: '2022-03-01',
  };
  const id = await create('partyBody', '421300', branch);
  expect(await figure('421300', 'PARTY_BODIES')).toBe(2);
  expect(await figure('421300', 'PARTY_BODIES', { filter: { type: ['FUNCTIONAL_BRANCH'] } })).toBe(1);
  expect(await read('partyBody', committee, 'bodies { nodes { name secretary } }')).toEqual({
    bodies: { nodes: [{ name: '农业界别党支部', secretary: 'P7K2M9QX' }] },
  });
  await change('update', 'partyBody', id, { dissolvedOn: '2023-03-01' });
  expect(await figure('421300', 'PARTY_BODIES')).toBe(1);
  expect(await cards('partyBodies', { status: ['CLOSED'] })).toEqual(['农业界别党支部 CLOSED']);
  expect(await refused('partyBody', '421303', branch)).toEqual(['OTHER_OWNER parent']);
});

test('leaders and officers count as persons while they hold an office', async () => {
  const special = await create('specialCommittee', '421300', { name: '农业委', establishedOn: '2022-01-10' });
  const chair = await create('leader', '421300', { office: 'CHAIR', personKey: 'P0000001', since: '2022-01-10' });
  await create('leader', '421300', { office: 'DIRECTOR', specialCommittee: special, personKey: 'P0000001', since: '2022-01-10' });
  await create('leader', '421300', { office: 'DEPUTY_DIRECTOR', specialCommittee: special, personKey: 'P0000002', since: '2022-01-10' });
  expect(await figure('421300', 'LEADERS')).toBe(2);
  expect(await figure('421300', 'LEADERS', { filter: { office: ['CHAIR'] } })).toBe(1);
  await change('update', 'leader', chair, { until: '2023-01-10' });
  expect(await figure('421300', 'LEADERS', { filter: { office: ['CHAIR'] } })).toBe(0);
  expect(await read('specialCommittee', special, 'officers { totalCount }')).toEqual({ officers: { totalCount: 2 } });
  expect(await refused('leader', '421300', { office: 'DIRECTOR', personKey: 'P0000003', since: '2022-01-10' })).toEqual([
    'INCOMPLETE specialCommittee',
  ]);
});
