import type { RequestContext } from '../graphql/context.ts';
import { type Actor, PUBLIC, type Role } from '../kernel/actor.ts';
import { isStorable } from '../kernel/check.ts';
import { PeerRefusedError } from './refusal.ts';

/** A peer, and what it says of who asks. */
export interface Speaking {
  peer: string;
  says: unknown;
  /** Whether the peer's cell keeps the records of a committee. */
  keeps(committee: string): boolean;
}

const ROLES: Readonly<Record<Role, true>> = { STAFF: true, MEMBER: true, UNIT: true, PUBLIC: true };
const MOST_CHARACTERS = 500;

/**
 * Who asks, as a peer says: anybody may be the public; staff, a member or a unit only of a committee that the peer's cell keeps. Errors:
 * PeerRefusedError.
 */
export function speaker({ peer, says, keeps }: Speaking): RequestContext {
  if (!isObject(says) || !isObject(says.actor)) throw malformed(peer);
  const { actor, requestId, language, ...more } = says;
  if (typeof requestId !== 'string' || !/^[\w-]{1,64}$/.test(requestId) || (language !== 'zh' && language !== 'en')) throw malformed(peer);
  return { ...more, actor: actorOf(actor, { peer, keeps }), requestId, language };
}

function actorOf(given: Record<string, unknown>, { peer, keeps }: Omit<Speaking, 'says'>): Actor {
  const { role, committee, name, subject, units: _, ...more } = given;
  if (typeof role !== 'string' || !Object.hasOwn(ROLES, role)) throw malformed(peer);
  if (role === 'PUBLIC') return PUBLIC;
  if (typeof committee !== 'string' || !/^\d{6}$/.test(committee) || !isText(name) || (subject !== null && !isText(subject)))
    throw malformed(peer);
  if (!keeps(committee)) throw notItsOwn(peer, committee);
  // Whom a member's key means is known in the committee that gave it: here it would be somebody else's.
  return { ...more, role: role as Role, committee, name, subject: role === 'MEMBER' ? null : subject };
}

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
