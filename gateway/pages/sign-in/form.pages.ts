import { randomUUID } from 'node:crypto';
import { addressOf } from '../../identity/address.ts';
import { type Shown, showCode, showPassword } from '../../identity/issuer/credentials.ts';
import type { Desk } from './desk.ts';
import { escaped, field, hidden, type Problem } from './frame.ts';
import { trouble } from './trouble.ts';
import { formOf, show, type Visit } from './visit.ts';
import { minuteAfter } from './words.ts';

const KNOWN = 'known-browser';
const KNOWN_S = 180 * 86_400;
/** Between the password and the code. */
const PASSED = 'password-passed';
const PASSED_S = 300;

/** `/signin/form/…`: where somebody proves to the built-in issuer who they are. */
export async function form(desk: Desk, visit: Visit): Promise<void> {
  const { request, response } = visit;
  const attempt = await (await desk.issuer()).attempt(request, response);
  if (!attempt || !visit.path.endsWith(`/${attempt.uid}`)) return trouble(visit, 400, 'flowLost');
  if (request.method !== 'POST') return passwordPage(visit, {});
  const told = await formOf(visit, desk.publicUrl);
  if (!told) return trouble(visit, 403, 'notOurForm');
  return told.has('code') ? second(desk, visit, attempt.uid, told) : first(desk, visit, attempt.uid, told);
}

async function first(desk: Desk, visit: Visit, attempt: string, told: URLSearchParams): Promise<void> {
  const { say, language } = visit;
  const [login = '', password = ''] = [told.get('login')?.trim(), told.get('password') ?? ''];
  const missing = [
    ...(login ? [] : [{ field: 'login', message: say('missing', { field: say('login') }) }]),
    ...(password ? [] : [{ field: 'password', message: say('missing', { field: say('password') }) }]),
  ];
  if (missing.length > 0) return passwordPage(visit, { login, problems: missing, status: 400 });
  const shown = await showPassword(desk.door, desk.lock, {
    login,
    password,
    address: addressOf(visit.request, desk.proxies),
    knownBrowser: await knownBrowser(desk, visit),
  });
  if (shown.outcome === 'LOCKED') {
    const problems = [{ message: say('locked', { until: minuteAfter(shown.until, language) }) }];
    return passwordPage(visit, { login, problems, status: 429 });
  }
  if (shown.outcome === 'WRONG')
    return passwordPage(visit, { login, problems: [{ field: 'password', message: say('wrongPassword') }], status: 401 });
  const { account, needsSecondFactor } = shown;
  if (!needsSecondFactor) return passed(desk, visit, account.id, ['pwd']);
  codePage(visit, await desk.sealing.seal(PASSED, { account: account.id, attempt }, PASSED_S));
}

async function second(desk: Desk, visit: Visit, attempt: string, told: URLSearchParams): Promise<void> {
  const { say, language } = visit;
  const sealed = told.get('passed') ?? '';
  const before = await desk.sealing.open(PASSED, sealed);
  if (!before || before.attempt !== attempt) return passwordPage(visit, { problems: [{ message: say('tooLate') }], status: 400 });
  const account = String(before.account);
  const shown = await showCode(desk.door, desk.lock, account, told.get('code') ?? '');
  if (shown.outcome === 'RIGHT') return passed(desk, visit, account, ['pwd', 'otp', 'mfa']);
  const message = shown.outcome === 'LOCKED' ? say('locked', { until: minuteAfter(shown.until, language) }) : say('wrongCode');
  codePage(visit, sealed, { field: 'code', message }, shown.outcome === 'LOCKED' ? 429 : 401);
}

async function passed(desk: Desk, visit: Visit, account: string, methods: string[]): Promise<void> {
  const id = (await knownBrowser(desk, visit))?.id ?? randomUUID();
  const known = desk.cookies.known.set(await desk.sealing.seal(KNOWN, { account, id }, KNOWN_S), KNOWN_S);
  visit.response.setHeader('set-cookie', [...visit.cookies, known]);
  await (await desk.issuer()).finish(visit.request, visit.response, account, methods);
}

async function knownBrowser({ cookies, sealing }: Desk, { request }: Visit): Promise<Shown['knownBrowser']> {
  const sealed = cookies.known.of(request.headers);
  const known = sealed ? await sealing.open(KNOWN, sealed) : null;
  return known ? { account: String(known.account), id: String(known.id) } : undefined;
}

interface Again {
  login?: string;
  problems?: readonly Problem[];
  status?: number;
}

function passwordPage(visit: Visit, { login = '', problems = [], status = 200 }: Again): void {
  const { say, path } = visit;
  const body = `<section><p class="quiet">${say('signInHint')}</p>
<form method="post" action="${escaped(path)}">
${field({ id: 'login', label: say('login'), autocomplete: 'username', value: login, first: true }, problems)}
${field({ id: 'password', label: say('password'), type: 'password', autocomplete: 'current-password' }, problems)}
<button>${say('signIn')}</button>
</form></section>
<section><p>${say('firstTime')} <a href="/account/activate">${say('activate')}</a></p><p class="quiet">${say('forgotten')}</p></section>`;
  show(visit, { title: say('signIn'), body, problems, status });
}

function codePage(visit: Visit, sealed: string, problem?: Problem, status = 200): void {
  const { say, path } = visit;
  const problems = problem ? [problem] : [];
  const body = `<section><form method="post" action="${escaped(path)}">
${hidden('passed', sealed)}
${field({ id: 'code', label: say('code'), hint: say('codeHint'), autocomplete: 'one-time-code', first: true }, problems)}
<button>${say('goOn')}</button>
</form></section>`;
  show(visit, { title: say('secondStep'), body, problems, status });
}
