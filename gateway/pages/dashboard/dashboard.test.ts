import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { browserTest, longBrowserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import type { BrowserContext, Page } from 'playwright-core';
import { allShown, cardOf, foundByAxe, heading, openDashboard } from './test-support/open-dashboard.ts';

const tongxin = ownService(quiet, undefined, { demonstration: true });
const open = (context: BrowserContext, address: string) => openDashboard(context, tongxin.url, address);

/** As the page shows a number that the API tells the public. */
async function told(committee: string, measure: string, year: number): Promise<string> {
  const QUERY =
    'query ($code: CommitteeCode!, $measure: MeasureCode!, $year: Int!) { committee(code: $code) { figure(measure: $measure, period: { year: $year }) { value } } }';
  const { data } = await tongxin.ask(QUERY, { code: committee, measure, year }, {});
  return Number(data.committee.figure.value).toLocaleString('en');
}

browserTest('from the province to a city, a county and back, with the numbers of the API, and behind one of them', async () => {
  await withBrowser(async context => {
    const { page, problems, requested } = await open(context, '/dashboard');
    await heading(page, '政协湖北省委员会');
    // The latest year that has figures is found by asking, and stands in the address.
    await page.waitForURL('**/dashboard?year=2023');
    expect(await cardOf(page, 'CONSULTATIONS_HELD').textContent()).toBe(await told('420000', 'CONSULTATIONS_HELD', 2023));
    expect(await cardOf(page, 'PROPOSALS_FILED').textContent()).toBe(await told('420000', 'PROPOSALS_FILED', 2023));
    await page.locator('.panel.map .chart svg path').first().waitFor();
    await page.getByText('此地图未经审核，无审图号，不得公开发布。').waitFor();
    expect(await page.locator('.pipeline tbody tr', { hasText: '提交批次中已立案' }).locator('.digits').allTextContents()).toEqual([
      await told('420000', 'PROPOSALS_SUBMITTED_FILED', 2023),
      expect.stringMatching(/^9\d\.\d\d$/),
    ]);
    expect(await page.locator('.overdue tbody tr', { hasText: '逾期未解决问题' }).locator('.digits').textContent()).toBe(
      await told('420000', 'PROBLEMS_OVERDUE', 2023),
    );
    await page.locator('.escalations').getByText('全省城乡公交一体化衔接').waitFor();
    await page
      .locator('.reporting tbody tr', { hasText: '武汉市' })
      .getByText(/^逾期 \d+ 天$/)
      .waitFor();

    await page.locator('.ranks').getByRole('link', { name: '随州市', exact: true }).click();
    await heading(page, '政协随州市委员会');
    expect(new URL(page.url()).search).toBe('?committee=421300&year=2023');
    await page.getByText('没有边界数据，以方块图表示。').waitFor();
    const shown = await cardOf(page, 'CONSULTATIONS_HELD').textContent();
    expect(shown).toBe(await told('421300', 'CONSULTATIONS_HELD', 2023));
    await page.locator('.reporting tbody tr', { hasText: '广水市' }).getByText('2024年第4季度').waitFor();

    await page.locator('.map .tiles').getByRole('link', { name: '随县' }).click();
    await heading(page, '政协随县委员会');
    await page.locator('.ranks').getByText('没有下级政协。').waitFor();
    await page.getByRole('navigation', { name: '所在政协' }).getByRole('link', { name: '随州市政协' }).click();
    await heading(page, '政协随州市委员会');

    await cardOf(page, 'CONSULTATIONS_HELD').click();
    const dialog = page.getByRole('dialog', { name: '随州市政协 · 协商活动' });
    await dialog.getByText('期内举行的协商活动').waitFor();
    expect(await dialog.locator('.big .digits').textContent()).toBe(shown);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    while (page.url().includes('committee=')) await page.goBack();
    await heading(page, '政协湖北省委员会');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(problems).toEqual([]);
    expect(requested.filter(url => !url.startsWith(`${tongxin.url}/`) && !/^(data|blob:http):/.test(url))).toEqual([]);
  });
});

browserTest('missing is no zero, partial says so, and one bad figure spoils no other', async () => {
  await withBrowser(async context => {
    await context.route('**/graphql?query=query+Figures*', async route => {
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { committee: Record<string, unknown> } };
      const errors = [{ message: '示例故障', path: ['committee', 'PROPOSALS_FILED'] }];
      await route.fulfill({ response, json: { data: { committee: { ...data.committee, PROPOSALS_FILED: null } }, errors } });
    });
    const { page } = await open(context, '/dashboard?year=2024&language=zh&measure=PLATFORMS');
    await page.getByRole('alert').getByText('没有读到：示例故障').waitFor();
    expect(await cardOf(page, 'RECEPTION_DAYS').textContent()).toBe('—');
    expect(await page.locator('[data-measure="RECEPTION_DAYS"] .numeral.missing').count()).toBe(1);
    expect(await page.locator('[data-measure="PLATFORMS"] .numeral.partial .mark').textContent()).toBe('部分');
    expect(await page.locator('[data-measure="PROPOSALS_FILED"]').count()).toBe(0);
    await allShown(page);
    expect(await page.locator('.map .legend .striped').count()).toBe(1);
    expect(await page.locator('.reporting .status.PARTIAL').textContent()).toBe('委员平台：部分未报 · 应报 17，已报 1');
    // Who is told no number of few persons has neither colour nor rank, nor a zero.
    await page.goto(`${tongxin.url}/dashboard?committee=421300&year=2023&language=zh&measure=MEMBERS_ACTIVE`);
    await allShown(page);
    expect(await page.locator('.map .tiles .suppressed .digits').allTextContents()).toContain('＊');
    expect(await page.locator('.ranks tbody .rank').allTextContents()).toEqual(['', '', '', '']);
  });
});

