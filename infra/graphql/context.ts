import type { Actor } from '../kernel/actor.ts';

/**
 * What every request carries from the gateway to each cell. Plain data, because it crosses HTTP; a service adds
 * its entity manager and loaders beside it (`contextFor`) where a schema is executed.
 */
export interface RequestContext {
  actor: Actor;
  /** Under which this request is found in every log, and which a masked error names. */
  requestId: string;
  /** In which messages and names are wanted. */
  language: 'zh' | 'en';
  /** What personal data is read for, as the asker says; kept in the audit with what was read. */
  purpose?: string;
}
