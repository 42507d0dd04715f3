import { addressOf } from '../../identity/address.ts';
import { type Account, keepPassword, type Shows, showCode, showPassword } from '../../identity/issuer/credentials.ts';
import { faultOf } from '../../identity/issuer/password-rules.ts';
import { newSecret, turnOff, turnOn } from '../../identity/issuer/second-factor.ts';
import { accountPage, formHtml, type Owner, ownerOf } from './account.pages.ts';
import type { Desk } from './desk.ts';
import { escaped, field, hidden, type Problem } from './frame.ts';
import { qrCode } from './qr-code.ts';
import { trouble } from './trouble.ts';
import { formOf, goTo, show, type Visit } from './visit.ts';
import { minuteAfter, type Say } from './words.ts';

const NEW_SECRET = 'second-factor';
const NEW_SECRET_S = 600;

type Work = (desk: Desk, visit: Visit, owner: Owner, told: URLSearchParams) => Promise<void>;

/** What is done by the forms of a session; `mine` those of which the built-in issuer keeps the password. */
const forms: Record<string, { work: Work; mine: boolean }> = {
  '/account/password': { work: changePassword, mine: true },
  '/account/second-factor': { work: confirmSecond, mine: true },
  '/account/second-factor/off': { work: endSecond, mine: true },
  '/account/sessions': { work: endSession, mine: false },
};

/** `POST /account/…`. */
export async function accountForm(desk: Desk, visit: Visit): Promise<void> {
  const owner = await ownerOf(desk, visit);
  if (!owner) return;
  const told = await formOf(visit, desk.publicUrl);
  const form = forms[visit.path];
  if (!told || !form || !desk.sessions.isCsrf(owner, told.get('csrf') ?? '')) return trouble(visit, 403, 'notOurForm');
  if (form.mine && owner.signedInBy !== 'ISSUER') return trouble(visit, 403, 'notHere');
  return form.work(desk, visit, owner, told);
}

async function ownAccount({ door }: Desk, { accounts }: Owner): Promise<Account> {
  const [account] = await door.query<Account>('SELECT id, committee, login, name FROM identity.live_account($1)', [accounts[0]]);
  if (!account) throw new Error('A session is of an account that is not there.');
  return account;
}

/** The present password again: who finds a browser open changes nothing. Counted apart for each session. */
async function presentPassword(desk: Desk, visit: Visit, owner: Owner, account: Account, password: string): Promise<Shows> {
  const address = addressOf(visit.request, desk.proxies);
  return showPassword(desk.door, desk.lock, {
    login: account.login,
    password,
    address,
    knownBrowser: { account: account.id, id: owner.id },
  });
}

function problemOf({ say, language }: Visit, shown: Exclude<Shows, { outcome: 'RIGHT' }>, at: string): Problem {
  if (shown.outcome === 'LOCKED') return { field: at, message: say('locked', { until: minuteAfter(shown.until, language) }) };
  return { field: at, message: say('wrongPresent') };
}

/** What is wrong with a new password, typed twice. */
export function newPasswordProblem(say: Say, told: URLSearchParams, about: Account): Problem | null {
  const password = told.get('new') ?? '';
  const fault = faultOf(password, about);
  if (fault) return { field: 'new', message: say(fault) };
  return password === told.get('repeated') ? null : { field: 'repeated', message: say('unlike') };
}

async function changePassword(desk: Desk, visit: Visit, owner: Owner, told: URLSearchParams): Promise<void> {
  const account = await ownAccount(desk, owner);
  const wrong = newPasswordProblem(visit.say, told, account);
  if (wrong) return accountPage(desk, visit, owner, { problems: [wrong], status: 400 });
  const shown = await presentPassword(desk, visit, owner, account, told.get('present') ?? '');
  if (shown.outcome !== 'RIGHT') return accountPage(desk, visit, owner, { problems: [problemOf(visit, shown, 'present')], status: 400 });
  await keepPassword(desk.door, account.id, told.get('new') ?? '');
  await desk.sessions.endAll(owner.accounts, owner.id);
  return accountPage(desk, visit, owner, { done: visit.say('passwordChanged') });
}

