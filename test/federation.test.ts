import { expect, test } from '@jest/globals';
import { kit } from './kit/kit.ts';
import { asStaff } from './kit/service.ts';

// Queries that federated gateways are known to answer wrongly, over real records.
const { tongxin, create } = kit();
const staff = asStaff('421300');
const consultation = { title: '停车难', form: 'FRONTLINE', heldOn: '2023-05-01' };

interface Told {
  path?: (string | number)[];
  message: string;
  extensions: Record<string, unknown>;
}
const told = (errors: Told[] = []) => errors.map(({ path, extensions }) => `${path?.join('.') ?? '-'} ${extensions.code}`);

async function status(body: object): Promise<[number, string[]]> {
  const response = await fetch(`${tongxin.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { errors } = (await response.json()) as { errors?: Told[] };
  return [response.status, told(errors)];
}

test('false under one name over two kinds is false, whichever is written first', async () => {
  const proposal = await create('proposal', '421300', {
    ...{ number: '2023-0001', title: '增设停车位', kind: 'INDIVIDUAL', proposers: [{ personKey: 'P7K2M9QX' }] },
    ...{ openToPublic: false, submittedOn: '2023-03-01' },
  });
  const problem = await create('problem', '421300', { title: '停车', origin: 'CONSULTATION', raisedOn: '2023-05-01' });
  const of = { proposal: '... on Proposal { flag: openToPublic }', problem: '... on Problem { flag: synthetic }' };
  for (const fields of [`${of.proposal} ${of.problem}`, `${of.problem} ${of.proposal}`]) {
    const query = `query ($proposal: ID!, $problem: ID!) { a: record(id: $proposal) { ${fields} } b: record(id: $problem) { ${fields} } }`;
    const { data, errors } = await tongxin.ask(query, { proposal, problem }, staff);
    expect(errors).toBeUndefined();
    expect(data).toEqual({ a: { flag: false }, b: { flag: false } });
  }
});

test('an alias may be the name of a key, or of a type, or what every object has', async () => {
  const session = await create('consultation', '421300', { ...consultation, title: '别名' });
  await create('problem', '421300', { title: '别名之问', origin: 'CONSULTATION', consultation: session, raisedOn: '2023-05-01' });
  const query = `{ problems(filter: { title: "别名" }) { nodes {
    consultation { id: title card { title } constructor: form __proto__: heldOn }
    __typename: id committee { code: name name: code } } } }`;
  const { data, errors } = await tongxin.ask(query, {}, staff);
  expect(errors).toBeUndefined();
  const [node] = data.problems.nodes;
  expect(Object.entries(node.consultation)).toEqual([
    ['id', '别名'],
    ['card', { title: '别名' }],
    ['constructor', 'FRONTLINE'],
    ['__proto__', '2023-05-01'],
  ]);
  expect(node.__typename).toMatch(/^prb_421300_/);
  expect(node.committee).toEqual({ code: '政协随州市委员会', name: '421300' });
});

test('what is included when a variable is null is the client’s error, at the root and in a list', async () => {
  const refused = [400, ['- BAD_USER_INPUT']];
  expect(await status({ query: 'query ($s: Boolean!) { sectors @include(if: $s) { code } }', variables: { s: null } })).toEqual(refused);
  const nested = 'query ($s: Boolean = true) { committees(first: 2) { nodes { name @include(if: $s) } } }';
  expect(await status({ query: nested, variables: { s: null } })).toEqual(refused);
  expect(await status({ query: nested })).toEqual([200, []]);
});

test('a variable may be called representations', async () => {
  const id = await create('consultation', '421300', { ...consultation, title: '变量' });
  const query =
    'query ($representations: ID!) { record(id: $representations) { ... on Consultation { title problems(first: 1) { totalCount } } } }';
  const { data, errors } = await tongxin.ask(query, { representations: id }, staff);
  expect(errors).toBeUndefined();
  expect(data.record).toEqual({ title: '变量', problems: { totalCount: 0 } });
});

test('one bad day costs its own figure, in the client’s names, by literal and by variable', async () => {
  const figures = (bad: string) =>
    `committee(code: "421300") { name a: figure(measure: DEEDS, period: { year: 2023 }) { value } b: figure(measure: DEEDS, period: ${bad}) { value } }`;
  const day = '{ from: "2023-02-30", until: "2023-03-01" }';
  const literal = await tongxin.ask(`{ c: ${figures(day)} sectors { code } }`);
  const variable = await tongxin.ask(`query ($day: Date) { c: ${figures('{ from: $day, until: "2023-03-01" }')} sectors { code } }`, {
    day: '2023-02-30',
  });
  for (const { data, errors } of [literal, variable]) {
    expect(data.c).toEqual({ name: '政协随州市委员会', a: { value: null }, b: null });
    expect(data.sectors.length).toBeGreaterThan(30);
    expect(told(errors)).toEqual(['c.b BAD_USER_INPUT']);
    expect(errors![0]!.message).toBe('"2023-02-30" is not a day. Write it as 2023-05-15.');
  }
  const impossible = await tongxin.ask(`{ c: ${figures('{ from: "2023-03-01", until: "2023-02-01" }')} }`);
  expect(impossible.data.c).toEqual({ name: '政协随州市委员会', a: { value: null }, b: null });
  expect(told(impossible.errors)).toEqual(['c.b BAD_USER_INPUT']);
});

test('a bad code costs the root field that it is given to', async () => {
  const { data, errors } = await tongxin.ask(
    '{ committee(code: "42") { name } good: committee(code: "421300") { name } record(id: "nonsense") { id } }',
  );
  expect(data).toEqual({ committee: null, good: { name: '政协随州市委员会' }, record: null });
  expect(told(errors).sort()).toEqual(['committee BAD_USER_INPUT', 'record BAD_USER_INPUT']);
});

test('a subscription is refused, an empty operation name is none, and the one operation runs', async () => {
  expect((await status({ query: 'subscription { x }' }))[0]).toBe(400);
  expect(await status({ query: 'query One { __typename }', operationName: '' })).toEqual([200, []]);
  expect((await status({ query: 'query A { __typename } query B { __typename }' }))[0]).toBe(400);
});
