import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { GraphQLError } from 'graphql';
import type { ErrorLogger } from '../routing/cell.ts';
import type { GatewayLogger } from '../routing/gateway.ts';
import { maskedErrors } from './masked-errors.ts';
import { queryLimits } from './query-limits.ts';
import { storableText } from './storable-text.ts';

const DEPTH_LIMIT = 15;
const FIELD_LIMIT = 1_000;
/** Stops the parser itself on text that no query of 1,000 fields needs. */
const TOKEN_LIMIT = 20_000;

export type GraphqlServer = ApolloServer<RequestContext>;

/** Apollo Server over the gateway, with our limits, and without what would tell others about us. */
export const apolloServer = ({ gateway, logger }: { gateway: ApolloGateway; logger: GatewayLogger & ErrorLogger }): GraphqlServer =>
  new ApolloServer<RequestContext>({
    gateway,
    logger,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: TOKEN_LIMIT },
    validationRules: [queryLimits({ depth: DEPTH_LIMIT, fields: FIELD_LIMIT })],
    plugins: [
      maskedErrors(logger),
      knownOperation,
      storableText,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });

// The gateway itself would answer with status 500.
const knownOperation: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, request }) {
        if (operation) return;
        const message = request.operationName
          ? `There is no operation "${request.operationName}" in the query.`
          : 'The query has several operations. Name one in operationName.';
        throw new GraphQLError(message, {
          extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400, headers: new HeaderMap() } },
        });
      },
    };
  },
};
