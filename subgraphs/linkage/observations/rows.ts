import { itemAt } from '@tongxin/infra/must.ts';

/** A row of a table of observations as files have it: flat, all of one question with the same columns. */
export type Row = Record<string, string | number | null>;

/** A column of a file. Those that are there without being asked for stay as they are: a cited table is the same bytes in every later release. */
export interface Column {
  name: string;
  type: 'TEXT' | 'NUMBER';
  description: string;
}

/** What rows can have besides, where it is asked for. */
export const EXTRAS = ['LAST_YEAR', 'LAST_PERIOD', 'REPORTED', 'JOINT'] as const;
export type Extra = (typeof EXTRAS)[number];

/** What a page of a question is asked with; `$after` and `$first` turn the pages. */
export const PAGE = `query Observations($measures: [MeasureCode!]!, $of: CommitteeCode!, $level: Level, $parts: Boolean, $reach: Reach, $period: PeriodInput, $by: Grain,
  $dimensions: [String!], $filter: [DimensionFilter!], $asOf: AsOf, $territory: Territory, $first: Int, $after: String, $lastYear: Boolean!, $lastPeriod: Boolean!, $reported: Boolean!, $joint: Boolean!) {
  observations(measures: $measures, of: $of, level: $level, parts: $parts, reach: $reach, period: $period, by: $by, dimensions: $dimensions,
      filter: $filter, asOf: $asOf, territory: $territory, first: $first, after: $after) {
    figures mostRows
    vintage { asOf citable reason waitsFor { code } history }
    nodes {
      figure {
        measure { code version label unit } committee { code name } reach period { from until } status asOf
        completeness @include(if: $reported) { expected closed } countedMoreThanOnce @include(if: $joint)
      }
      values { name code label } value numerator denominator reason
      againstLastYear @include(if: $lastYear) { value change rate }
      againstLastPeriod @include(if: $lastPeriod) { value change rate }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** Its variables for what rows have besides. */
export const extraVariables = (extras: readonly Extra[]): Record<string, boolean> => ({
  lastYear: extras.includes('LAST_YEAR'),
  lastPeriod: extras.includes('LAST_PERIOD'),
  reported: extras.includes('REPORTED'),
  joint: extras.includes('JOINT'),
});

export interface PageAnswer {
  observations: {
    figures: number;
    mostRows: number | null;
    vintage: { asOf: string | null; citable: boolean; reason: string | null; waitsFor: { code: string }[]; history: string | null };
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface Compared {
  value: number | null;
  change: number | null;
  rate: number | null;
}

interface Node {
  figure: {
    measure: { code: string; version: number; label: string; unit: string };
    committee: { code: string; name: string };
    reach: string;
    period: { from: string | null; until: string | null };
    status: string;
    asOf: string | null;
    completeness?: { expected: number; closed: number };
    countedMoreThanOnce?: number | null;
  };
  values: { name: string; code: string | null; label: string }[];
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  reason: string | null;
  againstLastYear?: Compared | null;
  againstLastPeriod?: Compared | null;
}

const text = (name: string, description: string): Column => ({ name, type: 'TEXT', description });
const number = (name: string, description: string): Column => ({ name, type: 'NUMBER', description });

const compared = (name: string, earlier: string): Column[] => [
  number(`${name}_value`, `The same of ${earlier}.`),
  number(`${name}_change`, `The value less that of ${earlier}; empty where either is not known.`),
  number(`${name}_rate`, `The same in percent of it, to two places; empty where it was zero.`),
];
const COLUMNS_OF: Readonly<Record<Extra, readonly Column[]>> = {
  LAST_YEAR: compared('last_year', 'the same days a year before'),
  LAST_PERIOD: compared('last_period', 'the period just before'),
  REPORTED: [
    number('expected', 'How many committees are expected to report; of a row taken apart, of its figure.'),
    number('closed', 'How many of them have closed everything.'),
  ],
  JOINT: [
    number(
      'counted_more_than_once',
      'By how much the parts of the committees below and its own exceed the figure: events that several of them recorded.',
    ),
  ],
};

/** The columns of a question, in their order: of each dimension the code and its name; at the end what is asked for besides. */
export const columnsOf = (dimensions: readonly string[], extras: readonly Extra[] = []): Column[] => [
  text('measure', 'Code of what is counted.'),
  number('version', 'Of its definition, as of then.'),
  text('committee', 'Code of the committee.'),
  text('committee_name', 'What it was called.'),
  text('reach', 'SELF: alone; SUBTREE: with all below it.'),
  text('from', 'First day; empty: open.'),
  text('until', 'Last day, included; empty: open.'),
  ...dimensions.flatMap(name => [
    text(name, `Code of the value of ${name}; empty where none is told.`),
    text(`${name}_label`, 'What it was called.'),
  ]),
  number('value', 'The number; empty where it is not known or not told.'),
  text('unit', 'In what is counted, in Chinese.'),
  number('numerator', 'Of a ratio: what is divided.'),
  number('denominator', 'Of a ratio: by what.'),
  text('status', 'How much may be said of the figure: see docs/figures.md.'),
  text('reason', 'Why there is no value.'),
  text('as_of', 'As known at this instant; empty: at that of the question.'),
  ...EXTRAS.filter(extra => extras.includes(extra)).flatMap(extra => COLUMNS_OF[extra]),
];

export function rowOf({ figure, values, value, numerator, denominator, reason, againstLastYear, againstLastPeriod }: Node): Row {
  const { measure, committee, reach, period, status, asOf, completeness, countedMoreThanOnce = null } = figure;
  return {
    ...{ measure: measure.code, version: measure.version, committee: committee.code, committee_name: committee.name, reach },
    ...{ from: period.from, until: period.until },
    ...Object.fromEntries(values.flatMap(({ name, code, label }) => [[name, code] as const, [`${name}_label`, label] as const])),
    ...{ value, unit: measure.unit, numerator, denominator, status, reason, as_of: asOf },
    ...comparedIn('last_year', againstLastYear),
    ...comparedIn('last_period', againstLastPeriod),
    ...{ expected: completeness?.expected ?? null, closed: completeness?.closed ?? null, counted_more_than_once: countedMoreThanOnce },
    // Of no column: what a cube calls it.
    ...{ [MEASURE_LABEL]: measure.label },
  };
}

export const MEASURE_LABEL = 'measure_label';

function comparedIn(name: string, compared: Compared | null | undefined): Row {
  const { value = null, change = null, rate = null } = compared ?? {};
  return Object.fromEntries(['value', 'change', 'rate'].map((each, index) => [`${name}_${each}`, itemAt([value, change, rate], index)]));
}
