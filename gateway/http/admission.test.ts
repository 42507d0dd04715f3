import { expect, test } from '@jest/globals';
import { admission } from './admission.ts';

const held = () => {
  const started: string[] = [];
  const gates: (() => void)[] = [];
  const work = (name: string) => async () => {
    started.push(name);
    await new Promise<void>(resolve => gates.push(resolve));
    return name;
  };
  return { started, gates, work };
};

test('so many are worked on, some wait, and the others are turned away at once; when there is room again, all are let in', async () => {
  const { started, gates, work } = held();
  const admit = admission();
  const asked = Array.from({ length: 32 + 64 }, (_, n) => admit('INTERACTIVE', work(String(n))));
  expect(started).toHaveLength(32);
  for (let times = 0; times < 10; times++) expect(await admit('INTERACTIVE', work('late'))).toBeUndefined();
  while (gates.length > 0) {
    gates.shift()?.();
    await Promise.resolve();
    await new Promise(setImmediate);
  }
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 96 }, (_, n) => String(n)));
  const again = admit('INTERACTIVE', work('again'));
  gates.shift()?.();
  expect(await again).toBe('again');
});

test('who looks at something goes before what is taken away, and has places of its own', async () => {
  const { started, gates, work } = held();
  const admit = admission();
  const first = Array.from({ length: 32 }, () => admit('INTERACTIVE', work('first')));
  const exports = Array.from({ length: 32 }, () => admit('EXPORT', work('export')));
  expect(await admit('EXPORT', work('export'))).toBeUndefined();
  const looking = admit('INTERACTIVE', work('looking'));
  gates.shift()?.();
  await Promise.race(first);
  await new Promise(setImmediate);
  expect(started.at(-1)).toBe('looking');
  while (gates.length > 0) {
    gates.shift()?.();
    await new Promise(setImmediate);
  }
  expect(await looking).toBe('looking');
  expect(await Promise.all(exports)).toHaveLength(32);
});

test('what fails leaves its place', async () => {
  const admit = admission();
  const failing = Array.from({ length: 90 }, () => admit('INTERACTIVE', () => Promise.reject(new Error('no'))));
  expect((await Promise.allSettled(failing)).every(({ status }) => status === 'rejected')).toBe(true);
  expect(await admit('INTERACTIVE', async () => 'yes')).toBe('yes');
});
