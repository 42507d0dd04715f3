import { questionOf, useAnswer } from '../common/ask.ts';
import type { Given } from '../common/given.ts';
import { type View, given as valuesOf } from '../common/view.ts';
import { Figures, type FiguresAnswer, figuresFields } from './figures.tsx';
import { AreaMap } from './map.tsx';
import { MONTHS_FIELDS, type MonthsAnswer, MonthsPanel } from './months.tsx';
import { PARTS_FIELDS, type PartsAnswer, Ranks } from './ranks.tsx';

/** Everything of one committee at a glance. Two requests: the numbers on top, and what is drawn by the chosen measure. */
export function Overview({ view, level, given }: { view: View; level: string | undefined; given: Given }) {
  const figures = useAnswer<FiguresAnswer>(questionOf('Figures', figuresFields(), valuesOf(view)), view.language);
  const byMeasure = useAnswer<PartsAnswer & MonthsAnswer>(
    questionOf('ByMeasure', PARTS_FIELDS + MONTHS_FIELDS, valuesOf(view)),
    view.language,
  );
  return (
    <div className="overview">
      <Figures view={view} asked={figures} />
      <AreaMap view={view} level={level} asked={byMeasure} given={given} />
      <Ranks view={view} level={level} asked={byMeasure} />
      <MonthsPanel view={view} asked={byMeasure} />
    </div>
  );
}
