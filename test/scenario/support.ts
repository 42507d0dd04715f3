import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';

/** A published row for tests: a count of 2023 as known at its end, of the committee alone, unless told otherwise. */
export const published = (
  id: string,
  committee: string,
  measure: string,
  value: number | string,
  more: Partial<PublishedRow> = {},
): PublishedRow => ({
  id,
  committee,
  measure,
  filter: {},
  wording: '',
  value: String(value),
  qualifier: 'EXACT',
  unit: '',
  period_from: '2023-01-01',
  period_to: '2023-12-31',
  as_of: '2023-12-31',
  scope: 'SELF',
  kind: 'FLOW',
  covers: '',
  ...more,
});

/** Of what exists at the end of a day. */
export const stock = (
  id: string,
  committee: string,
  measure: string,
  value: number | string,
  as_of: string,
  more: Partial<PublishedRow> = {},
): PublishedRow => published(id, committee, measure, value, { period_from: null, period_to: null, as_of, kind: 'STOCK', ...more });
