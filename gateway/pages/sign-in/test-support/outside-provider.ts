import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'tongxin-of-hubei', secret: 'invented-secret-of-a-client-0123456789' };

/** A provider of identities as an office has one, in a process of nobody: it lets in whoever says a name. */
export async function outsideProvider(redirectUri: string): Promise<Listener> {
  const held: { handle?: ReturnType<Provider['callback']> } = {};
  const listener = await listen((request, response) => void held.handle?.(request, response), { host: '127.0.0.1', port: 0 });
  const provider = new Provider(listener.url, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [redirectUri],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    cookies: { keys: ['invented'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  });
  held.handle = provider.callback();
  return listener;
}
