import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { checkField, checkRecord } from './check.ts';
import { date, decimal, integer, text, texts } from './field.ts';

const faults = (field: Parameters<typeof checkField>[1], value: unknown, language: 'zh' | 'en' = 'en') =>
  checkField('it', field, value, { committee: '421300', language });
const codes = (...args: Parameters<typeof faults>) => faults(...args).map(({ code }) => code);

test('what is required must say something', () => {
  const title = text(['题目', 'Title'], ['', ''], { required: true });
  for (const nothing of [undefined, null, '', '  ', []]) expect(codes(title, nothing)).toEqual(['REQUIRED']);
  expect(codes({ ...title, required: false }, null)).toEqual([]);
  expect(faults(title, null, 'zh')).toEqual([{ field: 'it', code: 'REQUIRED', message: '“题目”必填。' }]);
  expect(codes(integer(['数', 'Number'], ['', ''], { required: true }), 0)).toEqual([]);
});

test('texts are as long as they may be, counted in characters', () => {
  const short = text(['名', 'Name'], ['', ''], { max: 3 });
  expect(codes(short, '𠮷野家')).toEqual([]);
  expect(codes(short, '四个字长')).toEqual(['TOO_LONG']);
  expect(codes(texts(['名', 'Names'], ['', ''], { max: 3 }), ['短', '四个字长', '也是四个'])).toEqual(['TOO_LONG']);
});

test('numbers and days lie where they can', () => {
  expect(codes(integer(['数', 'Number'], ['', '']), 1.5)).toEqual(['NOT_A_NUMBER']);
  expect(codes(decimal(['数', 'Number'], ['', '']), '1.5')).toEqual([]);
  expect(codes(integer(['数', 'Number'], ['', '']), -1)).toEqual(['OUT_OF_RANGE']);
  expect(codes(integer(['数', 'Number'], ['', ''], { min: 5, max: 6 }), 7)).toEqual(['OUT_OF_RANGE']);
  const bound = (field: Parameters<typeof codes>[0], numbers: number[]) => numbers.map(number => codes(field, number).length);
  expect(bound(integer(['数', 'Number'], ['', '']), [0, 10_000_000, 10_000_001])).toEqual([0, 0, 1]);
  expect(bound(decimal(['数', 'Number'], ['', '']), [-0.1, 0, 10_000_000, 10_000_000.5])).toEqual([1, 0, 0, 1]);
  expect(bound(integer(['数', 'Number'], ['', ''], { min: 5, max: 6 }), [4, 5, 6, 7])).toEqual([1, 0, 0, 1]);
  expect(bound(decimal(['数', 'Number'], ['', ''], { max: 100 }), [100, 100.01, Number.POSITIVE_INFINITY, Number.NaN])).toEqual([
    0, 1, 1, 1,
  ]);
  expect(['1949-09-20', '1949-09-21', '2100-12-31', '2101-01-01'].map(day => codes(date(['日', 'Day'], ['', '']), day).length)).toEqual([
    1, 0, 0, 1,
  ]);
});

test('zones without a code of the state are divisions; other unknown codes are not', () => {
  const visit = kindByName.get('visit')!;
  expect(codes(visit.fields.division!, '421303-Z01')).toEqual([]);
  expect(codes(visit.fields.division!, '421399')).toEqual(['UNKNOWN_DIVISION']);
});

// It would give stocks below zero.
test.each([
  ['term', { number: 6, startsOn: '2022-01-05', endsOn: '2022-01-04' }],
  ['specialCommittee', { name: '甲', establishedOn: '2022-01-05', dissolvedOn: '2022-01-04' }],
  ['member', { personKey: 'P7K2M9QX', sector: '22', joinedOn: '2022-01-05', leftOn: '2022-01-04' }],
  ['platform', { name: '甲', kind: 'STATION', openedOn: '2022-01-05', closedOn: '2022-01-04' }],
  [
    'posting',
    { personKey: 'P7K2M9QX', level: 'CITY', placeName: '甲', placeLevel: 'VILLAGE', postedOn: '2022-01-05', endedOn: '2022-01-04' },
  ],
  ['activityGroup', { name: '甲', kind: 'SECTOR', establishedOn: '2022-01-05', dissolvedOn: '2022-01-04' }],
  ['submission', { subject: '甲', channel: 'CODE', receivedOn: '2022-01-05', answeredOn: '2022-01-04' }],
  ['topic', { title: '甲', origin: 'OTHER', raisedOn: '2022-01-05', settledOn: '2022-01-04' }],
])('%s: no end before the beginning', (kind, record) => {
  expect(checkRecord(kindByName.get(kind)!, record, { committee: '421300', language: 'en' }).map(({ code }) => code)).toEqual([
    'OUT_OF_ORDER',
  ]);
});
