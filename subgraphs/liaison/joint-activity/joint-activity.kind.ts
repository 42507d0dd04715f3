import { choice, choices, committee, date, reference, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { actingCommittee, ofAnotherCommittee, participants, sameEventAs } from '@tongxin/vocabulary/vocabulary.ts';

const partner = choices('JointPartner', ['联动对象的级别。', 'Level of those with whom something is done together.'], {
  NATIONAL: ['全国政协', 'National committee'],
  PROVINCE: ['省级政协', 'Provincial committee'],
  CITY: ['市级政协', 'City committee'],
  COUNTY: ['县级政协', 'County committee'],
  OTHER: ['其他单位', 'Other body'],
});

const partnerKind = choices('JointPartnerKind', ['联动单位不是政协时的类型。', 'What the partner is, where it is no committee.'], {
  RESEARCH_INSTITUTE: ['科研院所', 'Research institute'],
  UNIVERSITY: ['高等院校', 'University'],
  DEPARTMENT: ['党政部门', 'Party or government department'],
  ENTERPRISE: ['企业', 'Enterprise'],
  ASSOCIATION: ['社会团体', 'Association'],
});

const across = choices('JointAcross', ['联动活动所跨的范围。', 'What an activity held together reaches across.'], {
  SECTORS: ['跨界别', 'Across sectors'],
  DIVISIONS: ['跨区域', 'Across divisions'],
});

export const jointActivity = defineKind({
  name: 'jointActivity',
  prefix: 'jnt',
  subgraph: 'liaison',
  statuses: ['HELD'],
  duty: 'LIAISON',
  label: ['联动活动', 'Joint activity'],
  description: [
    '不同级别或相邻的政协联合开展的活动。',
    'An activity (联动活动) that committees of different levels, or neighbouring ones, hold together.',
  ],
  fields: {
    title: text(['名称', 'Name'], ['共同做了什么。', 'What was done together.'], { example: '省市政协联合助企活动', required: true }),
    partnerLevel: choice(partner, ['联动对象', 'Partner level'], ['联动对象的级别。', 'Level of the partner.'], {
      example: '省级政协',
      required: true,
    }),
    partner: committee(
      ['联动政协', 'Partner committee'],
      ['参加联动的政协，特指某一个政协时填写。', 'The committee that took part, where one is meant.'],
      { example: '420000' },
    ),
    partnerKind: choice(
      partnerKind,
      ['联动单位类型', 'Kind of partner organisation'],
      [
        '联动单位不是政协时，填写其类型：属横向联动，而非上下联动。',
        'What the partner is, where it is no committee: a link across (横向), not up and down.',
      ],
    ),
    partnerName: text(
      ['联动单位', 'Partner organisation'],
      ['联动单位不是政协时，填写其名称。', 'Name of the partner, where it is no committee.'],
    ),
    across: choice(
      across,
      ['联动范围', 'Reaches across'],
      ['是否跨界别或跨同级行政区域。', 'Whether it reaches across sectors or across divisions of one level.'],
    ),
    heldOn: date(['日期', 'Date'], ['举办的日期。', 'Day on which it was held.'], { example: '2023-05-15', required: true }),
    placeName: text(['地点', 'Place'], ['举办的地点。', 'Where it was held.'], { example: '高新区' }),
    activityGroup: reference(
      'activityGroup',
      ['活动小组', 'Activity group'],
      ['举办或参加活动的活动小组。', 'Activity group that held it or took part.'],
      { inverse: 'jointActivities', aliveOn: 'heldOn', readBack: true, onEnd: 'REFUSE' },
    ),
    withGroup: reference(
      'activityGroup',
      ['联动小组', 'Partner group'],
      ['共同举办活动的其他小组，可属任一政协。', 'Other group with which it was held, of whichever committee.'],
      {
        anyOwner: true,
        relation: 'HELD_WITH',
        joins: false,
        onEnd: 'STAYS',
      },
    ),
    specialCommittee: actingCommittee,
    participants,
    sameEventAs: sameEventAs('jointActivity'),
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
  check: ofAnotherCommittee,
});
