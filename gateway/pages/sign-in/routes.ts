import type { IncomingMessage, ServerResponse } from 'node:http';
import { BusyError } from '../../identity/errors.ts';
import { FORM_PATH, ISSUER_PATH } from '../../identity/issuer/paths.ts';
import { accountForm, offerSecond } from './account.forms.ts';
import { accountPage, ownerOf } from './account.pages.ts';
import { activate } from './activate.pages.ts';
import { type Desk, deskOf, type SignInOptions } from './desk.ts';
import { signInReady } from './development.ts';
import { begin, finish } from './flow.pages.ts';
import { form } from './form.pages.ts';
import { signedOut, signOut, who } from './sign-out.pages.ts';
import { trouble } from './trouble.ts';
import { type Visit, visitOf } from './visit.ts';

const DEVELOPMENT_PATH = '/signin/development';

type Page = (desk: Desk, visit: Visit) => Promise<void>;

const myAccount: Page = async (desk, visit) => {
  const owner = await ownerOf(desk, visit);
  if (owner) await accountPage(desk, visit, owner);
};

const ASKED: Record<string, Page> = {
  '/signin': begin,
  '/signin/callback': finish,
  '/signin/who': who,
  '/signout': signedOut,
  '/account': myAccount,
  '/account/second-factor': offerSecond,
  '/account/activate': activate,
};
const SENT: Record<string, Page> = {
  [DEVELOPMENT_PATH]: signInReady,
  '/signout': signOut,
  '/account/activate': activate,
  '/account/password': accountForm,
  '/account/second-factor': accountForm,
  '/account/second-factor/off': accountForm,
  '/account/sessions': accountForm,
};

const SWEEP_MS = 600_000;

/** All pages of signing in. The handler answers false for a path that is none of them. */
export function routes(options: SignInOptions) {
  const desk = deskOf(options);
  let swept = Date.now();

  /** What is over goes now and then, when somebody signs in; nobody waits for it. */
  function sweep(): void {
    if (Date.now() - swept < SWEEP_MS) return;
    swept = Date.now();
    desk.door.query('SELECT identity.sweep()').catch(error => desk.log.warn({ err: error }, 'What is over of signing in was not swept.'));
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string, search: string): Promise<boolean> => {
    if (path.startsWith(`${ISSUER_PATH}/`)) {
      if (options.provider) return false;
      await (await desk.issuer()).handle(request, response);
      return true;
    }
    const page = pageOf(request.method, path, options);
    if (!page) return false;
    sweep();
    const visit = visitOf(request, response, path, search);
    try {
      await page(desk, visit);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      trouble(visit, 503, 'busy');
    }
    return true;
  };
}

function pageOf(method: string | undefined, path: string, { provider, ready }: SignInOptions): Page | undefined {
  const isAsked = method === 'GET' || method === 'HEAD';
  if (path.startsWith(FORM_PATH) && !provider && (isAsked || method === 'POST')) return form;
  if (path === DEVELOPMENT_PATH && !ready) return undefined;
  const pages = isAsked ? ASKED : method === 'POST' ? SENT : {};
  return Object.hasOwn(pages, path) ? pages[path] : undefined;
}
