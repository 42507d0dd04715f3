import { expect } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { testScreen } from './test-support/screen.ts';
import { answerOf, asked, origin, runOf } from './test-support/served.ts';

browserTest('the Run button works from the moment it is seen, on a slow machine, time after time', async () => {
  await withBrowser(async context => {
    // In the page itself, in the very frame that shows it: no hand is faster.
    await context.addInitScript(`
      const look = () => {
        const button = document.querySelector('.run');
        if (button && button.getBoundingClientRect().height > 0) button.click();
        else requestAnimationFrame(look);
      };
      if (location.hash === '#at-once') look();
    `);
    for (let time = 0; time < 6; time++) {
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await session.send('Network.setCacheDisabled', { cacheDisabled: time % 4 < 2 });
      const atOnce = time % 2 === 0;
      // "commit": the mouse does not wait for the page to be done loading.
      await page.goto(`${origin}/${atOnce ? '#at-once' : ''}`, { waitUntil: 'commit' });
      if (!atOnce) {
        const place = await (await runOf(page).elementHandle())!.boundingBox();
        await page.mouse.click(place!.x + place!.width / 2, place!.y + place!.height / 2);
      }
      await answerOf(page).getByText('政协湖北省委员会').waitFor();
      expect(asked).toHaveLength(time + 1);
      await page.close();
    }
  });
});

browserTest('at 50 KB a second the first query has been answered within 8 s, and the schema comes after', async () => {
  await withBrowser(async context => {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: 50 * 1024,
      uploadThroughput: 50 * 1024,
    });
    const started = performance.now();
    await page.goto(origin, { waitUntil: 'commit' });
    await runOf(page).click();
    await answerOf(page).getByText('政协湖北省委员会').waitFor();
    expect(performance.now() - started).toBeLessThan(8_000);
    await page.waitForLoadState('networkidle');
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(names.findIndex(name => name.endsWith('.graphql'))).toBeGreaterThan(names.findIndex(name => name.endsWith('.js')));
  });
});

for (const [width, height, colorScheme] of [
  [390, 844, 'dark'],
  [320, 568, 'light'],
  [768, 1024, 'light'],
  [1440, 900, 'dark'],
] as const)
  testScreen(width, height, colorScheme);
