import type { Actor } from '../kernel/actor.ts';

/** Tells a transaction who asks, and which committee's records are meant: row-level security goes by it. Takes the first seven values. */
export const ASKER = `set_config('tongxin.committee', $1, true), set_config('tongxin.actor', $2, true), set_config('tongxin.role', $3, true),
              set_config('tongxin.office', $4, true), set_config('tongxin.duties', $5, true), set_config('tongxin.subject', $6, true),
              set_config('tongxin.purpose', $7, true), set_config('tongxin.reason', $7, true)`;

export const asker = ({ role, name, committee: office, duties, subject }: Actor, committee: string, purpose = ''): string[] => [
  committee,
  `${role}:${name}`,
  role,
  office ?? '',
  duties.join(','),
  subject ?? '',
  purpose,
];
