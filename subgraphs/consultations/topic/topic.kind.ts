import { derivation } from '@tongxin/infra/kernel/derive.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { STEPS } from './steps.ts';
import { topicFields } from './topic.fields.ts';
import { topicWorkflow } from './topic.workflow.ts';
import { wrongSteps } from './wrong-steps.ts';

export const topic = defineKind({
  name: 'topic',
  prefix: 'top',
  subgraph: 'consultations',
  duty: 'CONSULTATIONS',
  label: ['议题', 'Topic'],
  description: ['供协商或调研的议题。', 'A topic to consult on or to research.'],
  fields: topicFields,
  door: 'ACTS',
  naturalKey: ['raisedOn', 'title'],
  lasts: ['raisedOn', 'settledOn'],
  check: wrongSteps,
  workflow: topicWorkflow,
  derive: derivation(topicFields, {}, ({ steps }) => ({ step: steps.at(-1)?.step ?? null })),
  waits: Object.fromEntries(['OPEN', ...STEPS].map(state => [state, true as const])),
});
