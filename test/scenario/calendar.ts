import { grouped } from '@tongxin/infra/grouped.ts';
import { addDays, type Span } from './days.ts';
import type { Demand } from './demands.ts';

/**
 * Days, instants and committees as far as some demands tell them apart: within a span, between two as-ofs and within a group of
 * committees, it makes no difference to any of them which one is taken.
 */
export interface Calendar {
  spans: Span[];
  /** As-of days, in order. */
  asOfs: string[];
  groups: [string, ...string[]][];
}

export function calendarOf(demands: readonly Demand[]): Calendar {
  const asOfs = [...new Set(demands.map(demand => demand.asOf))].sort();
  const starts = demands.flatMap(({ from, until, asOf }) => [...(from ? [from] : []), addDays(until, 1), addDays(asOf, 1)]);
  const cuts = [...new Set(starts)].sort();
  const spans = cuts.map((cut, index) => ({ from: cuts[index - 1] ?? null, until: addDays(cut, -1) }));
  return { spans, asOfs, groups: groupsOf(demands) };
}

function groupsOf(demands: readonly Demand[]): Calendar['groups'] {
  const owners = new Set(demands.flatMap(demand => [...demand.owners]));
  return grouped([...owners].sort(), owner => demands.map(demand => (demand.owners.has(owner) ? '1' : '0')).join(''));
}

/** The first as-of by whose end something of this span can be known. */
export const firstKnown = ({ asOfs }: Calendar, span: Span): number => asOfs.findIndex(asOf => asOf >= span.until);

export const covers = ({ from, until }: Demand, span: Span): boolean =>
  span.until <= until && (from === null || (span.from !== null && span.from >= from));
