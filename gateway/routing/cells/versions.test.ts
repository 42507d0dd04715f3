import { afterEach, describe, expect, test } from '@jest/globals';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { RELEASE } from '@tongxin/infra/release.ts';
import { until } from '@tongxin/test/kit/until.ts';
import { staticDirectory } from '../owners/directory.ts';
import { type Diary, diary, type Release, testSubgraphs } from '../test-support/subgraphs.ts';
import { asker, contract, id, localCell, memoryLogger, peersOf, signedPost, startWorld, type TestCell } from '../test-support/world.ts';
import { type About, aboutCell, PROTOCOL } from './about.ts';
import { cellServer } from './cell-server.ts';
import { httpCell } from './http-cell.ts';
import { inProcessCell } from './in-process-cell.ts';

const [HOME, CITY] = ['420000', '421300'];
const NAMES = ['consultations'];
const local = { host: '127.0.0.1', port: 0 };
const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0).reverse()) await each.close();
});
const later = <T extends { close(): Promise<void> }>(thing: T): T => {
  opened.push(thing);
  return thing;
};

interface Met {
  world: Awaited<ReturnType<typeof startWorld>>;
  log: Diary;
  /** What the gateway's log says, and that of the cell. */
  told: string[];
  cellTold: string[];
  url: string;
}

/** A gateway that has met a cell of another release; `says` changes what the cell says of itself. */
async function met(release: Release = sdl => sdl, says: (about: About) => unknown = about => about): Promise<Met> {
  const [log, logger, cellLogger, home] = [diary(), memoryLogger(), memoryLogger(), localCell(HOME)];
  const served = inProcessCell(CITY, testSubgraphs(CITY, log, release), cellLogger);
  const own = aboutCell(served, NAMES);
  const about = async () => says(await own()) as About;
  const server: Listener = later(await cellServer(served, { ...local, peers: await peersOf(CITY), logger: cellLogger, about }));
  const cell = httpCell(CITY, server.url, {
    deadlineMs: 5_000,
    connections: 2,
    peers: asker,
    contract,
    own: aboutCell(home.cell, NAMES),
    log: logger,
    againAfterMs: 0,
  });
  await cell.meet?.();
  const remote: TestCell = { cell, log, logger, close: () => cell.close() };
  const directory = staticDirectory([HOME, CITY].map(code => [code, code] as const));
  const world = later(await startWorld([home, remote], directory));
  return { world, log, told: logger.told, cellTold: cellLogger.told, url: server.url };
}

const told = ({ errors = [] }: { errors?: any[] }): string[] =>
  errors.map(({ path, extensions: { code, cell = '-' } }) => `${path?.join('.') ?? '-'} ${code} ${cell}`).sort();
const ids = [id(HOME, 3), id(CITY, 4)];
const QUERY = `query ($ids: [ID!]!, $short: Boolean) { consultations(ids: $ids) {
  title short: title(short: $short) mood host { name } matters { ... on Note { text } ... on Count { size } }
} }`;
const whole = (record: string) => ({
  title: `Title of ${record}`,
  short: `Title of ${record}`,
  mood: 'GLAD',
  host: { name: `政协${record.slice(4, 10)}委员会` },
  matters: [{ text: '' }, { size: 0 }],
});
const outdated = (...paths: string[]) => paths.map(path => `consultations.1.${path} OWNER_OUTDATED ${CITY}`);

test('two of one release say so, once on each side', async () => {
  const { world, told: lines, cellTold } = await met();
  const body = await world.ask(QUERY, { ids });
  expect(body).toEqual({ data: { consultations: ids.map(whole) } });
  expect(lines).toEqual([`Cell ${CITY} runs ${RELEASE}, protocol ${PROTOCOL}.`]);
  expect(cellTold).toEqual([`The gateway of cell ${HOME} runs ${RELEASE}, protocol ${PROTOCOL}.`]);
});

