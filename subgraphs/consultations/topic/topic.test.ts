import { expect, test } from '@jest/globals';
import { kit } from '@tongxin/test/kit/kit.ts';

const { create, act, change, figure, cards, tongxin } = kit();
const topic = { title: '人居环境整治', origin: 'RESEARCH', by: 'LEADER', class: 'COMMON', raisedOn: '2023-03-01' };

test('topics, and those of research among them, count when raised', async () => {
  const submission = await create('submission', '421303', { subject: '污水', channel: 'CODE', receivedOn: '2023-02-01' });
  const settled = await create('topic', '421300', topic);
  await create('topic', '421300', { ...topic, title: '污水', origin: 'SUBMISSION', by: null, class: null, submission });
  expect((await act('settleTopic', { id: settled, on: '2023-12-01' })).refusals).toEqual([]);
  expect(await figure('421300', 'TOPICS')).toBe(2);
  expect(await figure('421300', 'TOPICS', { filter: { class: ['COMMON'] } })).toBe(1);
  expect(await figure('421300', 'TOPICS', { filter: { origin: ['SUBMISSION'] } })).toBe(1);
  expect(await figure('421300', 'RESEARCH_TOPICS')).toBe(1);
  expect(await figure('421300', 'RESEARCH_TOPICS', { filter: { by: ['MEMBER'] } })).toBe(0);
  expect(await cards('topics', { status: ['SETTLED'] })).toEqual(['人居环境整治 SETTLED']);
});

test('a topic is linked with what it was made from', async () => {
  const submission = await create('submission', '421303', { subject: '停水', channel: 'CODE', receivedOn: '2023-02-01' });
  const made = await create('topic', '421300', { ...topic, title: '停水', origin: 'SUBMISSION', submission });
  const { data } = await tongxin.ask(
    'query ($id: ID!) { record(id: $id) { links { relation source { id } target { id committee { code } } } } }',
    { id: made },
  );
  expect(data.record.links).toEqual([
    { relation: 'MADE_FROM', source: { id: made }, target: { id: submission, committee: { code: '421303' } } },
  ]);
  await change('correct', 'topic', made, { submission: null });
  const undone = await tongxin.ask('query ($id: ID!) { record(id: $id) { links { relation } } }', { id: made });
  expect(undone.data.record.links).toEqual([]);
});
