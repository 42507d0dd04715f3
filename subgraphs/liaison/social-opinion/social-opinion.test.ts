import { expect, test } from '@jest/globals';
import { kit } from '../../../test/support/kit.ts';
import { asStaff } from '../../../test/support/service.ts';

const { create, change, figure, cards, refused, read } = kit();
const opinion = { title: '规范单车停放', text: '全文', personKey: 'P7K2M9QX', filedOn: '2023-05-31' };

test('social opinions count when filed and when adopted; their text stays with the owner', async () => {
  const submission = await create('submission', '421303', { subject: '单车乱停', channel: 'CODE', receivedOn: '2023-05-30' });
  const id = await create('socialOpinion', '421300', { ...opinion, submission });
  await create('socialOpinion', '421303', opinion);
  expect(await cards('socialOpinions', { status: ['FILED'] })).toEqual(['规范单车停放 FILED', '规范单车停放 FILED']);
  await change('update', 'socialOpinion', id, { signedOn: '2023-06-01', forwardedTo: '省政协' });
  expect(await cards('socialOpinions', { status: ['SIGNED'] })).toEqual(['规范单车停放 SIGNED']);
  await change('update', 'socialOpinion', id, { adoptedOn: '2023-06-20', adoptedAt: 'PROVINCE' });
  expect(await figure('421300', 'SOCIAL_OPINIONS', { period: { year: 2023, month: 5 } })).toBe(2);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { period: { year: 2023, month: 5 } })).toBe(0);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await figure('421300', 'SOCIAL_OPINIONS_ADOPTED', { filter: { level: ['NATIONAL'] } })).toBe(0);
  expect(await read('socialOpinion', id, 'text submission { id }')).toEqual({ text: null, submission: { id: submission } });
  expect(await read('socialOpinion', id, 'text', asStaff('421300'))).toEqual({ text: '全文' });
});

test('nothing is adopted before it is filed', async () => {
  expect(await refused('socialOpinion', '421300', { ...opinion, title: '早', adoptedOn: '2023-05-01' })).toEqual([
    'BEFORE_FILED adoptedOn',
  ]);
});
