import type { IncomingMessage, ServerResponse } from 'node:http';
import type { HTTPGraphQLRequest } from '@apollo/server';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { headersOf, parseBody, readBody, requestContext } from '@tongxin/infra/http/request.ts';
import { sendError, statusOf } from '@tongxin/infra/http/response.ts';
import { GraphQLError } from 'graphql';
import type { Identify } from '../identity/identity.ts';
import { dataOf, type GraphqlServer } from './apollo-server.ts';
import { type AskedDocument, type DocumentAnswer, documentQuery, sendDocument } from './documents.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Who answers, and how it is known who asks. */
interface Service {
  server: GraphqlServer;
  identify: Identify;
}

/** `/graphql`. */
export async function answerGraphql(
  { server, identify }: Service,
  search: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = requestContext(request);
  const refuse = (status: number, message: string, code: string) => sendError(response, status, { message, extensions: { code } }, context);
  const text = await readBody(request, BODY_LIMIT_BYTES);
  if (text === undefined)
    return refuse(413, 'The request is longer than 1 MB. Divide it into several, or import a file.', 'PAYLOAD_TOO_LARGE');
  const body = parseBody(request, text);
  if (body instanceof SyntaxError) return refuse(400, `The request body is not valid JSON: ${body.message}`, 'BAD_REQUEST');
  const actor = await identified(identify, request);
  if (actor instanceof GraphQLError) return sendError(response, statusOf(actor), actor, context);
  const httpGraphQLRequest: HTTPGraphQLRequest = {
    method: request.method ?? 'GET',
    headers: headersOf(request),
    search: search.replace(/(^\?|&)operationName=(?=&|$)/, '$1'),
    body: withoutEmptyName(body),
  };
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

/** Many clients send an empty name where there is none. */
function withoutEmptyName(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('operationName' in body) || body.operationName !== '') return body;
  const { operationName, ...rest } = body;
  return rest;
}

/** A document is what its query answers, in the form of a file: same identity, same numbers, same refusals. */
export async function answerDocument(
  { server, identify }: Service,
  asked: AskedDocument,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = requestContext(request);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendError(
      response,
      405,
      { message: 'Use GET.', extensions: { code: 'METHOD_NOT_ALLOWED' } },
      { ...context, headers: { allow: 'GET, HEAD' } },
    );
  const actor = await identified(identify, request);
  if (actor instanceof GraphQLError) return sendError(response, statusOf(actor), actor, context);
  const { query, variables } = documentQuery(asked);
  const { body } = await server.executeOperation({ query, variables }, { contextValue: { ...context, actor } });
  if (body.kind !== 'single') throw new Error('Incremental delivery is not supported.');
  const { data, errors } = body.singleResult;
  if (errors?.[0]) return sendError(response, statusOf(errors[0]), errors[0], context);
  await sendDocument({ asked, answer: dataOf(data) as DocumentAnswer }, request, response, context);
}

/** Who is asking; the error, when they do not say it properly. */
async function identified(identify: Identify, request: IncomingMessage): Promise<RequestContext['actor'] | GraphQLError> {
  try {
    return await identify(request.headers);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
