import { useEffect, useRef } from 'react';
import { Go, go } from '../common/address.tsx';
import { type Fault, questionOf, useAnswer } from '../common/ask.ts';
import { Plain } from '../common/numeral.tsx';
import { type Open, TABS } from '../common/state.ts';
import type { View } from '../common/view.ts';
import { AboutPanel } from './about.tsx';
import { BEHIND_FIELDS, type Behind, type BehindAnswer, whatOf } from './behind.ts';
import { KnownPanel } from './known.tsx';
import { PartsPanel } from './parts.tsx';
import { RecordsPanel } from './records.tsx';
import { askedOf, type Subject, sameNumber, subjectOf } from './subject.ts';
import { MatterPanel } from './thread.tsx';
import { WhyPanel } from './why.tsx';
import { useSay } from './words.ts';

/** What is behind a number: over the page, closed by Escape, a click beside it, or the browser's back. */
export default function Detail({ view, open }: { view: View; open: Open }) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useShown(dialog);
  const subject = subjectOf(view, open);
  const question = questionOf('Behind', BEHIND_FIELDS, askedOf(subject));
  const asked = useAnswer<BehindAnswer>(question, view.language);
  const figure = asked.data?.committee?.figure ?? undefined;
  // A link within leads to another number: whoever uses the keyboard is where it begins.
  const which = JSON.stringify(sameNumber(open));
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the number is another one.
  useEffect(() => heading.current?.focus(), [which]);
  const tabs = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone they are wider than the screen.
  useEffect(() => {
    tabs.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [open.tab]);
  const close = () => dialog.current?.close();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard closes it by Escape or the button.
    <dialog
      ref={dialog}
      className="behind"
      aria-labelledby="title-behind"
      onClose={() => go({ open: undefined })}
      onClick={event => event.target === dialog.current && close()}
    >
      <header className="behind-top">
        <Above figure={figure} open={open} />
        <h2 id="title-behind" ref={heading} tabIndex={-1}>
          {figure ? `${figure.committee.shortName} · ${figure.measure.label}` : say(asked.loading ? 'opening' : 'failed')}
        </h2>
        <button type="button" className="close" onClick={close}>
          {say('close')}
        </button>
        {figure && <Headline figure={figure} open={open} view={view} />}
      </header>
      <nav ref={tabs} className="tabs" aria-label={say('tabsOf', { title: figure?.measure.label ?? '' })}>
        {TABS.map(tab => (
          <Go key={tab} to={{ open: { ...sameNumber(open), tab } }} aria-current={tab === open.tab ? 'page' : undefined}>
            {say(tab)}
          </Go>
        ))}
      </nav>
      {asked.faults.length > 0 && open.tab !== 'about' && <Faults faults={asked.faults} again={asked.again} />}
      {open.tab === 'about' && <AboutPanel subject={subject} question={question} asked={asked} />}
      {figure && <Tab subject={subject} figure={figure} />}
    </dialog>
  );
}

function Tab({ subject, figure }: { subject: Subject; figure: Behind }) {
  const { tab, record } = subject.open;
  if (tab === 'parts') return <PartsPanel subject={subject} figure={figure} />;
  if (tab === 'known') return <KnownPanel subject={subject} figure={figure} />;
  if (tab === 'why') return <WhyPanel subject={subject} figure={figure} />;
  if (tab === 'records' && record === undefined) return <RecordsPanel subject={subject} figure={figure} />;
  if (tab === 'records') return <MatterPanel subject={subject} id={record ?? ''} />;
  return null;
}

/** Shown over the page as long as it is there; then the focus goes back to the number that opened it. */
function useShown(dialog: React.RefObject<HTMLDialogElement | null>): void {
  useEffect(() => {
    const opener = document.activeElement;
    dialog.current?.showModal();
    document.documentElement.classList.add('covered');
    return () => {
      document.documentElement.classList.remove('covered');
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, [dialog]);
}

/** The same number of the committees above. */
function Above({ figure, open }: { figure: Behind | undefined; open: Open }) {
  const say = useSay();
  const above = [figure?.committee.parent?.parent, figure?.committee.parent].filter(each => !!each);
  if (above.length === 0) return null;
  return (
    <nav className="where" aria-label={say('where')}>
      {above.map(({ code, shortName }) => (
        <Go key={code} to={{ open: { ...withoutOwn(open), committee: code, tab: open.tab === 'records' ? 'about' : open.tab } }}>
          {shortName}
        </Go>
      ))}
    </nav>
  );
}

const withoutOwn = (open: Open) => {
  const { own: _, ...rest } = sameNumber(open);
  return rest;
};

/** The number itself, with all that decides it. */
function Headline({ figure, open, view }: { figure: Behind; open: Open; view: View }) {
  const say = useSay();
  return (
    <>
      <p className="big">
        <Plain figure={figure} unit={figure.measure.unitLabel} />
      </p>
      <p className="quiet what">{whatOf(figure, open, view, say).join(' · ')}</p>
    </>
  );
}

function Faults({ faults, again }: { faults: readonly Fault[]; again(): void }) {
  const say = useSay();
  return (
    <p className="fault" role="alert">
      {say('failedWhy', { why: faults.map(({ message, code }) => (code ? message : say('unreachable'))).join(' ') })}{' '}
      <button type="button" onClick={again}>
        {say('again')}
      </button>
    </p>
  );
}
