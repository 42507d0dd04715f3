import { GraphQLError } from 'graphql';
import { short } from './short.ts';

/** Errors that reach a client, each with a stable `extensions.code`. Everything else is a bug and is masked. */
class ClientError extends GraphQLError {
  constructor(message: string, code: string, extensions: Record<string, unknown> = {}) {
    super(short(message), { extensions: { code, ...extensions } });
  }
}

/** The request itself is wrong: a malformed id, an impossible date, an unknown code. */
export class BadInputError extends ClientError {
  constructor(message: string, extensions?: Record<string, unknown>) {
    super(message, 'BAD_USER_INPUT', extensions);
  }
}

/** The actor may not do or see this. */
export class ForbiddenError extends ClientError {
  constructor(message: string, extensions?: Record<string, unknown>) {
    super(message, 'FORBIDDEN', extensions);
  }
}

/** Who asks shows what is no longer good, or never was: a session, a token, a key. */
export class UnauthenticatedError extends ClientError {
  constructor(message: string) {
    super(message, 'UNAUTHENTICATED');
  }
}

/** Who asks cannot be made out now, for what knows them does not answer. */
export class IdentityUnavailableError extends ClientError {
  constructor(message: string) {
    super(message, 'IDENTITY_UNAVAILABLE');
  }
}

/** The cell that owns a record does not answer. Its figures still stand; its records are null. */
export class OwnerUnavailableError extends ClientError {
  constructor(cell: string, owners: string[], reason: string) {
    super(
      `The service of committee ${cell} does not answer (${reason}). Its figures still stand; try its records again later.`,
      'OWNER_UNAVAILABLE',
      {
        cell,
        owners,
      },
    );
  }
}

/** The cell that owns a record, or a place in one, left it out without a word. */
export class NotAnsweredError extends ClientError {
  constructor(cell: string, what: string) {
    super(
      `The service of committee ${cell} did not answer for this (${what}). Try again later; if it stays so, tell those who run it.`,
      'NOT_ANSWERED',
      { cell },
    );
  }
}

/** The cell that owns a record answered what cannot be an answer to the question. */
export class InvalidAnswerError extends ClientError {
  constructor(cell: string, what: string) {
    super(
      `The service of committee ${cell} did not answer as it should: ${what}. That is not used; tell those who run it.`,
      'INVALID_ANSWER',
      {
        cell,
      },
    );
  }
}

/** The cell that owns a record runs an older release, which does not know this. */
export class OwnerOutdatedError extends ClientError {
  constructor(cell: string, release: string, what: string) {
    super(
      `The service of committee ${cell} runs release ${release}, which does not know ${what}. It is answered when that service has been brought up to date.`,
      'OWNER_OUTDATED',
      { cell, release },
    );
  }
}

/** A change was asked of a cell, and it is not known whether it was made. */
export class OutcomeUnknownError extends ClientError {
  constructor(cell: string, reason: string) {
    super(
      `The service of committee ${cell} did not say whether this was done (${reason}). It may have been: look in the lists of the committee, for example by title, before you ask for it again.`,
      'OUTCOME_UNKNOWN',
      { cell },
    );
  }
}

/** The database went away while a change was being completed. */
export class CommitUnknownError extends ClientError {
  constructor() {
    super(
      'The database went away at the very end: this may have been done, or not. Look in the lists of the committee, for example by title, before you ask for it again.',
      'OUTCOME_UNKNOWN',
    );
  }
}

/** One request asks for more than it may. */
export class TooExpensiveError extends ClientError {
  constructor(most: number) {
    super(
      `This request asks for more than ${most} figures and records. Ask for fewer committees, steps or records at a time.`,
      'QUERY_TOO_EXPENSIVE',
    );
  }
}

/** What one request asks for is longer than may be read for it. */
export class TooMuchReadError extends ClientError {
  constructor(most: number) {
    super(
      `This request reads more than ${most / 1024 / 1024} MB. Ask for fewer records, or for fewer of their long fields, at a time.`,
      'QUERY_TOO_EXPENSIVE',
    );
  }
}

/** The answer to one request would be longer than it may be. */
export class TooLongError extends ClientError {
  constructor(most: number) {
    super(
      `The answer would be longer than ${most} characters. Ask for fewer records, or for fewer of their fields, at a time.`,
      'QUERY_TOO_EXPENSIVE',
    );
  }
}

/** Nobody waits any longer for what was asked; what was being changed is undone. */
export class TooLateError extends ClientError {
  constructor() {
    super(
      'This took longer than a request may. Ask for fewer committees, steps or records at a time, or try again later.',
      'QUERY_TOO_EXPENSIVE',
    );
  }
}

/** What an operator must mend before the service can run. Printed as one line, exit code 1. */
export class OperatorError extends Error {}
