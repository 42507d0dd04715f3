import { beforeAll, expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { tongxin, create, act, change } = kit();
const ids: Record<string, string> = {};

// 停车 of the county: studied on 1 March, planned on 20 April. 路灯 of the city: studied on 15 March. 积水 of the city: never begun.
beforeAll(async () => {
  const topic = { origin: 'RESEARCH', raisedOn: '2024-02-01' };
  for (const [title, committee] of [
    ['停车', '421303'],
    ['路灯', '421300'],
    ['积水', '421300'],
  ] as const)
    ids[title] = await create('topic', committee, { ...topic, title });
  await act('advanceTopic', { id: ids.停车, on: '2024-03-01' });
  await act('advanceTopic', { id: ids.停车, on: '2024-04-20' });
  await act('advanceTopic', { id: ids.路灯, on: '2024-03-15' });
});

async function standing(more: string) {
  const { data, errors } = await tongxin.ask(
    `{ committee(code: "421300") { topicsAtStep(${more}) { totalCount nodes { step since days topic { title } } pageInfo { endCursor } } } }`,
  );
  expect(errors).toBeUndefined();
  return data.committee.topicsAtStep;
}

test('where every topic stood at the end of a past month, the one that stood still longest first', async () => {
  expect((await standing('on: "2024-03-31"')).nodes).toEqual([
    { topic: { title: '停车' }, step: 'STUDY', since: '2024-03-01', days: 30 },
    { topic: { title: '路灯' }, step: 'STUDY', since: '2024-03-15', days: 16 },
  ]);
  expect((await standing('on: "2024-04-30"')).nodes).toEqual([
    { topic: { title: '路灯' }, step: 'STUDY', since: '2024-03-15', days: 46 },
    { topic: { title: '停车' }, step: 'PLAN', since: '2024-04-20', days: 10 },
  ]);
  expect((await standing('on: "2024-02-29"')).totalCount).toBe(0);
});

test('what is stuck, at which step, page by page', async () => {
  expect(await standing('on: "2024-04-30", days: 46')).toMatchObject({ totalCount: 1, nodes: [{ topic: { title: '路灯' } }] });
  expect(await standing('on: "2024-04-30", days: 47')).toMatchObject({ totalCount: 0 });
  expect(await standing('on: "2024-04-30", steps: [PLAN, DISCUSSION]')).toMatchObject({ totalCount: 1, nodes: [{ step: 'PLAN' }] });
  const first = await standing('on: "2024-04-30", first: 1');
  expect(first).toMatchObject({ totalCount: 2, nodes: [{ topic: { title: '路灯' } }] });
  const second = await standing(`on: "2024-04-30", first: 1, after: "${first.pageInfo.endCursor}"`);
  expect(second.nodes).toMatchObject([{ topic: { title: '停车' } }]);
});

test('what was known then stays answerable after an undo, a correction and a withdrawal', async () => {
  const before = new Date().toISOString();
  await act('undoTopicStep', { id: ids.停车, reason: '登记错了' });
  await change('withdraw', 'topic', ids.路灯!);
  expect((await standing('on: "2024-04-30"')).nodes).toEqual([{ topic: { title: '停车' }, step: 'STUDY', since: '2024-03-01', days: 60 }]);
  expect((await standing(`on: "2024-04-30", asOf: "${before}"`)).nodes).toHaveLength(2);
  await change('restore', 'topic', ids.路灯!);
});

test('a list takes two statements, and one more for the topics themselves', async () => {
  const before = await tongxin.statements();
  await standing('on: "2024-04-30"');
  expect((await tongxin.statements()) - before).toBe(3);
});
