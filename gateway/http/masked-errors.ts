import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { ErrorLogger } from '../routing/cells/cell.ts';
import { internalError } from '../routing/cells/cell-errors.ts';

/** Keeps bugs of the gateway itself from clients, as each cell does with its own: logged here, named by the request id there. */
export const maskedErrors = (logger: ErrorLogger): ApolloServerPlugin<RequestContext> => ({
  async requestDidStart({ contextValue: { requestId } }) {
    return {
      async didEncounterErrors({ errors }) {
        for (const error of errors) {
          if (isBug(error)) logger.error({ requestId, path: error.path, err: error.originalError ?? error }, 'The gateway failed.');
        }
      },
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || !body.singleResult.errors) return;
        body.singleResult.errors = body.singleResult.errors.map(error => (isBug(error) ? internalError(requestId, error.path) : error));
      },
    };
  },
});

// A cell's masked error carries the request id already.
const isBug = ({ extensions }: GraphQLFormattedError): boolean =>
  (extensions?.code === undefined || extensions.code === 'INTERNAL_SERVER_ERROR' || extensions.code === 'DOWNSTREAM_SERVICE_ERROR') &&
  extensions?.requestId === undefined;
