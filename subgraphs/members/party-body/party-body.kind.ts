import { choice, choices, date, dated, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { aPerson, personKeys } from '@tongxin/vocabulary/vocabulary.ts';

const bodyType = choices('PartyBodyType', ['党组织的类型。', 'Kind of party body (党组织类型).'], {
  LEADING_GROUP: ['党组', 'Leading party group'],
  OFFICE_COMMITTEE: ['机关党委', 'Office party committee'],
  FUNCTIONAL_COMMITTEE: ['功能型党委', 'Functional party committee'],
  FUNCTIONAL_BRANCH: ['功能型党支部', 'Functional party branch'],
  MEMBER_GROUP: ['党员委员活动小组', 'Party-member group'],
});

export const partyBody = defineKind({
  name: 'partyBody',
  prefix: 'pty',
  subgraph: 'members',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'REGISTRAR',
  label: ['党组织', 'Party body'],
  description: [
    '党员委员中的党组织：类型、上级党组织和负责人。',
    'A party body among the members (党员委员党组织): what it is, under which it stands, who leads it.',
  ],
  fields: {
    name: text(['名称', 'Name'], ['党组织的名称。', 'Name of the body.'], { example: '农业界别功能型党支部', required: true }),
    bodyType: dated(choice(bodyType, ['类型', 'Type'], ['党组织的类型。', 'Kind of body.'], { example: '功能型党支部', required: true })),
    parent: reference('partyBody', ['上级党组织', 'Parent party body'], ['上一级党组织。', 'The body above it.'], {
      inverse: 'bodies',
      onEnd: 'REFUSE',
    }),
    specialCommittee: reference(
      'specialCommittee',
      ['所在专委会', 'Special committee'],
      ['所在的专门委员会。', 'Special committee in which it stands.'],
      { inverse: 'partyBodies', onEnd: 'REFUSE' },
    ),
    secretary: aPerson(['书记统一码', "Secretary's key"], ['书记的人员统一码。', 'Opaque key of the secretary.']),
    deputies: personKeys(
      ['副书记、委员统一码', 'Person keys of deputies and officers'],
      ['副书记和其他委员的统一码。', 'Opaque keys of the deputies and other officers.'],
    ),
    foundedOn: date(['成立日期', 'Founded on'], ['成立的日期。', 'Day on which it was founded.'], {
      example: '2022-03-01',
      required: true,
    }),
    dissolvedOn: date(
      ['撤销日期', 'Dissolved on'],
      ['撤销的日期；未撤销的为空。', 'Day on which it was dissolved; empty while it exists.'],
    ),
  },
  naturalKey: ['name'],
  lasts: ['foundedOn', 'dissolvedOn'],
});
