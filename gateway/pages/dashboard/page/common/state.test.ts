import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { formatState, parseState, type State, TABS } from './state.ts';

const code = fc.integer({ min: 100000, max: 999999 }).map(String);
const measure = fc.constantFrom('DEEDS', 'CONSULTATIONS_HELD');
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10));
const days = fc.record({ year: fc.integer({ min: 1990, max: 2099 }), month: fc.integer({ min: 1, max: 12 }) }, { requiredKeys: ['year'] });
const state: fc.Arbitrary<State> = fc
  .record(
    {
      committee: code,
      year: fc.integer({ min: 1990, max: 2099 }),
      month: fc.integer({ min: 1, max: 12 }),
      asOf: day,
      measure,
      figures: fc.uniqueArray(measure, { minLength: 1 }),
      open: fc.record(
        {
          measure,
          committee: code,
          own: fc.constant(true as const),
          days,
          only: fc.array(
            fc.record({ name: fc.constantFrom('form', 'place_level'), value: fc.string({ minLength: 1, unit: 'grapheme' }) }),
            { minLength: 1 },
          ),
          tab: fc.constantFrom(...TABS),
          by: fc.constantFrom('month', 'form'),
          against: fc.constantFrom('YEAR', '2023-11-21', 'F054'),
          reason: fc.constant('CORRECTED'),
          record: fc.constant('sub_421303_01a2'),
        },
        { requiredKeys: ['measure', 'committee', 'tab'] },
      ),
      language: fc.constantFrom('zh' as const, 'en' as const),
      wall: fc.constant(true),
    },
    { requiredKeys: [] },
  )
  .map(({ month, ...rest }) => (rest.year === undefined || month === undefined ? rest : { ...rest, month }));

test('what is written into an address is read out of it', () => {
  fc.assert(fc.property(state, each => expect(parseState(formatState(each))).toEqual(each)));
});

test('what an address says amiss is left out, and nothing of it breaks the page', () => {
  expect(parseState('?committee=湖北&year=20x3&month=13&asOf=2023-02-30&measure=a b&open=DEEDS&language=fr&wall=yes')).toEqual({});
  expect(parseState('?month=3')).toEqual({});
  expect(parseState('?figures=DEEDS,no such,DEEDS,VISITS')).toEqual({ figures: ['DEEDS', 'VISITS'] });
  expect(parseState('?open=DEEDS@421300&tab=nothing')).toEqual({ open: { measure: 'DEEDS', committee: '421300', tab: 'about' } });
  fc.assert(fc.property(fc.string(), text => typeof parseState(text) === 'object'));
});
