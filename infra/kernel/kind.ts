import type { Derivation } from './derive.ts';
import type { Duty } from './duty.ts';
import type { Field, Fields, KindName, Kinds, Row } from './field.ts';
import { FORMERLY, SINCE, since, withFormerly } from './formerly.ts';
import { capital, snake } from './names.ts';
import type { Queryable } from './queryable.ts';
import type { Base, Case, Fault, Hearing } from './row.ts';
import type { Status } from './statuses.ts';
import type { TakeOver } from './take-over.ts';
import type { Words } from './words.ts';
import type { Workflow } from './workflow.ts';

/** A kind of record: what it is called, where it is stored, what it holds, how it comes about, and what makes two of them the same. */
export interface Kind<N extends string = string, F extends Fields = Fields, S extends string = string> {
  /** Name in code and in commands, e.g. `receptionDay`. */
  readonly name: N;
  /** GraphQL type, e.g. `ReceptionDay`. */
  readonly type: string;
  /** Three letters that begin its ids. */
  readonly prefix: string;
  readonly subgraph: string;
  /** Whose work it is: staff of the owner with this duty writes its records and reads what is personal in them. */
  readonly duty: Duty;
  /**
   * What an office keeps about itself: nothing of it is published, neither card nor link nor figure. It is read at its owner alone, by those whose
   * duty it is, as a list of `Committee`.
   */
  readonly inHouse?: true;
  readonly label: Words;
  /** Meaning; the public description of the type. */
  readonly description: Words;
  readonly fields: F;
  /**
   * The one door through which its records come about and change. REGISTER: created, updated, corrected, withdrawn, restored.
   * ACTS: only by its actions; what was entered wrong is corrected, withdrawn or restored, each with a reason.
   */
  readonly door: 'REGISTER' | 'ACTS';
  /** Fields that identify the record within its committee, and within its scope where it has one. */
  readonly naturalKey: readonly (keyof Row<F> & string)[];
  /** Within what the natural key is unique, besides the committee: a proposal's number within its session or year. Asked also of rows that are not whole. */
  scope?(record: Partial<Row<F>>): string;
  /** Rules that need more than one field, or the owner: what is wrong, or null. Invariants of the states are among them. */
  check?(record: Row<F>, hearing: Hearing): Fault | null;
  /** Rules that need other records of the owner. */
  verify?(database: Queryable, entry: Case<Row<F> & Partial<Base>>): Promise<Fault | null>;
  /** The days on which it begins and, where it can end, ends: the end does not come first, and nothing that must be there is dated outside. */
  readonly lasts?: readonly [begin: keyof Row<F> & string, end?: keyof Row<F> & string];
  /** No two of a committee's records that are alike in some fields are there at the same time. The database holds it by an exclusion constraint. */
  readonly apart?: Apart<F>;
  /** Of a kind that comes about in another's actions: the fields that actions fill after that. Where it has an opening of its own, they are those that the opening does not take. */
  readonly later?: readonly (keyof Row<F> & string)[];
  /** Its records are for all below, whomever they name: cells of committees below are told of them. */
  readonly toldBelow?: boolean;
  /** What is derived from its records together, beyond them: the tree of divisions and committees. */
  readonly governs?: 'TERRITORY';
  /** The field by whose value other records name this one as a person: it stays while they do. */
  readonly identifies?: keyof Row<F> & string;
  /** The fields (`text` or `texts`) by whose values others may name a record of it as by its id: each name is one live record's of its committee. */
  readonly called?: readonly (keyof Row<F> & string)[];
  /** Where its records pass through states by actions. */
  readonly workflow?: Workflow<F, S>;
  /** The fields that follow from others. */
  readonly derive?: Derivation<F>;
  /** What an import takes over of an earlier register besides. */
  readonly takeOver?: TakeOver<F>;
  /** What a list of its records tells of the people whom it names, so that one roster makes person and seat. */
  readonly roster?: Roster<F>;
  /** Without a workflow: the statuses that its cards can have, or the field whose value is the status. Neither: they have none. */
  readonly statuses?: readonly Status[] | (keyof Row<F> & string);
  /** Statuses of its card in which it waits for somebody, so that its matter is not settled. */
  readonly waits?: Readonly<Record<string, true | Until>>;
}

/** A list of records that says who the people are: those whom the committee has not registered yet are registered with it. */
export interface Roster<F extends Fields = Fields> {
  /** The field that names the person. */
  readonly by: keyof Row<F> & string;
  /** The kind of the register of people, and what of it the list tells besides: the name among them. */
  readonly registers: string;
  readonly told: Fields & { readonly name: Field };
  /** The day on which whoever is new is registered. */
  readonly on: keyof Row<F> & string;
}

