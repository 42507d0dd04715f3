import { defineAction, defineOpening } from '@tongxin/infra/kernel/action.ts';
import { dayOf } from '@tongxin/infra/kernel/day-of.ts';
import { choice, date, required, text, todayUnlessTold } from '@tongxin/infra/kernel/field.ts';
import { STEPS, type Step, topicStep } from './steps.ts';
import { topicFields } from './topic.fields.ts';
import { topic } from './topic.kind.ts';

const assignedTo = text(
  ['责任人', 'Assigned to'],
  [
    '该步骤由谁负责，写科室、单位或小组；内容公开，不写个人姓名。',
    'Who sees to the step: an office, a unit, a group; no personal name: it is published.',
  ],
  { example: '提案委' },
);
const dueOn = date(['期限', 'Due on'], ['该步骤应完成的日期。', 'Day by which the step is to be done.'], { example: '2023-03-31' });
const reason = text(['原因', 'Reason'], ['原因；记入审计记录。', 'Why; kept in the audit.'], { required: true, max: 1000 });
const named = (steps: readonly Step[]): string => steps.map(step => `“${topicStep.values[step][0]}”`).join('、');
const { title, origin, by, class: topicClass, raisedOn, submission } = topicFields;

export const raiseTopic = defineOpening({
  name: 'raiseTopic',
  label: ['提出议题', 'Raise a topic'],
  description: ['提出一个供协商或调研的议题。', 'Raises a topic to consult on or to research.'],
  on: topic,
  input: { title, origin, by, class: topicClass, raisedOn: todayUnlessTold(raisedOn), submission },
  run: (work, { raisedOn: day, ...input }) => ({
    record: work.create(topic, { ...input, raisedOn: dayOf(work, 'raisedOn', day) }),
  }),
});

const classifyTopic = defineAction({
  name: 'classifyTopic',
  on: topic,
  description: [
    '确定议题的类别：一般性（马上解决）、普遍性（举一反三）、全局性（向上反映）。',
    'Decides the class of a topic: solve it now, solve its like everywhere, or report it upward.',
  ],
  input: { class: required(topicClass) },
  run: (work, record, input) => ({ record: work.change(topic, record, { class: input.class }) }),
});

const advanceTopic = defineAction({
  name: 'advanceTopic',
  on: topic,
  description: [
    '按八步工作法把议题推进到下一步，也可推进到更后的步骤；中间的步骤即为跳过，须说明原因。',
    'Takes a topic to the next of the eight steps (八步工作法), or to a later one: then the steps between are skipped, with a reason.',
  ],
  input: {
    to: choice(topicStep, ['步骤', 'Step'], ['要进入的步骤；不填即为下一步。', 'The step that begins; the next one unless told.']),
    on: date(['开始日期', 'Start date'], ['开始的日期；不填即为今天。', 'Day on which it begins; today unless told.'], {
      example: '2023-03-10',
    }),
    assignedTo,
    dueOn,
    skipBecause: text(
      ['跳过原因', 'Reason for skipping'],
      ['跳过中间步骤的原因；有跳过的必填。', 'Why the steps between are skipped; needed if there are any.'],
    ),
  },
  run(work, record, { to, on, assignedTo, dueOn, skipBecause }) {
    const entered = record.steps;
    const next = to ? STEPS.indexOf(to) : entered.length;
    if (to && next < entered.length)
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
    const skipped = between.map(each => ({ step: each, enteredOn: day, skippedBecause: skipBecause }));
    const step = STEPS[next];
    if (!step) return work.refuse('to', 'NOT_FORWARD', '已经是最后一步。', 'It is at the last step already.');
    const steps = [...entered, ...skipped, { step, enteredOn: day, assignedTo, dueOn }];
    return { record: work.change(topic, record, { steps }) };
  },
});

const assignTopicStep = defineAction({
  name: 'assignTopicStep',
  on: topic,
  description: ['明确议题当前步骤由谁负责、何时完成。', 'Says who sees to the step at which a topic stands, and by when.'],
  input: { assignedTo: required(assignedTo), dueOn },
  run(work, record, { assignedTo, dueOn }) {
    const steps = record.steps.map((entry, index) =>
      index === record.steps.length - 1 ? { ...entry, assignedTo, dueOn: dueOn ?? null } : entry,
    );
    return { record: work.change(topic, record, { steps }) };
  },
});

const undoTopicStep = defineAction({
  name: 'undoTopicStep',
  on: topic,
  description: ['撤回议题的最后一步，连同为此跳过的各步。', 'Takes back the last step of a topic, with those that were skipped for it.'],
  input: { reason },
  run(work, record) {
    const before = record.steps.slice(0, -1);
    const left = before.findLastIndex(({ skippedBecause }) => !skippedBecause);
    return { record: work.change(topic, record, { steps: before.slice(0, left + 1) }) };
  },
});

const settleTopic = defineAction({
  name: 'settleTopic',
  on: topic,
  description: [
    '办结议题：八步已全部走完，或者无需八步。',
    'Settles a topic: after the last of the eight steps, or one that needs none of them.',
  ],
  input: {
    on: date(['结束日期', 'End date'], ['办结的日期；不填即为今天。', 'Day on which it was settled; today unless told.'], {
      example: '2023-09-30',
    }),
  },
  run: (work, record, { on }) => ({ record: work.change(topic, record, { settledOn: dayOf(work, 'on', on) }) }),
});

const reopenTopic = defineAction({
  name: 'reopenTopic',
  on: topic,
  description: ['重新启动已办结的议题，从原来所处的步骤继续。', 'Takes up a settled topic again, at the step where it stood.'],
  input: { reason },
  run: (work, record) => ({ record: work.change(topic, record, { settledOn: null }) }),
});

export const topicActions = [raiseTopic, classifyTopic, advanceTopic, assignTopicStep, undoTopicStep, settleTopic, reopenTopic];
