import type { Actor } from '../kernel/actor.ts';
import type { Viewer } from '../kernel/viewer.ts';

/** What one client may ask for in a minute. */
export interface Rate {
  /** Figures and records, and one for each request. */
  limit: number;
  remaining: number;
  /** When all of it is there again; instant. */
  resetsAt: string;
}

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
  /** Why personal data is read, as who asks has stated it; the owner logs it. */
  purpose?: string;
  /** Who is signed in at the front door; it is sent to no other cell. */
  viewer?: Viewer;
  /** Whether it may only read: by a key of that scope. */
  readOnly?: true;
  /** How much who asks may still ask for at the front door; it is sent to no other cell. */
  rate?: Rate;
}
