import { type KeyboardEvent, type ReactNode, type RefObject, useRef } from 'react';
import { useAddress } from './address.tsx';
import { type Fault, type Question, UNREACHABLE } from './ask.ts';
import { download, pictureOf } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { useSource } from './source.tsx';
import { useSay } from './speech.tsx';
import { useTurning } from './wall.ts';

interface PanelProps {
  /** For the class of its frame and the names of its files. */
  name: string;
  title: string;
  loading: boolean;
  /** What went wrong with what it shows, if anything did: told in place, while the rest of the page stands. */
  faults: readonly Fault[];
  /** Asks again, after a fault. */
  again?: () => void;
  /** What it shows, as a query. */
  question?: Question | undefined;
  /** The same as rows: parameters of `/v1/observations`. */
  rows?: Record<string, string> | undefined;
  /** What it shows as a table, where the service has no rows of it. */
  sheet?: Sheet | undefined;
  /** What stands at the right of its title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of whatever the dashboard shows: title, menu, body; while it loads, and when it went wrong, it says so itself. */
export function Panel({ name, title, loading, faults, again, question, rows, sheet, tools, children }: PanelProps) {
  const say = useSay();
  const { asOf, wall } = useAddress();
  const frame = useRef<HTMLElement>(null);
  const body = useRef<HTMLDivElement>(null);
  useTurning(body, !!wall);
  return (
    <section className={`panel ${name}`} aria-labelledby={`title-${name}`} aria-busy={loading} ref={frame}>
      <header>
        <h2 id={`title-${name}`}>{title}</h2>
        {asOf && <span className="as-of">{say('known', { day: asOf })}</span>}
        {tools && <div className="tools">{tools}</div>}
        <Menu name={name} title={title} question={question} rows={rows} sheet={sheet} frame={frame} />
      </header>
      <div className="body" ref={body}>
        {loading ? <p className="quiet">{say('opening')}</p> : children}
      </div>
      {faults.length > 0 && (
        <p className="fault" role="alert">
          {say('failedWhy', {
            why: [...new Set(faults.map(({ message }) => (message === UNREACHABLE ? say('unreachable') : message)))].join(' '),
          })}{' '}
          {again && (
            <button type="button" onClick={again}>
              {say('again')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

const observations = (format: string, rows: Record<string, string>) => `/v1/observations.${format}?${new URLSearchParams(rows)}`;
/** Where the explorer opens a query. */
const explorer = ({ query, variables }: Question) => `/?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;

interface MenuProps extends Pick<PanelProps, 'name' | 'title' | 'question' | 'rows' | 'sheet'> {
  frame: RefObject<HTMLElement | null>;
}

function Menu({ name, title, question, rows, sheet, frame }: MenuProps) {
  const say = useSay();
  const source = useSource();
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => menu.current?.removeAttribute('open');
  const save = async () => {
    if (frame.current) download(await pictureOf(frame.current, source), `${name}.png`);
    close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    event.stopPropagation();
    close();
    menu.current.querySelector('summary')?.focus();
  };
  const saveSheet = async (format: 'csv' | 'xlsx') => {
    const { fileOf } = await import('./sheet.ts');
    if (sheet) download(await fileOf(sheet, format), `${name}.${format}`);
    close();
  };
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={onKeyDown}
      onBlur={({ relatedTarget, currentTarget }) => relatedTarget && !currentTarget.contains(relatedTarget) && close()}
    >
      <summary aria-label={say('menuOf', { title })}>⋯</summary>
      <ul>
        <li>
          <button type="button" onClick={save}>
            {say('picture')}
          </button>
        </li>
        {rows && (
          <>
            <li>
              <a href={observations('csv', rows)} download onClick={close}>
                {say('csv')}
              </a>
            </li>
            <li>
              <a href={observations('xlsx', rows)} download onClick={close}>
                {say('excel')}
              </a>
            </li>
          </>
        )}
        {sheet &&
          (['csv', 'xlsx'] as const).map(format => (
            <li key={format}>
              <button type="button" onClick={() => saveSheet(format)}>
                {say(format === 'csv' ? 'csv' : 'excel')}
              </button>
            </li>
          ))}
        {question && (
          <li>
            <a href={explorer(question)}>{say('asQuery')}</a>
          </li>
        )}
      </ul>
    </details>
  );
}
