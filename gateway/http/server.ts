import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Listener, listen } from '@tongxin/infra/http/listener.ts';
import { splitUrl } from '@tongxin/infra/http/request.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { holdsApiKey } from '@tongxin/infra/kernel/secret.ts';
import { RELEASE } from '@tongxin/infra/release.ts';
import type { Identify } from '../identity/identity.ts';
import type { ErrorLogger } from '../routing/cells/cell.ts';
import type { Gateway } from '../routing/gateway.ts';
import { admission } from './admission.ts';
import { answering } from './answering.ts';
import { answerDocument, answerGraphql, answerObservations, type Service } from './answers.ts';
import { parseDocumentPath } from './documents.ts';
import { parseObservationsPath } from './observation-question.ts';
import { openApi } from './openapi.ts';
import { type Rates, ratesOf } from './rates.ts';
import { type Origins, transport } from './transport.ts';

export interface GraphqlServerOptions {
  gateway: Gateway;
  host: string;
  /** 0 picks a free port. */
  port: number;
  identify: Identify;
  /** Whether requests can be answered; when not, why, for the operator. */
  ready(): Promise<{ ready: boolean; reason?: string }>;
  /** Every other path: the pages of citizens, the explorer and its files. */
  pages(request: IncomingMessage, response: ServerResponse): void | Promise<void>;
  /** Of which origins pages may ask; none unless told. */
  origins?: Origins;
  /** What each client may ask for; unless told, as much as it likes. */
  rates?: Rates;
  logger: ErrorLogger;
}

const UNLIMITED = ratesOf({ limit: 0, proxies: 0 });

/** Starts the front door: `/graphql`, `/documents/…`, `/health`, `/health/live`, `/health/ready`, pages. `close()` answers what is in flight, then stops the gateway. */
export async function startGraphqlServer(options: GraphqlServerOptions): Promise<Listener> {
  const { host, port, logger, gateway, identify, origins = [], rates = UNLIMITED } = options;
  const carried = transport(origins);
  const service = { answer: answering(gateway, logger), identify, rates, admit: admission(), logger };
  return listen(
    (request, response) => {
      carried(request, response, () => {
        handle(service, options, request, response).catch(error => {
          // Who went away in the middle is no fault of ours.
          if (!request.destroyed) logger.error({ err: error }, 'A request could not be answered.');
          response.destroy();
        });
      });
    },
    { host, port },
  );
}

/** What stands in an address is in logs and histories: whoever sent a key so must know that others may have it. */
const holdsSecret = (path: string, search: string): boolean =>
  holdsApiKey(path) || holdsApiKey(search) || /[?&](access_token|api_?key|bearer)=/i.test(search);
const SECRET_IN_ADDRESS = {
  message:
    'A key or token stands in the address, where logs keep it. Send it in the header authorization, as "Bearer …", and have it replaced: others may have seen it.',
  extensions: { code: 'BAD_REQUEST' },
};

async function handle(service: Service, options: GraphqlServerOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, search = ''] = splitUrl(request.url ?? '/');
  if (holdsSecret(path, search)) return sendJson(response, 400, { errors: [SECRET_IN_ADDRESS] });
  if (path === '/graphql') return answerGraphql(service, search, request, response);
  if (path.startsWith('/documents/')) {
    const asked = parseDocumentPath(path, search);
    if (asked) return answerDocument(service, asked, request, response);
  }
  const observations = parseObservationsPath(path, search);
  if (observations) return answerObservations(service, observations, request, response);
  if (path === '/v1/openapi.json') return sendJson(response, 200, openApi(RELEASE));
  if (path === '/health/live') return sendJson(response, 200, { live: true });
  if (path === '/health' || path === '/health/ready') {
    const state = await options.ready();
    return sendJson(response, state.ready ? 200 : 503, state);
  }
  return options.pages(request, response);
}
