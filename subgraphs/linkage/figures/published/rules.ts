/**
 * Published rules whose row in data/published-figures.csv names no measure: which number has to be as published, and of each of what. A row that
 * names its measure says the latter by `per=` in its filter.
 */
export interface PublishedRule {
  measure: string;
  per: 'RECORD' | 'COMMITTEE' | 'SPECIAL_COMMITTEE';
  filter?: Record<string, string>;
}

export const rules: Readonly<Record<string, PublishedRule>> = {
  F076: { measure: 'POLL_CHOICES', per: 'RECORD' },
};
