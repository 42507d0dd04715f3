import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { tongxin, create, change, registerPerson } = kit();
const at: string[] = [];

async function explain(measure: string, first: object, second: object, filter: object[] = []) {
  const { data, errors } = await tongxin.ask(
    `query ($measure: MeasureCode!, $first: FigureBasis!, $second: FigureBasis!, $filter: [DimensionFilter!]) {
      explain(measure: $measure, first: $first, second: $second, filter: $filter) { first { value } second { value } change
        groups { reason amount count records(first: 100) { totalCount nodes { amount record { ... on Member { personKey } } } } } } }`,
    { measure, first: { committee: '421300', ...first }, second: { committee: '421300', ...second }, filter },
    asStaff('420000'),
  );
  expect(errors).toBeUndefined();
  return data.explain;
}

const told = ({ groups }: any) =>
  groups
    .map(({ reason, amount, records }: any) => [reason, amount, ...records.nodes.map(({ record }: any) => record.personKey).sort()])
    .sort();

async function instant(): Promise<string> {
  const { data } = await tongxin.ask(
    `{ committee(code: "421300") { figure(measure: DEEDS, asOf: "${new Date().toISOString()}") { asOf } } }`,
  );
  return data.committee.figure.asOf;
}

/** Seats of invented people: the term, the person as registered, the seat. */
async function seat(committee: string, personKey: string, more: object = {}): Promise<string> {
  const person = await registerPerson(committee, personKey);
  return create('member', committee, {
    term: terms.get(committee),
    person,
    personKey,
    sector: '22',
    party: '00',
    joinedOn: '2022-01-01',
    ...more,
  });
}
const terms = new Map<string, string>();

beforeAll(async () => {
  for (const committee of ['421300', '421303'])
    terms.set(committee, await create('term', committee, { number: 5, startsOn: '2022-01-01' }));
  await seat('421300', 'P0000STAYS');
  await seat('421303', 'P0000STAYS');
  const withdrawn = await seat('421300', 'P000WITHDR');
  const leaving = await seat('421300', 'P00LEAVING');
  const sector = await seat('421300', 'P000SECTOR', { sector: '23' });
  await seat('421303', 'P000COUNTY');
  await seat('421300', 'P0LEFTLATE', { leftOn: '2023-08-01' });
  at.push(await instant());
  await change('withdraw', 'member', withdrawn);
  await change('update', 'member', leaving, { leftOn: '2023-02-01' });
  await change('correct', 'member', sector, { sector: '22' });
  await seat('421300', 'P00000LATE', { joinedOn: '2023-03-01' });
  at.push(await instant());
  await change('restore', 'member', withdrawn);
});

const JUNE = { period: { day: '2023-06-30' } };

test('persons who count in one of two figures alone, and why', async () => {
  const answer = await explain('MEMBERS', { ...JUNE, asOf: at[0] }, { ...JUNE, asOf: at[1] });
  expect([answer.first.value, answer.second.value, answer.change]).toEqual([6, 5, -1]);
  expect(told(answer)).toEqual([
    ['RECORDED_LATER', 0, 'P00000LATE', 'P00LEAVING'],
    ['WITHDRAWN', -1, 'P000WITHDR'],
  ]);
  expect(told(await explain('MEMBERS', { ...JUNE, asOf: at[1] }, JUNE))).toEqual([['RESTORED', 1, 'P000WITHDR']]);
  const farmers = [{ name: 'sector', values: ['22'] }];
  expect(told(await explain('MEMBERS', { ...JUNE, asOf: at[0] }, { ...JUNE, asOf: at[1] }, farmers))).toContainEqual([
    'CORRECTED',
    1,
    'P000SECTOR',
  ]);
});

test('somebody with seats on two committees makes no difference between them', async () => {
  expect(told(await explain('MEMBERS', { ...JUNE, reach: 'SELF' }, JUNE))).toEqual([['OTHER_COMMITTEE', 1, 'P000COUNTY']]);
  expect(told(await explain('MEMBERS', JUNE, { period: { day: '2023-12-31' } }))).toEqual([['HAPPENED_LATER', -1, 'P0LEFTLATE']]);
  expect(told(await explain('MEMBERS', { period: { day: '2023-12-31' } }, JUNE))).toEqual([['HAPPENED_LATER', 1, 'P0LEFTLATE']]);
});

const basis = fc.record({
  committee: fc.constantFrom('420000', '421300', '421303'),
  reach: fc.constantFrom('SELF', 'SUBTREE'),
  period: fc.constantFrom({ day: '2022-06-30' }, { day: '2023-02-15' }, { day: '2023-12-31' }, null),
  known: fc.constantFrom(0, 1, 2),
});

test('whatever two figures of distinct subjects: the groups sum to the change', async () => {
  await fc.assert(
    fc.asyncProperty(basis, basis, fc.constantFrom('MEMBERS', 'MEMBER_SECTORS'), async (one, other, measure) => {
      const read = ({ known, ...rest }: { known: number }) => ({ ...rest, asOf: at[known] ?? null });
      const answer = await explain(measure, read(one), read(other));
      expect(answer.change).toBe(answer.second.value - answer.first.value);
      expect(answer.groups.reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0)).toBe(answer.change);
      for (const { amount, records } of answer.groups)
        expect(records.nodes.reduce((sum: number, node: { amount: number }) => sum + node.amount, 0)).toBe(amount);
    }),
    { numRuns: 60 },
  );
});
