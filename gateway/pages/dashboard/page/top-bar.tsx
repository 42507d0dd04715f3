import { useEffect, useState } from 'react';
import { Go, go } from './common/address.tsx';
import { useCatalogue } from './common/catalogue.ts';
import { WallClock } from './common/clock.tsx';
import { useLanguage, useSay } from './common/speech.tsx';
import type { State } from './common/state.ts';
import { today, type View } from './common/view.ts';
import type { Say } from './common/words.ts';

export interface Named {
  code: string;
  name: string;
  shortName: string;
  level: string;
}
export interface Place extends Named {
  parent: (Named & { parent: (Named & { parent: Named | null }) | null }) | null;
}

interface TopBarProps {
  /** Undefined: not known yet. */
  place: Place | undefined;
  state: State;
  view: View | undefined;
  years: { last: number; count: number };
  /** As of which instant figures are told. */
  known: string | undefined;
}

/** Where one is, and everything that is chosen. */
export function TopBar({ place, state, view, years, known }: TopBarProps) {
  const say = useSay();
  const language = useLanguage();
  const above = [place?.parent?.parent?.parent, place?.parent?.parent, place?.parent].filter(each => !!each);
  return (
    <header className="top">
      <p className="logo">
        <a href="/dashboard">{say('title')}</a>
      </p>
      <nav aria-label={say('where')} className="where">
        {above.map(({ code, shortName }) => (
          <Go key={code} to={{ committee: code, open: undefined }}>
            {shortName}
          </Go>
        ))}
        <h1>{place?.name ?? '…'}</h1>
      </nav>
      {state.wall && view && <p className="period">{periodOf(view, say)}</p>}
      {!state.wall && <Choices state={state} view={view} years={years} />}
      <p className={`known${state.asOf ? ' then' : ''}`}>
        {known ? say('known', { day: known.slice(0, 10) }) : ''}
        {state.asOf && <Go to={{ asOf: undefined }}>{say('now')}</Go>}
      </p>
      {state.wall && <WallClock />}
      <nav className="elsewhere" aria-label={say('menu')}>
        <Go to={{ wall: state.wall ? undefined : true, open: undefined }}>{say(state.wall ? 'leaveWall' : 'wall')}</Go>
        <Go to={{ language: language === 'zh' ? 'en' : 'zh' }} lang={language === 'zh' ? 'en' : 'zh-CN'}>
          {say('otherLanguage')}
        </Go>
        <a href="/">{say('explorer')}</a>
        <Account />
      </nav>
    </header>
  );
}

/** The days of the page in words. */
export const periodOf = ({ year, month, language }: View, say: Say) =>
  [language === 'zh' ? `${year}年` : year, month === undefined ? '' : say('monthOf', { month })].join(language === 'zh' ? '' : ' ');

function Choices({ state, view, years }: Pick<TopBarProps, 'state' | 'view' | 'years'>) {
  const say = useSay();
  const language = useLanguage();
  const measures = useCatalogue(language);
  return (
    <div className="choices">
      <label>
        <span className="unseen">{say('year')}</span>
        <select value={view?.year ?? ''} onChange={event => go({ year: Number(event.target.value) })}>
          {Array.from({ length: years.count }, (_, back) => years.last - back)
            .concat(view && (view.year > years.last || view.year <= years.last - years.count) ? [view.year] : [])
            .map(year => (
              <option key={year} value={year}>
                {language === 'zh' ? `${year}年` : year}
              </option>
            ))}
        </select>
      </label>
      <label>
        <span className="unseen">{say('month')}</span>
        <select value={state.month ?? ''} onChange={event => go({ month: Number(event.target.value) || undefined })}>
          <option value="">{say('wholeYear')}</option>
          {Array.from({ length: 12 }, (_, at) => at + 1).map(month => (
            <option key={month} value={month}>
              {say('monthOf', { month })}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">{say('measure')}</span>
        <select value={view?.measure ?? ''} onChange={event => go({ measure: event.target.value })}>
          {measures.length === 0 && <option value={view?.measure ?? ''}>{say('measure')}</option>}
          {measures.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label title={say('asOfDay')}>
        {say('asOfShort')}
        <input type="date" value={state.asOf ?? ''} max={today()} onChange={event => go({ asOf: event.target.value || undefined })} />
      </label>
    </div>
  );
}

interface Who {
  signedIn: { accounts: { login: string; name: string | null }[] } | null;
}

/** Who is signed in, or the way to sign in: whoever is sees more. */
function Account() {
  const say = useSay();
  const [name, know] = useState<string>();
  useEffect(() => {
    fetch('/signin/who')
      .then(async response => (await response.json()) as Who)
      // Where nobody can sign in, the dashboard shows what is open.
      .catch(() => ({ signedIn: null }))
      .then(({ signedIn }) => know(signedIn?.accounts.map(account => account.name ?? account.login)[0]));
  }, []);
  if (name !== undefined) return <a href="/account">{name}</a>;
  return <a href={`/signin?to=${encodeURIComponent(location.pathname + location.search)}`}>{say('signIn')}</a>;
}
