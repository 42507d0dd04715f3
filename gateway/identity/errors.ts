import { UnauthenticatedError } from '@tongxin/infra/errors.ts';

/** Too many sign in at this moment: nothing was looked at. */
export class BusyError extends Error {}

/** The provider of identities does not answer, or not as one; nobody can be let in by it now. */
export class ProviderUnavailableError extends Error {
  constructor(cause?: unknown) {
    super('The provider of identities does not answer as it should.', { cause });
  }
}

/** A browser shows a session that is over, or never was. */
export class SessionEndedError extends UnauthenticatedError {
  /** The `set-cookie` by which the browser forgets it. */
  forget: string;
  constructor(forget: string) {
    super('This session has ended, by its time or by signing out. Sign in again at /signin.');
    this.forget = forget;
  }
}
