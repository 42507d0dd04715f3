import { type Figure, type FigureArguments, figureOf, knownDay } from '../../figures/figure.ts';

/** Stage → measure; the field's description says what it counts. */
const PIPELINE = {
  submitted: 'PROPOSALS_SUBMITTED',
  filed: 'PROPOSALS_FILED',
  notFiled: 'PROPOSALS_NOT_FILED',
  retracted: 'PROPOSALS_RETRACTED',
  merged: 'PROPOSALS_MERGED',
  transferred: 'PROPOSALS_TRANSFERRED',
  assigned: 'PROPOSALS_ASSIGNED',
  replied: 'PROPOSALS_HANDLED',
  concluded: 'PROPOSALS_CONCLUDED',
  adopted: 'PROPOSALS_ADOPTED',
  notAdopted: 'PROPOSALS_NOT_ADOPTED',
  adoptionRate: 'PROPOSAL_ADOPTION_RATE',
  published: 'PROPOSALS_PUBLISHED',
  overdue: 'PROPOSALS_OVERDUE',
} as const;

const EVALUATION = {
  proposals: 'EVALUATION_COVERAGE_OF_PROPOSALS',
  units: 'EVALUATION_COVERAGE_OF_UNITS',
  raters: 'EVALUATION_COVERAGE_OF_RATERS',
} as const;

export type Asked = Omit<FigureArguments, 'measure'>;

const figures = <Names extends string>(measures: Record<Names, string>, committee: string, args: Asked) =>
  Object.fromEntries(
    Object.entries<string>(measures).map(([name, measure]) => [name, upToNow(figureOf(committee, { ...args, measure }))]),
  ) as Record<Names, Figure>;

/** What will be overdue if nobody replies is known ahead: a count at the end of a period that is not over is that of today. */
function upToNow(figure: Figure): Figure {
  const now = knownDay(figure.asOf);
  if (!figure.measure.kind.endsWith('STOCK') || (figure.days.until && figure.days.until <= now)) return figure;
  return { ...figure, days: { from: null, until: now } };
}

export const pipelineOf = (committee: string, args: Asked) => figures(PIPELINE, committee, args);
export const evaluationOf = (committee: string, args: Asked) => figures(EVALUATION, committee, args);
