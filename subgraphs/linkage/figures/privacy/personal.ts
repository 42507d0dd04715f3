import type { Basis, Measure } from '@tongxin/infra/kernel/measure.ts';
import { measureOf, measures } from '../../common/catalogue.ts';
import type { SumRequest } from '../sum-request.ts';

/** What is counted where each one is a person, or a person's coming. */
const PERSONS: ReadonlySet<Basis> = new Set(['PERSONS', 'SEATS', 'ATTENDANCES'] as const);

/** Whether each number of it is about people, by whatever it is filtered. */
export const countsPersons = ({ basis, numerator }: Measure): boolean =>
  PERSONS.has(basis) || (numerator !== undefined && countsPersons(measureOf(numerator)));

/** The names of dimensions by which a request is filtered or taken apart. */
export const namesIn = ({ dimensions, by = [] }: Pick<SumRequest, 'dimensions'> & { by?: readonly string[] }): string[] => [
  ...new Set([...dimensions.flatMap(alternative => Object.keys(alternative)), ...by]),
];

/** Whether a number is about people: what is counted is, or it is taken apart by what is known of a person. */
export const isPersonal = (measure: Measure, names: readonly string[]): boolean =>
  countsPersons(measure) || names.some(name => measure.dimensions[name]?.personal);

/** Of whom a request is a count, whatever facts it reads. */
export const countedIn = ({ measure, during }: Pick<SumRequest, 'measure' | 'during'>): Measure => measureOf(during ?? measure);

/** What a count of persons is a share of: whoever knows both knows the rest. */
export const wholesOf = (measure: Measure): Measure[] =>
  measures().flatMap(({ kind, scale, numerator, denominator }) => {
    if (kind !== 'RATIO' || scale !== 100 || numerator !== measure.code || !denominator) return [];
    const whole = measureOf(denominator);
    const alike = whole.kind === measure.kind || (measure.kind === 'DISTINCT_FLOW' && whole.kind === 'DISTINCT_STOCK');
    return countsPersons(whole) && alike ? [whole] : [];
  });

/** All of whom something happened, where a measure counts those of some of it. */
export const allOf = (measure: Measure): Measure[] =>
  measures().filter(
    ({ kind, subjectsOf, ...other }) => kind === 'DISTINCT_FLOW' && subjectsOf === measure.subjectsOf && measure.only && !('only' in other),
  );
