import type { MeasureCode } from '@tongxin/gateway/model.ts';
import { choicesOf, dimension } from '@tongxin/infra/kernel/dimension.ts';
import { defineMeasures, type Measure } from '@tongxin/infra/kernel/measure.ts';

/** What the type check refuses in a declaration of measures: each line below is an error, or this file is one. */
const common = {
  label: ['走访', 'Visits'],
  definition: ['期内的走访。', 'Visits of the period.'],
  unit: '次',
  decimals: 0,
  basis: 'RECORDS',
  version: 1,
  dimensions: {},
} as const;

export const planted = [
  // @ts-expect-error: a label is in both languages
  defineMeasures({ A: { ...common, label: ['走访'], kind: 'FLOW' } }),
  // @ts-expect-error: no such unit
  defineMeasures({ A: { ...common, unit: '头', kind: 'FLOW' } }),
  // @ts-expect-error: no such kind of measure
  defineMeasures({ A: { ...common, kind: 'SUM' } }),
  // @ts-expect-error: a ratio has a denominator
  defineMeasures({ A: { ...common, kind: 'RATIO', numerator: 'B', scale: 100 } }),
  // @ts-expect-error: what is counted has no numerator
  defineMeasures({ A: { ...common, kind: 'FLOW', numerator: 'B' } }),
  // @ts-expect-error: a dimension has a closed set, or says that it is open
  defineMeasures({ A: { ...common, kind: 'FLOW', dimensions: { kind: { label: ['类型', 'Kind'] } } } }),
  // @ts-expect-error: the kind has no such field
  dimension(['类型', 'Kind'], choicesOf({ name: 'visit', fields: {} }, 'kindd')),
];

const wrongParts = defineMeasures({ RATE: { ...common, kind: 'RATIO', numerator: 'VISITS', denominator: 'VISITSS', scale: 100 } });
// @ts-expect-error: the denominator is no measure of the catalogue
export const refused: readonly Measure<string, MeasureCode>[] = wrongParts;
