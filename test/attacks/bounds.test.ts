/**
 * What one request may cost, whoever sends it: CPU, bytes, and how long others wait. This process is the service, so that its CPU is counted, with
 * that of the client in it.
 */
import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { watchLoop } from '../bench/gateway/loop.ts';
import { longTest } from '../kit/full.ts';
import { kitOf } from '../kit/kit.ts';
import { ownService, quiet } from '../kit/own-service.ts';
import { asStaff, tokenIn } from '../kit/service.ts';

const MOST_CPU_MS = 1_000;
const MOST_TURN_MS = 200;
const MOST_BYTES = 16 * 1024 * 1024;
/** Of an answer that refuses or reports what is wrong. */
const MOST_OF_ERRORS = 256 * 1024;

const service = ownService(quiet, () => ({ PROXIES: '1' }));
const world = kitOf(service);
const CITY = '421300';
const LONG = '长'.repeat(300_000);

interface Cost {
  status: number;
  bytes: number;
  cpu: number;
  turn: number;
  body: any;
}

/** Sends a body, and reads what comes, without looking at what is long. */
async function costOfBody(body: string, headers: Record<string, string> = {}): Promise<Cost> {
  const longest = watchLoop();
  const before = process.cpuUsage();
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const { user, system } = process.cpuUsage(before);
  const turn = longest();
  return { status: response.status, bytes: bytes.length, cpu: (user + system) / 1_000, turn, body: JSON.parse(bytes.toString()) };
}

const costOf = (query: string, variables: object = {}, headers?: Record<string, string>): Promise<Cost> =>
  costOfBody(JSON.stringify({ query, variables }), headers);

const aliases = (count: number, field: string): string => Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ');
const codesOf = ({ body }: Cost): string[] => [...new Set<string>(body.errors?.map(({ extensions }: any) => extensions.code))];

beforeAll(async () => {
  const opinions = Array.from({ length: 270 }, (_, n) => `${n}`.padEnd(1_000, '意'));
  for (let day = 1; day <= 30; day++)
    await world.create('consultation', CITY, {
      ...{ title: `长记录${day}`, form: 'FRONTLINE', placeName: '文化广场', opinions },
      heldOn: `2024-01-${String(day).padStart(2, '0')}`,
    });
  for (let n = 0; n < 40; n++) {
    const text = Array.from({ length: 5_000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919 + n * 104_729) % 20_000))).join('');
    await world.create('submission', CITY, {
      subject: `长反映${n}`,
      text,
      receivedOn: '2024-03-01',
      channel: 'LETTER',
      submitterKind: 'CITIZEN',
    });
  }
  // What is compiled and kept when something is asked for the first time is no part of what it costs.
  await costOf('{ consultations(first: 1) { nodes { id } } }');
}, 180_000);

describe('answers', () => {
  test.each([
    ['the same long texts under fifty names', `{ consultations(first: 30) { nodes { ${aliases(50, 'opinions')} } } }`],
    ['the same long records by fifty lists', `{ ${aliases(50, 'consultations(first: 30) { nodes { opinions } }')} }`],
    ['as many fields of as many records as may be asked', `{ consultations(first: 100) { nodes { ${aliases(900, 'title')} } } }`],
  ])('%s', async (_, query) => {
    const cost = await costOf(query);
    expect(codesOf(cost)).not.toContain('GRAPHQL_VALIDATION_FAILED');
    expect(cost.bytes).toBeLessThan(MOST_BYTES);
    expect(cost.cpu).toBeLessThan(MOST_CPU_MS);
    expect(cost.turn).toBeLessThan(MOST_TURN_MS);
  });

  test('one that would be too long is refused, and told how to ask instead', async () => {
    const { status, body } = await costOf(`{ consultations(first: 5) { nodes { ${aliases(50, 'opinions')} } } }`);
    expect([status, body.data]).toEqual([400, undefined]);
    expect(body.errors).toEqual([
      {
        message: 'The answer would be longer than 5000000 characters. Ask for fewer records, or for fewer of their fields, at a time.',
        extensions: { code: 'QUERY_TOO_EXPENSIVE' },
      },
    ]);
  });
});

test('what would be read too much of is refused where it stands, and the rest is answered', async () => {
  const { status, body } = await costOf(
    '{ committees(first: 1) { nodes { level } } consultations(first: 30) { nodes { title opinions } } }',
  );
  expect([status, body.data.committees.nodes]).toEqual([200, [{ level: 'PROVINCE' }]]);
  expect(body.errors[0]).toMatchObject({
    message: 'This request reads more than 8 MB. Ask for fewer records, or for fewer of their long fields, at a time.',
    extensions: { code: 'QUERY_TOO_EXPENSIVE' },
  });
  // The connection that was broken off is replaced.
  expect((await costOf('{ consultations(first: 1) { nodes { title } } }')).body.errors).toBeUndefined();
});

