import { labelled } from '@tongxin/infra/kernel/dimension.ts';
import { must } from '@tongxin/infra/must.ts';
import { measureOf } from '../common/catalogue.ts';
import { type Figure, sumRequest } from '../figures/figure.ts';
import { nextDay } from '../figures/period.ts';
import { figureFor, type SectionWriter } from './compilation.ts';
import { recordList } from './lists.ts';
import { numberColumn, printed, textColumn } from './model.ts';

const MEASURE = 'TOPICS_AT_STEP';
const topicStep = () => must(measureOf(MEASURE).dimensions.step?.choices, 'steps of a topic');

const longestAtStep = recordList({
  heading: '停留最久的议题',
  what: '八步中的议题',
  line: { measure: MEASURE },
  day: '进入日期',
  oldestFirst: true,
  age: '停留天数',
  dimension: { title: '步骤', of: ({ step }) => (step ? labelled(topicStep(), step).words[0] : '') },
});

/** At which of the eight steps the topics stood on the last day and before the period, and which stood there longest; nothing where there are none. */
export const topicSteps: SectionWriter = async compilation => {
  const steps = Object.entries(topicStep().values);
  compilation.context.spend(2 * steps.length);
  const read = async (figure: Figure) => (await compilation.context.loaders.sum.load(sumRequest(figure))).value;
  const listing = longestAtStep(compilation);
  const rows = await Promise.all(
    steps.map(async ([step, [title]]) => {
      const figure = figureFor(compilation, { measure: MEASURE, filter: [{ name: 'step', values: [step] }] });
      const before = { ...figure, days: { from: null, until: nextDay(compilation.days.from, -1) } };
      const [now, then] = await Promise.all([read(figure), read(before)]);
      return { figure, now, then, cells: [title, printed(now), printed(then), printed(now === null || then === null ? null : now - then)] };
    }),
  );
  const list = await listing;
  if (rows.every(({ now, then }) => !now && !then)) return null;
  const columns = [textColumn('步骤'), ...['期末议题', '上期末', '增减'].map(numberColumn)];
  const table = { columns, rows: rows.map(({ cells, figure }) => ({ cells, figure })) };
  return [{ heading: '八步进展', text: [], table }, ...[list].flat().filter(section => section !== null)];
};
