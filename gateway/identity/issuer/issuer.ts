import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '@tongxin/infra/log.ts';
import { must } from '@tongxin/infra/must.ts';
import type { JWK } from 'jose';
import Provider, { type Configuration, type Interaction, type KoaContextWithOIDC } from 'oidc-provider';
import type { Door } from '../door.ts';
import { type Keys, SIGNING } from '../keys.ts';
import { adapter } from './adapter.ts';
import { CLIENT, FORM_PATH, ISSUER_PATH } from './paths.ts';

export interface IssuerOptions {
  door: Door;
  keys: () => Promise<Keys>;
  /** Where the service is found from outside; no slash at its end. */
  publicUrl: string;
  log: Pick<Logger, 'error'>;
  /** Says on a page of ours what was wrong with a request. */
  renderError(context: KoaContextWithOIDC): void;
}

export interface Issuer {
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** The attempt of this browser; null: there is none, or no longer. */
  attempt(request: IncomingMessage, response: ServerResponse): Promise<Interaction | null>;
  /** Sends the browser on, for this account. */
  finish(request: IncomingMessage, response: ServerResponse, account: string, methods: string[]): Promise<void>;
}

/** The built-in issuer of identities. It is made anew when its keys have changed. */
export function builtInIssuer(options: IssuerOptions): () => Promise<Issuer> {
  let made: { keys: Keys; issuer: Issuer } | undefined;
  return async () => {
    const keys = await options.keys();
    if (made?.keys !== keys) made = { keys, issuer: make(options, keys) };
    return made.issuer;
  };
}

function make(options: IssuerOptions, keys: Keys): Issuer {
  const provider = new Provider(options.publicUrl + ISSUER_PATH, configuration(options, keys));
  // It is asked as the service is found from outside (below), whatever stands before it.
  provider.proxy = true;
  provider.on('server_error', (_, error) => options.log.error({ err: error }, 'The built-in issuer failed.'));
  const callback = provider.callback();
  const seen = asSeenFromOutside(new URL(options.publicUrl));
  return {
    async handle(request, response) {
      const inside = seen(request);
      const original = inside.url ?? '/';
      Object.assign(inside, { originalUrl: original });
      inside.url = original.slice(ISSUER_PATH.length) || '/';
      await callback(inside, response);
    },
    async attempt(request, response) {
      try {
        const attempt = await provider.interactionDetails(seen(request), response);
        return attempt.prompt.name === 'login' ? attempt : null;
      } catch (error) {
        if ((error as { error?: string }).error === 'invalid_request') return null;
        throw error;
      }
    },
    finish: (request, response, account, methods) =>
      provider.interactionFinished(
        seen(request),
        response,
        { login: { accountId: account, amr: methods, remember: false } },
        { mergeWithLastSubmission: false },
      ),
  };
}

/**
 * The addresses that the issuer names, and whether its cookies are for https alone, follow from where the service is found. Of its own
 * session it is told nothing: whoever signs in proves it each time, so that at a computer that others use nothing is left by which they could.
 */
const asSeenFromOutside =
  ({ protocol, host }: URL) =>
  (request: IncomingMessage): IncomingMessage => {
    request.headers['x-forwarded-proto'] = protocol.slice(0, -1);
    request.headers['x-forwarded-host'] = host;
    if (request.headers.cookie) request.headers.cookie = request.headers.cookie.replace(OWN_SESSION, '');
    return request;
  };

const SESSION_COOKIE = 'tongxin-issuer';
const OWN_SESSION = new RegExp(`(?<=^|;)\\s*${SESSION_COOKIE}(\\.sig)?=[^;]*;?`, 'g');
const MINUTE_S = 60;

function configuration({ door, publicUrl, renderError }: IssuerOptions, { sign, seal }: Keys): Configuration {
  return {
    adapter: adapter(door),
    clients: [
      {
        client_id: CLIENT,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${publicUrl}/signin/callback`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        id_token_signed_response_alg: SIGNING,
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    clientAuthMethods: ['none'],
    jwks: { keys: sign as (JWK & { kty: string })[] as never },
    cookies: {
      names: { session: SESSION_COOKIE, interaction: 'tongxin-attempt', resume: 'tongxin-resume' },
      keys: seal.map(({ k }) => must(k, 'secret of a key')),
    },
    pkce: { required: () => true },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      resourceIndicators: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
    },
    interactions: { url: (_, { uid }) => FORM_PATH + uid },
    findAccount: async (_, id) => {
      const [account] = await door.query<{ id: string }>('SELECT id FROM identity.live_account($1)', [id]);
      return account && { accountId: account.id, claims: async () => ({ sub: account.id }) };
    },
    // Our own pages need nobody's consent.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({
        clientId: must(oidc.client, 'client').clientId,
        accountId: must(oidc.session?.accountId, 'account of a session'),
      });
      grant.addOIDCScope('openid');
      await grant.save();
      return grant;
    },
    ttl: {
      AuthorizationCode: MINUTE_S,
      AccessToken: MINUTE_S,
      IdToken: 5 * MINUTE_S,
      Interaction: 10 * MINUTE_S,
      Session: 10 * MINUTE_S,
      Grant: 10 * MINUTE_S,
    },
    clientBasedCORS: () => false,
    async renderError(ctx) {
      renderError(ctx);
    },
  };
}
