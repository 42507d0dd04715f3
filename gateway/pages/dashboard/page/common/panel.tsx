import type { ReactNode, RefObject } from 'react';
import { type Fault, type Question, UNREACHABLE } from './ask.ts';
import { download, pictureOf } from './picture.ts';
import type { Sheet } from './sheet.ts';
import { useSay } from './speech.tsx';

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
  /** Where its chart is drawn; without it no picture is offered. */
  drawn?: RefObject<HTMLDivElement | null>;
  /** What stands at the right of its title. */
  tools?: ReactNode;
  children: ReactNode;
}

/** The frame of whatever the dashboard shows: title, menu, body; while it loads, and when it went wrong, it says so itself. */
export function Panel({ name, title, loading, faults, again, tools, children, ...offered }: PanelProps) {
  const say = useSay();
  return (
    <section className={`panel ${name}`} aria-labelledby={`title-${name}`} aria-busy={loading}>
      <header>
        <h2 id={`title-${name}`}>{title}</h2>
        {tools}
        <Menu name={name} title={title} {...offered} />
      </header>
      {loading ? <p className="quiet">{say('opening')}</p> : children}
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

type Offered = Pick<PanelProps, 'name' | 'title' | 'question' | 'rows' | 'sheet' | 'drawn'>;

function Menu({ name, title, question, rows, sheet, drawn }: Offered) {
  const say = useSay();
  const save = async () => {
    if (drawn?.current) download(await pictureOf(drawn.current), `${name}.png`);
  };
  const saveSheet = async (format: 'csv' | 'xlsx') => {
    const { fileOf } = await import('./sheet.ts');
    if (sheet) download(await fileOf(sheet, format), `${name}.${format}`);
  };
  if (!question && !rows && !sheet && !drawn) return null;
  return (
    <details className="menu">
      <summary aria-label={say('menuOf', { title })}>⋯</summary>
      <ul>
        {drawn && (
          <li>
            <button type="button" onClick={save}>
              {say('picture')}
            </button>
          </li>
        )}
        {rows && (
          <>
            <li>
              <a href={observations('csv', rows)} download>
                {say('csv')}
              </a>
            </li>
            <li>
              <a href={observations('xlsx', rows)} download>
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
