import type { KoaContextWithOIDC } from 'oidc-provider';
import { escaped } from './frame.ts';
import { show, type Visit, visitOf } from './visit.ts';
import type { Word } from './words.ts';

const body = ({ say }: Visit, text: string, more = '') => `<section role="alert"><p>${escaped(text)}</p>${more}
<p><a href="/signin">${say('again')}</a></p><p><a href="/">${say('toStart')}</a></p></section>`;

/** Why somebody is not let in, and what to do. */
export function trouble(visit: Visit, status: number, word: Word, identifier?: string): void {
  const more = identifier ? `<p class="key">${escaped(identifier)}</p>` : '';
  show(visit, { status, title: visit.say('cannotGoOn'), body: body(visit, visit.say(word), more) });
}

/** The same where the built-in issuer refuses a request. */
export function refusedByIssuer({ req, res, status }: KoaContextWithOIDC & { respond?: boolean }): void {
  const visit = visitOf(req, res, '/signin', '');
  trouble(visit, status, status < 500 ? 'flowLost' : 'providerDown');
}
