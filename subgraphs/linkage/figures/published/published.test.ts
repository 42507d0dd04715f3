import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

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
