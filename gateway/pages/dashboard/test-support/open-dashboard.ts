import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';

export interface Opened {
  page: Page;
  /** What the browser complained of. */
  problems: string[];
  /** Addresses of all that was requested. */
  requested: string[];
}

/** Opens a page of a service at an origin, and keeps what it requests and what is complained of. */
export async function openDashboard(context: BrowserContext, origin: string, address: string): Promise<Opened> {
  const [problems, requested]: [string[], string[]] = [[], []];
  context.on('request', request => requested.push(request.url()));
  const page = await context.newPage();
  page.on('console', message => ['error', 'warning'].includes(message.type()) && problems.push(message.text()));
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(origin + address);
  return { page, problems, requested };
}

/** Until every panel shows what it was asked for, and the charts are drawn. */
export async function allShown(page: Page): Promise<void> {
  await page.locator('.overview > .panel').nth(7).waitFor();
  await page.locator('.panel[aria-busy=true]').first().waitFor({ state: 'detached' });
  await page.locator('.panel.months .chart svg path').first().waitFor({ state: 'attached' });
}

export const cardOf = (page: Page, measure: string) => page.locator(`.cards li[data-measure="${measure}"] .digits`);
export const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

const AXE = readFileSync(new URL(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** What is serious of what axe finds. */
export async function foundByAxe(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(`
    axe.run().then(({ violations }) => violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => id + ' ' + nodes[0].html))
  `);
}
