import { choicesOf, dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { sector } from '@tongxin/vocabulary/dimensions.ts';
import { member } from './member.kind.ts';

const byPerson = { sector, party: dimension(['党派', 'Party'], choicesOf(member, 'party')) };
const specialCommittee = openDimension(
  ['专门委员会', 'Special committee'],
  ['席位所属专门委员会的编号', 'Id of the special committee to which the seat belongs'],
);
const byPost = { ...byPerson, post: dimension(['政协职务', 'Post'], choicesOf(member, 'post')) };

export const memberMeasures = defineMeasures({
  MEMBER_SEATS: {
    label: ['委员', 'Member seats'],
    definition: [
      '期末在任的委员席位；一人在两级政协任委员的，计两席。',
      'Seats held at the end of the period; a person with seats on two committees counts twice.',
    ],
    unit: '名',
    decimals: 0,
    kind: 'STOCK',
    basis: 'SEATS',
    version: 1,
    dimensions: byPost,
  },
  MEMBERS: {
    label: ['委员（人）', 'Members (persons)'],
    definition: ['期末至少占有一个委员席位的人；一人只计一次。', 'Persons who hold at least one seat at the end of the period.'],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: byPost,
  },
  SEATS_IN_SPECIAL_COMMITTEES: {
    label: ['入委委员', 'Seats in special committees'],
    definition: ['期末在任并编入专门委员会的委员席位。', 'Seats held at the end of the period that belong to a special committee.'],
    unit: '名',
    decimals: 0,
    kind: 'STOCK',
    basis: 'SEATS',
    version: 1,
    dimensions: { ...byPerson, special_committee: specialCommittee },
  },
  SPECIAL_COMMITTEE_RATE: {
    label: ['委员入委率', 'Seats in special committees of all seats'],
    definition: [
      '期末编入专门委员会的席位 ÷ 在任席位；全员入委时为 100。',
      'Seats that belong to a special committee ÷ seats held, both at the end of the period; 100 where all members are in one (全员入委).',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'SEATS_IN_SPECIAL_COMMITTEES',
    denominator: 'MEMBER_SEATS',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: byPerson,
  },
  MEMBER_SEATS_ENDED: {
    label: ['离任委员', 'Member seats ended'],
    definition: [
      '期内结束的委员席位，可按离任原因（换届、辞去、撤销、转任、去世）统计；连任的，其上届席位也计在内。',
      'Seats that ended in the period, by cause (new term, resigned, revoked, transferred, died); of who goes on, the seat of the term before too.',
    ],
    unit: '名',
    decimals: 0,
    kind: 'FLOW',
    basis: 'SEATS',
    version: 1,
    dimensions: { cause: dimension(['离任原因', 'Seat ended by'], choicesOf(member, 'endedBy')) },
  },
  MEMBER_SECTORS: {
    label: ['界别', 'Sectors with members'],
    definition: ['期末有在任委员的界别。', 'Sectors in which at least one seat is held at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'SECTORS',
    version: 1,
    dimensions: {},
  },
});
