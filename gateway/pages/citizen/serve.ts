import type { IncomingMessage, ServerResponse } from 'node:http';
import { splitUrl } from '@tongxin/infra/http/request.ts';
import { citizenPage } from './page.ts';

const PATHS = ['/raise', '/follow'];

/**
 * Serves citizens: GET and HEAD of `/raise`, where the code of a platform leads, and of `/follow`. Answers false, having
 * touched nothing, for any other method or path.
 */
export function citizenPages(): (request: IncomingMessage, response: ServerResponse) => boolean {
  const { html, contentSecurityPolicy } = citizenPage();
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy,
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
  };
  return (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    if (!PATHS.includes(splitUrl(request.url ?? '')[0])) return false;
    response.writeHead(200, headers).end(request.method === 'HEAD' ? undefined : html);
    return true;
  };
}
