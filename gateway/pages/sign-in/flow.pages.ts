import { isLoopback } from '../../identity/address.ts';
import { ProviderUnavailableError } from '../../identity/errors.ts';
import type { Flow } from '../../identity/relying-party.ts';
import type { Desk } from './desk.ts';
import { trouble } from './trouble.ts';
import { goTo, ownPath, type Visit } from './visit.ts';

const FLOW_S = 600;
const PURPOSE = 'signing-in';

/** `/signin?to=…`: sends the browser to the provider, or to the built-in issuer. */
export async function begin(desk: Desk, visit: Visit): Promise<void> {
  const to = ownPath(visit.search.get('to'));
  const elsewhere = underItsOwnName(desk, visit);
  if (elsewhere) return goTo(visit, `${elsewhere}/signin?${new URLSearchParams({ to })}`);
  if (await desk.sessions.shown(visit.request.headers).catch(() => null)) return goTo(visit, to);
  try {
    const { url, flow } = await desk.party.begin(to);
    visit.cookies.push(desk.cookies.signingIn.set(await desk.sealing.seal(PURPOSE, { ...flow }, FLOW_S), FLOW_S));
    goTo(visit, url);
  } catch (error) {
    unavailable(desk, visit, error);
  }
}

/** `/signin/callback`: who comes back from there, once. */
export async function finish(desk: Desk, visit: Visit): Promise<void> {
  const { cookies, sealing, door, sessions, provider } = desk;
  const sealed = cookies.signingIn.of(visit.request.headers);
  const flow = sealed ? ((await sealing.open(PURPOSE, sealed)) as Flow | null) : null;
  visit.cookies.push(cookies.signingIn.clear());
  if (!flow) return trouble(visit, 400, 'flowLost');
  try {
    const named = await desk.party.finish(flow, `?${visit.search}`);
    if (!named) return trouble(visit, 400, 'flowRefused');
    const found = provider
      ? await door.query<{ id: string }>('SELECT id FROM identity.accounts_of_subject($1, $2)', [named.issuer, named.subject])
      : await door.query<{ id: string }>('SELECT id FROM identity.live_account($1)', [named.subject]);
    if (found.length === 0) return trouble(visit, 403, 'noAccount', named.subject);
    const id = await sessions.start(
      found.map(account => account.id),
      provider ? 'PROVIDER' : 'ISSUER',
      visit.request.headers,
    );
    visit.cookies.push(cookies.session.set(id));
    goTo(visit, ownPath(flow.to));
  } catch (error) {
    unavailable(desk, visit, error);
  }
}

function unavailable({ log }: Desk, visit: Visit, error: unknown): void {
  if (!(error instanceof ProviderUnavailableError)) throw error;
  log.warn({ err: error }, 'Nobody can sign in: the provider of identities does not answer as it should.');
  trouble(visit, 503, 'providerDown');
}

/** On this machine one service has several names, and a cookie belongs to one of them. */
function underItsOwnName({ publicUrl }: Desk, { request }: Visit): string | undefined {
  const own = new URL(publicUrl);
  const asked = `http://${request.headers.host}`;
  if (!URL.canParse(asked) || new URL(asked).host === own.host) return undefined;
  return [own, new URL(asked)].every(({ hostname }) => hostname === 'localhost' || isLoopback(hostname.replace(/^\[|\]$/g, '')))
    ? publicUrl
    : undefined;
}
