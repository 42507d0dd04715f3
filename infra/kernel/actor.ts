import { isBelow, officeOf } from '../reference/territory.ts';
import { DUTIES, type Duty } from './duty.ts';

/**
 * Who is asking: a role, and the committee whose staff or member it is, or for which a handling unit works. Every request carries
 * one; a request without one is `PUBLIC`, who may read what is open and do what is open to every citizen.
 */
export interface Actor {
  role: Role;
  /** Committee code; null for PUBLIC and OPERATOR. */
  committee: string | null;
  /** Opaque name for the audit trail, never a personal name: the id of an account or of a key. */
  name: string;
  /** Of a MEMBER the opaque person key, of a UNIT its name (承办单位); null for the others. */
  subject: string | null;
  /** Of STAFF what they are there for. */
  duties: readonly Duty[];
  /** Of a UNIT that is acting: the ids of the unit of that name, and of those before and after it in the register of the committee asked. */
  units?: ReadonlySet<string>;
}

/**
 * STAFF: of a committee's office, by their duties. MEMBER and UNIT: each for themselves. ANALYST: a program that reads what is open, by a key.
 * OPERATOR: who runs a command on the machine where the cell is, and holds its database anyway; never from outside.
 */
export type Role = 'STAFF' | 'MEMBER' | 'UNIT' | 'ANALYST' | 'OPERATOR' | 'PUBLIC';

export const PUBLIC: Actor = { role: 'PUBLIC', committee: null, name: 'public', subject: null, duties: [] };

/** Who runs a command: the name of their account on this machine. */
export const operator = (name: string): Actor => ({ role: 'OPERATOR', committee: null, name, subject: null, duties: DUTIES });

/** Staff with every duty. */
export const staffOf = (committee: string, name: string): Actor => ({ role: 'STAFF', committee, name, subject: null, duties: DUTIES });

/** Whether somebody is of a committee, or by now of what it became. */
export const isOf = ({ committee: own }: Pick<Actor, 'committee'>, committee: string): boolean =>
  own !== null && own === officeOf(committee);

/** Whether it is the staff that acts for a committee; with duties, such of them as has one. */
export const isOfficeOf = (actor: Actor, committee: string, ...duties: readonly Duty[]): boolean =>
  actor.role === 'OPERATOR' || (actor.role === 'STAFF' && isOf(actor, committee) && hasOne(actor, duties));

const hasOne = ({ duties: own }: Actor, duties: readonly Duty[]): boolean => duties.length === 0 || duties.some(duty => own.includes(duty));

/** The staff of a committee, and of those above it. */
export const isStaffOver = ({ role, committee: own }: Actor, committee: string): boolean =>
  role === 'STAFF' && own !== null && (own === officeOf(committee) || isBelow(committee, own));

/** The member whose key this is. */
export const isMember = ({ role, subject }: Actor, key: string): boolean => role === 'MEMBER' && subject === key;
