import { expect, test } from '@jest/globals';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { type Cell, type CellRequest, CellUnavailableError } from '../cells/cell.ts';
import { staticDirectory } from './directory.ts';
import { askOwners } from './owner-routing.ts';

const [PROVINCE, CITY, OTHER] = ['420000', '421300', '420200'];
const directory = staticDirectory([PROVINCE!, CITY!, OTHER!, '420281'].map(code => [code, code === '420281' ? PROVINCE! : code]));
const context = { actor: PUBLIC, requestId: 'request', language: 'en' as const };

/** A cell that answers each root field with its own code. */
function cell(code: string, asked: CellRequest[], isGone = false): Cell {
  return {
    code,
    async execute(request) {
      asked.push(request);
      if (isGone) throw new CellUnavailableError('no connection');
      const names = [...request.query.matchAll(/(\w+): (?:committee|measures|matter|record)/g)].map(([, name = '']) => name);
      return { data: Object.fromEntries(names.map(name => [name, code])) };
    },
    close: async () => {},
  };
}

async function answered(query: string, variables: Record<string, unknown> = {}, isGone = false) {
  const asked: Record<string, CellRequest[]> = { [PROVINCE!]: [], [CITY!]: [], [OTHER!]: [] };
  const cells = new Map(Object.keys(asked).map(code => [code, cell(code, asked[code]!, isGone && code === PROVINCE)]));
  const ask = askOwners({ directory, cells, home: CITY! });
  const { data, errors } = await ask(
    { subgraph: 'linkage', query, operationName: undefined, isMutation: false },
    variables,
    undefined,
    context,
  );
  // In the order of their codes.
  return { data: { ...data }, errors, times: Object.values(asked).map(({ length }) => length) };
}

const MANY = `query ($code: CommitteeCode!) { own: committee(code: "${CITY}") { name } above: committee(code: $code) { name } with: committee(code: "420281") { name }
  beside: committee(code: "${OTHER}") { name } all: measures { code } none: committee(code: "999999") { name } }`;

test('what a cell above keeps is asked of it, all else at home', async () => {
  expect(await answered(MANY, { code: PROVINCE })).toEqual({
    data: { own: CITY, above: PROVINCE, with: PROVINCE, beside: CITY, all: CITY, none: CITY },
    errors: undefined,
    times: [1, 0, 2],
  });
});

test('a record and its matter are asked of the cell above that keeps it', async () => {
  const id = `con_${PROVINCE}_${'0'.repeat(32)}`;
  expect(
    (await answered(`{ one: matter(id: "${id}") { id } two: record(id: "${id}") { id } bad: record(id: "nothing") { id } }`)).data,
  ).toEqual({
    ...{ one: PROVINCE, two: PROVINCE, bad: CITY },
  });
});

test('where it does not answer, the home answers as far as it knows', async () => {
  expect(await answered(MANY, { code: PROVINCE }, true)).toMatchObject({ data: { own: CITY, above: CITY, with: CITY }, errors: undefined });
});

test('a query of the home alone is sent as it is', async () => {
  const { times, data } = await answered(`{ own: committee(code: "${CITY}") { name } all: measures { code } }`);
  expect([times, data]).toEqual([[0, 0, 1], { own: CITY, all: CITY }]);
});
