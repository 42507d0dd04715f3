import { choice, choices, date, items, text } from '../../../infra/records/field.ts';
import type { Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import type { Workflow } from '../../../infra/records/workflow.ts';

/** 八步工作法, in their order. */
export const topicStep = choices('TopicStep', 'The eight steps (八步) of a consultation, in their order.', {
  STUDY: '研究议题',
  PLAN: '制定方案',
  RESEARCH: '充分调研',
  PARTICIPANTS: '确定主体',
  DISCUSSION: '协商讨论',
  REPORTING: '报送结果',
  IMPLEMENTATION: '组织实施',
  FEEDBACK: '反馈评价',
});

export const STEPS = Object.keys(topicStep.values);

export interface StepEntry {
  step: string;
  enteredOn: string;
  assignedTo?: string | null;
  dueOn?: string | null;
  skippedBecause?: string | null;
}

export const steps = items(
  'TopicStepEntry',
  {
    step: choice(topicStep, '步骤', 'Which of the eight steps.', '研究议题', { required: true }),
    enteredOn: date('开始日期', 'Day on which it began; of one that was skipped, the day on which that was decided.', '2023-03-10', {
      required: true,
    }),
    assignedTo: text('责任人', 'Who sees to it: an office, a unit, a group; no personal name: it is published.', '提案委'),
    dueOn: date('期限', 'Day by which it is to be done.', '2023-03-31'),
    skippedBecause: text('跳过原因', 'Why it was skipped; empty: it was not.', ''),
  },
  '八步进度',
  'The steps entered so far, in their order; the last one is where the topic stands.',
  '研究议题/2023-03-10/提案委/2023-03-31',
);

const states = choices('TopicState', 'Where a topic stands: not begun, at one of the eight steps, or settled.', {
  OPEN: '未启动',
  ...topicStep.values,
  SETTLED: '已办结',
});

const lastOf = (record: Record<string, any>): StepEntry | undefined => (record.steps as StepEntry[] | undefined)?.at(-1);

/** Steps are taken in their order; one is skipped only with a reason (checked by advanceTopic). Whatever is not here is refused. */
export const topicWorkflow: Workflow = {
  states,
  stateOf: record => (record.settledOn ? 'SETTLED' : (lastOf(record)?.step ?? 'OPEN')),
  transitions: {
    advanceTopic: { label: '进入下一步', from: ['OPEN', ...STEPS.slice(0, -1)], to: STEPS },
    assignTopicStep: { label: '落实责任', from: STEPS },
    undoTopicStep: { label: '退回上一步', from: STEPS, to: ['OPEN', ...STEPS.slice(0, -1)] },
    settleTopic: { label: '办结', from: ['OPEN', 'FEEDBACK'], to: ['SETTLED'] },
    reopenTopic: { label: '重新启动', from: ['SETTLED'], to: ['OPEN', 'FEEDBACK'] },
  },
};

/** What cannot be of the steps of a topic, whoever writes them. */
export function wrongSteps({ steps, raisedOn, settledOn }: Record<string, any>, language: Language): Problem | null {
  const problem = (code: string, zh: string, en: string, field = 'steps'): Problem => ({ field, code, message: say(language, zh, en) });
  const entries = (steps ?? []) as StepEntry[];
  const last = entries.at(-1);
  if (!last) return null;
  const stray = entries.findIndex(({ step }, index) => step !== STEPS[index]);
  if (stray >= 0) {
    const wanted = STEPS[stray];
    return problem(
      'OUT_OF_ORDER',
      wanted ? `第 ${stray + 1} 步应为“${topicStep.values[wanted]}”；跳过的步骤也要列出并写明原因。` : '一共只有八步。',
      wanted ? `Step ${stray + 1} is ${wanted}; one that is skipped is listed too, with its reason.` : 'There are eight steps.',
    );
  }
  if (last.skippedBecause) return problem('SKIPPED', '最后一步不能是跳过的步骤。', 'The last step entered cannot be a skipped one.');
  if (entries.some(({ enteredOn }, index) => enteredOn < (entries[index - 1]?.enteredOn ?? raisedOn)))
    return problem(
      'OUT_OF_ORDER',
      '步骤的日期早于前一步或提出日期。',
      'A step cannot begin before the one before it, or before the topic was raised.',
    );
  if (entries.some(({ enteredOn, dueOn }) => dueOn && dueOn < enteredOn))
    return problem('OUT_OF_ORDER', '步骤的期限早于开始日期。', 'A step cannot be due before it begins.');
  if (!settledOn) return null;
  if (last.step !== STEPS.at(-1))
    return problem(
      'STEPS_MISSING',
      '八步尚未走完，不能办结；要跳过的步骤请写明原因。',
      'The eight steps are not done: go on, or skip with a reason, before it is settled.',
      'settledOn',
    );
  return settledOn < last.enteredOn
    ? problem('OUT_OF_ORDER', '结束日期早于最后一步。', 'It cannot be settled before its last step began.', 'settledOn')
    : null;
}
