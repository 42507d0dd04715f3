import { ForbiddenError } from '@tongxin/infra/errors.ts';
import { type Actor, isMember, isStaffOver } from '@tongxin/infra/kernel/actor.ts';
import { FEWEST, seesAll } from '../../common/audience.ts';

/** Errors: FORBIDDEN unless the actor is staff of the committee or above it, or the member. */
export function maySeeMember(actor: Actor, committee: string, key: string | null): void {
  if (isStaffOver(actor, committee) || (key !== null && isMember(actor, key))) return;
  throw new ForbiddenError(
    key === null
      ? `What each member did is shown to the staff of committee ${committee} and of those above it. Ask for members, mean and total instead.`
      : `What a member did is shown to that member and to the staff of committee ${committee} and of those above it.`,
  );
}

/**
 * Errors: FORBIDDEN, unless the actor is staff, for a number over so few members that it tells what one of them did, and for one over a part of them, which
 * could be taken from that of all.
 */
export function maySeeTotals(
  actor: Actor,
  { committee, sector, within }: { committee: string; sector: string | null; within: string | null },
  members: number,
): void {
  if ((sector === null && within === null && members >= FEWEST) || seesAll(actor, committee)) return;
  throw new ForbiddenError(
    `Points of fewer than ${FEWEST} members, or of a part of them, tell what one of them did: they are shown to the staff of committee ${committee} and of those above it. Leave sector and within out.`,
  );
}

/** Errors: FORBIDDEN unless the actor is the person, or staff of a committee on which the person sits or sat, or above one. */
export function maySeeArchive(actor: Actor, key: string, committees: readonly string[]): void {
  if (isMember(actor, key) || committees.some(committee => isStaffOver(actor, committee))) return;
  throw new ForbiddenError('An archive is shown to the member and to the staff of a committee on which the member sits, or above one.');
}
