import { expect } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import type { Page } from 'playwright-core';
import { answerOf, examplesOf, openExplorer, queryOf, runOf } from './served.ts';

/** What sticks out of the window to the side, and is not within something that cuts it off or scrolls. */
const stickingOut = (page: Page) =>
  page.evaluate<string[]>(`
    [...document.querySelectorAll('body *')]
      .filter(element => !element.closest('.cm-scroller, .cm-tooltip, script'))
      .map(element => ({ name: element.className || element.tagName, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && (box.left < -0.5 || box.right > innerWidth + 0.5))
      .map(({ name, box }) => name + ' ' + box.left + ' to ' + box.right)
      .concat(document.documentElement.scrollWidth > innerWidth ? ['the page'] : [])
  `);

/** A test that the page fits a screen of this size and can be used there: by finger where it is narrow. */
export function testScreen(width: number, height: number, colorScheme: 'light' | 'dark'): void {
  browserTest(`on a screen ${width} wide (${colorScheme}) nothing is cut off, and all can be reached`, async () => {
    await withBrowser(
      async context => {
        const { page, problems } = await openExplorer(context, '/?example=staff');
        const tap = (locator: ReturnType<Page['getByRole']>) => (width < 700 ? locator.tap() : locator.click());
        await queryOf(page).getByText('OneCommittee').waitFor();
        expect(await stickingOut(page)).toEqual([]);
        const background = await page.evaluate('getComputedStyle(document.body).backgroundColor');
        expect(background === 'rgb(19, 19, 21)').toBe(colorScheme === 'dark');

        await tap(runOf(page));
        const answered = answerOf(page).getByText('政协曾都区委员会');
        await answered.waitFor();
        const place = await answered.boundingBox();
        expect(place!.y).toBeGreaterThan(0);
        expect(place!.y + place!.height).toBeLessThan(height);
        expect(await runOf(page).evaluate(button => button.getBoundingClientRect().top >= 0)).toBe(true);
        expect(await stickingOut(page)).toEqual([]);

        for (const name of ['文档 Docs', '历史 History', '示例 Examples']) {
          const tab = page.getByRole('button', { name });
          if ((await tab.getAttribute('aria-pressed')) !== 'true') await tap(tab);
          await page.getByRole('complementary').getByRole('heading', { name }).waitFor();
          expect([name, await stickingOut(page)]).toEqual([name, []]);
        }
        await tap(examplesOf(page).getByRole('link', { name: '湖北省' }));
        await queryOf(page).getByText('First').waitFor();
        await tap(runOf(page));
        await answerOf(page).getByText('政协湖北省委员会').waitFor();
        expect(problems).toEqual([]);
      },
      { viewport: { width, height }, colorScheme, hasTouch: width < 700 },
    );
  });
}
