import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import type { Unit } from '@tongxin/infra/kernel/units.ts';
import { wordsAsOf } from '@tongxin/infra/kernel/wordings.ts';
import { labelKey, unitKey, versionKey } from '@tongxin/infra/store/keep-wordings.ts';

/** A measure as it was defined at an instant (null: now), as far as releases since have defined it otherwise: its version, definition, name and unit. */
export function measureAsOf(measure: Measure, asOf: string | null): Measure {
  const [version] = wordsAsOf(versionKey(measure), asOf, [String(measure.version), '']);
  const [unit] = wordsAsOf(unitKey(measure), asOf, [measure.unit, '']);
  const label = wordsAsOf(labelKey(measure), asOf, measure.label);
  if (Number(version) === measure.version && unit === measure.unit && label === measure.label) return measure;
  const then = measure.earlier?.find(each => each.version === Number(version));
  return { ...measure, version: Number(version), label, unit: unit as Unit, ...(then && { definition: then.definition }) };
}
