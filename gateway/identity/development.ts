import type { IncomingHttpHeaders } from 'node:http';
import { BadInputError, UnauthenticatedError } from '@tongxin/infra/errors.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { DUTIES, type Duty } from '@tongxin/infra/kernel/duty.ts';

const ROLES: Record<string, Actor['role']> = { staff: 'STAFF', member: 'MEMBER', unit: 'UNIT' };

/**
 * An identity chosen by header, for development: `x-tongxin-role: staff|member|unit`, `x-tongxin-committee: 421300`; for a member
 * or unit `x-tongxin-subject` (the person key, the unit's name); for staff `x-tongxin-duties: LIAISON,AUDITOR` (all, if left out); and, for the
 * audit trail, `x-tongxin-name`. Undefined without such headers. In every other mode they are refused.
 */
export const developmentIdentity =
  (mode: string) =>
  (headers: IncomingHttpHeaders): Actor | undefined => {
    const role = headers['x-tongxin-role'];
    const committee = headers['x-tongxin-committee'];
    const name = headers['x-tongxin-name'];
    const subject = headers['x-tongxin-subject'];
    const duties = headers['x-tongxin-duties'];
    if ([role, committee, name, subject, duties].every(header => header === undefined)) return undefined;
    if (mode !== 'development')
      throw new UnauthenticatedError(
        'The headers x-tongxin-role, -committee, -name, -subject and -duties choose an identity in development mode only. Leave them out, and sign in (/signin) or send a key.',
      );
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
      subject: known !== 'STAFF' && typeof subject === 'string' && subject !== '' ? decodeName(subject) : null,
      duties: known === 'STAFF' ? dutiesIn(duties) : [],
    };
  };

function dutiesIn(header: string | string[] | undefined): readonly Duty[] {
  if (header === undefined) return DUTIES;
  const given = String(header)
    .split(/\s*,\s*/)
    .filter(Boolean);
  const stray = given.find(each => !DUTIES.includes(each as Duty));
  if (stray !== undefined) throw new BadInputError(`x-tongxin-duties names "${stray}"; there are ${DUTIES.join(', ')}.`);
  return given as Duty[];
}

// HTTP headers are Latin-1: a Chinese name comes percent-encoded.
function decodeName(name: string): string {
  try {
    const decoded = decodeURIComponent(name);
    return isStorable(decoded) ? decoded : name;
  } catch {
    return name;
  }
}
