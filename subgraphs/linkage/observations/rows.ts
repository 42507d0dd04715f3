/** A row of a table of observations as files have it: flat, all of one question with the same columns. */
export type Row = Record<string, string | number | null>;

/** What a page of a question is asked with; `$after` and `$first` turn the pages. */
export const PAGE = `query Observations($measures: [MeasureCode!]!, $of: CommitteeCode!, $level: Level, $reach: Reach, $period: PeriodInput, $by: Grain, $dimensions: [String!],
  $filter: [DimensionFilter!], $asOf: AsOf, $territory: Territory, $first: Int, $after: String) {
  observations(measures: $measures, of: $of, level: $level, reach: $reach, period: $period, by: $by, dimensions: $dimensions, filter: $filter, asOf: $asOf,
      territory: $territory, first: $first, after: $after) {
    figures
    nodes {
      figure { measure { code version unit } committee { code name } reach period { from until } status asOf }
      values { name code label } value numerator denominator reason
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface PageAnswer {
  observations: {
    figures: number;
    nodes: Node[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

interface Node {
  figure: {
    measure: { code: string; version: number; unit: string };
    committee: { code: string; name: string };
    reach: string;
    period: { from: string | null; until: string | null };
    status: string;
    asOf: string | null;
  };
  values: { name: string; code: string | null; label: string }[];
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  reason: string | null;
}

/** The columns of a question, in their order: of each dimension the code and its name. */
export const columnsOf = (dimensions: readonly string[]): string[] => [
  ...['measure', 'version', 'committee', 'committee_name', 'reach', 'from', 'until'],
  ...dimensions.flatMap(name => [name, `${name}_label`]),
  ...['value', 'unit', 'numerator', 'denominator', 'status', 'reason', 'as_of'],
];

export function rowOf({ figure, values, value, numerator, denominator, reason }: Node): Row {
  const { measure, committee, reach, period, status, asOf } = figure;
  return {
    ...{ measure: measure.code, version: measure.version, committee: committee.code, committee_name: committee.name, reach },
    ...period,
    ...Object.fromEntries(values.flatMap(({ name, code, label }) => [[name, code] as const, [`${name}_label`, label] as const])),
    ...{ value, unit: measure.unit, numerator, denominator, status, reason, as_of: asOf },
  };
}
