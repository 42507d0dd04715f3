import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { checkRecord, itself } from './check.ts';
import { date, record, reference, references, text } from './field.ts';
import { defineKind, type Kind } from './kind.ts';
import type { Hearing } from './row.ts';
import type { Language } from './words.ts';

const NONE = ['', ''] as const;
const HERE: Hearing = { committee: '421300', language: 'en' };
const ID = 'mee_421300_0193a5c07b7c7e0a9d3e5f60718293a4';
const OTHER = 'mee_421300_0193a5c07b7c7e0a9d3e5f60718293a5';

const day = (label: string, more: { ahead?: true; derived?: boolean } = {}) => date([label, label], NONE, more);
const meeting = defineKind({
  ...{
    name: 'meeting',
    prefix: 'mee',
    subgraph: 'liaison',
    duty: 'LIAISON',
    label: ['会议', 'Meeting'],
    description: NONE,
    naturalKey: [],
  },
  fields: {
    title: text(['题目', 'Title'], NONE, { required: true }),
    begins: day('开始'),
    ends: day('结束'),
    due: day('期限', { ahead: true }),
    known: day('得知', { derived: true }),
    note: text(['备注', 'Note'], NONE),
    sameAs: reference('proposal', ['同一会议', 'Same as'], NONE),
    source: record(['来源', 'Source'], NONE),
    made: references('proposal', ['产生的', 'Made'], NONE),
  },
  lasts: ['begins', 'ends'],
}) as Kind;

const codes = (kind: Kind, values: Record<string, unknown>, hearing = HERE) =>
  checkRecord(kind, values, hearing).map(({ code, field }) => `${code} ${field}`);

test('all that is wrong with a record is told, field by field', () => {
  expect(codes(meeting, { title: '甲', begins: '2024-05-01' })).toEqual([]);
  expect(codes(meeting, { begins: '1900-01-01', note: '\0', source: 'x' })).toEqual([
    ...['REQUIRED title', 'OUT_OF_RANGE begins', 'MALFORMED note', 'MALFORMED source'],
  ]);
  expect(checkRecord(meeting, {}, { ...HERE, language: 'zh' })).toEqual([{ field: 'title', code: 'REQUIRED', message: '“题目”必填。' }]);
  expect(codes(meeting, { title: '甲', source: ID }, { ...HERE, committee: '420100' })).toEqual(['OTHER_OWNER source']);
});

describe('a record is not', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    ['merged into itself', { sameAs: ID }, ['SAME_RECORD sameAs']],
    ['made from itself', { source: ID }, ['SAME_RECORD source']],
    ['both', { source: ID, sameAs: ID }, ['SAME_RECORD sameAs', 'SAME_RECORD source']],
    ['anything by another one, by a text, by a list', { sameAs: OTHER, source: OTHER, note: ID, made: [ID] }, []],
    ['anything by nothing', { sameAs: null, source: undefined }, []],
  ])('%s', (_, values, wrong) => {
    expect(codes(meeting, { id: ID, title: '甲', ...values })).toEqual(wrong);
    expect(itself(meeting.fields, ID, values, 'en').map(({ code, field }) => `${code} ${field}`)).toEqual(wrong);
  });
  test('itself before it has an id', () => {
    for (const none of [undefined, null, '']) expect(itself(meeting.fields, none, { sameAs: none }, 'en')).toEqual([]);
    expect(codes(meeting, { title: '甲', sameAs: '' })).toEqual([]);
  });
  test.each<[Language, string]>([
    ['zh', '“同一会议”不能是这条记录本身。'],
    ['en', '"sameAs" cannot be the record itself.'],
  ])('itself, which is told in %s', (language, message) => {
    expect(checkRecord(meeting, { id: ID, title: '甲', sameAs: ID }, { ...HERE, language })).toEqual([
      { field: 'sameAs', code: 'SAME_RECORD', message },
    ]);
  });
});

