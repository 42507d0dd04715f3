import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { sizeJudge } from '@tongxin/gateway/http/operations.ts';
import { ratesOf } from '@tongxin/gateway/http/rates.ts';
import { allCells } from '@tongxin/gateway/routing/cells/all-cells.ts';
import { cellServer } from '@tongxin/gateway/routing/cells/cell-server.ts';
import { createWhole } from '@tongxin/gateway/routing/gateway.ts';
import { staticDirectory } from '@tongxin/gateway/routing/owners/directory.ts';
import { byHeaders } from '@tongxin/gateway/routing/test-support/world.ts';
import { homeCell } from '@tongxin/gateway/service.ts';
import { publisher } from '@tongxin/infra/feed/publish.ts';
import type { Listener } from '@tongxin/infra/http/listener.ts';
import { type Actor, PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { DUTIES } from '@tongxin/infra/kernel/duty.ts';
import { kidOf, lineOf, makePair, signingKey } from '@tongxin/infra/peer/keys.ts';
import { openPeers, type Peers, peersOf } from '@tongxin/infra/peer/peers.ts';
import { type Claims, compact, digestOf, type Purpose, typeOf } from '@tongxin/infra/peer/statement.ts';
import { type MemoryBook, memoryBook, ownKey } from '@tongxin/infra/peer/test-support/memory.ts';
import { distrust, trust } from '@tongxin/infra/peer/trust.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { closeCell, openCell } from '@tongxin/infra/store/ownership.ts';
import { createTestCell, sql, type TestCell } from '../kit/cells.ts';
import { isFull } from '../kit/full.ts';
import { quiet } from '../kit/own-service.ts';

/** The province's cell, and what its peers may try: the city is in somebody else's hands, and has its own key alone. */
const [PROVINCE, CITY, COUNTY, OTHER] = ['420000', '421300', '421303', '420200'] as const;
const PATH = '/consultations';
const READ = '{ __typename }';
const CHANGE = `mutation { createConsultation(input: { committee: "${PROVINCE}", title: "x", form: FRONTLINE, heldOn: "2024-01-01" }) { userErrors { code } } }`;

let province: TestCell;
/** Two processes of the province. */
const doors: { url: string; close(): Promise<void> }[] = [];
let city: MemoryBook;
let other: MemoryBook;
let cityPeers: Peers;
const told: string[] = [];

async function serve(): Promise<{ url: string; close(): Promise<void> }> {
  const log = { ...quiet, info: () => {}, error: () => {}, warn: (line: string) => void told.push(line) };
  const peers = openPeers(province.url, PROVINCE, { log });
  const home = homeCell(PROVINCE, province.database, quiet);
  const published = publisher(province.url, peers, [CITY], quiet);
  const owners = { directory: staticDirectory([[PROVINCE, PROVINCE]]), cells: new Map([[PROVINCE, home]]), home: PROVINCE };
  const { enter } = ratesOf({ limit: 0, proxies: 1 });
  const all = allCells(createWhole(owners), { identify: byHeaders('production'), judge: sizeJudge(), enter });
  const server: Listener = await cellServer(home, { host: '127.0.0.1', port: 0, peers, feed: published.handle, all, logger: log });
  return {
    url: server.url,
    async close() {
      await Promise.all([server.close(), published.close()]);
      await peers.close();
    },
  };
}

const believe = (cell: string, { pair }: MemoryBook) =>
  withOwner(province.url, client => trust(client, PROVINCE, lineOf(cell, pair.publicKey)));

beforeAll(async () => {
  province = await createTestCell(PROVINCE, [CITY, OTHER]);
  [city, other] = [await memoryBook(), await memoryBook()];
  cityPeers = peersOf(CITY, city);
  await believe(CITY, city);
  await believe(OTHER, other);
  for (const _ of [1, 2]) doors.push(await serve());
});
afterAll(async () => {
  for (const door of doors) await door.close();
  await province?.drop();
});
beforeEach(() => {
  told.length = 0;
});

const actor = (role: string, committee: string | null, more: object = {}) => ({
  role,
  committee,
  name: 'somebody',
  subject: null,
  duties: role === 'STAFF' ? DUTIES : [],
  ...more,
});
const says = (who: unknown) => ({ actor: who, requestId: 'request-1', language: 'zh' });

interface Sent {
  method?: string;
  path?: string;
  body?: string;
  headers?: Record<string, string>;
  door?: number;
}
interface Got {
  status: number;
  reason?: string;
  message?: string;
  text: string;
  release: string | null;
}

async function send({ method = 'POST', path = PATH, body, headers = {}, door = 0 }: Sent): Promise<Got> {
  const sent = { method, headers: { 'content-type': 'application/json', ...headers }, ...(body !== undefined && { body }) };
  const response = await fetch(`${doors[door]!.url}${path}`, sent);
  const text = await response.text();
  const { reason, message } = text.startsWith('{') && response.status !== 200 ? JSON.parse(text) : {};
  return { status: response.status, reason, message, text, release: response.headers.get('x-tongxin-release') };
}

const bodyOf = (query: string) => JSON.stringify({ query });
const now = () => Math.floor(Date.now() / 1000);
let numbers = 0;
const claims = (more: Partial<Claims> = {}, body = bodyOf(READ)): Claims => ({
  ...{ iss: CITY, aud: PROVINCE, iat: now(), exp: now() + 60, jti: `number-${++numbers}`, digest: digestOf('POST', PATH, body) },
  says: says(actor('STAFF', CITY)),
  ...more,
});
const signed = (given: Claims, { purpose = 'request' as Purpose, book = city, kid = '' } = {}): Record<string, string> => ({
  authorization: `Tongxin ${compact({ kid: kid || book.pair.kid, typ: typeOf(purpose) }, given, signingKey(book.pair))}`,
});
/** A statement as the city makes it, of this header, with whatever for a signature. */
const forged = (header: object, signature: (text: string) => string): Record<string, string> => {
  const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${encoded({ kid: city.pair.kid, typ: typeOf('request'), ...header })}.${encoded(claims())}`;
  return { authorization: `Tongxin ${text}.${signature(text)}` };
};

/** Rows of every table of the province. */
const rows = async (): Promise<number> => {
  const [counted] = await sql<{ n: number }>(
    province,
    `SELECT sum((xpath('/row/n/text()', query_to_xml(format('SELECT count(*) AS n FROM %I.%I', nspname, relname), false, true, '')))[1]::text::int)::int AS n
     FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE relkind = 'r' AND nspname !~ '^pg_|^information_schema$'`,
  );
  return counted!.n;
};

/** Refused so, by a body that says why and nothing else, and nothing is left of it. */
async function refused(sent: Sent, status: number, reason: string): Promise<Got> {
  const before = await rows();
  const got = await send(sent);
  expect([got.status, got.reason]).toEqual([status, reason]);
  expect(Object.keys(JSON.parse(got.text)).sort()).toEqual(['message', 'reason']);
  expect(await rows()).toBe(before);
  return got;
}

test('the city, of its own, is answered', async () => {
  const got = await send({ body: bodyOf(READ), headers: signed(claims()) });
  expect([got.status, JSON.parse(got.text)]).toEqual([200, { data: { __typename: 'Query' } }]);
});

describe('a statement that is none', () => {
  const table: [string, () => Record<string, string> | Promise<Record<string, string>>, string][] = [
    ['nothing at all', () => ({}), 'NOT_SIGNED'],
    ['the token of release 0.4', () => ({ authorization: 'Bearer invented-token-of-release-0.4-0123456789' }), 'NOT_SIGNED'],
    [
      'the context of release 0.4',
      () => ({ 'x-tongxin-context': Buffer.from(JSON.stringify(says(actor('STAFF', PROVINCE)))).toString('base64url') }),
      'NOT_SIGNED',
    ],
    ['alg none, without a signature', () => forged({ alg: 'none' }, () => ''), 'NOT_SIGNED'],
    ['alg none, with something for a signature', () => forged({ alg: 'none' }, () => 'AAAA'), 'SIGNATURE'],
    [
      'HS256, with the public key for a secret',
      () =>
        forged({ alg: 'HS256' }, text =>
          createHmac('sha256', Buffer.from(city.pair.publicKey, 'base64url')).update(text).digest('base64url'),
        ),
      'SIGNATURE',
    ],
    ['a signature that is another', () => forged({ alg: 'EdDSA' }, () => Buffer.alloc(64, 7).toString('base64url')), 'SIGNATURE'],
    [
      'what it says changed after it was signed',
      () => {
        const [head, , tail] = signed(claims()).authorization!.slice('Tongxin '.length).split('.');
        const staff = Buffer.from(JSON.stringify(claims({ says: says(actor('STAFF', PROVINCE)) }))).toString('base64url');
        return { authorization: `Tongxin ${head}.${staff}.${tail}` };
      },
      'SIGNATURE',
    ],
    ['an extension that nobody knows', () => forged({ alg: 'EdDSA', crit: ['b64'], b64: false }, () => 'AAAA'), 'SIGNATURE'],
    ['signed by the city under the name of another key', () => signed(claims(), { kid: other.pair.kid }), 'SIGNATURE'],
    ['signed by the city, as another cell', () => signed(claims({ iss: OTHER })), 'OTHER_CELL'],
    ['signed by another cell, as the city', () => signed(claims(), { book: other }), 'OTHER_CELL'],
    ['a key that nobody here knows', async () => signed(claims(), { book: await memoryBook() }), 'UNKNOWN_KEY'],
    [
      'a key that it brings along',
      async () => {
        const pair = await makePair();
        const header = { kid: pair.kid, typ: typeOf('request'), jwk: { kty: 'OKP', crv: 'Ed25519', x: pair.publicKey } };
        return { authorization: `Tongxin ${compact(header, claims(), signingKey(pair))}` };
      },
      'UNKNOWN_KEY',
    ],
    ['for another cell', () => signed(claims({ aud: OTHER })), 'AUDIENCE'],
    ['for several cells', () => signed(claims({ aud: [PROVINCE, OTHER] as never })), 'AUDIENCE'],
    ['for nobody', () => signed(claims({ aud: undefined as never })), 'SIGNATURE'],
    ['of yesterday', () => signed(claims({ iat: now() - 86_400, exp: now() - 86_340 })), 'CLOCK'],
    ['of an hour ago, good for a year', () => signed(claims({ iat: now() - 3_600, exp: now() + 31_536_000 })), 'CLOCK'],
    ['of the future', () => signed(claims({ iat: now() + 240, exp: now() + 300 })), 'CLOCK'],
    ['without an end', () => signed(claims({ exp: undefined as never })), 'SIGNATURE'],
    ['without a number', () => signed(claims({ jti: undefined as never })), 'SIGNATURE'],
    ['of another body', () => signed(claims({}, bodyOf(CHANGE))), 'CHANGED'],
    ['of another path', () => signed(claims({ digest: digestOf('POST', '/members', bodyOf(READ)) })), 'CHANGED'],
    ['of another method', () => signed(claims({ digest: digestOf('GET', PATH, bodyOf(READ)) })), 'CHANGED'],
    ['of nothing in particular', () => signed(claims({ digest: undefined as never })), 'SIGNATURE'],
    ['for a feed', () => signed(claims(), { purpose: 'feed' }), 'SIGNATURE'],
    ['for the question what a cell is', () => signed(claims(), { purpose: 'about' }), 'SIGNATURE'],
    ['for an announcement of keys', () => signed(claims(), { purpose: 'keys' }), 'SIGNATURE'],
  ];
  test.each(table)('%s', async (_, make, reason) => {
    const got = await refused({ body: bodyOf(READ), headers: await make() }, 401, reason);
    // Whoever is not known learns not even what runs here.
    if (!['CHANGED'].includes(reason)) expect(got.release).toBeNull();
  });

  test('clocks that are apart are told in words', async () => {
    const ahead = await send({ body: bodyOf(READ), headers: signed(claims({ iat: now() + 240, exp: now() + 300 })) });
    expect(ahead.message).toContain('the clock of the cell that asks is 4 minutes ahead');
    const behind = await send({ body: bodyOf(READ), headers: signed(claims({ iat: now() - 600, exp: now() - 540 })) });
    expect(behind.message).toContain('this was signed 10 minutes ago: it is behind');
    for (const seconds of [-50, 50]) {
      const near = signed(claims({ iat: now() + seconds, exp: now() + seconds + 60 }));
      expect((await send({ body: bodyOf(READ), headers: near })).status).toBe(200);
    }
  });

  test('what is wrong is told in the log once of each peer and reason, without what was sent', async () => {
    const forgery = signed(claims({ aud: '421000' }));
    const line = () => told.filter(each => each.includes('cell 421000'));
    // In an hour this process has told it before, whatever was tried above.
    const fresh = await serve();
    doors.push(fresh);
    for (const _ of [1, 2, 3]) await send({ body: bodyOf(READ), headers: forgery, door: 2 });
    await send({ body: bodyOf(READ), headers: signed(claims({ aud: '421000' }), { book: await memoryBook() }), door: 2 });
    expect(line()).toEqual([
      expect.stringMatching(/^Cell 421300 was refused: what is asked was signed for cell 421000, and cell 420000 was asked/),
    ]);
    expect(told.at(-1)).toMatch(/^Somebody whose signature is not known here was refused: the key of the cell that asks is not trusted/);
    expect(told.join()).not.toContain(forgery.authorization!.slice(-40));
    await doors.pop()!.close();
  });
});

describe('a city speaks for itself alone', () => {
  const allowed: [string, unknown][] = [
    ['its staff', actor('STAFF', CITY)],
    ['its member', actor('MEMBER', CITY, { subject: 'P7K2M9QX' })],
    ['its unit', actor('UNIT', CITY, { subject: '市交通局' })],
    ['the staff of a county whose records it keeps', actor('STAFF', COUNTY)],
    ['the public', PUBLIC],
    ['the public, under whatever names', actor('PUBLIC', PROVINCE, { subject: 'P7K2M9QX' })],
  ];
  test.each(allowed)('%s', async (_, who) => {
    expect(await send({ body: bodyOf(READ), headers: signed(claims({ says: says(who) })) })).toMatchObject({ status: 200 });
  });

  const roles: Actor['role'][] = isFull ? ['STAFF', 'MEMBER', 'UNIT'] : ['STAFF'];
  const others: [string, string][] = [
    ['of the province', PROVINCE],
    ['of another city', OTHER],
    ['of a county of another city', '420281'],
    ['of a county that the province keeps', '420381'],
    ['of all the country', '100000'],
    ['of no committee that there is', '429999'],
  ];
  const forbidden = roles.flatMap(role => others.map(([whose, committee]): [string, string, string] => [role, whose, committee]));
  test.each(forbidden)('not %s %s', async (role, _, committee) => {
    const who = actor(role, committee, { subject: role === 'STAFF' ? null : 'somebody' });
    for (const query of [READ, CHANGE]) {
      const body = bodyOf(query);
      await refused({ body, headers: signed(claims({ says: says(who) }, body)) }, 403, 'NOT_ITS_OWN');
    }
  });

  const malformed: [string, unknown][] = [
    ['nobody', undefined],
    ['an unknown role', actor('ADMINISTRATOR', CITY)],
    ['a role in other letters', actor('staff', CITY)],
    ['a role that every object has', actor('constructor', CITY)],
    ['staff of nothing', actor('STAFF', null)],
    ['staff of a list', actor('STAFF', [CITY] as never)],
    ['a name that is an object', actor('STAFF', CITY, { name: {} })],
    ['a name as long as a book', actor('STAFF', CITY, { name: '甲'.repeat(501) })],
    ['a subject that is a number', actor('MEMBER', CITY, { subject: 7 })],
  ];
  test.each(malformed)('not %s', async (_, who) => {
    await refused({ body: bodyOf(READ), headers: signed(claims({ says: says(who) })) }, 403, 'ACTOR');
  });

  test('what its staff asks for is done where that is allowed, and the province is not theirs', async () => {
    const body = bodyOf(CHANGE);
    const got = await send({ body, headers: signed(claims({}, body)) });
    expect(got.status).toBe(200);
    expect(JSON.parse(got.text).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    expect(await sql(province, 'SELECT FROM consultations.consultation')).toEqual([]);
  });

  test('not for a committee that has moved away, from the next question on, until it is back', async () => {
    const ask = (query: string) => {
      const body = bodyOf(query);
      return { body, headers: signed(claims({ says: says(actor('STAFF', COUNTY)) }, body)) };
    };
    await openCell(province.url, COUNTY);
    await refused(ask(CHANGE), 403, 'NOT_ITS_OWN');
    await refused(ask(READ), 403, 'NOT_ITS_OWN');
    await closeCell(province.url, COUNTY, { forget: false });
    expect(await send(ask(CHANGE))).toMatchObject({ status: 200 });
    expect(await send(ask(READ))).toMatchObject({ status: 200 });
  });
});

describe('what has been asked is not asked again', () => {
  test('a question, at the process that has answered it', async () => {
    const sent = { body: bodyOf(READ), headers: signed(claims()) };
    expect((await send(sent)).status).toBe(200);
    await refused(sent, 401, 'AGAIN');
  });

  test.each([
    ['the same process', [0, 0]],
    ['another process', [0, 1]],
    ['another process, in another order', [1, 0]],
  ])('a change, at %s', async (_, [first, second]) => {
    const sent = { body: bodyOf(CHANGE), headers: signed(claims({}, bodyOf(CHANGE))) };
    expect((await send({ ...sent, door: first! })).status).toBe(200);
    await refused({ ...sent, door: second! }, 401, 'AGAIN');
  });

  test('of a change that comes to both at once one is done', async () => {
    const sent = { body: bodyOf(CHANGE), headers: signed(claims({}, bodyOf(CHANGE))) };
    const got = await Promise.all([0, 1, 0, 1].map(door => send({ ...sent, door })));
    expect(got.map(({ status }) => status).sort()).toEqual([200, 401, 401, 401]);
  });

  test('what is kept of it goes when it is good no more', async () => {
    await sql(province, "UPDATE peer.used SET until = now() - interval '1 second'");
    const body = bodyOf(CHANGE);
    expect((await send({ body, headers: signed(claims({}, body)) })).status).toBe(200);
    expect(await sql(province, 'SELECT FROM peer.used')).toHaveLength(1);
  });
});

describe('the feed', () => {
  const FEED = '/feed?protocol=1&wait=0';
  const asks = (more: Partial<Claims> = {}, path = FEED) => {
    const { says: _, ...rest } = claims({ digest: digestOf('GET', path, ''), ...more });
    return rest;
  };
  const pull = (headers: Record<string, string>, path = FEED): Sent => ({ method: 'GET', path, headers });

  test('is sent to whom PUBLISH_TO names, once', async () => {
    const headers = signed(asks(), { purpose: 'feed' });
    const got = await send(pull(headers));
    expect([got.status, JSON.parse(got.text.split('\n')[0]!)]).toMatchObject([200, { cell: PROVINCE, sends: 'TOLD' }]);
    await refused(pull(headers), 401, 'AGAIN');
  });

  const table: [string, () => Sent, number, string][] = [
    ['a peer that it does not name', () => pull(signed(asks({ iss: OTHER }), { purpose: 'feed', book: other })), 403, 'NOT_A_RECEIVER'],
    ['a peer in the name of one that it names', () => pull(signed(asks(), { purpose: 'feed', book: other })), 401, 'OTHER_CELL'],
    ['who asks another cell', () => pull(signed(asks({ aud: OTHER }), { purpose: 'feed' })), 401, 'AUDIENCE'],
    ['who asked an hour ago', () => pull(signed(asks({ iat: now() - 3_600, exp: now() - 3_540 }), { purpose: 'feed' })), 401, 'CLOCK'],
    ['who asks with a statement of a question', () => pull(signed(asks())), 401, 'SIGNATURE'],
    ['who changes what is asked', () => pull(signed(asks(), { purpose: 'feed' }), `${FEED}&after=x`), 401, 'CHANGED'],
    [
      'the secret of release 0.4',
      () => pull({ authorization: `Basic ${Buffer.from(`${CITY}:invented-secret-of-a-feed`).toString('base64')}` }),
      401,
      'NOT_SIGNED',
    ],
  ];
  test.each(table)('is not sent to %s', async (_, sent, status, reason) => {
    await refused(sent(), status, reason);
  });
});

describe('all cells as one, for another router, are a front door', () => {
  const all = (query: string, headers: Record<string, string> = {}) => send({ path: '/all/consultations', body: bodyOf(query), headers });

  test('without credentials one is the public', async () => {
    expect(JSON.parse((await all(READ)).text)).toEqual({ data: { __typename: 'Query' } });
    expect(JSON.parse((await all(CHANGE)).text).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });

  test('what a peer signs says nothing there of who asks, nor do headers of developers', async () => {
    const body = bodyOf(CHANGE);
    const statement = signed(claims({ says: says(actor('STAFF', PROVINCE)), digest: digestOf('POST', '/all/consultations', body) }));
    expect(JSON.parse((await all(CHANGE, statement)).text).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const developer = { 'x-tongxin-role': 'staff', 'x-tongxin-committee': PROVINCE };
    expect(JSON.parse((await all(READ, developer)).text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await sql(province, 'SELECT FROM consultations.consultation')).toEqual([]);
  });

  test('what an address may do so often only is counted there, too', async () => {
    const guess = (count: number) =>
      `{ ${Array.from({ length: count }, (_, n) => `a${n}: receipt(number: "AAAA-BBBB-CCCC") { __typename }`).join(' ')} }`;
    const guessed = async (count: number, address: string) =>
      JSON.parse((await send({ path: '/all/linkage', body: bodyOf(guess(count)), headers: { 'x-forwarded-for': address } })).text);
    expect((await guessed(120, '192.0.2.7')).errors).toBeUndefined();
    expect((await guessed(1, '192.0.2.7')).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect((await guessed(1, '192.0.2.8')).errors).toBeUndefined();
  });

  test('as much can be asked as at the front door, and no more', async () => {
    const deep = `${'{ a '.repeat(16)}${'}'.repeat(16)}`;
    expect(JSON.parse((await all(deep)).text).errors[0].message).toContain('16 levels deep; at most 15');
    expect(JSON.parse((await all(`{ ${'a '.repeat(1_001)}}`)).text).errors[0].message).toContain('asks for 1001 fields');
    expect(JSON.parse((await all(`{ ${'a '.repeat(30_000)}}`)).text).errors[0].message).toContain('Syntax Error');
  });

  test('a page of another site cannot have a browser ask', async () => {
    expect((await all(READ, { 'content-type': 'text/plain' })).status).toBe(415);
  });
});

describe('keys that come and go', () => {
  const keysOf = () =>
    sql<{ kid: string; announced: boolean }>(province, "SELECT kid, announced FROM peer.trusted_key WHERE cell = '421300'");
  const ask = async (peers: Peers): Promise<Sent> => {
    const body = bodyOf(READ);
    const headers = await peers.sign({
      ...{ purpose: 'request', to: PROVINCE, method: 'POST', path: PATH, body, says: says(actor('STAFF', CITY)) },
    });
    return { body, headers };
  };
  const soon = () => Date.now() + 86_400_000;

  test('a key that is announced under one that is trusted is trusted at once, at both processes, and the one before until its end', async () => {
    const before = city.own;
    const fresh = await makePair();
    city.own = [ownKey(fresh), ownKey(city.pair, soon())];
    for (const door of [0, 1]) expect((await send({ ...(await ask(cityPeers)), door })).status).toBe(200);
    expect(await keysOf()).toContainEqual({ kid: fresh.kid, announced: true });
    expect((await send({ body: bodyOf(READ), headers: signed(claims()) })).status).toBe(200);
    await sql(province, 'DELETE FROM peer.trusted_key WHERE kid = $1', [fresh.kid]);
    city.own = before;
  });

  const announcement = (iss: string, keys: object[], by: MemoryBook) =>
    compact({ kid: by.pair.kid, typ: typeOf('keys') }, { ...claims({ iss, says: keys }) }, signingKey(by.pair));
  const forgeries: [string, (key: { key: string; ends: null }) => string][] = [
    ['another cell for the city', key => announcement(CITY, [key], other)],
    ['the city under a statement for something else', key => signed(claims({ says: [key] })).authorization!.slice('Tongxin '.length)],
    ['nobody', key => forged({ alg: 'none', typ: typeOf('keys') }, () => JSON.stringify(key)).authorization!.slice('Tongxin '.length)],
    ['the city, with nonsense beside it', key => announcement(CITY, [key, { key: 7, ends: null }], city)],
    ['the city, with more keys than anybody has', key => announcement(CITY, Array(11).fill(key), city)],
  ];
  test.each(forgeries)('a key that is announced by %s is not', async (_, make) => {
    const thief = await memoryBook();
    const keys = make({ key: thief.pair.publicKey, ends: null });
    await refused({ body: bodyOf(READ), headers: { ...signed(claims(), { book: thief }), 'x-tongxin-keys': keys } }, 401, 'UNKNOWN_KEY');
  });

  test('a city cannot have the key of another cell for its own', async () => {
    const thief = await memoryBook();
    const keys = announcement(
      CITY,
      [
        { key: other.pair.publicKey, ends: null },
        { key: thief.pair.publicKey, ends: null },
      ],
      city,
    );
    await send({ body: bodyOf(READ), headers: { ...signed(claims(), { book: thief }), 'x-tongxin-keys': keys } });
    expect(await sql(province, 'SELECT cell FROM peer.trusted_key WHERE kid = $1', [await kidOf(other.pair.publicKey)])).toEqual([
      { cell: OTHER },
    ]);
    await sql(province, 'DELETE FROM peer.trusted_key WHERE kid = $1', [thief.pair.kid]);
  });

  test('a city that is distrusted is refused from the next question on, and can announce nothing', async () => {
    const rest = await memoryBook();
    const keys = announcement(CITY, [{ key: rest.pair.publicKey, ends: null }], city);
    expect(await withOwner(province.url, client => distrust(client, CITY))).toBe(1);
    const body = bodyOf(CHANGE);
    await refused({ body, headers: signed(claims({}, body)) }, 401, 'ENDED');
    await refused({ body: bodyOf(READ), headers: signed(claims()), door: 1 }, 401, 'ENDED');
    await refused({ body: bodyOf(READ), headers: signed(claims({ says: says(PUBLIC) })) }, 401, 'ENDED');
    await refused({ body: bodyOf(READ), headers: { ...signed(claims(), { book: rest }), 'x-tongxin-keys': keys } }, 401, 'UNKNOWN_KEY');
    await believe(CITY, city);
    expect((await send({ body: bodyOf(READ), headers: signed(claims()) })).status).toBe(200);
  });
});
