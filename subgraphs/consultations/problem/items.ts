import { choice, choices, date, decimal, integer, items, text } from '../../../infra/records/field.ts';

export const moneySource = choices('MoneySource', 'Where money for solving a problem comes from.', {
  FISCAL: '财政',
  DONATED: '捐助',
  SELF_RAISED: '自筹',
});

const yuan = (label: string, description: string, example: string) => decimal(label, description, example, { max: 1e12 });

export const money = items(
  'ProblemMoney',
  {
    source: choice(moneySource, '来源', 'Where it comes from.', '财政', { required: true }),
    on: date('日期', 'Day on which it was raised or spent.', '2023-06-01', { required: true }),
    raised: yuan('落实金额', 'How much was raised (元).', '50000'),
    spent: yuan('支出金额', 'How much was spent (元).', '42000.5'),
  },
  '资金',
  'Money raised and spent, in yuan, by source.',
  '财政/2023-06-01/50000/42000.5',
);

export const stages = items(
  'ProjectStage',
  {
    name: text('阶段', 'Name of the stage.', '施工', { required: true }),
    plannedOn: date('计划完成', 'Day by which it is planned to be done.', '2023-07-01'),
    doneOn: date('实际完成', 'Day on which it was done; empty while it is not.', ''),
  },
  '项目阶段',
  'Stages of the project that solves it.',
  '施工/2023-07-01/',
);

export const supervisions = items(
  'ProblemSupervision',
  {
    on: date('日期', 'Day on which it was urged on.', '2023-07-10', { required: true }),
    by: text('督办人', 'Who urged: an office; no personal name.', '市政协分管副主席', { required: true }),
    note: text('督办意见', 'What was said.', '', { max: 1000 }),
  },
  '督办',
  'When it was supervised, by whom.',
  '2023-07-10/市政协分管副主席/加快进度',
);

/** 五共 of 共同缔造, in their order. */
export const togetherWay = choices(
  'TogetherWay',
  'What citizens do together with others towards the solution of a problem (五共), in their order.',
  {
    PLANNING: '共谋',
    BUILDING: '共建',
    MANAGING: '共管',
    JUDGING: '共评',
    SHARING: '共享',
  },
);

export const together = items(
  'ProblemTogether',
  {
    way: choice(togetherWay, '方式', 'What was done together.', '共建', { required: true }),
    on: date('日期', 'Day on which it was done, or began.', '2023-03-18', { required: true }),
    people: integer('参与群众', 'Citizens who took part (人次).', '40', { max: 1_000_000 }),
    note: text('情况', 'How, without personal data: it is published.', '居民投工投劳平整场地', { max: 1000 }),
  },
  '五共',
  'How citizens planned, built, managed, judged and shared its solution together with others (五共).',
  '共建/2023-03-18/40/居民投工投劳平整场地',
);
