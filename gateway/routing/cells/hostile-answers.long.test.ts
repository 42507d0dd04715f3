import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { fc } from '@tongxin/test/kit/property.ts';
import { type Hostile, hostile } from '../test-support/hostile-answers.ts';
import { hostileWorld, prove, QUERIES } from '../test-support/hostile-world.ts';

test('100,000 hostile answers, others in each run, touch nobody else, and leave nothing behind', async () => {
  const { ask, sent, logger } = hostileWorld();
  const truths = new Map<string, any>();
  for (const query of QUERIES) truths.set(query, JSON.parse(await ask(query)));
  const example = async (query: string, how: Hostile) => prove(truths.get(query), JSON.parse(await ask(query, how)), sent());
  const property = fc.asyncProperty(fc.constantFrom(...QUERIES), hostile, example);
  await fc.assert(property, { numRuns: 10_000 });
  const before = heapUsed();
  await fc.assert(property, { numRuns: 90_000 });
  expect(heapUsed() - before).toBeLessThan(50 * 1024 * 1024);
  expect(logger.errors).toEqual([]);
}, 900_000);

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const heapUsed = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};
