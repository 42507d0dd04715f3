/**
 * Who is asking: a role, and the committee whose staff or member it is. Every request carries one; a request
 * without one is a `PUBLIC` reader, who may read what is open and write nothing.
 */
export interface Actor {
  role: 'STAFF' | 'MEMBER' | 'PUBLIC';
  /** Committee code; null for PUBLIC. */
  committee: string | null;
  /** Opaque name for the audit trail, never a personal name. */
  name: string;
}

export const PUBLIC: Actor = { role: 'PUBLIC', committee: null, name: 'public' };
