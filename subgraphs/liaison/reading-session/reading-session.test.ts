import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('reading sessions count on the day on which they are held', async () => {
  const session = { title: '读书分享会', book: '乡土中国', heldOn: '2023-04-23', readers: 25 };
  const group = await create('activityGroup', '421300', { name: '读书群', kind: 'READING', establishedOn: '2022-03-01' });
  const first = await create('readingSession', '421300', { ...session, activityGroup: group });
  await create('readingSession', '421303', { ...session, heldOn: '2024-01-05' });
  expect(await figure('421300', 'READING_SESSIONS')).toBe(2);
  expect(await figure('421300', 'READING_SESSIONS', { period: { year: 2023 } })).toBe(1);
  expect(await figure('421300', 'READING_SESSIONS', { period: { year: 2023 }, reach: 'SELF' })).toBe(1);
  expect(await read('readingSession', first, 'book readers activityGroup { id }')).toEqual({
    book: '乡土中国',
    readers: 25,
    activityGroup: { id: group },
  });
  expect(await cards('readingSessions')).toEqual(['读书分享会 HELD', '读书分享会 HELD']);
  await change('withdraw', 'readingSession', first);
  expect(await figure('421300', 'READING_SESSIONS')).toBe(1);
  expect(await refused('readingSession', '421303', { ...session, activityGroup: group })).toEqual(['OTHER_OWNER activityGroup']);
});
