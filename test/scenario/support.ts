import type { PublishedRow } from '@tongxin/linkage/figures/published/published.ts';

interface Told extends Partial<Omit<PublishedRow, 'value'>> {
  id: string;
  committee: string;
  measure: string | null;
  value: number | string;
}

/** A published row for tests: a count of 2023 as known at its end, of the committee alone, unless told otherwise. */
export const published = ({ value, ...row }: Told): PublishedRow => ({
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
  ...row,
});

/** Of what exists at the end of a day. */
export const stock = (row: Told & { as_of: string }): PublishedRow =>
  published({ period_from: null, period_to: null, kind: 'STOCK', ...row });
