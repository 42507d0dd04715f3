import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, request as httpRequest, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { browserTest, findBrowser, withBrowser } from '@tongxin/test/kit/browser.ts';
import { buildSchema, graphql } from 'graphql';
import type { BrowserContext, Page } from 'playwright-core';
import { buildExplorer, ensureExplorer } from './build.ts';
import { type Example, parseExample } from './example.ts';
import { explorerPages } from './serve.ts';

const schema = buildSchema(`
  scalar DivisionCode
  "政协委员会 a consultative committee"
  type Committee { code: DivisionCode! name: String! shortName: String! children(first: Int): Committees! }
  type Committees { nodes: [Committee!]! }
  type Query { committee(code: DivisionCode!): Committee }
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

let folder: string;
let server: Server;
let origin: string;
const rolesThatAsked = new Set<unknown>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tongxin-explorer-'));
  await buildExplorer(join(folder, 'built'), EXAMPLES);
  const pages = explorerPages(join(folder, 'built'));
  server = createServer(async (request, response) => {
    if (await pages(request, response)) return;
    if (request.method === 'POST' && request.url === '/graphql') await answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}, 60_000);

afterAll(async () => {
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
  await rm(folder, { recursive: true, force: true });
});

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { query, variables, operationName } = (await json(request)) as { query: string; variables?: object; operationName?: string };
  rolesThatAsked.add(request.headers['x-tongxin-role']);
  const rootValue = { committee: ({ code }: { code: string }) => committee(code) };
  const result = await graphql({ schema, source: query, variableValues: { ...variables }, operationName, rootValue });
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify(result));
}

/** As sent: fetch would tidy a path with dots and unpack an encoded body. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest(origin, { path, headers, method }, response => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}

test('an explorer is built once, and those of older sources are removed', async () => {
  const cache = join(folder, 'cache');
  await mkdir(join(cache, '0123456789abcdef'), { recursive: true });
  const messages: string[] = [];
  const built = await ensureExplorer(cache, message => messages.push(message));
  expect(messages).toEqual([expect.stringMatching(/^Explorer built in \d+\.\d s$/)]);
  expect(await ensureExplorer(cache, message => messages.push(message))).toBe(built);
  expect(messages).toHaveLength(1);
  expect(await readdir(cache)).toEqual([basename(built)]);
  expect(await readdir(built)).toContain('index.html');
});

test('the page is checked with the server each time and its files are kept for ever', async () => {
  const page = await get('/?example=1');
  expect(page.statusCode).toBe(200);
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  expect(page.headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'; worker-src 'self'");
  expect((await get('/', { 'if-none-match': String(page.headers.etag) })).statusCode).toBe(304);

  const html = await (await fetch(origin)).text();
  expect(html).toContain('<title>同心 Tongxin</title>');
  const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => String(address));
  expect(addresses).toHaveLength(3);
  for (const address of addresses) {
    const file = await get(address, { 'accept-encoding': 'gzip, br;q=0' });
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable' });
  }
});

test('a path leads to no file but those of the explorer', async () => {
  for (const path of [
    '/explorer/../serve.ts',
    '/explorer/..%2fserve.ts',
    '/explorer/index.html.br',
    '/explorer/',
    '/explorer/none.js',
    '//',
    '/health/live',
  ]) {
    expect([path, (await get(path)).statusCode]).toEqual([path, 404]);
  }
  expect((await get('/', {}, 'POST')).statusCode).toBe(404);
});

interface Watched {
  page: Page;
  problems: string[];
  requested: string[];
}

async function openExplorer(context: BrowserContext): Promise<Watched> {
  const problems: string[] = [];
  const requested: string[] = [];
  context.on('request', request => requested.push(request.url()));
  context.on('requestfailed', request => problems.push(`${request.url()} ${request.failure()?.errorText}`));
  const page = await context.newPage();
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(origin);
  return { page, problems, requested };
}

const examplesOf = (page: Page) => page.getByRole('region', { name: '示例 Examples' }).getByRole('button');

browserTest('a visitor opens an example, runs it and reads the answer, with no other site asked', async () => {
  await withBrowser(async context => {
    const { page, problems, requested } = await openExplorer(context);
    await examplesOf(page).first().waitFor();
    expect(await examplesOf(page).locator('strong').allTextContents()).toEqual(['湖北省', '随州市', '写错的查询']);

    await examplesOf(page).filter({ hasText: '第三方分析' }).click();
    expect(await examplesOf(page).locator('strong').allTextContents()).toEqual(['写错的查询']);
    await examplesOf(page).filter({ hasText: '全部' }).click();

    await examplesOf(page).filter({ hasText: '随州市' }).click();
    await page.getByRole('tab', { name: 'OneCommittee' }).waitFor();
    await page.getByRole('button', { name: /execute query/i }).click();
    const response = page.locator('.graphiql-response');
    await response.getByText('政协曾都区委员会').waitFor();
    expect(await response.textContent()).toMatch(/"shortName":\s*"随州市政协"/);
    expect(rolesThatAsked).toContain('staff');

    expect(await page.title()).toBe('同心 Tongxin');
    expect(requested.length).toBeGreaterThan(5);
    expect(requested.filter(url => !url.startsWith(`${origin}/`) && !url.startsWith('data:'))).toEqual([]);
    expect(problems).toEqual([]);
  });
});

browserTest('a visitor sees what is wrong with a query, has it tidied, searches the schema and finds the tabs again', async () => {
  await withBrowser(async context => {
    const { page, problems } = await openExplorer(context);
    await examplesOf(page).filter({ hasText: '第三方分析' }).click();
    await examplesOf(page).filter({ hasText: '写错的查询' }).click();
    // Drawn by what the GraphQL worker found.
    await page.locator('.graphiql-query-editor .squiggly-error').waitFor();

    await page.getByRole('button', { name: /prettify/i }).click();
    await page
      .locator('.graphiql-query-editor .view-line')
      .filter({ hasText: /^\s*nome$/ })
      .waitFor();

    await page.getByRole('button', { name: /documentation explorer/i }).click();
    await page.getByRole('combobox').fill('shortN');
    await page
      .getByRole('option', { name: /shortName/ })
      .first()
      .click();
    await page.locator('.graphiql-doc-explorer-title').getByText('shortName').waitFor();

    // GraphiQL stores the open query a little before the tabs, and takes them for two when they differ.
    await page.waitForFunction(() => {
      const query = localStorage.getItem('graphiql:query');
      return query?.includes('\n    nome') && JSON.parse(localStorage.getItem('graphiql:tabState') ?? '{}').tabs?.[1]?.query === query;
    });
    await page.reload();
    await page.getByRole('tab', { name: 'Wrong' }).waitFor();
    expect(await page.getByRole('tab').count()).toBe(2);
    // Still those of the user chosen before.
    await page.getByRole('button', { name: /示例 Examples/ }).click();
    expect(await examplesOf(page).locator('strong').allTextContents()).toEqual(['写错的查询']);
    expect(problems).toEqual([]);
  });
});

test('the search for a browser takes the one that is named', () => {
  expect(findBrowser({ CHROMIUM_PATH: process.execPath })).toBe(process.execPath);
  expect(findBrowser({ CHROMIUM_PATH: join(tmpdir(), 'no-such-browser') })).toBeUndefined();
});
