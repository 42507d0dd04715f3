import { expect, test } from '@jest/globals';
import { readBuilt } from '../bundle.ts';
import { BUILT, buildDashboard } from './build.ts';
import { outlinesOfPackage } from './outlines.ts';

test('the dashboard that is checked in is what its sources make: else run "npm run pages" and commit', async () => {
  const [made, checkedIn] = [await buildDashboard(), readBuilt(BUILT)];
  expect(Object.keys(checkedIn).sort()).toEqual(Object.keys(made).sort());
  for (const [name, text] of Object.entries(made)) expect([name, checkedIn[name] === text]).toEqual([name, true]);
  for (const text of Object.values(made)) expect(text.includes(process.cwd())).toBe(false);
  expect(made['licences.txt']).toMatch(/react-dom [\s\S]*MIT License/);
  expect(made['licences.txt']).toMatch(/echarts 4\.9\.0[\s\S]*Apache License/);
});

test('a map of Hubei holds its seventeen cities where they are', () => {
  const hubei = outlinesOfPackage().get('420000');
  const named = Object.fromEntries(hubei?.features.map(({ properties, geometry }) => [properties.code, { ...properties, geometry }]) ?? []);
  expect(Object.keys(named)).toHaveLength(17);
  expect(named['421300']?.name).toBe('随州市');
  const [east = 0, north = 0] = (named['420100']?.geometry.coordinates ?? []).flat(9) as number[];
  // Wuhan lies at 114.3° east, 30.6° north.
  expect([Math.abs(east - 114.3) < 1, Math.abs(north - 30.6) < 1]).toEqual([true, true]);
});
