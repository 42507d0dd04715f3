import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { GraphQLError } from 'graphql';
import type { ErrorLogger } from '../routing/cells/cell.ts';
import type { Gateway } from '../routing/gateway.ts';
import { maskedErrors } from './masked-errors.ts';
import { queryLimits } from './query-limits.ts';
import { storableText } from './storable-text.ts';

const DEPTH_LIMIT = 15;
const FIELD_LIMIT = 1_000;
/** Stops the parser itself on text that no query of 1,000 fields needs. */
const TOKEN_LIMIT = 20_000;

/** A logger as the library wants one. */
export interface GatewayLogger {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

export type GraphqlServer = ApolloServer<RequestContext>;

/** Apollo Server over the gateway, with our limits, and without what would tell others about us. */
export const apolloServer = ({ gateway, logger }: { gateway: Gateway; logger: GatewayLogger & ErrorLogger }): GraphqlServer =>
  new ApolloServer<RequestContext>({
    gateway: executing(gateway),
    stringifyResult,
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

/** An answer's data, written already. */
class Written {
  readonly json: string;

  constructor(json: string) {
    this.json = json;
  }

  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

/** The data of an answer, for who wants to read it. */
export const dataOf = (data: unknown): unknown => (data instanceof Written ? data.toJSON() : data);

function stringifyResult(result: { data?: unknown }): string {
  if (!(result.data instanceof Written)) return JSON.stringify(result);
  const { data, ...rest } = result;
  const others = JSON.stringify(rest);
  return others === '{}' ? `{"data":${data.json}}` : `{"data":${data.json},${others.slice(1)}`;
}

type ServerGateway = ApolloServerOptionsWithGateway<RequestContext>['gateway'];
type Executing = Awaited<ReturnType<ServerGateway['load']>>['executor'];

/** Our gateway as the server wants one. */
function executing({ schema, execute }: Gateway): ServerGateway {
  const executor: Executing = async ({ document, operation, request, context }) => {
    const { data, errors } = await execute({ document, operation, variables: request.variables }, context as RequestContext);
    return { ...(data !== undefined && { data: new Written(data) as unknown as Record<string, unknown> }), ...(errors && { errors }) };
  };
  return {
    load: async () => ({ schema, executor }),
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    stop: async () => {},
  };
}

// The server itself would answer with status 500.
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
