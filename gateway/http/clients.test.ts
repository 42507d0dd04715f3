import { afterAll, beforeAll, expect } from '@jest/globals';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { kitOf } from '@tongxin/test/kit/kit.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import esbuild from 'esbuild';
import type { Page } from 'playwright-core';

const COUNTY = '421303';
let script = '';
const origins: Listener[] = [];

/** A page of an origin of its own. */
const openOrigin = () =>
  listen(
    (request, response) => {
      const isScript = request.url === '/page.js';
      response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html; charset=utf-8');
      response.end(isScript ? script : '<!doctype html><title>page</title><script type="module" src="/page.js"></script>');
    },
    { host: '127.0.0.1', port: 0 },
  );

beforeAll(async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [new URL('test-support/clients.page.js', import.meta.url).pathname],
    ...{ bundle: true, write: false, format: 'esm', logLevel: 'silent' },
    define: { 'process.env.NODE_ENV': '"production"', 'globalThis.__DEV__': 'false' },
  });
  script = outputFiles[0]?.text ?? '';
  origins.push(await openOrigin(), await openOrigin());
});
afterAll(() => Promise.all(origins.map(origin => origin.close())));

const tongxin = ownService(quiet, () => ({ CORS_ORIGINS: origins[0]!.url }));
const { create } = kitOf(tongxin);

const at = async (page: Page, origin: Listener) => {
  await page.goto(origin.url);
  await page.waitForFunction(() => 'connect' in globalThis);
  await page.evaluate(url => (globalThis as any).connect(url), `${tongxin.url}/graphql`);
};
const through = (page: Page, client: 'apollo' | 'urql', query: string): Promise<{ data: any; requests: number }> =>
  page.evaluate(([name, text]) => (globalThis as any).clients[name as string](text), [client, query]);

const figure = (year: number, measure = 'CONSULTATIONS_HELD') =>
  `{ committee(code: "${COUNTY}") { id code shortName figure(measure: ${measure}, period: { year: ${year} }) { id status period { from } measure { id code label } } } }`;

browserTest(
  'a page of another origin asks through Apollo Client and urql as they come: what is held is not asked again, and nothing is overwritten',
  async () => {
    await create('deed', COUNTY, { title: '路灯', doneOn: '2024-01-05', beneficiary: '村民' });
    await withBrowser(async context => {
      const page = await context.newPage();
      await at(page, origins[0]!);
      for (const client of ['apollo', 'urql'] as const) {
        const first = await through(page, client, figure(2023));
        expect([client, first.requests, first.data.committee.figure.period.from]).toEqual([client, 1, '2023-01-01']);
        const second = await through(page, client, figure(2024));
        expect([client, second.requests, second.data.committee.figure.period.from]).toEqual([client, 1, '2024-01-01']);
        // The same again, and less of the same: from what is held, as it was.
        expect(await through(page, client, figure(2023))).toEqual({ data: first.data, requests: 0 });
        const less = await through(page, client, `{ committee(code: "${COUNTY}") { id shortName } }`);
        expect([client, less.requests, less.data.committee.shortName]).toEqual([client, 0, first.data.committee.shortName]);
      }
      const held: string[] = await page.evaluate(() => (globalThis as any).clients.held());
      expect(held.filter(key => key.startsWith('Committee:'))).toEqual([`Committee:${COUNTY}`]);
      expect(held.filter(key => key.startsWith('Figure:'))).toHaveLength(2);
      expect(held).toContain('Measure:CONSULTATIONS_HELD');
      expect(await statuses(page, `${tongxin.url}/graphql?query=${encodeURIComponent('{ measures { code } }')}`)).toEqual([200, 304]);
      const cited = `${tongxin.url}/v1/observations.csv?measures=DEEDS&of=${COUNTY}&year=2024`;
      expect(await statuses(page, cited)).toEqual([200, 304]);
      expect(await page.evaluate(url => fetch(url).then(({ headers }) => headers.get('x-tongxin-citable')), cited)).toBe('yes');
      await at(page, origins[1]!);
      await expect(through(page, 'apollo', figure(2023))).rejects.toThrow('Failed to fetch');
    });
  },
);

/** Of an address asked twice, the second time by the tag of the first. */
const statuses = (page: Page, address: string): Promise<number[]> =>
  page.evaluate(async url => {
    const first = await fetch(url);
    const second = await fetch(url, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    return [first.status, second.status];
  }, address);
