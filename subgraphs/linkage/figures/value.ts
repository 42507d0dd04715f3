import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import { measureOf } from '../common/catalogue.ts';
import { type Figure, sumRequest } from './figure.ts';
import type { SumRequest } from './sum-request.ts';
import { sums } from './sums.ts';

/** The number of a figure; of a ratio with what it is made of. */
export interface Value {
  value: number | null;
  reason: string | null;
  numerator: number | null;
  denominator: number | null;
}

export type SumLoader = DataLoader<SumRequest, number, string>;

declare module '../common/context.ts' {
  interface Loaders {
    sum: SumLoader;
  }
}

/** Sums and counts asked for at the same time are read in one statement; counts that the cube does not hold in others. */
export const sumLoader = (pool: Pool): SumLoader =>
  new DataLoader<SumRequest, number, string>(requests => sums(pool, requests), {
    cacheKeyFn: request => JSON.stringify(request),
    maxBatchSize: 10_000,
  });

export async function readValue(loader: SumLoader, figure: Figure): Promise<Value> {
  const { numerator, denominator } = figure.measure;
  if (figure.measure.kind === 'EACH') {
    const reason = `${figure.measure.code} is a number of each record, which is not summed. Read the records.`;
    return { value: null, reason, numerator: null, denominator: null };
  }
  if (!numerator || !denominator) return { value: await loader.load(sumRequest(figure)), reason: null, numerator: null, denominator: null };
  const sumOf = (code: string) => loader.load(sumRequest(figure, measureOf(code)));
  const [above, below] = await Promise.all([sumOf(numerator), sumOf(denominator)]);
  return ratioOf(figure.measure, above, below);
}

/** Percent or an average of what is divided. */
export const ratioOf = ({ denominator, scale }: Measure, above: number, below: number): Value => ({
  value: below === 0 ? null : (above / below) * (scale ?? 100),
  reason: below === 0 ? `The denominator is zero: ${denominator} has no records here.` : null,
  numerator: above,
  denominator: below,
});

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
export async function compare(loader: SumLoader, figure: Figure, base: Figure): Promise<Compared> {
  const [now, before] = await Promise.all([readValue(loader, figure), readValue(loader, base)]);
  if (now.value === null || before.value === null)
    return { figure: base, of: figure, change: null, rate: null, reason: now.reason ?? before.reason };
  const change = now.value - before.value;
  if (before.value === 0)
    return { figure: base, of: figure, change, rate: null, reason: 'The earlier figure is zero, so there is no rate.' };
  return { figure: base, of: figure, change, rate: (change / before.value) * 100, reason: null };
}
