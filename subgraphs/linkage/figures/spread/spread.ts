import type { EachRequest } from '../each/each.ts';
import type { PublishedRow } from '../published/published.ts';

/** What is asked of each, and by which published rule, if any. */
export interface Spread {
  request: EachRequest;
  rule: PublishedRow | null;
}
