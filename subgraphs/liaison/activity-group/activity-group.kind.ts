import { choice, choices, date, dated, division, reference, sector, text } from '@tongxin/infra/kernel/field.ts';
import { defineKind } from '@tongxin/infra/kernel/kind.ts';
import { aPerson } from '@tongxin/vocabulary/vocabulary.ts';
import { metByHand } from '../local-vocabulary/local-vocabulary.kind.ts';

const groupKind = choices('ActivityGroupKind', ['活动小组的类型。', 'Kind of activity group.'], {
  SECTOR: ['界别活动小组', 'Sector group'],
  PARTY_MEMBER: ['党员委员活动小组', 'Party-member group'],
  TOWNSHIP: ['乡镇活动组', 'Township group'],
  STREET: ['街道工作组', 'Street working group'],
  CONCENTRIC: ['同心圆小组', 'Concentric group'],
  READING: ['读书群', 'Reading group'],
  SPECIAL_COMMITTEE: ['专委会活动小组', 'Special-committee group'],
  TASK_FORCE: ['专班', 'Task force'],
});

export const activityGroup = defineKind({
  name: 'activityGroup',
  prefix: 'grp',
  subgraph: 'liaison',
  statuses: ['OPEN', 'CLOSED'],
  duty: 'LIAISON',
  label: ['活动小组', 'Activity group'],
  description: [
    '委员按界别、党派、乡镇或专项任务共同开展活动的小组。',
    'A group in which members are active together, by sector, party, township or purpose.',
  ],
  fields: {
    name: text(['名称', 'Name'], ['名称，在本政协内不得重复。', 'Name, unique within the committee.'], {
      example: '农业界别活动小组',
      required: true,
    }),
    kind: dated(choice(groupKind, ['类型', 'Kind'], ['小组的类型。', 'Kind of group.'], { example: '界别活动小组', required: true })),
    sector: dated(sector(['界别', 'Sector'], ['界别活动小组所属的界别。', 'Sector of a sector group.'], { example: '22' })),
    specialCommittee: dated(
      reference(
        'specialCommittee',
        ['所属专委会', 'Special committee'],
        ['指导该小组的专委会。', 'Special committee that guides the group.'],
        { anyOwner: true, onEnd: 'STAYS' },
      ),
    ),
    division: division(['行政区划', 'Division'], ['乡镇活动组所在的行政区划。', 'Division of a township group.']),
    township: text(
      ['所属乡镇街道', 'Township or street'],
      ['乡镇或街道小组所在的乡镇或街道。', 'Township or street of a township or street group.'],
      { example: '太平街道' },
    ),
    convenor: aPerson(['召集人统一码', "Convenor's key"], ['召集人的人员统一码。', 'Opaque key of the convenor.']),
    liaisonOfficer: aPerson(['联络员统一码', "Liaison officer's key"], ['联络员的人员统一码。', 'Opaque key of the liaison officer.']),
    plan: text(['活动计划', 'Activity plan'], ['全年的活动计划。', 'Plan of activities of the year.'], { max: 2000 }),
    elements: metByHand(
      'ElementMet',
      ['其他要素', 'Other elements'],
      [
        '当地所要求的其他要素（本地“五有”）的具备情况，附起止日期。',
        'What it has of the elements that the place asks besides (本地“五有”), with the days.',
      ],
      'PLACE/2023-03-01//社区活动室',
    ),
    establishedOn: date(['成立日期', 'Established on'], ['设立的日期。', 'Day on which it was set up.'], {
      example: '2022-03-01',
      required: true,
    }),
    dissolvedOn: date(
      ['撤销日期', 'Dissolved on'],
      ['撤销的日期；仍存续的留空。', 'Day on which it was dissolved; empty while it exists.'],
    ),
  },
  naturalKey: ['name'],
  lasts: ['establishedOn', 'dissolvedOn'],
});
