import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a request that carries a cookie comes from another site's page. A browser says so itself (Sec-Fetch-Site), an old one names where
 * the page is from (Origin). Who follows a link to us changes nothing; whatever has a content may, and says where it is from.
 */
export function isFromElsewhere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (headers['content-type'] === undefined && headers.origin === undefined)
    return site !== undefined && !['same-origin', 'none'].includes(String(site)) && headers['sec-fetch-mode'] !== 'navigate';
  if (site !== undefined) return !['same-origin', 'none'].includes(String(site));
  return !isOwn(headers.origin, headers.host, publicUrl);
}

/** Of a form that was sent: it has always come from a page. */
export const isOwnForm = (headers: IncomingHttpHeaders, publicUrl: string): boolean =>
  headers['sec-fetch-site'] === undefined
    ? isOwn(headers.origin, headers.host, publicUrl)
    : ['same-origin', 'none'].includes(String(headers['sec-fetch-site']));

function isOwn(origin: string | undefined, host: string | undefined, publicUrl: string): boolean {
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || new URL(origin).host === host;
}
