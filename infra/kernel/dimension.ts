import type { Choices, Field } from './field.ts';
import type { Words } from './words.ts';

/** What a figure can be filtered by: one of a closed set, or what each place writes or names itself (and then what that is). */
export type Dimension = {
  readonly label: Words;
  /** What is known of a person (a guarded field of the record): few acts that share it would tell about somebody. */
  readonly personal?: true;
} & (
  | { readonly choices: Choices; readonly open?: undefined; readonly called?: undefined }
  | {
      readonly open: Words;
      readonly choices?: undefined;
      /** The kind by whose names it is filtered: any of them stands for the record. */
      readonly called?: string;
    }
);

export const dimension = (label: Words, choices: Choices): Dimension => ({ label, choices });
/** One that says something of a person. */
export const personalDimension = (label: Words, choices: Choices): Dimension => ({ label, choices, personal: true });
export const openDimension = (label: Words, open: Words, called?: string): Dimension => ({ label, open, ...(called && { called }) });

/** The closed set of a kind's field. */
export function choicesOf<K extends { name: string; fields: Readonly<Record<string, Field>> }>(
  kind: K,
  field: keyof K['fields'] & string,
): Choices {
  const choices = kind.fields[field]?.choices;
  if (!choices) throw new Error(`Kind ${kind.name}: ${field} is no field with a closed set. Name one that is, or declare the set.`);
  return choices;
}

export interface DimensionValue {
  code: string;
  words: Words;
}

/** A value of a closed set; under its code where a newer program has added it. */
export function labelled({ values }: Choices, code: string): DimensionValue {
  const value = values[code];
  return { code, words: value === undefined ? [code, code] : value };
}

/** Under what a value of a closed set is kept as it is worded (infra/store/keep-wordings.ts). */
export const valueKey = ({ name }: Choices, code: string): string => `value ${name} ${code}`;

/** Numbered codes in their order (a plain object would give 10 before 01); named ones as declared. */
const byCode = ({ code: one }: DimensionValue, { code: other }: DimensionValue) =>
  /^\d/.test(one) && /^\d/.test(other) ? one.localeCompare(other) : 0;

/** The values of a dimension; none where each place names its own. */
export const valuesOf = ({ choices }: Dimension): DimensionValue[] =>
  choices
    ? Object.keys(choices.values)
        .map(code => labelled(choices, code))
        .sort(byCode)
    : [];

/** Whether a figure can be filtered by this value. */
export const takes = ({ choices }: Dimension, code: string): boolean => !choices || Object.hasOwn(choices.values, code);
