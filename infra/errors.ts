import { GraphQLError } from 'graphql';

/** Errors that reach a client, each with a stable `extensions.code`. Everything else is a bug and is masked. */
class ClientError extends GraphQLError {
  constructor(message: string, code: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...extensions } });
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

/** One request asks for more than it may. */
export class TooExpensiveError extends ClientError {
  constructor(most: number) {
    super(
      `This request asks for more than ${most} figures and records. Ask for fewer committees, steps or records at a time.`,
      'QUERY_TOO_EXPENSIVE',
    );
  }
}

/** What an operator must mend before the service can run. Printed as one line, exit code 1. */
export class OperatorError extends Error {}
