import { expect, jest, test } from '@jest/globals';
import { fc, runs } from '@tongxin/test/kit/property.ts';
import { parse, validate } from 'graphql';
import { type Asking, federated, keys, kinds, schema, whole } from '../test-support/one-schema.ts';
import { type Draw, drawOperation } from '../test-support/random-operation.ts';
import { createSource, type Source, type SourceOptions } from '../test-support/source.ts';
import type { Executed } from './executor.ts';

// Any valid query on our own supergraph, over any data: what the executor makes of the subgraphs' answers is what the reference
// implementation answers over one schema that holds everything, byte by byte. This is a quick look: npm run test:full draws 300 queries for
// each property.
const numRuns = runs(60, 300);
// What fails is made smaller before it is told, which takes a minute or two.
jest.setTimeout(1_200_000);

type Answers = { ours: Executed; theirs: Executed; asked: string };

const below = (limit: number) => fc.noBias(fc.nat(limit - 1));

/** A drawn query is asked twice, the second time with its conditions the other way: what was prepared for it may not be what is asked now. */
function check(options: Partial<SourceOptions>, holds: (answers: Answers) => void): Promise<void> {
  const example = async (draw: Draw) => {
    const expected = [1, 2, 3].map(() => kinds[draw(kinds.length)]!);
    const { query, variables } = drawOperation(schema, expected, draw);
    const document = parse(query);
    expect({ query, errors: validate(schema, document) }).toEqual({ query, errors: [] });
    const source = createSource({ seed: draw(2 ** 30), kinds: expected, keys, ...options });
    for (const given of [variables, turned(variables)]) holds(await both({ document, variables: given }, source, query));
  };
  return fc.assert(
    fc.asyncProperty(fc.gen(), g => example(limit => g(below, limit))),
    { numRuns },
  );
}

const turned = (variables: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, typeof value === 'boolean' ? !value : value]));

async function both(asking: Asking, source: Source, query: string): Promise<Answers> {
  const asked = `${query}\n${JSON.stringify(asking.variables)}`;
  return { asked, ours: await federated(asking, source), theirs: await whole(asking, source) };
}

/** The errors in any order. */
const errorsOf = ({ errors = [] }: Executed) =>
  errors.map(({ path, message, extensions }) => `${path?.join('.')} ${extensions.code} ${message}`).sort();

/** The places that are null for an error there or below, each of which is somebody's. */
function nullsOf({ data = 'null', errors = [] }: Executed): string[] {
  const places = errors.map(({ path = [], message, extensions }) => {
    expect(extensions.code).not.toBe('NOT_ANSWERED');
    let value: any = JSON.parse(data);
    const place = path.findIndex(step => {
      if (value === null) return true;
      value = Object.hasOwn(value, step) ? value[step] : undefined;
      return false;
    });
    return value === null ? path.slice(0, place < 0 ? path.length : place).join('.') : `not null: ${path.join('.')}, ${message}`;
  });
  return [...new Set(places)].sort();
}

// Here only what may be null fails, so no null goes up, and no error hides another.
test('where a field fails that may be null, data and errors are those of one schema', () =>
  check({}, ({ ours, theirs, asked }) => {
    expect({ asked, data: ours.data, errors: errorsOf(ours) }).toEqual({ asked, data: theirs.data, errors: errorsOf(theirs) });
  }));

// One schema stops at the first error below what becomes null. Subgraphs that are asked beside each other tell one each, so errors are the
// same by the place that is null for them.
test('where any field fails, data are those of one schema, and errors tell of the same places', () =>
  check({ isAnyFailing: true }, ({ ours, theirs, asked }) => {
    expect({ asked, data: ours.data, nulls: nullsOf(ours) }).toEqual({ asked, data: theirs.data, nulls: nullsOf(theirs) });
  }));

// One schema knows the key of an entity that is not there and fails where it has no value for what may not be null. A subgraph says that there is no such entity,
// which is no error. So fewer places may be told, and none but those.
test('where an entity is not there, what is asked of it is null as in one schema, and nothing else is told', () =>
  check({ isSomeGone: true }, ({ ours, theirs, asked }) => {
    expect({ asked, data: ours.data }).toEqual({ asked, data: theirs.data });
    expect({ asked, nulls: nullsOf(theirs) }).toEqual({ asked, nulls: expect.arrayContaining(nullsOf(ours)) });
  }));

// What these properties found.
test.each<[string, string, Record<string, unknown>]>([
  [
    'a variable with the name of that of an entity fetch',
    'query ($representations: Int, $representations_: Int) { committees { nodes { people(first: $representations) { a: totalCount } b: people(first: $representations_) { totalCount } } } }',
    { representations: 1, representations_: 2 },
  ],
  [
    'a variable that is left out, with the name of what every object has',
    'query ($constructor: Int, $toString: CommitteeCode) { letters(first: $constructor, filter: { committee: $toString }) { totalCount } }',
    {},
  ],
])('%s', async (_, query, variables) => {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  for (let seed = 0; seed < 20; seed++) {
    const source = createSource({ seed, kinds, keys });
    const { ours, theirs } = await both({ document, variables }, source, query);
    expect({ data: ours.data, errors: errorsOf(ours) }).toEqual({ data: theirs.data, errors: errorsOf(theirs) });
  }
});

test('an error in what is asked of the schema itself costs its field alone', async () => {
  const query = 'query ($name: String = "Record") { a: __type(name: $name) { name } __typename }';
  const { ours } = await both({ document: parse(query), variables: { name: null } }, createSource({ seed: 0, kinds, keys }), query);
  expect(ours.data).toBe('{"a":null,"__typename":"Query"}');
  expect(ours.errors).toMatchObject([{ path: ['a'], extensions: { code: 'BAD_USER_INPUT' } }]);
});
