import { questionOf, useAnswer } from '../common/ask.ts';
import type { Given } from '../common/given.ts';
import { type View, given as valuesOf } from '../common/view.ts';
import { ESCALATION_FIELDS, Escalations, type EscalationsAnswer } from './escalations.tsx';
import { Figures, type FiguresAnswer, figuresQuestion } from './figures.tsx';
import { AreaMap } from './map.tsx';
import { MONTHS_FIELDS, type MonthsAnswer, MonthsPanel } from './months.tsx';
import { OVERDUE_FIELDS, Overdue, type OverdueAnswer } from './overdue.tsx';
import { PARTS_FIELDS, type PartsAnswer } from './parts.ts';
import { PIPELINE_FIELDS, Pipeline, type PipelineAnswer } from './pipeline.tsx';
import { Ranks } from './ranks.tsx';
import { REPORTING_FIELDS, Reporting, type ReportingAnswer } from './reporting.tsx';

/** Everything of one committee at a glance. Four requests: the numbers on top, what is drawn by the chosen measure, where work stands, what was handed on. */
export function Overview({ view, given }: { view: View; given: Given }) {
  const { language } = view;
  const values = valuesOf(view);
  const figures = useAnswer<FiguresAnswer>(figuresQuestion(view), language);
  const byMeasure = useAnswer<PartsAnswer & MonthsAnswer & ReportingAnswer>(
    questionOf('ByMeasure', PARTS_FIELDS + MONTHS_FIELDS + REPORTING_FIELDS, values),
    language,
  );
  const standing = useAnswer<PipelineAnswer & OverdueAnswer>(questionOf('Standing', PIPELINE_FIELDS + OVERDUE_FIELDS, values), language);
  const escalations = useAnswer<EscalationsAnswer>(questionOf('Escalations', ESCALATION_FIELDS, values), language);
  return (
    <div className="overview">
      <Figures view={view} asked={figures} />
      <AreaMap view={view} asked={byMeasure} given={given} />
      <Ranks view={view} asked={byMeasure} />
      <MonthsPanel view={view} asked={byMeasure} />
      <Pipeline view={view} asked={standing} />
      <Overdue view={view} asked={standing} />
      <Escalations view={view} asked={escalations} />
      <Reporting view={view} asked={byMeasure} />
    </div>
  );
}
