import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { reviewFields } from '../fields/review.fields.ts';

export const review = defineKind({
  name: 'review',
  prefix: 'rvw',
  subgraph: 'proposals',
  statuses: 'outcome',
  duty: 'PROPOSALS',
  label: ['提案审查', 'Proposal review'],
  description: [
    '提案三级审查中的一个环节：由谁审查、何时审查、意见如何。',
    'One stage of the three-stage review (三级审查) of a proposal: who reviewed it, when, and the opinion.',
  ],
  fields: reviewFields,
  door: 'ACTS',
  naturalKey: ['proposal', 'stage'],
});
