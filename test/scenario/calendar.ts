import { grouped } from '@tongxin/infra/grouped.ts';
import { addDays, latest, type Span } from './days.ts';
import type { Demand } from './demands.ts';
import type { Recipe } from './recipe.ts';

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

/** Where days follow from others, also the stretches of the calendar from which the same one follows. */
export function calendarOf(demands: readonly Demand[], used: readonly Recipe[]): Calendar {
  const asOfs = [...new Set(demands.map(demand => demand.asOf))].sort();
  const starts = demands.flatMap(({ from, until, asOf }) => [...(from ? [from] : []), addDays(until, 1), addDays(asOf, 1)]);
  const follow = used.flatMap(({ following = {} }) => Object.values(following).flatMap(each => (each.next ? [] : [each])));
  const more = starts.flatMap(start => follow.flatMap(({ begins }) => [begins(addDays(start, -1)), nextStretch(start, begins)]));
  const end = starts.reduce(latest, '');
  const cuts = [...new Set([...starts, ...more.filter(day => day < end)])].sort();
  const spans = cuts.map((cut, index) => ({ from: cuts[index - 1] ?? null, until: addDays(cut, -1) }));
  return { spans, asOfs, groups: groupsOf(demands) };
}

/** The first day after the stretch of the calendar in which this one lies. */
function nextStretch(day: string, begins: (day: string) => string): string {
  let next = day;
  while (begins(next) === begins(day)) next = addDays(next, 1);
  return next;
}

function groupsOf(demands: readonly Demand[]): Calendar['groups'] {
  const owners = new Set(demands.flatMap(demand => [...demand.owners]));
  return grouped([...owners].sort(), owner => demands.map(demand => (demand.owners.has(owner) ? '1' : '0')).join(''));
}

/** The first as-of by whose end something of this span can be known. */
export const firstKnown = ({ asOfs }: Calendar, span: Span): number => asOfs.findIndex(asOf => asOf >= span.until);

export const covers = ({ from, until }: Demand, span: Span): boolean =>
  span.until <= until && (from === null || (span.from !== null && span.from >= from));
