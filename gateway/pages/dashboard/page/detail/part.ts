import type { Figure, Status } from '../common/figure.ts';
import type { Open } from '../common/state.ts';
import type { View } from '../common/view.ts';
import type { Behind, Days } from './behind.ts';
import { sameNumber, THIS } from './subject.ts';
import type { Say } from './words.ts';

/** One part of a number. */
export interface Part {
  key: string;
  label: string;
  figure: Figure;
  /** Of parts whose status is known. */
  status?: Status;
  /** What it opens; undefined: it has no page of its own. */
  open?: Omit<Open, 'tab'>;
}

type Child = Figure & { reach: 'SELF' | 'SUBTREE'; committee: { code: string; shortName: string } };
interface Share {
  values: { name: string; code: string | null; label: string }[];
  value: number | null;
  denominator: number | null;
}
interface Answered {
  countedMoreThanOnce?: number | null;
  byChild?: Child[];
  series?: (Figure & { period: Days })[] | null;
  breakdown?: Share[] | null;
}
export type PartsAnswer = { committee: { figure: Answered | null } | null };

/** What to ask for parts by this; of a month its days. */
export function partsBy(by: string, { month }: View): { fields: string; grain?: 'DAY' | 'MONTH' } {
  const of = (fields: string) => `figure(${THIS}) {\n    id\n    ${fields}\n  }`;
  if (by === 'committee') return { fields: of('countedMoreThanOnce\n    byChild { ...Shown reach denominator committee { ...Named } }') };
  if (by === 'month')
    return {
      fields: of('series(by: $grain) { ...Shown denominator period { from until } }'),
      grain: month === undefined ? 'MONTH' : 'DAY',
    };
  return { fields: of('breakdown(by: [$dimension]) { values { name code label } value denominator }') };
}

interface Whole {
  open: Open;
  view: View;
  figure: Behind;
  say: Say;
}

export function partsOf(answer: Answered | undefined, whole: Whole): Part[] {
  if (!answer) return [];
  return [
    ...(answer.byChild ?? []).map(child => childPart(child, whole)),
    ...(answer.series ?? []).map(step => stepPart(step, whole)),
    ...(answer.breakdown ?? []).map(share => sharePart(share, whole)),
  ];
}

const same = ({ open }: Whole) => sameNumber(open);

function childPart({ committee, reach, ...figure }: Child, whole: Whole): Part {
  const own = reach === 'SELF';
  return {
    key: `${committee.code} ${reach}`,
    label: own ? whole.say('ownPart', { committee: committee.shortName }) : committee.shortName,
    figure: { ...figure, reach },
    status: figure.status,
    open: { ...same(whole), committee: committee.code, ...(own && { own }) },
  };
}

function stepPart({ period: { from }, ...figure }: Figure & { period: Days }, whole: Whole): Part {
  const [year, month, day] = (from ?? '').split('-').map(Number);
  const isDay = whole.view.month !== undefined;
  return {
    key: from ?? '',
    label: (isDay ? from?.slice(5) : from?.slice(0, 7)) ?? '',
    figure: { ...figure, ...(whole.open.own && { reach: 'SELF' }) },
    status: figure.status,
    ...(!isDay && year && month && day === 1 && { open: { ...same(whole), days: { year, month } } }),
  };
}

function sharePart({ values, value, denominator }: Share, whole: Whole): Part {
  const { measure } = whole.figure;
  const [{ name, code, label } = { name: '', code: null, label: '' }] = values;
  // What is there has a number, unless it is not told; a share may have nothing to divide by.
  const status = value === null && denominator !== 0 ? 'SUPPRESSED' : whole.figure.status;
  return {
    key: `${name} ${code}`,
    label: code === null ? whole.say('notTold') : label,
    figure: { value, shown: value?.toFixed(measure.decimals) ?? null, reason: null, status, denominator },
    ...(code !== null && {
      open: { ...same(whole), only: [...(whole.open.only ?? []).filter(each => each.name !== name), { name, value: code }] },
    }),
  };
}
