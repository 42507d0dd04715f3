import { describe, expect, test } from '@jest/globals';
import { contract } from '../test-support/world.ts';
import type { CellResponse } from './cell.ts';
import { checkAnswer } from './check-answer.ts';
import { expectedOf } from './expected.ts';

const CELL = '421300';
const IDS = ['a', 'b'];
const ENTITIES =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Consultation { title firm } } }';
const entity = (id: string) => ({ is_type: 'Consultation', is_key_id: id, title: 'T', firm: 'F' });
const read = (id: string) => ({ title: 'T', firm: 'F', id });
const error = (path?: unknown[], code = 'BAD_USER_INPUT') => ({ message: 'No.', ...(path && { path }), extensions: { code } });

const check = (query: string, subgraph: string, given: object, ids: readonly string[] = []) =>
  checkAnswer(given as Record<string, unknown>, {
    cell: CELL,
    requestId: 'r',
    expected: expectedOf(query, subgraph, contract),
    representations: ids.map(id => ({ __typename: 'Consultation', id })),
  });
const told = ({ errors = [] }: CellResponse) => errors.map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions?.code}`);

describe('entities', () => {
  const rows: [string, object, (string | null)[], string[], string | undefined][] = [
    ['in order', { data: { _entities: IDS.map(entity) } }, IDS, [], undefined],
    [
      'one that is said to be absent',
      { data: { _entities: [null, entity('b')] }, extensions: { absent: [0] } },
      [null, 'b'],
      [],
      undefined,
    ],
    ['one that is null without a word', { data: { _entities: [null, entity('b')] } }, [null, 'b'], ['_entities.0 NOT_ANSWERED'], undefined],
    [
      'one that is null because of itself',
      { data: { _entities: [entity('a'), null] }, errors: [error(['_entities', 1])] },
      ['a', null],
      ['_entities.1 BAD_USER_INPUT'],
      undefined,
    ],
    [
      'one that is null because of a field that it needs',
      { data: { _entities: [entity('a'), null] }, errors: [error(['_entities', 1, 'firm'])] },
      ['a', null],
      ['_entities.1.firm BAD_USER_INPUT'],
      undefined,
    ],
    [
      'one that is null because of one that it does not',
      { data: { _entities: [entity('a'), null] }, errors: [error(['_entities', 1, 'title'])] },
      ['a', null],
      ['_entities.1.title BAD_USER_INPUT', '_entities.1 NOT_ANSWERED'],
      undefined,
    ],
    [
      'one that is null because of another',
      { data: { _entities: [entity('a'), null] }, errors: [error(['_entities', 0, 'firm'])] },
      ['a', null],
      ['_entities.0.firm BAD_USER_INPUT', '_entities.1 NOT_ANSWERED'],
      undefined,
    ],
    [
      'one beside those that were asked for',
      { data: { _entities: IDS.map(entity) }, errors: [error(['_entities', 2])] },
      IDS,
      ['_entities.0 BAD_USER_INPUT', '_entities.1 BAD_USER_INPUT'],
      undefined,
    ],
    [
      'another',
      { data: { _entities: [entity('a'), entity('a')] } },
      ['a', null],
      ['_entities.1 INVALID_ANSWER'],
      'entities that were not asked for',
    ],
    ['none, without a word', { data: null }, [null, null], ['_entities.0 NOT_ANSWERED', '_entities.1 NOT_ANSWERED'], 'no data'],
    [
      'none, absent in no data',
      { data: null, extensions: { absent: [0, 1] } },
      [null, null],
      ['_entities.0 NOT_ANSWERED', '_entities.1 NOT_ANSWERED'],
      'no data',
    ],
    ['none, and why', { errors: [error()] }, [null, null], ['_entities.0 BAD_USER_INPUT', '_entities.1 BAD_USER_INPUT'], undefined],
  ];
  test.each(rows)('%s', (_, given, entities, errors, fault) => {
    const checked = check(ENTITIES, 'consultations', given, IDS);
    expect(checked.answer.data).toEqual({ _entities: entities.map(id => id && (({ id: _id, ...rest }) => rest)(read(id))) });
    expect([told(checked.answer), checked.fault]).toEqual([errors, fault]);
  });

  const reasons: [string, object][] = [
    ['its errors are no errors', { data: { _entities: IDS.map(entity) }, errors: [null] }],
    ['its data is no object', { data: 1 }],
    ['not 2 entities, as many as asked', { data: { _entities: [] } }],
    ['records that are there and absent', { data: { _entities: IDS.map(entity) }, extensions: { absent: [1] } }],
    ['records that are there and absent', { data: { _entities: [null, entity('b')] }, extensions: { absent: [0.5] } }],
  ];
  test.each(reasons)('are not used: %s', (reason, given) => {
    expect(() => check(ENTITIES, 'consultations', given, IDS)).toThrow(reason);
  });

  test('are not used, when too many values are not as their types say', () => {
    const many = Array.from({ length: 501 }, (_, index) => String(index));
    const wrong = (count: number) => ({
      data: { _entities: many.map((id, index) => ({ ...entity(id), ...(index < count && { title: 1, firm: 2 }) })) },
    });
    expect(told(check(ENTITIES, 'consultations', wrong(500), many).answer)).toHaveLength(1_000);
    expect(() => check(ENTITIES, 'consultations', wrong(501), many)).toThrow('too many values that their types do not allow');
  });
});

describe('fields of the root', () => {
  const QUERY = '{ consultations(ids: []) { id } groups(ids: []) { members { id } } }';
  const rows: [string, object, unknown, string[], string | undefined][] = [
    [
      'in order',
      { data: { consultations: [null, { id: 'a' }], groups: [] } },
      { consultations: [null, { id: 'a' }], groups: [] },
      [],
      undefined,
    ],
    ['one that is missing', { data: { consultations: [] } }, { consultations: [] }, ['groups NOT_ANSWERED'], undefined],
    ['no data', { data: null }, null, ['consultations NOT_ANSWERED', 'groups NOT_ANSWERED'], 'no data'],
    [
      'no data, because of one',
      { data: null, errors: [error(['groups'])] },
      null,
      ['groups BAD_USER_INPUT', 'consultations NOT_ANSWERED'],
      'no data',
    ],
    [
      'an error at no field',
      { data: { consultations: [], groups: [] }, errors: [error(['x'])] },
      { consultations: [], groups: [] },
      ['consultations BAD_USER_INPUT', 'groups BAD_USER_INPUT'],
      undefined,
    ],
    [
      'an error below a field',
      { data: { consultations: [null], groups: [] }, errors: [error(['consultations', 0])] },
      { consultations: [null], groups: [] },
      ['consultations.0 BAD_USER_INPUT'],
      undefined,
    ],
  ];
  test.each(rows)('%s', (_, given, data, errors, fault) => {
    const checked = check(QUERY, 'linkage', given);
    expect(checked.answer.data).toEqual(data);
    expect([told(checked.answer), checked.fault]).toEqual([errors, fault]);
  });

  const payload = { cell: CELL, whose: CELL };
  const MUTATION =
    'mutation { a: openConsultation(input: { title: "x" }) { cell whose } b: openConsultation(input: { title: "y" }) { cell whose } }';
  const mutations: [string, object, unknown, string[], string | undefined][] = [
    ['changes in order', { data: { a: payload, b: payload } }, { a: payload, b: payload }, [], undefined],
    [
      'a change that is not answered',
      { data: { a: payload, b: null } },
      { a: payload, b: null },
      ['b OUTCOME_UNKNOWN'],
      'a mutation that is not answered',
    ],
    [
      'a change that is refused',
      { data: { a: payload, b: null }, errors: [error(['b'])] },
      { a: payload, b: null },
      ['b BAD_USER_INPUT'],
      undefined,
    ],
    [
      'a change whose answer is wrong inside',
      { data: { a: { ...payload, cell: 1 }, b: payload } },
      { a: { ...payload, cell: null }, b: payload },
      ['a.cell INVALID_ANSWER'],
      undefined,
    ],
    [
      'changes that another takes with it',
      { data: null, errors: [error(['b', 'whose'])] },
      null,
      ['b.whose BAD_USER_INPUT', 'a OUTCOME_UNKNOWN'],
      undefined,
    ],
    ['no data', { data: null }, null, ['a OUTCOME_UNKNOWN', 'b OUTCOME_UNKNOWN'], 'a mutation that is not answered'],
  ];
  test.each(mutations)('%s', (_, given, data, errors, fault) => {
    const checked = check(MUTATION, 'consultations', given);
    expect(checked.answer.data).toEqual(data);
    expect([told(checked.answer), checked.fault]).toEqual([errors, fault]);
  });
});

describe('what a cell says is wrong', () => {
  const errorOf = (given: object) =>
    check(ENTITIES, 'consultations', { data: { _entities: IDS.map(entity) }, errors: [given] }, IDS).answer.errors?.[0];
  const place = { path: ['_entities', 0, 'title'] };
  const internal = {
    ...place,
    message: expect.stringContaining(`committee ${CELL}`),
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r', cell: CELL },
  };

  test('comes out with nothing but message, place and code', () => {
    const given = {
      ...place,
      message: 'No.',
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'FORBIDDEN', stack: 'x', requestId: 'y', more: 3 },
    };
    expect(errorOf(given)).toEqual({ ...place, message: 'No.', extensions: { code: 'FORBIDDEN', cell: CELL } });
  });
  test.each(['INTERNAL_SERVER_ERROR', 'UNAUTHENTICATED', 'RATE_LIMITED', undefined, null, {}])('is masked under the code %p', code => {
    expect(errorOf({ ...place, message: 'secret', extensions: { code } })).toEqual(internal);
  });
  test('is cut where it is too long, and made whole where it is half a character', () => {
    expect(errorOf({ ...place, message: `${'x'.repeat(1_000)}y`, extensions: { code: 'FORBIDDEN' } })?.message).toBe(
      `${'x'.repeat(1_000)}…`,
    );
    expect(errorOf({ ...place, message: 'x'.repeat(1_000), extensions: { code: 'FORBIDDEN' } })?.message).toHaveLength(1_000);
    expect(errorOf({ ...place, message: '\ud800', extensions: { code: 'FORBIDDEN' } })?.message).toBe('\ufffd');
  });
  test.each([[[]], [Array(101).fill(0)], [['_entities', -1]], [['_entities', 2 ** 60]], [['x'.repeat(2_001)]], [[true]], ['_entities']])(
    'has no place that is none: %#',
    path => {
      expect(() => errorOf({ message: 'No.', path })).toThrow('its errors are no errors');
    },
  );
  test.each([9, 1_000_000])('says how many more there are, without a place: %p', more => {
    expect(errorOf({ message: 'More.', extensions: { code: 'QUERY_TOO_EXPENSIVE', more } })?.extensions).toEqual({
      code: 'QUERY_TOO_EXPENSIVE',
      more,
      cell: CELL,
    });
  });
  test.each([0, -1, 1.5, 1_000_001, 'many'])('does not say so by %p', more => {
    expect(errorOf({ message: 'More.', extensions: { code: 'QUERY_TOO_EXPENSIVE', more } })).toMatchObject({
      path: ['_entities', 0],
      extensions: { code: 'QUERY_TOO_EXPENSIVE', cell: CELL },
    });
  });
  test('at no place is told at each of its places, a thousand times in all', () => {
    const { answer } = check(ENTITIES, 'consultations', { data: { _entities: IDS.map(entity) }, errors: Array(900).fill(error()) }, IDS);
    expect(answer.errors).toHaveLength(1_000);
  });
  test('about a value that may not be null is not told once more', () => {
    const given = { data: { _entities: [{ ...entity('a'), firm: null }, entity('b')] }, errors: [error(['_entities', 0, 'firm'])] };
    expect(told(check(ENTITIES, 'consultations', given, IDS).answer)).toEqual(['_entities.0.firm BAD_USER_INPUT']);
  });
  test('is a thousand errors and their count at most', () => {
    const many = (count: number) =>
      check(ENTITIES, 'consultations', { data: { _entities: IDS.map(entity) }, errors: Array(count).fill(error(['_entities', 0])) }, IDS);
    expect(many(1_001).answer.errors).toHaveLength(1_001);
    expect(() => many(1_002)).toThrow('its errors are no errors');
  });
});
