import type { IncomingHttpHeaders } from 'node:http';
import { BadInputError, UnauthenticatedError } from '@tongxin/infra/errors.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import type { Duty } from '@tongxin/infra/kernel/duty.ts';
import type { Capacity } from '@tongxin/infra/kernel/viewer.ts';
import type { Asker } from './asker.ts';
import type { Delegated, SignedIn } from './mandates.ts';

/** By which a request says in which capacity, of those that who asks has. */
export const ACTING_AS = 'x-tongxin-acting-as';

interface Owned extends Capacity {
  account: string;
}

const roleOf = ({ duty }: Delegated): Actor['role'] => (duty === 'MEMBER' || duty === 'UNIT' ? duty : 'STAFF');

/** The capacities of somebody, staff first: the duties for one committee are one. */
function capacitiesOf({ delegated }: SignedIn): Owned[] {
  const same = (each: Delegated) => [roleOf(each), each.committee, each.subject ?? ''].join(' ');
  const all = [...Map.groupBy(delegated, same).values()].flatMap(([first, ...more]): Owned[] => {
    if (!first) return [];
    const role = roleOf(first);
    const duties = role === 'STAFF' ? [first, ...more].map(({ duty }) => duty as Duty) : [];
    return [
      {
        role,
        committee: first.committee,
        subject: first.subject,
        duties,
        account: first.account,
        actAs: `${role.toLowerCase()}@${first.committee}`,
      },
    ];
  });
  const order: Actor['role'][] = ['STAFF', 'MEMBER', 'UNIT'];
  const sorted = all.toSorted((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
  // Who works for two units of a committee names the unit, too.
  return sorted.map(each =>
    sorted.some(other => other !== each && other.actAs === each.actAs)
      ? { ...each, actAs: `${each.actAs}/${encodeURIComponent(each.subject ?? '')}` }
      : each,
  );
}

/** Who asks, in the capacity that the request names, or the first that they have; without any they read what is open. Errors: UNAUTHENTICATED, BAD_USER_INPUT. */
export function chosen(signedIn: SignedIn, headers: IncomingHttpHeaders): Asker {
  const [first] = signedIn.accounts;
  if (!first) throw new UnauthenticatedError('This account was closed. Ask an administrator of your committee.');
  const capacities = capacitiesOf(signedIn);
  const named = headers[ACTING_AS];
  const capacity = named === undefined ? capacities[0] : capacities.find(({ actAs }) => actAs === named);
  if (named !== undefined && !capacity)
    throw new BadInputError(
      `${ACTING_AS} is "${named}"; you may act as ${capacities.map(({ actAs }) => actAs).join(', ') || 'nobody yet: nothing is delegated to you'}.`,
    );
  const viewer = {
    id: capacity?.account ?? first.id,
    name: signedIn.accounts.find(({ id }) => id === capacity?.account)?.name ?? first.name,
    capacities: capacities.map(({ account: _, ...rest }) => rest),
  };
  if (!capacity) return { viewer, actor: { role: 'PUBLIC', committee: null, name: first.id, subject: null, duties: [] } };
  const { role, committee, subject, duties } = capacity;
  return { viewer, actor: { role, committee, name: viewer.id, subject, duties } };
}
