import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { change, create, refused, tongxin } = kit();
const [CITY, COUNTY] = ['421300', '421303'];
const DAY = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const number = {
  ...{ title: '今年开展一线协商 3 场次', measure: 'CONSULTATIONS_HELD', number: '3', qualifier: 'EXACT', unit: '场次', reach: 'SUBTREE' },
  ...{
    filter: [{ dimension: 'form', value: 'FRONTLINE' }],
    beginsOn: '2023-01-01',
    lastDay: '2023-12-31',
    publishedOn: DAY,
    source: '示例报',
  },
};

async function published(id: string) {
  const { data, errors } = await tongxin.ask(
    `{ publishedFigures(committee: "${CITY}", first: 100) { totalCount nodes { id kind value verdict difference reason filter { name value } computed { value }
      record { ... on PublishedNumber { source } } } } }`,
    {},
    asStaff(CITY!),
  );
  expect(errors).toBeUndefined();
  return data.publishedFigures.nodes.find((each: any) => each.id === id);
}

test('what an office published is compared with its records like the list of the program, with its source', async () => {
  for (const [committee, heldOn] of [
    [CITY, '2023-05-01'],
    [COUNTY, '2023-06-01'],
  ])
    await create('consultation', committee!, { title: `协商 ${heldOn}`, form: 'FRONTLINE', heldOn });
  const id = await create('publishedNumber', CITY!, number);
  expect(await published(id)).toMatchObject({
    ...{ kind: 'FLOW', value: '3', verdict: 'DIFFERS', difference: -1, filter: [{ name: 'form', value: 'FRONTLINE' }] },
    ...{ computed: { value: 2 }, record: { source: '示例报' } },
  });
  await change('correct', 'publishedNumber', id, { number: '2' });
  expect((await published(id)).verdict).toBe('AGREES');
  const { data } = await tongxin.ask(`{ publishedCoverage(committee: "${CITY}") { kind agree } }`, {}, asStaff(CITY!));
  expect(data.publishedCoverage.find(({ kind }: any) => kind === 'FLOW').agree).toBeGreaterThan(0);
  await change('withdraw', 'publishedNumber', id);
  expect(await published(id)).toBeUndefined();
});

test('numbers in 万 are met when they round to it; a rule holds for each', async () => {
  const funds = { measure: 'FUNDS_RAISED', filter: [], title: '筹资 1.07 万元', number: '1.07万', unit: '元', reach: 'SELF' };
  await create('problem', CITY!, {
    title: '路灯',
    origin: 'OTHER',
    raisedOn: '2023-02-01',
    money: [{ on: '2023-03-01', source: 'FISCAL', raised: 10_650 }],
  });
  const id = await create('publishedNumber', CITY!, { ...number, ...funds });
  expect(await published(id)).toMatchObject({ verdict: 'AGREES', computed: { value: 10_650 } });
  await change('correct', 'publishedNumber', id, { number: '1.06万' });
  expect(await published(id)).toMatchObject({ verdict: 'DIFFERS', difference: 100 });
  const rule = { title: '每个政协至少一场', number: '1', qualifier: 'AT_LEAST', each: 'COMMITTEE' };
  const everywhere = await create('publishedNumber', CITY!, { ...number, ...rule });
  // Counties of the city that held none break it.
  expect(await published(everywhere)).toMatchObject({
    kind: 'RULE',
    verdict: 'DIFFERS',
    reason: expect.stringContaining('It does not hold for'),
  });
});

test('what cannot be compared says why, and fails nobody else', async () => {
  const rule = { title: '每个政协三名委员', measure: 'MEMBERS', filter: [], number: '3', each: 'COMMITTEE', beginsOn: null };
  const id = await create('publishedNumber', CITY!, { ...number, ...rule });
  expect(await published(id)).toMatchObject({
    verdict: 'NOT_COMPARABLE',
    reason: expect.stringContaining('cannot be taken for each committee'),
  });
  const value = { title: '口径不对', filter: [{ dimension: 'form', value: 'NOBODY' }] };
  const other = await create('publishedNumber', CITY!, { ...number, ...value });
  expect(await published(other)).toMatchObject({ verdict: 'NOT_COMPARABLE', reason: expect.stringContaining('form=NOBODY') });
});

test.each([
  ['INVALID number', { number: '三' }],
  ['INVALID qualifier', { number: '4-5' }],
  ['BEFORE_BEGINNING lastDay', { lastDay: '2022-12-31' }],
  ['NOT_OVER publishedOn', { publishedOn: '2023-11-21' }],
  ['NOT_FOUND measure', { measure: 'CONSULTATIONS' }],
  ['NOT_FOUND filter', { filter: [{ dimension: 'from', value: 'FRONTLINE' }] }],
])('refused: %s', async (fault, wrong) => {
  expect(await refused('publishedNumber', CITY!, { ...number, ...wrong })).toEqual([fault]);
});
