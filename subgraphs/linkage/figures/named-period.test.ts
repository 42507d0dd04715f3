import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, act, tongxin } = kit();

async function figure(committee: string, period: object, more: object = {}) {
  const { data, errors } = await tongxin.ask(
    `query ($committee: CommitteeCode!, $measure: MeasureCode!, $period: PeriodInput, $asOf: AsOf) {
      committee(code: $committee) { figure(measure: $measure, period: $period, asOf: $asOf) { value period { from until finished } } } }`,
    { committee, measure: 'DEEDS', period, ...more },
  );
  return errors ? errors[0]! : data.committee.figure;
}
const refused = async (period: object) => {
  const { message, extensions } = await figure('421300', period);
  expect(extensions.code).toBe('BAD_USER_INPUT');
  return message;
};

test('figures of a term and of a session are those of its days', async () => {
  const fifth = await create('term', '421300', { number: 5, startsOn: '2017-01-05' });
  const seat = { sector: '22', joinedOn: '2017-01-05', term: fifth };
  await create('member', '421300', { ...seat, personKey: 'P7K2M9QX' });
  const session = await create('session', '421300', { term: fifth, number: 5, beginsOn: '2021-01-10', endsOn: '2021-01-13' });
  const deed = (committee: string, doneOn: string) => create('deed', committee, { title: `路灯 ${doneOn}`, doneOn, beneficiary: '村民' });
  await deed('421300', '2017-01-04');
  for (const day of ['2017-01-05', '2021-01-13', '2022-01-04']) await deed('421300', day);
  // Of a figure with all below, the days of the city's term count for its counties.
  await deed('421303', '2021-01-11');
  await deed('421303', '2022-01-05');
  const members = [{ personKey: 'P7K2M9QX', sector: '22' }];
  const { term: sixth } = await act('beginTerm', { id: fifth, startsOn: '2022-01-05', members }, 'term { id }');

  expect(await figure('421300', { term: fifth })).toEqual({
    value: 4,
    period: { from: '2017-01-05', until: '2022-01-04', finished: true },
  });
  expect(await figure('421300', { session })).toEqual({ value: 2, period: { from: '2021-01-10', until: '2021-01-13', finished: true } });
  // Whose term it is need not be whose figure it is.
  expect(await figure('421303', { term: fifth })).toMatchObject({ value: 1 });
  // While it runs it ends with the day of asOf.
  expect(await figure('421300', { term: sixth.id })).toMatchObject({ value: 1, period: { from: '2022-01-05', finished: false } });
  expect(await figure('421300', { term: sixth.id }, { asOf: '2024-06-30' })).toMatchObject({ period: { until: '2024-06-30' } });
  expect(await figure('421300', { term: fifth }, { measure: 'MEMBER_SEATS' })).toMatchObject({ value: 1 });

  expect(await refused({ term: session })).toBe(`There is no term "${session}". The list "terms" of a committee tells their ids.`);
  expect(await refused({ session: 'x' })).toBe('There is no session "x". The list "sessions" of a committee tells their ids.');
  expect(await refused({ term: fifth, year: 2021 })).toBe('A period is a term, or a session, or days; not two of them.');
  expect(await refused({ term: fifth, session })).toMatch(/not two of them/);
  await change('withdraw', 'session', session);
  expect(await refused({ session })).toBe(`The session ${session} was withdrawn. Name another.`);
  expect((await figure('421300', { term: sixth.id }, { asOf: '2021-06-30' })).message).toMatch(/begins on 2022-01-05, after asOf/);
});

test('differences are explained, and proposals followed, over a term too', async () => {
  const term = await create('term', '420200', { number: 6, startsOn: '2022-01-05', endsOn: '2024-12-31' });
  await create('deed', '420200', { title: '路灯', doneOn: '2023-05-01', beneficiary: '村民' });
  const { data, errors } = await tongxin.ask(
    `query ($term: ID!) {
      explain(measure: DEEDS, first: { committee: "420200", period: { term: $term } }, second: { committee: "420200", period: { year: 2022 } }) { groups { reason } }
      committee(code: "420200") { proposalPipeline(period: { term: $term }) { submitted { value } } } }`,
    { term },
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    explain: { groups: [{ reason: 'HAPPENED_LATER' }] },
    committee: { proposalPipeline: { submitted: { value: null } } },
  });
});
