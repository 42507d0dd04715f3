import { choice, choices, date, division, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { memberLevel, personKey } from '../../../schema/vocabulary.ts';

const partnerKind = choices('PairingPartner', 'With whom a member is paired.', {
  HOUSEHOLD: '联系户',
  ENTERPRISE: '企业',
  VILLAGE: '村（社区）',
  CONSTITUENT: '界别群众',
});

export const pairing = defineKind({
  name: 'pairing',
  prefix: 'pai',
  subgraph: 'liaison',
  label: '结对',
  description: 'A member paired (结对) with a household, an enterprise, a village or a constituent, from one day until another.',
  fields: {
    personKey: personKey(),
    level: choice(memberLevel, '委员级别', 'Level of the committee on which the member sits.', '市级', { required: true }),
    partnerKind: choice(partnerKind, '结对对象类型', 'Kind of partner.', '联系户', { required: true }),
    partner: text(
      '结对对象',
      'Name of the enterprise or village; of a household or constituent a number of the place, never a personal name: it is published.',
      '联系户 12 号',
      { required: true },
    ),
    partnerName: text('对象姓名', 'Name of the household or constituent. Personal: shown to the staff of the owner only.', '', {
      personal: true,
    }),
    division: division('行政区划', 'Division of the place.', '421303'),
    placeName: text('地点', 'Village, community or park of the partner.', '吕冲村', { required: true }),
    pairedOn: date('结对日期', 'Day on which the pairing began.', '2023-03-01', { required: true }),
    endedOn: date('结束日期', 'Day on which it ended; empty while it lasts.', ''),
  },
  naturalKey: ['personKey', 'placeName', 'partner', 'pairedOn'],
  lasts: ['pairedOn', 'endedOn'],
});
