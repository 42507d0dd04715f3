import { type Deadline, REQUEST_MS, within } from '@tongxin/infra/deadline.ts';
import { spentOn } from '@tongxin/infra/graphql/budget.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { refuseReadOnly } from '@tongxin/infra/kernel/rights.ts';
import { short } from '@tongxin/infra/short.ts';
import { failureOf } from '@tongxin/infra/store/failure.ts';
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { ErrorLogger } from '../routing/cells/cell.ts';
import { failureError, internalError, noteFailure } from '../routing/cells/cell-errors.ts';
import type { Gateway } from '../routing/gateway.ts';
import { rootFields } from '../routing/root-fields.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { operationReader, unstorable } from './operations.ts';
import { RateLimitedError, type Turn } from './rates.ts';
import { holdsUnstorable } from './storable-text.ts';
import { refuseWrittenOut } from './written-out.ts';

/** An answer, its data as JSON; without data the request itself was refused. */
export interface Answered {
  status: number;
  headers?: Record<string, string>;
  data?: string;
  errors?: readonly GraphQLFormattedError[];
  /** Figures and records that were asked for. */
  items?: number;
}

export type Answer = (request: GraphqlRequest, context: RequestContext, turn?: Pick<Turn, 'refuseTooOften'>) => Promise<Answered>;

/** Answers requests by the gateway. What goes wrong in the gateway itself stays in the log, under the number that the client is given. */
export function answering({ schema, execute }: Gateway, logger: ErrorLogger): Answer {
  const read = operationReader(schema);
  return async ({ query, variables, operationName, onlyQueries }, context, turn) => {
    const asked: Deadline = { at: Date.now() + REQUEST_MS, isGone: false };
    const told = (errors: readonly GraphQLError[]) => errors.map(error => tell(error, context.requestId, logger));
    try {
      const answered = await within(asked, answer);
      return { ...answered, items: spentOn(asked) };
    } catch (error) {
      if (error instanceof RateLimitedError)
        return { status: 429, headers: { 'retry-after': String(error.seconds) }, errors: told([error]) };
      if (error instanceof GraphQLError) return { status: 400, errors: told([error]) };
      // What is nested deeper than any limit overflows the stack before the limit is looked at.
      if (error instanceof RangeError && /call stack/i.test(error.message)) return { status: 400, errors: told([tooDeep()]) };
      const failure = failureOf(error);
      if (failure) {
        noteFailure(failure, error, logger);
        return { status: 503, headers: AGAIN, errors: [failureError(failure)] };
      }
      logger.error({ requestId: context.requestId, err: error }, 'The gateway failed.');
      return { status: 500, errors: [internalError(context.requestId)] };
    }

    async function answer(): Promise<Answered> {
      const found = read(query, operationName);
      if (found.errors) return { status: 400, errors: told(found.errors) };
      if (onlyQueries && found.operation.operation !== OperationTypeNode.QUERY)
        return {
          status: 405,
          headers: { allow: 'POST' },
          errors: told([new GraphQLError('GET may only ask. Use POST.', { extensions: { code: 'METHOD_NOT_ALLOWED' } })]),
        };
      if (context.readOnly && found.operation.operation === OperationTypeNode.MUTATION)
        return {
          status: 403,
          errors: told([refuseReadOnly()]),
        };
      if (holdsUnstorable(variables)) return { status: 400, errors: told([unstorable()]) };
      await turn?.refuseTooOften(rootFields(found.document, found.operation));
      refuseWrittenOut(found.document, found.operation, variables);
      const { data, errors } = await execute({ ...found, variables }, context);
      if (data === undefined) return { status: 400, errors: told(errors ?? []) };
      if (errors && isFailed(data, errors)) return { status: 503, headers: AGAIN, data, errors: told(errors) };
      return { status: 200, data, ...(errors && { errors: told(errors) }) };
    }
  };
}

const AGAIN = { 'retry-after': '5' };

/** Whether nothing at all could be answered, for the database does not work: then that is what the status says. */
const isFailed = (data: string, errors: readonly GraphQLError[]): boolean =>
  /^\{("\w+":null,?)+\}$/.test(data) && errors.every(({ extensions }) => String(extensions.code).startsWith('DATABASE_'));

const tooDeep = () =>
  new GraphQLError('The request is nested too deeply. Ask for inner records by their ids in a second query.', {
    extensions: { code: 'QUERY_TOO_EXPENSIVE' },
  });

/** An error as a client reads it. A cell's masked error carries the request id already. */
function tell(error: GraphQLError, requestId: string, logger: ErrorLogger): GraphQLFormattedError {
  const { message, path, locations, extensions } = error;
  const isBug = extensions.code === undefined || (extensions.code === 'INTERNAL_SERVER_ERROR' && extensions.requestId === undefined);
  if (!isBug) return { message: short(message), ...(locations && { locations }), ...(path && { path }), extensions };
  logger.error({ requestId, path, err: error.originalError ?? error }, 'The gateway failed.');
  return internalError(requestId, path);
}

/** The answer as JSON. */
export const jsonOf = ({ data, errors }: Answered): string => {
  const told = errors ? `"errors":${JSON.stringify(errors)}` : '';
  return data === undefined ? `{${told}}` : `{"data":${data}${told && `,${told}`}}`;
};
