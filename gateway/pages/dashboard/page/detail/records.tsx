import { Go } from '../common/address.tsx';
import { questionOf } from '../common/ask.ts';
import { grouped } from '../common/figure.ts';
import { Panel } from '../common/panel.tsx';
import type { Sheet } from '../common/sheet.ts';
import { useLanguage } from '../common/speech.tsx';
import type { Language, Open } from '../common/state.ts';
import type { Behind } from './behind.ts';
import { type Listed, type Page, useList } from './pages.ts';
import { kindLabel, typeOf } from './record-words.ts';
import { askedOf, type Subject, sameNumber, THIS } from './subject.ts';
import { type Say, useSay } from './words.ts';

export interface Card {
  kind: string;
  title: string;
  statusLabel: string | null;
  day: string;
  due: string | null;
  withdrawn: boolean;
}
/** A record, and what it adds to a number or takes from it. */
export interface Contribution {
  amount: number;
  day: string;
  record: { id: string; committee: { code: string; shortName: string }; card: Card | null };
}

/** Fields of a ContributionConnection. */
export const CONTRIBUTIONS =
  'totalCount pageInfo { hasNextPage endCursor } nodes { amount day record { id committee { ...Named } card { kind title statusLabel day due withdrawn } } }';
const FIELDS = `figure(${THIS}) { id records(first: 20, after: $after) { ${CONTRIBUTIONS} } }`;
const PAGE = 20;

type RecordsAnswer = { committee: { figure: { records: Page<Contribution> | null } | null } | null };

/** The records behind the number, the latest first; each leads to its matter. */
export function RecordsPanel({ subject, figure }: { subject: Subject; figure: Behind }) {
  const say = useSay();
  const { view, open } = subject;
  const question = questionOf('Records', FIELDS, { ...askedOf(subject), after: null });
  const list = useList<RecordsAnswer, Contribution>(question, view.language, data => data.committee?.figure?.records);
  return (
    <RecordList
      name="behind-records"
      title={say('records')}
      list={list}
      question={question}
      open={open}
      note={figure.measure.kind === 'RATIO' ? say('ofNumerator') : undefined}
      unit={figure.measure.unitLabel}
    />
  );
}

interface RecordListProps {
  name: string;
  title: string;
  list: Listed<Contribution>;
  question: ReturnType<typeof questionOf>;
  open: Open;
  note?: string | undefined;
  unit: string;
}

export function RecordList({ name, title, list, question, open, note, unit }: RecordListProps) {
  const say = useSay();
  const language = useLanguage();
  const personal = list.faults.some(({ code }) => code === 'FORBIDDEN');
  return (
    <Panel
      name={name}
      title={title}
      loading={list.loading}
      faults={personal ? [] : list.faults}
      again={list.again}
      question={question}
      sheet={sheetOf(list.nodes, unit, say, language)}
    >
      {personal && <p className="not-told">{say('personal')}</p>}
      {note && !personal && <p className="quiet">{note}</p>}
      {!list.loading && list.faults.length === 0 && list.total === 0 && <p className="quiet">{say('noRecords')}</p>}
      {list.nodes.length > 0 && (
        <>
          <ol className="records">
            {list.nodes.map(({ amount, day, record }) => (
              <li key={`${record.id} ${day}`}>
                <time dateTime={day}>{day}</time>
                <Go to={{ open: { ...sameNumber(open), tab: 'records', record: record.id } }}>{record.card?.title ?? say('notArrived')}</Go>
                <span className="quiet">
                  {record.committee.shortName} · {cardLabel(record.card, language, say)}
                </span>
                <span className="number">{signed(amount, name === 'behind-records')}</span>
              </li>
            ))}
          </ol>
          <p className="quiet">
            {say('shownOf', { total: grouped(String(list.total)), count: list.nodes.length })}{' '}
            {list.more && (
              <button type="button" onClick={list.more}>
                {say('more', { count: Math.min(PAGE, list.total - list.nodes.length) })}
              </button>
            )}
          </p>
        </>
      )}
    </Panel>
  );
}

/** Kind and status in words. */
export function cardLabel(card: Card | null, language: Language, say: Say): string {
  if (!card) return say('notArrived');
  const type = typeOf(card.kind);
  return [kindLabel(type, language), ...(card.statusLabel ? [card.statusLabel] : []), ...(card.withdrawn ? [say('withdrawn')] : [])].join(
    ' · ',
  );
}

const signed = (amount: number, plain: boolean) => `${!plain && amount > 0 ? '+' : ''}${grouped(String(amount))}`;

const sheetOf = (nodes: readonly Contribution[], unit: string, say: Say, language: Language): Sheet => ({
  columns: [say('day'), say('title'), say('committee'), say('state'), `${say('adds')}（${unit}）`, 'id'],
  rows: nodes.map(({ day, amount, record }) => [
    day,
    record.card?.title ?? '',
    record.committee.shortName,
    cardLabel(record.card, language, say),
    amount,
    record.id,
  ]),
});