describe('echoes', () => {
  test.each<[string, string, object]>([
    ['an id', `query ($v: ID!) { ${aliases(400, 'record(id: $v) { id }')} }`, { v: LONG }],
    ['a code', `query ($v: CommitteeCode!) { ${aliases(400, 'committee(code: $v) { name }')} }`, { v: LONG }],
    ['a number', 'query ($v: Int!) { consultations(first: $v) { nodes { id } } }', { v: LONG }],
    ['a cursor', `query ($v: String!) { ${aliases(300, 'consultations(after: $v) { nodes { id } }')} }`, { v: LONG }],
    ['a day', `query ($v: Date!) { ${aliases(300, 'consultations(filter: { from: $v }) { nodes { id } }')} }`, { v: LONG }],
    ['a name', `query ($v: String!) { ${aliases(300, `committee(code: "${CITY}") { people(named: $v) { totalCount } }`)} }`, { v: LONG }],
    [
      'what is no variable',
      'query ($v: PeriodInput!) { committee(code: "421300") { figure(measure: DEEDS, period: $v) { value } } }',
      { v: { [LONG]: LONG } },
    ],
    ['what is written in the query', `{ ${aliases(2, `committee(code: "${LONG.slice(0, 100_000)}") { name }`)} }`, {}],
    ['a field that there is not', `{ ${LONG.replaceAll('长', 'x')} }`, {}],
    [
      'an operation that there is not',
      `query A { committees { totalCount } } query ${'B'.repeat(300_000)} { committees { totalCount } }`,
      {},
    ],
  ])('%s', async (_, query, variables) => {
    const cost = await costOf(query, variables, asStaff(CITY));
    expect(cost.body.errors.length).toBeGreaterThan(0);
    for (const { message } of cost.body.errors) expect(message.length).toBeLessThan(1_100);
    expect(codesOf(cost)).not.toContain('INTERNAL_SERVER_ERROR');
    expect(cost.bytes).toBeLessThan(MOST_OF_ERRORS);
    expect(cost.cpu).toBeLessThan(MOST_CPU_MS);
    expect(cost.turn).toBeLessThan(MOST_TURN_MS);
  });
});

describe('work', () => {
  test.each([
    [
      'comparing long texts of citizens',
      '{ submissions(first: 40) { nodes { possibleDuplicates { similarity } suggestedMembers { score } } } }',
    ],
    ['the same, many times', `{ ${aliases(20, 'submissions(first: 40) { nodes { possibleDuplicates { similarity } } }')} }`],
  ])('%s', async (_, query) => {
    const cost = await costOf(query, {}, asStaff(CITY));
    expect(cost.cpu).toBeLessThan(MOST_CPU_MS);
    expect(cost.turn).toBeLessThan(MOST_TURN_MS);
  });
});

describe('what anybody may do', () => {
  const from = (address: string) => ({ 'x-forwarded-for': address });
  const guess = (count: number, number = 'AAAA-BBBB-CCCC') => `{ ${aliases(count, `receipt(number: "${number}") { status }`)} }`;

  test('numbers of receipts are not guessed from one address, and other addresses are not kept from theirs', async () => {
    expect((await costOf(guess(100), {}, from('192.0.2.7'))).status).toBe(200);
    const refused = await costOf(guess(21), {}, from('192.0.2.7'));
    expect([refused.status, codesOf(refused)]).toEqual([429, ['RATE_LIMITED']]);
    expect((await costOf(guess(1), {}, from('192.0.2.8'))).status).toBe(200);
  });

  test('nor by fragments that ask for them', async () => {
    const query = `query { ...All } fragment All on Query { ...Many } fragment Many on Query { ${aliases(121, 'receipt(number: "AAAA-BBBB-CCCC") { status }')} }`;
    expect((await costOf(query, {}, from('192.0.2.10'))).status).toBe(429);
  });

  test('a room is not closed by one address', async () => {
    const platform = await world.create('platform', CITY, { name: '示例联络站', kind: 'STATION', openedOn: '2022-03-18' });
    const { platform: issued } = await world.act('issuePlatformCode', { id: platform }, 'platform { code { url } }');
    const raise = (count: number) =>
      `mutation { ${aliases(count, `raiseSubmission(input: { id: "${platform}", token: "${tokenIn(issued.code.url)}", text: "停水" }) { receipt userErrors { code } }`)} }`;
    for (let n = 0; n < 3; n++) expect((await costOf(raise(20), {}, from('192.0.2.11'))).body.errors).toBeUndefined();
    expect((await costOf(raise(1), {}, from('192.0.2.11'))).status).toBe(429);
    const { body } = await costOf(raise(1), {}, from('192.0.2.12'));
    expect(body.data.a0).toEqual({ receipt: expect.any(String), userErrors: [] });
  });
});

describe('requests', () => {
  test.each([
    ['lists in lists', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['objects in objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
  ])('variables a hundred thousand levels deep: %s', async (_, value) => {
    const cost = await costOfBody(`{"query":"query ($v: PeriodInput) { committees { totalCount } }","variables":{"v":${value}}}`);
    expect([cost.status, cost.body.errors[0].message]).toEqual([400, '"variables" are nested more than 50 levels deep.']);
    expect(cost.cpu).toBeLessThan(MOST_CPU_MS);
    expect(cost.turn).toBeLessThan(MOST_TURN_MS);
  });

  longTest(
    'one that does not come in is waited for half a minute at the most',
    async () => {
      const { requestTimeout, headersTimeout } = await heldOpen();
      expect([requestTimeout, headersTimeout]).toEqual([true, true]);
    },
    60_000,
  );
});

/** Whether what is sent drop by drop is given up: the body, and the headers. */
async function heldOpen(): Promise<{ requestTimeout: boolean; headersTimeout: boolean }> {
  const { hostname, port } = new URL(service.url);
  const given = (head: string, drop: string) =>
    new Promise<boolean>(resolve => {
      const socket = connect(Number(port), hostname, () => socket.write(head));
      const dripping = setInterval(() => socket.write(drop), 500);
      const ended = (isClosed: boolean) => {
        clearInterval(dripping);
        socket.destroy();
        resolve(isClosed);
      };
      socket.on('error', () => ended(true));
      socket.on('end', () => ended(true));
      socket.resume();
      setTimeout(ended, 45_000, false).unref();
    });
  const [requestTimeout, headersTimeout] = await Promise.all([
    given('POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100000\r\n\r\n{"query":"', 'x'),
    given('GET / HTTP/1.1\r\nhost: x\r\n', 'x-drop: 1\r\n'),
  ]);
  return { requestTimeout, headersTimeout };
}
