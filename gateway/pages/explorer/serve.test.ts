import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { parseExample } from './example.ts';
import { explorerPages } from './serve.ts';

const SDL = 'type Query { "协商" a: Int }';
let server: Server;
let origin: string;
let printed = 0;

beforeAll(async () => {
  const pages = explorerPages({
    schema() {
      printed++;
      return SDL;
    },
    examples: [parseExample('a', '# zh: </script><b>甲\n# en: A\n# group: office\n# shows: x\n{ a }')],
  });
  server = createServer(async (request, response) => {
    if (!(await pages(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise(resolve => server.close(resolve)));

/** As sent: fetch would tidy a path with dots and unpack an encoded body. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    httpRequest(origin, { path, headers, method }, resolve).on('error', reject).end();
  });
}

test('the page is checked with the server each time and its files are kept for ever', async () => {
  const page = await get('/?example=1');
  expect(page.statusCode).toBe(200);
  expect(page.headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' });
  expect((await get('/', { 'if-none-match': String(page.headers.etag) })).statusCode).toBe(304);

  const html = await text(page);
  expect(html).toContain('<title>同心 Tongxin</title>');
  const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => String(address));
  expect(addresses).toHaveLength(4);
  for (const address of addresses) {
    expect(address).toMatch(/^\/explorer\/[a-z]+\.[0-9a-f]{16}\.(js|css|svg|txt)$/);
    const file = await get(address, { 'accept-encoding': 'gzip, br;q=0' });
    expect(file.statusCode).toBe(200);
    expect(file.headers).toMatchObject({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=31536000, immutable' });
    const [plain, head] = [await get(address), await get(address, { 'accept-encoding': 'br' }, 'HEAD')];
    expect(Number(head.headers['content-length'])).toBeLessThanOrEqual(Number(plain.headers['content-length']));
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect([head.headers['content-encoding'], await text(head)]).toEqual(['br', '']);
  }
});

test('all that is needed before the first click is less than 250 KB, whichever way it is compressed', async () => {
  const html = await text(await get('/'));
  const addresses = ['/', ...[...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css|svg))"/g)].map(([, address]) => String(address))];
  expect(addresses).toHaveLength(4);
  for (const encoding of ['br', 'gzip']) {
    const files = await Promise.all(addresses.map(address => get(address, { 'accept-encoding': encoding })));
    const bytes = files.reduce((sum, { headers }) => sum + Number(headers['content-length']), 0);
    expect(bytes).toBeLessThan(250_000);
  }
});

test('scripts and styles come from here alone, and what an example says ends no element', async () => {
  const page = await get('/');
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self' 'nonce-[\w-]{22}'; img-src 'self' data:; connect-src 'self';/,
  );
  expect(policy).not.toContain('unsafe');
  const html = await text(page);
  expect(html).not.toContain('</script><b>');
  expect(html).not.toMatch(/https?:/);
});

test('the schema is made when it is first asked for, and is not sent twice to one who has it', async () => {
  expect(printed).toBe(0);
  const first = await get('/explorer/schema.graphql');
  expect(await text(first)).toBe(SDL);
  expect(first.headers['cache-control']).toBe('no-cache');
  const packed = await get('/explorer/schema.graphql', { 'accept-encoding': 'gzip' });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect((await get('/explorer/schema.graphql', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  expect(printed).toBe(1);
});

test('a path leads to no file but those of the explorer', async () => {
  for (const path of [
    '/explorer/../serve.ts',
    '/explorer/..%2fserve.ts',
    '/explorer/page.js',
    '/explorer/page.js.br',
    '/explorer/',
    '//',
    '/health/live',
  ]) {
    expect([path, (await get(path)).statusCode]).toEqual([path, 404]);
  }
  expect((await get('/', {}, 'POST')).statusCode).toBe(404);
});
