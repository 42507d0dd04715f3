import { describe, expect, test } from '@jest/globals';
import { halfWidth, readDate, readInstant } from '@tongxin/infra/import/dates.ts';
import { fc } from '../kit/property.ts';

test.each([
  ['2023-5-1'],
  ['2023-05-01'],
  ['2023/05/01'],
  ['2023/5/1'],
  ['2023.5.1'],
  ['20230501'],
  ['2023年5月1日'],
  ['2023年05月01号'],
  ['2023 年 5 月 1 日'],
  ['２０２３－５－１'],
  ['２０２３年５月１日'],
  ['2023—05—01'],
  [' 2023-05-01 '],
  ['2023-05-01 00:00:00'],
  ['2023-05-01T08:30:00Z'],
  ['2023-05-01  08:30'],
  ['2023-05-01 08:30:15.123'],
  ['45047.25'],
  ['45047'],
  [45047],
  [new Date('2023-05-01T00:00:00Z')],
])('%p is the first of May 2023', written => {
  expect(readDate(written)).toBe('2023-05-01');
});

test.each([
  '2023-5',
  '2023',
  '23-5-1',
  '5/1/2023',
  '2023-13-01',
  '2023-02-29',
  '2023-02-30',
  '20231301',
  '2023-05-01 morning',
  '2023-05-01 x08:30',
  '2023-05-01 08:30x',
  '2023-05-01\nx',
  'x2023-05-01',
  '202305011',
  '120230501',
  '2023-05-00',
  '2023-00-01',
  '0999-12-31',
  '0023-05-01',
  '00010101',
  '五月一日',
  '1',
  'n/a',
])('%p is not a day', written => {
  expect(readDate(written)).toBeUndefined();
});

test('years are written with four digits, from 1000', () => {
  expect(['1000-01-01', '9999-12-31'].map(readDate)).toEqual(['1000-01-01', '9999-12-31']);
});

test.each([
  ['2023-05-20', '2023-05-19T16:00:00.000Z'],
  ['20230520', '2023-05-19T16:00:00.000Z'],
  [' 2023-05-20 14:30 ', '2023-05-20T06:30:00.000Z'],
  ['2023-05-20 23:59:59.5', '2023-05-20T15:59:59.000Z'],
  ['2023-05-20T14:30:00+0530', '2023-05-20T09:00:00.000Z'],
  ['2023-05-20 14:30', '2023-05-20T06:30:00.000Z'],
  ['2023年5月20日 14时30分', '2023-05-20T06:30:00.000Z'],
  ['2023/5/20 14:30:15', '2023-05-20T06:30:15.000Z'],
  ['2023-05-20T14:30:00+08:00', '2023-05-20T06:30:00.000Z'],
  ['2023-05-20T06:30:00Z', '2023-05-20T06:30:00.000Z'],
  ['45066.5', '2023-05-20T04:00:00.000Z'],
])('%s in Asia/Shanghai is %s', (written, instant) => {
  expect(readInstant(written)?.toISOString()).toBe(instant);
});

test('a time that a workbook holds is of Asia/Shanghai', () => {
  expect(readInstant(new Date('2023-05-20T14:30:00Z'))?.toISOString()).toBe('2023-05-20T06:30:00.000Z');
  expect(readInstant(new Date(Number.NaN))).toBeUndefined();
});

test('signs of the full-width block, odd spaces and dashes are plain ones', () => {
  expect(halfWidth('２０２３\u3000年\u00a0５—６–７−８')).toBe('2023 年 5-6-7-8');
});

test.each(['2023-05-20 24:00', '2023-05-20 25:00', '2023-05-20 12:60', '2023-05-20 12:59:60', 'soon'])('%p is no instant', written => {
  expect(readInstant(written)).toBeUndefined();
});

describe('any day, however it is written', () => {
  const ways: ((year: number, month: number, day: number) => string | number | Date)[] = [
    (year, month, day) => `${year}-${month}-${day}`,
    (year, month, day) => `${year}/${String(month).padStart(2, '0')}/${String(day).padStart(2, '0')}`,
    (year, month, day) => `${year}.${month}.${day}`,
    (year, month, day) => `${year}年${month}月${day}日`,
    (year, month, day) => `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`,
    (year, month, day) => Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000),
    (year, month, day) => new Date(Date.UTC(year, month - 1, day)),
  ];
  test('is the same day', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1949-09-21'), max: new Date('2100-12-31'), noInvalidDate: true }),
        fc.constantFrom(...ways),
        (date, write) => {
          const written = write(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
          expect(readDate(written)).toBe(date.toISOString().slice(0, 10));
        },
      ),
    );
  });
});
