import { choice, choices, date, type Row, record, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { officeOf } from '@tongxin/infra/reference/territory.ts';

const decision = choices('EscalationDecision', ['接收方的决定。', 'What the receiver decided.'], {
  ACCEPTED: ['受理', 'Accepted'],
  RETURNED: ['退回', 'Returned'],
});
const result = choices('EscalationResult', ['办理的结果。', 'How it ended.'], {
  SOLVED: ['已解决', 'Solved'],
  PARTLY: ['部分解决', 'Partly solved'],
  NOT: ['未解决', 'Not solved'],
});

const fields = {
  escalation: reference('escalation', ['联动事项', 'Escalation'], ['所答复的联动事项。', 'Escalation that it answers.'], {
    example: '跨县公交线路衔接',
    ...{ required: true, anyOwner: true, relation: 'ANSWERS' },
    onEnd: 'STAYS',
  }),
  receivedOn: date(['收到日期', 'Received on'], ['收到的日期。', 'Day on which it was received.'], {
    example: '2023-06-02',
    required: true,
  }),
  decision: choice(decision, ['决定', 'Decision'], ['受理还是退回。', 'Accepted or returned.'], { example: '受理', required: true }),
  decidedOn: date(['决定日期', 'Decided on'], ['作出决定的日期。', 'Day of the decision.'], { example: '2023-06-05', required: true }),
  returnReason: text(['退回原因', 'Reason for return'], ['退回的原因；内容公开。', 'Why it was returned; published.'], { max: 1000 }),
  answeredOn: date(
    ['答复日期', 'Answered on'],
    ['答复或反馈的日期；仍在办理的不填。', 'Day of the answer or report; empty while it is held.'],
    { example: '2023-07-01' },
  ),
  answer: text(
    ['答复内容', 'Text of answer'],
    ['做了什么；内容公开，不得含个人信息。', 'What was done, without personal data: it is published.'],
    { example: '已增设两条跨县线路', max: 2000 },
  ),
  result: choice(result, ['结果', 'Result'], ['办理的结果，与答复日期一并填写。', 'How it ended; with the day of the answer.'], {
    example: '已解决',
  }),
  made: record(['形成的记录', 'Resulting record'], ['接收方据此形成的记录。', 'Record of the receiver that was made from it.'], {
    relation: 'LED_TO',
    onEnd: 'REFUSE',
  }),
};

export const escalationAnswer = defineKind({
  name: 'escalationAnswer',
  prefix: 'esa',
  subgraph: 'consultations',
  statuses: ['RETURNED', 'ACCEPTED', 'ANSWERED'],
  duty: 'CONSULTATIONS',
  label: ['联动答复', 'Escalation answer'],
  description: [
    '接收方对联动事项的答复，即上报答复或交办反馈：先受理，或说明原因退回，再说明办理情况。收到日期由答复自行记载，因为提交方的记录可能在另一单元。',
    "The receiver's answer to an escalation: accepted or returned with the reason, then what was done (上报答复, 交办反馈). It carries the day of receipt itself, because the sender's record may be in another cell.",
  ],
  fields,
  naturalKey: ['escalation'],
  check: inOrder,
  verify: answersWhatItReceived,
  waits: { ACCEPTED: true },
});

function inOrder(answer: Row<typeof fields>, { language }: Hearing): Fault | null {
  const problem = (field: string, code: string, zh: string, en: string): Fault => ({ field, code, message: say(language, zh, en) });
  const { decision, returnReason, receivedOn, decidedOn, answeredOn } = answer;
  if (decidedOn < receivedOn)
    return problem('decidedOn', 'OUT_OF_ORDER', '决定日期早于收到日期。', 'It cannot be decided before it was received.');
  if (decision === 'RETURNED') {
    if (!returnReason) return problem('returnReason', 'REQUIRED', '退回应写明原因。', 'Say why it is returned.');
    const surplus = (['answeredOn', 'answer', 'result', 'made'] as const).find(field => answer[field]);
    return surplus ? problem(surplus, 'RETURNED', '已退回的不再答复。', 'What is returned has no answer besides.') : null;
  }
  if (returnReason) return problem('returnReason', 'ACCEPTED', '受理的没有退回原因。', 'What is accepted has no reason for a return.');
  if (answeredOn && answeredOn < decidedOn)
    return problem('answeredOn', 'OUT_OF_ORDER', '答复日期早于决定日期。', 'It cannot be answered before it was accepted.');
  const missing = (['answeredOn', 'answer', 'result'] as const).filter(field => !answer[field]);
  return missing.length === 0 || missing.length === 3
    ? null
    : problem(missing[0] ?? 'answer', 'INCOMPLETE', '答复日期、内容、结果应同时填写。', 'Day, text and result of an answer go together.');
}

/** Only the receiver answers, and not before it was handed on. What another cell has not published here cannot be asked. */
async function answersWhatItReceived(
  database: Queryable,
  { record: { escalation, receivedOn }, committee, language }: Case<Row<typeof fields>>,
): Promise<Fault | null> {
  const { rows } = await database.query<{ receiver: string; day: string }>(
    "SELECT dimensions ->> 'receiver' AS receiver, day::text FROM ledger.card WHERE id = $1",
    [escalation],
  );
  const [sent] = rows;
  if (sent && officeOf(sent.receiver) !== officeOf(committee)) {
    const message = say(
      language,
      `这件联动事项的接收政协是 ${sent.receiver}，由它答复。`,
      `It was handed to ${sent.receiver}: that committee answers it.`,
    );
    return { field: 'escalation', code: 'OTHER_RECEIVER', message };
  }
  if (!sent || receivedOn >= sent.day) return null;
  return {
    field: 'receivedOn',
    code: 'OUT_OF_ORDER',
    message: say(language, '收到日期早于提交日期。', 'It cannot be received before it was handed on.'),
  };
}
