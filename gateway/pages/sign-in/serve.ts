import type { IncomingMessage, ServerResponse } from 'node:http';
import { splitUrl } from '@tongxin/infra/http/request.ts';
import type { SignInOptions } from './desk.ts';

type Pages = (request: IncomingMessage, response: ServerResponse, path: string, search: string) => Promise<boolean>;

const OURS = /^\/(signin|signout|account|issuer)(\/|$)/;

/**
 * Serves who signs in: `/signin…`, `/signout`, `/account…`, and the built-in issuer at `/issuer/…`. What that takes is loaded with the first
 * request for it. Answers false, having touched nothing, for any other path.
 */
export function signInPages(options: () => SignInOptions): (request: IncomingMessage, response: ServerResponse) => Promise<boolean> {
  let loading: Promise<Pages> | undefined;
  return async (request, response) => {
    const [path, search = ''] = splitUrl(request.url ?? '/');
    if (!OURS.test(path)) return false;
    loading ??= import('./routes.ts').then(({ routes }) => routes(options()));
    return (await loading)(request, response, path, search);
  };
}
