import { ForbiddenError } from '@tongxin/infra/errors.ts';
import { parseId } from '@tongxin/infra/id.ts';
import { type Actor, isMember } from '@tongxin/infra/kernel/actor.ts';
import type { Field, Guard } from '@tongxin/infra/kernel/field.ts';
import { fieldsThat, type Kind } from '@tongxin/infra/kernel/kind.ts';
import type { Measure } from '@tongxin/infra/kernel/measure.ts';
import { snake } from '@tongxin/infra/kernel/names.ts';
import { mayReadGuarded } from '@tongxin/infra/kernel/rights.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import { FEWEST, seesAll } from '../common/audience.ts';
import { kindByPrefix } from '../common/catalogue.ts';
import type { DimensionFilter } from '../common/filter.ts';
import type { CardRow, LinkRow } from './cards.ts';

/**
 * What is about a person (Options.guarded) is not told by the way round either: not by a dimension of a card, a link, a condition of a list, or
 * the day on which, or the condition under which, a record counts for a figure, nor by counting a list. Which numbers are told: figures/privacy.
 */

const guardedFields = fieldsThat(({ guarded }) => !!guarded);

const guardedField = (kind: Kind, dimension: string): Field | undefined =>
  guardedFields(kind).find(([name]) => snake(name) === dimension)?.[1];

const ownerOf = (record: string): string => parseId(record).committee;

/** The dimensions of a card that somebody may read. */
export const readable = ({ dimensions, id }: CardRow, kind: Kind, actor: Actor): [name: string, value: string][] =>
  Object.entries(dimensions).filter(([name]) => {
    const guard = guardedField(kind, name)?.guarded;
    return !guard || mayReadGuarded(actor, ownerOf(id), guard);
  });

/** The links that somebody may read: of a field that is guarded, who may read it at either end. */
export const readableLinks = (links: readonly LinkRow[], actor: Actor): LinkRow[] =>
  links.filter(({ source, relation, target }) => {
    const kind = kindByPrefix(parseId(source).prefix);
    const [, field] = (kind && guardedFields(kind).find(([, each]) => each.relation === relation)) ?? [];
    const guard = field?.guarded;
    return !guard || [source, target].some(id => mayReadGuarded(actor, ownerOf(id), guard));
  });

/** Whether each record of a kind is that of one person, while it lasts: a list of them counts people. */
export const isOfOnePerson = ({ fields, lasts }: Kind): boolean =>
  lasts !== undefined && Object.values(fields).some(({ type, required, guarded }) => type === 'person' && required && guarded);

/** Whether somebody may list persons as they like: who is told every number there, and members and units those of the committee that they work with. */
export const mayListPersons = (actor: Actor, { scope, reach }: Scope): boolean =>
  scope !== null && (seesAll(actor, scope) || mayReadAll(actor, 'COMMITTEE', scope, reach));

/** Conditions by which a list of persons cannot be counted finer than the list itself. */
const COARSE: ReadonlySet<string> = new Set(['committee', 'reach', 'status']);

/**
 * Errors: FORBIDDEN for a list of persons that could be counted by whose they are, or by when; but of members, whose names an office publishes, those of
 * one committee alone are listed, whole, where they are many.
 */
export async function checkPersons(kind: Kind, { scope, reach }: Scope, filter: object, count: () => Promise<number>): Promise<void> {
  const coarse = Object.entries(filter).every(([name, value]) => value == null || value === false || COARSE.has(name));
  const alone = scope !== null && (reach === 'SELF' || !everHadBelow(scope));
  if (kind.roster && alone && coarse) {
    const number = await count();
    if (number === 0 || number >= FEWEST) return;
  }
  const next = kind.roster
    ? ` Others list those of one committee alone (reach: SELF), by status at most, where they are ${FEWEST} or more.`
    : '';
  throw new ForbiddenError(
    `A list of ${kind.type} tells about single persons: it is for the staff of the committee that is named and of those above it. Ask for a figure instead.${next}`,
  );
}

interface Scope {
  scope: string | null;
  reach: 'SELF' | 'SUBTREE';
}

/** Whether a list of a kind may be filtered by something: who asks may read that of every record of it, or asks for what is theirs. */
function mayAskBy(actor: Actor, kind: Kind, { name, values }: DimensionFilter, { scope, reach }: Scope): boolean {
  const { guarded, type } = guardedField(kind, name) ?? {};
  if (!guarded || (scope !== null && mayReadAll(actor, guarded, scope, reach))) return true;
  return type === 'person' && values.every(value => isMember(actor, value));
}

type Conditions = readonly DimensionFilter[] | null | undefined;

/** Those of some kinds that may be looked through by these conditions. */
export const askable = (actor: Actor, among: readonly Kind[], conditions: Conditions, scope: Scope): readonly Kind[] =>
  among.filter(kind => (conditions ?? []).every(condition => mayAskBy(actor, kind, condition, scope)));

/** Errors: FORBIDDEN for a condition on what is guarded. */
export function checkConditions(actor: Actor, among: readonly Kind[], conditions: Conditions, scope: Scope): void {
  const refused = conditions?.find(condition => !among.every(kind => mayAskBy(actor, kind, condition, scope)));
  if (!refused) return;
  const next = scope.scope ? 'Ask for a figure instead.' : 'Name such a committee in the filter, or ask for a figure.';
  throw new ForbiddenError(
    `"${refused.name}" is about persons: lists are filtered by it for those who read it of all that is in them, such as the staff of the committee. ${next}`,
  );
}

/** Staff reads what is below, too; members and units work with their own committee. */
const mayReadAll = (actor: Actor, guard: Guard, scope: string, reach: 'SELF' | 'SUBTREE'): boolean =>
  mayReadGuarded(actor, scope, guard === 'COMMITTEE' && reach === 'SUBTREE' && everHadBelow(scope) ? 'OFFICE' : guard);

interface Counted {
  measure: Measure;
  /** Names of the dimensions by which it is filtered. */
  conditions: readonly string[];
}

/** Errors: FORBIDDEN where these records, shown behind a number, would tell what is guarded in them: their day, or the condition that they fulfil. */
export function checkBehind(actor: Actor, records: readonly string[], { measure, conditions }: Counted): void {
  for (const record of records) {
    const kind = kindByPrefix(parseId(record).prefix);
    const guard = kind && toldBy(kind, measure, conditions);
    if (!guard || mayReadGuarded(actor, ownerOf(record), guard)) continue;
    throw new ForbiddenError(
      `The records behind ${measure.code}${conditions.length > 0 ? ` by ${conditions.join(', ')}` : ''} tell who is who: they are shown to the staff of their committee and of those above it. The number is open.`,
    );
  }
}

function toldBy(kind: Kind, { dimensions }: Measure, conditions: readonly string[]): Guard | undefined {
  const [begins] = kind.lasts ?? [];
  const asked = new Set([...conditions, ...(begins ? [snake(begins)] : [])]);
  const guards = guardedFields(kind).flatMap(([name, field]) =>
    asked.has(snake(name)) && field.guarded && holds(field, dimensions[snake(name)]) ? [field.guarded] : [],
  );
  return guards.includes('OFFICE') ? 'OFFICE' : guards[0];
}

/** Whether a dimension is what a field of its name holds: one of a closed set is not what a free text says. */
const holds = ({ type, choices }: Field, dimension: Measure['dimensions'][string] | undefined): boolean =>
  !dimension?.choices || choices !== undefined || type === 'sector' || type === 'boolean';
