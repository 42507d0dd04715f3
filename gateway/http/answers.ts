import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { readBody, requestContext } from '@tongxin/infra/http/request.ts';
import { sendError, statusOf } from '@tongxin/infra/http/response.ts';
import { failureOf } from '@tongxin/infra/store/failure.ts';
import etag from 'etag';
import { GraphQLError } from 'graphql';
import type { Asker } from '../identity/asker.ts';
import { SessionEndedError } from '../identity/errors.ts';
import type { Identify } from '../identity/identity.ts';
import type { ErrorLogger } from '../routing/cells/cell.ts';
import { failureError, noteFailure } from '../routing/cells/cell-errors.ts';
import type { Admission, InTurn } from './admission.ts';
import { type Answer, jsonOf } from './answering.ts';
import { isHeld, VARIES } from './citation.ts';
import { type AskedDocument, type DocumentAnswer, documentQuery, sendDocument } from './documents.ts';
import { readGraphqlRequest } from './graphql-request.ts';
import type { AskedObservations } from './observation-question.ts';
import { sendObservations } from './observations.ts';
import type { Rates, Turn } from './rates.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** Who answers, how it is known who asks, and how much of it. */
export interface Service {
  answer: Answer;
  identify: Identify;
  rates: Rates;
  admit: Admission;
  logger: ErrorLogger;
}

/** `/graphql`. */
export async function answerGraphql(service: Service, search: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const context = requestContext(request);
  const text = await readBody(request, BODY_LIMIT_BYTES);
  if (text === undefined) {
    const message = 'The request is longer than 1 MB. Divide it into several, or import a file.';
    return sendError(response, 413, { message, extensions: { code: 'PAYLOAD_TOO_LARGE' } }, context);
  }
  const asked = readGraphqlRequest(request, search, text);
  if ('error' in asked)
    return sendError(response, asked.status, asked.error, { ...context, ...(asked.headers && { headers: asked.headers }) });
  const asking: Attending = { service, request, response, context };
  const work = () =>
    attended(asking, AT_ONCE, async (answer, reader) => {
      const answered = await answer(asked, reader);
      const content = jsonOf(answered);
      const headers = { ...answered.headers, 'content-type': `${takes(request)}; charset=utf-8`, 'x-request-id': context.requestId };
      if (request.method === 'GET' && answered.status === 200 && !answered.errors) return sendIfNew(request, response, content, headers);
      response.writeHead(answered.status, { ...headers, 'content-length': Buffer.byteLength(content), 'cache-control': 'no-store' });
      response.end(content);
    });
  if (!(await service.admit.answer(work))) refuse(response, OVERLOADED, context);
}

interface Attending {
  service: Service;
  request: IncomingMessage;
  response: ServerResponse;
  context: Omit<RequestContext, 'actor'>;
}

const OVERLOADED = new GraphQLError('The service has more to do than it can at the moment. Try again in a second.', {
  extensions: { code: 'OVERLOADED', retryAfter: 1 },
});

/** What is done within a turn already. */
const AT_ONCE: InTurn = piece => piece();

/** Does some work for whoever asks, and counts what is asked for; true: it was done, or refused. */
async function attended(
  { service, request, response, context }: Attending,
  inTurn: InTurn,
  work: (answer: Answer, reader: RequestContext) => void | Promise<void>,
): Promise<true> {
  const asker = await identified(service, request);
  const turn = asker instanceof GraphQLError ? asker : await entered(service.rates.enter(request, response, asker));
  if (asker instanceof GraphQLError || turn instanceof GraphQLError) {
    refuse(response, turn as GraphQLError, context);
    return true;
  }
  let items = 0;
  const counted: Answer = async (asked, reader) => {
    const answered = await inTurn(() => service.answer(asked, reader, turn));
    items += answered.items ?? 0;
    return answered;
  };
  try {
    await work(counted, { ...context, ...asker, ...(turn.rate && { rate: turn.rate }) });
  } finally {
    await turn.leave(items);
  }
  return true;
}

const entered = (turn: Promise<Turn>): Promise<Turn | GraphQLError> =>
  turn.catch(error => {
    if (error instanceof GraphQLError) return error;
    throw error;
  });

/** Answers a query in an address: with its tag, and not again what who asks has already. */
function sendIfNew(request: IncomingMessage, response: ServerResponse, content: string, headers: Record<string, string>): void {
  const tag = etag(content, { weak: true });
  const kept = { ...headers, etag: tag, 'cache-control': 'private, no-cache' };
  response.appendHeader('vary', VARIES);
  if (isHeld(request, tag)) {
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
  service: Service,
  asked: AskedDocument,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await forReader(service, request, response, async (answer, reader) => {
    const { data, errors } = await answer({ ...documentQuery(asked), operationName: undefined, onlyQueries: true }, reader);
    if (data === undefined || errors?.[0]) {
      const error = errors?.[0] ?? { message: 'There is no answer.', extensions: {} };
      return sendError(response, statusOf(error), error, reader);
    }
    await sendDocument({ asked, answer: JSON.parse(data) as DocumentAnswer }, request, response, reader);
  });
}

/** A table of figures, in the form of a file. */
export async function answerObservations(
  service: Service,
  asked: AskedObservations,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  await forReader(service, request, response, (answer, reader) => sendObservations(asked, answer, request, response, reader));
}

/** Does some work for whoever asks for a file. */
async function forReader(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  work: (answer: Answer, reader: RequestContext) => Promise<void>,
): Promise<void> {
  const context = requestContext(request);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const error = { message: 'Use GET.', extensions: { code: 'METHOD_NOT_ALLOWED' } };
    return sendError(response, 405, error, { ...context, headers: { allow: 'GET, HEAD' } });
  }
  const asking: Attending = { service, request, response, context };
  if (!(await service.admit.send(inTurn => attended(asking, inTurn, work)))) refuse(response, OVERLOADED, context);
}

function refuse(response: ServerResponse, error: GraphQLError, context: { requestId: string }): void {
  const { retryAfter } = error.extensions;
  const headers: Record<string, string> = {
    ...(error instanceof SessionEndedError && { 'set-cookie': error.forget }),
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
  };
  sendError(response, statusOf(error), error, { ...context, headers });
}

/** Who is asking; the error, when they do not say it properly. */
async function identified({ identify, logger }: Service, request: IncomingMessage): Promise<Asker | GraphQLError> {
  try {
    return await identify(request.headers);
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    const failure = failureOf(error);
    if (!failure) throw error;
    noteFailure(failure, error, logger);
    const { message, extensions } = failureError(failure);
    return new GraphQLError(message, { extensions: { ...extensions, retryAfter: 5 } });
  }
}
