import { sectors } from '../../schema/reference.ts';
import type { Demand } from './demands.ts';
import { hash, type Random } from './random.ts';
import { memberRecipe } from './recipes/members.ts';
import type { Shape } from './shapes.ts';
import type { Row } from './solve.ts';

/** Sectors that do not differ too much in size, where it matters which there are. `evenness`: 1: each of its usual size; 0: as it comes. */
export function spreadRows(shapes: Shape[], values: readonly number[], evenness: number): Row[] {
  const bySector = Map.groupBy(
    shapes
      .map((shape, variable) => ({ shape, variable }))
      .filter(({ shape }) => shape.recipe === memberRecipe && shape.ways[0]!.choices.sector !== undefined),
    ({ shape }) => shape.ways[0]!.choices.sector,
  );
  const used = [...bySector.values()].filter(each => each.some(({ variable }) => values[variable]! > 0));
  const seats = used.flat().reduce((sum, { variable }) => sum + values[variable]!, 0);
  const mean = seats / used.length;
  return used.map(each => {
    // Some sectors are large and some small, the same everywhere.
    const usual = mean * (0.6 + (0.8 * (hash(String(each[0]!.shape.ways[0]!.choices.sector)) % 100)) / 100);
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
  const codes = sectors.map(sector => sector.code);
  const chance = new Map(codes.map(code => [code, random.next() - (named.has(code) ? 1 : 0)]));
  codes.sort((one, other) => chance.get(one)! - chance.get(other)!);
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
