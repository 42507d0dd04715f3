import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';

const { create, change, figure, cards, refused, read } = kit();

test('one report can have several instructions, each counts', async () => {
  const report = await create('report', '421300', { title: '调研报告', origin: 'SURVEY', deliveredOn: '2023-06-20' });
  const instruction = { title: '调研报告批示', level: 'CITY', office: '分管副市长', givenOn: '2023-06-28', report, text: '请研究办理' };
  const first = await create('instruction', '421300', instruction);
  await create('instruction', '421300', { ...instruction, office: '市长', givenOn: '2023-07-03' });
  await create('instruction', '421300', { ...instruction, level: 'PROVINCE', office: '分管副省长' });
  expect(await figure('421300', 'INSTRUCTIONS', { period: { year: 2023 } })).toBe(3);
  expect(await figure('421300', 'INSTRUCTIONS', { period: { year: 2023, month: 6 } })).toBe(2);
  expect(await figure('421300', 'INSTRUCTIONS', { filter: { level: ['PROVINCE'] } })).toBe(1);
  expect(await read('instruction', first, 'text report { id }')).toEqual({ text: null, report: { id: report } });
  expect(await read('instruction', first, 'text', asStaff('421300'))).toEqual({ text: '请研究办理' });
  await change('withdraw', 'instruction', first);
  expect(await figure('421300', 'INSTRUCTIONS')).toBe(2);
  expect(await cards('instructions')).toEqual(['调研报告批示 GIVEN', '调研报告批示 GIVEN']);
  expect(await refused('instruction', '420000', { ...instruction, title: '他' })).toEqual(['OTHER_OWNER report']);
});
