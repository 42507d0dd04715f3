import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { browserTest, longBrowserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import type { BrowserContext, Locator, Page } from 'playwright-core';

const tongxin = ownService(quiet, undefined, { demonstration: true });
const PROVINCE = '420000';
const CITY = '421300';

interface Opened {
  page: Page;
  dialog: Locator;
  problems: string[];
}

async function openBehind(context: BrowserContext, search: string): Promise<Opened> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(`${tongxin.url}/dashboard?${search}`);
  return { page, dialog: page.getByRole('dialog'), problems };
}

const numberOf = (dialog: Locator) => dialog.locator('.behind-top .digits');
const tab = (dialog: Locator, name: string) => dialog.getByRole('navigation').getByRole('link', { name, exact: true });
const asNumber = (text: string | null | undefined) => Number((text ?? '').replaceAll(',', ''));
/** The numbers of a column of the table in a panel. */
const column = async (panel: Locator, at: number) => (await panel.locator(`tbody td:nth-child(${at})`).allTextContents()).map(asNumber);
const searchOf = (page: Page) => new URLSearchParams(new URL(page.url()).search);

/** What the API tells the public of consultations held. */
async function held(committee: string, asked = ''): Promise<number> {
  const { data } = await tongxin.ask(
    `{ committee(code: "${committee}") { figure(measure: CONSULTATIONS_HELD, period: { year: 2023 }${asked}) { value } } }`,
    {},
    {},
  );
  return data.committee.figure.value;
}

browserTest('from a province by its parts to a city, through time, and why it differs, with the numbers of the API', async () => {
  await withBrowser(async context => {
    const { page, dialog, problems } = await openBehind(context, `year=2023&open=CONSULTATIONS_HELD@${PROVINCE}&tab=parts`);
    const parts = dialog.locator('.behind-parts');
    await parts.getByRole('link', { name: '随州市政协', exact: true }).waitFor();
    await parts.locator('.chart svg').waitFor();
    const whole = await held(PROVINCE);
    expect(asNumber(await numberOf(dialog).textContent())).toBe(whole);
    expect((await column(parts, 2)).reduce((sum, each) => sum + each)).toBe(whole);
    await parts.getByLabel('按什么拆分').selectOption('form');
    await parts.getByRole('link', { name: '一线协商', exact: true }).waitFor();
    expect(searchOf(page).get('by')).toBe('form');
    expect((await column(parts, 2)).reduce((sum, each) => sum + each)).toBe(whole);
    await page.goBack();

    await parts.getByRole('link', { name: '随州市政协', exact: true }).click();
    await dialog.getByRole('heading', { name: '随州市政协 · 协商活动' }).waitFor();
    expect(searchOf(page).get('open')).toBe(`CONSULTATIONS_HELD@${CITY}`);
    // The committee's own part is a number of its own, not that of all below.
    await parts.locator('tr', { hasText: '（本级）' }).locator('a.numeral').click();
    await dialog.getByText('仅本级').waitFor();
    expect(asNumber(await numberOf(dialog).textContent())).toBe(await held(CITY, ', reach: SELF'));
    await page.goBack();
    await parts.getByText('（本级）').first().waitFor();

    await tab(dialog, '时点回看').click();
    const known = dialog.locator('.behind-known');
    await known.locator('.chart svg').waitFor();
    const slider = known.getByRole('slider');
    // Day 324 after the first of January.
    await slider.fill('324');
    await dialog.locator('.what', { hasText: '截至 2023-11-21 所知' }).waitFor();
    expect(searchOf(page).get('asOf')).toBe('2023-11-21');
    expect(asNumber(await numberOf(dialog).textContent())).toBe(await held(CITY, ', asOf: "2023-11-21"'));
    await slider.press('ArrowRight');
    await dialog.locator('.what', { hasText: '截至 2023-11-22 所知' }).waitFor();
    expect(asNumber(await numberOf(dialog).textContent())).toBe(await held(CITY, ', asOf: "2023-11-22"'));
    await known.getByRole('link', { name: '截至现在' }).click();

    await tab(dialog, '为何不同').click();
    const why = dialog.locator('.behind-why');
    await why.getByLabel('与什么比较').selectOption('PUBLISHED');
    await dialog.getByRole('link', { name: '公布：979次' }).click();
    await why.locator('.chart svg').waitFor();
    const [then = 0, now = 0] = (await why.locator('.from-to b').allTextContents()).map(asNumber);
    const form = ', filter: [{ name: "form", values: ["FRONTLINE"] }]';
    expect([then, now]).toEqual([979, await held(CITY, form)]);
    expect((await column(why, 2)).reduce((sum, each) => sum + each)).toBe(now - then);
    await why.getByRole('link', { name: '后来才登记' }).click();
    const records = dialog.locator('.behind-reason');
    await records.getByText('已列 20 条').waitFor();
    await records.getByRole('button', { name: '再看 20 条' }).click();
    await records.getByText('已列 40 条').waitFor();
    expect(await records.locator('.records li').count()).toBe(40);
    expect(searchOf(page).get('reason')).toBe('RECORDED_LATER');

    expect(await saved(page, why, 'CSV 表')).toMatch(/^\uFEFF原因,增减,记录数\r\n2023-11-21,979,\r\n/);
    expect((await saved(page, why, 'Excel 表')).slice(0, 2)).toBe('PK');
    expect((await saved(page, why, '图片')).slice(1, 4)).toBe('PNG');
    await menu(why);
    const query = await why.getByRole('link', { name: '在接口浏览器中打开查询' }).getAttribute('href');
    const asked = new URL(query ?? '', tongxin.url).searchParams;
    const { data, errors } = await tongxin.ask(asked.get('query') ?? '', JSON.parse(asked.get('variables') ?? ''), {});
    expect([errors, data.explain.change]).toEqual([undefined, now - then]);
    expect(problems).toEqual([]);
  });
});

