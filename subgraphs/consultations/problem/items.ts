import { choice, choices, date, decimal, integer, items, text } from '@tongxin/infra/kernel/field.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';

export const moneySource = choices('MoneySource', ['解决问题的资金来源。', 'Where money for solving a problem comes from.'], {
  FISCAL: ['财政', 'Public funds'],
  DONATED: ['捐助', 'Donations'],
  SELF_RAISED: ['自筹', 'Self-raised funds'],
});

const yuan = (label: Words, description: Words, example: string) => decimal(label, description, { example, max: 1e12 });

export const money = items({
  type: 'ProblemMoney',
  parts: {
    source: choice(moneySource, ['来源', 'Source'], ['资金从何而来。', 'Where it comes from.'], { example: '财政', required: true }),
    on: date(['日期', 'Date'], ['落实或支出的日期。', 'Day on which it was raised or spent.'], { example: '2023-06-01', required: true }),
    raised: yuan(['落实金额', 'Raised'], ['落实了多少（元）。', 'How much was raised (元).'], '50000'),
    spent: yuan(['支出金额', 'Spent'], ['支出了多少（元）。', 'How much was spent (元).'], '42000.5'),
  },
  label: ['资金', 'Money'],
  description: ['落实和支出的资金，按来源分列，单位为元。', 'Money raised and spent, in yuan, by source.'],
  example: '财政/2023-06-01/50000/42000.5',
});

export const stages = items({
  type: 'ProjectStage',
  parts: {
    name: text(['阶段', 'Stage'], ['阶段的名称。', 'Name of the stage.'], { example: '施工', required: true }),
    plannedOn: date(['计划完成', 'Planned completion'], ['计划完成的日期。', 'Day by which it is planned to be done.'], {
      example: '2023-07-01',
    }),
    doneOn: date(['实际完成', 'Actual completion'], ['完成的日期；尚未完成的不填。', 'Day on which it was done; empty while it is not.']),
  },
  label: ['项目阶段', 'Project stages'],
  description: ['解决该问题的项目所分的阶段。', 'Stages of the project that solves it.'],
  example: '施工/2023-07-01/',
});

export const supervisions = items({
  type: 'ProblemSupervision',
  parts: {
    on: date(['日期', 'Date'], ['督办的日期。', 'Day on which it was urged on.'], { example: '2023-07-10', required: true }),
    by: text(['督办人', 'Supervised by'], ['由哪个部门或机构督办；不写个人姓名。', 'Who urged: an office; no personal name.'], {
      example: '市政协分管副主席',
      required: true,
    }),
    note: text(['督办意见', 'Supervision remarks'], ['督办时提出的意见。', 'What was said.'], { max: 1000 }),
  },
  label: ['督办', 'Supervision'],
  description: ['何时督办、由谁督办。', 'When it was supervised, by whom.'],
  example: '2023-07-10/市政协分管副主席/加快进度',
});

/** 五共 of 共同缔造, in their order. */
export const togetherWay = choices(
  'TogetherWay',
  [
    '群众与各方为解决问题共同做了什么（五共），按先后排列。',
    'What citizens do together with others towards the solution of a problem (五共), in their order.',
  ],
  {
    PLANNING: ['共谋', 'Planning together'],
    BUILDING: ['共建', 'Building together'],
    MANAGING: ['共管', 'Managing together'],
    JUDGING: ['共评', 'Judging together'],
    SHARING: ['共享', 'Sharing together'],
  },
);

export const together = items({
  type: 'ProblemTogether',
  parts: {
    way: choice(togetherWay, ['方式', 'Way'], ['共同做的是什么。', 'What was done together.'], { example: '共建', required: true }),
    on: date(['日期', 'Date'], ['开展或开始的日期。', 'Day on which it was done, or began.'], { example: '2023-03-18', required: true }),
    people: integer(['参与群众', 'Citizens taking part'], ['参与的群众（人次）。', 'Citizens who took part (人次).'], {
      example: '40',
      max: 1_000_000,
      guarded: 'COMMITTEE',
    }),
    note: text(['情况', 'Details'], ['如何开展；内容公开，不得含个人信息。', 'How, without personal data: it is published.'], {
      example: '居民投工投劳平整场地',
      max: 1000,
    }),
  },
  label: ['五共', 'Done together'],
  description: [
    '群众与各方共谋、共建、共管、共评、共享（五共）解决该问题的情况。',
    'How citizens planned, built, managed, judged and shared its solution together with others (五共).',
  ],
  example: '共建/2023-03-18/40/居民投工投劳平整场地',
});
