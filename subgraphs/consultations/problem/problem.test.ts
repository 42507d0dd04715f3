import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, tongxin } = kit();
const problem = { title: '停车位不足', origin: 'CONSULTATION', raisedOn: '2023-05-15' };

test('problems raised, solved, still open, and the rate of solution', async () => {
  const parking = await create('problem', '421303', problem);
  await create('problem', '421303', { ...problem, title: '路灯', origin: 'VISIT', raisedOn: '2022-12-31', solvedOn: '2023-01-02' });
  const double = await create('problem', '421300', { ...problem, title: '重复' });
  await create('problem', '421300', { ...problem, title: '积水', raisedOn: '2023-06-30' });
  await change('withdraw', 'problem', double);

  expect(await figure('421300', 'PROBLEMS_RAISED', { period: { year: 2023 } })).toBe(2);
  expect(await figure('421300', 'PROBLEMS_SOLVED', { period: { year: 2023 } })).toBe(1);
  expect(await figure('421300', 'PROBLEM_SOLUTION_RATE', { period: { year: 2023 } })).toBe(50);
  expect(await figure('421300', 'PROBLEM_SOLUTION_RATE', { period: { year: 2023 }, filter: { origin: ['VISIT'] } })).toBeNull();
  expect(await figure('421300', 'PROBLEMS_OPEN', { period: { year: 2022 } })).toBe(1);
  expect(await figure('421300', 'PROBLEMS_OPEN', { period: { day: '2023-01-02' } })).toBe(0);
  expect(await figure('421300', 'PROBLEMS_OPEN')).toBe(2);

  await change('update', 'problem', parking, { solvedOn: '2023-07-01', outcome: '新增 46 个' });
  expect(await figure('421300', 'PROBLEMS_OPEN', { period: { year: 2023, month: 6 } })).toBe(2);
  expect(await figure('421300', 'PROBLEMS_OPEN')).toBe(1);
  expect(await figure('421300', 'PROBLEM_SOLUTION_RATE', { period: { year: 2023 } })).toBe(100);
  expect(await cards('problems', { committee: '421300', reach: 'SELF' })).toEqual(['积水 OPEN']);
  expect(await cards('problems', { from: '2023-01-01', until: '2023-05-31' })).toEqual(['停车位不足 SOLVED']);
});

test('a rate without a denominator says why', async () => {
  const { data } = await tongxin.ask(
    '{ committee(code: "110000") { figure(measure: PROBLEM_SOLUTION_RATE) { value reason numerator denominator } } }',
  );
  expect(data.committee.figure).toEqual({
    value: null,
    numerator: 0,
    denominator: 0,
    reason: expect.stringContaining('The denominator is zero'),
  });
});

test('a topic into which problems were worked up is not withdrawn while they are', async () => {
  const common = await create('topic', '420900', { title: '停车难', origin: 'VISIT', raisedOn: '2023-05-01' });
  const one = await create('problem', '420900', { ...problem, commonTopic: common });
  expect((await change('withdraw', 'topic', common)).userErrors).toMatchObject([
    { code: 'STILL_REFERRED_TO', field: 'id', message: expect.stringContaining(one) },
  ]);
  expect(await figure('420900', 'MATTERS_WORKED_UP')).toBe(1);
  await change('withdraw', 'problem', one);
  expect((await change('withdraw', 'topic', common)).userErrors).toEqual([]);
  expect((await change('restore', 'problem', one)).userErrors).toMatchObject([{ code: 'WITHDRAWN', field: 'commonTopic' }]);
});

test('nothing is solved before it is raised', async () => {
  expect(await refused('problem', '420000', { ...problem, solvedOn: '2023-05-14' })).toEqual(['BEFORE_RAISED solvedOn']);
  expect(await refused('problem', '420000', { ...problem, solvedOn: '2023-05-14' }, 'zh')).toEqual(['解决日期早于提出日期。']);
});
