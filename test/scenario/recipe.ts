import type { Made } from '@tongxin/gateway/demonstration/records.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import { itemAt } from '@tongxin/infra/must.ts';
import { addDays } from './days.ts';
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
  /** The record that is being made, for those made beside it to refer to. */
  self: Draft;
  /**
   * Makes another record that belongs to it and comes about with it. What it counts for, this one counts for; but for one of another
   * committee (`elsewhere`), of which nothing is asked.
   */
  beside(recipe: Recipe, fields: Record<string, unknown>, links?: Record<string, Draft>, elsewhere?: string): Draft;
  /** Some committee of which nothing is asked. */
  outsider(): string;
  /** A record that no measure counts and several of the committee refer to; it is there since the first of them. `since`: the field of that day. */
  shared(recipe: Recipe, since: string, fields: Record<string, unknown>): Draft;
}

/** A record to be, and how it came about. */
export interface Draft extends Made {
  recipe: Recipe;
  choices: Choices;
  links: Record<string, Draft>;
  /** Keys under which it can be a host. */
  offers: readonly string[];
  /** The days of its stages, and those that follow from them; where none are told, its fields say them. */
  days?: Readonly<Record<string, unknown>>;
  /** What was made beside it. */
  others?: readonly Draft[];
  /** What it shares with others of its committee. */
  shares?: readonly Draft[];
}

/** How plausible records of a kind are made. It does not say what they count for: the views do, and are asked (counting.ts). */
export interface Recipe {
  kind: Kind;
  /** Tells it from other recipes of its kind; the plain one has none. */
  name?: string;
  /** Used only where one of these measures or dimensions is asked for: what it makes is more than others need. */
  only?: readonly string[];
  /** Values with their weights; '' stands for empty. */
  choices: Record<string, Record<string, number>>;
  /** Choices that only say how subjects are shared between records, with the measures for which that has to be said; else they stay open. */
  apart?: Record<string, readonly string[]>;
  /** Date fields in the order in which they come, each with the days that usually pass before it. */
  stages: Record<string, number>;
  /** It needs a committee of which nothing is asked. */
  outside?: true;
  /** Dimensions that follow from the committee, so that they are promised of no record. */
  ofOwner?: readonly string[];
  /** Further days on which it counts, by name: those that follow from the day of a stage. */
  following?: Record<string, Following>;
  /** Weight of reaching just the first stage, the first two … */
  reach: readonly [number, ...number[]];
  /** How many days back records go where nothing limits them. */
  past: number;
  /** Amounts: what is usual, how many one record can bear without looking odd, and where there is a limit, how many at most. */
  amounts: Record<string, { usual: readonly [number, number]; cap: number; most?: number }>;
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

/** The day after that of a stage; or one that is the same for all days of a stretch of the calendar, as the last of a month is. */
export type Following = { of: string } & ({ next: true } | { next?: undefined; begins(day: string): string; day(day: string): string });

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

/** What it is called: no two recipes alike. */
export const nameOf = ({ kind, name }: Recipe): string => (name ? `${kind.name}/${name}` : kind.name);

/** Every name of a day on which its records can count. */
export const daysOf = ({ stages, following = {} }: Recipe): string[] => [...Object.keys(stages), ...Object.keys(following)];

/** The days that follow from these. */
export const followingDays = ({ following = {} }: Recipe, days: Readonly<Record<string, string | undefined>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(following).flatMap(([name, follows]) => {
      const day = days[follows.of];
      return day ? [[name, follows.next ? addDays(day, 1) : follows.day(day)]] : [];
    }),
  );

/** A kind that no measure counts, or that is made beside another only. */
export const supporting = (kind: Kind): Recipe => ({
  kind,
  choices: {},
  stages: {},
  reach: [1],
  past: 0,
  amounts: {},
  make: () => ({ fields: {} }),
});

/** The date field of the first stage. */
export const firstStage = ({ stages }: Recipe): string => itemAt(Object.keys(stages), 0);

/** All values equally often. */
export const evenly = (values: Iterable<string>): Record<string, number> => Object.fromEntries([...values].map(value => [value, 1]));
