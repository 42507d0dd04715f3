import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { RequestContext } from '../graphql/context.ts';

/** Path, and the query string with its question mark. */
export function splitUrl(url: string): [path: string, search?: string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url] : [url.slice(0, mark), url.slice(mark)];
}

/** The body as text; `undefined` when it is longer than `limit` bytes. Rejects when the client goes away. */
export function readBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= limit) chunks.push(chunk);
      else resolve(undefined);
    });
    request.once('end', () => resolve(Buffer.concat(chunks).toString()));
    request.once('error', reject);
  });
}

/** An escape for NUL or for half of a surrogate pair, in JSON or in a GraphQL string within it. */
const UNSTORABLE = /\\u0000|\\ud[89ab][\da-f]{2}(?!\\+ud[c-f])|(?<!\\ud[89ab][\da-f]{2}\\?)\\ud[c-f][\da-f]{2}/i;

/** The JSON body; undefined when there is none or it is not said to be JSON; the SyntaxError when it is malformed. */
export function parseBody(request: IncomingMessage, text: string): unknown {
  if (text === '' || !request.headers['content-type']?.toLowerCase().includes('json')) return undefined;
  if (UNSTORABLE.test(text)) return new SyntaxError('it holds a character that no text can have (NUL, or half of a character).');
  try {
    return JSON.parse(text);
  } catch (error) {
    return error;
  }
}

/** The request id a proxy gave, when it has a harmless shape, or a new one. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

/** English when asked for first, otherwise Chinese. */
const languageOf = ({ headers }: IncomingMessage): RequestContext['language'] =>
  headers['accept-language']?.startsWith('en') ? 'en' : 'zh';

const LONGEST_PURPOSE = 500;

/** Why personal data is read, as `x-tongxin-purpose` states it: percent-encoded, for headers are Latin-1. What says nothing is no purpose. */
function purposeOf({ headers }: IncomingMessage): string | undefined {
  const given = headers['x-tongxin-purpose'];
  if (typeof given !== 'string') return undefined;
  let stated = given;
  try {
    stated = decodeURIComponent(given);
  } catch {
    // as it was sent
  }
  stated = stated.replaceAll('\0', '').toWellFormed().trim().slice(0, LONGEST_PURPOSE);
  return stated.length < 2 ? undefined : stated;
}

/** What a request carries besides who is asking. */
export function requestContext(request: IncomingMessage): Omit<RequestContext, 'actor'> {
  const purpose = purposeOf(request);
  return { requestId: requestIdOf(request), language: languageOf(request), ...(purpose !== undefined && { purpose }) };
}
