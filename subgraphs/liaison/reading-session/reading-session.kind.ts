import { date, integer, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { ofAnotherCommittee, participants, personKeys, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

export const readingSession = defineKind({
  name: 'readingSession',
  prefix: 'red',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['读书活动', 'Reading session'],
  description: [
    '读书群组织的或在读书基地举办的读书活动（读书会）。',
    'A reading session (读书活动, 读书会) of a reading group or at a reading base.',
  ],
  fields: {
    title: text(['主题', 'Theme'], ['读书活动的主题。', 'What the session was about.'], {
      example: '“书香政协”读书分享会',
      required: true,
    }),
    book: text(['书目', 'Book'], ['所读的书目。', 'Book that was read.'], { example: '乡土中国' }),
    heldOn: date(['日期', 'Date'], ['举办的日期。', 'Day on which it was held.'], { example: '2023-04-23', required: true }),
    activityGroup: reference(
      'activityGroup',
      ['读书群', 'Reading group'],
      ['举办活动的读书群或读书会。', 'Reading group or club that held it.'],
      { inverse: 'readingSessions', aliveOn: 'heldOn', readBack: true, onEnd: 'REFUSE' },
    ),
    platform: reference(
      'platform',
      ['平台', 'Platform'],
      ['举办活动的读书基地或其他平台。', 'Reading base or other platform at which it was held.'],
      { aliveOn: 'heldOn', onEnd: 'REFUSE' },
    ),
    readers: integer(['参加人次', 'Attendances'], ['到场的读者（人次）。', 'Readers present (人次).'], { example: '25', max: 100_000 }),
    participants,
    members: personKeys(['参加委员统一码', "Attending members' keys"], ['到场委员的统一码。', 'Opaque keys of the members present.']),
    sameEventAs: sameEventAs('readingSession'),
  },
  naturalKey: ['heldOn', 'title'],
  check: ofAnotherCommittee,
});
