import { expect, test } from '@jest/globals';
import { testService } from '@tongxin/test/kit/service.ts';

const tongxin = testService();
const ask = async (query: string) => (await tongxin.ask(query)).data;

test('the parent is the tree, not the digits: a province-run county and a municipality district have the province above', async () => {
  expect(
    await ask('{ a: committee(code: "429004") { shortName parent { code } } b: committee(code: "310101") { name parent { code } } }'),
  ).toEqual({
    a: { shortName: '仙桃市政协', parent: { code: '420000' } },
    b: { name: '政协上海市黄浦区委员会', parent: { code: '310000' } },
  });
});

test('a zone has no committee; one without a code of the state is found by ours', async () => {
  expect(
    await ask(
      '{ a: division(code: "130171") { name committee { code } parent { code } } b: division(code: "421300-Z01") { name level parent { name } committee { code } } c: division(code: "999999-Z01") { name } }',
    ),
  ).toEqual({
    a: { name: '石家庄高新技术产业开发区', committee: null, parent: { code: '130100' } },
    b: { name: '随州市功能区 1', level: 'COUNTY', parent: { name: '随州市' }, committee: null },
    c: null,
  });
});

test('all 3,215 committees, those of a province, by name; pages go on', async () => {
  const { all, cities, named } = await ask(`{
    all: committees { totalCount }
    cities: committees(filter: { below: "420000", level: CITY }, first: 2) { totalCount nodes { name } pageInfo { hasNextPage endCursor } }
    named: committees(filter: { name: "枝江" }) { nodes { code } }
  }`);
  expect([all.totalCount, cities.totalCount, named.nodes]).toEqual([3215, 13, [{ code: '420583' }]]);
  const next = await ask(
    `{ committees(filter: { below: "420000", level: CITY }, first: 2, after: "${cities.pageInfo.endCursor}") { nodes { name } } }`,
  );
  expect([...cities.nodes, ...next.committees.nodes].map(({ name }: { name: string }) => name)).toHaveLength(4);
});
