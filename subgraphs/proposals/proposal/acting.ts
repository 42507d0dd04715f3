import { today } from '../../../infra/graphql/scalars.ts';
import type { Actor } from '../../../infra/identity/actor.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';
import type { Work } from '../../../infra/records/work.ts';

/** What the actions of this subgraph share. */

export const REASON = { required: true, max: 500 };
export const NOTE = { max: 2000 };

/** The day on which something was done: today unless told, and never one that is still to come. */
export function dayOf(work: Work, field: string, day: string | null | undefined): string {
  const now = today();
  if (day && day > now)
    work.refuse(field, 'IN_FUTURE', `日期 ${day} 还没有到；不填即为今天。`, `The day ${day} is still to come. Leave it out for today.`);
  return day ?? now;
}

interface Proposer {
  personKey?: string | null;
}

/** The one who made it first: may withdraw it. */
export const isFirstProposer = (actor: Actor, record: RecordRow | null): boolean =>
  !!actor.subject && actor.committee === record?.committee && (record!.proposers as Proposer[])[0]?.personKey === actor.subject;

/** One of its proposers, or of those of a proposal merged into it: may say how satisfied they are. */
export const isProposer = (actor: Actor, record: RecordRow | null): boolean =>
  !!actor.subject &&
  actor.committee === record?.committee &&
  ([...record!.proposers, ...record!.mergedProposers] as Proposer[]).some(({ personKey }) => personKey === actor.subject);
