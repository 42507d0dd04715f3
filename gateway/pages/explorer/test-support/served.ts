import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { buildSchema, graphql, printSchema } from 'graphql';
import type { BrowserContext, Page } from 'playwright-core';
import { type Example, parseExample } from '../example.ts';
import { explorerPages } from '../serve.ts';

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
export let origin: string;
/** What the page has asked the service since the test began. */
export const asked: { query: string; variables?: object; operationName?: string; role: unknown }[] = [];

beforeAll(async () => {
  const pages = explorerPages({ schema: () => printSchema(schema), examples: EXAMPLES });
  server = createServer(async (request, response) => {
    if (await pages(request, response)) return;
    if (request.url === '/signin/who') response.setHeader('Content-Type', 'application/json').end('{"signedIn":null}');
    else if (request.method === 'POST' && request.url === '/graphql') await answer(request, response);
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

export interface Watched {
  page: Page;
  problems: string[];
  requested: string[];
}

/** Opens the page, and keeps what it requests, what fails and what is complained of. */
export async function openExplorer(context: BrowserContext, address = '/'): Promise<Watched> {
  const problems: string[] = [];
  const requested: string[] = [];
  context.on('request', request => requested.push(request.url()));
  context.on('requestfailed', request => {
    const failure = `${request.url()} ${request.failure()?.errorText}`;
    // A page that is left while its icon is on the way drops it.
    if (!/favicon.* net::ERR_ABORTED$/.test(failure)) problems.push(failure);
  });
  const page = await context.newPage();
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(origin + address);
  return { page, problems, requested };
}

export const examplesOf = (page: Page) => page.getByRole('region', { name: '示例 Examples' });
export const runOf = (page: Page) => page.getByRole('button', { name: '运行 Run' });
export const answerOf = (page: Page) => page.getByRole('region', { name: '结果 Answer' });
export const queryOf = (page: Page) => page.getByRole('textbox', { name: '查询 Query' });
export const noteOf = (page: Page) => answerOf(page).locator('output');
