import type { Open } from '../common/state.ts';
import { given, rowsOf, type View } from '../common/view.ts';

/** The number that is open: the page's choices with its own in their place. */
export interface Subject {
  view: View;
  open: Open;
}

/** Of what page and number it is. */
export const subjectOf = (view: View, open: Open): Subject => ({
  view: { ...view, committee: open.committee, measure: open.measure, ...(open.days && { month: undefined, ...open.days }) },
  open,
});

/** Arguments of `Committee.figure` that make it this number. */
export const THIS = 'measure: $measure, reach: $reach, period: $period, asOf: $asOf, filter: $only';

/** The values of the variables in THIS. */
export const askedOf = ({ view, open }: Subject) => ({
  ...given(view),
  reach: reachOf(open),
  only: conditionsOf(open),
});

export const reachOf = ({ own }: Open): 'SELF' | 'SUBTREE' => (own ? 'SELF' : 'SUBTREE');
export const conditionsOf = ({ only = [] }: Open) => only.map(({ name, value }) => ({ name, values: [value] }));

/** The parameters of `/v1/observations` that give its rows. */
export const fileOf = ({ view, open }: Subject, more: Record<string, string> = {}): Record<string, string> =>
  rowsOf(view, {
    measures: open.measure,
    ...(open.own && { reach: 'SELF' }),
    ...Object.fromEntries((open.only ?? []).map(({ name, value }) => [`filter[${name}]`, value])),
    ...more,
  });

/** The same number of other days, another committee, …; what was looked at of this one is left. */
export const sameNumber = ({ measure, committee, own, days, only }: Open): Omit<Open, 'tab'> => ({
  measure,
  committee,
  ...(own && { own }),
  ...(days && { days }),
  ...(only && { only }),
});
