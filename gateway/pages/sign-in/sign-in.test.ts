import { beforeAll, expect, test } from '@jest/globals';
import { sql } from '@tongxin/test/kit/cells.ts';
import { ownService } from '@tongxin/test/kit/own-service.ts';
import { openAccount } from './test-support/people.ts';
import { problemsOn, signIn, visitor } from './test-support/visitor.ts';

const tongxin = ownService();
const PASSWORD = 'a kettle sings at dusk';
const OTHER = 'seven herons over the lake';
const lin = { committee: '420000', login: 'lin.shili', name: '林示例' };
const account = { id: '', code: '' };

beforeAll(async () => {
  Object.assign(account, await openAccount(tongxin.databaseUrl, lin));
});

test("a code makes an account somebody's own: once, and with a password that is not guessed", async () => {
  const by = visitor(tongxin.url);
  const page = await by.get('/account/activate');
  expect(page.html).toContain('At least 12 characters');
  const send = (password: string, repeated = password, code = account.code) =>
    by.send(page, '/account/activate', { activation: code, new: password, repeated });
  expect(problemsOn(await send(PASSWORD, PASSWORD, 'AAAA-AAAA-AAAA-AAAA'))[0]).toMatch(/activation code is wrong/);
  expect(problemsOn(await send('too short'))[0]).toMatch(/too short/);
  expect(problemsOn(await send('lin.shili2026!'))[0]).toMatch(/made of your login/);
  expect(problemsOn(await send(PASSWORD, 'something else'))[0]).toMatch(/not the same/);
  const set = await send(PASSWORD, PASSWORD, ` ${account.code.toLowerCase().replaceAll('-', ' ')} `);
  expect([set.status, set.html.includes('Your login is lin.shili')]).toEqual([200, true]);
  expect(problemsOn(await send(OTHER))[0]).toMatch(/activation code is wrong/);
});

test('somebody signs in, is shown who they are, and signs out', async () => {
  const by = visitor(tongxin.url);
  const page = await signIn(by, ' LIN.SHILI', PASSWORD);
  expect([page.status, page.url]).toEqual([200, `${tongxin.url}/account`]);
  expect(page.html).toContain('林示例');
  const { signedIn } = (await (await by.once('/signin/who')).json()) as { signedIn: { by: string; accounts: object[] } };
  expect(signedIn).toMatchObject({ by: 'ISSUER', accounts: [{ login: 'lin.shili', name: '林示例', committee: '420000' }] });
  const out = await by.send(page, '/signout', {});
  expect(out.html).toContain('You are signed out');
  expect(by.cookies.has('tongxin')).toBe(false);
  expect((await by.get('/account')).url).toContain('/signin/form/');
});

test('a new password asks for the present one, and ends the sessions elsewhere', async () => {
  const [by, elsewhere] = [visitor(tongxin.url), visitor(tongxin.url)];
  const page = await signIn(by, 'lin.shili', PASSWORD);
  await signIn(elsewhere, 'lin.shili', PASSWORD);
  const change = (present: string, next: string, repeated = next) => by.send(page, '/account/password', { present, new: next, repeated });
  expect(problemsOn(await change('not it', OTHER))).toEqual(['The present password is wrong.']);
  expect(problemsOn(await change(PASSWORD, 'qwertyuiop123'))[0]).toMatch(/follows a row of keys/);
  expect(problemsOn(await change(PASSWORD, OTHER, PASSWORD))[0]).toMatch(/not the same/);
  expect((await elsewhere.get('/account')).url).toBe(`${tongxin.url}/account`);
  const changed = await change(PASSWORD, OTHER);
  expect([changed.status, changed.html.includes('The password is changed')]).toEqual([200, true]);
  expect((await elsewhere.get('/account')).url).toContain('/signin/form/');
  expect((await by.get('/account')).url).toBe(`${tongxin.url}/account`);
  expect((await signIn(visitor(tongxin.url), 'lin.shili', PASSWORD)).status).toBe(401);
  expect((await signIn(visitor(tongxin.url), 'lin.shili', OTHER)).status).toBe(200);
});

