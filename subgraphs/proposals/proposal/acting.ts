import { type Actor, isOf } from '@tongxin/infra/kernel/actor.ts';
import type { RowOf } from '@tongxin/infra/kernel/kind.ts';
import type { proposal } from './proposal.kind.ts';

/** What the actions of this subgraph share. */

export const REASON = { required: true, max: 500 } as const;
export const NOTE = { max: 2000 } as const;

export type Proposal = RowOf<typeof proposal>;

/** The one who made it first: may withdraw it. */
export const isFirstProposer = ({ subject, committee }: Actor, record: Proposal): boolean =>
  subject !== null && isOf({ committee }, record.committee) && record.proposers[0]?.personKey === subject;

/** The keys of its proposers, and of those of the proposals merged into it. */
export const proposersOf = ({ proposers, mergedProposers }: Pick<Proposal, 'proposers' | 'mergedProposers'>): string[] => [
  ...new Set([...proposers, ...mergedProposers].flatMap(({ personKey }) => personKey || [])),
];

/** One of its proposers, or of those of a proposal merged into it: may say how satisfied they are. */
export const isProposer = ({ subject, committee }: Actor, record: Proposal): boolean =>
  subject !== null && isOf({ committee }, record.committee) && proposersOf(record).includes(subject);
