import type { IncomingHttpHeaders } from 'node:http';
import { BadInputError } from '@tongxin/infra/errors.ts';
import { type Actor, PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { DUTIES } from '@tongxin/infra/kernel/duty.ts';
import { GraphQLError } from 'graphql';

/** Who is asking, from the headers of a request. Throws a client error when they do not say it properly. */
export type Identify = (headers: IncomingHttpHeaders) => Actor | Promise<Actor>;

const ROLES: Record<string, Actor['role']> = { staff: 'STAFF', member: 'MEMBER', unit: 'UNIT' };

/**
 * An identity chosen by header, for development: `x-tongxin-role: staff|member|unit`, `x-tongxin-committee: 421300`; for a member
 * or unit `x-tongxin-subject` (the person key, the unit's name) and, for the audit trail, `x-tongxin-name`. No headers: a public
 * reader. In every other mode the headers are refused.
 */
export const developmentIdentity =
  (mode: string): Identify =>
  headers => {
    const role = headers['x-tongxin-role'];
    const committee = headers['x-tongxin-committee'];
    const name = headers['x-tongxin-name'];
    const subject = headers['x-tongxin-subject'];
    if ([role, committee, name, subject].every(header => header === undefined)) return PUBLIC;
    if (mode !== 'development') {
      const message =
        'The headers x-tongxin-role, -committee, -name and -subject choose an identity in development mode only. Leave them out.';
      throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED' } });
    }
    const known = typeof role === 'string' && Object.hasOwn(ROLES, role) ? ROLES[role] : undefined;
    if (!known) throw new BadInputError(`x-tongxin-role is "${role ?? ''}"; it must be staff, member or unit.`);
    if (typeof committee !== 'string' || !/^\d{6}$/.test(committee)) {
      throw new BadInputError(`x-tongxin-committee is "${committee ?? ''}"; it must be the six digits of a committee, for example 421300.`);
    }
    if (known === 'UNIT' && !subject) throw new BadInputError('A unit says its name in x-tongxin-subject, percent-encoded.');
    return {
      role: known,
      committee,
      name: typeof name === 'string' && name !== '' ? decodeName(name) : `${role}@${committee}`,
      duties: known === 'STAFF' ? DUTIES : [],
      subject: known !== 'STAFF' && typeof subject === 'string' && subject !== '' ? decodeName(subject) : null,
    };
  };

// HTTP headers are Latin-1: a Chinese name comes percent-encoded.
function decodeName(name: string): string {
  try {
    const decoded = decodeURIComponent(name);
    return isStorable(decoded) ? decoded : name;
  } catch {
    return name;
  }
}
