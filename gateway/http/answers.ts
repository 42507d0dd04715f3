import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { readBody, requestContext } from '@tongxin/infra/http/request.ts';
import { sendError, statusOf } from '@tongxin/infra/http/response.ts';
import etag from 'etag';
import fresh from 'fresh';
import { GraphQLError } from 'graphql';
import type { Asker } from '../identity/asker.ts';
import { SessionEndedError } from '../identity/errors.ts';
import type { Identify } from '../identity/identity.ts';
import { type Answer, jsonOf } from './answering.ts';
import { type AskedDocument, type DocumentAnswer, documentQuery, sendDocument } from './documents.ts';
import { readGraphqlRequest } from './graphql-request.ts';
import { type AskedObservations, sendObservations } from './observations.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Who answers, and how it is known who asks. */
export interface Service {
  answer: Answer;
  identify: Identify;
}

/** `/graphql`. */
export async function answerGraphql(
  { answer, identify }: Service,
  search: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = requestContext(request);
  const text = await readBody(request, BODY_LIMIT_BYTES);
  if (text === undefined) {
    const message = 'The request is longer than 1 MB. Divide it into several, or import a file.';
    return sendError(response, 413, { message, extensions: { code: 'PAYLOAD_TOO_LARGE' } }, context);
  }
  const asked = readGraphqlRequest(request, search, text);
  if ('error' in asked)
    return sendError(response, asked.status, asked.error, { ...context, ...(asked.headers && { headers: asked.headers }) });
  const asker = await identified(identify, request);
  if (asker instanceof GraphQLError) return refuse(response, asker, context);
  const answered = await answer(asked, { ...context, ...asker });
  const content = jsonOf(answered);
  const headers = { ...answered.headers, 'content-type': `${takes(request)}; charset=utf-8`, 'x-request-id': context.requestId };
  if (request.method === 'GET' && answered.status === 200 && !answered.errors) return sendIfNew(request, response, content, headers);
  response.writeHead(answered.status, { ...headers, 'content-length': Buffer.byteLength(content), 'cache-control': 'no-store' });
  response.end(content);
}

/** By what the answer to an address differs. */
const VARIES = 'accept, accept-language, authorization, cookie, x-tongxin-acting-as';

/** Answers a query in an address: with its tag, and not again what who asks has already. */
function sendIfNew(request: IncomingMessage, response: ServerResponse, content: string, headers: Record<string, string>): void {
  const tag = etag(content, { weak: true });
  const kept = { ...headers, etag: tag, 'cache-control': 'private, no-cache' };
  response.appendHeader('vary', VARIES);
  if (fresh(request.headers, { etag: tag })) {
    response.writeHead(304, kept).end();
    return;
  }
  response.writeHead(200, { ...kept, 'content-length': Buffer.byteLength(content) });
  response.end(content);
}

const RESPONSE = 'application/graphql-response+json';

/** The media type that a client asks for: that of GraphQL over HTTP, or plain JSON. */
const takes = ({ headers: { accept } }: IncomingMessage): string =>
  accept?.toLowerCase().includes(RESPONSE) ? RESPONSE : 'application/json';

/** A document is what its query answers, in the form of a file: same identity, same numbers, same refusals. */
export async function answerDocument(
  { answer, identify }: Service,
  asked: AskedDocument,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = await reader(identify, request, response);
  if (!context) return;
  const { data, errors } = await answer({ ...documentQuery(asked), operationName: undefined, onlyQueries: true }, context);
  if (data === undefined || errors?.[0]) {
    const error = errors?.[0] ?? { message: 'There is no answer.', extensions: {} };
    return sendError(response, statusOf(error), error, context);
  }
  await sendDocument({ asked, answer: JSON.parse(data) as DocumentAnswer }, request, response, context);
}

/** A table of figures, in the form of a file. */
export async function answerObservations(
  { answer, identify }: Service,
  asked: AskedObservations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const context = await reader(identify, request, response);
  if (context) await sendObservations(asked, answer, request, response, context);
}

/** Who asks for a file; null, where that was refused. */
async function reader(identify: Identify, request: IncomingMessage, response: ServerResponse): Promise<RequestContext | null> {
  const context = requestContext(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const error = { message: 'Use GET.', extensions: { code: 'METHOD_NOT_ALLOWED' } };
    sendError(response, 405, error, { ...context, headers: { allow: 'GET, HEAD' } });
    return null;
  }
  const asker = await identified(identify, request);
  if (!(asker instanceof GraphQLError)) return { ...context, ...asker };
  refuse(response, asker, context);
  return null;
}

function refuse(response: ServerResponse, error: GraphQLError, context: { requestId: string }): void {
  const headers: Record<string, string> = error instanceof SessionEndedError ? { 'set-cookie': error.forget } : {};
  sendError(response, statusOf(error), error, { ...context, headers });
}

/** Who is asking; the error, when they do not say it properly. */
async function identified(identify: Identify, request: IncomingMessage): Promise<Asker | GraphQLError> {
  try {
    return await identify(request.headers);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}
