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
 * the day on which, or the condition under which, a record counts for a figure. Numbers are open: who is behind them is not.
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

/** Whether each record of a kind is that of one person, while it lasts: a list of few of them tells about somebody. */
export const isOfOnePerson = ({ fields, lasts }: Kind): boolean =>
  lasts !== undefined && Object.values(fields).some(({ type, required, guarded }) => type === 'person' && required && guarded);

/** Whether a list of some kinds may hold few persons: who asks is told every number there. */
export const mayListFew = (actor: Actor, scope: string | null): boolean => scope !== null && seesAll(actor, scope);

/** Errors: FORBIDDEN for a list of few persons. */
export function checkFew(kind: Kind, count: number): void {
  if (count === 0 || count >= FEWEST) return;
  throw new ForbiddenError(
    `Fewer than ${FEWEST} records of ${kind.type} tell about single persons: such a list is for the staff of the committee and of those above it. Ask for more of them, or for a figure.`,
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
