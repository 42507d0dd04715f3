import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused, read } = kit();

test('consultations, and what is said and who is present at them, count on the day on which they are held', async () => {
  const participants = [
    { role: 'MEMBER', level: 'CITY', count: 5 },
    { role: 'MEMBER', level: 'COUNTY', count: 2 },
    { role: 'CITIZEN', level: null, count: 30 },
  ];
  const parking = await create('consultation', '421300', {
    title: '停车难',
    form: 'FRONTLINE',
    heldOn: '2023-05-31',
    opinions: ['甲', '乙'],
    suggestions: ['丙'],
    participants,
  });
  await create('consultation', '421303', {
    title: '路灯',
    form: 'THEMED',
    heldOn: '2023-06-01',
    opinions: ['丁'],
    participants: [{ role: 'MEMBER', count: 3 }],
  });
  const doubled = await create('consultation', '421303', {
    title: '重复',
    form: 'MONTHLY',
    heldOn: '2023-06-02',
    participants: [{ role: 'MEMBER', count: 100 }],
  });
  await change('withdraw', 'consultation', doubled);

  expect(await figure('420000', 'CONSULTATIONS_HELD')).toBe(2);
  expect(await figure('421300', 'CONSULTATIONS_HELD', { period: { year: 2023, month: 5 } })).toBe(1);
  expect(await figure('421300', 'CONSULTATIONS_HELD', { filter: { form: ['THEMED', 'MONTHLY'] } })).toBe(1);
  expect(await figure('421300', 'OPINIONS_COLLECTED')).toBe(3);
  expect(await figure('421300', 'SUGGESTIONS_MADE')).toBe(1);
  expect(await figure('421300', 'ATTENDANCES')).toBe(10);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['FRONTLINE'] } })).toBe(7);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['THEMED_CONSULTATION'] } })).toBe(3);
  expect(await cards('consultations', { committee: '421300' })).toEqual(['路灯 HELD', '停车难 HELD']);
  expect(await cards('consultations', { withdrawn: true })).toEqual(['重复 HELD']);

  await change('correct', 'consultation', parking, { form: 'MONTHLY', opinions: ['甲'] });
  expect(await figure('421300', 'CONSULTATIONS_HELD', { filter: { form: ['FRONTLINE'] } })).toBe(0);
  expect(await figure('421300', 'ATTENDANCES', { filter: { event: ['MONTHLY_CONSULTATION'] } })).toBe(7);
  expect(await figure('421300', 'OPINIONS_COLLECTED')).toBe(2);
  await change('restore', 'consultation', doubled);
  expect(await figure('421303', 'ATTENDANCES')).toBe(103);
  expect(await read('consultation', parking, 'form opinions host { code } participants { role level count }')).toMatchObject({
    form: 'MONTHLY',
    host: { code: '421300' },
    participants,
  });
});

test('a session is held while its room is open, and whoever is named is one person', async () => {
  const room = await create('platform', '420500', { name: '协商议事室', kind: 'CONSULTATION_ROOM', openedOn: '2023-03-01' });
  const session = { title: '议事', form: 'FRONTLINE', heldOn: '2023-02-28', platform: room };
  expect(await refused('consultation', '420500', session)).toEqual(['NOT_THERE_YET heldOn']);
  const held = await create('consultation', '420500', { ...session, heldOn: '2023-03-01' });
  expect((await change('correct', 'consultation', held, { heldOn: '2023-02-28' })).userErrors).toMatchObject([{ code: 'NOT_THERE_YET' }]);
  await change('update', 'platform', room, { closedOn: '2023-12-31' });
  expect(await refused('consultation', '420500', { ...session, heldOn: '2024-01-01' })).toEqual(['NO_LONGER_THERE heldOn']);
  const two = { ...session, heldOn: '2023-04-01', participants: [{ role: 'MEMBER', personKey: 'P7K2M9QX', count: 2 }] };
  expect(await refused('consultation', '420500', two)).toEqual(['ONE_PERSON participants.0.count']);
});

test('one title spelled otherwise is one session', async () => {
  const session = { title: 'A－1 停车场', form: 'FRONTLINE', heldOn: '2023-05-02' };
  await create('consultation', '420700', session);
  for (const title of ['A-1停车场', ' ａ-1 停车场 ', 'A—1\u200b停车场'])
    expect(await refused('consultation', '420700', { ...session, title })).toEqual(['ALREADY_EXISTS heldOn']);
  expect(await cards('consultations', { committee: '420700' })).toEqual(['A－1 停车场 HELD']);
});

test('what is missing or unknown is said, in the language of the reader', async () => {
  const input = { title: '全会', form: 'PLENARY', heldOn: '2023-01-10' };
  await create('consultation', '420000', input);
  expect(await refused('consultation', '420000', input)).toEqual(['ALREADY_EXISTS heldOn']);
  expect(await refused('consultation', '420000', { ...input, title: '' }, 'zh')).toEqual(['“题目”必填。']);
  expect(await refused('consultation', '420000', { ...input, heldOn: '1900-01-01', division: '999999' })).toEqual([
    'OUT_OF_RANGE heldOn',
    'UNKNOWN_DIVISION division',
  ]);
  expect(await refused('consultation', '420000', { ...input, topic: 'top_421300_0193a5c07b7c7e0a9d3e5f60718293a4' })).toEqual([
    'OTHER_OWNER topic',
  ]);
  expect(await refused('consultation', '420000', { ...input, topic: 'top_420000_0193a5c07b7c7e0a9d3e5f60718293a4' })).toEqual([
    'NOT_FOUND topic',
  ]);
});