describe('what was done was done on a day that has come', () => {
  const acts: Kind = { ...meeting, door: 'ACTS' };
  // It is the 16th in Asia/Shanghai already.
  beforeAll(() => void jest.useFakeTimers({ now: new Date('2024-05-15T17:00:00Z') }));
  afterAll(() => void jest.useRealTimers());

  test.each<[string, Kind, Record<string, unknown>, string[]]>([
    ['today', acts, { begins: '2024-05-16' }, []],
    ['tomorrow', acts, { begins: '2024-05-17' }, ['IN_FUTURE begins']],
    ['each day', acts, { begins: '2024-05-17', ends: '2024-05-18' }, ['IN_FUTURE begins', 'IN_FUTURE ends']],
    ['other faults too', acts, { begins: '2024-05-17', source: 'x' }, ['MALFORMED source', 'IN_FUTURE begins']],
    ['no day', acts, { begins: null, ends: '' }, []],
    ['a day by which it is due', acts, { due: '2024-05-17' }, []],
    ['a day that follows from others', acts, { known: '2024-05-17' }, []],
    ['a text', acts, { note: '2024-05-17' }, []],
    ['a register says what will be', meeting, { begins: '2024-05-17' }, []],
  ])('%s', (_, kind, values, wrong) => {
    expect(codes(kind, { title: '甲', ...values })).toEqual(wrong);
  });
  test.each<[Language, string]>([
    ['zh', '“开始”：日期 2024-05-17 还没有到。'],
    ['en', '"begins": the day 2024-05-17 is still to come.'],
  ])('is told in %s', (language, message) => {
    expect(checkRecord(acts, { title: '甲', begins: '2024-05-17' }, { ...HERE, language })).toEqual([
      { field: 'begins', code: 'IN_FUTURE', message },
    ]);
  });
});

describe('no end before the beginning', () => {
  test.each<[string, Kind, Record<string, unknown>, string[]]>([
    ['a day before', meeting, { begins: '2024-05-02', ends: '2024-05-01' }, ['OUT_OF_ORDER ends']],
    ['the same day', meeting, { begins: '2024-05-01', ends: '2024-05-01' }, []],
    ['a day after', meeting, { begins: '2024-05-01', ends: '2024-05-02' }, []],
    ['no end yet', meeting, { begins: '2024-05-01', ends: null }, []],
    ['no beginning known', meeting, { begins: null, ends: '2024-05-01' }, []],
    ['what cannot end', { ...meeting, lasts: ['begins'] }, { begins: '2024-05-02', ends: '2024-05-01' }, []],
    ['what does not last', { ...meeting, lasts: undefined }, { begins: '2024-05-02', ends: '2024-05-01' }, []],
    ['days that are no days', meeting, { begins: '2024-05-01', ends: '1900-01-01' }, ['OUT_OF_RANGE ends']],
  ])('%s', (_, kind, values, wrong) => {
    expect(codes(kind, { title: '甲', ...values })).toEqual(wrong);
  });
  test.each<[Language, string]>([
    ['zh', '“结束”早于“开始”。'],
    ['en', '"ends" cannot come before "begins".'],
  ])('is told in %s', (language, message) => {
    expect(checkRecord(meeting, { title: '甲', begins: '2024-05-02', ends: '2024-05-01' }, { ...HERE, language })).toEqual([
      { field: 'ends', code: 'OUT_OF_ORDER', message },
    ]);
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
  ])('of a %s', (kind, values) => {
    expect(checkRecord(kindByName.get(kind)!, values, HERE).map(({ code }) => code)).toEqual(['OUT_OF_ORDER']);
  });
});

describe('the rule of a kind', () => {
  const asked: unknown[] = [];
  const ruled: Kind = {
    ...meeting,
    check(row, hearing) {
      asked.push([row, hearing]);
      return row.note ? { field: 'note', code: 'NOT_THIS', message: 'Not this.' } : null;
    },
  };

  test('is asked with the record and whose it is', () => {
    expect(checkRecord(ruled, { title: '甲', note: '乙' }, HERE)).toEqual([{ field: 'note', code: 'NOT_THIS', message: 'Not this.' }]);
    expect(asked.splice(0)).toEqual([[{ title: '甲', note: '乙' }, HERE]]);
    expect(checkRecord(ruled, { title: '甲' }, HERE)).toEqual([]);
    expect(asked.splice(0)).toHaveLength(1);
  });
  test('is not asked of a record that is wrong without it', () => {
    expect(codes(ruled, { note: '乙' })).toEqual(['REQUIRED title']);
    expect(codes(ruled, { title: '甲', note: '乙', begins: '2024-05-02', ends: '2024-05-01' })).toEqual(['OUT_OF_ORDER ends']);
    expect(asked).toEqual([]);
  });
});
