import { mkdirSync } from 'node:fs';
import { beforeAll, expect } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { Secret, TOTP } from 'otpauth';
import type { BrowserContext, Page } from 'playwright-core';
import { openAccount } from './test-support/people.ts';
import { visitor } from './test-support/visitor.ts';

const tongxin = ownService();
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'zh-CN' };
const DESK = { locale: 'en-GB' };
const PASSWORD = 'a kettle sings at dusk';
const NEW = '长江边的灯一盏一盏亮了起来';
/** Where pictures of the pages are put, for those who want to look at them. */
const { SCREENSHOTS } = process.env;

async function open(context: BrowserContext, path: string): Promise<{ page: Page; problems: string[] }> {
  const problems: string[] = [];
  const page = await context.newPage();
  page.on('console', message => {
    // What is refused is an answer of 4xx, which a browser complains of.
    if (['error', 'warning'].includes(message.type()) && !/status of 4\d\d/.test(message.text())) problems.push(message.text());
  });
  page.on('pageerror', error => problems.push(String(error)));
  await page.goto(tongxin.url + path);
  return { page, problems };
}

/** That a page fits its screen, that each field has a name, and that what is wrong is told with the field. */
async function isUsable(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
  const found = await page.evaluate<{ wide: boolean; unnamed: string[]; undescribed: string[]; small: string[] }>(`({
    wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    unnamed: [...document.querySelectorAll('input:not([type=hidden])')].filter(input => input.labels.length === 0).map(input => input.id),
    undescribed: [...document.querySelectorAll('[aria-invalid=true]')].filter(input => !document.getElementById(input.id + '-problem')?.textContent).map(input => input.id),
    small: [...document.querySelectorAll('button, input:not([type=hidden])')].filter(each => each.getBoundingClientRect().height < 44).map(each => each.outerHTML),
  })`);
  expect([name, found]).toEqual([name, { wide: false, unnamed: [], undescribed: [], small: [] }]);
}

const account = { code: '' };
beforeAll(async () => {
  if (SCREENSHOTS) mkdirSync(SCREENSHOTS, { recursive: true });
  Object.assign(account, await openAccount(tongxin.databaseUrl, { committee: '420000', login: 'lin.shili', name: '林示例' }));
  const { code } = await openAccount(tongxin.databaseUrl, { committee: '420000', login: 'wang.shili', name: '王示例' });
  const by = visitor(tongxin.url);
  await by.send(await by.get('/account/activate'), '/account/activate', { activation: code, new: PASSWORD, repeated: PASSWORD });
});

browserTest('on a phone somebody activates an account, signs in, turns the second factor on, and signs in with it', async () => {
  await withBrowser(async context => {
    const { page, problems } = await open(context, `/account/activate#code=${account.code}`);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    expect(await page.getByLabel('激活码').inputValue()).toBe(account.code);
    expect(page.url()).toBe(`${tongxin.url}/account/activate`);
    await isUsable(page, 'activate');
    await page.getByLabel('新密码', { exact: true }).fill('lin.shili2026');
    await page.getByLabel('再输一遍新密码').fill('lin.shili2026');
    await page.getByRole('button', { name: '激活账号' }).tap();
    await page.getByRole('alert').getByText('由登录名、姓名或单位拼成').waitFor();
    await page.getByLabel('新密码', { exact: true }).and(page.locator(':focus')).waitFor();
    await isUsable(page, 'activate-refused');
    await page.getByLabel('新密码', { exact: true }).fill(PASSWORD);
    await page.getByLabel('再输一遍新密码').fill(PASSWORD);
    await page.getByRole('button', { name: '激活账号' }).tap();
    await page.getByText('您的登录名是 lin.shili').waitFor();
    await page.getByRole('link', { name: '登录', exact: true }).tap();

    await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
    await isUsable(page, 'sign-in');
    await page.getByLabel('登录名').fill('lin.shili');
    await page.getByLabel('密码').fill('not the password');
    await page.getByRole('button', { name: '登录' }).tap();
    await page.getByRole('alert').getByText('登录名或密码不对').waitFor();
    await isUsable(page, 'sign-in-wrong');
    expect(await page.getByLabel('登录名').inputValue()).toBe('lin.shili');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByLabel('密码').press('Enter');
    await page.getByRole('heading', { level: 1, name: '我的账号' }).waitFor();
    await page.getByText('林示例').waitFor();
    await isUsable(page, 'account');

    await page.getByRole('link', { name: '开启第二步验证' }).tap();
    await page.locator('.key').waitFor();
    await isUsable(page, 'second-factor');
    const secret = (await page.locator('.key').textContent())!.replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel('验证码').fill(totp.generate());
    await page.getByRole('button', { name: '开启第二步验证' }).tap();
    await page.getByText('它们只显示这一次').waitFor();
    expect(await page.locator('.codes li').count()).toBe(10);
    const recovery = (await page.locator('.codes li').first().textContent())!;
    await isUsable(page, 'recovery');
    await page.getByRole('link', { name: '回到我的账号' }).tap();
    await page.getByText('还剩 10 个恢复码').waitFor();
    await page.getByRole('button', { name: '退出登录' }).tap();
    await page.getByRole('heading', { level: 1, name: '已退出登录' }).waitFor();
    await isUsable(page, 'signed-out');

    await page.getByRole('link', { name: '重新登录' }).tap();
    await page.getByLabel('登录名').fill('lin.shili');
    await page.getByLabel('密码').fill(PASSWORD);
    await page.getByRole('button', { name: '登录' }).tap();
    await page.getByRole('heading', { level: 1, name: '第二步验证' }).waitFor();
    await isUsable(page, 'code');
    await page.getByLabel('验证码').fill(recovery);
    await page.getByRole('button', { name: '继续' }).tap();
    await page.waitForURL(`${tongxin.url}/`);
    expect(problems).toEqual([]);
  }, PHONE);
});

