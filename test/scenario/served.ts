import type { Counting } from './counting.ts';
import type { Demand, Skipped } from './demands.ts';
import { systemOf } from './system.ts';

/**
 * The demands for which records can be made at all. A row of which one asks for what no recipe makes is left out, with the reason: the others
 * come out without it. `hasOthers`: there is a committee of which nothing is asked. Whether rows contradict one another is another matter.
 */
export function served(demands: readonly Demand[], counting: Counting, hasOthers: boolean): { demands: Demand[]; skipped: Skipped[] } {
  const reasons = new Map<string, string>();
  for (const demand of demands) {
    const reason = reasons.has(demand.id) ? null : lacking(demand, counting, hasOthers);
    if (reason) reasons.set(demand.id, reason);
  }
  return {
    demands: demands.filter(({ id }) => !reasons.has(id)),
    skipped: [...reasons].map(([id, reason]) => ({ id, reason })),
  };
}

/** Why no record could ever count for it. What asks for nothing, or for less than something else, comes out of no records. */
function lacking(demand: Demand, counting: Counting, hasOthers: boolean): string | null {
  const wanted = wantedBy(demand);
  if (!wanted) return null;
  const made = counting.recipesFor(wanted);
  if (made.length === 0) return `no recipe makes records that count for ${wanted}`;
  if (!hasOthers && made.every(({ outside }) => outside)) return alone(wanted);
  const own = { ...demand, terms: { [wanted]: 1 } };
  const somewhere = { ...own, from: null };
  if (canCount(own, counting)) return null;
  const filtered = Object.entries(demand.filter).map(([name, value]) => `${name}=${value}`);
  if (filtered.length > 0 && canCount({ ...somewhere, filter: {} }, counting))
    return `no recipe makes records that count for ${wanted} with ${filtered.join(' and ')}`;
  if (canCount(somewhere, counting)) return `no recipe makes records that count for ${wanted} within these days`;
  return alone(wanted);
}

const alone = (measure: string): string => `no recipe makes records that count for ${measure} of these committees alone`;

/** The measure for which there has to be something. */
function wantedBy({ terms, low }: Demand): string | undefined {
  const factors = Object.entries(terms);
  const exceeds = low > 0 || (low === 0 && factors.some(([, factor]) => factor < 0));
  return exceeds ? factors.find(([, factor]) => factor > 0)?.[0] : undefined;
}

/** Whether one record, made in whichever way, adds to it. */
function canCount(demand: Demand, counting: Counting): boolean {
  const { shapes } = systemOf([demand], 1, counting);
  return shapes.some(({ counts, amounts }) => [counts, ...amounts.values()].some(adds => [...adds.values()].some(sum => sum > 0)));
}
