import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import type { BrowserContext, Page } from 'playwright-core';

const tongxin = ownService(quiet, undefined, { demonstration: true });

/** Opens a page of the service, and keeps what it requests and what is complained of. */
async function openDashboard(context: BrowserContext, address: string): Promise<{ page: Page; problems: string[]; requested: string[] }> {
  const [problems, requested]: [string[], string[]] = [[], []];
  context.on('request', request => requested.push(request.url()));
  const page = await context.newPage();
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(tongxin.url + address);
  return { page, problems, requested };
}

const cardOf = (page: Page, measure: string) => page.locator(`.cards li[data-measure="${measure}"] .digits`);
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

/** As the page shows a number that the API tells the public. */
async function told(committee: string, measure: string, year: number): Promise<string> {
  const QUERY =
    'query ($code: CommitteeCode!, $measure: MeasureCode!, $year: Int!) { committee(code: $code) { figure(measure: $measure, period: { year: $year }) { value } } }';
  const { data } = await tongxin.ask(QUERY, { code: committee, measure, year }, {});
  return Number(data.committee.figure.value).toLocaleString('en');
}

browserTest('from the province to a city and back, with the numbers of the API, and behind one of them', async () => {
  await withBrowser(async context => {
    const { page, problems, requested } = await openDashboard(context, '/dashboard');
    await heading(page, '政协湖北省委员会');
    // The latest year that has figures is found by asking, and stands in the address.
    await page.waitForURL('**/dashboard?year=2023');
    expect(await cardOf(page, 'CONSULTATIONS_HELD').textContent()).toBe(await told('420000', 'CONSULTATIONS_HELD', 2023));
    expect(await cardOf(page, 'PROPOSALS_FILED').textContent()).toBe(await told('420000', 'PROPOSALS_FILED', 2023));
    await page.locator('.panel.map svg path').first().waitFor();
    await page.getByText('此地图未经审核，无审图号，不得公开发布。').waitFor();

    await page.getByRole('link', { name: '随州市政协', exact: true }).click();
    await heading(page, '政协随州市委员会');
    expect(new URL(page.url()).search).toBe('?committee=421300&year=2023');
    await page.getByText('没有边界数据，以方块图表示。').waitFor();
    const shown = await cardOf(page, 'CONSULTATIONS_HELD').textContent();
    expect(shown).toBe(await told('421300', 'CONSULTATIONS_HELD', 2023));

    await cardOf(page, 'CONSULTATIONS_HELD').click();
    const dialog = page.getByRole('dialog', { name: '随州市政协 · 协商活动' });
    await dialog.getByText('期内举行的协商活动').waitFor();
    expect(await dialog.locator('.big .digits').textContent()).toBe(shown);
    await dialog.getByRole('link', { name: '构成' }).click();
    await dialog.getByRole('rowheader', { name: '随县政协' }).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });

    await page.goBack();
    await dialog.getByRole('rowheader', { name: '随县政协' }).waitFor();
    while (page.url().includes('committee=')) await page.goBack();
    await heading(page, '政协湖北省委员会');
    expect(await page.getByRole('dialog').count()).toBe(0);

    expect(problems).toEqual([]);
    expect(requested.filter(url => !url.startsWith(`${tongxin.url}/`) && !/^(data|blob:http):/.test(url))).toEqual([]);
  });
});

browserTest('missing is no zero, partial says so, and one bad figure spoils no other', async () => {
  await withBrowser(async context => {
    await context.route('**/graphql', async route => {
      if (!route.request().postData()?.includes('query Figures')) return route.fallback();
      const response = await route.fetch();
      const { data } = (await response.json()) as { data: { committee: Record<string, unknown> } };
      const errors = [{ message: '示例故障', path: ['committee', 'PROPOSALS_FILED'] }];
      await route.fulfill({ response, json: { data: { committee: { ...data.committee, PROPOSALS_FILED: null } }, errors } });
    });
    const { page } = await openDashboard(context, '/dashboard?year=2024&language=zh');
    await page.getByRole('alert').getByText('没有读到：示例故障').waitFor();
    expect(await cardOf(page, 'RECEPTION_DAYS').textContent()).toBe('—');
    expect(await page.locator('[data-measure="RECEPTION_DAYS"] .numeral.missing').count()).toBe(1);
    expect(await page.locator('[data-measure="PLATFORMS"] .numeral.partial .mark').textContent()).toBe('部分');
    expect(await page.locator('[data-measure="PROPOSALS_FILED"]').count()).toBe(0);
  });
});

browserTest('with the keyboard and a reader it can be used: nothing serious is found', async () => {
  await withBrowser(
    async context => {
      const { page } = await openDashboard(context, '/dashboard?year=2023&language=en&open=CONSULTATIONS_HELD@420000');
      await page.getByRole('dialog').getByText('Definition').waitFor();
      await page.locator('.panel.map svg path').first().waitFor();
      expect(await foundByAxe(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      expect(await foundByAxe(page)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    },
    { viewport: { width: 390, height: 844 }, locale: 'en-GB' },
  );
});

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
