import { itemAt } from '@tongxin/infra/must.ts';
import type { LinkageContext } from '../common/context.ts';
import { earlier, type Figure } from '../figures/figure.ts';
import { type Compared, differenceOf, told, UNKNOWN, type Value } from '../figures/value.ts';
import { type Observation, rowsOf } from './observations.ts';

/** A row beside the same of an earlier figure. */
export interface RowCompared extends Omit<Compared, 'of'> {
  of: Observation;
  value: number | null;
}

/** A row beside the same a period or a year earlier; null where its days have none before. Those asked for at the same time are read at once. */
export async function comparedWith(row: Observation, by: 'PERIOD' | 'YEAR', context: LinkageContext): Promise<RowCompared | null> {
  const figure = earlier(row.figure, by);
  if (!figure) return null;
  context.spend(1);
  const before = await sameOf(row, figure, context);
  return { figure, of: row, value: told(figure.measure, before.value), ...differenceOf(row, before) };
}

/** The row of another figure that has the same values of dimensions. One that has none was not seen then: whether there was none is not known. */
async function sameOf({ values }: Observation, figure: Figure, context: LinkageContext): Promise<Pick<Value, 'value' | 'reason'>> {
  const dimensions = values.map(({ name }) => name);
  const rows = await rowsOf(figure, dimensions, context);
  const same = rows.find(other => other.values.every(({ code }, index) => code === itemAt(values, index).code));
  return same ?? { value: null, reason: UNKNOWN };
}
