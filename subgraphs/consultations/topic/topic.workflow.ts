import { choices } from '@tongxin/infra/kernel/field.ts';
import type { Workflow } from '@tongxin/infra/kernel/workflow.ts';
import { STEPS, topicStep } from './steps.ts';
import type { topicFields } from './topic.fields.ts';

const states = choices(
  'TopicState',
  ['议题所处的状态：未启动、处于八步之一，或已办结。', 'Where a topic stands: not begun, at one of the eight steps, or settled.'],
  {
    OPEN: ['未启动', 'Not begun'],
    ...topicStep.values,
    SETTLED: ['已办结', 'Settled'],
  },
);

const BEFORE_THE_LAST = STEPS.slice(0, -1);

/** Steps are taken in their order; one is skipped only with a reason (checked by advanceTopic). Whatever is not here is refused. */
export const topicWorkflow: Workflow<typeof topicFields, keyof (typeof states)['values'] & string> = {
  states,
  stateOf: [['SETTLED', 'settledOn'], ...STEPS.map(step => [step, 'step', step] as const), ['OPEN']],
  transitions: {
    classifyTopic: { label: ['确定类别', 'Classify'], from: ['OPEN', ...STEPS] },
    advanceTopic: { label: ['进入下一步', 'Go to next step'], from: ['OPEN', ...BEFORE_THE_LAST], to: STEPS },
    assignTopicStep: { label: ['落实责任', 'Assign step'], from: STEPS },
    undoTopicStep: { label: ['退回上一步', 'Take back last step'], from: STEPS, to: ['OPEN', ...BEFORE_THE_LAST] },
    settleTopic: { label: ['办结', 'Settle'], from: ['OPEN', 'FEEDBACK'], to: ['SETTLED'] },
    reopenTopic: { label: ['重新启动', 'Reopen'], from: ['SETTLED'], to: ['OPEN', 'FEEDBACK'] },
  },
};
