import type { IncomingMessage, ServerResponse } from 'node:http';
import compression from 'compression';
import cors from 'cors';

/** Pages of these origins may ask from a browser; '*' for those of any. */
export type Origins = readonly string[];

/** What a page may send besides what every page may; what it may read besides the answer. */
const ASKED = [
  'accept-language',
  'apollo-require-preflight',
  'apollographql-client-name',
  'apollographql-client-version',
  'authorization',
  'content-type',
  'if-none-match',
  'x-apollo-operation-name',
  'x-tongxin-acting-as',
];
const TOLD = [
  'content-disposition',
  'etag',
  'link',
  'ratelimit',
  'ratelimit-policy',
  'retry-after',
  'x-request-id',
  'x-tongxin-citable',
  'x-tongxin-figures',
  'x-tongxin-most-rows',
];
/** Browsers remember that they may ask for so many seconds. */
const MAX_AGE = 600;

/** Answers shorter than this many bytes travel as they are. */
const THRESHOLD = 1_024;

/**
 * What stands between the wire and every answer: leave for pages of other origins (which come without cookies: they ask as the public, or by a key), and
 * compression where the client takes it.
 */
export function transport(origins: Origins) {
  const shrink = compression({ threshold: THRESHOLD });
  const allow = cors({
    origin: origins.includes('*') ? '*' : [...origins],
    methods: ['GET', 'HEAD', 'POST'],
    allowedHeaders: ASKED,
    exposedHeaders: TOLD,
    maxAge: MAX_AGE,
  });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // Both are written for Express, and use of it what Node gives.
    shrink(request as never, response as never, () => (origins.length > 0 ? allow(request, response, next) : next()));
  };
}
