import { type Asked, faultsAt, questionOf } from '../common/ask.ts';
import type { Figure, Measure } from '../common/figure.ts';
import { Numeral } from '../common/numeral.tsx';
import { Panel } from '../common/panel.tsx';
import { useSay } from '../common/speech.tsx';
import { given, rowsOf, type View } from '../common/view.ts';

/** What began in the period, and what became of it since: each share is of the same proposals. */
const COHORTS = [
  { began: 'PROPOSALS_SUBMITTED', became: [['PROPOSALS_SUBMITTED_FILED', 'PROPOSAL_FILING_RATE']] },
  {
    began: 'PROPOSALS_FILED',
    became: [
      ['PROPOSALS_FILED_REPLIED', 'PROPOSAL_REPLY_RATE'],
      ['PROPOSALS_FILED_RATED', undefined],
      ['PROPOSALS_FILED_SATISFIED', 'FINAL_SATISFACTION_RATE'],
    ],
  },
] as const;
/** What happened in the period, whenever it had begun. */
const HAPPENED = [
  'assigned',
  'replied',
  'concluded',
  'adopted',
  'notAdopted',
  'adoptionRate',
  'notFiled',
  'retracted',
  'merged',
  'transferred',
  'published',
];

type Told = (Figure & { measure: Measure }) | null;
export type PipelineAnswer = { committee: (Record<string, Told> & { pipeline: Record<string, Told> | null }) | null };

const CODES = COHORTS.flatMap(({ began, became }) => [began, ...became.flatMap(([count, share]) => (share ? [count, share] : [count]))]);
export const PIPELINE_FIELDS = `
  pipeline: proposalPipeline(period: $period, asOf: $asOf) {
    ${HAPPENED.map(stage => `${stage} { ...Shown measure { ...Counted } }`).join('\n    ')}
  }
  ${CODES.map(code => `${code}: figure(measure: ${code}, period: $period, asOf: $asOf) { ...Shown measure { ...Counted } }`).join('\n  ')}`;

/** Where the proposals stand: two cohorts, and what happened in the period beside them. */
export function Pipeline({ view, asked }: { view: View; asked: Asked<PipelineAnswer> }) {
  const say = useSay();
  const answer = asked.data?.committee;
  const happened = HAPPENED.flatMap(stage => answer?.pipeline?.[stage] ?? []);
  return (
    <Panel
      name="pipeline"
      title={say('pipeline')}
      loading={asked.loading}
      faults={faultsAt(asked.faults, 'pipeline', ...CODES)}
      again={asked.again}
      question={questionOf('Pipeline', PIPELINE_FIELDS, given(view))}
      rows={rowsOf(view, { measures: [...CODES, ...happened.map(({ measure }) => measure.code)].filter(unique).join(',') })}
    >
      {answer && (
        <>
          <table className="cohorts">
            <thead>
              <tr>
                <th scope="col">{say('cohort')}</th>
                <th scope="col" className="number">
                  {say('count')}
                </th>
                <th scope="col" className="number">
                  {say('share')}
                </th>
              </tr>
            </thead>
            {COHORTS.map(({ began, became }) => (
              <tbody key={began}>
                <Stage count={answer[began]} of={answer[began]} view={view} />
                {became.map(([count, share]) => (
                  <Stage key={count} within count={answer[count]} share={share && answer[share]} of={answer[began]} view={view} />
                ))}
              </tbody>
            ))}
          </table>
          {happened.length > 0 && (
            <>
              <h3>{say('happened')}</h3>
              <ul className="small-figures">
                {happened.map(figure => (
                  <li key={figure.measure.code}>
                    <span className="quiet">{figure.measure.label}</span>{' '}
                    <Numeral figure={figure} measure={figure.measure.code} committee={view.committee} unit={percent(figure.measure)} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Panel>
  );
}

const unique = <T,>(each: T, at: number, all: readonly T[]) => all.indexOf(each) === at;
const percent = ({ unitLabel }: Measure) => (unitLabel === '%' ? unitLabel : undefined);

interface StageProps {
  count: Told | undefined;
  share?: Told | undefined;
  /** The cohort that it is part of. */
  of: Told | undefined;
  within?: boolean;
  view: View;
}

function Stage({ count, share, of, within, view }: StageProps) {
  if (!count) return null;
  const width = count.value !== null && of?.value ? Math.min(1, count.value / of.value) : 0;
  return (
    <tr className={within ? 'within' : undefined}>
      <th scope="row">{count.measure.label}</th>
      <td className="number wide">
        {width > 0 && <span className="bar" style={{ width: `${width * 100}%` }} />}
        <Numeral figure={count} measure={count.measure.code} committee={view.committee} />
      </td>
      <td className="number">
        {share && <Numeral figure={share} measure={share.measure.code} committee={view.committee} unit={percent(share.measure)} />}
      </td>
    </tr>
  );
}
