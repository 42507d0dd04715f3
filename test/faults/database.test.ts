/** The database goes away, and comes back: what is told, what is logged, and what is kept. */
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { type Service, startService } from '@tongxin/gateway/service.ts';
import { must } from '@tongxin/infra/must.ts';
import { pino } from 'pino';
import { testConfig } from '../kit/own-service.ts';
import { asStaff, testService } from '../kit/service.ts';
import { until } from '../kit/until.ts';
import { type Wire, wireTo } from './wire.ts';

const CITY = '421300';
const shared = testService();
const lines: { level: number; msg: string; err?: unknown }[] = [];
const held: { wire?: Wire; service?: Service } = {};
const wire = (): Wire => must(held.wire, 'wire');

beforeAll(async () => {
  held.wire = await wireTo(shared.databaseUrl);
  const log = pino({ level: 'warn' }, { write: line => void lines.push(JSON.parse(line)) });
  held.service = await startService(testConfig({ DATABASE_URL: wire().url }), wire().url, log);
});
afterAll(async () => {
  await held.service?.close();
  await held.wire?.close();
});
beforeEach(() => {
  lines.length = 0;
});

async function ask(query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${must(held.service, 'service').url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, retry: response.headers.get('retry-after'), body: (await response.json()) as any };
}

const FIGURE = `{ committee(code: "${CITY}") { figure(measure: DEEDS, period: { year: 2023 }) { status } } }`;
const LIST = '{ consultations { totalCount } }';
const works = async () => (await ask(FIGURE)).status === 200;
const title = (n: number) => `断线议题${n}`;
const make = (n: number) =>
  ask(
    `mutation { createConsultation(input: { committee: "${CITY}", title: "${title(n)}", form: FRONTLINE, heldOn: "2024-05-0${n}", placeName: "文化广场" }) {
      consultation { id } userErrors { code message } } }`,
    asStaff(CITY),
  );
const there = async (n: number): Promise<number> =>
  (await shared.ask(`{ consultations(filter: { committee: "${CITY}", title: "${title(n)}" }) { totalCount } }`)).data.consultations
    .totalCount;

const UNAVAILABLE = { message: 'The database does not answer at the moment, and nothing was changed. Try again in some seconds.' };

test('a database that is away has a name and a status, one line in the log, and is asked again when it is back', async () => {
  expect(await works()).toBe(true);
  wire().cut();
  const many = await Promise.all(Array.from({ length: 40 }, (_, n) => ask(n % 2 === 0 ? LIST : '{ consultations { nodes { title } } }')));
  for (const { status, retry, body } of many) {
    expect([status, retry]).toEqual([503, '5']);
    expect(body.errors[0]).toMatchObject({ ...UNAVAILABLE, extensions: { code: 'DATABASE_UNAVAILABLE' } });
  }
  const said = lines.filter(({ msg }) => msg.startsWith(UNAVAILABLE.message));
  expect(said).toHaveLength(1);
  expect(said[0]).not.toHaveProperty('err');
  wire().mend();
  await until(works, Boolean);
});

test('what needs no database is answered meanwhile, and live is not ready', async () => {
  wire().cut();
  expect((await ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  const health = async (path: string) => (await fetch(`${must(held.service, 'service').url}${path}`)).status;
  expect([await health('/health/live'), await health('/health/ready')]).toEqual([200, 503]);
  wire().mend();
  await until(works, Boolean);
  expect(await health('/health/ready')).toBe(200);
});

test('a change that does not reach the database is not made, and that is said', async () => {
  wire().cutAt('insert into', 'BEFORE');
  const { body } = await make(1);
  expect(body.errors[0]).toMatchObject({ ...UNAVAILABLE, path: ['createConsultation'], extensions: { code: 'DATABASE_UNAVAILABLE' } });
  expect(await there(1)).toBe(0);
});

test.each([
  ['before it was heard', 'BEFORE', 2, 0],
  ['when it was done', 'AFTER', 3, 1],
] as const)('of a change whose end breaks off %s it is said that nobody knows', async (_, when, n, kept) => {
  wire().cutAt('commit\0', when);
  const { body } = await make(n);
  expect(body.errors[0]).toMatchObject({ path: ['createConsultation'], extensions: { code: 'OUTCOME_UNKNOWN' } });
  expect(await there(n)).toBe(kept);
});
