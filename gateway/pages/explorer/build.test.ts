import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { BUILT, buildExplorer } from './build.ts';

test('the explorer that is checked in is what its sources make: else run "npm run explorer" and commit', async () => {
  const made = await buildExplorer();
  const names = Object.keys(made);
  expect(readdirSync(BUILT).sort()).toEqual(names.map(name => `${name}.br`).sort());
  for (const [name, text] of Object.entries(made)) {
    const checkedIn = brotliDecompressSync(readFileSync(join(BUILT, `${name}.br`))).toString();
    expect([name, checkedIn === text]).toEqual([name, true]);
  }
});

test('made twice, it is the same, and names no folder of the machine that made it', async () => {
  const [one, other] = await Promise.all([buildExplorer(), buildExplorer()]);
  expect(one).toEqual(other);
  for (const text of Object.values(one)) expect(text.includes(process.cwd())).toBe(false);
  expect(one['licences.txt']).toMatch(/cm6-graphql[\s\S]*MIT License/);
});
