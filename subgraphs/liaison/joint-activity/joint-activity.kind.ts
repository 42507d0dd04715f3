import { choice, choices, committee, date, reference, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { actingCommittee, participants } from '../../../schema/vocabulary.ts';

const partner = choices('JointPartner', 'Level of those with whom something is done together.', {
  NATIONAL: '全国政协',
  PROVINCE: '省级政协',
  CITY: '市级政协',
  COUNTY: '县级政协',
  OTHER: '其他单位',
});

const partnerKind = choices('JointPartnerKind', 'What the partner is, where it is no committee.', {
  RESEARCH_INSTITUTE: '科研院所',
  UNIVERSITY: '高等院校',
  DEPARTMENT: '党政部门',
  ENTERPRISE: '企业',
  ASSOCIATION: '社会团体',
});

const across = choices('JointAcross', 'What an activity held together reaches across.', { SECTORS: '跨界别', DIVISIONS: '跨区域' });

export const jointActivity = defineKind({
  name: 'jointActivity',
  prefix: 'jnt',
  subgraph: 'liaison',
  label: '联动活动',
  description: 'An activity (联动活动) that committees of different levels, or neighbouring ones, hold together.',
  fields: {
    title: text('名称', 'What was done together.', '省市政协联合助企活动', { required: true }),
    partnerLevel: choice(partner, '联动对象', 'Level of the partner.', '省级政协', { required: true }),
    partner: committee('联动政协', 'The committee that took part, where one is meant.', '420000'),
    partnerKind: choice(
      partnerKind,
      '联动单位类型',
      'What the partner is, where it is no committee: a link across (横向), not up and down.',
      '',
    ),
    partnerName: text('联动单位', 'Name of the partner, where it is no committee.', ''),
    across: choice(across, '联动范围', 'Whether it reaches across sectors or across divisions of one level.', ''),
    heldOn: date('日期', 'Day on which it was held.', '2023-05-15', { required: true }),
    placeName: text('地点', 'Where it was held.', '高新区'),
    activityGroup: reference('activityGroup', '活动小组', 'Activity group that held it or took part.', '', { inverse: 'jointActivities' }),
    withGroup: reference('activityGroup', '联动小组', 'Other group with which it was held, of whichever committee.', '', {
      anyOwner: true,
      relation: 'HELD_WITH',
      joins: false,
    }),
    specialCommittee: actingCommittee,
    participants,
  },
  naturalKey: ['heldOn', 'title', 'placeName'],
});
