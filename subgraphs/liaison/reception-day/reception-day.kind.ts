import { date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { participants } from '@tongxin/vocabulary/vocabulary.ts';

export const receptionDay = defineKind({
  name: 'receptionDay',
  prefix: 'rec',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['接待日', 'Reception day'],
  description: ['委员在平台接待群众的日子。', 'A day on which members receive citizens at a platform.'],
  fields: {
    platform: reference('platform', ['平台', 'Platform'], ['开展接待的平台。', 'Platform at which the day was kept.'], {
      example: '均川镇委员工作室',
      required: true,
      aliveOn: 'heldOn',
      readBack: true,
      onEnd: 'REFUSE',
    }),
    heldOn: date(['日期', 'Date'], ['开展接待的日期。', 'Day on which it was kept.'], { example: '2023-05-15', required: true }),
    topic: text(['主题', 'Theme'], ['接待的主题。', 'What it was about.'], { example: '春耕农资供应', max: 500 }),
    participants,
    citizensMet: integer(['接待人次', 'Citizens met'], ['接待的群众（人次）。', 'Citizens met (人次).'], {
      example: '12',
      max: 100_000,
      guarded: 'COMMITTEE',
    }),
  },
  naturalKey: ['platform', 'heldOn'],
});
