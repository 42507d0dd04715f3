import { choice, choices, codesOf, date, type Item, items, text } from '@tongxin/infra/kernel/field.ts';

/** 八步工作法, in their order. */
export const topicStep = choices(
  'TopicStep',
  ['协商的八个步骤，按先后排列。', 'The eight steps (八步) of a consultation, in their order.'],
  {
    STUDY: ['研究议题', 'Study the topic'],
    PLAN: ['制定方案', 'Draw up a plan'],
    RESEARCH: ['充分调研', 'Research thoroughly'],
    PARTICIPANTS: ['确定主体', 'Determine who takes part'],
    DISCUSSION: ['协商讨论', 'Consult and discuss'],
    REPORTING: ['报送结果', 'Deliver the results'],
    IMPLEMENTATION: ['组织实施', 'Carry out'],
    FEEDBACK: ['反馈评价', 'Feed back and evaluate'],
  },
);

export const STEPS = codesOf(topicStep);
export type Step = (typeof STEPS)[number];

export const steps = items({
  type: 'TopicStepEntry',
  parts: {
    step: choice(topicStep, ['步骤', 'Step'], ['八步中的哪一步。', 'Which of the eight steps.'], { example: '研究议题', required: true }),
    enteredOn: date(
      ['开始日期', 'Start date'],
      [
        '该步骤开始的日期；跳过的步骤，填决定跳过的日期。',
        'Day on which it began; of one that was skipped, the day on which that was decided.',
      ],
      { example: '2023-03-10', required: true },
    ),
    assignedTo: text(
      ['责任人', 'Assigned to'],
      [
        '由谁负责，写科室、单位或小组；内容公开，不写个人姓名。',
        'Who sees to it: an office, a unit, a group; no personal name: it is published.',
      ],
      { example: '提案委' },
    ),
    dueOn: date(['期限', 'Due on'], ['应完成的日期。', 'Day by which it is to be done.'], { example: '2023-03-31' }),
    skippedBecause: text(['跳过原因', 'Reason for skipping'], ['跳过的原因；未跳过的不填。', 'Why it was skipped; empty: it was not.']),
  },
  label: ['八步进度', 'Eight steps'],
  description: [
    '已进入的各个步骤，按先后排列；最后一个即为目前所处的步骤。',
    'The steps entered so far, in their order; the last one is where the topic stands.',
  ],
  example: '研究议题/2023-03-10/提案委/2023-03-31',
});

export type StepEntry = Item<(typeof steps)['parts']>;