browserTest('from a number to a citizen: records, the matter across levels, and back', async () => {
  await withBrowser(async context => {
    // What was told today the public is told tomorrow; the province's staff sees it now.
    await context.setExtraHTTPHeaders(asStaff(PROVINCE, 'zh-CN'));
    const { page, dialog, problems } = await openBehind(context, `year=2024&language=zh&open=PROPOSALS_SUBMITTED@${PROVINCE}&tab=parts`);
    await dialog.getByRole('link', { name: '随州市政协', exact: true }).click();
    await dialog.getByRole('heading', { name: '随州市政协 · 提案' }).waitFor();
    await tab(dialog, '记录').click();
    await dialog.getByRole('link', { name: '2024-0001 关于推进跨县公交衔接的提案' }).click();

    const matter = dialog.locator('.behind-matter');
    await matter.locator('.knot.CITY.chosen h3', { hasText: '关于推进跨县公交衔接的提案' }).waitFor();
    expect(await matter.locator('.lane-head b').allTextContents()).toEqual(['县', '市']);
    const ofProposal = searchOf(page).get('record');
    const submission = matter.locator('.knot.COUNTY h3', { hasText: '村里到邻县医院没有直达公交' });
    await submission.getByRole('link').click();
    await matter.locator('.knot.chosen .told').getByText('已列为协商议题，请关注后续进展。').waitFor();
    const told = await matter.locator('.knot.chosen .told > div').allTextContents();
    expect(told).toContain('内容不对外公开');
    expect(await page.content()).not.toContain('老人看病要转三次车');
    expect(await matter.locator('.knot', { has: page.getByText('来自：') }).count()).toBeGreaterThan(2);

    await page.goBack();
    await matter.locator('.knot.CITY.chosen').waitFor();
    expect(searchOf(page).get('record')).toBe(ofProposal);
    await page.goForward();
    await matter.locator('.knot.COUNTY.chosen').waitFor();
    await matter.getByRole('link', { name: '返回记录' }).click();
    await dialog.locator('.records li').first().waitFor();
    expect(problems).toEqual([]);
  });
});

