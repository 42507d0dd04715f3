import { beforeAll, expect, test } from '@jest/globals';
import { browserTest, withBrowser } from '@tongxin/test/kit/browser.ts';
import { kitOf } from '@tongxin/test/kit/kit.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { asStaff, tokenIn } from '@tongxin/test/kit/service.ts';
import pg from 'pg';
import { pino } from 'pino';
import type { BrowserContext, Page } from 'playwright-core';

const lines: string[] = [];
const { tongxin, create, change, registerPerson, act, read } = kitOf(
  ownService(pino({ level: 'trace' }, { write: line => void lines.push(line) })),
);
const OWNER = '420583';
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, locale: 'en-US' };
const station = { id: '', token: '' };

/** Where the code leads: the test's service does not know its own port when it makes the URL. */
async function codeOf(id: string): Promise<string> {
  const { platform } = await act('issuePlatformCode', { id }, 'platform { code { url } }');
  const { pathname, search, hash } = new URL(platform.code.url);
  return pathname + search + hash;
}

async function open(context: BrowserContext, path: string): Promise<{ page: Page; problems: string[]; requested: string[] }> {
  const [problems, requested]: string[][] = [[], []];
  const page = await context.newPage();
  page.on('request', request => requested!.push(request.url()));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') problems!.push(message.text());
  });
  page.on('pageerror', error => problems!.push(String(error)));
  await page.goto(tongxin.url + path);
  return { page, problems: problems!, requested: requested! };
}

const newStation = (name: string) => create('platform', OWNER, { name, kind: 'STATION', openedOn: '2022-03-18' });
const submissions = async () => (await tongxin.ask(`{ submissions(filter: { committee: "${OWNER}" }) { totalCount } }`)).data.submissions;
const overflows = (page: Page) => page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

beforeAll(async () => {
  station.id = await newStation('仙女镇码上议站点');
});

test('the page is one answer that runs nothing but its own script, is not kept, and tells no other site where it was', async () => {
  for (const path of ['/raise', '/raise?from=somewhere', '/follow']) {
    const answer = await fetch(tongxin.url + path);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; /);
    expect(policy).not.toContain('unsafe');
    expect(html).toContain('<html lang="zh-CN">');
    expect(html).not.toMatch(/(?:src|href)="(?!data:)/);
    expect((await fetch(tongxin.url + path, { method: 'HEAD' })).headers.get('content-length')).toBe(String(Buffer.byteLength(html)));
  }
  for (const [path, method] of [
    ['/raise', 'POST'],
    ['/raise/', 'GET'],
    ['/citizen/page.js', 'GET'],
  ])
    expect((await fetch(tongxin.url + path, { method: method! })).status).toBe(404);
});

