import { createHmac, generateKeyPairSync, randomBytes, sign as signBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openDoor } from '@tongxin/gateway/identity/door.ts';
import { showPassword } from '@tongxin/gateway/identity/issuer/credentials.ts';
import { lockOut } from '@tongxin/gateway/identity/issuer/lock-out.ts';
import { keyring } from '@tongxin/gateway/identity/keys.ts';
import { type KeysOnly, keysOnly } from '@tongxin/gateway/identity/test-support/keys-only.ts';
import { done, openAccount } from '@tongxin/gateway/pages/sign-in/test-support/people.ts';
import { type Page, problemsOn, signIn, type Visitor, visitor } from '@tongxin/gateway/pages/sign-in/test-support/visitor.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { ownService, quiet } from '@tongxin/test/kit/own-service.ts';
import { Secret, TOTP } from 'otpauth';

/**
 * Attacks on signing in, by HTTP against a service in production mode: what is tried, what is answered, and that nothing came of it. A row
 * that is let in says so: it shows that its neighbours are refused for their fault alone.
 */

const AUDIENCE = 'https://tongxin.test/api';
const production = (more: () => Record<string, string> = () => ({})) =>
  ownService(quiet, () => ({ NODE_ENV: 'production', DEMONSTRATION: 'false', ...more() }));

const QUERY = JSON.stringify({ query: '{ __typename }' });
const ask = (url: string, headers: Record<string, string> = {}, path = '/graphql') =>
  fetch(url + path, { method: 'POST', body: QUERY, headers: { 'content-type': 'application/json', ...headers } });
const codeOf = async (response: Response) => {
  const { errors } = (await response.json()) as { errors?: { extensions: { code: string } }[] };
  return errors?.[0]?.extensions.code ?? null;
};

/** All that an attack could have brought about: what is counted or kept for a flow that goes nowhere is not of it. */
const written = (databaseUrl: string) =>
  sql(
    { url: databaseUrl },
    `SELECT
    (SELECT count(*)::int FROM record.audit) AS audit,
    (SELECT count(*)::int FROM identity.session) AS sessions,
    (SELECT jsonb_agg(p ORDER BY account) FROM identity.password p) AS passwords,
    (SELECT jsonb_agg(s ORDER BY account) FROM identity.second_factor s) AS factors,
    (SELECT count(*)::int FROM identity.recovery_code) AS codes,
    (SELECT count(*)::int FROM identity.activation) AS activations`,
  );

