import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { errorsOf, id, localCell, remoteCell, startWorld, type TestCell, type World } from '../test-support/world.ts';
import { staticDirectory } from './directory.ts';
import { planOperation } from './mutation-split.ts';

const PROVINCE = '420000';
const CITY = '421300';
const COUNTY = '421321';
const GONE = '420200';
let province: TestCell;
let city: TestCell;
let world: World;
/** Across both cells. */
const written: string[] = [];

beforeAll(async () => {
  province = localCell(PROVINCE);
  city = await remoteCell(CITY);
  const gone = await remoteCell(GONE);
  await gone.server!.close();
  province.log.mutations.push = line => written.push(`${PROVINCE} ${line}`);
  city.log.mutations.push = line => written.push(`${CITY} ${line}`);
  const directory = staticDirectory([
    [PROVINCE, PROVINCE],
    [CITY, CITY],
    [COUNTY, CITY],
    [GONE, GONE],
  ]);
  world = await startWorld([province, city, gone], directory);
});

afterAll(async () => {
  await world.close();
});

beforeEach(() => {
  written.length = 0;
});

test('mutations run in the order written, each at its owner', async () => {
  const query = `mutation ($county: OpenInput!, $title: String!, $record: ID!) {
    a: openConsultation(input: { committee: "${PROVINCE}", title: $title }) { cell whose }
    b: openConsultation(input: $county) { ...Fields }
    c: renameConsultation(input: { id: $record, title: "third" }) { ...Fields consultation { host { name } } }
    d: openConsultation(input: { committee: "${PROVINCE}", title: "fourth" }) { cell whose }
  }
  fragment Fields on Payload { cell whose ...More }
  fragment More on Payload { consultation { title } }`;
  const variables = { county: { committee: COUNTY, title: 'second' }, title: 'first', record: id(CITY, 5) };
  const { data, errors } = await world.ask(query, variables);
  expect(errors).toBeUndefined();
  expect(written).toEqual([`${PROVINCE} open first`, `${CITY} open second`, `${CITY} rename third`, `${PROVINCE} open fourth`]);
  expect(data).toEqual({
    a: { cell: PROVINCE, whose: PROVINCE },
    b: { cell: CITY, whose: COUNTY, consultation: { title: `Title of con_${COUNTY}_${'a'.repeat(32)}` } },
    c: { cell: CITY, whose: CITY, consultation: { title: `Title of ${variables.record}`, host: { name: `政协${CITY}委员会` } } },
    d: { cell: PROVINCE, whose: PROVINCE },
  });
});

test('one that is refused, has no owner, or whose owner is down is null, and the following still run', async () => {
  const open = (committee: string, title: string) =>
    `openConsultation(input: { ${committee && `committee: "${committee}",`} title: "${title}" }) { cell }`;
  const body = await world.ask(`mutation {
    a: ${open(GONE, 'one')} b: ${open('', 'two')} c: ${open(CITY, 'refuse')} d: ${open('990000', 'four')} e: ${open(CITY, 'five')}
  }`);
  expect(body.data).toEqual({ a: null, b: null, c: null, d: null, e: { cell: CITY } });
  expect(errorsOf(body)).toEqual(['a OWNER_UNAVAILABLE', 'b BAD_USER_INPUT', 'c BAD_USER_INPUT', 'd BAD_USER_INPUT']);
  expect(body.errors.find((error: { path: string[] }) => error.path[0] === 'b').message).toContain('input.committee');
  expect(written).toEqual([`${CITY} open five`]);
});

test('a field that may not be null takes the whole answer with it, after all have run', async () => {
  const body = await world.ask(`mutation {
    a: mustOpen(input: { committee: "${GONE}", title: "one" }) { cell }
    b: openConsultation(input: { committee: "${CITY}", title: "two" }) { cell }
  }`);
  expect(body.data).toBeNull();
  expect(errorsOf(body)).toEqual(['a OWNER_UNAVAILABLE']);
  expect(written).toEqual([`${CITY} open two`]);
});

test('an input that names two owners is refused before anything is written', async () => {
  const query = `mutation { renameConsultation(input: { id: "${id(CITY, 5)}", committee: "${PROVINCE}", title: "x" }) { cell } }`;
  expect(errorsOf(await world.ask(query))).toEqual(['renameConsultation BAD_USER_INPUT']);
  expect(written).toEqual([]);
});

test('a field left out by a condition needs no owner', async () => {
  const query = `mutation ($no: Boolean!) {
    a: openConsultation(input: { title: "x" }) @include(if: $no) { cell }
    ... @skip(if: $no) { b: openConsultation(input: { committee: "${CITY}", title: "y" }) { cell } }
    __typename
  }`;
  const { data, errors } = await world.ask(query, { no: false });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ b: { cell: CITY }, __typename: 'Mutation' });
});

test('a part of an operation has the fragments and variables it uses, and no others', () => {
  const plan = planOperation(`mutation M($a: In!, $b: In!, $deep: Int, $on: Boolean!) {
    one(input: $a) { ...F } ... @include(if: $on) { two(input: $b) { id } } ...Root
  }
  fragment F on P { ...G } fragment G on P { list(first: $deep) { id } } fragment Root on Mutation { three(input: $b) { ...H } }
  fragment H on P { id }`);
  expect(plan.fields.map(field => field.responseName)).toEqual(['one', 'two', 'three']);
  const parts = [plan.part(0, 1), plan.part(1, 2), plan.part(2, 3)];
  expect(parts.map(({ variables }) => variables.sort())).toEqual([['a', 'deep'], ['b', 'on'], ['b']]);
  const names = (query: string) => parse(query).definitions.map(definition => ('name' in definition ? definition.name?.value : undefined));
  expect(parts.map(({ query }) => names(query))).toEqual([['M', 'F', 'G'], ['M'], ['M', 'H']]);
  for (const { query, variables } of parts) expect(variables.every(name => query.includes(`$${name}:`))).toBe(true);
});