browserTest('a citizen raises something on a phone, keeps the number, and follows it to the open reply', async () => {
  const path = await codeOf(station.id);
  station.token = tokenIn(`http://page${path}`);
  await withBrowser(async context => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const { page, problems, requested } = await open(context, path);
    await page.getByRole('heading', { level: 1, name: '仙女镇码上议站点' }).waitFor();
    await page.getByText('枝江市政协').waitFor();
    expect(await overflows(page)).toBe(false);

    await page.getByLabel('反映的内容').fill('三组路口的路灯不亮');
    await page.getByLabel('地点').fill('三组路口');
    await page.getByLabel('联系方式').fill('13800000000');
    await page.getByLabel('涉及的界别').selectOption({ label: '农业界' });
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已经收到' }).and(page.locator(':focus')).waitFor();
    const number = (await page.locator('#number').textContent())!;
    expect(number).toMatch(/^420583(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: '复制回执号' }).click();
    await page.getByText('已复制').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(number);

    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('目前：已收到', { exact: true }).waitFor();
    const { data } = await tongxin.ask('{ submissions { nodes { id text placeTold contact sector { code } } } }', {}, asStaff(OWNER));
    const [raised] = data.submissions.nodes;
    expect(raised).toMatchObject({ text: '三组路口的路灯不亮', placeTold: '三组路口', contact: '13800000000' });
    await act('answerSubmission', { id: raised.id, reply: '已修好。\n<b>谢谢</b>', open: true });

    // Later, on another page, without the code; typed in small letters.
    const later = await open(context, '/follow');
    await later.page.getByRole('textbox', { name: '回执号' }).fill(number.toLowerCase());
    await later.page.getByRole('textbox', { name: '回执号' }).press('Enter');
    await later.page.getByText('目前：已答复', { exact: true }).waitFor();
    expect(await later.page.locator('#reply').innerText()).toBe('已修好。\n<b>谢谢</b>');
    const shown = await later.page.locator('#found').innerText();
    expect(shown).toMatch(/\d{4}年\d{1,2}月\d{1,2}日\s*已收到$/m);
    for (const personal of ['路灯', '三组', '1380000']) expect(shown).not.toContain(personal);

    const allowed = [`${tongxin.url}/graphql`, `${tongxin.url}/raise`, `${tongxin.url}/follow`];
    for (const url of [...requested, ...later.requested]) if (!url.startsWith('data:')) expect(allowed).toContain(url.replace(/#.*/, ''));
    expect([...problems, ...later.problems]).toEqual([]);
  }, PHONE);
});

browserTest('a citizen chooses a member among those whose names are published here, and is asked for none before', async () => {
  const room = await create('platform', OWNER, {
    ...{ name: '马家店委员工作室', kind: 'WORKROOM', openedOn: '2022-03-18' },
    heads: [{ personKey: 'P7K2M9QX', from: '2022-03-18' }],
  });
  const path = await codeOf(room);
  await withBrowser(async context => {
    const before = await open(context, path);
    await before.page.getByLabel('反映的内容').waitFor();
    expect(await before.page.getByLabel('找哪位委员').isVisible()).toBe(false);
    await change('update', 'person', await registerPerson(OWNER, 'P7K2M9QX'), { name: '林示例' });
    await act('publishServingMembers', { id: room, reason: '本人书面同意' });
    const { page, problems } = await open(context, path);
    await page.getByLabel('反映的内容').fill('想请委员来看看');
    await page.getByLabel('找哪位委员').selectOption({ label: '林示例（负责人）' });
    expect(await overflows(page)).toBe(false);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已经收到' }).and(page.locator(':focus')).waitFor();
    const mine = `{ platforms(filter: { title: "马家店" }) { nodes { submissions { nodes { state matchedTo } } } } }`;
    const { data } = await tongxin.ask(mine, {}, asStaff(OWNER));
    expect(data.platforms.nodes[0].submissions.nodes).toEqual([{ state: 'MATCHED', matchedTo: 'P7K2M9QX' }]);
    expect([...before.problems, ...problems]).toEqual([]);
  }, PHONE);
});

browserTest('what is wrong is said in Chinese at the field, and what was written stays', async () => {
  const path = await codeOf(station.id);
  await withBrowser(async context => {
    const { page } = await open(context, path);
    const before = await submissions();
    await page.getByLabel('地点').fill('路口');
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('#text-problem').getByText('“内容”必填。').waitFor();
    const field = page.getByLabel('反映的内容');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await field.and(page.locator(':focus')).waitFor();
    await field.fill('灯'.repeat(2001));
    await page.getByLabel('联系方式').fill('1'.repeat(201));
    await page.getByRole('button', { name: '提交' }).click();
    await page.locator('#text-problem').getByText('“内容”最多 2000 个字。').waitFor();
    await page.locator('#contact-problem').getByText('“联系方式”最多 200 个字。').waitFor();
    expect(await page.getByLabel('地点').inputValue()).toBe('路口');
    expect(await submissions()).toEqual(before);

    // The code is replaced while somebody writes; nothing written is lost.
    await field.fill('路灯不亮');
    await page.getByLabel('联系方式').fill('');
    const next = await codeOf(station.id);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').getByText('此码无效或已更换').waitFor();
    expect(await field.inputValue()).toBe('路灯不亮');
    expect(await submissions()).toEqual(before);

    await context.setOffline(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('alert').getByText('网络不通').waitFor();
    await context.setOffline(false);

    // The new code, scanned into the same tab.
    await page.goto(tongxin.url + next);
    await page.getByLabel('反映的内容').fill('路灯不亮');
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('heading', { name: '已经收到' }).waitFor();
    await page.getByRole('button', { name: '再反映一件事' }).click();
    expect(await page.getByLabel('反映的内容').inputValue()).toBe('');
  }, PHONE);
});

browserTest('a code that is wrong, replaced, of a closed platform or missing says what to do, before anybody writes', async () => {
  const old = await codeOf(station.id);
  const present = await codeOf(station.id);
  const closed = await newStation('旧站点');
  const ofClosed = await codeOf(closed);
  await tongxin.ask(
    `mutation { updatePlatform(input: { id: "${closed}", closedOn: "2023-01-01" }) { platform { id } } }`,
    {},
    asStaff(OWNER),
  );
  const member = await create('submission', OWNER, { subject: '路灯', channel: 'LETTER', receivedOn: '2023-01-01' });
  const cases: [string, string][] = [
    [old, '此码无效或已更换'],
    [present.replace(/token=.*/, 'token=x'), '此码无效或已更换'],
    [present.replace(/plt_[^&]*/, 'rubbish'), '此码无效或已更换'],
    [present.replace(/plt_[^&]*/, `plt_${OWNER}_${'0'.repeat(32)}`), '此码无效或已更换'],
    [present.replace(/plt_[^&]*/, member), '此码无效或已更换'],
    [ofClosed, '该平台已关闭'],
    ['/raise', '请用手机扫描'],
  ];
  await withBrowser(async context => {
    for (const [path, message] of cases) {
      const { page, problems } = await open(context, path);
      await page.getByRole('alert').getByText(message).waitFor();
      expect(await page.getByLabel('反映的内容').isVisible()).toBe(false);
      expect(problems.filter(problem => !problem.includes('400 (Bad Request)'))).toEqual([]);
      await page.close();
    }
  }, PHONE);
});

browserTest('a receipt number that is missing or was never given is told so at the field', async () => {
  await withBrowser(async context => {
    const { page } = await open(context, '/follow');
    expect(await page.getByRole('alert').isVisible()).toBe(false);
    await page.getByRole('button', { name: '查询' }).click();
    await page.locator('#typed-problem').getByText('请填写回执号。').waitFor();
    await page.getByRole('textbox', { name: '回执号' }).fill('420583-0000-0000-0000');
    await page.getByRole('button', { name: '查询' }).click();
    await page.locator('#typed-problem').getByText('没有这个回执号').waitFor();
  }, PHONE);
});

test('neither token nor receipt number nor what a citizen wrote is in the log, not even when the service fails', async () => {
  const token = tokenIn(`http://page${await codeOf(station.id)}`);
  const input = { id: station.id, token, text: '不应出现在日志里' };
  const raise = () =>
    tongxin.ask('mutation ($input: RaiseSubmissionInput!) { raiseSubmission(input: $input) { receipt userErrors { code } } }', { input });
  const { receipt } = (await raise()).data.raiseSubmission;
  expect(receipt).toMatch(/^420583-/);
  await fetch(`${tongxin.url}/raise?token=${token}`);
  expect(await read('platform', station.id, `codeIsValid(token: "${token}")`)).toEqual({ codeIsValid: true });
  const operator = new pg.Client({ connectionString: tongxin.databaseUrl });
  await operator.connect();
  try {
    const logged = lines.length;
    await operator.query('ALTER TABLE liaison.submission RENAME TO mislaid');
    const failed = [await raise(), await tongxin.ask(`{ receipt(number: "${receipt}") { status } }`)];
    for (const { errors } of failed) expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(lines.length).toBeGreaterThanOrEqual(logged + 2);
  } finally {
    await operator.query('ALTER TABLE IF EXISTS liaison.mislaid RENAME TO submission');
    await operator.end();
  }
  expect(lines.join('')).not.toMatch(new RegExp(`${token}|${receipt.slice(7)}|不应出现`));
});
