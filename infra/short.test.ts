import { expect, test } from '@jest/globals';
import { short } from './short.ts';

const LONG = '长'.repeat(900_000);

test.each([
  ['what is short stays', '"x" is no id.', '"x" is no id.'],
  [
    'eighty characters stay',
    `"${'x'.repeat(80)}" is no id of a record in this place.`,
    `"${'x'.repeat(80)}" is no id of a record in this place.`,
  ],
  [
    'what is quoted is cut, and what is said of it stays',
    `"${LONG}" is no id. Take one from a list.`,
    `"${'长'.repeat(80)}…" is no id. Take one from a list.`,
  ],
  ['each quotation is', `"${'a'.repeat(90)}" and "${'b'.repeat(90)}" differ.`, `"${'a'.repeat(80)}…" and "${'b'.repeat(80)}…" differ.`],
  ['quotes within it end nothing', `"${'\\"'.repeat(100)}" is no id.`, `"${'\\"'.repeat(80)}…" is no id.`],
  ['half a character is none, in a short message either', 'x\ud800', 'x\ufffd'],
  ['half a character is none', `"${'x'.repeat(79)}${'𠮷'.repeat(60)}" is no id.`, `"${'x'.repeat(79)}𠮷…" is no id.`],
])('%s', (_, message, told) => {
  expect(short(message)).toBe(told);
});

test('a message without quotation is cut as a whole', () => {
  expect(short(LONG)).toBe(`${'长'.repeat(1_000)}…`);
});
