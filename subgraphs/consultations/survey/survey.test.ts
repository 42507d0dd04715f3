import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('surveys, and the members who take part in them, count on their first day', async () => {
  const survey = { title: '人居环境调研', kind: 'SURVEY', heldOn: '2023-05-31', endedOn: '2023-06-02', placeName: '均川镇' };
  const first = await create('survey', '421300', {
    ...survey,
    participants: [
      { role: 'MEMBER', level: 'CITY', count: 6 },
      { role: 'EXPERT', count: 2 },
    ],
  });
  await create('survey', '421300', { ...survey, kind: 'INSPECTION', placeName: '洛阳镇' });
  expect(await figure('421300', 'SURVEYS', { period: { year: 2023, month: 5 } })).toBe(2);
  expect(await figure('421300', 'SURVEYS', { filter: { kind: ['INSPECTION'] } })).toBe(1);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['SURVEY'] } })).toBe(6);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['PLATFORM_ACTIVITY'] } })).toBe(0);
  await change('correct', 'survey', first, { participants: [{ role: 'MEMBER', count: 7 }] });
  expect(await figure('421300', 'ATTENDANCES')).toBe(7);
  expect(await cards('surveys')).toEqual(['人居环境调研 HELD', '人居环境调研 HELD']);
  expect(await refused('survey', '421300', { ...survey, title: '倒', endedOn: '2023-05-01' })).toEqual(['OUT_OF_ORDER endedOn']);
});
