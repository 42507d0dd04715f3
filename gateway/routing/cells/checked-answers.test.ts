import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { staticDirectory } from '../owners/directory.ts';
import { changed, type Tamper, type TamperedCell, tamperedCell } from '../test-support/tampering.ts';
import { id, localCell, remoteCell, startWorld, type World } from '../test-support/world.ts';

// The cell of a city answers wrongly. Beside it stand the home and another remote cell, of which nothing may change.
const [HOME, CITY, OTHER] = ['420000', '421300', '420200'];
const IDS = [id(HOME, 3), id(CITY, 4), id(OTHER, 5), id(CITY, 6), id(HOME, 1), id(CITY, 0), id(OTHER, 0)];
const QUERY = 'query ($ids: [ID!]!) { consultations(ids: $ids) { id title mood host { name } opinions { text by { name } } } }';
/** Places of the city's records that are there. */
const [ONE, TWO, GONE] = [1, 3, 5];

let city: TamperedCell;
let world: World;
let truth: { data: any; errors: any[] };

beforeAll(async () => {
  city = await tamperedCell(CITY);
  const owners = [HOME, CITY, OTHER].map(code => [code, code] as const);
  world = await startWorld([localCell(HOME), city, await remoteCell(OTHER)], staticDirectory(owners));
  truth = await world.ask(QUERY, { ids: IDS });
});
afterEach(() => {
  city.tamper = undefined;
});
afterAll(() => world.close());

/** Path, code and owner of each error, sorted. */
const told = ({ errors = [] }: { errors?: any[] }): string[] =>
  errors.map(({ path, extensions: { code, cell = '-' } }) => `${path?.join('.') ?? '-'} ${code} ${cell}`).sort();
const OWN_ERRORS = ['consultations.4.title BAD_USER_INPUT -'];
const at = (code: string, ...places: (number | string)[]) => places.map(place => `consultations.${place} ${code} ${CITY}`);
const lost = (...places: number[]) =>
  truth.data.consultations.map((record: object, index: number) =>
    places.includes(index) ? { id: IDS[index], title: null, mood: null, host: null, opinions: null } : record,
  );

const entities = (change: (entities: any[], answer: any) => unknown): Tamper =>
  changed(answer => {
    change(answer.data._entities, answer);
  });
const errors = (value: unknown): Tamper => changed(answer => ({ ...answer, errors: value }));
const field = (name: string, value: unknown): Tamper =>
  entities(([first]) => {
    first[name] = value;
  });

test('in order, nothing is wrong: what is not there is null without an error', () => {
  expect(told(truth)).toEqual(OWN_ERRORS);
  expect(truth.data.consultations[GONE]).toEqual({ id: IDS[GONE], title: null, mood: null, host: null, opinions: null });
  expect(truth.data.consultations[ONE].opinions).toHaveLength(2);
});