browserTest('what is not told looks like it, a ratio leads to what it is made of, and the focus comes back', async () => {
  await withBrowser(async context => {
    const { page, dialog } = await openBehind(context, `committee=${CITY}&year=2023&open=MEMBERS_ACTIVE@${CITY}&tab=parts`);
    const row = dialog.locator('.behind-parts tr', { hasText: '随县政协' });
    expect(await row.locator('.numeral.suppressed .digits').textContent()).toBe('＊');
    await row.locator('a.numeral').click();
    await dialog.getByRole('heading', { name: '随县政协 · 有履职记录的委员' }).waitFor();
    await dialog.locator('.behind-about').getByText('不予公开：数字过小或可由此推知').first().waitFor();
    await tab(dialog, '记录').click();
    await dialog.getByText('这些记录涉及个人').waitFor();
    await tab(dialog, '为何不同').click();
    await dialog.locator('.behind-why').getByRole('link', { name: '履职记录' }).waitFor();

    await page.goto(`${tongxin.url}/dashboard?committee=421100&year=2023&open=MEMBERS_POSTED@421100&tab=why`);
    await dialog.locator('.behind-why .not-told', { hasText: '这项指标计的是人' }).waitFor();
    await page.goto(`${tongxin.url}/dashboard?committee=${CITY}&year=2023&open=MEMBERS_ACTIVE@${CITY}`);
    await dialog.waitFor();

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const opener = page.locator('.cards li[data-measure="PROPOSAL_ADOPTION_RATE"] a.numeral');
    await opener.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('采纳提案').first().waitFor();
    expect(await page.evaluate('document.activeElement.closest("dialog") !== null')).toBe(true);
    await dialog.getByRole('link', { name: '采纳提案', exact: true }).click();
    await dialog.getByRole('heading', { name: '随州市政协 · 采纳提案' }).waitFor();
    await page.goBack();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await opener.evaluate(element => element === element.ownerDocument.activeElement)).toBe(true);
  });
});

longBrowserTest('on a phone and in English every tab fits and nothing serious is found', async () => {
  await withBrowser(
    async context => {
      const { page, dialog } = await openBehind(context, `year=2023&open=CONSULTATIONS_HELD@${CITY}`);
      for (const [name, panel] of [
        ['About', 'about'],
        ['Parts', 'parts'],
        ['Through time', 'known'],
        ['Why it differs', 'why'],
        ['Records', 'records'],
      ] as const) {
        await tab(dialog, name).click();
        await dialog.locator(`.behind-${panel}[aria-busy="false"]`).waitFor();
        expect([name, await foundByAxe(page)]).toEqual([name, []]);
        expect([name, await dialog.evaluate(each => each.scrollWidth <= each.clientWidth)]).toEqual([name, true]);
      }
      await dialog.locator('.records li a').first().click();
      await dialog.locator('.knot.chosen').waitFor();
      expect(await foundByAxe(page)).toEqual([]);
    },
    { viewport: { width: 390, height: 844 }, locale: 'en-GB' },
  );
});

const menu = (panel: Locator) =>
  panel
    .locator('.menu')
    .first()
    .evaluate(details => details.setAttribute('open', ''));

/** The bytes of a file that a menu saves, as latin letters or, of a table, as text. */
async function saved(page: Page, panel: Locator, name: string): Promise<string> {
  await menu(panel);
  const [download] = await Promise.all([page.waitForEvent('download'), panel.getByRole('button', { name }).first().click()]);
  return readFileSync(await download.path(), name.startsWith('CSV') ? 'utf8' : 'latin1');
}

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What is serious of what axe finds. */
async function foundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`
    axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ' ' + nodes[0].html))
  `);
}
