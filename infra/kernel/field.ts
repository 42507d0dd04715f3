import type { Words } from './words.ts';

/**
 * The fields of a record kind. One declaration drives the database entity, the public schema, the types of rows and inputs, the
 * checks, and the headings and codecs of the spreadsheet template: see docs/decisions/0001-one-declaration-per-kind.md.
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
  | 'person'
  | 'persons'
  | 'reference'
  | 'references'
  | 'record'
  | 'items';

/** Every kind by its name. gateway/generated/kinds.ts, which `npm run generate` writes, adds them. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the generated file.
export interface Kinds {}
export type KindName = keyof Kinds & string;

/** The id of a record: of one kind, or of any. */
export type Id<N extends string = string> = string & { readonly of?: N };

/**
 * What happens to the records that refer to one when that ends (is withdrawn, retracted, merged away):
 * REFUSE: it cannot end while they stand. RELEASE: they let go of it and are at work again. CARRY: they are withdrawn and restored
 * with it. STAYS: of another owner, who alone decides; the reference stays and shows what became of it.
 */
export type OnEnd = 'REFUSE' | 'RELEASE' | 'CARRY' | 'STAYS';

/** A closed set: code → what it is called. */
export interface Choices<C extends string = string> {
  readonly name: string;
  readonly description: Words;
  readonly values: Readonly<Record<C, Words>>;
  /** Of a dimension whose values are free text, such as the name of a unit: no set is closed. */
  readonly open?: boolean;
}

/**
 * Who reads what is about a person without naming them. COMMITTEE: who works with it, that is the staff of the owner and of those above it, the
 * owner's members and handling units. OFFICE: the staff alone. The person themself reads it in either case; everybody else null. Why, and
 * which field is what: docs/decisions/0028-people.md.
 */
export type Guard = 'COMMITTEE' | 'OFFICE';

export interface Options {
  /** What the example row of the template shows; none: it is left empty there. */
  readonly example?: string;
  readonly required?: boolean;
  /** Personal data: stored apart, shown to the owner's staff whose duty it is only, never published. */
  readonly personal?: boolean;
  /** Of a personal field: shown to all staff of the owner, such as the name by which people are chosen. */
  readonly forOffice?: true;
  /** It is about a person (a key, or what singles one out) and not for everybody. A field that holds keys of persons is guarded unless told. */
  readonly guarded?: Guard | false;
  /** Of what lasts: it is kept from which day it holds, and what held before (formerly.ts). For what the database keeps as text. */
  readonly dated?: true;
  /** Follows from other fields or records (kind.derive): an input of nothing. */
  readonly derived?: boolean;
  /** For the text that identifies a person: where it is left out, the service issues an opaque key. */
  readonly issued?: true;
  /** Longest text, or largest number. */
  readonly max?: number;
  readonly min?: number;
  /** For `text`: what it must look like, and how to say so. */
  readonly pattern?: { readonly test: RegExp; readonly says: Words };
  /** For `date` of a kind with acts: the day may be one that is still to come, such as that by which something is due. */
  readonly ahead?: true;
  /** For `text`: a number in a series: 1, 001 and 第1号 are the same. */
  readonly serial?: true;
  /** For `reference`: the record referred to may belong to another committee. */
  readonly anyOwner?: boolean;
  /** For `reference` and `record`: this record was made from that one: publishes a link of this relation. */
  readonly relation?: string;
  /** False: the link does not make the two records part of one matter. */
  readonly joins?: false;
  /** For `reference` within a subgraph: the field of the record referred to that lists those which refer to it. With `anyOwner` both need a relation, and are read in `linkage` through the link. */
  readonly inverse?: string;
  /** For `reference` and `record`: what becomes of this record when that one ends. */
  readonly onEnd?: OnEnd;
  /** The views of the record referred to read this one too (record.read_source): who writes this one locks that one like a writer. */
  readonly readBack?: true;
  /** With RELEASE: fields that are emptied besides, such as the day on which it was merged. */
  readonly release?: Readonly<Record<string, null>>;
  /** For `reference` to what lasts: the field of this record whose day must lie within its life. */
  readonly aliveOn?: string;
  /** For `reference` to what lasts: the whole life of this record lies within that one's; where it would not, what to do. */
  readonly within?: Words;
}

/** `V`: what a row holds in it. */
export interface Field<V = unknown> extends Options {
  readonly type: FieldType;
  /** Heading in spreadsheets, forms and messages. */
  readonly label: Words;
  /** Meaning, with the unit: help on a form, and the public description in the schema. */
  readonly description: Words;
  readonly example: string;
  readonly required: boolean;
  readonly personal: boolean;
  readonly derived: boolean;
  readonly choices?: Choices;
  /** For `reference` and `references`: the kind referred to. A `record` may be of any kind. */
  readonly to?: string;
  /** For `items`: the parts of one item, in the order in which a spreadsheet cell gives them. */
  readonly parts?: Fields;
  readonly itemType?: string;
  /** For `items`: what is wrong with one item as a whole, or null. */
  wrongItem?(item: Readonly<Record<string, unknown>>): { part: string; code: string; says: Words } | null;
  readonly holds?: V;
}

export type Fields = Readonly<Record<string, Field>>;

type Flag<O, F extends string> = O extends { readonly [K in F]: true } ? true : false;
export type Declared<T extends FieldType, V, O> = Field<V> & {
  readonly type: T;
  readonly required: Flag<O, 'required'>;
  readonly personal: Flag<O, 'personal'>;
  readonly derived: Flag<O, 'derived'>;
  readonly issued?: O extends { readonly issued: true } ? true : undefined;
};

