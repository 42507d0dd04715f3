import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { measureOf } from '../common/catalogue.ts';
import { childFigures, type Figure, isStock, sumRequest } from './figure.ts';
import { type Asker, type ToldSum, toldSums } from './privacy/told.ts';
import { type StandingLoader, standingRequest } from './reporting/reporting.ts';
import type { SumRequest } from './sum-request.ts';

/** The number of a figure; of a ratio with what it is made of. */
export interface Value {
  value: number | null;
  reason: string | null;
  numerator: number | null;
  denominator: number | null;
  /** It is so small that it would tell about somebody, or others would that it is reckoned from: who asks is not told. */
  suppressed: boolean;
}

export type SumLoader = DataLoader<SumRequest, ToldSum, string>;

declare module '../common/context.ts' {
  interface Loaders {
    sum: SumLoader;
  }
}

/**
 * Sums and counts asked for at the same time are read in one statement; counts that the cube does not hold in others. As they are told to who asks:
 * null where they are not.
 */
export const sumLoader = (pool: Pool, asker: Asker): SumLoader =>
  new DataLoader<SumRequest, ToldSum, string>(requests => toldSums(pool, asker, requests), {
    cacheKeyFn: request => JSON.stringify(request),
    maxBatchSize: 10_000,
  });

/** What a number is read with. */
export interface ValueLoaders {
  sum: SumLoader;
  standing: StandingLoader;
}

/**
 * The number of a figure: the sum where there are facts; zero only where every committee of the scope has closed; else null, for nobody knows. A share has a
 * value as soon as what it is divided by has.
 */
export async function readValue(loaders: ValueLoaders, figure: Figure): Promise<Value> {
  const { numerator, denominator, kind, code } = figure.measure;
  if (kind === 'EACH') {
    const reason = `${code} is a number of each record, which is not summed. Read the records.`;
    return { value: null, reason, numerator: null, denominator: null, suppressed: false };
  }
  if (!numerator || !denominator) return { ...(await known(loaders, figure)), numerator: null, denominator: null };
  const sumOf = async (part: string) => (await loaders.sum.load(sumRequest(figure, measureOf(part)))).value;
  const [above, below] = await Promise.all([sumOf(numerator), sumOf(denominator)]);
  return ratioOf(figure.measure, above, below);
}

async function known(loaders: ValueLoaders, figure: Figure): Promise<Pick<Value, 'value' | 'reason' | 'suppressed'>> {
  const request = sumRequest(figure);
  const { value, there } = await loaders.sum.load(request);
  if (value === null) return { value, reason: SUPPRESSED, suppressed: true };
  // What exists at the end of a period may have been none: its beginnings and ends are known. What happened is known by what there is of it.
  if (value !== 0 || (isStock(figure.measure) && there)) return { value, reason: null, suppressed: false };
  if (request.shared && there && (await isTold(loaders, figure))) return { value, reason: null, suppressed: false };
  const { allClosed } = await loaders.standing.load(standingRequest(figure));
  return { ...(allClosed ? { value: 0, reason: null } : { value: null, reason: UNKNOWN }), suppressed: false };
}

/** Whether something is registered of which another record stands for the event, on another day or under another heading: then there is none here. */
async function isTold({ sum }: ValueLoaders, figure: Figure): Promise<boolean> {
  const parts = await sum.loadMany(childFigures(figure).map(part => sumRequest(part)));
  return parts.some(part => !(part instanceof Error) && part.value !== null && part.value !== 0);
}

export const UNKNOWN = 'Nothing is registered, and not everybody has closed the period: whether there was none is not known.';

export const SUPPRESSED =
  'Not told: fewer than ten persons or attendances, or others that could be reckoned from it. Ask for whole months or years, by one condition, or for all committees above.';

/** Percent or an average of what is divided; not told where either part is not. */
export function ratioOf({ denominator, scale }: Measure, above: number | null, below: number | null): Value {
  const parts = { numerator: above, denominator: below };
  if (above === null || below === null) return { ...parts, value: null, reason: SUPPRESSED, suppressed: true };
  if (below === 0)
    return { ...parts, value: null, reason: `The denominator is zero: ${denominator} has no records here.`, suppressed: false };
  return { ...parts, value: (above / below) * (scale ?? 100), reason: null, suppressed: false };
}

/** Six decimals of a share or an average: enough to round it once more without an error that people would see. Sums are what the records say. */
export const told = ({ kind }: Measure, value: number | null): number | null =>
  value === null || kind !== 'RATIO' ? value : Number(value.toFixed(6));

/** As people are shown it: with the decimals of its measure. */
export const shown = ({ decimals }: Measure, value: number | null): string | null => (value === null ? null : value.toFixed(decimals));

export interface Compared {
  /** The earlier figure. */
  figure: Figure;
  /** The one that is compared with it. */
  of: Figure;
  change: number | null;
  rate: number | null;
  reason: string | null;
}

/** A figure beside an earlier one. A base of zero has no rate, and says so. */
export async function compare(loaders: ValueLoaders, figure: Figure, base: Figure): Promise<Compared> {
  const [now, before] = await Promise.all([readValue(loaders, figure), readValue(loaders, base)]);
  return { figure: base, of: figure, ...differenceOf(now, before) };
}

type Told = Pick<Value, 'value' | 'reason'>;

export function differenceOf(now: Told, before: Told): Pick<Compared, 'change' | 'rate' | 'reason'> {
  if (now.value === null || before.value === null) return { change: null, rate: null, reason: now.reason ?? before.reason };
  const change = now.value - before.value;
  if (before.value === 0) return { change, rate: null, reason: 'The earlier figure is zero, so there is no rate.' };
  return { change, rate: (change / before.value) * 100, reason: null };
}

/** A rate as it is told: percent to two places. */
export const toldRate = (rate: number | null): number | null => (rate === null ? null : Number(rate.toFixed(2)));
