import { choice, choices, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { personKey, personKeys } from '../../../schema/vocabulary.ts';

const bodyType = choices('PartyBodyType', 'Kind of party body (党组织类型).', {
  LEADING_GROUP: '党组',
  OFFICE_COMMITTEE: '机关党委',
  FUNCTIONAL_COMMITTEE: '功能型党委',
  FUNCTIONAL_BRANCH: '功能型党支部',
  MEMBER_GROUP: '党员委员活动小组',
});

export const partyBody = defineKind({
  name: 'partyBody',
  prefix: 'pty',
  subgraph: 'members',
  label: '党组织',
  description: 'A party body among the members (党员委员党组织): what it is, under which it stands, who leads it.',
  fields: {
    name: text('名称', 'Name of the body.', '农业界别功能型党支部', { required: true }),
    bodyType: choice(bodyType, '类型', 'Kind of body.', '功能型党支部', { required: true }),
    parent: reference('partyBody', '上级党组织', 'The body above it.', '', { inverse: 'bodies' }),
    specialCommittee: reference('specialCommittee', '所在专委会', 'Special committee in which it stands.', '', { inverse: 'partyBodies' }),
    secretary: personKey(false),
    deputies: personKeys('副书记、委员统一码', 'Opaque keys of the deputies and other officers.'),
    foundedOn: date('成立日期', 'Day on which it was founded.', '2022-03-01', { required: true }),
    dissolvedOn: date('撤销日期', 'Day on which it was dissolved; empty while it exists.', ''),
  },
  naturalKey: ['name'],
  lasts: ['foundedOn', 'dissolvedOn'],
});
