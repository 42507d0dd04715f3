import { defineAction } from '../../../infra/records/action.ts';
import { dayOf } from '../../../infra/records/day-of.ts';
import { choice, date, text } from '../../../infra/records/field.ts';
import { STEPS, type StepEntry, topicStep } from './steps.ts';
import { topic } from './topic.kind.ts';

const assignedTo = text('责任人', 'Who sees to the step: an office, a unit, a group; no personal name: it is published.', '提案委');
const dueOn = date('期限', 'Day by which the step is to be done.', '2023-03-31');
const reason = text('原因', 'Why; kept in the audit.', '', { required: true, max: 1000 });
const named = (steps: string[]): string => steps.map(step => `“${topicStep.values[step]}”`).join('、');

const advanceTopic = defineAction({
  name: 'advanceTopic',
  on: topic,
  description:
    'Takes a topic to the next of the eight steps (八步工作法), or to a later one: then the steps between are skipped, with a reason.',
  input: {
    to: choice(topicStep, '步骤', 'The step that begins; the next one unless told.', ''),
    on: date('开始日期', 'Day on which it begins; today unless told.', '2023-03-10'),
    assignedTo,
    dueOn,
    skipBecause: text('跳过原因', 'Why the steps between are skipped; needed if there are any.', ''),
  },
  async run(work, record, { to, on, assignedTo, dueOn, skipBecause }) {
    const entered = record.steps as StepEntry[];
    const next = to ? STEPS.indexOf(to) : entered.length;
    if (next < entered.length)
      work.refuse(
        'to',
        'NOT_FORWARD',
        `已经到过${named([to])}；要退回请用“退回上一步”。`,
        `It has been at ${to} already; to go back, undo the last step.`,
      );
    const between = STEPS.slice(entered.length, next);
    if (between.length > 0 && !skipBecause?.trim())
      work.refuse('skipBecause', 'REQUIRED', `跳过${named(between)}须写明原因。`, `Say why ${between.join(', ')} is skipped.`);
    const day = dayOf(work, 'on', on);
    const skipped = between.map(step => ({ step, enteredOn: day, skippedBecause: skipBecause }));
    const steps = [...entered, ...skipped, { step: STEPS[next]!, enteredOn: day, assignedTo, dueOn }];
    return { record: await work.change(topic, record, { steps }) };
  },
});

const assignTopicStep = defineAction({
  name: 'assignTopicStep',
  on: topic,
  description: 'Says who sees to the step at which a topic stands, and by when.',
  input: { assignedTo: { ...assignedTo, required: true }, dueOn },
  async run(work, record, { assignedTo, dueOn }) {
    const steps = record.steps as StepEntry[];
    return { record: await work.change(topic, record, { steps: steps.with(-1, { ...steps.at(-1)!, assignedTo, dueOn: dueOn ?? null }) }) };
  },
});

const undoTopicStep = defineAction({
  name: 'undoTopicStep',
  on: topic,
  description: 'Takes back the last step of a topic, with those that were skipped for it.',
  input: { reason },
  async run(work, record) {
    const before = (record.steps as StepEntry[]).slice(0, -1);
    const left = before.findLastIndex(({ skippedBecause }) => !skippedBecause);
    return { record: await work.change(topic, record, { steps: before.slice(0, left + 1) }) };
  },
});

const settleTopic = defineAction({
  name: 'settleTopic',
  on: topic,
  description: 'Settles a topic: after the last of the eight steps, or one that needs none of them.',
  input: { on: date('结束日期', 'Day on which it was settled; today unless told.', '2023-09-30') },
  run: async (work, record, { on }) => ({ record: await work.change(topic, record, { settledOn: dayOf(work, 'on', on) }) }),
});

const reopenTopic = defineAction({
  name: 'reopenTopic',
  on: topic,
  description: 'Takes up a settled topic again, at the step where it stood.',
  input: { reason },
  run: async (work, record) => ({ record: await work.change(topic, record, { settledOn: null }) }),
});

export const topicActions = [advanceTopic, assignTopicStep, undoTopicStep, settleTopic, reopenTopic];
