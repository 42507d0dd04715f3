import { expect, test } from '@jest/globals';
import { keptText, setOf, textOf } from '@tongxin/gateway/demonstration/records.ts';
import { model } from '@tongxin/gateway/model.ts';
import { testDatabase } from '../kit/cell.ts';
import { FIGURES, readFigures } from './read-figures.ts';
import { demonstrationSet } from './scenario.ts';

const cell = testDatabase();

test('the set that the first start loads is what the generator makes (npm run scenario makes it anew)', async () => {
  const made = textOf(await demonstrationSet(cell.database, readFigures(FIGURES)), model).split('\n');
  const kept = keptText().split('\n');
  expect(kept.length).toBe(made.length);
  expect(kept.filter((line, number) => line !== made[number]).slice(0, 3)).toEqual([]);
  expect(made.length).toBeGreaterThan(20_000);
}, 120_000);

test('what is read of it is written the same again', () => {
  expect(textOf(setOf(keptText(), model), model)).toBe(keptText());
});