/** `/account/second-factor`: a new secret, as a picture for an app. */
export async function offerSecond(desk: Desk, visit: Visit): Promise<void> {
  const owner = await ownerOf(desk, visit);
  if (!owner) return;
  if (owner.signedInBy !== 'ISSUER') return trouble(visit, 403, 'notHere');
  const account = await ownAccount(desk, owner);
  const { secret, uri } = newSecret(account.login);
  return secondPage(desk, visit, owner, { account: account.id, secret, uri });
}

interface Offered {
  account: string;
  secret: string;
  uri: string;
}

async function secondPage({ sealing }: Desk, visit: Visit, owner: Owner, offered: Offered, problem?: Problem): Promise<void> {
  const { say } = visit;
  const problems = problem ? [problem] : [];
  const sealed = await sealing.seal(NEW_SECRET, { ...offered }, NEW_SECRET_S);
  const body = `<section><p>${say('scan')}</p>
<img class="picture" src="${qrCode(offered.uri)}" alt="${escaped(say('scan'))}">
<p>${say('typeInstead')} <span class="key">${escaped(offered.secret.replace(/.{4}(?=.)/g, '$& '))}</span></p>
${formHtml(
  owner,
  '/account/second-factor',
  `${hidden('offered', sealed)}${field({ id: 'code', label: say('code'), autocomplete: 'one-time-code', numeric: true }, problems)}
<button>${say('turnOn')}</button>`,
)}<p><a href="/account">${say('backToAccount')}</a></p></section>`;
  show(visit, { title: say('secondFactor'), body, problems, status: problem ? 400 : 200 });
}

async function confirmSecond(desk: Desk, visit: Visit, owner: Owner, told: URLSearchParams): Promise<void> {
  const { say } = visit;
  const offered = (await desk.sealing.open(NEW_SECRET, told.get('offered') ?? '')) as unknown as Offered | null;
  if (!offered || offered.account !== owner.accounts[0])
    return accountPage(desk, visit, owner, { problems: [{ message: say('tooLate') }], status: 400 });
  const codes = await turnOn(desk.door, offered.account, offered.secret, told.get('code') ?? '');
  if (!codes) return secondPage(desk, visit, owner, offered, { field: 'code', message: say('wrongCode') });
  await desk.sessions.endAll(owner.accounts, owner.id);
  const body = `<section role="status"><p>${say('recoveryHint')}</p><ul class="codes">${codes.map(code => `<li>${code}</li>`).join('')}</ul>
<p><a href="/account">${say('backToAccount')}</a></p></section>`;
  show(visit, { title: say('recovery'), body });
}

async function endSecond(desk: Desk, visit: Visit, owner: Owner, told: URLSearchParams): Promise<void> {
  const account = await ownAccount(desk, owner);
  const refuse = (problem: Problem) => accountPage(desk, visit, owner, { problems: [problem], status: 400 });
  const shown = await presentPassword(desk, visit, owner, account, told.get('off-password') ?? '');
  if (shown.outcome !== 'RIGHT') return refuse(problemOf(visit, shown, 'off-password'));
  const code = await showCode(desk.door, desk.lock, account.id, told.get('off-code') ?? '');
  if (code.outcome === 'LOCKED') return refuse(problemOf(visit, code, 'off-code'));
  if (code.outcome === 'WRONG') return refuse({ field: 'off-code', message: visit.say('wrongCode') });
  await turnOff(desk.door, account.id);
  return accountPage(desk, visit, owner, { done: visit.say('secondTurnedOff') });
}

async function endSession(desk: Desk, visit: Visit, owner: Owner, told: URLSearchParams): Promise<void> {
  await desk.sessions.end(owner.accounts, told.get('handle') ?? '');
  goTo(visit, '/account');
}
