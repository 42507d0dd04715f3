import { expect, test } from '@jest/globals';
import { decode } from '@tongxin/infra/import/codec.ts';
import { boolean, choice, choices, committee, date, decimal, division, integer, sector, text, texts } from '@tongxin/infra/kernel/field.ts';
import { participants } from '@tongxin/vocabulary/vocabulary.ts';

const form = choice(
  choices('Form', ['', ''], { FRONTLINE: ['一线协商', 'Frontline'], HEART_TO_HEART: ['民情恳谈会', 'Heart to heart'] }),
  ['形式', 'Form'],
  ['', ''],
);
const whole = integer(['人次', ''], ['', '']);
const yes = boolean(['重点', ''], ['', '']);
const place = division(['区划', ''], ['', '']);
const body = committee(['政协', ''], ['', '']);
const field = sector(['界别', ''], ['', '']);

test.each([
  [text(['题目', ''], ['', '']), ' 停车难 ', '停车难'],
  [text(['编号', ''], ['', '']), 2022, '2022'],
  [text(['空', ''], ['', '']), '   ', null],
  [texts(['意见', ''], ['', '']), '甲；乙;丙\n丁；', ['甲', '乙', '丙', '丁']],
  [whole, '1,234', 1234],
  [whole, '１２', 12],
  [whole, '12人次', 12],
  [whole, '1，200 户', 1200],
  [whole, 12, 12],
  [decimal(['金额', ''], ['', '']), '3.5', 3.5],
  [yes, '是', true],
  [yes, '√', true],
  [yes, 1, true],
  [yes, true, true],
  [yes, '否', false],
  [yes, '0', false],
  [form, '一线协商', 'FRONTLINE'],
  [form, 'heart_to_heart', 'HEART_TO_HEART'],
  [form, '民情 恳谈会', 'HEART_TO_HEART'],
  [place, '曾都区', '421303'],
  [place, '曾都', '421303'],
  [place, 421303, '421303'],
  [place, '随州市', '421300'],
  [field, '22', '22'],
  [field, 1, '01'],
  [field, '中共界', '01'],
  [body, '随州市政协', '421300'],
  [body, '政协随州市委员会', '421300'],
  [body, '421300', '421300'],
  [date(['日期', ''], ['', '']), '2023年5月1日', '2023-05-01'],
  [
    participants,
    '委员/市级/5；群众//30',
    [
      { role: 'MEMBER', level: 'CITY', count: 5 },
      { role: 'CITIZEN', count: 30 },
    ],
  ],
  [participants, '委员／市级／1／P7K2M9QX', [{ role: 'MEMBER', level: 'CITY', count: 1, personKey: 'P7K2M9QX' }]],
])('%# %j', (given, cell, value) => {
  expect(decode(given, cell, '421300')).toEqual({ value });
});

test.each([
  [date(['日期', ''], ['', '']), '2023.13.1', /不是日期/, /2023-05-01/],
  [whole, '约12', /不是数字/, /人次/],
  [whole, '1.2万', /不是数字/, /万/],
  [whole, '12余人', /确切/, /确切/],
  [whole, '1.5', /不是整数/, /整数/],
  [yes, '也许', /“是”或“否”/, /是/],
  [form, '院坝会', /可选项/, /一线协商、民情恳谈会/],
  [place, '鼓楼区', /同名/, /\d{6}（.*市鼓楼区）/],
  [place, '没有的区', /没有/, /六位/],
  [body, '鼓楼区', /同名/, /\d{6}/],
  [field, '35', /没有这个界别/, /01 至 34/],
  [participants, '委员/市级/很多', /“委员\/市级\/很多”的人数不是数字/, /身份\/级别\/人数/],
  [participants, '委员/市级/5/P7K2M9QX/多', /多了一段/, /身份\/级别\/人数\/人员统一码/],
  [text(['题目', ''], ['', '']), { error: '#N/A' }, /公式.*#N\/A/, /修正公式/],
])('%# %j is refused with a reason and a remedy', (given, cell, reason, remedy) => {
  const { fault } = decode(given, cell, '421300');
  expect(fault?.reason).toMatch(reason);
  expect(fault?.remedy).toMatch(remedy);
});

test('a place is looked for below the committee first', () => {
  expect(decode(place, '鼓楼区', '320100')).toEqual({ value: '320106' });
});
