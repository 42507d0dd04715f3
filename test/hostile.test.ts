import { expect, test } from '@jest/globals';
import { kit } from './kit/kit.ts';
import { asStaff } from './kit/service.ts';

const { tongxin, create, change, refused, figure, read } = kit();
const consultation = { title: '停车难', form: 'FRONTLINE', heldOn: '2023-05-01' };

/** Codes of the errors of a query; an internal error is always a defect. */
async function codes(query: string, variables: object = {}): Promise<unknown[]> {
  const { errors = [] } = await tongxin.ask(query, variables, asStaff('421300'));
  return errors.map(error => error.extensions.code);
}

test('what no database can keep is refused in words, wherever it comes in', async () => {
  for (const title of ['a\u0000b', 'half \ud800', '\udc00']) {
    expect(await codes('query ($t: String) { consultations(filter: { title: $t }) { totalCount } }', { t: title })).toEqual([
      'BAD_REQUEST',
    ]);
  }
  expect(await codes('{ consultations(filter: { title: "\\u0000" }) { totalCount } }')).toEqual(['BAD_REQUEST']);
  expect(await codes('{ consultations(filter: { title: "\\u{0}" }) { totalCount } }')).toEqual(['BAD_USER_INPUT']);
  expect(await codes('{ committee(code: "420000") { handlingUnits(name: "a\\u{00}") { totalCount } } }')).toEqual(['BAD_USER_INPUT']);
  for (const variables of ['{"t":"\\u0000"}', '{"t":"\\ud800"}']) {
    const inUrl = new URLSearchParams({ query: 'query ($t: String) { consultations(filter: { title: $t }) { totalCount } }', variables });
    const response = await fetch(`${tongxin.url}/graphql?${inUrl}`, { headers: { 'apollo-require-preflight': '1' } });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]!.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
  const cursor = Buffer.from(JSON.stringify(['TITLE', 'a\u0000', 'con_421300_0193a5c07b7c7e0a9d3e5f60718293a4'])).toString('base64url');
  expect(await codes(`{ consultations(orderBy: { field: TITLE }, after: "${cursor}") { totalCount } }`)).toEqual(['BAD_USER_INPUT']);
  const { data } = await tongxin.ask('{ consultations(filter: { title: "😀 停车" }) { totalCount } }');
  expect(data.consultations.totalCount).toBe(0);
});

test('days and instants that are none, and names that every object has', async () => {
  const figureWith = (args: string) => codes(`{ committee(code: "421300") { figure(measure: CONSULTATIONS_HELD, ${args}) { value } } }`);
  expect(await codes('{ consultations(filter: { from: "0000-01-01" }) { totalCount } }')).toEqual(['BAD_USER_INPUT']);
  expect(await figureWith('asOf: "0000-01-01"')).toEqual(['BAD_USER_INPUT']);
  expect(await figureWith('asOf: "2023-02-30T00:00:00Z"')).toEqual(['BAD_USER_INPUT']);
  for (const instant of ['9999-12-31T23:59:59-14:00', '0001-01-01T00:00:00+14:00'])
    expect(await figureWith(`asOf: "${instant}"`)).toEqual(['BAD_USER_INPUT']);
  for (const name of ['__proto__', 'constructor']) {
    expect(await figureWith(`filter: [{ name: "${name}", values: ["x"] }]`)).toEqual(['BAD_USER_INPUT']);
    expect(await figureWith(`filter: [{ name: "form", values: ["${name}"] }]`)).toEqual(['BAD_USER_INPUT']);
    expect(await codes(`{ consultations(filter: { dimensions: [{ name: "${name}", values: ["x"] }] }) { totalCount } }`)).toEqual([
      'BAD_USER_INPUT',
    ]);
  }
});

test('a cursor of another list does not begin a list again', async () => {
  const { data } = await tongxin.ask(
    '{ sectors { code } consultations { pageInfo { endCursor } } division(code: "420000") { children(first: 1) { pageInfo { endCursor } } } }',
  );
  const foreign = data.division.children.pageInfo.endCursor.replace(/.$/, 'A');
  expect(await codes(`{ committees(after: "${foreign}") { totalCount } }`)).toEqual(['BAD_USER_INPUT']);
  expect(await codes(`{ publishedFigures(after: "${Buffer.from('[]').toString('base64url')}") { totalCount } }`)).toEqual([
    'BAD_USER_INPUT',
  ]);
});

