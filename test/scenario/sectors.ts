import { grouped } from '@tongxin/infra/grouped.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { sectors } from '@tongxin/infra/reference/reference.ts';
import type { Demand } from './demands.ts';
import { hash, type Random } from './random.ts';
import { memberRecipe } from './recipes/members.ts';
import type { Shape } from './shapes.ts';
import type { Row } from './solve.ts';

/** Sectors that do not differ too much in size, where it matters which there are. `evenness`: 1: each of its usual size; 0: as it comes. */
export function spreadRows(shapes: Shape[], values: readonly number[], evenness: number): Row[] {
  const seatShapes = shapes
    .map(({ recipe, ways: [way] }, variable) => ({ recipe, variable, sector: way.choices.sector, records: itemAt(values, variable) }))
    .filter(({ recipe, sector }) => recipe === memberRecipe && sector !== undefined);
  const used = grouped(seatShapes, ({ sector }) => sector).filter(each => each.some(({ records }) => records > 0));
  const seats = used.flat().reduce((sum, { records }) => sum + records, 0);
  const mean = seats / used.length;
  return used.map(each => {
    // Some sectors are large and some small, the same everywhere.
    const usual = mean * (0.6 + (0.8 * (hash(String(each[0].sector)) % 100)) / 100);
    const terms = new Map(each.map(({ variable }) => [variable, 1]));
    return { terms, low: Math.floor(usual * evenness), high: Math.ceil(usual * (2 - evenness)) };
  });
}

/**
 * A demand for so many sectors becomes one for each sector: somebody in it, or nobody. Which ones is up to chance, yet the same for all
 * demands, so that fewer sectors are always among more.
 */
export function withSectors(demands: readonly Demand[], random: Random): Demand[] {
  const isAbout = (demand: Demand) => demand.terms.MEMBER_SECTORS !== undefined;
  if (!demands.some(isAbout)) return [...demands];
  const named = new Set(demands.filter(demand => demand.high > 0 && demand.low > 0).map(demand => demand.filter.sector));
  const codes = sectors
    .map(({ code }) => ({ code, chance: random.next() - (named.has(code) ? 1 : 0) }))
    .sort((one, other) => one.chance - other.chance)
    .map(({ code }) => code);
  return demands.flatMap(demand => {
    if (!isAbout(demand)) return [demand];
    const count = Math.min(Math.max(demand.preferred?.[0] ?? demand.low, demand.low), demand.high);
    if (count > codes.length) return [{ ...demand, low: 1, high: 0 }];
    const some = (subject: string, present: boolean) => ({
      ...omitPreferred(demand),
      subject,
      low: present ? 1 : 0,
      high: present ? Number.POSITIVE_INFINITY : 0,
    });
    return codes.map((code, index) => some(code, index < count));
  });
}

const omitPreferred = ({ preferred: _, ...demand }: Demand): Demand => demand;
