import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { withScratchDatabase } from './scratch.ts';

const scratch = () => readdirSync(tmpdir()).filter(name => name.startsWith('tongxin-scratch-'));

test('a scratch database is prepared, and gone afterwards, also when the work with it fails', async () => {
  const before = new Set(scratch());
  let during: string[] = [];
  const work = withScratchDatabase(model, async () => {
    during = scratch().filter(name => !before.has(name));
    throw new Error('the work fails');
  });
  await expect(work).rejects.toThrow('the work fails');
  expect(during.length).toBeGreaterThan(0);
  expect(during.filter(name => existsSync(`${tmpdir()}/${name}`))).toEqual([]);
}, 60_000);