test('one request cannot ask for more than it may', async () => {
  const nested =
    '{ committees(first: 100) { nodes { figure(measure: DEEDS, period: { year: 2023 }) { byChild { byChild { series(by: DAY) { value } } } } } } }';
  expect(new Set(await codes(nested))).toEqual(new Set(['QUERY_TOO_EXPENSIVE']));
  const values = JSON.stringify(Array(5_000).fill('FRONTLINE'));
  await create('consultation', '421300', consultation);
  expect(await figure('421300', 'CONSULTATIONS_HELD', { filter: { form: JSON.parse(values) } })).toBe(1);
});

test('a filter whose combinations would fill the memory is refused', async () => {
  const values = Array.from({ length: 400 }, (_, index) => `v${index}`);
  const filter = ['unit', 'scheme', 'grade'].map(name => ({ name, values }));
  const query =
    'query ($filter: [DimensionFilter!]) { committee(code: "420000") { figure(measure: PROPOSAL_REPLIES, filter: $filter) { value } } }';
  expect(await codes(query, { filter })).toEqual(['BAD_USER_INPUT']);
  expect(await codes(query, { filter: filter.slice(1, 2) })).toEqual([]);
});

test('lists and links that lead back and forth cost what they hold', async () => {
  const session = await create('consultation', '421300', { ...consultation, title: '往返' });
  for (let number = 0; number < 22; number++)
    await create('problem', '421300', { title: `${number}`, origin: 'CONSULTATION', consultation: session, raisedOn: '2023-05-01' });
  const again = (depth: number): string => (depth === 0 ? 'id' : `problems(first: 100) { nodes { consultation { ${again(depth - 1)} } } }`);
  const within = (fields: string) => codes(`query ($id: ID!) { record(id: $id) { ... on Consultation { ${fields} } } }`, { id: session });
  expect(await within(again(2))).toEqual([]);
  expect(new Set(await within(again(4)))).toEqual(new Set(['QUERY_TOO_EXPENSIVE']));
  const linked = (depth: number): string => (depth === 0 ? 'id' : `links { target { ${linked(depth - 1)} } }`);
  expect(await within(linked(2))).toEqual([]);
  expect(new Set(await within(linked(4)))).toEqual(new Set(['QUERY_TOO_EXPENSIVE']));
});

test('lists that are read by a statement each count for more than their records', async () => {
  const many = Array.from({ length: 250 }, (_, index) => `a${index}: search(text: "停车", first: 1) { totalCount }`).join(' ');
  expect(new Set(await codes(`{ ${many} }`))).toEqual(new Set(['QUERY_TOO_EXPENSIVE']));
});

test('text of nothing but spaces is none: it empties a reference and is no name', async () => {
  const id = await create('problem', '421300', {
    title: '空',
    origin: 'CONSULTATION',
    unit: ' ',
    consultation: '',
    raisedOn: '2023-05-01',
  });
  const fields = { unit: '市水利局', consultation: await create('consultation', '421300', { ...consultation, title: '有' }) };
  expect(await read('problem', id, 'unit { id } consultation { id }')).toEqual({ unit: null, consultation: null });
  expect((await change('update', 'problem', id, fields)).userErrors).toEqual([]);
  expect((await change('update', 'problem', id, { unit: '', consultation: '' })).userErrors).toEqual([]);
  expect(await read('problem', id, 'unit { id } consultation { id }')).toEqual({ unit: null, consultation: null });
});

test('a withdrawn record holds its place, and says so; reasons are real', async () => {
  const id = await create('consultation', '421300', { ...consultation, title: '路灯' });
  await change('withdraw', 'consultation', id);
  const answer = await tongxin.ask(
    'mutation ($input: CreateConsultationInput!) { createConsultation(input: $input) { userErrors { code message } } }',
    { input: { committee: '421300', ...consultation, title: '路灯' } },
    asStaff('421300'),
  );
  expect(answer.data.createConsultation.userErrors).toEqual([
    { code: 'ALREADY_EXISTS', message: expect.stringContaining(`(${id}) is withdrawn: restore it`) },
  ]);
  for (const reason of [' ', 'x'.repeat(1_001)]) {
    expect((await change('correct', 'consultation', id, { reason })).userErrors).toHaveLength(1);
    expect((await change('restore', 'consultation', id, { reason })).userErrors).toHaveLength(1);
  }
});

test('a reference to a record that is not there is refused, also where its owner may be another one', async () => {
  const missing = (committee: string) => ({
    ...consultation,
    title: committee,
    platform: `plt_${committee}_0193a5c07b7c7e0a9d3e5f60718293a4`,
  });
  expect(await refused('consultation', '421300', missing('420100'))).toEqual(['NOT_FOUND platform']);
  expect(await refused('consultation', '421300', missing('999999'))).toEqual(['NOT_FOUND platform']);
});
