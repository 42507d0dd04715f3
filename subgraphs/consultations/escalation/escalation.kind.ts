import { choice, choices, committee, date, type Row, record, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';

export const escalationDirection = choices('EscalationDirection', ['联动事项的去向。', 'Where an escalation goes.'], {
  UP: ['上报', 'Raised to one above'],
  DOWN: ['交办下级', 'Assigned to one below'],
  SIDEWAYS: ['横向联动', 'Taken up with one beside'],
});

const fields = {
  title: text(['事项', 'Matter'], ['是什么事项；内容公开，不得含个人信息。', 'What it is about, without personal data: it is published.'], {
    example: '跨县公交线路衔接',
    required: true,
  }),
  record: record(['原记录', 'Original record'], ['提交方所交出的记录。', 'Record of the sender that is handed on.'], {
    example: '问题：幸福社区夜间停车位不足',
    required: true,
    relation: 'ESCALATES',
    onEnd: 'REFUSE',
  }),
  direction: choice(escalationDirection, ['方向', 'Direction'], ['事项的去向：上级、下级或其他政协。', 'Where it goes.'], {
    example: '上报',
    required: true,
  }),
  receiver: committee(['接收政协', 'Receiving committee'], ['接收该事项的政协。', 'Committee to which it is handed.'], {
    example: '420000',
    required: true,
  }),
  theme: text(['主题', 'Theme'], ['各政协联动的主题。', 'Theme on which committees act together.'], { example: '交通出行' }),
  raisedOn: date(['提交日期', 'Submitted on'], ['提交的日期。', 'Day on which it was handed on.'], {
    example: '2023-06-01',
    required: true,
  }),
  note: text(
    ['说明', 'Note'],
    ['为何提交、有何请求；内容公开，不得含个人信息。', 'Why, and what is asked for; without personal data: it is published.'],
    { example: '县级无权调整线路', max: 2000 },
  ),
};

export const escalation = defineKind({
  name: 'escalation',
  prefix: 'esc',
  subgraph: 'consultations',
  statuses: ['RAISED'],
  duty: 'CONSULTATIONS',
  label: ['联动事项', 'Escalation'],
  description: [
    '交给另一政协的记录：向上级上报、向下级交办，或与不相隶属的政协横向联动。接收方另以“联动答复”（`EscalationAnswer`）作答。',
    'A record handed to another committee: raised to one above (上报), assigned to one below (交办), or taken up together with one beside (横向联动). The receiver answers by an EscalationAnswer of its own.',
  ],
  fields,
  naturalKey: ['title', 'receiver', 'raisedOn'],
  check: goesWhere,
  // Until its receiver answers; then the answer tells.
  waits: { RAISED: { namedBy: ['ANSWERS'], of: 'receiver' } },
});

/** Up is a committee above, at any level; down one below; sideways neither. */
function goesWhere({ direction, receiver, raisedOn }: Row<typeof fields>, { committee, language }: Hearing): Fault | null {
  const is = isBelow(committee, receiver, raisedOn)
    ? 'UP'
    : isBelow(receiver, committee, raisedOn)
      ? 'DOWN'
      : receiver === committee
        ? null
        : 'SIDEWAYS';
  if (is === direction) return null;
  if (is === null)
    return {
      field: 'receiver',
      code: 'SAME_COMMITTEE',
      message: say(language, '接收政协就是本委员会。', 'The receiver is this committee itself.'),
    };
  return {
    field: 'direction',
    code: 'WRONG_DIRECTION',
    message: say(
      language,
      `从 ${committee} 到 ${receiver} 是“${escalationDirection.values[is][0]}”。`,
      `From ${committee} to ${receiver} is ${is}, not ${direction}.`,
    ),
  };
}
