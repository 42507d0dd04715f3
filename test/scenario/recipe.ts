import type { Made } from '@tongxin/gateway/demonstration/records.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Random } from './random.ts';

/** What a record is made with where a figure can depend on it: field → value; null: empty. */
export type Choices = Record<string, string | null>;

/** Spans of the stages by their numbers. */
export type Course = readonly [number, ...(number | null)[]];

/** A span of days by its number in the plan's calendar. */
export interface Where {
  /** Number of the group of committees. */
  owners: number;
  choices: Choices;
  /** For each stage the number of its span, or null: not reached. The first always is. */
  spans: Course;
  /** Number of the as-of by which it is known. */
  recorded: number;
  /** The number of the last span. */
  lastSpan: number;
}

export interface Making {
  random: Random;
  committee: string;
  choices: Choices;
  /** The day of the first stage. */
  day: string;
  /** All days, by date field. */
  days: Record<string, string | undefined>;
  amounts: Record<string, number>;
  host: Draft | undefined;
  /** An opaque key that no other person of the scenario has. */
  newPerson(): string;
  /** What was made before of this kind for this committee. */
  before: readonly Draft[];
  /** What was made of another kind for this committee. */
  about(recipe: Recipe): readonly Draft[];
}

/** A record to be, and how it came about. */
export interface Draft extends Made {
  recipe: Recipe;
  choices: Choices;
  links: Record<string, Draft>;
  /** Keys under which it can be a host. */
  offers: readonly string[];
}

/** How plausible records of a kind are made. It does not say what they count for: the views do, and are asked (counting.ts). */
export interface Recipe {
  kind: Kind;
  /** Values with their weights; '' stands for empty. */
  choices: Record<string, Record<string, number>>;
  /** Choices that only say how subjects are shared between records, with the measures for which that has to be said; else they stay open. */
  apart?: Record<string, readonly string[]>;
  /** Date fields in the order in which they come, each with the days that usually pass before it. */
  stages: Record<string, number>;
  /** Weight of reaching just the first stage, the first two … */
  reach: readonly [number, ...number[]];
  /** How many days back records go where nothing limits them. */
  past: number;
  /** Amounts: what is usual, and how many one record can bear without looking odd. */
  amounts: Record<string, { usual: readonly [number, number]; cap: number }>;
  /** Whether these choices make sense for a record that reached so many stages. */
  valid?(choices: Choices, reached: number): boolean;
  /** What one record costs against another that would do as well; 1 unless told. */
  cost?(choices: Choices): number;
  /** The record that it needs. */
  host?: Host;
  /** How many days its guests need of a span in which it is there, where they come one a day. */
  room?: number;
  /** Keys under which it serves as host. */
  offers?(where: Where): string[];
  make(making: Making): { fields: Record<string, unknown>; links?: Record<string, Draft> };
}

export interface Host {
  recipe: () => Recipe;
  /** Under which key it is found; null: none is needed. */
  key(where: Where): string | null;
  /** By which choices of the two. */
  by?: readonly string[];
  /** How many guests one bears. */
  capacity: number;
  oneADay?: boolean;
  /** Each guest is of another committee than the host, and than its other guests. */
  elsewhere?: true;
}

/** The date field of the first stage. */
export const firstStage = ({ stages }: Recipe): string => itemAt(Object.keys(stages), 0);

/** All values equally often. */
export const evenly = (values: Iterable<string>): Record<string, number> => Object.fromEntries([...values].map(value => [value, 1]));
