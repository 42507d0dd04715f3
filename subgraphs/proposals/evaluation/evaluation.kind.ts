import { derivation, named } from '@tongxin/infra/kernel/derive.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { assignmentFields } from '../fields/assignment.fields.ts';
import { evaluationFields } from '../fields/evaluation.fields.ts';

export const evaluation = defineKind({
  name: 'evaluation',
  prefix: 'evl',
  subgraph: 'proposals',
  statuses: ['GIVEN'],
  duty: 'PROPOSALS',
  label: ['民主评议', 'Democratic evaluation'],
  description: [
    '一位评议人就一件提案的办理对一个承办单位的评分，用于民主评议。',
    'Score that one rater gives one unit for handling one proposal (民主评议).',
  ],
  fields: evaluationFields,
  door: 'ACTS',
  naturalKey: ['assignment', 'raterGroup', 'rater'],
  derive: derivation(evaluationFields, { handled: named('assignment', assignmentFields, 'assignment') }, (_, { handled: [handled] }) =>
    handled ? { proposal: handled.proposal, unit: handled.unit } : {},
  ),
});
