import { expect, test } from '@jest/globals';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import { staffOf } from '@tongxin/test/kit/cell.ts';
import { kit } from '@tongxin/test/kit/kit.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { asStaff } from '@tongxin/test/kit/service.ts';
import { STEPS } from './steps.ts';
import { topic as kind } from './topic.kind.ts';
import { topicWorkflow } from './topic.workflow.ts';

const { tongxin, run, create, act, change, figure, read } = kit({ database: true });
const topic = { title: '人居环境', origin: 'RESEARCH', raisedOn: '2023-03-01' };
const SHOWN = 'topic { state possibleActions steps { step enteredOn assignedTo dueOn skippedBecause } }';

test('a topic goes through the steps, dated and assigned; where it stood stays answerable', async () => {
  const id = await create('topic', '421300', topic);
  const begun = await act('advanceTopic', { id, on: '2023-03-10', assignedTo: '提案委', dueOn: '2023-03-31' }, SHOWN);
  expect(begun).toEqual({
    topic: {
      state: 'STUDY',
      possibleActions: ['classifyTopic', 'advanceTopic', 'assignTopicStep', 'undoTopicStep'],
      steps: [{ step: 'STUDY', enteredOn: '2023-03-10', assignedTo: '提案委', dueOn: '2023-03-31', skippedBecause: null }],
    },
    refusals: [],
    userErrors: [],
  });
  await act('assignTopicStep', { id, assignedTo: '农业委', dueOn: '2023-04-15' });
  expect(await read('topic', id, 'card { status due }')).toEqual({ card: { status: 'STUDY', due: '2023-04-15' } });
  expect((await act('advanceTopic', { id, to: 'RESEARCH', on: '2023-04-20' })).refusals).toEqual(['REQUIRED skipBecause']);
  await act('advanceTopic', { id, to: 'RESEARCH', on: '2023-04-20', skipBecause: '沿用上年方案' });
  const count = (step: string, day: string) => figure('421300', 'TOPICS_AT_STEP', { period: { day }, filter: { step: [step] } });
  expect(await count('STUDY', '2023-04-19')).toBe(1);
  expect(await count('STUDY', '2023-04-20')).toBe(0);
  expect(await count('PLAN', '2023-04-20')).toBe(0);
  expect(await count('RESEARCH', '2023-05-31')).toBe(1);
  const undone = await act('undoTopicStep', { id, reason: '登记错了' }, SHOWN);
  expect(undone.topic).toMatchObject({ state: 'STUDY', steps: [{ step: 'STUDY', assignedTo: '农业委' }] });
  expect(await count('STUDY', '2023-05-31')).toBe(1);
  expect(await figure('421300', 'TOPICS_AT_STEP')).toBe(1);
});

test('the last step leads to settlement, and a settled topic can be taken up again', async () => {
  const id = await create('topic', '421300', { ...topic, title: '停车' });
  await act('advanceTopic', { id, to: 'IMPLEMENTATION', on: '2023-05-01', skipBecause: '紧急事项' });
  expect((await act('settleTopic', { id, on: '2023-06-01' })).userErrors).toEqual([
    {
      code: 'NOT_POSSIBLE_NOW',
      field: 'id',
      message:
        'This Topic is IMPLEMENTATION: settleTopic is not possible now. Possible: classifyTopic, advanceTopic, assignTopicStep, undoTopicStep.',
    },
  ]);
  expect(await change('correct', 'topic', id, { settledOn: '2023-06-01' })).toMatchObject({
    record: null,
    userErrors: [{ code: 'STEPS_MISSING' }],
  });
  await act('advanceTopic', { id, on: '2023-06-01' });
  expect(await change('correct', 'topic', id, { settledOn: '2023-06-01' })).toMatchObject({
    record: null,
    userErrors: [{ code: 'NOT_POSSIBLE_NOW' }],
  });
  expect((await act('settleTopic', { id, on: '2023-05-31' })).refusals).toEqual(['OUT_OF_ORDER settledOn']);
  expect((await act('settleTopic', { id, on: '2023-06-30' }, 'topic { state }')).topic).toEqual({ state: 'SETTLED' });
  expect(await figure('421300', 'TOPICS_AT_STEP', { period: { day: '2023-06-29' }, filter: { step: ['FEEDBACK'] } })).toBe(1);
  expect(await figure('421300', 'TOPICS_AT_STEP', { period: { day: '2023-06-30' }, filter: { step: ['FEEDBACK'] } })).toBe(0);
  expect((await act('reopenTopic', { id, reason: '群众不满意' }, 'topic { state settledOn }')).topic).toEqual({
    state: 'FEEDBACK',
    settledOn: null,
  });
});