export interface Apart<F extends Fields = Fields> {
  /** Alike in which fields; none: whatever they are. */
  readonly of: readonly (keyof Row<F> & string)[];
  /** What the end of its life (`lasts`) is: the last day on which it is there, or the day on which it was left and is there no more. */
  readonly until: 'LAST_DAY' | 'DAY_LEFT';
  /** The rule, as a refusal begins. */
  readonly says: Words;
}

/** What ends the waiting: another record of the matter that names it by one of these relations, or is named by it. */
export interface Until {
  readonly namedBy?: readonly string[];
  readonly names?: readonly string[];
  /** Dimension of its card that tells of which committee the other is, where it tells one. */
  readonly of?: string;
}

/** A record of a kind. */
export type RowOf<K extends Kind> = Row<K['fields']> & Base<K['name']>;
/** A record of the kind of this name. */
export type Known<N extends KindName> = Kinds[N] extends Kind ? RowOf<Kinds[N]> : never;

type Defaults = 'type' | 'door';

export const defineKind = <const N extends string, const F extends Fields, const S extends string = never>(
  kind: Omit<Kind<N, NoInfer<F>, NoInfer<S>>, Defaults | 'name' | 'fields' | 'workflow'> &
    Partial<Pick<Kind, Defaults>> & { readonly name: N; readonly fields: F; readonly workflow?: Workflow<NoInfer<F>, S> },
): Kind<N, F, S> => {
  const type = kind.type ?? capital(kind.name);
  return Object.freeze({ door: 'REGISTER' as const, ...kind, type, fields: withFormerly(type, kind.fields) });
};

/** Table name within the subgraph's schema: `liaison.reception_day`. */
export const tableOf = (kind: Kind): string => `${kind.subgraph}.${snake(kind.name)}`;

/** Public fields, those that are not personal. */
export const openFields = fieldsThat(field => !field.personal);
export const personalFields = fieldsThat(field => field.personal === true);
/** Fields that somebody can enter: those that follow from others are inputs of nothing. */
export const enteredFields = fieldsThat(field => !field.derived);

/** Those of a kind, found once: they are asked for with every record. */
export function fieldsThat(hold: (field: Field) => boolean): (kind: Kind) => readonly [string, Field][] {
  const found = new WeakMap<Kind, [string, Field][]>();
  return kind => {
    const known = found.get(kind) ?? Object.entries(kind.fields).filter(([, field]) => hold(field));
    found.set(kind, known);
    return known;
  };
}

/** Whether its rows are taken in hand when they are imported: what follows from others is derived then. Others are inserted in bulk. */
export const takenInHand = ({ door, derive }: Kind): boolean => door === 'ACTS' || derive !== undefined;

/** The columns of an import: what can be entered, what an earlier register tells besides, and from which day a change holds. */
export const importedFields = (kind: Kind): Fields => ({
  ...Object.fromEntries(
    enteredFields(kind).map(([name, field]) => [name, name === kind.roster?.by ? { ...field, required: false } : field]),
  ),
  ...kind.roster?.told,
  ...kind.takeOver?.told,
  ...(FORMERLY in kind.fields && { [SINCE]: since }),
});

/**
 * References to records of the same subgraph that another committee may own: what such a record says only its owner's cell knows, so the
 * way there is not through this subgraph but through the link, in `linkage`.
 */
export const throughLinks = (kind: Kind, kindByName: ReadonlyMap<string, Kind>): [string, Field][] =>
  Object.entries(kind.fields).filter(
    ([, { type, anyOwner, to }]) => type === 'reference' && anyOwner && to && kindByName.get(to)?.subgraph === kind.subgraph,
  );

/** A list that a kind's records have of those which refer to them. */
export interface Inverse {
  name: string;
  kind: Kind;
  field: string;
}

/** The lists of a kind: the references of its subgraph's kinds that declare an inverse, of its owner's records or of any owner's. */
export const inversesOf = (kind: Kind, kinds: readonly Kind[], anyOwner = false): Inverse[] =>
  kinds
    .filter(each => each.subgraph === kind.subgraph)
    .flatMap(each =>
      Object.entries(each.fields).flatMap(([field, { to, inverse, anyOwner: ofAny = false }]) =>
        to === kind.name && inverse && ofAny === anyOwner ? [{ name: inverse, kind: each, field }] : [],
      ),
    );

/** What the staff does to a record of a register; of a kind with acts only what was entered wrong is mended. */
export const VERBS = {
  REGISTER: ['create', 'update', 'correct', 'withdraw', 'restore'],
  ACTS: ['correct', 'withdraw', 'restore'],
} as const;