type Maker<T extends FieldType, V> = <const O extends Options = Record<never, never>>(
  label: Words,
  description: Words,
  options?: O,
) => Declared<T, V, O>;

const make =
  <T extends FieldType, V>(type: T): Maker<T, V> =>
  (label, description, options) =>
    ({ example: '', required: false, personal: false, derived: false, ...ofPersons(type), ...options, type, label, description }) as never;

const ofPersons = (type: FieldType): Options => (type === 'person' || type === 'persons' ? { guarded: 'COMMITTEE' } : {});

export const text = make<'text', string>('text');
export const texts = make<'texts', string[]>('texts');
export const date = make<'date', string>('date');
export const integer = make<'integer', number>('integer');
export const decimal = make<'decimal', number>('decimal');
export const boolean = make<'boolean', boolean>('boolean');
export const division = make<'division', string>('division');
export const sector = make<'sector', string>('sector');
export const committee = make<'committee', string>('committee');
/** The opaque key of a person who is registered (人员). */
export const person = make<'person', string>('person');
export const persons = make<'persons', string[]>('persons');
/** A record of any kind, by its id. */
export const record = make<'record', Id>('record');

export const choice = <const C extends string, const O extends Options = Record<never, never>>(
  choices: Choices<C>,
  label: Words,
  description: Words,
  options?: O,
): Declared<'choice', C, O> & { readonly choices: Choices<C> } =>
  ({ ...make<'choice', C>('choice')(label, description, options), choices }) as never;

export const reference = <const N extends KindName, const O extends Options = Record<never, never>>(
  to: N,
  label: Words,
  description: Words,
  options?: O,
): Declared<'reference', Id<N>, O> & { readonly to: N } =>
  ({ ...make<'reference', Id<N>>('reference')(label, description, options), to }) as never;

/**
 * Records that follow from others, or that an earlier register tells, by their ids: nobody waits for them to end, and they hold nobody back.
 */
export const references = <const N extends KindName, const O extends Options = Record<never, never>>(
  to: N,
  label: Words,
  description: Words,
  options?: O,
): Declared<'references', Id<N>[], O> & { readonly to: N } =>
  ({ ...make<'references', Id<N>[]>('references')(label, description, options), to }) as never;

interface Listed<P extends Fields> extends Options, Pick<Field, 'label' | 'description' | 'wrongItem'> {
  /** GraphQL type of one item. */
  readonly type: string;
  readonly parts: P;
}

export const items = <const P extends Fields, const O extends Options = Record<never, never>>({
  type: itemType,
  parts,
  label,
  description,
  ...options
}: O & Listed<P>): Declared<'items', Item<P>[], O> & { readonly parts: P; readonly itemType: string } =>
  ({ ...make<'items', Item<P>[]>('items')(label, description, options), parts, itemType }) as never;

export const choices = <const V extends Readonly<Record<string, Words>>>(
  name: string,
  description: Words,
  values: V,
): Choices<keyof V & string> => ({ name, description, values });

/** The same field, which must be filled, or need not be. */
export const required = <D extends Field>(field: D): Omit<D, 'required'> & { readonly required: true } => ({ ...field, required: true });
export const optional = <D extends Field>(field: D): Omit<D, 'required'> & { readonly required: false } => ({ ...field, required: false });

/** The same field, of which it is kept from which day it holds and what held before. */
export const dated = <D extends Field>(field: D): D & { readonly dated: true } => ({ ...field, dated: true });

/** The same field where it is entered with an action, with what is said of its day when it is left out. */
export const todayUnlessTold = <D extends Field>(field: D): Omit<D, 'required'> & { readonly required: false } => ({
  ...optional(field),
  description: [`${field.description[0]}不填即为今天。`, `${field.description[1]} Today unless told.`],
});

export const codesOf = <C extends string>({ values }: Choices<C>): C[] => Object.keys(values) as C[];

type Held<F> = F extends { readonly holds?: infer V } ? Exclude<V, undefined> : never;
type Simple<T> = { [K in keyof T]: T[K] };

/** What a column holds: null when empty, save where an empty one is false or an empty list. */
type Stored<F extends Field> = F['type'] extends 'boolean' | 'texts' | 'persons' | 'references' | 'items'
  ? Held<F>
  : F['required'] extends true
    ? Held<F>
    : Held<F> | null;

/** The open fields of a record as the database holds them. */
export type Row<F extends Fields> = { -readonly [K in keyof F as F[K]['personal'] extends true ? never : K]: Stored<F[K]> };

/** One item of a list: what is required is there, the rest may be missing. */
export type Item<P extends Fields> = Given<P>;

/** Whether an input must bring it: what is required and not issued. */
type Asked<F extends Field> = F['issued'] extends true ? false : F['required'];

/** What an input brings: what is required, and perhaps the rest. Derived fields are inputs of nothing. */
export type Given<F extends Fields> = Simple<
  { -readonly [K in keyof F as F[K]['derived'] extends true ? never : Asked<F[K]> extends true ? K : never]: Held<F[K]> } & {
    -readonly [K in keyof F as F[K]['derived'] extends true ? never : Asked<F[K]> extends true ? never : K]?: Held<F[K]> | null;
  }
>;

/** A change: fields left out stay, null empties one. */
export type Patch<F extends Fields> = {
  -readonly [K in keyof F as F[K]['derived'] extends true ? never : K]?: F[K]['required'] extends true ? Held<F[K]> : Held<F[K]> | null;
};
