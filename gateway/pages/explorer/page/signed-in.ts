import { fill, make } from './dom.ts';

/** Put into the page by serve.ts: invented users, in development. */
export interface ReadyUser {
  user: string;
  label: string;
}

interface SignedIn {
  accounts: { login: string; name: string | null }[];
  csrf: string;
}

const send = (path: string, fields: Record<string, string>) => fetch(path, { method: 'POST', body: new URLSearchParams(fields) });

/** Who is signed in, and the way to change that: to somebody invented with one click in development, else by the page for it. */
export function signedInMenu(users: readonly ReadyUser[], say: (text: string) => void): HTMLElement {
  const place = make('div', { className: 'signed-in' });
  const choice = (chosen: string) =>
    make(
      'select',
      { ariaLabel: '身份 Sign in as', title: '身份 Sign in as', onchange: event => become((event.target as HTMLSelectElement).value) },
      make('option', { value: '', selected: chosen === '' }, '公众（未登录） Citizen'),
      ...users.map(({ user, label }) => make('option', { value: user, selected: `ready.${user}` === chosen }, label)),
    );
  let present: SignedIn | null = null;

  async function look() {
    try {
      present = ((await (await fetch('/signin/who')).json()) as { signedIn: SignedIn | null }).signedIn;
    } catch {
      // The service is away: that is said where something is asked of it.
      present = null;
    }
    const [account] = present?.accounts ?? [];
    const isInvented = users.length > 0 && (!account || account.login.startsWith('ready.'));
    const back = encodeURIComponent(location.pathname + location.search);
    if (isInvented) fill(place, choice(account?.login ?? ''));
    else if (account) fill(place, make('a', { href: '/account' }, account.name ?? account.login));
    else fill(place, make('a', { href: `/signin?to=${back}` }, '登录 Sign in'));
  }

  async function become(user: string) {
    const answer = user
      ? await send('/signin/development', { user }).catch(() => undefined)
      : present && (await send('/signout', { csrf: present.csrf }).catch(() => undefined));
    await look();
    const done = answer === null || answer?.ok;
    say(done ? '身份已更换，再运行一次查询。 Run the query again as who you are now.' : '身份没有更换。 You are still who you were.');
  }

  look();
  return place;
}
