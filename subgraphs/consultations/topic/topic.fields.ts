import { choice, choices, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { steps, topicStep } from './steps.ts';

const origin = choices('TopicOrigin', ['议题从何而来。', 'Where a topic came from.'], {
  SUBMISSION: ['群众反映', 'Submission'],
  RECEPTION_DAY: ['接待日', 'Reception day'],
  VISIT: ['走访', 'Visit'],
  RESEARCH: ['调研', 'Research'],
  LEADER: ['领导交办', 'Assigned by a leader'],
  OTHER: ['其他', 'Other'],
});
const topicClass = choices(
  'TopicClass',
  [
    '议题的类别：一般性的就地解决，普遍性的举一反三，全局性的向上报告。',
    'Class of a topic: solve now, solve its like everywhere, report upward.',
  ],
  {
    PARTICULAR: ['一般性', 'Particular'],
    COMMON: ['普遍性', 'Common'],
    OVERALL: ['全局性', 'Overall'],
  },
);
const raisedBy = choices('RaisedBy', ['由谁提出。', 'Who raised it.'], {
  LEADER: ['领导班子', 'Leadership'],
  MEMBER: ['委员', 'Member'],
  CITIZEN: ['群众', 'Citizen'],
  UNIT: ['单位', 'Unit'],
});

export const topicFields = {
  title: text(['题目', 'Title'], ['题目。', 'Title.'], { example: '推进农村人居环境整治', required: true }),
  origin: choice(origin, ['来源', 'Source'], ['从何而来。', 'Where it came from.'], { example: '调研', required: true }),
  by: choice(raisedBy, ['提出人', 'Raised by'], ['由谁提出。', 'Who raised it.'], { example: '领导班子' }),
  class: choice(topicClass, ['类别', 'Class'], ['类别。', 'Class.'], { example: '普遍性' }),
  raisedOn: date(['提出日期', 'Raised on'], ['提出的日期。', 'Day on which it was raised.'], { example: '2023-03-01', required: true }),
  submission: reference('submission', ['群众反映', 'Submission'], ['形成该议题的群众反映。', 'Submission from which it was made.'], {
    anyOwner: true,
    relation: 'MADE_FROM',
    onEnd: 'STAYS',
  }),
  settledOn: date(['结束日期', 'End date'], ['办结的日期。', 'Day on which it was settled.']),
  steps,
  step: choice(
    topicStep,
    ['当前步骤', 'Step'],
    ['议题现在所处的步骤；尚未启动的为空。', 'The step at which it stands; empty before the first.'],
    { derived: true },
  ),
};
