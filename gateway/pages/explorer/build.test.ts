import { expect, test } from '@jest/globals';
import { readBuilt } from '../bundle.ts';
import { BUILT, buildExplorer } from './build.ts';

test('the explorer that is checked in is what its sources make: else run "npm run pages" and commit', async () => {
  const [made, checkedIn] = [await buildExplorer(), readBuilt(BUILT)];
  expect(Object.keys(checkedIn).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) expect([name, checkedIn[name] === text]).toEqual([name, true]);
});

test('made twice, it is the same, and names no folder of the machine that made it', async () => {
  const [one, other] = await Promise.all([buildExplorer(), buildExplorer()]);
  expect(one).toEqual(other);
  for (const text of Object.values(one)) expect(text.includes(process.cwd())).toBe(false);
  expect(one['licences.txt']).toMatch(/cm6-graphql[\s\S]*MIT License/);
});
