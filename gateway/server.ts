import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ApolloGateway } from '@apollo/gateway';
import { ApolloServer, type ApolloServerPlugin, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../infra/graphql/context.ts';
import type { ErrorLogger } from './cell.ts';
import type { GatewayLogger } from './gateway.ts';
import { type Listener, listen } from './http-listener.ts';
import { headersOf, languageOf, parseBody, readBody, requestIdOf, splitUrl } from './http-request.ts';
import { sendJson } from './http-response.ts';
import type { Identify } from './identity.ts';
import { maskedErrors } from './masked-errors.ts';
import { queryLimits } from './query-limits.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;
const DEPTH_LIMIT = 15;
const FIELD_LIMIT = 1_000;
/** Stops the parser itself on text that no query of 1,000 fields needs. */
const TOKEN_LIMIT = 20_000;

export interface GraphqlServerOptions {
  /** An ApolloGateway, loaded by the start of the server and stopped by its close. */
  gateway: ApolloGateway;
  host: string;
  /** 0 picks a free port. */
  port: number;
  identify: Identify;
  /** Whether requests can be answered; when not, why, for the operator. */
  ready(): Promise<{ ready: boolean; reason?: string }>;
  /** Every other path: the explorer and its files. */
  pages(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
  logger: GatewayLogger & ErrorLogger;
}

/** Starts the front door: `/graphql`, `/health/live`, `/health/ready`, pages. `close()` answers what is in flight, then stops the gateway. */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<Listener> {
  const { host, port, logger } = options;
  const server = apolloServer(options);
  await server.start();
  const listener = await listen(
    (request, response) => {
      handle(server, options, request, response).catch(error => {
        logger.error({ err: error }, 'A request could not be answered.');
        response.destroy();
      });
    },
    { host, port },
  ).catch(async error => {
    await server.stop();
    throw error;
  });
  const close = () => listener.close().then(() => server.stop());
  return { url: listener.url, close };
}

const apolloServer = ({ gateway, logger }: GraphqlServerOptions) =>
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

type Server = ReturnType<typeof apolloServer>;

async function handle(server: Server, options: GraphqlServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, search = ''] = splitUrl(request.url ?? '/');
  if (path === '/graphql') return answerGraphql(server, options.identify, search, request, response);
  if (path === '/health/live') return sendJson(response, 200, { live: true });
  if (path === '/health/ready') {
    const state = await options.ready();
    return sendJson(response, state.ready ? 200 : 503, state);
  }
  return options.pages(request, response);
}

async function answerGraphql(server: Server, identify: Identify, search: string, request: IncomingMessage, response: ServerResponse) {
  const context = { requestId: requestIdOf(request), language: languageOf(request) };
  const refuse = (status: number, message: string, code: string) =>
    sendJson(response, status, { errors: [{ message, extensions: { code } }] }, { 'x-request-id': context.requestId });
  const text = await readBody(request, BODY_LIMIT_BYTES);
  if (text === undefined)
    return refuse(413, 'The request is longer than 1 MB. Divide it into several, or import a file.', 'PAYLOAD_TOO_LARGE');
  const body = parseBody(request, text);
  if (body instanceof SyntaxError) return refuse(400, `The request body is not valid JSON: ${body.message}`, 'BAD_REQUEST');
  let actor: RequestContext['actor'];
  try {
    actor = await identify(request.headers);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const code = String(error.extensions.code);
    return refuse(code === 'UNAUTHENTICATED' ? 401 : 400, error.message, code);
  }
  const httpGraphQLRequest: HTTPGraphQLRequest = { method: request.method ?? 'GET', headers: headersOf(request), search, body };
  const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest, context: async () => ({ ...context, actor }) });
  if (answer.body.kind !== 'complete') throw new Error('Incremental delivery is not supported.');
  const content = answer.body.string;
  response.writeHead(answer.status ?? 200, {
    ...Object.fromEntries(answer.headers),
    'content-length': Buffer.byteLength(content),
    'x-request-id': context.requestId,
  });
  response.end(content);
}