test('steps that cannot be are refused, whoever writes them', async () => {
  const wrong = await create('topic', '421300', { ...topic, title: '错' });
  /** What a correction says, and that a history taken over is told the same. */
  const steps = async (...of: object[]) => {
    const correct = async (language: string) => {
      const { data } = await run('correct', 'topic', { id: wrong, reason: '试', steps: of }, asStaff('421300', language));
      return data.done.userErrors[0];
    };
    const { code, field } = await correct('en');
    const history = { kind, committee: '421300', actor: staffOf('421300'), history: true };
    const taken = importRows(tongxin.database, history, [{ ...topic, title: '旧账', steps: of }]);
    await expect(taken).rejects.toThrow(`第 1 行：${(await correct('zh')).message}`);
    return [`${code} ${field}`];
  };
  const study = { step: 'STUDY', enteredOn: '2023-03-10' };
  expect(await steps({ step: 'PLAN', enteredOn: '2023-03-10' })).toEqual(['OUT_OF_ORDER steps']);
  expect(await steps(study, { step: 'PLAN', enteredOn: '2023-03-09' })).toEqual(['OUT_OF_ORDER steps']);
  expect(await steps({ ...study, enteredOn: '2023-02-28' })).toEqual(['OUT_OF_ORDER steps']);
  expect(await steps({ ...study, dueOn: '2023-03-09' })).toEqual(['OUT_OF_ORDER steps']);
  expect(await steps({ ...study, skippedBecause: '不需要' })).toEqual(['SKIPPED steps']);
  // Sound steps are for the actions to take, not for a correction; a history says them as they were.
  expect((await change('correct', 'topic', wrong, { steps: [study] })).userErrors).toMatchObject([{ code: 'NOT_POSSIBLE_NOW' }]);
  const taken = await create('topic', '421300', { ...topic, title: '旧账', steps: [study] });
  expect(await read('topic', taken, 'state')).toEqual({ state: 'STUDY' });
  const id = await create('topic', '421300', { ...topic, title: '早' });
  expect((await act('advanceTopic', { id, on: '2099-01-01' })).refusals).toEqual(['IN_FUTURE on']);
  await act('advanceTopic', { id, on: '2023-04-01' });
  expect((await act('advanceTopic', { id, to: 'STUDY', on: '2023-04-02' })).refusals).toEqual(['NOT_FORWARD to']);
});

const command = fc.oneof(
  fc.record({
    name: fc.constant('advanceTopic'),
    input: fc.record({ to: fc.constantFrom(null, ...STEPS), skipBecause: fc.constantFrom(null, '紧急') }),
  }),
  fc.record({ name: fc.constant('classifyTopic'), input: fc.constant({ class: 'COMMON' }) }),
  fc.record({ name: fc.constant('assignTopicStep'), input: fc.constant({ assignedTo: '专班' }) }),
  fc.record({ name: fc.constantFrom('undoTopicStep', 'reopenTopic'), input: fc.constant({ reason: '有误' }) }),
  fc.record({ name: fc.constant('settleTopic'), input: fc.constant({}) }),
);

test('whatever is done in whatever order: refused is what the table does not name, and the card says the state', async () => {
  let number = 0;
  const walk = async (commands: { name: string; input: object }[]) => {
    const id = await create('topic', '421300', { ...topic, title: `随机${number++}` });
    for (const { name, input } of commands) {
      const { state } = await read('topic', id, 'state');
      const done = await act(name, { id, ...input }, 'topic { state card { status } }');
      expect(done.refusals.includes('NOT_POSSIBLE_NOW id')).toBe(!topicWorkflow.transitions[name]!.from.includes(state));
      if (done.topic) expect(topicWorkflow.transitions[name]!.to ?? [state]).toContain(done.topic.state);
      const after = await read('topic', id, 'state card { status }');
      expect(after.card.status).toBe(after.state);
      if (done.refusals.length > 0) expect(after.state).toBe(state);
    }
    const { state } = await read('topic', id, 'state');
    expect(STEPS.includes(state) ? 1 : 0).toBe(await standing(id));
    await change('withdraw', 'topic', id);
  };
  await fc.assert(fc.asyncProperty(fc.array(command, { maxLength: 12 }), walk), { numRuns: 25 });
});

/** At how many steps the facts say that it stands. */
async function standing(id: string): Promise<number> {
  const { records } = await read(
    'topic',
    id,
    'committee { figure(measure: TOPICS_AT_STEP) { records(first: 100) { nodes { amount record { id } } } } }',
    asStaff('421300'),
  ).then(({ committee }) => committee.figure);
  return records.nodes
    .filter((each: any) => each.record.id === id)
    .reduce((sum: number, { amount }: { amount: number }) => sum + amount, 0);
}
