import { go } from '../common/address.tsx';
import { questionOf } from '../common/ask.ts';
import type { Comparison, Figure, Measure } from '../common/figure.ts';
import { given, rowsOf, type View } from '../common/view.ts';

export interface Part extends Figure {
  reach: 'SELF' | 'SUBTREE';
  committee: { code: string; shortName: string };
  againstLastYear: Comparison | null;
}
export type PartsAnswer = { committee: { parts: (Figure & { measure: Measure; byChild: Part[] }) | null } | null };

/** The figure by committees below: what ranks and map are drawn from. */
export const PARTS_FIELDS = `
  parts: figure(measure: $measure, period: $period, asOf: $asOf) {
    ...Shown
    measure { ...Counted }
    byChild { ...Shown reach committee { code shortName } againstLastYear { ...Changed } }
  }`;

export const partsQuestion = (view: View) => questionOf('Parts', PARTS_FIELDS, given(view));
/** The same parts as rows. */
export const partsRows = (view: View) => rowsOf(view, { measures: view.measure, parts: 'true' });

/** Goes to a committee in place. */
export const pick = (code: string) => go({ committee: code, open: undefined });

/** As it is called on a map: 黄石市 of 黄石市政协, 恩施州 of 恩施土家族苗族自治州政协. */
export const shortOf = ({ committee }: Pick<Part, 'committee'>): string =>
  committee.shortName
    .replace(/政协$/, '')
    .replace(/^(.{2,3}?)(?:[^族]{1,4}族)+自治([州县旗])$/, '$1$2')
    .replace(/^(.{2,})林区$/, '$1');
