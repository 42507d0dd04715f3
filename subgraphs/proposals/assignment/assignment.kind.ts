import { derivation, referring } from '@tongxin/infra/kernel/derive.ts';
import type { Row } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { firstBroken, type Rule } from '@tongxin/infra/kernel/rule.ts';
import { assignmentFields } from '../fields/assignment.fields.ts';
import { MONTHS_AT_MOST, monthsLater } from '../fields/deadline.ts';
import { evaluationFields } from '../fields/evaluation.fields.ts';
import { replyFields } from '../fields/reply.fields.ts';

export const assignment = defineKind({
  name: 'assignment',
  prefix: 'asg',
  subgraph: 'proposals',
  statuses: ['REPLACED', 'DECLINED', 'REPLIED', 'HANDLING_AGAIN', 'HANDLING'],
  duty: 'PROPOSALS',
  label: ['交办', 'Assignment'],
  description: [
    '将提案交给一个承办单位办理，每次一条；提案者不满意的，下一轮办理另立一条，前一轮的经过予以保留。',
    'A proposal given to one unit to handle (交办), once: when the proposer is dissatisfied, the next round is a record of its own, so the history stays.',
  ],
  fields: assignmentFields,
  door: 'ACTS',
  naturalKey: ['proposal', 'unit', 'round'],
  lasts: ['assignedOn'],
  later: ['extendedTo', 'extensionReason', 'declinedOn', 'declineReason', 'replacedBy'],
  check: (record, { language }) => firstBroken(rules(record), language),
  derive: derivation(
    assignmentFields,
    { replies: referring('reply', replyFields, 'assignment'), evaluations: referring('evaluation', evaluationFields, 'assignment') },
    (_, { replies, evaluations }) => ({
      repliedOn: replies[0]?.repliedOn ?? null,
      evaluatedBy: [...new Set(evaluations.map(({ raterGroup }) => raterGroup))].sort(),
    }),
  ),
});

type Assignment = Row<typeof assignmentFields>;

const latest = ({ assignedOn }: Assignment): string => monthsLater(assignedOn, MONTHS_AT_MOST);

// biome-ignore format: a table
const rules = (record: Assignment): Rule[] => [
  [record.dueOn < record.assignedOn, 'dueOn', 'OUT_OF_ORDER', '答复期限早于交办日期。', 'It cannot be due before it was assigned.'],
  [record.dueOn > latest(record), 'dueOn', 'OUT_OF_RANGE', `答复期限最迟为 ${latest(record)}（交办后六个月）。`, `It is due on ${latest(record)} at the latest, six months after assignment.`],
  [!!record.extendedTo && !record.extensionReason, 'extensionReason', 'REQUIRED', '延期应写明原因。', 'Say why it was extended.'],
  [!!record.extendedTo && record.extendedTo <= record.dueOn, 'extendedTo', 'OUT_OF_RANGE', `延期应晚于原期限 ${record.dueOn}。`, `An extension goes beyond ${record.dueOn}, the day by which it is due.`],
  [!!record.extendedTo && record.extendedTo > latest(record), 'extendedTo', 'OUT_OF_RANGE', `最迟可延至 ${latest(record)}（交办后六个月）。`, `It can be extended to ${latest(record)} at the latest, six months after assignment.`],
  [!!record.declinedOn !== !!record.declineReason, 'declineReason', 'INCOMPLETE', '申退日期与原因应同时填写。', 'The day of declining and the reason go together.'],
  [!!record.declinedOn && !!record.repliedOn, 'repliedOn', 'DECLINED', '已申退的单位不再答复。', 'A unit that declined does not reply.'],
  [!!record.replacedBy && !record.declinedOn, 'declinedOn', 'REQUIRED', '申退之后才能改办。', 'It is given to another unit after it was declined.'],
  [!!record.declinedOn && record.declinedOn < record.assignedOn, 'declinedOn', 'OUT_OF_ORDER', '申退日期早于交办日期。', 'It cannot be declined before it was assigned.'],
  [!!record.repliedOn && record.repliedOn < record.assignedOn, 'repliedOn', 'OUT_OF_ORDER', '答复日期早于交办日期。', 'It cannot be replied to before it was assigned.'],
];
