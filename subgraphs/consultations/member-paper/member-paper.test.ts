import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, change, figure, cards, refused } = kit();

test('papers count by the form of the consultation to which they are submitted', async () => {
  const listening = await create('consultation', '421300', { title: '倾听', form: 'LISTENING', heldOn: '2023-05-15' });
  const paper = { title: '停车难建议', consultation: listening, submittedOn: '2023-05-18', personKey: 'P7K2M9QX' };
  const parking = await create('memberPaper', '421300', paper);
  const lamps = await create('memberPaper', '421300', { ...paper, title: '路灯建议', submittedOn: '2023-06-01' });
  expect(await figure('421300', 'MEMBER_PAPERS', { filter: { form: ['LISTENING'] } })).toBe(2);
  expect(await figure('421300', 'MEMBER_PAPERS', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await cards('memberPapers')).toEqual(['路灯建议 SUBMITTED', '停车难建议 SUBMITTED']);

  // The form of the consultation reaches its papers.
  await change('correct', 'consultation', listening, { form: 'THEMED' });
  expect(await figure('421300', 'MEMBER_PAPERS', { filter: { form: ['LISTENING'] } })).toBe(0);
  expect(await figure('421300', 'MEMBER_PAPERS', { filter: { form: ['THEMED'] } })).toBe(2);

  // It is not withdrawn while there are papers for it, nor is one restored without it.
  expect((await change('withdraw', 'consultation', listening)).userErrors).toMatchObject([
    { code: 'STILL_REFERRED_TO', message: expect.stringContaining(parking) },
  ]);
  expect(await figure('421300', 'MEMBER_PAPERS')).toBe(2);
  for (const each of [parking, lamps]) await change('withdraw', 'memberPaper', each);
  expect((await change('withdraw', 'consultation', listening)).userErrors).toEqual([]);
  expect(await figure('421300', 'MEMBER_PAPERS')).toBe(0);
  expect((await change('restore', 'memberPaper', parking)).userErrors).toMatchObject([{ code: 'WITHDRAWN', field: 'consultation' }]);
  await change('restore', 'consultation', listening);
  for (const each of [parking, lamps]) await change('restore', 'memberPaper', each);
  expect(await figure('421300', 'MEMBER_PAPERS')).toBe(2);
  expect(await refused('memberPaper', '421303', paper)).toEqual(['OTHER_OWNER consultation']);
});
