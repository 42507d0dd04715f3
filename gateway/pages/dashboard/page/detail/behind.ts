import type { Comparison, Figure, Measure } from '../common/figure.ts';
import type { Open } from '../common/state.ts';
import type { View } from '../common/view.ts';
import { THIS } from './subject.ts';
import type { Say } from './words.ts';

interface Named {
  code: string;
  shortName: string;
}
export interface Days {
  from: string | null;
  until: string | null;
}
export type Compared = (Comparison & { figure: Figure & { period: Days } }) | null;
export interface Dimension {
  name: string;
  label: string;
  open: boolean;
  values: { code: string; label: string }[];
}
interface Lack extends Days {
  committee: Named;
  dueOn: string;
  status: 'OPEN' | 'MISSING';
}
export interface Behind extends Figure {
  measure: Measure & {
    kind: 'FLOW' | 'STOCK' | 'DISTINCT_STOCK' | 'DISTINCT_FLOW' | 'RATIO' | 'EACH';
    definition: string;
    version: number;
    earlierVersions: { version: number; definition: string; until: string }[];
    numerator: Measure | null;
    denominator: Measure | null;
    subjectsOf: Measure | null;
    dimensions: Dimension[];
  };
  committee: Named & { level: 'PROVINCE' | 'CITY' | 'COUNTY'; parent: (Named & { parent: Named | null }) | null };
  asOf: string | null;
  period: Days & { finished: boolean };
  numerator: number | null;
  denominator: number | null;
  againstLastYear: Compared;
  againstLastPeriod: Compared;
  breaks: { card: { title: string; day: string } | null }[];
  completeness: {
    expected: number;
    closed: number;
    lacking: Lack[];
    lackingCount: number;
    lateCount: number;
    owners: { cell: Named | null; state: 'CURRENT' | 'LATE' | 'LOST'; freshAt: string | null }[];
  } | null;
}
export type BehindAnswer = { committee: { figure: Behind | null } | null };

export const BEHIND_FIELDS = `
  figure(${THIS}) {
    ...Shown
    asOf
    numerator
    denominator
    period { from until finished }
    committee { ...Named parent { ...Named parent { ...Named } } }
    measure {
      ...Counted
      definition
      version
      earlierVersions { version definition until }
      numerator { ...Counted }
      denominator { ...Counted }
      subjectsOf { ...Counted }
      dimensions { name label open values { code label } }
    }
    againstLastYear { ...Changed figure { ...Shown period { from until } } }
    againstLastPeriod { ...Changed figure { ...Shown period { from until } } }
    breaks { id card { title day } }
    completeness {
      expected
      closed
      lacking { committee { ...Named } from until dueOn status }
      lackingCount
      lateCount
      owners { cell { ...Named } state freshAt }
    }
  }`;

/** Days, conditions, scope and instant, in words. */
export function whatOf(figure: Behind, open: Open, view: View, say: Say): string[] {
  const conditions = (open.only ?? []).map(({ name, value }) => conditionLabel(figure, name, value, say));
  return [daysLabel(figure.period, say), ...(open.own ? [say('ownAlone')] : []), ...conditions, knownLabel(figure, view, say)];
}

/** As of when it is known. */
export function knownLabel({ asOf }: Behind, view: View, say: Say): string {
  const day = asOf?.slice(0, 10) ?? view.asOf;
  return day ? say('knownThen', { day }) : say('knownNow');
}

export function daysLabel({ from, until }: Days, say: Say): string {
  if (from && until) return say('fromUntil', { from, until });
  return until ? say('upTo', { until }) : say('allDays');
}

/** A condition as a person reads it. */
export function conditionLabel({ measure }: Pick<Behind, 'measure'>, name: string, value: string, say: Say): string {
  const dimension = measure.dimensions.find(each => each.name === name);
  return say('pair', { of: dimension?.label ?? name, what: dimension?.values.find(each => each.code === value)?.label ?? value });
}
