import { choice, choices, date, dated, division, type Row, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { memberLevel, personKey, personKeyPattern } from '@tongxin/vocabulary/vocabulary.ts';

const partnerKind = choices('PairingPartner', ['委员与谁结对。', 'With whom a member is paired.'], {
  HOUSEHOLD: ['联系户', 'Household'],
  ENTERPRISE: ['企业', 'Enterprise'],
  VILLAGE: ['村（社区）', 'Village or community'],
  CONSTITUENT: ['界别群众', 'Constituent of the sector'],
  MEMBER: ['委员', 'Member'],
});

const KEY = personKeyPattern.test;

const fields = {
  personKey: personKey(),
  level: dated(
    choice(memberLevel, ['委员级别', "Member's level"], ['委员所在政协的级别。', 'Level of the committee on which the member sits.'], {
      example: '市级',
      required: true,
    }),
  ),
  partnerKind: choice(partnerKind, ['结对对象类型', 'Kind of partner'], ['结对对象的类型。', 'Kind of partner.'], {
    example: '联系户',
    required: true,
  }),
  partner: text(
    ['结对对象', 'Partner'],
    [
      '企业或村填写名称；联系户或界别群众填写当地的编号；委员填写人员统一码；一律不得填写个人姓名。',
      'Name of the enterprise or village; of a household or constituent a number of the place, of a member the opaque key; never a personal name.',
    ],
    { example: '联系户 12 号', required: true, guarded: 'COMMITTEE' },
  ),
  partnerName: text(
    ['对象姓名', "Partner's name"],
    [
      '联系户或界别群众的姓名。属个人信息，仅所属政协工作人员可见。',
      'Name of the household or constituent. Personal: shown to the staff of the owner only.',
    ],
    {
      personal: true,
    },
  ),
  division: division(['行政区划', 'Division'], ['地点所在的行政区划。', 'Division of the place.'], { example: '421303' }),
  placeName: text(['地点', 'Place'], ['结对对象所在的村、社区或园区。', 'Village, community or park of the partner.'], {
    example: '吕冲村',
    required: true,
  }),
  pairedOn: date(['结对日期', 'Paired on'], ['结对开始的日期。', 'Day on which the pairing began.'], {
    example: '2023-03-01',
    required: true,
  }),
  endedOn: date(['结束日期', 'End date'], ['结对结束的日期；仍在结对的留空。', 'Day on which it ended; empty while it lasts.']),
};

export const pairing = defineKind({
  name: 'pairing',
  prefix: 'pai',
  subgraph: 'liaison',
  statuses: ['PAIRED', 'ENDED'],
  duty: 'LIAISON',
  label: ['结对', 'Pairing'],
  description: [
    '委员与联系户、企业、村、界别群众或其他委员结对，有起止日期。',
    'A member paired (结对) with a household, an enterprise, a village, a constituent or another member, from one day until another.',
  ],
  fields,
  naturalKey: ['personKey', 'placeName', 'partner', 'pairedOn'],
  lasts: ['pairedOn', 'endedOn'],
  check: wrongPartner,
});

/** 双联系: a member who keeps in touch with another member (常委联系委员) names that one by key. */
function wrongPartner({ partnerKind, partner, personKey: key }: Row<typeof fields>, { language }: Hearing): Fault | null {
  if (partnerKind !== 'MEMBER') return null;
  const problem = (code: string, zh: string, en: string): Fault => ({ field: 'partner', code, message: say(language, zh, en) });
  if (!KEY.test(partner))
    return problem('NOT_A_KEY', '结对对象是委员的，请填人员统一码，不写姓名。', 'Name a member by opaque key, not by name.');
  return partner === key ? problem('SAME_PERSON', '委员不能与自己结对。', 'A member is not paired with themselves.') : null;
}
