import { existsSync } from 'node:fs';
import { afterAll, test } from '@jest/globals';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { isFull, longTest } from './full.ts';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const BROWSER_TIMEOUT_MS = 60_000;
const STEP_TIMEOUT_MS = 15_000;

/** The browser to test with: the one named by CHROMIUM_PATH, else one at the usual places, else none. */
export function findBrowser(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const { CHROMIUM_PATH } = environment;
  return (CHROMIUM_PATH ? [CHROMIUM_PATH] : USUAL_PLACES).find(path => existsSync(path));
}

/**
 * A test that needs a real browser. Without one it is reported as skipped, so that `npm test` passes on a machine that has
 * none; with TONGXIN_REQUIRE_BROWSER=1 it fails instead.
 */
export function browserTest(name: string, run: () => Promise<void>): void {
  if (findBrowser()) {
    test(name, run, BROWSER_TIMEOUT_MS);
  } else if (process.env.TONGXIN_REQUIRE_BROWSER === '1') {
    test(name, () => {
      throw new Error('No Chromium was found. Run "apt-get install chromium", or set CHROMIUM_PATH to where it is.');
    });
  } else {
    test.skip(`${name} (skipped: no Chromium here; "apt-get install chromium" or set CHROMIUM_PATH)`, run);
  }
}

/** The same for one that takes long (`longTest`). */
export const longBrowserTest = (name: string, run: () => Promise<void>): void => (isFull ? browserTest(name, run) : longTest(name, run));

let launched: Promise<Browser> | undefined;

/** One browser serves all tests of a file. */
function browserOfFile(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium was found.');
  launched ??= chromium.launch({
    executablePath,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  return launched;
}

afterAll(async () => (await launched)?.close());

/**
 * Runs `use` in a real, headless Chromium as somebody who was never here: nothing is kept of earlier tests. It can reach this machine
 * alone. The window is 1440 by 900 pixels and the locale zh-CN unless told otherwise.
 */
export async function withBrowser(
  use: (context: BrowserContext) => Promise<void>,
  options: Pick<BrowserContextOptions, 'colorScheme' | 'hasTouch' | 'locale' | 'viewport'> = {},
): Promise<void> {
  const browser = await browserOfFile();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', ...options });
  context.setDefaultTimeout(STEP_TIMEOUT_MS);
  try {
    await use(context);
  } finally {
    await context.close();
  }
}
