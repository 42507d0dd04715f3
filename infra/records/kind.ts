import type { PoolClient } from 'pg';
import type { Field } from './field.ts';
import type { Language } from './language.ts';
import type { Workflow } from './workflow.ts';

/** A kind of record: what it is called, where it is stored, what it holds, and what makes two of them the same. */
export interface Kind {
  /** Name in code and in commands, e.g. `receptionDay`. */
  name: string;
  /** GraphQL type, e.g. `ReceptionDay`. */
  type: string;
  /** Three letters that begin its ids. */
  prefix: string;
  subgraph: string;
  /** Chinese name shown to people. */
  label: string;
  /** English meaning; the public description of the type. */
  description: string;
  fields: Record<string, Field>;
  /** Fields that identify the record within its committee: importing the same again changes nothing. */
  naturalKey: string[];
  /** Rules that need more than one field, or the owner: what is wrong, or null. */
  check?: (record: Record<string, any>, language: Language, owner: string) => Problem | null;
  /** Rules that need other records of the owner; not asked of imports. */
  verify?: (client: PoolClient, record: Record<string, any>, owner: string, language: Language) => Promise<Problem | null>;
  /** The days on which it begins and ends, where it lasts: the end does not come first. */
  lasts?: [begin: string, end: string];
  /** Where its records pass through states by actions. */
  workflow?: Workflow;
}

export interface Problem {
  field: string;
  code: string;
  message: string;
}

export function defineKind(kind: Omit<Kind, 'type'> & { type?: string }): Kind {
  const type = kind.type ?? kind.name[0]!.toUpperCase() + kind.name.slice(1);
  for (const field of kind.naturalKey) {
    if (!kind.fields[field]) throw new Error(`Kind ${kind.name}: natural key names the unknown field ${field}`);
  }
  return Object.freeze({ ...kind, type });
}

export const snake = (name: string): string => name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** Table name within the subgraph's schema: `reception_day`. */
export const tableOf = (kind: Kind): string => `${kind.subgraph}.${snake(kind.name)}`;

/** Public fields, those that are not personal. */
export const openFields = (kind: Kind): [string, Field][] => Object.entries(kind.fields).filter(([, field]) => !field.personal);
export const personalFields = (kind: Kind): [string, Field][] => Object.entries(kind.fields).filter(([, field]) => field.personal);

/**
 * References to records of the same subgraph that another committee may own: what such a record says only its owner's cell knows, so the
 * way there is not through this subgraph but through the link, in `linkage`.
 */
export const throughLinks = (kind: Kind, kindByName: ReadonlyMap<string, Kind>): [string, Field][] =>
  Object.entries(kind.fields).filter(
    ([, { type, anyOwner, to }]) => type === 'reference' && anyOwner && kindByName.get(to!)?.subgraph === kind.subgraph,
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
      Object.entries(each.fields)
        .filter(([, field]) => field.to === kind.name && field.inverse && (field.anyOwner ?? false) === anyOwner)
        .map(([field, { inverse }]) => ({ name: inverse!, kind: each, field })),
    );
