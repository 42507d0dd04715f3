import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, requestContext } from '@tongxin/infra/http/request.ts';
import { isOwnForm } from '../../identity/cross-site.ts';
import { type Framed, framed } from './frame.ts';
import { type Language, type Say, sayIn } from './words.ts';

/** One request for a page. */
export interface Visit {
  request: IncomingMessage;
  response: ServerResponse;
  path: string;
  search: URLSearchParams;
  language: Language;
  say: Say;
  /** To be set with the answer, whatever it is. */
  cookies: string[];
}

const LANGUAGE_COOKIE = 'tongxin-language';
const YEAR_S = 31_536_000;
const FORM_LIMIT_BYTES = 16 * 1024;

export function visitOf(request: IncomingMessage, response: ServerResponse, path: string, search: string): Visit {
  const parameters = new URLSearchParams(search);
  const asked = parameters.get('lang');
  const chosen = asked === 'zh' || asked === 'en' ? asked : undefined;
  const kept = /(?:^|;)\s*tongxin-language=(zh|en)(?:;|$)/.exec(request.headers.cookie ?? '')?.[1] as Language | undefined;
  const language = chosen ?? kept ?? requestContext(request).language;
  const cookies = chosen ? [`${LANGUAGE_COOKIE}=${chosen}; Max-Age=${YEAR_S}; Path=/; HttpOnly; SameSite=Lax`] : [];
  return { request, response, path, search: parameters, language, say: sayIn(language), cookies };
}

type Shown = Omit<Framed, 'language' | 'say'> & { status?: number };

export function show({ request, response, path, search, language, say, cookies }: Visit, { status = 200, ...page }: Shown): void {
  const same = new URLSearchParams(search);
  same.set('lang', language === 'zh' ? 'en' : 'zh');
  const isAsked = request.method === 'GET' || request.method === 'HEAD';
  const { html, policy } = framed({ language, say, ...(isAsked && { otherLanguage: `${path}?${same}` }), ...page });
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-language': language === 'zh' ? 'zh-CN' : 'en',
    'cache-control': 'no-store',
    'content-security-policy': policy,
    'cross-origin-opener-policy': 'same-origin',
    // With "no-referrer" a browser would not say from where a form is sent.
    'referrer-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex',
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  response.end(request.method === 'HEAD' ? undefined : html);
}

/** Sends the browser elsewhere, to be asked for by GET. */
export function goTo({ response, cookies }: Visit, location: string): void {
  response.writeHead(303, {
    location,
    'content-length': 0,
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    ...(cookies.length > 0 && { 'set-cookie': cookies }),
  });
  response.end();
}

/** What a form of ours says; null: it was sent from elsewhere, or is none. */
export async function formOf({ request }: Visit, publicUrl: string): Promise<URLSearchParams | null> {
  const type = request.headers['content-type'] ?? '';
  if (!isOwnForm(request.headers, publicUrl) || !/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return null;
  const text = await readBody(request, FORM_LIMIT_BYTES);
  return text === undefined ? null : new URLSearchParams(text);
}

/** A path of ours to go back to; `/` for whatever else, such as an address of somebody else in disguise. */
export function ownPath(told: string | null): string {
  if (told === null || told.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(told)) return '/';
  const { origin, pathname, search, hash } = new URL(told, 'http://ours.invalid');
  // What is left of `/.//elsewhere` names another host.
  return origin === 'http://ours.invalid' && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
