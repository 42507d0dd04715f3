import { readFileSync } from 'node:fs';
import { activationOf, digestOf } from '@tongxin/infra/kernel/secret.ts';
import { type Account, keepPassword } from '../../identity/issuer/credentials.ts';
import { newPasswordProblem } from './account.forms.ts';
import { newPasswordFields } from './account.pages.ts';
import type { Desk } from './desk.ts';
import { escaped, field, type Problem } from './frame.ts';
import { trouble } from './trouble.ts';
import { formOf, show, type Visit } from './visit.ts';

const SCRIPT = readFileSync(new URL('activate.js', import.meta.url), 'utf8');

/** Ends the transaction in which a code was used up, so that it was not. */
class NotYet extends Error {
  problem: Problem;
  constructor(problem: Problem) {
    super(problem.message);
    this.problem = problem;
  }
}

/** `/account/activate`: somebody who was given an account makes it their own. */
export async function activate(desk: Desk, visit: Visit): Promise<void> {
  if (desk.provider) return trouble(visit, 404, 'notHere');
  if (visit.request.method !== 'POST') return activationPage(visit, '');
  const told = await formOf(visit, desk.publicUrl);
  if (!told) return trouble(visit, 403, 'notOurForm');
  const code = told.get('activation')?.trim() ?? '';
  try {
    const account = await setPassword(desk, visit, code, told);
    await desk.sessions.endAll([account.id]);
    const body = `<section><p><a href="/signin?to=/account">${visit.say('signIn')}</a></p></section>`;
    show(visit, { title: visit.say('activate'), done: visit.say('activated', { login: account.login }), body });
  } catch (error) {
    if (!(error instanceof NotYet)) throw error;
    activationPage(visit, code, error.problem);
  }
}

/** All of it, or nothing: a code is used up only by a password that is good. */
const setPassword = ({ door }: Desk, { say }: Visit, code: string, told: URLSearchParams): Promise<Account> =>
  door.transaction(async query => {
    const [account] = await query<Account>('SELECT id, committee, login, name FROM identity.use_activation($1)', [
      digestOf(activationOf(code)),
    ]);
    if (!account) throw new NotYet({ field: 'activation', message: say('wrongActivation') });
    const problem = newPasswordProblem(say, told, account);
    if (problem) throw new NotYet(problem);
    await keepPassword({ query }, account.id, told.get('new') ?? '');
    await query('DELETE FROM identity.second_factor WHERE account = $1', [account.id]);
    await query('DELETE FROM identity.recovery_code WHERE account = $1', [account.id]);
    return account;
  });

function activationPage(visit: Visit, code: string, problem?: Problem): void {
  const { say } = visit;
  const problems = problem ? [problem] : [];
  const body = `<section><form method="post" action="/account/activate">
${field({ id: 'activation', label: say('activationCode'), hint: say('activateHint'), autocomplete: 'off', value: code }, problems)}
${newPasswordFields(say, problems)}
<button>${escaped(say('activate'))}</button>
</form></section>`;
  show(visit, { title: say('activate'), body, problems, script: SCRIPT, status: problem ? 400 : 200 });
}
