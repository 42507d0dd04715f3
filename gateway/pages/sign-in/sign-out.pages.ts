import { sendJson } from '@tongxin/infra/http/response.ts';
import type { Desk } from './desk.ts';
import { escaped } from './frame.ts';
import { trouble } from './trouble.ts';
import { formOf, goTo, show, type Visit } from './visit.ts';

/** `POST /signout`: ends this session, or with `everywhere` all those of its accounts. */
export async function signOut({ sessions, publicUrl }: Desk, visit: Visit): Promise<void> {
  const told = await formOf(visit, publicUrl);
  if (!told) return trouble(visit, 403, 'notOurForm');
  const { headers } = visit.request;
  // One that is over already is signed out of as well.
  const session = await sessions.shown(headers).catch(() => null);
  if (session && !sessions.isCsrf(session, told.get('csrf') ?? '')) return trouble(visit, 403, 'notOurForm');
  if (session && told.get('everywhere')) await sessions.endAll(session.accounts);
  else if (session) await sessions.endThis(session);
  visit.cookies.push(sessions.cookie.clear());
  goTo(visit, session?.signedInBy === 'PROVIDER' ? '/signout?provider=1' : '/signout');
}

/** `/signout`, once it is done. */
export async function signedOut({ party }: Desk, visit: Visit): Promise<void> {
  const { say, search } = visit;
  const there = search.get('provider') ? await party.signOutUrl().catch(() => undefined) : undefined;
  const atProvider = there ? `<p>${say('atProvider')} <a href="${escaped(there)}">${say('signOutThere')}</a></p>` : '';
  const body = `<section role="status"><p>${say('signedOutHint')}</p>${atProvider}
<p><a href="/signin">${say('again')}</a></p><p><a href="/">${say('toStart')}</a></p></section>`;
  show(visit, { title: say('signedOut'), body });
}

/** `/signin/who`: who is signed in, for a page of ours; with what its forms carry. */
export async function who({ sessions, door }: Desk, { request, response }: Visit): Promise<void> {
  const session = await sessions.shown(request.headers).catch(() => null);
  const headers = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  if (!session) return sendJson(response, 200, { signedIn: null }, headers);
  const accounts = await door.query(
    'SELECT a.login, a.name, a.committee FROM unnest($1::text[]) asked (id), identity.live_account(asked.id) a ORDER BY a.id',
    [session.accounts],
  );
  sendJson(response, 200, { signedIn: { accounts, by: session.signedInBy, csrf: session.csrf } }, headers);
}
