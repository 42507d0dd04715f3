import type { Actor } from '../../../infra/identity/actor.ts';
import type { RecordRow } from '../../../infra/records/entity.ts';

/** What the actions of this subgraph share. */

export const REASON = { required: true, max: 500 };
export const NOTE = { max: 2000 };

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
