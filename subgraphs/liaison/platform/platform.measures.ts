import { choicesOf, dimension, openDimension } from '@tongxin/infra/kernel/dimension.ts';
import { choices } from '@tongxin/infra/kernel/field.ts';
import { defineMeasures } from '@tongxin/infra/kernel/measure.ts';
import { industryChain, placeLevel, sector, specialCommittee } from '@tongxin/vocabulary/dimensions.ts';
import { platformKind } from '../dimensions.ts';
import { platform } from './platform.kind.ts';

const heads = choices('Heads', ['平台有几名负责人。', 'How many heads it has.'], {
  NONE: ['无负责人', 'No head'],
  ONE: ['一名', 'One head'],
  SEVERAL: ['多名', 'Several heads'],
});
const keptOn = choices('KeptOn', ['接待日在何时开展。', 'When it was kept.'], {
  FIXED_DAY: ['固定日', 'Fixed day'],
  OTHER_DAY: ['当月他日', 'Another day of the month'],
});
const byKind = { kind: platformKind };

export const platformMeasures = defineMeasures({
  PLATFORMS: {
    label: ['委员平台', 'Platforms'],
    definition: ['期末开放的委员平台。', 'Platforms open at the end of the period.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    per: { SPECIAL_COMMITTEE: 'SPECIAL_COMMITTEES' },
    version: 1,
    dimensions: {
      kind: platformKind,
      place_level: placeLevel,
      sector,
      special_committee: specialCommittee,
      served_by: dimension(['服务力量', 'Served by'], choicesOf(platform, 'servedBy')),
      industry_chain: industryChain,
    },
  },
  PLATFORMS_MEETING_STANDARDS: {
    label: ['达标平台', 'Platforms that meet the standards'],
    definition: [
      '期末达到本级政协当时所定标准（五有、六新）而无一缺项的平台；未定标准的，不计。',
      'Platforms that lack nothing, at the end of the period, of the standards that their committee asks (五有, 六新) then; where it asks none, none count.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: byKind,
  },
  PLATFORM_STANDARDS_LACKING: {
    label: ['平台所缺标准', 'Standards that platforms lack'],
    definition: [
      '按期末有效的本地标准，平台尚缺的标准；一个平台缺两项的，计两项。',
      'Standards asked of platforms under the local vocabularies in force at the end of the period and missing then; a platform that lacks two counts twice.',
    ],
    unit: '项',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: {
      standard: openDimension(['标准', 'Standard'], ['标准的代码，由各地自定', 'Code of the standard, as the place gave it']),
      ...byKind,
    },
  },
  PLACES_WITH_PLATFORM: {
    label: ['有平台地点', 'Places with a platform'],
    definition: [
      '期末至少有一个平台开放的登记地点；每个地点只计一次。',
      'Places of the registers in which at least one platform is open at the end of the period; each place once.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PLACES',
    version: 1,
    dimensions: { ...byKind, level: placeLevel },
  },
  PLATFORM_COVERAGE: {
    label: ['平台覆盖率', 'Share of places with a platform'],
    definition: [
      '期末有平台开放的地点 ÷ 登记地点。',
      'Places in which a platform is open ÷ places registered, both at the end of the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'PLACES_WITH_PLATFORM',
    denominator: 'PLACES',
    scale: 100,
    basis: 'SHARE',
    version: 1,
    dimensions: { level: placeLevel },
  },
  GRIDS_COVERED: {
    label: ['工作室覆盖网格', 'Grids covered'],
    definition: [
      '期末由开放的工作室覆盖的村（社区）网格；每个网格只计一次。',
      'Grids of communities and villages that an open room covers at the end of the period; each once.',
    ],
    unit: '个',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PLACES',
    version: 1,
    dimensions: byKind,
  },
  PLATFORMS_BY_HEADS: {
    label: ['平台负责人配备', 'Platforms by heads'],
    definition: ['期末开放的平台，按当时的负责人人数分列。', 'Platforms open at the end of the period, by how many heads they have then.'],
    unit: '个',
    decimals: 0,
    kind: 'STOCK',
    basis: 'RECORDS',
    version: 1,
    dimensions: { heads: dimension(['负责人配备', 'Heads'], heads), ...byKind },
  },
  PLATFORM_HEADS: {
    label: ['平台负责人', 'Heads of platforms'],
    definition: [
      '期末至少担任一个开放平台负责人的人；一人只计一次。',
      'Persons who are heads of at least one open platform at the end of the period; each person once.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: { ...byKind, place_level: placeLevel },
  },
  LIAISON_PERSONS: {
    label: ['平台联络员', 'Liaison persons of platforms'],
    definition: [
      '期末至少担任一个开放平台联络员的人；一人只计一次。',
      'Persons who are liaison persons of at least one open platform at the end of the period; each person once.',
    ],
    unit: '人',
    decimals: 0,
    kind: 'DISTINCT_STOCK',
    basis: 'PERSONS',
    version: 1,
    dimensions: { ...byKind, place_level: placeLevel },
  },
  ROOM_MONTHS_DUE: {
    label: ['应开展接待日', 'Reception days due'],
    definition: [
      '按月开展接待日的平台在固定日开放、且在期内结束的月份，每个平台每月计一次。',
      'Months that ended in the period in which a platform under the monthly rule was open on its fixed day.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    ahead: true,
    version: 1,
    dimensions: byKind,
  },
  ROOM_MONTHS_KEPT: {
    label: ['已开展接待日', 'Reception days kept as due'],
    definition: ['应开展接待日的月份中，已开展接待日的。', 'Of those months, the ones in which a reception day was kept.'],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    ahead: true,
    version: 1,
    dimensions: { ...byKind, on: dimension(['开展时间', 'Kept on'], keptOn) },
  },
  RECEPTION_DAY_RATE: {
    label: ['接待日落实率', 'Reception days kept of those due'],
    definition: [
      '期内结束的月份中，已开展接待日的月份 ÷ 应开展接待日的月份。',
      'Months in which a reception day was kept ÷ months in which one was due, both ended in the period.',
    ],
    unit: '%',
    decimals: 2,
    kind: 'RATIO',
    numerator: 'ROOM_MONTHS_KEPT',
    denominator: 'ROOM_MONTHS_DUE',
    scale: 100,
    basis: 'SHARE',
    ahead: true,
    version: 1,
    dimensions: byKind,
  },
  ROOM_MONTHS_MISSED: {
    label: ['未开展接待日', 'Reception days missed'],
    definition: [
      '应开展接待日的月份中，未开展接待日的；其后的记录为有关平台。',
      'Of those months, the ones in which none was kept; the records behind it are the platforms.',
    ],
    unit: '次',
    decimals: 0,
    kind: 'FLOW',
    basis: 'RECORDS',
    ahead: true,
    version: 1,
    dimensions: byKind,
  },
});
