import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { steps, topicWorkflow, wrongSteps } from './steps.ts';

const origin = choices('TopicOrigin', 'Where a topic came from.', {
  SUBMISSION: '群众反映',
  RECEPTION_DAY: '接待日',
  VISIT: '走访',
  RESEARCH: '调研',
  LEADER: '领导交办',
  OTHER: '其他',
});
const topicClass = choices('TopicClass', 'Class of a topic: solve now, solve its like everywhere, report upward.', {
  PARTICULAR: '一般性',
  COMMON: '普遍性',
  OVERALL: '全局性',
});
const raisedBy = choices('RaisedBy', 'Who raised it.', { LEADER: '领导班子', MEMBER: '委员', CITIZEN: '群众', UNIT: '单位' });

export const topic = defineKind({
  name: 'topic',
  prefix: 'top',
  subgraph: 'consultations',
  label: '议题',
  description: 'A topic to consult on or to research.',
  fields: {
    title: text('题目', 'Title.', '推进农村人居环境整治', { required: true }),
    origin: choice(origin, '来源', 'Where it came from.', '调研', { required: true }),
    by: choice(raisedBy, '提出人', 'Who raised it.', '领导班子'),
    class: choice(topicClass, '类别', 'Class.', '普遍性'),
    raisedOn: date('提出日期', 'Day on which it was raised.', '2023-03-01', { required: true }),
    submission: reference('submission', '群众反映', 'Submission from which it was made.', '', { anyOwner: true, relation: 'MADE_FROM' }),
    settledOn: date('结束日期', 'Day on which it was settled.', ''),
    steps,
  },
  naturalKey: ['raisedOn', 'title'],
  lasts: ['raisedOn', 'settledOn'],
  check: (record, language) => wrongSteps(record, language),
  workflow: topicWorkflow,
});
