import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('study sessions count by the body that studies', async () => {
  const session = { topic: '专题学习', body: 'STANDING_COMMITTEE', heldOn: '2023-05-15' };
  await create('studySession', '421300', session);
  // On one day, two special committees study the same: two sessions.
  await create('studySession', '421300', { ...session, body: 'SPECIAL_COMMITTEE', unit: '经济委员会' });
  const third = await create('studySession', '421300', { ...session, body: 'SPECIAL_COMMITTEE', unit: '提案委员会' });
  expect(await figure('421300', 'STUDY_SESSIONS', { period: { year: 2023, month: 5 } })).toBe(3);
  expect(await figure('421300', 'STUDY_SESSIONS', { filter: { body: ['SPECIAL_COMMITTEE'] } })).toBe(2);
  await change('withdraw', 'studySession', third);
  expect(await figure('421300', 'STUDY_SESSIONS', { filter: { body: ['SPECIAL_COMMITTEE'] } })).toBe(1);
  expect(await cards('studySessions')).toEqual(['专题学习 HELD', '专题学习 HELD']);
  expect(await refused('studySession', '421300', session)).toEqual(['ALREADY_EXISTS heldOn']);
  expect(await refused('studySession', '421300', { ...session, topic: '' }, 'zh')).toEqual(['“学习内容”必填。']);
});