describe('what an older cell does not know is null with an error that says so, and all else is answered', () => {
  const rows: [string, Release, string[], object][] = [
    ['a field', sdl => sdl.replace('mood: Mood ', ''), outdated('mood'), { mood: null }],
    ['an argument', sdl => sdl.replace('(short: Boolean)', ''), outdated('short'), { short: null }],
    [
      'a type',
      sdl => sdl.replace('matters: [Matter!]', '').replace(/union Matter(.|\n)*?type Opinion/, 'type Opinion'),
      outdated('matters'),
      { matters: null },
    ],
    [
      'several',
      sdl => sdl.replace('mood: Mood ', '').replace('(short: Boolean)', ''),
      outdated('mood', 'short'),
      { mood: null, short: null },
    ],
  ];
  test.each(rows)('%s', async (_, release, errors, instead) => {
    const { world, told: lines, cellTold } = await met(release);
    const body = await world.ask(QUERY, { ids, short: true });
    expect(told(body)).toEqual(errors);
    expect(body.data.consultations).toEqual([whole(ids[0]!), { ...whole(ids[1]!), ...instead }]);
    const what = 'What only one of the two knows of consultations is not answered. Bring the older one up to date.';
    expect(lines).toEqual([`Cell ${CITY} runs ${RELEASE}, protocol ${PROTOCOL}; here ${RELEASE} runs. ${what}`]);
    expect(cellTold).toEqual([`The gateway of cell ${HOME} runs ${RELEASE}, protocol ${PROTOCOL}; here ${RELEASE} runs. ${what}`]);
  });

  test('all fields that are asked for', async () => {
    const { world } = await met(sdl => sdl.replace('mood: Mood ', ''));
    const body = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { mood } }', { ids });
    expect(told(body)).toEqual(outdated('mood'));
    expect(body.data.consultations).toEqual([{ mood: 'GLAD' }, { mood: null }]);
  });

  test('a type of records', async () => {
    const { world } = await met(sdl =>
      sdl.replaceAll('Consultation ', 'Meeting ').replaceAll('Consultation!', 'Meeting!').replace('Consultation @', 'Meeting @'),
    );
    const body = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids });
    expect(told(body)).toEqual([`consultations.1 OWNER_OUTDATED ${CITY}`]);
    expect(body.data.consultations[0]).toEqual({ title: `Title of ${ids[0]}` });
  });

  test('a whole subgraph: nothing is asked of it', async () => {
    const { world, log } = await met(undefined, about => ({ ...about, schemas: {} }));
    const body = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids });
    expect(told(body)).toEqual([`consultations.1 OWNER_OUTDATED ${CITY}`]);
    expect(log.representations).toEqual([]);
  });

  test('a mutation: it is not done, and the others are', async () => {
    const { world, log } = await met(sdl => sdl.replace('renameConsultation(input: RenameInput!): Payload', ''));
    const body = await world.ask(`mutation {
      a: renameConsultation(input: { id: "${ids[1]}", title: "x" }) { cell }
      b: openConsultation(input: { committee: "${CITY}", title: "y" }) { cell }
    }`);
    expect(told(body)).toEqual([`a OWNER_OUTDATED ${CITY}`]);
    expect(body.data).toEqual({ a: null, b: { cell: CITY } });
    expect(log.mutations).toEqual(['open y']);
    expect(body.errors[0].message).toBe(
      `The service of committee ${CITY} runs release ${RELEASE}, which does not know Mutation.renameConsultation. It is answered when that service has been brought up to date.`,
    );
  });
});

test('what a newer cell knows besides does not matter', async () => {
  const { world } = await met(sdl => sdl.replace('mood: Mood', 'mood: Mood weather: String'));
  expect(await world.ask(QUERY, { ids })).toEqual({ data: { consultations: ids.map(whole) } });
});

describe('a protocol that is not the same or the next', () => {
  const why = (theirs: number) =>
    `it speaks protocol ${theirs}, and here protocol ${PROTOCOL} is spoken: bring the older of the two up to date`;

  test('the next is understood', async () => {
    const { world, told: lines } = await met(undefined, about => ({ ...about, protocol: PROTOCOL + 1 }));
    expect(await world.ask(QUERY, { ids })).toEqual({ data: { consultations: ids.map(whole) } });
    expect(lines).toEqual([`Cell ${CITY} runs ${RELEASE}, protocol ${PROTOCOL + 1}.`]);
  });

  test('a cell that speaks another is not asked', async () => {
    const { world, log, told: lines } = await met(undefined, about => ({ ...about, protocol: PROTOCOL + 2 }));
    const body = await world.ask(QUERY, { ids });
    expect(told(body)).toEqual([`consultations.1 OWNER_UNAVAILABLE ${CITY}`]);
    expect(body.errors[0].message).toContain(why(PROTOCOL + 2));
    expect(log.representations).toEqual([]);
    expect(lines).toEqual([
      `Cell ${CITY} runs ${RELEASE}, protocol ${PROTOCOL + 2}. It is not asked, and not answered: ${why(PROTOCOL + 2)}.`,
    ]);
  });

  test('a cell that has been brought up to date since is asked again', async () => {
    let protocol = PROTOCOL + 2;
    const { world, told: lines } = await met(
      sdl => sdl.replace('mood: Mood ', ''),
      about => ({ ...about, protocol }),
    );
    protocol = PROTOCOL;
    expect(told(await world.ask(QUERY, { ids }))).toEqual([`consultations.1 OWNER_UNAVAILABLE ${CITY}`]);
    await until(
      () => Promise.resolve(lines),
      ({ length }) => length === 2,
    );
    expect(told(await world.ask(QUERY, { ids }))).toEqual(outdated('mood'));
  });

  test('a gateway that speaks another is not answered', async () => {
    const { url, log } = await met();
    const body = JSON.stringify({ query: '{ __typename }' });
    const sent = await signedPost(CITY, '/consultations', body);
    const headers = { ...sent.headers, 'x-tongxin-protocol': '9', 'x-tongxin-release': '7.0.0' };
    const response = await fetch(`${url}/consultations`, { ...sent, headers });
    expect([response.status, response.headers.get('x-tongxin-protocol')]).toEqual([426, String(PROTOCOL)]);
    expect(await response.json()).toEqual({ message: `This gateway (release 7.0.0) is not answered: ${why(9)}.` });
    expect(log.representations).toEqual([]);
  });
});

