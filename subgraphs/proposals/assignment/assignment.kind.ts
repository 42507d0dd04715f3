import { choice, choices, date, integer, reference, text, texts } from '../../../infra/records/field.ts';
import { defineKind, type Problem } from '../../../infra/records/kind.ts';
import { type Language, say } from '../../../infra/records/language.ts';
import { MONTHS_AT_MOST, monthsLater } from './deadline.ts';

export const assignmentRole = choices('AssignmentRole', 'As what a unit handles a proposal.', {
  SINGLE: '单办',
  PART: '分办',
  LEAD: '主办',
  JOINT: '会办',
});

export const assignment = defineKind({
  name: 'assignment',
  prefix: 'asg',
  subgraph: 'proposals',
  label: '交办',
  description:
    'A proposal given to one unit to handle (交办), once: when the proposer is dissatisfied, the next round is a record of its own, so the history stays.',
  fields: {
    proposal: reference('proposal', '提案', 'The proposal.', '2022-0001', { required: true, inverse: 'assignments' }),
    unit: text('承办单位', 'The unit.', '省农业农村厅', { required: true, max: 100 }),
    role: choice(assignmentRole, '办理方式', 'As what it handles the proposal.', '单办', { required: true }),
    part: text('分办内容', 'For 分办: which part is its own.', '', { max: 500 }),
    round: integer('轮次', 'Which round of this unit: 1, and one more each time it handles the proposal again.', '1', {
      required: true,
      min: 1,
      max: 20,
    }),
    assignedOn: date('交办日期', 'Day of assignment.', '2022-03-10', { required: true }),
    dueOn: date('答复期限', 'Day by which it is to reply: three months after assignment.', '2022-06-10', { required: true }),
    extendedTo: date('延期至', 'Day to which that was extended: at most six months after assignment.', ''),
    extensionReason: text('延期原因', 'Why it was extended.', '', { max: 500 }),
    declinedOn: date('申退日期', 'Day on which the unit declined.', ''),
    declineReason: text('申退原因', 'Why it declined.', '', { max: 500 }),
    replacedBy: reference('assignment', '改办', 'The assignment to another unit in its place.', ''),
    repliedOn: date('答复日期', 'Day of its reply; empty while it is handling.', '2022-06-01'),
    evaluatedBy: texts('评议方', 'Rater groups that evaluated its handling, by code.', ''),
  },
  naturalKey: ['proposal', 'unit', 'round'],
  check: checkAssignment,
});

type Rule = [broken: boolean, field: string, code: string, zh: string, en: string];

function checkAssignment(record: Record<string, any>, language: Language): Problem | null {
  const broken = rules(record).find(([isBroken]) => isBroken);
  if (!broken) return null;
  const [, field, code, zh, en] = broken;
  return { field, code, message: say(language, zh, en) };
}

const before = (record: Record<string, any>, field: string, other: string) => !!record[field] && record[field] < record[other];

// biome-ignore format: a table
const rules = (record: Record<string, any>): Rule[] => [
  [before(record, 'dueOn', 'assignedOn'), 'dueOn', 'OUT_OF_ORDER', '答复期限早于交办日期。', 'It cannot be due before it was assigned.'],
  [!!record.extendedTo && !record.extensionReason, 'extensionReason', 'REQUIRED', '延期应写明原因。', 'Say why it was extended.'],
  [!!record.extendedTo && record.extendedTo <= record.dueOn, 'extendedTo', 'OUT_OF_RANGE', `延期应晚于原期限 ${record.dueOn}。`, `An extension goes beyond ${record.dueOn}, the day by which it is due.`],
  [!!record.extendedTo && record.extendedTo > monthsLater(record.assignedOn, MONTHS_AT_MOST), 'extendedTo', 'OUT_OF_RANGE', `最迟可延至 ${monthsLater(record.assignedOn, MONTHS_AT_MOST)}（交办后六个月）。`, `It can be extended to ${monthsLater(record.assignedOn, MONTHS_AT_MOST)} at the latest, six months after assignment.`],
  [!!record.declinedOn !== !!record.declineReason, 'declineReason', 'INCOMPLETE', '申退日期与原因应同时填写。', 'The day of declining and the reason go together.'],
  [!!record.declinedOn && !!record.repliedOn, 'repliedOn', 'DECLINED', '已申退的单位不再答复。', 'A unit that declined does not reply.'],
  [!!record.replacedBy && !record.declinedOn, 'declinedOn', 'REQUIRED', '申退之后才能改办。', 'It is given to another unit after it was declined.'],
  [before(record, 'declinedOn', 'assignedOn'), 'declinedOn', 'OUT_OF_ORDER', '申退日期早于交办日期。', 'It cannot be declined before it was assigned.'],
  [before(record, 'repliedOn', 'assignedOn'), 'repliedOn', 'OUT_OF_ORDER', '答复日期早于交办日期。', 'It cannot be replied to before it was assigned.'],
];
