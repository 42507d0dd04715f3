import { expect } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import { allShown, foundByAxe, openDashboard } from './test-support/open-dashboard.ts';

const tongxin = ownService(quiet, undefined, { demonstration: true });

const SIZES = [
  { name: 'wall', viewport: { width: 1920, height: 1080 }, address: 'wall=1&' },
  { name: 'laptop', viewport: { width: 1366, height: 768 }, address: '' },
  { name: 'phone', viewport: { width: 390, height: 844 }, address: '' },
];

for (const { name, viewport, address } of SIZES)
  browserTest(
    `nothing serious is found on a ${name}, in Chinese and in English, whole and partial, and nothing is wider than the screen`,
    async () => {
      await withBrowser(
        async context => {
          const { page, problems } = await openDashboard(context, tongxin.url, `/dashboard?${address}year=2023&language=zh`);
          for (const shown of [
            'year=2023&language=zh',
            'year=2024&measure=PLATFORMS&language=en',
            'committee=421300&year=2023&measure=MEMBERS_ACTIVE&language=zh&asOf=2024-01-31',
          ]) {
            await page.goto(`${tongxin.url}/dashboard?${address}${shown}`);
            await allShown(page);
            expect([shown, await foundByAxe(page)]).toEqual([shown, []]);
            expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
          }
          expect(problems).toEqual([]);
        },
        { viewport },
      );
    },
  );

browserTest('on paper: two pages of A4', async () => {
  await withBrowser(async context => {
    const { page } = await openDashboard(context, tongxin.url, '/dashboard?year=2023&language=zh');
    await allShown(page);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(2);
  });
});

/** A line of 4 Mbit/s, 40 ms away. */
const LINE = { offline: false, latency: 40, downloadThroughput: 500_000, uploadThroughput: 500_000 };

browserTest('over a slow line: few requests, few bytes, and little work for the page', async () => {
  await withBrowser(async context => {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Network.enable');
    await devtools.send('Network.emulateNetworkConditions', LINE);
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    const lengths: number[] = [];
    devtools.on('Network.loadingFinished', ({ encodedDataLength }) => lengths.push(encodedDataLength));
    await page.goto(`${tongxin.url}/dashboard?language=zh`);
    await allShown(page);
    const { metrics } = await devtools.send('Performance.getMetrics');
    const work = metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Infinity;
    expect(lengths.length).toBeLessThanOrEqual(18);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(330_000);
    // Of the processor, however many others use it.
    expect(work).toBeLessThan(3);
  });
});
