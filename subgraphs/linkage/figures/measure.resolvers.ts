import { type Dimension, type DimensionValue, valuesOf } from '@tongxin/infra/kernel/dimension.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { units } from '@tongxin/infra/kernel/units.ts';
import type { Words } from '@tongxin/infra/kernel/words.ts';
import { type Language, say } from '@tongxin/infra/kernel/words.ts';
import { measureOf } from '../common/catalogue.ts';
import type { LinkageContext } from '../common/context.ts';

/** Of words in both languages, those in the asker's. */
const inLanguage =
  (wordsOf: (measure: Measure) => Words) =>
  (measure: Measure, _: unknown, { request }: LinkageContext): string =>
    say(request.language, ...wordsOf(measure));

/** A measure that another is made of, where it is. */
const madeOf =
  (codeOf: (measure: Measure) => string | undefined) =>
  (measure: Measure): Measure | null => {
    const code = codeOf(measure);
    return code === undefined ? null : measureOf(code);
  };

const dimensionOf = (name: string, dimension: Dimension, language: Language) => ({
  name,
  label: say(language, ...dimension.label),
  open: dimension.open !== undefined,
  meaning: dimension.open ? say(language, ...dimension.open) : null,
  values: valuesOf(dimension),
});

/** A measure as it is shown: its words in the language asked for, and both where a client wants both. */
export const measureResolvers = {
  // As it was defined before it is something else to whoever keeps what was answered.
  id: ({ code, version }: Measure) => (version === measureOf(code).version ? code : `${code}@${version}`),
  label: inLanguage(({ label }) => label),
  name: ({ label }: Measure) => label[0],
  nameEn: ({ label }: Measure) => label[1],
  unitLabel: inLanguage(({ unit }) => [unit, units[unit] ?? unit]),
  definition: inLanguage(({ definition }) => definition),
  definitionZh: ({ definition }: Measure) => definition[0],
  definitionEn: ({ definition }: Measure) => definition[1],
  earlierVersions: ({ earlier = [] }: Measure, _: unknown, { request }: LinkageContext) =>
    earlier.map(({ version, until, definition }) => ({ version, until, definition: say(request.language, ...definition) })),
  numerator: madeOf(({ numerator }) => numerator),
  denominator: madeOf(({ denominator }) => denominator),
  subjectsOf: madeOf(({ subjectsOf }) => subjectsOf),
  dimensions: ({ dimensions }: Measure, _: unknown, { request }: LinkageContext) =>
    Object.entries(dimensions).map(([name, dimension]) => dimensionOf(name, dimension, request.language)),
};

/** A value of a dimension, wherever one is shown. */
export const dimensionValueResolvers = {
  name: ({ words }: DimensionValue) => words[0],
  label: ({ words }: DimensionValue, _: unknown, { request }: LinkageContext) => say(request.language, ...words),
};
