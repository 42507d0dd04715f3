/**
 * The fields of a record kind. One declaration drives the database entity, the public schema, the checks on
 * input, and the headings and codecs of the spreadsheet template: see docs/decisions/0001-one-declaration-per-kind.md.
 */
export type FieldType =
  | 'text'
  | 'texts'
  | 'date'
  | 'integer'
  | 'decimal'
  | 'boolean'
  | 'choice'
  | 'division'
  | 'sector'
  | 'committee'
  | 'reference'
  | 'record'
  | 'items';

export interface Field {
  type: FieldType;
  /** Chinese heading in spreadsheets and messages. */
  label: string;
  /** English meaning, with unit; the public description in the schema. */
  description: string;
  required: boolean;
  /** What the example row of the template shows. */
  example: string;
  /** Longest text, or largest number. */
  max?: number;
  min?: number;
  /** For `text`: what it must look like, and how to say so. */
  pattern?: { test: RegExp; says: string };
  choices?: Choices;
  /** For `reference`: the kind referred to; a `record` may be of any kind. It must belong to the same owner unless `anyOwner`. */
  to?: string;
  anyOwner?: boolean;
  /** For `reference` and `record`: this record was made from that one: publishes a link of this relation. */
  relation?: string;
  /** False: the link does not make the two records part of one matter. */
  joins?: false;
  /** For `reference` within a subgraph: the field of the record referred to that lists those which refer to it. With `anyOwner` both need a relation, and are read in `linkage` through the link. */
  inverse?: string;
  /** For `items`: the parts of one item, in the order in which a spreadsheet cell gives them. */
  parts?: Record<string, Field>;
  itemType?: string;
  /** Personal data: stored apart, shown to the owner's staff only, never published. */
  personal?: boolean;
}

/** A closed set: code → Chinese name. */
export interface Choices {
  name: string;
  description: string;
  values: Readonly<Record<string, string>>;
  /** Of a dimension whose values are free text, such as the name of a unit: no set is closed. */
  open?: boolean;
}

type Options = Partial<Omit<Field, 'type' | 'label' | 'description' | 'example'>>;
type Maker = (label: string, description: string, example: string, options?: Options) => Field;

const make =
  (type: FieldType): Maker =>
  (label, description, example, options = {}) => ({ type, label, description, example, required: false, ...options });

export const text = make('text');
export const texts = make('texts');
export const date = make('date');
export const integer = make('integer');
export const decimal = make('decimal');
export const boolean = make('boolean');
export const division = make('division');
export const sector = make('sector');
export const committee = make('committee');
/** A record of any kind, by its id. */
export const record = make('record');

export const choice = (choices: Choices, label: string, description: string, example: string, options: Options = {}): Field => ({
  ...make('choice')(label, description, example, options),
  choices,
});

export const reference = (to: string, label: string, description: string, example: string, options: Options = {}): Field => ({
  ...make('reference')(label, description, example, options),
  to,
});

export const items = (itemType: string, parts: Record<string, Field>, label: string, description: string, example: string): Field => ({
  ...make('items')(label, description, example),
  parts,
  itemType,
});

export const choices = (name: string, description: string, values: Record<string, string>): Choices => ({ name, description, values });
