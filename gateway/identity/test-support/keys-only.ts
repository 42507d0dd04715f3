import type { Listener } from '@tongxin/infra/http/listener.ts';
import { listen } from '@tongxin/infra/http/listener.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { exportJWK, generateKeyPair, type JWTHeaderParameters, type JWTPayload, SignJWT } from 'jose';

/** What of a provider of identities the API sees: its configuration, its keys, and tokens that it signs. */
export interface KeysOnly extends Listener {
  kid: string;
  /** How often its keys were asked for. */
  asked(): number;
  /** Whether it answers. */
  answers: boolean;
  /** Its public key, as everybody has it. */
  publicKey: object;
  /** A token that it signs; what is undefined is left out. */
  sign(claims: JWTPayload, header?: Partial<JWTHeaderParameters>): Promise<string>;
}

export async function keysOnly(kid = 'first'): Promise<KeysOnly> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  let asked = 0;
  const listener = await listen(
    (request, response) => {
      if (!state.answers) return void response.destroy();
      if (request.url === '/.well-known/openid-configuration')
        return sendJson(response, 200, { issuer: state.url, jwks_uri: `${state.url}/keys` });
      asked++;
      sendJson(response, 200, { keys: [jwk] });
    },
    { host: '127.0.0.1', port: 0 },
  );
  const state: KeysOnly = {
    ...listener,
    kid,
    answers: true,
    publicKey: jwk,
    asked: () => asked,
    sign: (claims, header) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid, ...header }).sign(privateKey),
  };
  return state;
}
