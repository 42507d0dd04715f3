import { choice, choices, date, reference } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { personKey } from '@tongxin/vocabulary/vocabulary.ts';

const office = choices('Office', ['政协或专门委员会的职务。', 'An office of a committee or special committee.'], {
  CHAIR: ['主席', 'Chair'],
  VICE_CHAIR: ['副主席', 'Vice-chair'],
  SECRETARY_GENERAL: ['秘书长', 'Secretary-general'],
  DEPUTY_SECRETARY_GENERAL: ['副秘书长', 'Deputy secretary-general'],
  DIRECTOR: ['专委会主任', 'Director of special committee'],
  DEPUTY_DIRECTOR: ['专委会副主任', 'Deputy director of special committee'],
});

export const leader = defineKind({
  name: 'leader',
  prefix: 'ldr',
  subgraph: 'members',
  statuses: ['SERVING', 'LEFT'],
  duty: 'REGISTRAR',
  label: ['领导成员', 'Leader'],
  description: [
    '政协领导（主席、副主席、秘书长）或专委会领导（主任、副主任）的任职人员及任职起止日期。',
    'Who holds an office of the committee (主席, 副主席, 秘书长) or of one of its special committees (主任, 副主任), from when until when.',
  ],
  fields: {
    office: choice(office, ['职务', 'Office'], ['担任的职务。', 'The office.'], { example: '主席', required: true }),
    specialCommittee: reference(
      'specialCommittee',
      ['专委会', 'Special committee'],
      ['主任、副主任填写，说明属于哪个专委会。', 'For director and deputy director: of which special committee.'],
      {
        inverse: 'officers',
        guarded: 'COMMITTEE',
        aliveOn: 'since',
        onEnd: 'REFUSE',
      },
    ),
    personKey: personKey(),
    since: date(['任职日期', 'Took office on'], ['任职的第一天。', 'First day in office.'], { example: '2022-01-10', required: true }),
    until: date(
      ['离任日期', 'Left office on'],
      ['不再担任该职务的日期；在任的为空。', 'Day on which the office was left; empty while it is held.'],
    ),
  },
  naturalKey: ['office', 'specialCommittee', 'personKey', 'since'],
  lasts: ['since', 'until'],
  check: ({ office, specialCommittee }, { language }) =>
    office.endsWith('DIRECTOR') === !!specialCommittee
      ? null
      : {
          field: 'specialCommittee',
          code: 'INCOMPLETE',
          message: say(
            language,
            '主任、副主任应写明专委会，其他职务不写。',
            'A director or deputy director is one of a special committee; the other offices are not.',
          ),
        },
});
