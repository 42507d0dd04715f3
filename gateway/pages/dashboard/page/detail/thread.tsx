import { useEffect, useRef } from 'react';
import { Go } from '../common/address.tsx';
import { type Question, useAnswer } from '../common/ask.ts';
import { Panel } from '../common/panel.tsx';
import { useLanguage } from '../common/speech.tsx';
import { LEVELS, MATTER, type Matter, type MatterAnswer, type Threaded } from './matter.ts';
import { kindLabel, relationLabel } from './record-words.ts';
import { cardLabel } from './records.tsx';
import { type Subject, sameNumber } from './subject.ts';
import { ToldOf } from './told-of.tsx';
import { useSay } from './words.ts';

/** The matter of a record: all that came of a citizen's words, or went before a proposal, in lanes of the levels. */
export function MatterPanel({ subject: { view, open }, id }: { subject: Subject; id: string }) {
  const say = useSay();
  const language = useLanguage();
  const question: Question = { query: MATTER, variables: { id } };
  const asked = useAnswer<MatterAnswer>(question, view.language);
  const matter = asked.data?.matter;
  const records = matter?.records?.nodes ?? [];
  return (
    <Panel
      name="behind-matter"
      title={say('matter')}
      loading={asked.loading}
      faults={asked.faults}
      again={asked.again}
      question={question}
      sheet={{
        columns: [say('day'), say('title'), say('committee'), say('state'), 'id'],
        rows: records.map(({ id: of, committee, card }) => [
          card?.day ?? null,
          card?.title ?? '',
          committee.shortName,
          cardLabel(card, language, say),
          of,
        ]),
      }}
      tools={<Go to={{ open: { ...sameNumber(open), tab: 'records' } }}>{say('backToRecords')}</Go>}
    >
      {!asked.loading && !matter && asked.faults.length === 0 && <p className="quiet">{say('noMatter')}</p>}
      {matter && <Lanes matter={matter} chosen={id} subject={{ view, open }} />}
    </Panel>
  );
}

function Lanes({ matter, chosen, subject }: { matter: Matter; chosen: string; subject: Subject }) {
  const say = useSay();
  const records = matter.records?.nodes ?? [];
  const levels = LEVELS.filter(level => matter.levels.some(each => each.level === level));
  const total = matter.records?.totalCount ?? 0;
  return (
    <>
      <p>
        <span className={`state ${matter.status}`}>{say(matter.status === 'OPEN' ? 'matterOPEN' : 'matterSETTLED')}</span>{' '}
        {say('matterFrom', { from: matter.begunOn ?? '—', until: matter.lastOn ?? '—', total })}
        {total > records.length && ` ${say('matterFirst', { count: records.length })}`}
        {matter.cut && ` ${say('matterCut')}`}
      </p>
      <div className={`lanes of-${levels.length}`}>
        <div className="lane-heads">
          {levels.map(level => (
            <p key={level} className={`lane-head ${level}`}>
              <b>{say(level)}</b>{' '}
              {matter.levels
                .find(each => each.level === level)
                ?.committees.map(({ shortName }) => shortName)
                .join('、')}
            </p>
          ))}
        </div>
        <ol className="thread">
          {records.map(record => (
            <Knot
              key={record.id}
              record={record}
              lane={levels.indexOf(record.committee.level)}
              isChosen={record.id === chosen}
              matter={matter}
              subject={subject}
            />
          ))}
        </ol>
      </div>
    </>
  );
}

interface KnotProps {
  record: Threaded;
  lane: number;
  isChosen: boolean;
  matter: Matter;
  subject: Subject;
}

/** One record of a matter: in the lane of its level; the chosen one tells more. */
function Knot({ record, lane, isChosen, matter, subject: { open } }: KnotProps) {
  const say = useSay();
  const language = useLanguage();
  const place = useRef<HTMLLIElement>(null);
  const { card } = record;
  useEffect(() => {
    if (isChosen) place.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const leads = (id: string) => ({ open: { ...sameNumber(open), tab: 'records' as const, record: id } });
  const titleOf = (id: string) => matter.records?.nodes.find(each => each.id === id)?.card?.title;
  const named = (matter.links?.nodes ?? []).filter(({ source, target }) => source.id === record.id && titleOf(target.id) !== undefined);
  return (
    <li
      ref={place}
      className={`knot lane-${lane} ${record.committee.level} ${isChosen ? 'chosen' : ''}`}
      aria-current={isChosen || undefined}
    >
      <time dateTime={card?.day}>{card?.day ?? '—'}</time>
      <div className="card">
        <p className="quiet">
          {card ? `${kindLabel(record.__typename, language)} · ${record.committee.shortName}` : record.committee.shortName}
        </p>
        <h3>{isChosen ? (card?.title ?? say('notArrived')) : <Go to={leads(record.id)}>{card?.title ?? say('notArrived')}</Go>}</h3>
        {card && <p className="state">{cardLabel(card, language, say).split(' · ').slice(1).join(' · ')}</p>}
        {card?.due && <p className="quiet">{say('ofRecord', { day: card.due })}</p>}
        {isChosen && <ToldOf record={record} />}
        {named.map(({ relation, target }) => (
          <p key={`${relation} ${target.id}`} className="link">
            {say('pair', { of: relationLabel(relation, language), what: '' })}
            <Go to={leads(target.id)}>{titleOf(target.id)}</Go>
          </p>
        ))}
      </div>
    </li>
  );
}
