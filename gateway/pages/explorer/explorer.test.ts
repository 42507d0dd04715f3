import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { browserTest, findBrowser, withBrowser } from '@tongxin/test/kit/browser.ts';
import { buildSchema, graphql, printSchema } from 'graphql';
import type { BrowserContext, Page } from 'playwright-core';
import { type Example, parseExample } from './example.ts';
import { explorerPages } from './serve.ts';

const schema = buildSchema(`
  scalar DivisionCode
  "政协委员会 a consultative committee"
  type Committee {
    code: DivisionCode!
    "全称。 The full name."
    name: String!
    "简称。 The short name."
    shortName: String!
    children(first: Int): Committees!
  }
  type Committees { nodes: [Committee!]! }
  type Query { committee(code: DivisionCode!): Committee }
  type Mutation { rename(name: String!): String }
`);

function committee(code: string): object {
  const names: Record<string, string> = { 420000: '湖北省', 421300: '随州市' };
  const place = names[code] ?? '曾都区';
  return {
    code,
    name: `政协${place}委员会`,
    shortName: `${place}政协`,
    children: () => ({ nodes: [committee('421303')] }),
  };
}

// The explorer's own examples ask for more than this small schema holds.
const QUERY =
  'query OneCommittee($code: DivisionCode!) { committee(code: $code) { name shortName children(first: 3) { nodes { name } } } }';
const HEADER = '# en: x\n# shows: 说明\n';
const EXAMPLES: Example[] = [
  parseExample('first', `# zh: 湖北省\n# group: province\n${HEADER}query First { committee(code: "420000") { name } }`),
  parseExample(
    'staff',
    `# zh: 随州市\n# group: office\n${HEADER}# variables: {"code": "421300"}\n# headers: {"x-tongxin-role": "staff"}\n${QUERY}`,
  ),
  parseExample('wrong', `# zh: 写错的查询\n# group: analyst\n${HEADER}query Wrong { committee(code: "420000") { nome } }`),
];

let server: Server;
let origin: string;
const asked: { query: string; variables?: object; operationName?: string; role: unknown }[] = [];

beforeAll(async () => {
  const pages = explorerPages({ schema: () => printSchema(schema), examples: EXAMPLES });
  server = createServer(async (request, response) => {
    if (await pages(request, response)) return;
    if (request.method === 'POST' && request.url === '/graphql') await answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

beforeEach(() => {
  asked.length = 0;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables, operationName } = (await json(request)) as { query: string; variables?: object; operationName?: string };
  asked.push({ query, ...(variables && { variables }), ...(operationName && { operationName }), role: request.headers['x-tongxin-role'] });
  const rootValue = { committee: ({ code }: { code: string }) => committee(code), rename: ({ name }: { name: string }) => name };
  const result = await graphql({ schema, source: query, variableValues: { ...variables }, operationName, rootValue });
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(result));
}

interface Watched {
  page: Page;
  problems: string[];
  requested: string[];
}

async function openExplorer(context: BrowserContext, address = '/'): Promise<Watched> {
  const problems: string[] = [];
  const requested: string[] = [];
  context.on('request', request => requested.push(request.url()));
  context.on('requestfailed', request => problems.push(`${request.url()} ${request.failure()?.errorText}`));
  const page = await context.newPage();
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(origin + address);
  return { page, problems, requested };
}

const examplesOf = (page: Page) => page.getByRole('region', { name: '示例 Examples' });
const runOf = (page: Page) => page.getByRole('button', { name: '运行 Run' });
const answerOf = (page: Page) => page.getByRole('region', { name: '结果 Answer' });
const queryOf = (page: Page) => page.getByRole('textbox', { name: '查询 Query' });
const noteOf = (page: Page) => answerOf(page).locator('output');
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

browserTest('what was typed is there after a reload, what was replaced is in the history, and headers are nowhere', async () => {
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

browserTest('of several operations the chosen one is run, and what cannot be sent is said', async () => {
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

browserTest('a query can be stopped, and without the schema or the service the page says so', async () => {
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

for (const [width, height, colorScheme] of [
  [390, 844, 'light'],
  [390, 844, 'dark'],
  [320, 568, 'light'],
  [768, 1024, 'light'],
  [1440, 900, 'dark'],
] as const) {
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

test('the search for a browser takes the one that is named', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ CHROMIUM_PATH: join(tmpdir(), 'no-such-browser') })).toBeUndefined();
});

/** Waits until `read` gives this. */
async function expectSoon(read: () => unknown, value: unknown): Promise<void> {
  for (let tries = 0; tries < 50 && read() !== value; tries++) await new Promise(resolve => setTimeout(resolve, 100));
  expect(read()).toBe(value);
}
