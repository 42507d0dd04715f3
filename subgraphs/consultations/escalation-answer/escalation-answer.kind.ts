import { choice, choices, date, record, reference, text } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';

const decision = choices('EscalationDecision', 'What the receiver decided.', { ACCEPTED: '受理', RETURNED: '退回' });
const result = choices('EscalationResult', 'How it ended.', { SOLVED: '已解决', PARTLY: '部分解决', NOT: '未解决' });

export const escalationAnswer = defineKind({
  name: 'escalationAnswer',
  prefix: 'esa',
  subgraph: 'consultations',
  label: '联动答复',
  description:
    "The receiver's answer to an escalation: accepted or returned with the reason, then what was done (上报答复, 交办反馈). It carries the day of receipt itself, because the sender's record may be in another cell.",
  fields: {
    escalation: reference('escalation', '联动事项', 'Escalation that it answers.', '跨县公交线路衔接', {
      ...{ required: true, anyOwner: true, relation: 'ANSWERS' },
    }),
    receivedOn: date('收到日期', 'Day on which it was received.', '2023-06-02', { required: true }),
    decision: choice(decision, '决定', 'Accepted or returned.', '受理', { required: true }),
    decidedOn: date('决定日期', 'Day of the decision.', '2023-06-05', { required: true }),
    returnReason: text('退回原因', 'Why it was returned; published.', '', { max: 1000 }),
    answeredOn: date('答复日期', 'Day of the answer or report; empty while it is held.', '2023-07-01'),
    answer: text('答复内容', 'What was done, without personal data: it is published.', '已增设两条跨县线路', { max: 2000 }),
    result: choice(result, '结果', 'How it ended; with the day of the answer.', '已解决'),
    made: record('形成的记录', 'Record of the receiver that was made from it.', '', { relation: 'LED_TO' }),
  },
  naturalKey: ['escalation'],
  check: inOrder,
});

function inOrder(answer: Record<string, any>, language: Language): Problem | null {
  const problem = (field: string, code: string, zh: string, en: string): Problem => ({ field, code, message: say(language, zh, en) });
  const { decision, returnReason, receivedOn, decidedOn, answeredOn } = answer;
  if (decidedOn < receivedOn)
    return problem('decidedOn', 'OUT_OF_ORDER', '决定日期早于收到日期。', 'It cannot be decided before it was received.');
  if (decision === 'RETURNED') {
    if (!returnReason) return problem('returnReason', 'REQUIRED', '退回应写明原因。', 'Say why it is returned.');
    const surplus = ['answeredOn', 'answer', 'result', 'made'].find(field => answer[field]);
    return surplus ? problem(surplus, 'RETURNED', '已退回的不再答复。', 'What is returned has no answer besides.') : null;
  }
  if (returnReason) return problem('returnReason', 'ACCEPTED', '受理的没有退回原因。', 'What is accepted has no reason for a return.');
  if (answeredOn && answeredOn < decidedOn)
    return problem('answeredOn', 'OUT_OF_ORDER', '答复日期早于决定日期。', 'It cannot be answered before it was accepted.');
  const missing = ['answeredOn', 'answer', 'result'].filter(field => !answer[field]);
  return missing.length === 0 || missing.length === 3
    ? null
    : problem(missing[0]!, 'INCOMPLETE', '答复日期、内容、结果应同时填写。', 'Day, text and result of an answer go together.');
}
