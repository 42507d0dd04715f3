import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin, create, change } = kit();
const ids: Record<string, string> = {};

beforeAll(async () => {
  const make = async (title: string, committee: string, more: object) => {
    ids[title] = await create('problem', committee, { title, origin: 'CONSULTATION', ...more });
  };
  await make('停车', '421303', { raisedOn: '2023-05-01', unit: '城管局', dueOn: '2023-06-30' });
  await make('路灯', '421300', { raisedOn: '2023-05-02', unit: '供电公司', dueOn: '2099-12-31' });
  await make('积水', '421300', { raisedOn: '2023-05-03', unit: '水务局', supervisions: [{ on: '2023-07-01', by: '市政协办' }] });
  await make('雨棚', '421300', { raisedOn: '2023-05-04' });
  await make('健身', '421303', { raisedOn: '2023-05-05', unit: '城管局', dueOn: '2023-06-30', solvedOn: '2023-06-01' });
  await make('撤回', '421303', { raisedOn: '2023-05-06', unit: '城管局', dueOn: '2023-06-30' });
  await change('withdraw', 'problem', ids.撤回!);
  for (const [title, problem] of [
    ['好', ids.健身],
    ['更好', ids.健身],
  ] as const)
    await create('returnVisit', '421303', { title, problem, visitedOn: '2023-09-01', satisfaction: 'SATISFIED' });
});

async function listed(list: string, more = '') {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "421300") { fiveLists(list: ${list}${more}) { totalCount nodes { title unit { name } returnVisits { totalCount } } pageInfo { endCursor hasNextPage } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.committee.fiveLists;
}
const titles = async (list: string, more = '') => (await listed(list, more)).nodes.map(({ title }: { title: string }) => title);

test('five lists are five views of the same problems', async () => {
  expect(await titles('PROBLEMS')).toEqual(['健身', '雨棚', '积水', '路灯', '停车']);
  expect(await titles('TASKS')).toEqual(['停车', '路灯', '积水']);
  expect(await titles('SUPERVISION')).toEqual(['停车', '积水']);
  expect(await titles('FEEDBACK')).toEqual(['健身']);
  expect(await titles('RESULTS')).toEqual(['健身']);
  expect(await titles('PROBLEMS', ', unit: "城管局"')).toEqual(['健身', '停车']);
  expect(await titles('PROBLEMS', ', from: "2023-05-02", until: "2023-05-03"')).toEqual(['积水', '路灯']);
  expect(await titles('TASKS', ', unit: "水务局"')).toEqual(['积水']);
});

test('a list is read page by page in its own order', async () => {
  for (const [list, all] of [
    ['PROBLEMS', 5],
    ['TASKS', 3],
  ] as const) {
    const seen: string[] = [];
    let after = '';
    for (let more = true; more; ) {
      const page = await listed(list, `, first: 2${after}`);
      expect(page.totalCount).toBe(all);
      seen.push(...page.nodes.map(({ title }: { title: string }) => title));
      after = `, after: "${page.pageInfo.endCursor}"`;
      more = page.pageInfo.hasNextPage;
    }
    expect(seen).toEqual(await titles(list));
  }
});

test('a list with the return visits of each problem takes six statements, one of them for the units', async () => {
  const before = await tongxin.statements();
  await listed('PROBLEMS');
  expect((await tongxin.statements()) - before).toBe(6);
});

test('a problem that is solved, reopened or visited no more changes lists', async () => {
  await change('update', 'problem', ids.路灯!, { solvedOn: '2023-08-01' });
  expect(await titles('TASKS')).toEqual(['停车', '积水']);
  expect(await titles('RESULTS')).toEqual(['健身', '路灯']);
  await change('correct', 'problem', ids.路灯!, { solvedOn: null });
  expect(await titles('RESULTS')).toEqual(['健身']);
  const { data } = await tongxin.ask('{ returnVisits { nodes { id } } }');
  for (const { id } of data.returnVisits.nodes) await change('withdraw', 'returnVisit', id);
  expect(await titles('FEEDBACK')).toEqual([]);
});
