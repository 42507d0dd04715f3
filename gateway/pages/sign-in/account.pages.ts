import { type Mandate, mandate } from '@tongxin/infra/kernel/duty.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { secondFactorOf } from '../../identity/issuer/second-factor.ts';
import type { ListedSession, Session } from '../../identity/sessions.ts';
import type { Desk } from './desk.ts';
import { escaped, field, hidden, type Problem } from './frame.ts';
import { goTo, show, type Visit } from './visit.ts';
import { instant, type Language, type Say } from './words.ts';

export type Owner = Session & { id: string };

/** Who is signed in; null: the browser has been sent to sign in first. */
export async function ownerOf({ sessions }: Desk, visit: Visit): Promise<Owner | null> {
  const owner = await sessions.shown(visit.request.headers).catch(() => null);
  if (owner) return owner;
  if (sessions.cookie.of(visit.request.headers)) visit.cookies.push(sessions.cookie.clear());
  goTo(visit, `/signin?${new URLSearchParams({ to: visit.path })}`);
  return null;
}

interface Told {
  problems?: readonly Problem[];
  done?: string;
  status?: number;
}

/** `/account`: who somebody is here, and what they can change of it by themselves. */
export async function accountPage(desk: Desk, visit: Visit, owner: Owner, { problems = [], done, status = 200 }: Told = {}): Promise<void> {
  const { say } = visit;
  const own = await desk.door.query<Mine>(MINE, [owner.accounts]);
  const listed = await desk.sessions.list(owner);
  const ofIssuer = owner.signedInBy === 'ISSUER' ? await passwordAndSecond(desk, visit, owner, problems) : '';
  const body = `<section aria-labelledby="who"><h2 id="who">${say('whoAmI')}</h2>
${own.map(mine => whoHtml(visit, mine)).join('')}
<dl><dt>${say('signedInBy')}</dt><dd>${say(owner.signedInBy)}</dd></dl>
${formHtml(owner, '/signout', `<button>${say('signOut')}</button><button class="second" name="everywhere" value="1">${say('signOutEverywhere')}</button>`)}
</section>
${ofIssuer}
<section aria-labelledby="sessions"><h2 id="sessions">${say('sessions')}</h2>
<ul class="sessions">${listed.map(each => sessionHtml(visit, owner, each)).join('')}</ul></section>`;
  show(visit, { title: say('account'), body, problems, status, ...(done !== undefined && { done }) });
}

interface Mine {
  login: string;
  name: string | null;
  committee: string;
  acts: { committee: string; duty: Mandate; subject: string | null }[];
}

const MINE = `SELECT a.login, a.name, a.committee,
    coalesce((SELECT jsonb_agg(jsonb_build_object('committee', m.committee, 'duty', m.duty, 'subject', m.subject) ORDER BY m.committee, m.duty)
              FROM identity.mandates(ARRAY[a.id]) m), '[]') AS acts
  FROM unnest($1::text[]) asked (id), identity.live_account(asked.id) a ORDER BY a.id`;

const whoHtml = ({ say, language }: Visit, { login, name, acts }: Mine): string => `<dl>
<dt>${say('name')}</dt><dd>${escaped(name ?? login)}</dd>
<dt>${say('login')}</dt><dd>${escaped(login)}</dd>
<dt>${say('duties')}</dt><dd>${acts.length === 0 ? say('noDuties') : acts.map(act => escaped(actHtml(act, language))).join('<br>')}</dd></dl>`;

const actHtml = ({ committee, duty, subject }: Mine['acts'][number], language: Language): string =>
  `${committeeByCode.get(committee)?.shortName ?? committee} · ${mandate.values[duty][language === 'zh' ? 0 : 1]}${subject ? ` · ${subject}` : ''}`;

/** A form that only this session can send. */
export const formHtml = ({ csrf }: Pick<Owner, 'csrf'>, action: string, body: string): string =>
  `<form method="post" action="${action}">${hidden('csrf', csrf)}\n${body}\n</form>`;

async function passwordAndSecond(desk: Desk, visit: Visit, owner: Owner, problems: readonly Problem[]): Promise<string> {
  const { say, language } = visit;
  const [account = ''] = owner.accounts;
  const second = await secondFactorOf(desk.door, account);
  const password = formHtml(
    owner,
    '/account/password',
    `${field({ id: 'present', label: say('presentPassword'), type: 'password', autocomplete: 'current-password' }, problems)}
${newPasswordFields(say, problems)}
<button>${say('changePassword')}</button>`,
  );
  const off = second
    ? formHtml(
        owner,
        '/account/second-factor/off',
        `${field({ id: 'off-password', label: say('presentPassword'), type: 'password', autocomplete: 'current-password' }, problems)}
${field({ id: 'off-code', label: say('code'), hint: say('codeHint'), autocomplete: 'one-time-code' }, problems)}
<button class="second">${say('turnOff')}</button>`,
      )
    : `<p><a href="/account/second-factor">${say('turnOn')}</a></p>`;
  return `<section aria-labelledby="password-title"><h2 id="password-title">${say('changePassword')}</h2>${password}</section>
<section aria-labelledby="second-title"><h2 id="second-title">${say('secondFactor')}</h2>
<p>${second ? say('secondOn', { since: instant(second.since, language), left: second.codesLeft }) : say('secondOff')}</p>${off}</section>`;
}

/** What a password must be is said before it is typed. */
export const newPasswordFields = (say: Say, problems: readonly Problem[]): string =>
  [
    field({ id: 'new', label: say('newPassword'), hint: say('passwordHint'), type: 'password', autocomplete: 'new-password' }, problems),
    field({ id: 'repeated', label: say('repeated'), type: 'password', autocomplete: 'new-password' }, problems),
  ].join('\n');

function sessionHtml({ say, language }: Visit, owner: Owner, { handle, browser, beganAt, usedAt, isThis }: ListedSession): string {
  const times = say('lastUsed', { at: instant(usedAt, language), began: instant(beganAt, language) });
  const name = escaped(shortly(browser) || say('unknownBrowser'));
  return `<li>${name}${isThis ? ` <strong>(${say('thisOne')})</strong>` : ''}<br><span class="quiet">${escaped(times)}</span>
${isThis ? '' : formHtml(owner, '/account/sessions', `${hidden('handle', handle)}<button class="second" aria-label="${say('end')} ${name}">${say('end')}</button>`)}</li>`;
}

/** What people call their browser and system, from what it calls itself. */
function shortly(agent: string): string {
  const browser = ['Edg', 'OPR', 'MicroMessenger', 'Firefox', 'Chrome', 'Safari'].find(name => agent.includes(`${name}/`));
  const system = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS X', 'Linux'].find(name => agent.includes(name));
  return [browser?.replace('Edg', 'Edge').replace('OPR', 'Opera').replace('MicroMessenger', 'WeChat'), system].filter(Boolean).join(' · ');
}