/** What a link or button of a panel's menu has the browser download. */
async function downloaded(page: Page, panel: string, entry: string): Promise<{ name: string; bytes: Buffer }> {
  const menu = page.locator(`.panel.${panel} .menu`);
  await menu.locator('summary').click();
  const [download] = await Promise.all([page.waitForEvent('download'), menu.getByText(entry, { exact: true }).click()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

longBrowserTest('figures are chosen, every panel gives picture, table and query, and as of a day all say so', async () => {
  await withBrowser(async context => {
    const { page, problems } = await open(context, '/dashboard?year=2023&language=zh');
    await allShown(page);
    await page.getByRole('button', { name: '选择指标' }).click();
    const chooser = page.getByRole('dialog', { name: '选择主要数据' });
    await chooser.getByRole('searchbox').fill('办实事');
    await chooser.getByLabel('办实事').check();
    expect(await foundByAxe(page)).toEqual([]);
    await chooser.getByRole('button', { name: '显示所选 11 项' }).click();
    expect(await cardOf(page, 'DEEDS').textContent()).toBe(await told('420000', 'DEEDS', 2023));
    expect(page.url()).toMatch(/figures=.*,MEMBERS_ACTIVE,DEEDS/);

    const ranks = await downloaded(page, 'ranks', 'CSV 表');
    expect(ranks.name).toBe('observations.csv');
    const rows = ranks.bytes.toString().trim().split(/\r?\n/);
    expect(rows).toHaveLength(1 + 18);
    expect(rows.filter(row => row.includes(',420000,') && row.includes(',SELF,'))).toHaveLength(1);
    expect((await downloaded(page, 'ranks', 'Excel 表')).bytes.subarray(0, 2).toString()).toBe('PK');
    for (const panel of ['figures', 'map', 'ranks', 'months', 'pipeline', 'overdue', 'escalations', 'reporting']) {
      const { name, bytes } = await downloaded(page, panel, '图片');
      const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
      expect([name, bytes.subarray(1, 4).toString(), width > 600 && height > 200]).toEqual([`${panel}.png`, 'PNG', true]);
      const csv = await page.locator(`.panel.${panel} .menu a`).first().getAttribute('href');
      expect([panel, (await fetch(tongxin.url + csv)).status]).toEqual([panel, 200]);
      const query = new URL(String(await page.locator(`.panel.${panel} .menu a`).last().getAttribute('href')), tongxin.url).searchParams;
      const { errors } = await tongxin.ask(String(query.get('query')), JSON.parse(String(query.get('variables'))), {});
      expect([panel, errors]).toEqual([panel, undefined]);
    }

    await page.getByLabel('截至').fill('2023-11-21');
    await allShown(page);
    expect(await page.locator('.panel .as-of').allTextContents()).toEqual(Array(8).fill('截至 2023-11-21 所知'));
    await page.getByRole('link', { name: '回到现在' }).click();
    await page.locator('.as-of').first().waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('asOf');
    expect(problems).toEqual([]);
  });
});

browserTest('on a phone: with the keyboard and a reader it can be used', async () => {
  await withBrowser(
    async context => {
      const { page } = await open(context, '/dashboard?year=2023&language=en&open=CONSULTATIONS_HELD@420000');
      await page.getByRole('dialog').getByText('Definition').waitFor();
      await allShown(page);
      expect(await foundByAxe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await foundByAxe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
      // A menu by the keyboard alone; Escape leads back to where one was.
      await page.locator('.panel.map .menu summary').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Picture');
      await page.keyboard.press('Escape');
      expect(await page.evaluate('document.activeElement.getAttribute("aria-label")')).toMatch(/^Menu of/);
    },
    { viewport: { width: 390, height: 844 }, locale: 'en-GB' },
  );
});

longBrowserTest('on a wall nothing scrolls or is cut, and every five minutes all is asked anew in few bytes', async () => {
  await withBrowser(
    async context => {
      const page = await context.newPage();
      await page.clock.install({ time: new Date('2026-11-28T02:00:30Z') });
      await page.goto(`${tongxin.url}/dashboard?wall=1&year=2023&language=zh`);
      await allShown(page);
      await page.locator('.clock').getByText('10:00', { exact: true }).waitFor();
      expect(await page.evaluate('[scrollX, scrollY, document.documentElement.scrollHeight <= innerHeight]')).toEqual([0, 0, true]);
      const cut = `[...document.querySelectorAll('.panel .body tbody tr')].filter(row => row.style.visibility !== 'hidden' &&
        row.getBoundingClientRect().bottom > row.closest('.body').getBoundingClientRect().bottom + 2).length`;
      expect(await page.evaluate(cut)).toBe(0);
      expect(await foundByAxe(page)).toEqual([]);
      const first = () =>
        page.locator('.reporting tbody tr').evaluateAll(rows => rows.findIndex(row => row.getBoundingClientRect().top > 0));
      const before = await first();
      const anew = page.waitForResponse(response => response.url().includes('query+Figures'));
      await page.clock.fastForward('05:00');
      expect([200, 304]).toContain((await anew).status());
      expect(await page.locator('.panel[aria-busy=true]').count()).toBe(0);
      expect(await first()).toBeGreaterThanOrEqual(before);
      await page.locator('.clock').getByText('10:05', { exact: true }).waitFor();
    },
    { viewport: { width: 1920, height: 1080 } },
  );
});
