import { sendJson } from '@tongxin/infra/http/response.ts';
import type { Desk } from './desk.ts';
import { formOf, type Visit } from './visit.ts';

/** `POST /signin/development`: signs in as an invented user, without a password. In development mode alone; in every other there is no such address. */
export async function signInReady({ ready, sessions, publicUrl }: Desk, visit: Visit): Promise<void> {
  const { request, response } = visit;
  const told = await formOf(visit, publicUrl);
  const account = told && ready ? await ready(told.get('user') ?? '') : null;
  if (!account) return sendJson(response, told ? 404 : 403, { error: 'There is no such ready user here.' });
  const id = await sessions.start([account], 'DEVELOPMENT', request.headers);
  sendJson(response, 200, { signedIn: true }, { 'set-cookie': sessions.cookie.set(id), 'cache-control': 'no-store' });
}