const nowS = () => Math.floor(Date.now() / 1000);
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('access tokens of a provider', () => {
  const held: { provider?: KeysOnly } = {};
  beforeAll(async () => {
    held.provider = await keysOnly();
  });
  const tongxin = production(() => ({ OIDC_ISSUER: held.provider!.url, OIDC_CLIENT_ID: 'tongxin', OIDC_AUDIENCE: AUDIENCE }));
  const claims = (changes: object = {}) => ({
    iss: held.provider!.url,
    aud: AUDIENCE,
    sub: 'u-1',
    iat: nowS(),
    exp: nowS() + 300,
    ...changes,
  });
  const signed = (changes: object = {}, header: object = {}) => held.provider!.sign(claims(changes), header);
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const forged = (header: object) => {
    const text = `${part(header)}.${part(claims())}`;
    return `${text}.${signBytes('sha256', Buffer.from(text), own.privateKey).toString('base64url')}`;
  };
  const hmac = (secret: string) => {
    const text = `${part({ alg: 'HS256', kid: 'first' })}.${part(claims())}`;
    return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
  };

  beforeAll(async () => {
    await openAccount(tongxin.databaseUrl, {
      committee: '420000',
      login: 'outside',
      name: '外部',
      issuer: held.provider!.url,
      subject: 'u-1',
    });
  });
  afterAll(() => held.provider?.close());

  const rows: [what: string, token: () => string | Promise<string>, status: number][] = [
    ['a good token is let in', () => signed(), 200],
    ['one that ended half a minute ago: clocks differ', () => signed({ exp: nowS() - 30 }), 200],
    ['alg none', () => `${part({ alg: 'none', kid: 'first' })}.${part(claims())}.`, 401],
    ['HS256 with the public key as the secret', () => hmac(JSON.stringify(held.provider!.publicKey)), 401],
    ['HS256 with the modulus as the secret', () => hmac((held.provider!.publicKey as { n: string }).n), 401],
    ['another audience', () => signed({ aud: 'https://elsewhere.test' }), 401],
    ['no audience', () => signed({ aud: undefined }), 401],
    ['an ID token, meant for the client', () => signed({ aud: 'tongxin', nonce: 'n' }), 401],
    ['another issuer', () => signed({ iss: 'https://elsewhere.test' }), 401],
    ['expired two minutes ago', () => signed({ exp: nowS() - 120 }), 401],
    ['valid in two minutes', () => signed({ nbf: nowS() + 120 }), 401],
    ['without an end', () => signed({ exp: undefined }), 401],
    ['of nobody', () => signed({ sub: undefined }), 401],
    ['of somebody without an account', () => signed({ sub: 'u-2' }), 401],
    ['a key that the provider does not have', () => signed({}, { kid: 'unknown' }), 401],
    ["a key of one's own under the provider's name", () => forged({ alg: 'RS256', kid: 'first' }), 401],
    ["a key of one's own in the header", () => forged({ alg: 'RS256', jwk: own.publicKey.export({ format: 'jwk' }) }), 401],
    ['a key at an address in the header', () => forged({ alg: 'RS256', kid: 'x', jku: 'http://127.0.0.1:9/keys' }), 401],
    [
      'an unknown critical header',
      async () => (await signed()).replace(/^[^.]*/, part({ alg: 'RS256', kid: 'first', crit: ['x'], x: 1 })),
      401,
    ],
    ['a changed claim', async () => (await signed()).replace(/\.[^.]*\./, `.${part(claims({ sub: 'u-3' }))}.`), 401],
    ['no token at all', () => 'x', 401],
    ['a token of 10 KB', () => signed({ filler: 'x'.repeat(10_000) }), 401],
  ];
  test.each(rows)('%s', async (_, token, status) => {
    const before = await written(tongxin.databaseUrl);
    const response = await ask(tongxin.url, { authorization: `Bearer ${await token()}` });
    expect([response.status, await codeOf(response)]).toEqual([status, status === 200 ? null : 'UNAUTHENTICATED']);
    expect(await written(tongxin.databaseUrl)).toEqual(before);
  });

  test('a flood of unknown keys asks the provider once at most', async () => {
    const before = held.provider!.asked();
    const statuses = await Promise.all(
      Array.from(
        { length: 60 },
        async () =>
          (await ask(tongxin.url, { authorization: `Bearer ${await signed({}, { kid: randomBytes(8).toString('hex') })}` })).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(held.provider!.asked() - before).toBeLessThanOrEqual(1);
  });

  test('while the provider is down its last keys are good', async () => {
    const token = await signed();
    held.provider!.answers = false;
    const [good, unknown] = [
      await ask(tongxin.url, { authorization: `Bearer ${token}` }),
      await ask(tongxin.url, { authorization: `Bearer ${await signed({}, { kid: 'y' })}` }),
    ];
    expect([good.status, unknown.status]).toEqual([200, 401]);
    held.provider!.answers = true;
  });

  test('the code flow says so when the provider is down', async () => {
    held.provider!.answers = false;
    const page = await visitor(tongxin.url).get('/signin');
    expect([page.status, page.html.includes('does not answer now')]).toEqual([503, true]);
    held.provider!.answers = true;
  });

  test('the built-in issuer and its passwords are off', async () => {
    const by = visitor(tongxin.url);
    const statuses = await Promise.all(
      ['/issuer/.well-known/openid-configuration', '/issuer/auth', '/issuer/jwks', '/signin/form/x', '/account/activate'].map(
        async path => (await by.once(path)).status,
      ),
    );
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });
});

describe('a provider that was never reached', () => {
  const tongxin = production(() => ({ OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'tongxin', OIDC_AUDIENCE: AUDIENCE }));
  test('lets nobody in, and says why', async () => {
    const response = await ask(tongxin.url, { authorization: `Bearer ${part({ alg: 'RS256', kid: 'a' })}.${part({ sub: 'u' })}.x` });
    expect([response.status, await codeOf(response)]).toEqual([503, 'IDENTITY_UNAVAILABLE']);
    expect((await ask(tongxin.url)).status).toBe(200);
  });
});

describe('the built-in issuer', () => {
  const tongxin = production(() => ({ PROXIES: '1' }));
  const PASSWORD = 'a kettle sings at dusk';
  const NEW = 'seven herons over the lake';
  const accounts = new Map<string, string>();
  const owner = (text: string, values: unknown[] = []) => sql({ url: tongxin.databaseUrl }, text, values);
  const from = (address: string) => ({ 'x-forwarded-for': address });

  /** Somebody of the office who has set a password. */
  async function person(login: string): Promise<Visitor> {
    const { id, code } = await openAccount(tongxin.databaseUrl, { committee: '420000', login, name: '林示例' });
    accounts.set(login, id);
    const by = visitor(tongxin.url);
    await by.send(await by.get('/account/activate'), '/account/activate', { activation: code, new: PASSWORD, repeated: PASSWORD });
    return by;
  }
  const cookieOf = (by: Visitor) => ({ cookie: `tongxin=${by.cookies.get('tongxin')}` });
  const guess = async (login: string, password: string, by = visitor(tongxin.url)) => signIn(by, login, password);

  beforeAll(async () => {
    await person('lin');
    await person('chen');
  });
  beforeEach(() => owner('DELETE FROM identity.attempt'));

  test("cookies: a session is its owner's, from pages of ours", async () => {
    const by = visitor(tongxin.url);
    await signIn(by, 'lin', PASSWORD);
    const other = visitor(tongxin.url);
    await signIn(other, 'chen', PASSWORD);
    const session = cookieOf(by);
    const ours = { origin: tongxin.url };
    const rows: [what: string, headers: Record<string, string>, status: number, code: string | null][] = [
      ['from a page of ours', { ...session, ...ours }, 200, null],
      ['as a browser of today says it', { ...session, origin: tongxin.url, 'sec-fetch-site': 'same-origin' }, 200, null],
      ['from a page of another site', { ...session, origin: 'https://evil.test' }, 403, 'FORBIDDEN'],
      ['from a sandboxed frame', { ...session, origin: 'null' }, 403, 'FORBIDDEN'],
      ['from another site, as a browser of today says it', { ...session, ...ours, 'sec-fetch-site': 'cross-site' }, 403, 'FORBIDDEN'],
      ['from a neighbour under the same domain', { ...session, 'sec-fetch-site': 'same-site' }, 403, 'FORBIDDEN'],
      ['without a word from where', session, 403, 'FORBIDDEN'],
      ['as a form', { ...session, ...ours, 'content-type': 'text/plain' }, 400, 'BAD_REQUEST'],
      [
        'as a form with a header that no form has',
        { ...session, ...ours, 'content-type': 'text/plain', 'apollo-require-preflight': '1' },
        400,
        'BAD_REQUEST',
      ],
      ['an id that somebody made up', { cookie: `tongxin=${randomBytes(32).toString('base64url')}`, ...ours }, 401, 'UNAUTHENTICATED'],
      ['an id that is none', { cookie: "tongxin=' OR 1=1 --", ...ours }, 401, 'UNAUTHENTICATED'],
      ['headers of developers', { 'x-tongxin-role': 'staff', 'x-tongxin-committee': '420000' }, 401, 'UNAUTHENTICATED'],
      [
        'headers of developers beside a session',
        { ...session, ...ours, 'x-tongxin-role': 'staff', 'x-tongxin-committee': '420000' },
        401,
        'UNAUTHENTICATED',
      ],
      ['a token where there is no provider', { authorization: 'Bearer a.b.c' }, 401, 'UNAUTHENTICATED'],
    ];
    for (const [what, headers, status, code] of rows) {
      const before = await written(tongxin.databaseUrl);
      const response = await ask(tongxin.url, headers);
      expect([what, response.status, await codeOf(response)]).toEqual([what, status, code]);
      expect([what, await written(tongxin.databaseUrl)]).toEqual([what, before]);
    }
    const inAddress = await fetch(`${tongxin.url}/graphql?access_token=x&query=%7B__typename%7D`, {
      headers: { 'apollo-require-preflight': '1' },
    });
    expect(inAddress.status).toBe(400);
  });

  test('forms: sent from elsewhere, or with what belongs to another session, they do nothing', async () => {
    const by = visitor(tongxin.url);
    const page = await signIn(by, 'lin', PASSWORD);
    const other = visitor(tongxin.url);
    const csrf = /name="csrf" value="([^"]*)"/.exec((await signIn(other, 'chen', PASSWORD)).html)?.[1] ?? '';
    const change = { present: PASSWORD, new: NEW, repeated: NEW };
    const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = { origin: tongxin.url }) =>
      by.once(path, { method: 'POST', body: new URLSearchParams(fields), headers });
    const mine = /name="csrf" value="([^"]*)"/.exec(page.html)?.[1] ?? '';
    const rows: [what: string, answer: () => Promise<Response>][] = [
      ['sign-out from another site', () => post('/signout', { csrf: mine, everywhere: '1' }, { origin: 'https://evil.test' })],
      ['sign-out without the token', () => post('/signout', {})],
      ['a password without the token', () => post('/account/password', change)],
      ["a password with another session's token", () => post('/account/password', { ...change, csrf })],
      [
        'a password from another site',
        () => post('/account/password', { ...change, csrf: mine }, { 'sec-fetch-site': 'cross-site', origin: tongxin.url }),
      ],
      ['a password from nowhere', () => post('/account/password', { ...change, csrf: mine }, {})],
      ['a second factor without the token', () => post('/account/second-factor', { code: '000000', offered: 'x' })],
    ];
    for (const [what, answer] of rows) {
      const before = await written(tongxin.databaseUrl);
      expect([what, (await answer()).status]).toEqual([what, 403]);
      expect([what, await written(tongxin.databaseUrl)]).toEqual([what, before]);
    }
    expect((await by.get('/account')).html).toContain('林示例');
  });

  test("a session of one's own choice is not the one that signing in makes (fixation)", async () => {
    const by = visitor(tongxin.url);
    const chosen = randomBytes(32).toString('base64url');
    by.cookies.set('tongxin', chosen);
    await signIn(by, 'lin', PASSWORD);
    expect(by.cookies.get('tongxin')).not.toBe(chosen);
    expect((await ask(tongxin.url, { cookie: `tongxin=${chosen}`, origin: tongxin.url })).status).toBe(401);
    const first = by.cookies.get('tongxin');
    await by.send(await by.get('/account'), '/signout', {});
    await signIn(by, 'lin', PASSWORD);
    expect(by.cookies.get('tongxin')).not.toBe(first);
  });

  test('a session that has ended is told, and its cookie goes: by sign-out here and elsewhere', async () => {
    const [by, second] = [visitor(tongxin.url), visitor(tongxin.url)];
    const told = async (headers: Record<string, string>) => {
      const response = await ask(tongxin.url, { ...headers, origin: tongxin.url });
      return [response.status, await codeOf(response), response.headers.get('set-cookie')?.startsWith('tongxin=; Max-Age=0')];
    };
    const ENDED = [401, 'UNAUTHENTICATED', true];
    await signIn(by, 'lin', PASSWORD);
    const gone = cookieOf(by);
    await by.send(await by.get('/account'), '/signout', {});
    expect(await told(gone)).toEqual(ENDED);
    await signIn(by, 'lin', PASSWORD);
    await signIn(second, 'lin', PASSWORD);
    const both = [cookieOf(by), cookieOf(second)];
    await by.send(await by.get('/account'), '/signout', { everywhere: '1' });
    for (const each of both) expect(await told(each)).toEqual(ENDED);
  });

  test('the flow: codes, verifiers, addresses and attempts of others are worth nothing', async () => {
    const by = visitor(tongxin.url);
    const ended = await signIn(by, 'lin', PASSWORD, '/explorer');
    const callback = ended.way.find(url => url.includes('/signin/callback'))!;
    const auth = ended.way;
    expect(auth.at(-1)).toBe(`${tongxin.url}/explorer`);
    const code = new URL(callback).searchParams.get('code')!;
    const token = (fields: Record<string, string>) =>
      fetch(`${tongxin.url}/issuer/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: 'tongxin',
          redirect_uri: `${tongxin.url}/signin/callback`,
          ...fields,
        }),
      });
    const authorize = (changes: Record<string, string>) =>
      visitor(tongxin.url).once(
        `/issuer/auth?${new URLSearchParams({ client_id: 'tongxin', response_type: 'code', scope: 'openid', redirect_uri: `${tongxin.url}/signin/callback`, ...changes })}`,
      );
    const challenge = { code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM', code_challenge_method: 'S256' };
    const errorIn = (response: Response) =>
      new URLSearchParams((response.headers.get('location') ?? '').replace(/^[^?#]*[?#]/, '')).get('error');
    const started = visitor(tongxin.url);
    const form = await started.get('/signin');
    const victim = visitor(tongxin.url);
    const victims = await victim.get('/signin');
    const rows: [what: string, answer: () => Promise<unknown>, expected: unknown][] = [
      ['the callback again, in another browser', async () => (await visitor(tongxin.url).once(callback)).status, 400],
      ['the callback again, in the same browser', async () => (await by.once(callback)).status, 400],
      ['the callback with the flow of another browser', async () => (await started.once(callback)).status, 400],
      ['the code at the token endpoint, without a verifier', async () => (await token({ code })).status, 400],
      [
        'the code at the token endpoint, with some verifier',
        async () => (await token({ code, code_verifier: 'x'.repeat(43) })).status,
        400,
      ],
      ['no PKCE', async () => errorIn(await authorize({})), 'invalid_request'],
      ['PKCE in clear', async () => errorIn(await authorize({ ...challenge, code_challenge_method: 'plain' })), 'invalid_request'],
      [
        'another address to come back to',
        async () => {
          const answer = await authorize({ ...challenge, redirect_uri: 'https://evil.test/callback' });
          return [answer.status, answer.headers.get('location')];
        },
        [400, null],
      ],
      [
        'another path of ours to come back to',
        async () => (await authorize({ ...challenge, redirect_uri: `${tongxin.url}/raise` })).status,
        400,
      ],
      ['another client', async () => (await authorize({ ...challenge, client_id: 'other' })).status, 400],
      [
        'a token straight away',
        async () => errorIn(await authorize({ ...challenge, response_type: 'id_token', nonce: 'n' })) !== null,
        true,
      ],
      ['without asking for a password', async () => errorIn(await authorize({ ...challenge, prompt: 'none' })), 'login_required'],
      [
        "a client of one's own",
        async () =>
          (await fetch(`${tongxin.url}/issuer/reg`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))
            .status,
        404,
      ],
      ["another browser's attempt", async () => (await started.once(new URL(victims.url).pathname)).status, 400],
      [
        'a form without its attempt',
        async () =>
          (
            await visitor(tongxin.url).once(new URL(form.url).pathname, {
              method: 'POST',
              body: new URLSearchParams({ login: 'lin', password: PASSWORD }),
              headers: { origin: tongxin.url },
            })
          ).status,
        400,
      ],
      [
        'a form from another site',
        async () =>
          (
            await started.once(new URL(form.url).pathname, {
              method: 'POST',
              body: new URLSearchParams({ login: 'lin', password: PASSWORD }),
              headers: { origin: 'https://evil.test' },
            })
          ).status,
        403,
      ],
      [
        'a code without its password',
        async () =>
          problemsOn(
            await started.send(
              { ...form, html: form.html.replace('</form>', '<input type="hidden" name="passed" value="forged"></form>') },
              '/signin/form/',
              { code: '123456' },
            ),
          )[0],
        'That took too long. Begin again.',
      ],
      [
        'development sign-in',
        async () =>
          (
            await started.once('/signin/development', {
              method: 'POST',
              body: new URLSearchParams({ user: 'province' }),
              headers: { origin: tongxin.url },
            })
          ).status,
        404,
      ],
    ];
    for (const [what, answer, expected] of rows) {
      const before = await written(tongxin.databaseUrl);
      expect([what, await answer()]).toEqual([what, expected]);
      expect([what, await written(tongxin.databaseUrl)]).toEqual([what, before]);
    }
  });

  test('nobody is led elsewhere after signing in (open redirect)', async () => {
    const by = visitor(tongxin.url);
    await signIn(by, 'lin', PASSWORD);
    for (const to of [
      'https://evil.test',
      '//evil.test',
      '/\\evil.test',
      '/.//evil.test',
      '/..//evil.test',
      '/%09/evil.test',
      'javascript:alert(1)',
      '\\evil.test',
      '/a\r\nset-cookie: x=1',
    ]) {
      const { headers } = await by.once(`/signin?to=${encodeURIComponent(to)}`);
      expect([to, new URL(headers.get('location') ?? '', tongxin.url).origin]).toEqual([to, tongxin.url]);
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect((await by.once('/signin?to=/account')).headers.get('location')).toBe('/account');
  });

  test('guessing locks, longer each time, and not those who have signed in here before', async () => {
    const known = visitor(tongxin.url);
    await signIn(known, 'lin', PASSWORD);
    const before = await written(tongxin.databaseUrl);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt++) statuses.push((await guess('lin', `wrong guess ${attempt}`)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429]);
    const locked = await guess('lin', PASSWORD);
    expect([locked.status, problemsOn(locked)[0]]).toEqual([
      429,
      expect.stringMatching(/^Too many attempts\. Try again after \d+ \w+ \d{4}, \d\d:\d\d\.$/),
    ]);
    expect(await written(tongxin.databaseUrl)).toEqual(before);
    const lockedFor = async () =>
      (
        await owner(
          "SELECT round(extract(epoch FROM max(locked_until) - max(failed_at)) / 60)::int AS minutes FROM identity.attempt WHERE key ~ '^account'",
        )
      )[0]!.minutes;
    expect(await lockedFor()).toBe(1);
    for (const minutes of [2, 4, 8, 16, 32, 60, 60]) {
      await owner("UPDATE identity.attempt SET locked_until = clock_timestamp() - interval '1 second'");
      expect((await guess('lin', 'wrong again')).status).toBe(401);
      expect(await lockedFor()).toBe(minutes);
    }
    // Whose account it is works on.
    const session = known.cookies.get('tongxin');
    known.cookies.delete('tongxin');
    expect((await signIn(known, 'lin', PASSWORD)).status).toBe(200);
    expect(known.cookies.get('tongxin')).not.toBe(session);
  });

  test('twenty guesses at once are no more than twenty in a row', async () => {
    const pages = await Promise.all(Array.from({ length: 20 }, () => guess('chen', 'wrong at once')));
    const looked = pages.filter(({ status }) => status === 401);
    expect(looked).toHaveLength(5);
    expect(pages.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  test('one address does not try the accounts one after the other', async () => {
    const statuses = new Map<number, number>();
    for (let attempt = 0; attempt < 33; attempt++) {
      const by = visitor(tongxin.url);
      const page = await by.get('/signin');
      const { pathname } = new URL(page.url);
      const answer = await by.once(pathname, {
        method: 'POST',
        body: new URLSearchParams({ login: `nobody${attempt}`, password: 'the same for all' }),
        headers: { origin: tongxin.url, ...from('203.0.113.7') },
      });
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
    }
    expect(Object.fromEntries(statuses)).toEqual({ 401: 30, 429: 3 });
  });

  test('whether there is an account is told by nothing: words, status, statements, kept rows', async () => {
    const [there, nowhere] = [await guess('lin', 'a wrong password'), await guess('nobody-of-this-name', 'a wrong password')];
    const same = ({ status, html }: Page) => [status, html.replace(/value="[^"]*"/g, '').replace(/action="[^"]*"/g, '')];
    expect(same(there)).toEqual(same(nowhere));
    const door = openDoor(tongxin.databaseUrl);
    try {
      const lock = lockOut(door, keyring(door));
      const counted = async (login: string) => {
        const before = door.statements();
        const { outcome } = await showPassword(door, lock, { login, password: 'a wrong password', address: null });
        return [outcome, door.statements() - before];
      };
      // The keys are read with the first.
      await counted('first');
      expect(await counted('lin')).toEqual(await counted('another-nobody'));
    } finally {
      await door.close();
    }
    const kept = await owner('SELECT left(key, 7) AS what, count(*)::int FROM identity.attempt GROUP BY 1 ORDER BY 1');
    expect(kept).toEqual([
      { what: 'account', count: 4 },
      { what: 'address', count: 1 },
    ]);
  });

  test('a second factor: each code once, not guessed, and not without the password', async () => {
    const by = await person('wang');
    await signIn(by, 'wang', PASSWORD);
    const offer = await by.get('/account/second-factor');
    const secret = /<span class="key">([^<]*)<\/span>/.exec(offer.html)![1]!.replaceAll(' ', '');
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    const code = totp.generate();
    const on = await by.send(offer, '/account/second-factor', { code });
    const recovery = [...on.html.matchAll(/<li>([\w-]{19})<\/li>/g)].map(([, each]) => each!);
    expect(recovery).toHaveLength(10);

    const guesser = visitor(tongxin.url);
    const asked = await signIn(guesser, 'wang', PASSWORD);
    expect([asked.url.includes('/signin/form/'), asked.html.includes('Second step')]).toEqual([true, true]);
    const before = await written(tongxin.databaseUrl);
    // The one that turned it on was used by that.
    expect((await guesser.send(asked, '/signin/form/', { code })).status).toBe(401);
    for (let attempt = 0; attempt < 4; attempt++)
      expect((await guesser.send(asked, '/signin/form/', { code: `${attempt}00000` })).status).toBe(401);
    expect((await guesser.send(asked, '/signin/form/', { code: recovery[0]! })).status).toBe(429);
    expect(await written(tongxin.databaseUrl)).toEqual(before);
    await owner('DELETE FROM identity.attempt');
    expect((await guesser.send(asked, '/signin/form/', { code: ` ${recovery[0]!.toUpperCase()} ` })).url).toBe(`${tongxin.url}/account`);
    const again = visitor(tongxin.url);
    const second = await signIn(again, 'wang', PASSWORD);
    expect((await again.send(second, '/signin/form/', { code: recovery[0]! })).status).toBe(401);
    expect((await again.send(second, '/signin/form/', { code: totp.generate({ timestamp: Date.now() + 30_000 }) })).url).toBe(
      `${tongxin.url}/account`,
    );
    // Whoever finds a browser open does not turn it off.
    const off = await again.send(await again.get('/account'), '/account/second-factor/off', {
      'off-password': 'not the password',
      'off-code': recovery[1]!,
    });
    expect(problemsOn(off)).toEqual(['The present password is wrong.']);
    // Who lost the telephone is given a code by an administrator: then the password is enough, and no session is left.
    const { activationCode } = await done(tongxin.databaseUrl, 'issueActivation', { id: accounts.get('wang')! });
    const fields = { activation: activationCode, new: NEW, repeated: NEW };
    await guesser.send(await guesser.get('/account/activate'), '/account/activate', fields);
    expect((await signIn(visitor(tongxin.url), 'wang', NEW)).url).toBe(`${tongxin.url}/account`);
    expect((await again.get('/account')).url).toContain('/signin/form/');
  });
});