describe('release 0.4, of protocol 1, had a token for all', () => {
  const OLD = { authorization: 'Bearer invented-token-of-release-0.4-0123456789', 'x-tongxin-protocol': '1', 'x-tongxin-release': '0.4.0' };

  test('its gateway is told enough to say in its own log that it is too old, and nothing else', async () => {
    const { url, log, cellTold } = await met();
    const lines = [...cellTold];
    const about = await fetch(`${url}/about`, { headers: { ...OLD, 'x-tongxin-cell': HOME, 'x-tongxin-schemas': '{}' } });
    expect([about.status, await about.json()]).toEqual([200, { cell: CITY, release: 'newer', protocol: PROTOCOL, schemas: {} }]);
    const context = Buffer.from('{"actor":{"role":"STAFF","committee":"420000"},"requestId":"request-1","language":"zh"}').toString(
      'base64url',
    );
    const headers = { ...OLD, 'x-tongxin-context': context, 'content-type': 'application/json' };
    const asked = await fetch(`${url}/consultations`, { method: 'POST', headers, body: JSON.stringify({ query: '{ __typename }' }) });
    // From the header it makes: "it speaks protocol 3, and here protocol 1 is spoken: bring the older of the two up to date".
    expect([asked.status, asked.headers.get('x-tongxin-protocol'), asked.headers.get('x-tongxin-release')]).toEqual([426, '3', null]);
    expect(log.representations).toEqual([]);
    expect(cellTold).toEqual(lines);
  });

  test('its cell, which refuses what it does not know, is told apart from one that refuses us', async () => {
    const log = memoryLogger();
    const old = later(
      await listen(
        (_, response) => sendJson(response, 401, { message: 'This cell answers its gateway alone. Use the token they share.' }),
        local,
      ),
    );
    const own = aboutCell(localCell(HOME).cell, NAMES);
    const cell = later(httpCell(CITY, old.url, { deadlineMs: 1_000, connections: 1, peers: asker, contract, own, log }));
    await cell.meet?.();
    expect(log.told).toEqual([
      `What cell ${CITY} runs could not be asked (it answers 401, and not as cells do that know each other by keys: it runs release 0.4 or older and is to be brought up to date, or a proxy in front of it wants a password). It is asked again when it answers.`,
    ]);
  });
});

describe('what a cell says of itself is not believed unseen', () => {
  const unsaid = (reason: string) => [`What cell ${CITY} runs could not be asked (${reason}). It is asked again when it answers.`];
  test.each([
    ['nothing', null],
    ['a release that is a page', { release: '<script>' }],
    ['a protocol that is none', { protocol: 'x' }],
    ['schemas that are none', { schemas: [] }],
    ['a schema that is no digest', { schemas: { consultations: {} } }],
  ])('%s', async (_, change) => {
    const { world, told: lines } = await met(undefined, about => change && { ...about, ...change });
    expect(await world.ask(QUERY, { ids })).toEqual({ data: { consultations: ids.map(whole) } });
    expect(lines).toEqual(unsaid('it does not say'));
  });

  test('that it is another', async () => {
    const { told: lines } = await met(undefined, about => ({ ...about, cell: '420200' }));
    expect(lines).toEqual([`REMOTE_CELLS names cell ${CITY}, and where it points cell 420200 answers. Correct the address.`]);
  });

  test('SDL that is none', async () => {
    const log = memoryLogger();
    const server = later(
      await listen((request, response) => {
        if (request.url === '/about')
          sendJson(response, 200, { cell: CITY, release: '0.1.0', protocol: PROTOCOL, schemas: { consultations: 'abc' } });
        else sendJson(response, 200, { data: { _service: { sdl: 'type {' } } });
      }, local),
    );
    const own = aboutCell(localCell(HOME).cell, NAMES);
    const cell = later(httpCell(CITY, server.url, { deadlineMs: 1_000, connections: 1, peers: asker, contract, own, log }));
    await cell.meet?.();
    expect(log.told).toEqual([expect.stringMatching(/^What cell 421300 runs could not be asked \(Syntax Error/)]);
  });

  test('a cell that is away keeps nobody from starting', async () => {
    const log = memoryLogger();
    const own = aboutCell(localCell(HOME).cell, NAMES);
    const cell = later(httpCell(CITY, 'http://127.0.0.1:9', { deadlineMs: 1_000, connections: 1, peers: asker, contract, own, log }));
    await cell.meet?.();
    expect(log.told).toHaveLength(1);
  });
});
