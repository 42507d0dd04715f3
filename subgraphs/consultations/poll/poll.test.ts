import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();
const poll = { title: '创新案例评选', options: ['甲', '乙', '丙'], mostChoices: 2, openedOn: '2022-12-01' };

test('the options of a poll count while it is open, its last day included', async () => {
  const first = await create('poll', '421300', poll);
  await create('poll', '421300', { ...poll, title: '另一评选', options: ['丁', '戊'], openedOn: '2023-02-01' });
  await change('update', 'poll', first, { closesOn: '2022-12-31' });
  expect(await figure('421300', 'POLL_OPTIONS', { period: { day: '2022-11-30' } })).toBe(0);
  expect(await figure('421300', 'POLL_OPTIONS', { period: { day: '2022-12-31' } })).toBe(3);
  expect(await figure('421300', 'POLL_OPTIONS', { period: { day: '2023-01-01' } })).toBe(0);
  expect(await figure('421300', 'POLL_OPTIONS')).toBe(2);
  await change('correct', 'poll', first, { options: ['甲', '乙', '丙', '己'] });
  expect(await figure('421300', 'POLL_OPTIONS', { period: { day: '2022-12-31' } })).toBe(4);
  expect(await cards('polls')).toEqual(['另一评选 OPEN', '创新案例评选 DATED']);
});

test('nobody may choose more options than there are, and no option stands twice', async () => {
  expect(await refused('poll', '421300', { ...poll, title: '多', mostChoices: 4 })).toEqual(['OUT_OF_RANGE mostChoices']);
  expect(await refused('poll', '421300', { ...poll, title: '重', options: ['甲', '甲'] })).toEqual(['NOT_DIFFERENT options']);
  expect(await refused('poll', '421300', { ...poll, title: '无', options: [] })).toEqual(['REQUIRED options']);
});
