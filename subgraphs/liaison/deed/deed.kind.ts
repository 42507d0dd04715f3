import { date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { personKeys } from '@tongxin/vocabulary/vocabulary.ts';

export const deed = defineKind({
  name: 'deed',
  prefix: 'ded',
  subgraph: 'liaison',
  statuses: ['DONE'],
  duty: 'LIAISON',
  label: ['办实事', 'Deed'],
  description: ['为他人办的实事及其成效。', 'A practical thing done (办实事) for somebody, with its outcome.'],
  fields: {
    title: text(['事项', 'Matter'], ['做了什么。', 'What was done.'], { example: '协调修缮村口路灯', required: true, max: 500 }),
    doneOn: date(['办结日期', 'Concluded on'], ['办成的日期。', 'Day on which it was done.'], { example: '2023-06-01', required: true }),
    beneficiary: text(['受益对象', 'Beneficiary'], ['为谁办。', 'For whom.'], { example: '吕冲村村民', required: true }),
    outcome: text(['成效', 'Outcome'], ['取得了什么成效。', 'What came of it.'], { example: '安装路灯 20 盏', max: 1000 }),
    platform: reference('platform', ['平台', 'Platform'], ['依托哪个平台开展。', 'Platform from which it was done.'], {
      aliveOn: 'doneOn',
      onEnd: 'REFUSE',
    }),
    members: personKeys(
      ['办理委员统一码', "Handling members' keys"],
      ['办理该实事的各委员的统一码。', 'Opaque keys of the members who did it.'],
    ),
  },
  naturalKey: ['doneOn', 'title', 'beneficiary'],
});
