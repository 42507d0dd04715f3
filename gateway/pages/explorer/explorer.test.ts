import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { browserTest, findBrowser, longBrowserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import type { Page } from 'playwright-core';
import { testScreen } from './test-support/screen.ts';
import { answerOf, asked, examplesOf, noteOf, openExplorer, origin, queryOf, runOf } from './test-support/served.ts';

const titlesOf = (page: Page) => examplesOf(page).getByRole('link').locator('strong').allTextContents();

browserTest('a visitor opens an example, runs it and reads the answer, with no other site asked', async () => {
  await withBrowser(async context => {
    const { page, problems, requested } = await openExplorer(context);
    await examplesOf(page).waitFor();
    expect(await titlesOf(page)).toEqual(['湖北省', '随州市', '写错的查询']);

    await examplesOf(page).getByRole('button', { name: '第三方分析' }).click();
    expect(await titlesOf(page)).toEqual(['写错的查询']);
    await examplesOf(page).getByRole('button', { name: '全部' }).click();

    await examplesOf(page).getByRole('link', { name: '随州市' }).click();
    expect(page.url()).toBe(`${origin}/?example=staff`);
    await runOf(page).click();
    await answerOf(page).getByText('政协曾都区委员会').waitFor();
    expect(await answerOf(page).textContent()).toMatch(/"shortName":\s*"随州市政协"/);
    expect(await noteOf(page).textContent()).toMatch(/^200 · \d+ ms · \d+ B$/);
    expect(asked).toEqual([expect.objectContaining({ role: 'staff', variables: { code: '421300' } })]);

    await page.keyboard.press('Control+Enter');
    await queryOf(page).click();
    await page.keyboard.press('Control+Enter');
    await expectSoon(() => asked.length, 2);

    expect(await page.title()).toBe('同心 Tongxin');
    expect(requested.length).toBeGreaterThan(4);
    expect(requested.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

browserTest('what is wrong with a query is marked, words are completed and explained, and a query is tidied', async () => {
  await withBrowser(async context => {
    const { page, problems } = await openExplorer(context, '/?example=wrong');
    await page.locator('.query .cm-lintRange-error').waitFor();
    await page.locator('.query .cm-lintRange-error').hover();
    await page.getByText('Cannot query field "nome" on type "Committee"').waitFor();

    await page.getByRole('button', { name: '整理 Tidy' }).click();
    await page.locator('.query .cm-line', { hasText: /^\s*nome$/ }).waitFor();
    expect(await queryOf(page).textContent()).toContain('# 写错的查询');

    await queryOf(page).getByText('nome').dblclick();
    await page.keyboard.type('sho');
    await page.locator('.cm-tooltip-autocomplete').getByText('shortName').waitFor();
    await page.locator('.cm-completionInfo').getByText('简称。').waitFor();
    await page.waitForTimeout(150); // the list takes no key in its first moment, lest one meant for the text be swallowed
    await page.keyboard.press('Enter');
    await page.locator('.query .cm-line', { hasText: /^\s*shortName$/ }).waitFor();
    await queryOf(page).getByText('shortName').hover();
    await page.locator('.explanation').getByText('简称。').waitFor();
    expect(problems).toEqual([]);
  });
});

browserTest('the documentation is searched by name and by what is said, and a word of a query leads into it', async () => {
  await withBrowser(async context => {
    const { page, problems } = await openExplorer(context);
    await page.getByRole('button', { name: '文档 Docs' }).click();
    const docs = page.getByRole('region', { name: '文档 Documentation' });
    for (const words of ['shortN', '简称']) {
      await docs.getByRole('searchbox').fill(words);
      await docs.getByRole('button', { name: 'Committee.shortName' }).waitFor();
    }
    await docs.getByRole('button', { name: 'Committee.shortName' }).click();
    await docs.locator('.marked').getByText('shortName').waitFor();
    expect(await docs.locator('h3').textContent()).toContain('Committee');
    await docs.getByRole('button', { name: 'Committees' }).click();
    await docs.getByRole('heading', { name: /^Committees/ }).waitFor();
    await docs.getByRole('button', { name: '返回 Back' }).click();
    await docs.locator('.marked').waitFor();
    await page.getByRole('button', { name: '关闭 Close' }).click();
    await docs.waitFor({ state: 'detached' });

    await queryOf(page)
      .getByText('committee', { exact: true })
      .click({ modifiers: ['Control'] });
    await docs.locator('.marked').getByText('committee').waitFor();
    expect(problems).toEqual([]);
  });
});

longBrowserTest('what was typed is there after a reload, what was replaced is in the history, and headers are nowhere', async () => {
  await withBrowser(async context => {
    const { page, problems } = await openExplorer(context, '/?example=staff');
    await queryOf(page).getByText('OneCommittee').dblclick();
    await page.keyboard.type('Mine');
    await expectSoon(() => page.url(), `${origin}/`);
    await page.reload();
    await queryOf(page).getByText('Mine').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('x-tongxin-role');

    await examplesOf(page).getByRole('link', { name: '湖北省' }).click();
    await queryOf(page).getByText('First').waitFor();
    await page.getByRole('button', { name: '历史 History' }).click();
    const history = page.getByRole('region', { name: '历史 History' });
    await history.getByRole('button', { name: 'Mine' }).click();
    await queryOf(page).getByText('Mine').waitFor();
    await page.goBack();
    await queryOf(page).getByText('First').waitFor();
    expect(asked).toEqual([]);
    expect(problems).toEqual([]);
  });
});

longBrowserTest('of several operations the chosen one is run, and what cannot be sent is said', async () => {
  await withBrowser(async context => {
    const two = 'query One { committee(code: "420000") { name } } query Two { committee(code: "421300") { name } }';
    const { page } = await openExplorer(context, `/?${new URLSearchParams({ query: two, operationName: 'Two' })}`);
    await runOf(page).click();
    await answerOf(page).getByText('政协随州市委员会').waitFor();
    await page.getByRole('combobox').selectOption('One');
    await runOf(page).click();
    await answerOf(page).getByText('政协湖北省委员会').waitFor();
    expect(asked.map(({ operationName }) => operationName)).toEqual(['Two', 'One']);

    await page.getByText('变量 Variables').click();
    await page.getByRole('textbox', { name: '变量 Variables' }).fill('[1]');
    await runOf(page).click();
    await noteOf(page).getByText('变量不是 JSON 对象').waitFor();
    expect(asked).toHaveLength(2);
  });
});

longBrowserTest('a query can be stopped, and without the schema or the service the page says so', async () => {
  await withBrowser(async context => {
    await context.route('**/explorer/schema.graphql', route => route.fulfill({ status: 503 }));
    const { page } = await openExplorer(context);
    await page.getByRole('button', { name: '文档 Docs' }).click();
    await page.getByText('文档没有读到').waitFor();
    await context.unroute('**/explorer/schema.graphql');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('button', { name: 'committee', exact: true }).waitFor();

    await context.route('**/graphql', () => {});
    await runOf(page).click();
    await page.getByRole('button', { name: '停止 Stop' }).click();
    await noteOf(page).getByText('已停止').waitFor();
    await context.unroute('**/graphql');
    await context.route('**/graphql', route => route.abort());
    await runOf(page).click();
    await noteOf(page).getByText('没有得到回答').waitFor();
  });
});

browserTest('a link shows a query ready to run, and runs nothing itself', async () => {
  await withBrowser(async context => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const query = '# 改名：100% & “引号” + 更多\nmutation Rename($name: String!) { rename(name: $name) }\n';
    const { page, problems } = await openExplorer(context, `/?${new URLSearchParams({ query, variables: '{"name":"李四"}' })}`);
    await noteOf(page).getByText('来自链接，尚未运行；它会写入数据').waitFor();
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);

    const copied = async () => {
      await page.getByRole('button', { name: '复制链接' }).click();
      await noteOf(page).getByText('链接已复制').waitFor();
      return page.evaluate<string>('navigator.clipboard.readText()');
    };
    const link = await copied();
    await page.goto(link);
    await runOf(page).click();
    await answerOf(page).getByText('李四').waitFor();
    expect(asked).toEqual([{ query, variables: { name: '李四' }, operationName: 'Rename', role: undefined }]);

    await page.goto(`${origin}/?example=staff`);
    expect(await copied()).toBe(`${origin}/?example=staff`);

    await page.goto(`${origin}/?query={a}`);
    await queryOf(page).fill(`# ${'长'.repeat(1000)}\n{ a }`);
    await page.getByRole('button', { name: '复制链接' }).click();
    await noteOf(page).getByText('链接太长').waitFor();

    await page.goto(`${origin}/?example=none`);
    await noteOf(page).getByText('没有名为“none”的示例').waitFor();
    await queryOf(page).getByText('长长').waitFor();
    expect(problems).toEqual([]);
  });
});

testScreen(390, 844, 'light');

test('the search for a browser takes the one that is named', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ CHROMIUM_PATH: join(tmpdir(), 'no-such-browser') })).toBeUndefined();
});

/** Waits until `read` gives this. */
async function expectSoon(read: () => unknown, value: unknown): Promise<void> {
  for (let tries = 0; tries < 50 && read() !== value; tries++) await new Promise(resolve => setTimeout(resolve, 100));
  expect(read()).toBe(value);
}
