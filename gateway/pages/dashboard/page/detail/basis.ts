import type { Behind } from './behind.ts';
import { reachOf, type Subject } from './subject.ts';

/** One of two figures that are explained, as `explain` takes it. */
export interface Basis {
  committee: string;
  reach: 'SELF' | 'SUBTREE';
  period: Record<string, unknown> | null;
  asOf: string | null;
}

/** The number that is open, as `explain` takes it. */
export const basisOf = ({ view, open }: Subject, figure: Behind): Basis => ({
  committee: open.committee,
  reach: reachOf(open),
  period: boundsOf(figure.period),
  asOf: view.asOf ?? null,
});

export const boundsOf = (days: { from: string | null; until: string | null } | undefined) =>
  days ? { ...(days.from && { from: days.from }), ...(days.until && { until: days.until }) } : null;
