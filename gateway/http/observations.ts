import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BadInputError } from '@tongxin/infra/errors.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { sendError, statusOf } from '@tongxin/infra/http/response.ts';
import { must } from '@tongxin/infra/must.ts';
import { FORMATS } from '@tongxin/linkage/observations/formats/formats.ts';
import { tooMany } from '@tongxin/linkage/observations/observations.ts';
import { columnsOf, PAGE, type PageAnswer, type Row, rowOf } from '@tongxin/linkage/observations/rows.ts';
import type { GraphQLFormattedError } from 'graphql';
import type { Answer } from './answering.ts';
import { citation, isHeld, VARIES } from './citation.ts';
import { type AskedObservations, questionOf, type Variables } from './observation-question.ts';

/** Figures of a file at most, and rows where they are taken apart: what a spreadsheet still opens. */
const MOST_FIGURES = 200_000;
const MOST_ROWS = 1_000_000;
const PAGE_ROWS = 1_000;

type Page = PageAnswer['observations'];

/** A page of the graph's answer, or why there is none. */
async function readPage(
  answer: Answer,
  variables: Variables & { first: number; after: string | null },
  context: RequestContext,
): Promise<Page | GraphQLFormattedError> {
  const { data, errors } = await answer({ query: PAGE, variables, operationName: undefined, onlyQueries: true }, context);
  const found = data === undefined ? null : (JSON.parse(data) as PageAnswer | null);
  return errors?.[0] ?? found?.observations ?? { message: 'There is no answer.', extensions: {} };
}

/** Observations as a file: the graph's answer page by page, written as it comes. What is refused is refused before the first row. */
export async function sendObservations(
  { format, search }: AskedObservations,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<void> {
  const refuse = (status: number, message: string) =>
    sendError(response, status, { message, extensions: { code: 'BAD_USER_INPUT' } }, context);
  const question = questionOf(search);
  if (typeof question === 'string') return refuse(400, question);
  const { variables, dimensions, extras, asOf } = question;
  const read = (first: number, after: string | null) => readPage(answer, { ...variables, first, after }, context);
  const size = await read(0, null);
  if ('message' in size) return sendError(response, statusOf(size), size, context);
  if (size.figures > MOST_FIGURES) return refuse(400, tooMany(size.figures, MOST_FIGURES));
  const { contentType, write } = must(FORMATS[format], `format ${format}`);
  const headers: Record<string, string> = {
    ...citation({ format, search, asOf, vintage: size.vintage }, request, context),
    'x-tongxin-figures': String(size.figures),
    ...(size.mostRows !== null && { 'x-tongxin-most-rows': String(size.mostRows) }),
    'content-type': contentType,
    'content-disposition': `attachment; filename="observations.${format}"`,
    'x-content-type-options': 'nosniff',
    'x-request-id': context.requestId,
  };
  response.appendHeader('vary', VARIES);
  if (headers.etag && isHeld(request, headers.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  if (request.method === 'HEAD') {
    response.writeHead(200, headers).end();
    return;
  }
  // A page holds fewer rows where each asks for more figures.
  const rowsOfPage = Math.floor(PAGE_ROWS / (1 + extras.length));
  async function* rows(): AsyncGenerator<Row> {
    for (let after: string | null = null, written = 0; ; ) {
      const page: Page | GraphQLFormattedError = await read(rowsOfPage, after);
      if ('message' in page)
        throw written === 0 ? new RefusedError(page) : new Error(`A file of observations could not be ended: ${page.message}`);
      for (const node of page.nodes) yield rowOf(node);
      written += page.nodes.length;
      if (!page.pageInfo.hasNextPage) return;
      if (written > MOST_ROWS) throw new Error(`A file of observations has more than ${MOST_ROWS} rows.`);
      after = page.pageInfo.endCursor;
    }
  }
  const source = rows();
  try {
    // What is refused has no first piece.
    const content = Readable.from(begun(await source.next(), source));
    const file = Readable.from(write(content, columnsOf(dimensions, extras)), { objectMode: false });
    await once(file, 'readable');
    response.writeHead(200, headers);
    // A file that ends early must not look whole: the connection is broken off.
    await pipeline(file, response);
  } catch (error) {
    if (response.headersSent) throw error;
    if (error instanceof RefusedError) return sendError(response, statusOf(error.refusal), error.refusal, context);
    if (error instanceof BadInputError) return refuse(400, error.message);
    throw error;
  }
}

/** Why the graph gives no rows. */
class RefusedError extends Error {
  readonly refusal: GraphQLFormattedError;
  constructor(refusal: GraphQLFormattedError) {
    super(refusal.message);
    this.refusal = refusal;
  }
}

async function* begun(first: IteratorResult<Row, unknown>, rest: AsyncGenerator<Row>): AsyncGenerator<Row> {
  if (first.done) return;
  yield first.value;
  yield* rest;
}
