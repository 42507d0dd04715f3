import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import { CLIENT, outsideProvider } from './test-support/outside-provider.ts';
import { done, openAccount } from './test-support/people.ts';
import { type Page, type Visitor, visitor } from './test-support/visitor.ts';

/** The office has a provider of its own, here a second one of the kind that is built in. */
const held: { provider?: Listener; port: number } = { port: 0 };
beforeAll(async () => {
  // What a provider is made with says how much of it must be changed outside tests.
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => {});
  const free = await listen((_, response) => response.end(), { host: '127.0.0.1', port: 0 });
  held.port = Number(new URL(free.url).port);
  await free.close();
  held.provider = await outsideProvider(`http://127.0.0.1:${held.port}/signin/callback`);
});
const tongxin = ownService(quiet, () => ({
  NODE_ENV: 'production',
  DEMONSTRATION: 'false',
  PORT: String(held.port),
  OIDC_ISSUER: held.provider!.url,
  OIDC_CLIENT_ID: CLIENT.id,
  OIDC_CLIENT_SECRET: CLIENT.secret,
}));
afterAll(() => held.provider?.close());

beforeAll(async () => {
  const somebody = { name: '林示例', issuer: held.provider!.url, subject: 'u-17' };
  for (const [committee, login, duty] of [
    ['420000', 'lin.province', 'LIAISON'],
    ['421300', 'lin.city', 'PROPOSALS'],
  ] as const) {
    const { id } = await openAccount(tongxin.databaseUrl, { ...somebody, committee, login });
    await done(tongxin.databaseUrl, 'delegate', { committee, account: id, duty });
  }
});

/** As the provider's own pages are gone through. */
async function through(by: Visitor, subject: string, to = '/account'): Promise<Page> {
  const there = await by.get(`/signin?to=${to}`);
  expect(there.url).toContain(held.provider!.url);
  const consent = await by.send(there, `${held.provider!.url}/interaction/`, { prompt: 'login', login: subject, password: 'x' });
  return by.send(consent, `${held.provider!.url}/interaction/`, { prompt: 'consent' });
}

test('one person of the provider is signed in with their accounts of two committees, and acts for either', async () => {
  const by = visitor(tongxin.url);
  const page = await through(by, 'u-17');
  expect([page.status, page.url]).toEqual([200, `${tongxin.url}/account`]);
  for (const shown of ['lin.province', 'lin.city', 'the provider of identities of the office']) expect(page.html).toContain(shown);
  expect(page.html).not.toContain('name="present"');
  const cookie = [...by.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const ask = (more: Record<string, string> = {}) =>
    tongxin.ask('{ viewer { name actingAs { actAs } capacities { actAs } } }', {}, { cookie, origin: tongxin.url, ...more });
  expect((await ask()).data.viewer).toMatchObject({
    name: '林示例',
    actingAs: { actAs: 'staff@420000' },
    capacities: [{ actAs: 'staff@420000' }, { actAs: 'staff@421300' }],
  });
  expect((await ask({ 'x-tongxin-acting-as': 'staff@421300' })).data.viewer.actingAs).toEqual({ actAs: 'staff@421300' });

  const out = await by.send(page, '/signout', {});
  expect(out.html).toContain(`${held.provider!.url}/session/end`);
});

test('whom the provider knows and nobody here is told by which identifier an account can be made', async () => {
  const by = visitor(tongxin.url);
  const page = await through(by, 'u-18');
  expect(page.status).toBe(403);
  expect(page.html).toContain('<p class="key">u-18</p>');
  expect(by.cookies.has('tongxin')).toBe(false);
});

test('what comes back from another provider, or with a refusal, lets nobody in', async () => {
  for (const answer of ['code=x&iss=https%3A%2F%2Felsewhere.test', `error=access_denied&iss=${encodeURIComponent(held.provider!.url)}`]) {
    const by = visitor(tongxin.url);
    const there = await by.get('/signin');
    const state = new URL(there.way.find(url => url.includes('state='))!).searchParams.get('state');
    const page = await by.get(`/signin/callback?${answer}&state=${state}`);
    expect([page.status, by.cookies.has('tongxin')]).toEqual([400, false]);
  }
});
