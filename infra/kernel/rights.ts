import { ForbiddenError } from '../errors.ts';
import { childrenOf, daysOf, officeOf } from '../reference/territory.ts';
import type { Action } from './action.ts';
import { type Actor, isOf, isOfficeOf, isStaffOver, type Role } from './actor.ts';
import { type Duty, mandate } from './duty.ts';
import type { Field, Fields, Given, Guard } from './field.ts';
import { type Kind, VERBS } from './kind.ts';
import type { Model } from './model.ts';
import type { RecordRow } from './row.ts';

/** Who may do what. The database is told the same (infra/store/permissions.ts) and refuses again. */

export const dutyOf = ({ duty, on }: Pick<Action, 'duty' | 'on'>): Duty => duty ?? on.duty;

/** Whose duty it is to read the audit of a kind's records, and what is personal in them unless a field is for the whole office. */
export const readersOf = ({ duty }: Kind): readonly Duty[] => [duty, 'AUDITOR'];

/** Whether somebody may read a personal field of a committee's records. */
export const mayReadPersonal = (actor: Actor, committee: string, kind: Kind, { forOffice }: Field): boolean =>
  isOfficeOf(actor, committee, ...(forOffice ? [] : readersOf(kind)));

/** Whether somebody may read what is guarded in the records of a committee, whomever they are about. */
export const mayReadGuarded = (actor: Actor, committee: string, guard: Guard): boolean =>
  actor.role === 'OPERATOR' || isStaffOver(actor, committee) || (guard === 'COMMITTEE' && worksWith(actor, committee));

const worksWith = (actor: Actor, committee: string): boolean =>
  (actor.role === 'MEMBER' || actor.role === 'UNIT') && isOf(actor, committee);

/**
 * Who may do or read something, as the schema and the documentation name them: a role, or of the staff those with a duty. MEMBERS and UNITS:
 * those of the committee, each of them; PERSON: whom it is about.
 */
export type Audience = Role | Duty | 'ADMINISTRATOR_ABOVE' | 'STAFF_ABOVE' | 'MEMBERS' | 'UNITS' | 'PERSON';

const GUARDS: Record<Guard, readonly Audience[]> = {
  COMMITTEE: ['STAFF', 'STAFF_ABOVE', 'MEMBERS', 'UNITS', 'PERSON'],
  OFFICE: ['STAFF', 'STAFF_ABOVE', 'PERSON'],
};

/** Who may read what is guarded; undefined where that is everybody. */
export const guardReaders = (guard: Guard | false | undefined): readonly Audience[] | undefined => (guard ? GUARDS[guard] : undefined);

/** Who may do an action. What they may do it to is for the record to say. */
export const doersOf = (action: Action): readonly Audience[] => [
  dutyOf(action),
  ...(action.above ? (['ADMINISTRATOR_ABOVE'] as const) : []),
  ...(Object.keys(action.also ?? {}) as Role[]),
];

/** Who may read a field of a kind; undefined where that is everybody. */
export const fieldReaders = (kind: Kind, { personal, forOffice, guarded }: Field): readonly Audience[] | undefined =>
  personal ? (forOffice ? ['STAFF'] : readersOf(kind)) : guardReaders(guarded);

/** What an action is asked for: done to a record, or with none that is there yet. */
interface Asked {
  owner: string;
  record: RecordRow | null;
  input: Given<Fields>;
}

/** Whether somebody may do an action, as far as can be said before the record is looked at. */
export function mayBeAllowed(actor: Actor, action: Action, owner: string): boolean {
  if (isOfficeOf(actor, owner, dutyOf(action))) return true;
  if (actor.role === 'STAFF') return action.above !== undefined && administersAbove(actor, owner);
  return actor.role !== 'OPERATOR' && action.also?.[actor.role] !== undefined;
}

/** Whether somebody may do an action to a record. */
export function mayDo(actor: Actor, action: Action, { owner, record, input }: Asked): boolean {
  if (!mayBeAllowed(actor, action, owner)) return false;
  if (isOfficeOf(actor, owner, dutyOf(action))) return true;
  const allows = actor.role === 'STAFF' ? action.above : actor.role === 'OPERATOR' ? undefined : action.also?.[actor.role];
  return allows?.(actor, record as RecordRow, input, owner) ?? false;
}

/** The administrator of the committee directly above. */
const administersAbove = ({ committee, duties }: Actor, owner: string): boolean =>
  committee !== null && duties.includes('ADMINISTRATOR') && childrenOf(committee).some(({ code }) => code === owner);

/** Only an owner's staff, each by their duty, writes its records; those of a committee that ended, the staff of what it became. */
export function mayWrite(actor: Actor, committee: string, duty: Duty): void {
  if (!isOfficeOf(actor, committee, duty)) throw refuseWriting(actor, committee, duty);
}

const refuseWriting = (actor: Actor, committee: string, duty: Duty): ForbiddenError =>
  refuse(actor, committee, duty, `Only the staff of committee ${committee} may write its records.`);

export function refuseAction(actor: Actor, action: Action, owner: string): ForbiddenError {
  const besides = action.who ? ` or ${action.who[1]}` : '';
  const rule = `${action.name}: only the staff of committee ${owner}${besides} may do this.`;
  const byTheirs = dutyOf(action) === 'ADMINISTRATOR' && administersAbove(actor, owner);
  return refuse(actor, owner, dutyOf(action), byTheirs ? `${rule} You name its administrator (nameAdministrator), who does.` : rule);
}

/** Why somebody whose key is for reading changes nothing, whichever door they came by. */
export const refuseReadOnly = (): ForbiddenError =>
  new ForbiddenError('This key may only read. For what changes something, use one of the scope ACT.');

function refuse(actor: Actor, committee: string, duty: Duty, rule: string): ForbiddenError {
  const lacks = isOfficeOf(actor, committee)
    ? `You are its staff, but not with the duty ${duty} (${mandate.values[duty][0]}): your administrator can give it to you (delegate); that counts within ten seconds.`
    : `${whoIs(actor)}${endedInto(committee)}`;
  return new ForbiddenError(`${rule} ${lacks}`);
}

const whoIs = ({ role, committee }: Actor): string =>
  committee ? `You are ${role} of ${committee}.` : 'You are not signed in: sign in (/signin), or send a key.';

function endedInto(committee: string): string {
  const [{ until }, heir] = [daysOf(committee), officeOf(committee)];
  return heir === committee || !until ? '' : ` Its last day was ${until}; by now it is ${heir}, whose staff acts for it.`;
}

/** Why somebody may not ask for a mutation, as far as can be said before its owner is asked: in the words in which the owner would refuse. */
export type Refusal = (mutation: string, actor: Actor, owner: string) => ForbiddenError | undefined;

export function refusalBy({ kinds, actionByName }: Pick<Model, 'kinds' | 'actionByName'>): Refusal {
  const duties = new Map<string, Duty>(kinds.flatMap(kind => VERBS[kind.door].map(verb => [`${verb}${kind.type}`, kind.duty] as const)));
  return (mutation, actor, owner) => {
    const action = actionByName.get(mutation);
    if (action) return mayBeAllowed(actor, action, owner) ? undefined : refuseAction(actor, action, owner);
    const duty = duties.get(mutation);
    return duty === undefined || isOfficeOf(actor, owner, duty) ? undefined : refuseWriting(actor, owner, duty);
  };
}
