import { choice, choices, date, reference } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { say } from '../../../infra/records/language.ts';
import { personKey } from '../../../schema/vocabulary.ts';

const office = choices('Office', 'An office of a committee or special committee.', {
  CHAIR: '主席',
  VICE_CHAIR: '副主席',
  SECRETARY_GENERAL: '秘书长',
  DEPUTY_SECRETARY_GENERAL: '副秘书长',
  DIRECTOR: '专委会主任',
  DEPUTY_DIRECTOR: '专委会副主任',
});

export const leader = defineKind({
  name: 'leader',
  prefix: 'ldr',
  subgraph: 'members',
  label: '领导成员',
  description:
    'Who holds an office of the committee (主席, 副主席, 秘书长) or of one of its special committees (主任, 副主任), from when until when.',
  fields: {
    office: choice(office, '职务', 'The office.', '主席', { required: true }),
    specialCommittee: reference('specialCommittee', '专委会', 'For director and deputy director: of which special committee.', '', {
      inverse: 'officers',
    }),
    personKey: personKey(),
    since: date('任职日期', 'First day in office.', '2022-01-10', { required: true }),
    until: date('离任日期', 'Day on which the office was left; empty while it is held.', ''),
  },
  naturalKey: ['office', 'specialCommittee', 'personKey', 'since'],
  lasts: ['since', 'until'],
  check: ({ office, specialCommittee }, language) =>
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
