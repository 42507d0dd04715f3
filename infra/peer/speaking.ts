import type { RequestContext } from '../graphql/context.ts';
import { type Actor, PUBLIC, type Role } from '../kernel/actor.ts';
import { isStorable } from '../kernel/check.ts';
import { DUTIES, type Duty } from '../kernel/duty.ts';
import { PeerRefusedError } from './refusal.ts';

/** A peer, and what it says of who asks. */
export interface Speaking {
  peer: string;
  says: unknown;
  /** Whether the peer's cell keeps the records of a committee. */
  keeps(committee: string): boolean;
}

/** An operator is one on the machine of the cell itself, and speaks through no other. */
const ROLES: Readonly<Record<Exclude<Role, 'OPERATOR'>, true>> = { STAFF: true, MEMBER: true, UNIT: true, ANALYST: true, PUBLIC: true };
const MOST_CHARACTERS = 500;

/** What of a request another cell is told: who is signed in stays at the front door. */
export const toldOf = ({
  actor: { units: _, ...actor },
  requestId,
  language,
  purpose,
}: RequestContext): Omit<RequestContext, 'viewer'> => ({
  actor,
  requestId,
  language,
  ...(purpose !== undefined && { purpose }),
});

/**
 * Who asks, as a peer says: anybody may be the public; staff, a member or a unit only of a committee that the peer's cell keeps. Errors:
 * PeerRefusedError.
 */
export function speaker({ peer, says, keeps }: Speaking): RequestContext {
  if (!isObject(says) || !isObject(says.actor)) throw malformed(peer);
  const { actor, requestId, language, purpose } = says;
  if (typeof requestId !== 'string' || !/^[\w-]{1,64}$/.test(requestId) || (language !== 'zh' && language !== 'en')) throw malformed(peer);
  if (purpose !== undefined && !isText(purpose)) throw malformed(peer);
  return { actor: actorOf(actor, { peer, keeps }), requestId, language, ...(purpose !== undefined && { purpose }) };
}

function actorOf(given: Record<string, unknown>, { peer, keeps }: Omit<Speaking, 'says'>): Actor {
  const { role, committee, name, subject, duties } = given;
  if (typeof role !== 'string' || !Object.hasOwn(ROLES, role)) throw malformed(peer);
  if (role === 'PUBLIC') return PUBLIC;
  if (typeof committee !== 'string' || !/^\d{6}$/.test(committee) || !isText(name) || (subject !== null && !isText(subject)))
    throw malformed(peer);
  if (!Array.isArray(duties)) throw malformed(peer);
  if (!keeps(committee)) throw notItsOwn(peer, committee);
  // Whom a member's key means is known in the committee that gave it: here it would be somebody else's.
  return { role: role as Role, committee, name, subject: role === 'MEMBER' ? null : subject, duties: duties.filter(isDuty) };
}

/** A duty that only a newer release knows is none here. */
const isDuty = (value: unknown): value is Duty => DUTIES.includes(value as Duty);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_CHARACTERS && isStorable(value);

const malformed = (peer: string) =>
  new PeerRefusedError('ACTOR', 'who asks cannot be read in what is said of them. Bring the older of the two cells up to date.', peer);

export const notItsOwn = (peer: string, committee: string) =>
  new PeerRefusedError(
    'NOT_ITS_OWN',
    `the cell that asks speaks for ${committee}, whose records it does not keep as far as the one that is asked knows ("npm run cells -- states"): a cell speaks for its own committees alone. Who is of that committee signs in at the front door of the cell that keeps it.`,
    peer,
  );
