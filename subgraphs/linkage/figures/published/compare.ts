import { ForbiddenError } from '@tongxin/infra/errors.ts';
import { eachRequest, type TallyLoader } from '../each/each.ts';
import { type Figure, sumRequest } from '../figure.ts';
import type { StandingLoader } from '../reporting/reporting.ts';
import { readValue, SUPPRESSED, type SumLoader, type Value } from '../value.ts';
import type { HeldLoader } from './held.ts';
import { computable, judge, judgeEach, judgeHeld, type PublishedRow, type Verdict } from './published.ts';

export interface Comparison extends Verdict {
  row: PublishedRow;
  /** What the records give: one number, or of a number for each the smallest and the largest. */
  computed: number | [least: number, most: number] | null;
}

export interface ComparisonLoaders {
  sum: SumLoader;
  standing: StandingLoader;
  tally: TallyLoader;
  held: HeldLoader;
}

/** A published figure beside what the records give. Rows compared at the same time share their statements. */
export async function compare(loaders: ComparisonLoaders, row: PublishedRow): Promise<Comparison> {
  const { figure, each, held, reason } = computable(row);
  if (!figure) return { row, computed: null, verdict: 'NOT_COMPARABLE', difference: null, reason };
  if (held) {
    const outcomes = await loaders.held.load({ ...sumRequest(figure), published: row.id });
    return { row, computed: outcomes[0]?.amount ?? null, ...judgeHeld(row, outcomes) };
  }
  if (each) {
    const tallies = await loaders.tally.load(eachRequest(figure, each)).catch(notTold);
    if (!tallies) return { row, computed: null, verdict: 'NOT_COMPARABLE', difference: null, reason: SUPPRESSED };
    const ends = [tallies[0]?.value, tallies.at(-1)?.value];
    return { row, computed: ends[0] === undefined ? null : (ends as [number, number]), ...judgeEach(row, each, tallies) };
  }
  const value = await readValue(loaders, figure);
  if (value.suppressed) return { row, computed: null, verdict: 'NOT_COMPARABLE', difference: null, reason: SUPPRESSED };
  return { row, computed: value.value, ...judge(row, registered(figure, value)) };
}

/** What is not told to who asks is not compared for them either. */
function notTold(error: unknown): null {
  if (error instanceof ForbiddenError) return null;
  throw error;
}

/** What is registered: a number that somebody published is compared with that, though nobody may know whether it is all. */
export const registered = ({ measure }: Figure, { value, suppressed }: Value): number | null =>
  value ?? (measure.kind === 'RATIO' || suppressed ? null : 0);
