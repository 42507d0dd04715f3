import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin, create, change, read, refused } = kit();
const ids: Record<string, string> = {};

beforeAll(async () => {
  for (const [title, committee] of [
    ['老旧小区停车难', '421303'],
    ['老旧小区停车难题', '421300'],
    ['小区夜间停车难', '420600'],
    ['农村污水治理', '420600'],
    ['小区停车', '510000'],
    ['老旧小区停车难（二）', '421303'],
  ] as const)
    ids[title] = await create('topic', committee, { title, origin: 'RESEARCH', raisedOn: '2023-05-01' });
});

async function similar(more = '') {
  const { similarTopics } = await read(
    'topic',
    ids.老旧小区停车难!,
    `similarTopics${more} { totalCount nodes { similarity topic { title committee { code } } } pageInfo { endCursor } }`,
  );
  return { ...similarTopics, nodes: similarTopics.nodes.map((each: any) => `${each.topic.title} ${each.similarity.toFixed(2)}`) };
}

// 老旧小区停车难 has the pairs 老旧 旧小 小区 区停 停车 车难.
test('topics of other committees that are worded alike, the most alike first', async () => {
  expect((await similar()).nodes).toEqual(['老旧小区停车难题 0.86', '小区停车 0.50', '小区夜间停车难 0.33']);
  expect((await similar('(least: 0.5)')).nodes).toEqual(['老旧小区停车难题 0.86', '小区停车 0.50']);
  expect((await similar('(scope: "420000")')).nodes).toEqual(['老旧小区停车难题 0.86', '小区夜间停车难 0.33']);
  expect((await similar('(own: true, least: 0.8)')).nodes).toEqual(['老旧小区停车难题 0.86', '老旧小区停车难（二） 0.86']);
  const first = await similar('(first: 2)');
  expect(first.totalCount).toBe(3);
  expect((await similar(`(first: 2, after: "${first.pageInfo.endCursor}")`)).nodes).toEqual(['小区夜间停车难 0.33']);
});

test('two that are alike are linked by a committee concerned, stay matters of their own, and can be parted again', async () => {
  const input = { topic: ids.老旧小区停车难, similarTo: ids.小区夜间停车难, foundOn: '2023-07-01', grounds: '同为停车难' };
  expect(await refused('topicLikeness', '510000', input)).toEqual(['NOT_CONCERNED topic']);
  const id = await create('topicLikeness', '421303', input);
  expect(
    await read(
      'topic',
      ids.老旧小区停车难!,
      'likenesses { nodes { grounds similarTo { title settledOn } } } matter { records { totalCount } }',
    ),
  ).toEqual({
    likenesses: { nodes: [{ grounds: '同为停车难', similarTo: { title: '小区夜间停车难', settledOn: null } }] },
    matter: { records: { totalCount: 1 } },
  });
  expect((await read('topic', ids.小区夜间停车难!, 'likenedBy { nodes { topic { title } } }')).likenedBy.nodes).toEqual([
    { topic: { title: '老旧小区停车难' } },
  ]);
  await change('withdraw', 'topicLikeness', id);
  expect((await read('topic', ids.老旧小区停车难!, 'likenesses { totalCount }')).likenesses.totalCount).toBe(0);
});

test('what is withdrawn or renamed is found no more; all topics of a page are looked up in one statement', async () => {
  await change('withdraw', 'topic', ids.小区停车!);
  await change('correct', 'topic', ids.小区夜间停车难!, { title: '夜间路灯' });
  expect((await similar()).nodes).toEqual(['老旧小区停车难题 0.86']);
  const before = await tongxin.statements();
  await tongxin.ask('{ topics { nodes { id similarTopics { nodes { similarity } } } } }');
  expect((await tongxin.statements()) - before).toBe(2);
});