browserTest(
  'at a desk, in English: a page asked for is reached after signing in; the password is changed, sessions elsewhere end',
  async () => {
    await withBrowser(async context => {
      const { page, problems } = await open(context, '/account');
      await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
      await page.getByRole('link', { name: '中文' }).click();
      await page.getByRole('heading', { level: 1, name: '登录' }).waitFor();
      await page.getByRole('link', { name: 'English' }).click();
      await page.getByLabel('Login').fill('Wang.Shili');
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
      expect(page.url()).toBe(`${tongxin.url}/account`);

      const elsewhere = await (await context.browser()!.newContext()).newPage();
      await elsewhere.goto(`${tongxin.url}/signin?to=/account`);
      await elsewhere.getByRole('textbox').first().fill('wang.shili');
      await elsewhere.locator('#password').fill(PASSWORD);
      await elsewhere.getByRole('button').click();
      await elsewhere.waitForURL(`${tongxin.url}/account`);

      await page.reload();
      expect(await page.locator('.sessions li').count()).toBe(2);
      await isUsable(page, 'account-en');
      await page.getByLabel('Present password').fill(PASSWORD);
      await page.getByLabel('New password', { exact: true }).fill(NEW);
      await page.getByLabel('New password again').fill(NEW);
      await page.getByRole('button', { name: 'Change the password' }).click();
      await page.getByText('The password is changed').waitFor();
      expect(await page.locator('.sessions li').count()).toBe(1);
      await elsewhere.reload();
      await elsewhere.waitForURL(/\/signin\/form\//);
      await elsewhere.context().close();
      expect(problems).toEqual([]);
    }, DESK);
  },
);

browserTest('in the explorer an invented user is signed in as with one click, and asks as who they are', async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ])
    await withBrowser(
      async context => {
        const { page, problems } = await open(context, '/?query=%7B%20viewer%20%7B%20actingAs%20%7B%20actAs%20%7D%20%7D%20%7D');
        const choice = page.getByRole('combobox', { name: '身份 Sign in as' });
        await choice.selectOption({ label: '随州市政协机关 City office, Suizhou' });
        await page.getByText('再运行一次查询').waitFor();
        await page.getByRole('button', { name: '运行 Run' }).click();
        await page.getByRole('region', { name: '结果 Answer' }).getByText('staff@421300').waitFor();
        if (SCREENSHOTS) await page.screenshot({ path: `${SCREENSHOTS}/explorer-${viewport.width}.png` });
        await page.reload();
        await choice.and(page.locator('[title]')).waitFor();
        expect(await choice.inputValue()).toBe('city');
        await choice.selectOption({ label: '公众（未登录） Citizen' });
        await page.getByText('再运行一次查询').waitFor();
        await page.getByRole('button', { name: '运行 Run' }).click();
        await page.getByRole('region', { name: '结果 Answer' }).getByText('null').waitFor();
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        expect(problems).toEqual([]);
      },
      { viewport },
    );
});
