import { lazy, Suspense, useEffect, useMemo } from 'react';
import { createRoot } from 'react-dom/client';
import { go, hrefOf, useAddress } from './common/address.tsx';
import { questionOf, useAnswer } from './common/ask.ts';
import { library } from './common/charts.tsx';
import type { Given } from './common/given.ts';
import { SourceOf } from './common/source.tsx';
import { Speaking, useSay } from './common/speech.tsx';
import type { State } from './common/state.ts';
import type { View } from './common/view.ts';
import { languageOf } from './common/words.ts';
import { FIRST_FIGURES } from './overview/figures.tsx';
import { Overview } from './overview/overview.tsx';
import { type Place, periodOf, TopBar } from './top-bar.tsx';

/** Behind a number lies more than the first look needs. */
const Detail = lazy(() => import('./detail/detail.tsx'));

const FIRST_MEASURE = 'CONSULTATIONS_HELD';
/** By these it is seen which years have figures. */
const TELLING = ['CONSULTATIONS_HELD', 'RECEPTION_DAYS', 'PROPOSALS_SUBMITTED', 'PROBLEMS_SOLVED'];
const YEARS = 10;

const thisYear = () => Number(new Intl.DateTimeFormat('en', { timeZone: 'Asia/Shanghai', year: 'numeric' }).format());

const PLACE_FIELDS = `
  ...Named
  parent { ...Named parent { ...Named parent { ...Named } } }
  ${TELLING.map(measure => `${measure}: figure(measure: ${measure}, period: $span, asOf: $asOf) { asOf series(by: YEAR) { value } }`).join(
    '\n  ',
  )}`;

type Told = { asOf: string | null; series: { value: number | null }[] | null } | null;
type PlaceAnswer = { committee: (Place & Record<string, Told>) | null };

/** Years of which at least half of the telling measures have a number; the latest of them is shown first. */
function yearsWithFigures(committee: Record<string, Told>, last: number): number[] {
  const series = TELLING.map(measure => committee[measure]?.series ?? []);
  return Array.from({ length: YEARS }, (_, at) => last - YEARS + 1 + at).filter(
    (_, at) => series.filter(each => (each[at]?.value ?? null) !== null).length * 2 >= TELLING.length,
  );
}

function Page({ given }: { given: Given }) {
  const state = useAddress();
  const language = languageOf(state.language, navigator.languages);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.documentElement.classList.toggle('wall', !!state.wall);
  }, [language, state.wall]);
  return (
    <Speaking value={language}>
      <Shown state={state} given={given} language={language} />
    </Speaking>
  );
}

function Shown({ state, given, language }: { state: State; given: Given; language: 'zh' | 'en' }) {
  const say = useSay();
  const committee = state.committee ?? given.home;
  const last = thisYear();
  const span = { from: `${last - YEARS + 1}-01-01`, until: `${last}-12-31` };
  const place = useAnswer<PlaceAnswer>(questionOf('Place', PLACE_FIELDS, { code: committee, asOf: state.asOf, span }), language);
  const found = place.data?.committee;
  const years = useMemo(() => (found ? yearsWithFigures(found, last) : []), [found, last]);
  const year = state.year ?? (found ? (years.at(-1) ?? last) : undefined);
  useEffect(() => {
    // The address holds what is shown, also when it was found out.
    if (state.year === undefined && year !== undefined) go({ year }, { replace: true });
  }, [state.year, year]);
  useEffect(() => {
    document.title = found ? `${found.shortName} · ${say('title')}` : say('title');
  }, [found, say]);
  const view: View | undefined =
    year === undefined
      ? undefined
      : {
          committee,
          year,
          month: state.month,
          asOf: state.asOf,
          measure: state.measure ?? FIRST_MEASURE,
          figures: state.figures ?? FIRST_FIGURES,
          language,
          wall: !!state.wall,
        };
  useEffect(() => {
    // The line is free while the first numbers are counted.
    if (found) library();
  }, [found]);
  const asOf = TELLING.map(measure => found?.[measure]?.asOf).find(each => each) ?? undefined;
  const known = asOf ? say('known', { day: asOf.slice(0, 10) }) : say('knownNow');
  const source = say('source', {
    title: say('title'),
    place: found?.name ?? '',
    period: view ? periodOf(view, say) : '',
    address: location.origin + hrefOf({ open: undefined, wall: undefined }),
    known,
  });
  return (
    <SourceOf value={source}>
      <TopBar place={found ?? undefined} state={state} view={view} years={{ last, count: YEARS }} known={asOf} />
      <main>
        {!place.loading && !found && (
          <p className="fault" role="alert">
            {place.faults.length > 0 ? say('failedWhy', { why: say('unreachable') }) : say('unknownCommittee', { code: committee })}{' '}
            <button type="button" onClick={place.again}>
              {say('again')}
            </button>
          </p>
        )}
        {view && <Overview view={view} given={given} />}
        {view && state.open && (
          <Suspense>
            <Detail view={view} open={state.open} />
          </Suspense>
        )}
      </main>
      <footer className="source">{source}</footer>
    </SourceOf>
  );
}

const given: Given = JSON.parse(document.getElementById('given')?.textContent ?? '{}');
const place = document.getElementById('page');
if (place) createRoot(place).render(<Page given={given} />);