test('one session among several is ended by its owner', async () => {
  const [by, elsewhere] = [visitor(tongxin.url), visitor(tongxin.url)];
  await signIn(elsewhere, 'lin.shili', OTHER);
  const page = await signIn(by, 'lin.shili', OTHER);
  const before = (page.html.match(/name="handle"/g) ?? []).length;
  const after = await by.send(page, '/account/sessions', {});
  expect((after.html.match(/name="handle"/g) ?? []).length).toBe(before - 1);
});

test('the pages speak the language of the browser, or the one that was chosen last', async () => {
  const by = visitor(tongxin.url, 'zh-CN,zh;q=0.9');
  const language = async (path: string) => {
    const { html, headers } = await by.get(path);
    return [/<html lang="([^"]*)"/.exec(html)?.[1], headers.get('content-language')];
  };
  expect(await language('/account/activate')).toEqual(['zh-CN', 'zh-CN']);
  expect(await language('/account/activate?lang=en')).toEqual(['en', 'en']);
  expect(await language('/signin')).toEqual(['en', 'en']);
  expect(await language('/signout?lang=zh')).toEqual(['zh-CN', 'zh-CN']);
});

test('a page runs nothing but its own script, is not kept, and is framed by nobody', async () => {
  for (const path of ['/signin', '/account/activate', '/signout']) {
    const { headers, html } = await visitor(tongxin.url).get(path);
    const policy = headers.get('content-security-policy')!;
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[^']+';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy.includes('script-src')).toBe(html.includes('<script'));
    expect(headers.get('cache-control')).toBe('no-store');
    expect(html).not.toMatch(/(?:src|href)="https?:/);
  }
});

test('what a person typed, and what an account is called, is text in a page', async () => {
  const page = await signIn(visitor(tongxin.url), '"><script>alert(1)</script>', 'x');
  expect(page.html).not.toContain('<script');
  expect(page.html).toContain('&#60;script&#62;');
});

test('in development an invented user is signed in as at once, and acts by their duties', async () => {
  const by = visitor(tongxin.url);
  const become = (user: string, headers: Record<string, string> = { origin: tongxin.url }) =>
    by.once('/signin/development', { method: 'POST', body: new URLSearchParams({ user }), headers });
  const VIEWER = '{ viewer { actingAs { actAs duties subject } } }';
  const as = async () => {
    const cookie = `tongxin=${by.cookies.get('tongxin')}`;
    return (await tongxin.ask(VIEWER, {}, { cookie, origin: tongxin.url })).data.viewer.actingAs;
  };
  expect((await become('nobody')).status).toBe(404);
  expect((await become('city', { origin: 'https://evil.test' })).status).toBe(403);
  expect(await Promise.all([become('province'), become('province')]).then(all => all.map(({ status }) => status))).toEqual([200, 200]);
  expect(await as()).toMatchObject({ actAs: 'staff@420000', duties: expect.arrayContaining(['ADMINISTRATOR', 'AUDITOR']) });
  const expected = [
    ['city', { actAs: 'staff@421300' }],
    ['county', { actAs: 'staff@421303', duties: ['CONSULTATIONS', 'LIAISON', 'REPORTER'] }],
    ['member', { actAs: 'member@421303', subject: 'SHOW-7K2M9' }],
    ['unit', { actAs: 'unit@421300', subject: '市交通运输局' }],
  ] as const;
  for (const [user, actingAs] of expected) {
    await become(user);
    const told = await as();
    expect({ ...told, duties: told.duties.toSorted() }).toMatchObject(actingAs);
  }
  await become('analyst');
  expect(await as()).toBeNull();
  const [{ real }] = (await sql(
    { url: tongxin.databaseUrl },
    "SELECT count(*)::int AS real FROM offices.account WHERE login LIKE 'ready.%' AND NOT synthetic",
  )) as [{ real: number }];
  expect(real).toBe(0);
});
