/** A condition on a dimension: one of these values. */
export interface DimensionFilter {
  name: string;
  values: string[];
}
