import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { EMPTY, kindNamed, type Model, published } from '@tongxin/infra/kernel/model.ts';
import { known } from '@tongxin/infra/must.ts';

let model: Model = EMPTY;

/**
 * What `linkage` knows of the kinds and measures of the domain subgraphs, of which it imports none: the top floor tells it (gateway/model.ts),
 * once for a process.
 */
export function tellCatalogue(told: Model): void {
  model = told;
}

export const kinds = (): readonly Kind[] => published(model);
export const kindByName = (): ReadonlyMap<string, Kind> => model.kindByName;
export function kindByPrefix(prefix: string): Kind | undefined {
  const kind = model.kindByPrefix.get(prefix);
  return kind?.inHouse ? undefined : kind;
}
export const kindOf = (name: string): Kind => kindNamed(model, name);
export const measures = (): readonly Measure[] => model.measures;
export const findMeasure = (code: string): Measure | undefined => model.measureByCode.get(code);
export const measureOf = (code: string): Measure => known(model.measureByCode, code, 'measure');
/** What is reported together with a measure. */
export const areaOf = (code: string): string => known(model.areaByMeasure, code, 'area of the measure');
