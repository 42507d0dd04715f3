import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { admission } from './admission.ts';

/** Work that goes on until its gate is opened. */
const held = () => {
  const started: string[] = [];
  const gates: (() => void)[] = [];
  const work = (name: string) => async () => {
    started.push(name);
    await new Promise<void>(resolve => gates.push(resolve));
    return name;
  };
  const open = async () => {
    gates.shift()?.();
    await turn();
  };
  const openAll = async () => {
    while (gates.length > 0) await open();
  };
  return { started, work, open, openAll };
};

test('so many are worked on, some wait, and the others are turned away at once; when there is room again, all are let in', async () => {
  const { started, work, open, openAll } = held();
  const admit = admission();
  const asked = Array.from({ length: 32 + 64 }, (_, n) => admit.answer(work(String(n))));
  expect(started).toHaveLength(32);
  for (let times = 0; times < 10; times++) expect(await admit.answer(work('late'))).toBeUndefined();
  await openAll();
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 96 }, (_, n) => String(n)));
  const again = admit.answer(work('again'));
  await open();
  expect(await again).toBe('again');
});

test('who looks at something goes before what is taken away, and has places of its own', async () => {
  const { started, work, open, openAll } = held();
  const admit = admission();
  const first = Array.from({ length: 32 }, () => admit.answer(work('first')));
  const files = Array.from({ length: 32 }, () => admit.send(inTurn => inTurn(work('file'))));
  await turn();
  expect(await admit.send(inTurn => inTurn(work('file')))).toBeUndefined();
  const looking = admit.answer(work('looking'));
  await open();
  expect(started.at(-1)).toBe('looking');
  await openAll();
  expect(await looking).toBe('looking');
  expect(await Promise.all([...first, ...files])).toHaveLength(64);
});

test('whoever reads slowly keeps nobody waiting: a file takes a place only while a piece of it is made', async () => {
  const { work, openAll } = held();
  const admit = admission();
  const slow = Array.from({ length: 32 }, () => admit.send(async inTurn => [await inTurn(async () => 'piece'), await work('read')()]));
  await turn();
  expect(await admit.answer(async () => 'yes')).toBe('yes');
  // Of files themselves there are only so many at once.
  expect(await admit.send(async () => 'one more')).toBeUndefined();
  await openAll();
  expect(await Promise.all(slow)).toHaveLength(32);
  expect(await admit.send(async inTurn => inTurn(async () => 'next'))).toBe('next');
});

test('what fails leaves its place', async () => {
  const admit = admission();
  const fail = () => Promise.reject(new Error('no'));
  const failing = [
    ...Array.from({ length: 90 }, () => admit.answer(fail)),
    ...Array.from({ length: 30 }, () => admit.send(inTurn => inTurn(fail))),
  ];
  await Promise.allSettled(failing);
  expect([await admit.answer(async () => 'yes'), await admit.send(async () => 'yes')]).toEqual(['yes', 'yes']);
});
