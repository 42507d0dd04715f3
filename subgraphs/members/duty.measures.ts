import { dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { duty } from '@tongxin/vocabulary/vocabulary.ts';

export const dutyMeasures = defineMeasures({
  DUTY_ENTRIES: {
    label: ['履职记录', 'Duty entries'],
    definition: [
      '期内以统一码记名的委员履职：每名委员、每条记录、每类履职各计一条，均取自业务记录本身，不另行填报。',
      'What members named by key did in the period: one entry for each member, record and duty. They come from the records themselves, never typed twice.',
    ],
    unit: '条',
    decimals: 0,
    kind: 'FLOW',
    // Each entry is one person's taking part.
    basis: 'ATTENDANCES',
    version: 1,
    dimensions: { duty: dimension(['履职事项', 'What was done'], duty) },
  },
  MEMBERS_ACTIVE: {
    label: ['有履职记录的委员', 'Members active'],
    definition: [
      '期内至少有一条履职记录的委员；一人只计一次，各政协、各时期不相加。',
      'Persons with at least one duty entry in the period; each person once, never added across committees or periods.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_FLOW',
    subjectsOf: 'DUTY_ENTRIES',
    basis: 'PERSONS',
    version: 1,
    dimensions: { duty: dimension(['履职事项', 'What was done'], duty) },
  },
  MEMBERS_ACTIVE_RATE: {
    label: ['委员履职参与率', 'Share of members active'],
    definition: ['期内有履职记录的委员 ÷ 期末委员。', 'Members active in the period ÷ members at its end.'],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'MEMBERS_ACTIVE',
    denominator: 'MEMBERS',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: {},
  },
  MEMBERS_PROPOSING: {
    label: ['提出提案的委员', 'Members who proposed'],
    definition: [
      '期内提交过提案的委员，第一提案人和联名人都算；一人只计一次。',
      'Persons who submitted a proposal in the period, first or joint; each person once.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_FLOW',
    subjectsOf: 'DUTY_ENTRIES',
    only: { duty: ['PROPOSAL_FIRST', 'PROPOSAL_JOINT'] },
    basis: 'PERSONS',
    version: 1,
    dimensions: {},
  },
  MEMBERS_PROPOSING_RATE: {
    label: ['委员提案参与率', 'Share of members who proposed'],
    definition: ['期内提出提案的委员 ÷ 期末委员。', 'Members who proposed in the period ÷ members at its end.'],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'MEMBERS_PROPOSING',
    denominator: 'MEMBERS',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: {},
  },
});
