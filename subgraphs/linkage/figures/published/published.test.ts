import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { judge, type PublishedRow } from './published.ts';

const { tongxin } = kit();

test('without a record: counts differ unless nothing was published, and what has no record cannot be compared, each with its reason', async () => {
  const before = await tongxin.statements();
  const { data, errors } = await tongxin.ask('{ publishedCoverage { kind rows agree differ notComparable reasons { reason ids } } }');
  expect(errors).toBeUndefined();
  const kinds = new Map<string, any>(data.publishedCoverage.map((coverage: { kind: string }) => [coverage.kind, coverage]));
  expect([...kinds.keys()]).toEqual(['STOCK', 'FLOW', 'RATIO', 'TARGET', 'CASE', 'EXTERNAL', 'RULE']);
  expect(kinds.get('FLOW')).toMatchObject({ rows: 54, agree: 0, differ: 54, notComparable: 0 });
  expect(kinds.get('RATIO')).toMatchObject({ notComparable: 1, reasons: [{ reason: 'The computed figure has no value.', ids: ['F060'] }] });
  expect(kinds.get('CASE')).toMatchObject({ notComparable: 9, reasons: [{ reason: expect.stringContaining('No outcome') }] });
  expect(kinds.get('RULE').reasons).toEqual([{ reason: 'There is no record of which to take it.', ids: ['F076'] }]);
  // The rows; sums, tallies, outcomes; distinct subjects by measure, as-of and filter.
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(12);
  const one = await tongxin.ask('{ publishedCoverage(committee: "510000") { rows } }');
  expect(one.data.publishedCoverage.map(({ rows }: { rows: number }) => rows)).toEqual([0, 4, 1, 0, 0, 0, 0]);
});

const row = (value: string, qualifier: string) => ({ value, qualifier, unit: '%' }) as PublishedRow;
const verdict = (value: string, qualifier: string, computed: number | null) => judge(row(value, qualifier), computed).verdict;

test.each([
  ['66.7', 'EXACT', [66.66, 66.65, 66.749], [66.64, 66.76, 67]],
  ['67', 'EXACT', [66.5, 67.4], [66.4, 67.5]],
  ['66.67', 'EXACT', [200 / 3], [66.66, 66.6]],
  ['90', 'AT_LEAST', [90, 89.6, 91], [89.4]],
  ['90', 'ABOVE', [90.5, 91], [90, 90.4]],
  ['90', 'BELOW', [89, 89.4], [90, 89.6]],
  ['90', 'AT_MOST', [90, 90.4, 3], [90.5]],
  ['3-5', 'RANGE', [3, 2.6, 5.4, 4], [2.4, 5.6]],
])('%s %s is met by what rounds to it as it was published', (value, qualifier, agree, differ) => {
  expect(agree.map(computed => verdict(value, qualifier, computed))).toEqual(agree.map(() => 'AGREES'));
  expect(differ.map(computed => verdict(value, qualifier, computed))).toEqual(differ.map(() => 'DIFFERS'));
});

test('by how much it differs is told in the decimals that were published; what cannot be compared says why', () => {
  expect(judge(row('66.7', 'EXACT'), 70.25)).toEqual({ verdict: 'DIFFERS', difference: 3.6, reason: null });
  expect(judge(row('3-5', 'RANGE'), 1)).toEqual({ verdict: 'DIFFERS', difference: -2, reason: null });
  expect(judge(row('3-5', 'RANGE'), 7)).toEqual({ verdict: 'DIFFERS', difference: 2, reason: null });
  for (const [value, qualifier, computed, reason] of [
    ['3', 'EXACT', null, 'The computed figure has no value.'],
    ['many', 'EXACT', 3, '"many" is no number.'],
    ['3-many', 'RANGE', 3, '"3-many" is no number.'],
    ['3', 'ABOUT', 3, 'Unknown qualifier ABOUT (%).'],
  ] as const)
    expect(judge(row(value, qualifier), computed)).toEqual({ verdict: 'NOT_COMPARABLE', difference: null, reason });
});
