import type { Configuration } from 'openid-client';
import { ProviderUnavailableError } from './errors.ts';
import { CLIENT, ISSUER_PATH } from './issuer/paths.ts';
import type { Provider } from './provider.ts';
import { SKEW_S } from './tokens.ts';

/** What is kept in the browser, sealed, while somebody is at the provider. */
export interface Flow {
  verifier: string;
  state: string;
  nonce: string;
  /** Where to go afterwards: a path of ours. */
  to: string;
}

/** Whom the provider names. */
export interface Named {
  issuer: string;
  subject: string;
}

export interface RelyingParty {
  /** Where to send the browser, for a new flow. Errors: ProviderUnavailableError. */
  begin(to: string): Promise<{ url: string; flow: Flow }>;
  /** Who came back. Null: what the browser brought is no answer of the provider to this flow. Errors: ProviderUnavailableError. */
  finish(flow: Flow, search: string): Promise<Named | null>;
  /** Where somebody signs out of the provider itself. */
  signOutUrl(): Promise<string | undefined>;
}

interface Options {
  publicUrl: string;
  /** Undefined: the built-in issuer. */
  provider: Provider | undefined;
  /** Where this service answers on this machine: its own issuer need not be reachable from inside as it is from outside. */
  insideUrl(): string;
}

const TIMEOUT_S = 10;
const DISCOVERED_MS = 3_600_000;

/** Our pages as a client of a provider, or of the built-in issuer: the same code for both. */
export function relyingParty(options: Options): RelyingParty {
  const redirectUri = `${options.publicUrl}/signin/callback`;
  let kept: { at: number; configuration: Promise<Configuration> } | undefined;

  function discovered(): Promise<Configuration> {
    if (kept && Date.now() - kept.at < DISCOVERED_MS) return kept.configuration;
    const configuration = discover(options);
    kept = { at: Date.now(), configuration };
    configuration.catch(() => {
      kept = undefined;
    });
    return configuration;
  }

  return {
    async begin(to) {
      const client = await import('openid-client');
      const configuration = await discovered();
      const flow = { verifier: client.randomPKCECodeVerifier(), state: client.randomState(), nonce: client.randomNonce(), to };
      const url = client.buildAuthorizationUrl(configuration, {
        redirect_uri: redirectUri,
        scope: 'openid',
        state: flow.state,
        nonce: flow.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(flow.verifier),
        code_challenge_method: 'S256',
      });
      return { url: url.href, flow };
    },
    async finish({ verifier, state, nonce }, search) {
      const client = await import('openid-client');
      const configuration = await discovered();
      try {
        const tokens = await client.authorizationCodeGrant(configuration, new URL(redirectUri + search), {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims ? { issuer: claims.iss, subject: claims.sub } : null;
      } catch (error) {
        if (isRefusal(client, error)) return null;
        throw new ProviderUnavailableError(error);
      }
    },
    async signOutUrl() {
      const { end_session_endpoint: url } = (await discovered()).serverMetadata();
      return options.provider && url ? url : undefined;
    },
  };
}

/** Whether the provider, or the check of what it says, refuses; anything else is that it does not answer as it should. */
function isRefusal(client: typeof import('openid-client'), error: unknown): boolean {
  if (error instanceof client.AuthorizationResponseError) return true;
  if (error instanceof client.ResponseBodyError) return error.error === 'invalid_grant' || error.error === 'invalid_request';
  return error instanceof client.ClientError && !['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM'].includes(error.code ?? '');
}

async function discover({ publicUrl, provider, insideUrl }: Options): Promise<Configuration> {
  const client = await import('openid-client');
  const issuer = provider?.issuer ?? publicUrl + ISSUER_PATH;
  const metadata = { [client.clockTolerance]: SKEW_S };
  const authentication = provider?.clientSecret ? client.ClientSecretBasic(provider.clientSecret) : client.None();
  try {
    return await client.discovery(new URL(issuer), provider?.clientId ?? CLIENT, metadata, authentication, {
      timeout: TIMEOUT_S,
      execute: [client.enableNonRepudiationChecks, ...(issuer.startsWith('http:') ? [client.allowInsecureRequests] : [])],
      ...(!provider && {
        [client.customFetch]: (url, init) => fetch(url.replace(publicUrl, insideUrl()), init as RequestInit),
      }),
    });
  } catch (error) {
    throw new ProviderUnavailableError(error);
  }
}
