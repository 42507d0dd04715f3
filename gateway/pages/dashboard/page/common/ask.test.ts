import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { faultsAt, questionOf } from './ask.ts';

test('a question declares the variables that it uses and holds the fragments that it needs', () => {
  const { query, variables } = questionOf('Glance', 'figure(measure: $measure, period: $period) { ...Shown }', {
    code: '420000',
    measure: 'DEEDS',
    period: { year: 2023 },
    asOf: '2023-12-31',
  });
  expect(variables).toEqual({ code: '420000', measure: 'DEEDS', period: { year: 2023 } });
  expect(parse(query).definitions.map(each => ('name' in each ? each.name?.value : ''))).toEqual(['Glance', 'Shown']);
  expect(query).toContain('query Glance($code: CommitteeCode!, $measure: MeasureCode!, $period: PeriodInput)');
});

test('a fault of one figure is no fault of another; one of the whole answer is', () => {
  const bad = { path: ['committee', 'deeds', 'series'], message: 'x' };
  const all = { path: [], message: 'y' };
  expect(faultsAt([bad], 'visits')).toEqual([]);
  expect(faultsAt([bad, all], 'deeds')).toEqual([bad, all]);
});
