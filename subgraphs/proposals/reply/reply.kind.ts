import { derivation, named } from '@tongxin/infra/kernel/derive.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { assignmentFields } from '../fields/assignment.fields.ts';
import { replyFields } from '../fields/reply.fields.ts';

export const reply = defineKind({
  name: 'reply',
  prefix: 'rpl',
  subgraph: 'proposals',
  statuses: 'adoption',
  duty: 'PROPOSALS',
  label: ['提案答复', 'Reply to proposal'],
  description: [
    '一个承办单位在一轮办理中对提案的答复；提案者不满意的，下一轮答复另立一条。',
    'Reply of one unit to a proposal (答复), in one round; when the proposer is dissatisfied, the next is a record of its own.',
  ],
  fields: replyFields,
  door: 'ACTS',
  naturalKey: ['assignment'],
  lasts: ['repliedOn'],
  derive: derivation(replyFields, { assigned: named('assignment', assignmentFields, 'assignment') }, (_, { assigned: [assigned] }) =>
    assigned ? { proposal: assigned.proposal, unit: assigned.unit, round: assigned.round } : {},
  ),
});
