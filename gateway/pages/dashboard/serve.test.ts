import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { dashboardPages } from './serve.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongxin-shapes-'));
const square = (code: string) => ({
  type: 'Feature',
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ],
    ],
  },
});
const collection = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features });
let server: Server;
let origin: string;

beforeAll(async () => {
  writeFileSync(join(folder, '421300.json'), collection(square('421303')));
  const own = dashboardPages({ home: '420000' });
  const replaced = dashboardPages({ home: '421300', shapesFolder: folder, mapApproval: '<鄂S>(2026)012号' });
  server = createServer(async (request, response) => {
    const pages = request.headers['x-replaced'] ? replaced : own;
    if (!(await pages(request, response))) response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  server.closeAllConnections();
  await new Promise(resolve => server.close(resolve));
});

test('the page comes under a strict policy, and all that it names is there for ever', async () => {
  const page = await fetch(`${origin}/dashboard`);
  const policy = page.headers.get('content-security-policy') ?? '';
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self'; /);
  expect(policy).not.toMatch(/unsafe|https?:/);
  const addresses = [...(await page.text()).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => String(address));
  expect(addresses.length).toBeGreaterThan(3);
  for (const address of addresses) {
    const file = await fetch(origin + address);
    expect([address, file.status, file.headers.get('cache-control')]).toEqual([address, 200, 'public, max-age=31536000, immutable']);
  }
  const again = await fetch(`${origin}/dashboard`, { headers: { 'if-none-match': String(page.headers.get('etag')) } });
  expect(again.status).toBe(304);
});

test('before the first numbers come less than 100 KB, the charts not among them', async () => {
  const html = await (await fetch(`${origin}/dashboard`)).text();
  const addresses = ['/dashboard', ...[...html.matchAll(/(?:href|src)="([^"]+\.(?:js|css))"/g)].map(([, address]) => String(address))];
  const sizes = await Promise.all(
    addresses.map(async address => Number((await fetch(origin + address, { method: 'HEAD' })).headers.get('content-length'))),
  );
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(100_000);
});

test('outlines come along for the provinces, and an operator puts others in their place', async () => {
  const at = (code: string, headers: Record<string, string> = {}) => fetch(`${origin}/dashboard/shapes/${code}.json`, { headers });
  const hubei = (await (await at('420000')).json()) as { features: object[] };
  expect(hubei.features).toHaveLength(17);
  expect((await at('421300')).status).toBe(404);
  const replaced = { 'x-replaced': '1' };
  expect(await (await at('421300', replaced)).json()).toMatchObject({ features: [{ properties: { code: '421303' } }] });
  // Of one map only: what an operator had approved is not mixed with what nobody approved.
  expect((await at('420000', replaced)).status).toBe(404);
  const html = await (await fetch(`${origin}/dashboard`, { headers: replaced })).text();
  expect(html).toContain('\\u003c鄂S>(2026)012号');
});

test('what is no outline is told at the start, with the name of the file', () => {
  const wrong = join(folder, '429004.json');
  for (const text of ['{', collection({ type: 'Feature', properties: {}, geometry: { type: 'Polygon', coordinates: [] } })]) {
    writeFileSync(wrong, text);
    expect(() => dashboardPages({ home: '420000', shapesFolder: folder })).toThrow(/^MAP_SHAPES: .*429004\.json is not GeoJSON/);
  }
  rmSync(wrong);
  expect(() => dashboardPages({ home: '420000', shapesFolder: join(folder, 'none') })).toThrow(
    /^MAP_SHAPES is ".*none", which is no folder/,
  );
});

test('a path leads to no file but those of the dashboard', async () => {
  for (const path of [
    '/dashboard/',
    '/dashboard/page.js',
    '/dashboard/page.js.br',
    '/dashboard/420000.json',
    '/dashboard/shapes/..%2fpage.json',
  ])
    expect([path, (await fetch(origin + path)).status]).toEqual([path, 404]);
  expect((await fetch(`${origin}/dashboard`, { method: 'POST' })).status).toBe(404);
});
