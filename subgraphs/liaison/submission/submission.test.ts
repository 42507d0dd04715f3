import { expect, test } from '@jest/globals';
import { kit } from '../../../test/support/kit.ts';

import { asStaff } from '../../../test/support/service.ts';

const { create, change, figure, cards, refused, read } = kit();
const submission = {
  subject: '路灯不亮',
  channel: 'CODE',
  placeName: '幸福小区',
  receivedOn: '2023-05-31',
  text: '请尽快修',
  contact: '13800000000',
};

test('submissions count when received and when answered; what the citizen wrote stays with the owner', async () => {
  const id = await create('submission', '421303', submission);
  await create('submission', '421300', { ...submission, channel: 'LETTER' });
  await change('update', 'submission', id, { answeredOn: '2023-06-02' });
  expect(await figure('421300', 'SUBMISSIONS', { period: { year: 2023, month: 5 } })).toBe(2);
  expect(await figure('421300', 'SUBMISSIONS', { filter: { channel: ['LETTER', 'OTHER'] } })).toBe(1);
  expect(await figure('421300', 'SUBMISSIONS_ANSWERED', { period: { year: 2023, month: 5 } })).toBe(0);
  expect(await figure('421300', 'SUBMISSIONS_ANSWERED', { period: { year: 2023, month: 6 } })).toBe(1);
  expect(await cards('submissions', { status: ['ANSWERED'] })).toEqual(['路灯不亮 ANSWERED']);
  expect(await read('submission', id, 'subject text contact', asStaff('421303'))).toEqual({
    subject: '路灯不亮',
    text: '请尽快修',
    contact: '13800000000',
  });
  expect(await read('submission', id, 'subject text contact', asStaff('421300'))).toEqual({
    subject: '路灯不亮',
    text: null,
    contact: null,
  });
});

test('a subject of blanks is none', async () => {
  expect(await refused('submission', '421300', { ...submission, subject: '  ' }, 'zh')).toEqual(['“事项”必填。']);
});
