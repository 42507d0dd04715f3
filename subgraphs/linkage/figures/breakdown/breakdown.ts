import { BadInputError, ForbiddenError } from '@tongxin/infra/errors.ts';
import { isId } from '@tongxin/infra/id.ts';
import { type DimensionValue, labelled, valueKey } from '@tongxin/infra/kernel/dimension.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { wordsAsOf } from '@tongxin/infra/kernel/wordings.ts';
import { type Language, say, type Words } from '@tongxin/infra/kernel/words.ts';
import { known } from '@tongxin/infra/must.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { Loaders } from '../../common/context.ts';
import type { CardLoaders } from '../../records/cards.ts';
import { type Figure, partsOfRatio, sumRequest } from '../figure.ts';
import { type Asker, type ToldShare, toldShares } from '../privacy/told.ts';
import type { BreakdownRequest } from '../sums.ts';
import { ratioOf, SUPPRESSED, type Value } from '../value.ts';

/** What of a figure has these values of some dimensions. */
export interface FigurePart extends Value {
  measure: Measure;
  /** As known when; null: now. */
  asOf: string | null;
  values: PartValue[];
}

interface PartValue {
  name: string;
  code: string | null;
}

/** Undefined: who asks is not told the parts of it. */
export type BreakdownLoader = DataLoader<BreakdownRequest, ToldShare[] | undefined, string>;

declare module '../../common/context.ts' {
  interface Loaders {
    breakdown: BreakdownLoader;
  }
}

export const breakdownLoader = (pool: Pool, asker: Asker): BreakdownLoader =>
  new DataLoader(requests => toldShares(pool, asker, requests), { cacheKeyFn: request => JSON.stringify(request) });

/** By how many dimensions at once, and into how many parts. */
const MOST_DIMENSIONS = 3;
const MOST_PARTS = 1_000;

/** A figure taken apart by the values of dimensions, the largest part first. Errors: BAD_USER_INPUT for a dimension that it has not. */
export async function partsBy(loader: BreakdownLoader, figure: Figure, by: readonly string[]): Promise<FigurePart[]> {
  const { measure, asOf } = figure;
  checkDimensions(measure, by);
  const read = async (of: Measure): Promise<ToldShare[]> => {
    const parts = await loader.load({ ...sumRequest(figure, of), by });
    if (parts) return parts;
    throw new ForbiddenError(
      `${measure.code} by ${by.join(', ')} would tell about few persons. Ask for whole months or years, by one dimension, or for all committees above.`,
    );
  };
  const parts = measure.kind === 'RATIO' ? await ratios(partsOfRatio(measure), measure, read) : (await read(measure)).map(simple);
  if (parts.length > MOST_PARTS)
    throw new BadInputError(
      `${measure.code} by ${by.join(', ')} has ${parts.length} parts; at most ${MOST_PARTS} are told. Add a filter, or leave a dimension out.`,
    );
  return parts
    .map(({ key, ...value }) => ({ measure, asOf, ...value, values: by.map((name, index) => ({ name, code: key[index] ?? null })) }))
    .sort((one, other) => (other.value ?? -1) - (one.value ?? -1) || (keyOf(one) < keyOf(other) ? -1 : 1));
}

const keyOf = ({ values }: FigurePart): string => JSON.stringify(values);

const simple = ({ key, value }: ToldShare): ToldShare & Value => ({
  ...{ key, value, numerator: null, denominator: null },
  ...(value === null ? { reason: SUPPRESSED, suppressed: true } : { reason: null, suppressed: false }),
});

async function ratios([above, below]: [Measure, Measure], measure: Measure, read: (of: Measure) => Promise<ToldShare[]>) {
  const [numerators, denominators] = await Promise.all([read(above), read(below)]);
  const byKey = (shares: readonly ToldShare[]) => new Map(shares.map(({ key, value }) => [JSON.stringify(key), value]));
  const of = (values: ReadonlyMap<string, number | null>, id: string) => (values.has(id) ? (values.get(id) ?? null) : 0);
  const [numbers, bases] = [byKey(numerators), byKey(denominators)];
  const keys = new Map([...numerators, ...denominators].map(({ key }) => [JSON.stringify(key), key]));
  return [...keys].map(([id, key]) => ({ key, ...ratioOf(measure, of(numbers, id), of(bases, id)) }));
}

/** Errors: BAD_USER_INPUT for what a measure cannot be taken apart by. */
export function checkDimensions({ code, kind, dimensions }: Measure, by: readonly string[]): void {
  if (kind === 'EACH') throw new BadInputError(`${code} is a number of each record, which is not summed. Read the records.`);
  const names = Object.keys(dimensions);
  const wrong = by.find(name => !Object.hasOwn(dimensions, name));
  if (wrong !== undefined)
    throw new BadInputError(`${code} has no dimension "${wrong}". ${names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none.'}`);
  if (by.length === 0 || by.length > MOST_DIMENSIONS || new Set(by).size < by.length)
    throw new BadInputError(`Name one to ${MOST_DIMENSIONS} different dimensions of ${code}: ${names.join(', ')}.`);
}

/** What a value was called at an instant (null: now): a record by its title, and what a place names itself by that name. */
export async function wordsOf({ dimensions }: Measure, { name, code }: PartValue, { asOf, cards }: Known): Promise<Words> {
  if (code === null) return ['未说明', 'Not told'];
  const { choices } = known(new Map(Object.entries(dimensions)), name, 'dimension');
  if (choices) return wordsAsOf(valueKey(choices, code), asOf, labelled(choices, code).words);
  const title = isId(code) ? await titleOf(code, { asOf, cards }) : undefined;
  return [title ?? code, title ?? code];
}

/** As known when, and what cards are read with. */
interface Known {
  asOf: string | null;
  cards: CardLoaders;
}

const titleOf = async (id: string, { asOf, cards }: Known): Promise<string | null | undefined> =>
  asOf === null ? (await cards.card.load(id))?.title : cards.titleThen.load({ id, asOf });

const byName = new Intl.Collator('zh-CN').compare;

/** The values of a dimension that a figure has, by name in the order of the language. Errors: as of `partsBy`. */
export async function valuesIn(figure: Figure, name: string, language: Language, { breakdown, cards }: Loaders): Promise<DimensionValue[]> {
  const parts = await partsBy(breakdown, figure, [name]);
  const codes = parts.flatMap(({ values: [value] }) => value?.code ?? []);
  const values = await Promise.all(
    codes.map(async code => ({ code, words: await wordsOf(figure.measure, { name, code }, { asOf: figure.asOf, cards }) })),
  );
  return values.sort((one, other) => byName(say(language, ...one.words), say(language, ...other.words)) || byName(one.code, other.code));
}