describe('of an answer that is none, every record of that owner is an error', () => {
  const all = (code: string) => at(code, ONE, TWO, GONE);
  const rows: [string, Tamper, string][] = [
    ['data that is null', () => '{"data":null}', 'NOT_ANSWERED'],
    ['errors of nothing, and no data', () => '{"errors":[]}', 'NOT_ANSWERED'],
    ['one entity fewer than asked', entities(list => list.pop()), 'INVALID_ANSWER'],
    ['one entity more than asked', entities(list => list.push(null)), 'INVALID_ANSWER'],
    ['an object for the entities', () => '{"data":{"_entities":{}}}', 'INVALID_ANSWER'],
    ['no entities', () => '{"data":{}}', 'INVALID_ANSWER'],
    ['a list for the data', () => '{"data":[]}', 'INVALID_ANSWER'],
    ['a text for the data', () => '{"data":"x"}', 'INVALID_ANSWER'],
    ['null among its errors', errors([null]), 'INVALID_ANSWER'],
    ['a text among its errors', errors(['no']), 'INVALID_ANSWER'],
    ['an object for its errors', errors({ message: 'no' }), 'INVALID_ANSWER'],
    ['an error without a message', errors([{ path: ['_entities', 0] }]), 'INVALID_ANSWER'],
    ['a path that is a text', errors([{ message: 'no', path: '_entities' }]), 'INVALID_ANSWER'],
    ['a path of objects', errors([{ message: 'no', path: [{}, null] }]), 'INVALID_ANSWER'],
    ['a path with a place that is none', errors([{ message: 'no', path: ['_entities', -1.5] }]), 'INVALID_ANSWER'],
    ['extensions that are a list', errors([{ message: 'no', extensions: [] }]), 'INVALID_ANSWER'],
    ['200,000 errors', errors(Array.from({ length: 200_000 }, () => ({ message: '' }))), 'INVALID_ANSWER'],
    ['records both absent and there', changed(answer => ({ ...answer, extensions: { absent: [0] } })), 'INVALID_ANSWER'],
    ['absent records that are no places', changed(answer => ({ ...answer, extensions: { absent: 'all' } })), 'INVALID_ANSWER'],
    ['a page of HTML', () => '<html>', 'OWNER_UNAVAILABLE'],
    ['nothing', () => '', 'OWNER_UNAVAILABLE'],
    ['half of an answer', text => text.slice(0, -20), 'OWNER_UNAVAILABLE'],
    ['a list', () => '[]', 'OWNER_UNAVAILABLE'],
    ['bytes that are no text', () => Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'OWNER_UNAVAILABLE'],
    ['16 MB', text => `${text}${' '.repeat(16 * 1024 * 1024)}`, 'OWNER_UNAVAILABLE'],
    ['lists in lists, a million deep', () => `{"data":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, 'OWNER_UNAVAILABLE'],
    ['millions of objects', () => `{"data":{"_entities":[${'{},'.repeat(3_000_000)}{}]}}`, 'OWNER_UNAVAILABLE'],
    ['HTTP 500', (_, response) => void response.writeHead(500).end('{}'), 'OWNER_UNAVAILABLE'],
    ['another address', (_, response) => void response.writeHead(302, { location: '/' }).end(), 'OWNER_UNAVAILABLE'],
    ['a connection that ends', (_, response) => void response.destroy(), 'OWNER_UNAVAILABLE'],
  ];
  test.each(rows)('%s', async (_, tamper, code) => {
    city.tamper = tamper;
    const answer = await world.ask(QUERY, { ids: IDS });
    expect(told(answer)).toEqual([...OWN_ERRORS, ...all(code)].sort());
    expect(answer.data.consultations).toEqual(lost(ONE, TWO, GONE));
  });
});

describe('of single records, each that is not as asked is an error', () => {
  const unsaid: Tamper = changed(answer => ({ data: answer.data }));
  const rows: [string, Tamper, string[], number[]][] = [
    ['null for a record, without saying that there is none', entities(list => list.splice(0, 1, null)), at('NOT_ANSWERED', ONE), [ONE]],
    ['null, without saying so of one that is not there', unsaid, at('NOT_ANSWERED', GONE), [GONE]],
    [
      'null for a record, because of a field that it can be without',
      changed(answer => {
        answer.data._entities[0] = null;
        answer.errors = [{ message: 'No.', path: ['_entities', 0, 'title'], extensions: { code: 'FORBIDDEN' } }];
      }),
      [...at('NOT_ANSWERED', ONE), ...at('FORBIDDEN', '1.title')],
      [ONE],
    ],
    [
      'another record',
      entities(list => list.reverse().sort((a, b) => Number(a === null) - Number(b === null))),
      at('INVALID_ANSWER', ONE, TWO),
      [ONE, TWO],
    ],
    ['one record twice', entities(list => list.splice(1, 1, list[0])), at('INVALID_ANSWER', TWO), [TWO]],
    ['a text for a record', entities(list => list.splice(0, 1, 'x')), at('INVALID_ANSWER', ONE), [ONE]],
    ['a list for a record', entities(list => list.splice(0, 1, [list[0]])), at('INVALID_ANSWER', ONE), [ONE]],
    ['an empty record', entities(list => list.splice(0, 1, {})), at('INVALID_ANSWER', ONE), [ONE]],
    ['a record that is not there, and one that is', entities((_, answer) => delete answer.extensions), at('NOT_ANSWERED', GONE), [GONE]],
  ];
  test.each(rows)('%s', async (_, tamper, expected, places) => {
    city.tamper = tamper;
    const answer = await world.ask(QUERY, { ids: IDS });
    expect(told(answer)).toEqual([...OWN_ERRORS, ...expected].sort());
    expect(answer.data.consultations).toEqual(lost(...places));
  });

  test.each(['type', 'key_id'])('whose %s is not that which was asked for', async what => {
    city.tamper = entities(([first]) => {
      for (const name of Object.keys(first)) if (name.endsWith(what)) first[name] = 'Committee';
    });
    const answer = await world.ask(QUERY, { ids: IDS });
    expect(told(answer)).toEqual([...OWN_ERRORS, ...at('INVALID_ANSWER', ONE)].sort());
    expect(answer.data.consultations).toEqual(lost(ONE));
  });
});

describe('of single fields, each that is not as its type says is an error', () => {
  const rows: [string, Tamper, string[], object][] = [
    ['a number for a text', field('title', 7), at('INVALID_ANSWER', '1.title'), { title: null }],
    ['a word for one of an enumeration that has no such word', field('mood', 'ANGRY'), at('INVALID_ANSWER', '1.mood'), { mood: null }],
    ['a list for a text', field('title', ['x']), at('INVALID_ANSWER', '1.title'), { title: null }],
    ['an object for a text', field('title', { x: 1 }), at('INVALID_ANSWER', '1.title'), { title: null }],
    ['a text for an object', field('host', 'x'), at('INVALID_ANSWER', '1.host'), { host: null }],
    ['an object for a list', field('opinions', {}), at('INVALID_ANSWER', '1.opinions'), { opinions: null }],
    ['null in a list that has none', field('opinions', [null]), at('NOT_ANSWERED', '1.opinions.0'), { opinions: null }],
    ['nothing for a field', field('title', undefined), at('NOT_ANSWERED', '1.title'), { title: null }],
    ['null that may be', field('title', null), [], { title: null }],
    ['what nobody asked for', field('links', [{ target: { title: 'forged' } }]), [], {}],
    ['names that every object has', text => text.replaceAll('"title"', '"__proto__":{"title":"x"},"title"'), [], {}],
  ];
  test.each(rows)('%s', async (_, tamper, expected, instead) => {
    city.tamper = tamper;
    const answer = await world.ask(QUERY, { ids: IDS });
    expect(told(answer)).toEqual([...OWN_ERRORS, ...expected].sort());
    const records = [...truth.data.consultations];
    records[ONE] = { ...records[ONE], ...instead };
    expect(answer.data.consultations).toEqual(records);
  });
});

test('what nobody asked a cell for does not change what others know of its records', async () => {
  city.tamper = field('card', { title: 'forged' });
  const { data, errors: given } = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { card { title } title } }', {
    ids: [IDS[ONE]],
  });
  expect(given).toBeUndefined();
  expect(data.consultations).toEqual([{ card: { title: `Card of ${IDS[ONE]}` }, title: `Title of ${IDS[ONE]}` }]);
});

describe('what a cell says is wrong', () => {
  const bad = { message: 'No.', extensions: { code: 'BAD_USER_INPUT' } };
  const rows: [string, object[], string[]][] = [
    ['at no place, is told at its own records', [bad], at('BAD_USER_INPUT', ONE, TWO, GONE)],
    ['at a place that was not asked for', [{ ...bad, path: ['_entities', 9, 'title'] }], at('BAD_USER_INPUT', ONE, TWO, GONE)],
    ['at a place of another', [{ ...bad, path: ['consultations', 0] }], at('BAD_USER_INPUT', ONE, TWO, GONE)],
    ['at a field that nobody asked for', [{ ...bad, path: ['_entities', 0, 'a', 'b', 0] }], at('BAD_USER_INPUT', ONE)],
    [
      'under a code of the gateway',
      [{ ...bad, extensions: { code: 'UNAUTHENTICATED' }, path: ['_entities', 0] }],
      at('INTERNAL_SERVER_ERROR', ONE),
    ],
    [
      'in the name of another',
      [{ ...bad, extensions: { ...bad.extensions, cell: HOME, owners: [HOME] }, path: ['_entities', 0] }],
      at('BAD_USER_INPUT', ONE),
    ],
    [
      'and how often, is counted as its own',
      [{ message: 'More.', extensions: { code: 'QUERY_TOO_EXPENSIVE', more: 9 } }],
      [`- QUERY_TOO_EXPENSIVE ${CITY}`],
    ],
  ];
  test.each(rows)('%s', async (_, list, expected) => {
    city.tamper = errors(list);
    const answer = await world.ask(QUERY, { ids: IDS });
    expect(told(answer)).toEqual([...OWN_ERRORS, ...expected].sort());
    expect(answer.data).toEqual(truth.data);
  });

  test('is masked, where it is no word for a client', async () => {
    city.tamper = errors([{ message: 'select secret from person', path: ['_entities', 0, 'title'] }]);
    const { errors: given } = await world.ask(QUERY, { ids: IDS }, { 'x-request-id': 'asked-by-a-test' });
    expect(JSON.stringify(given)).not.toContain('secret');
    expect(given.find(({ path }: { path: unknown[] }) => path[1] === ONE).message).toBe(
      `Internal error in the service of committee ${CITY}. It has been logged there under request asked-by-a-test.`,
    );
    expect(world.logger.errors).toEqual([]);
  });

  test('is told up to a limit, and what is wrong elsewhere beside it', async () => {
    const ids = [...Array.from({ length: 900 }, (_, index) => id(CITY, index + 1000)), id(HOME, 1), id(OTHER, 1)];
    city.tamper = () => '{"data":null}';
    const { data, errors: given } = await world.ask('query ($ids: [ID!]!) { consultations(ids: $ids) { title } }', { ids });
    expect(data.consultations).toHaveLength(902);
    expect(told({ errors: given }).filter(line => !line.includes(CITY))).toEqual([
      'consultations.900.title BAD_USER_INPUT -',
      `consultations.901.title BAD_USER_INPUT ${OTHER}`,
    ]);
    expect(given.at(-1).message).toBe(`There are 400 more errors of the service of committee ${CITY}. Ask for less at a time to see them.`);
    expect(given).toHaveLength(503);
  });
});
