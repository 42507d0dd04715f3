import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, act, change, figure, cards, refused, read, tongxin } = kit();
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
  await act('answerSubmission', { id, reply: '已修', answeredOn: '2023-06-02' });
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

test('it comes about and moves on by actions alone; a correction answers nothing, but takes back what was entered by mistake', async () => {
  for (const gone of ['createSubmission', 'updateSubmission', 'createSocialOpinion', 'updateSocialOpinion']) {
    const { errors } = await tongxin.ask(`mutation { ${gone}(input: { committee: "421300" }) { userErrors { code } } }`);
    expect(errors?.[0]?.message).toContain(`Cannot query field "${gone}" on type "Mutation"`);
  }
  const id = await create('submission', '421300', { ...submission, subject: '更正' });
  const correct = async (input: object) => (await change('correct', 'submission', id, input)).userErrors.map(({ code }) => code);
  const state = async () => (await read('submission', id, 'state')).state;
  const answered = { answeredOn: '2023-06-02', openReply: '已修' };
  for (const leap of [answered, { matchedTo: 'P7K2M9QX', matchedOn: '2023-06-01' }, { closedOn: '2023-06-02', closeReason: '无' }])
    expect(await correct(leap)).toEqual(['NOT_POSSIBLE_NOW']);
  await act('answerSubmission', { id, reply: '已修', open: true, answeredOn: '2023-06-03' });
  expect(await correct(answered)).toEqual([]);
  expect(await read('submission', id, 'answeredOn state')).toEqual({ answeredOn: '2023-06-02', state: 'ANSWERED' });
  expect(await correct({ answeredOn: null, openReply: null, reply: null })).toEqual([]);
  expect(await state()).toBe('RECEIVED');
  expect(await figure('421300', 'SUBMISSIONS_ANSWERED', { period: { day: '2023-06-02' }, reach: 'SELF' })).toBe(0);
});
