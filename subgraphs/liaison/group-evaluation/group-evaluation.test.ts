import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, read, refused, tongxin } = kit();

const on = (measure: string, day: string, filter?: Record<string, string[]>) =>
  figure('420304', measure, { period: { day }, ...(filter && { filter }) });

test('evaluations of half-years: how many groups are evaluated at its end, and what share', async () => {
  const group = (name: string, more: object = {}) =>
    create('activityGroup', '420304', { name, kind: 'TOWNSHIP', establishedOn: '2023-01-01', ...more });
  const [first, second, short] = [await group('安阳'), await group('茶店'), await group('短命', { dissolvedOn: '2023-09-01' })];
  const evaluated = (activityGroup: string, half: number | null, more: object = {}) =>
    create('groupEvaluation', '420304', { activityGroup, year: 2023, half, evaluatedOn: '2023-07-10', score: 90, grade: '优秀', ...more });
  await evaluated(first, 1);
  const ofYear = await evaluated(first, null, { evaluatedOn: '2024-01-08' });
  const ofHalf = await evaluated(first, 2, { evaluatedOn: '2024-01-05' });
  const late = await evaluated(second, 1, { evaluatedOn: '2023-08-01', grade: '合格' });
  await evaluated(short, 1);

  // At the end of June three of three, though judged in July and August; from September on the dissolved one is gone from both.
  expect([await on('GROUPS_EVALUATED', '2023-06-29'), await on('GROUPS_EVALUATED', '2023-06-30')]).toEqual([0, 3]);
  expect([await on('GROUPS_EVALUATED', '2023-09-01'), await on('GROUP_EVALUATION_COVERAGE', '2023-09-01')]).toEqual([2, 100]);
  // At the end of December one of two; the group that has a mark for the half-year and one for the year counts once.
  expect([await on('GROUPS_EVALUATED', '2023-12-31'), await on('GROUP_EVALUATION_COVERAGE', '2023-12-31')]).toEqual([1, 50]);
  expect(await on('GROUPS_EVALUATED', '2024-06-30')).toBe(0);
  expect(await figure('420300', 'GROUP_EVALUATIONS', { period: { year: 2023 } })).toBe(3);
  expect(await figure('420300', 'GROUP_EVALUATIONS', { filter: { grade: ['合格'] } })).toBe(1);
  expect((await cards('groupEvaluations', { committee: '420304' })).slice(0, 2)).toEqual([
    '安阳 2023年度 考评 优秀 EVALUATED',
    '安阳 2023年下半年 考评 优秀 EVALUATED',
  ]);
  expect((await read('activityGroup', first, 'evaluations { totalCount nodes { year half score grade } }')).evaluations).toEqual({
    totalCount: 3,
    nodes: [1, null, 2].map(half => ({ year: 2023, half, score: 90, grade: '优秀' })),
  });

  await change('withdraw', 'groupEvaluation', late);
  expect(await on('GROUPS_EVALUATED', '2023-06-30')).toBe(2);
  // What becomes of the group reaches its evaluations.
  await change('correct', 'activityGroup', first, { kind: 'SECTOR' });
  expect(await on('GROUPS_EVALUATED', '2023-06-30', { kind: ['SECTOR'] })).toBe(1);
  // An evaluated group is not withdrawn; its evaluations may be, and one of the two is enough.
  expect((await change('withdraw', 'activityGroup', first)).userErrors).toMatchObject([{ code: 'STILL_REFERRED_TO', field: 'id' }]);
  await change('withdraw', 'groupEvaluation', ofHalf);
  expect(await on('GROUPS_EVALUATED', '2023-12-31')).toBe(1);
  await change('withdraw', 'groupEvaluation', ofYear);
  expect(await on('GROUPS_EVALUATED', '2023-12-31')).toBe(0);

  const again = { activityGroup: second, year: 2023, evaluatedOn: '2023-06-30' };
  expect(await refused('groupEvaluation', '420304', { ...again, half: 2 })).toEqual(['TOO_EARLY evaluatedOn']);
  expect(await refused('groupEvaluation', '420304', { ...again, half: 3 })).toEqual(['OUT_OF_RANGE half']);
  expect(await refused('groupEvaluation', '420300', { ...again, half: 1 })).toEqual(['OTHER_OWNER activityGroup']);
});

test('the page of all groups with their evaluations takes few statements', async () => {
  const before = await tongxin.statements();
  const { errors } = await tongxin.ask(
    '{ activityGroups(filter: { committee: "420304" }) { nodes { name evaluations(first: 1) { totalCount nodes { grade } } } } }',
  );
  expect(errors).toBeUndefined();
  expect((await tongxin.statements()) - before).toBeLessThanOrEqual(5);
});
