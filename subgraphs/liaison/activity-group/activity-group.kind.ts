import { choice, choices, date, division, reference, sector, text } from '../../../infra/records/field.ts';
import { defineKind } from '../../../infra/records/kind.ts';
import { metByHand } from '../local-vocabulary/local-vocabulary.kind.ts';

const groupKind = choices('ActivityGroupKind', 'Kind of activity group.', {
  SECTOR: '界别活动小组',
  PARTY_MEMBER: '党员委员活动小组',
  TOWNSHIP: '乡镇活动组',
  STREET: '街道工作组',
  CONCENTRIC: '同心圆小组',
  READING: '读书群',
  SPECIAL_COMMITTEE: '专委会活动小组',
  TASK_FORCE: '专班',
});

export const activityGroup = defineKind({
  name: 'activityGroup',
  prefix: 'grp',
  subgraph: 'liaison',
  label: '活动小组',
  description: 'A group in which members are active together, by sector, party, township or purpose.',
  fields: {
    name: text('名称', 'Name, unique within the committee.', '农业界别活动小组', { required: true }),
    kind: choice(groupKind, '类型', 'Kind of group.', '界别活动小组', { required: true }),
    sector: sector('界别', 'Sector of a sector group.', '22'),
    specialCommittee: reference('specialCommittee', '所属专委会', 'Special committee that guides the group.', '', { anyOwner: true }),
    division: division('行政区划', 'Division of a township group.', ''),
    township: text('所属乡镇街道', 'Township or street of a township or street group.', '太平街道'),
    convenor: text('召集人统一码', 'Opaque key of the convenor.', 'P7K2M9QX', { max: 40 }),
    liaisonOfficer: text('联络员统一码', 'Opaque key of the liaison officer.', '', { max: 40 }),
    plan: text('活动计划', 'Plan of activities of the year.', '', { max: 2000 }),
    elements: metByHand(
      'ElementMet',
      '其他要素',
      'What it has of the elements that the place asks besides (本地“五有”), with the days.',
      'PLACE/2023-03-01//社区活动室',
    ),
    establishedOn: date('成立日期', 'Day on which it was set up.', '2022-03-01', { required: true }),
    dissolvedOn: date('撤销日期', 'Day on which it was dissolved; empty while it exists.', ''),
  },
  naturalKey: ['name'],
  lasts: ['establishedOn', 'dissolvedOn'],
});
