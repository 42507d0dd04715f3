import { sumRequest } from '../figures/figure.ts';
import { readValue } from '../figures/value.ts';
import { figureFor, type SectionWriter } from './compilation.ts';
import { MOST_LISTED } from './lists.ts';
import { numberColumn, printed, textColumn } from './model.ts';

const GROUPS = { measure: 'ACTIVITY_GROUPS' };
const sessionsOf = (group: string) => ({ measure: 'CONSULTATIONS_HELD', filter: [{ name: 'activity_group', values: [group] }] });

/** The activity groups that exist on the last day, the oldest first, with the consultations that each held; nothing where there are none. */
export const byGroup: SectionWriter = async compilation => {
  compilation.context.spend(3 * MOST_LISTED);
  const { total, records } = await compilation.lists.load({
    ...sumRequest(figureFor(compilation, GROUPS)),
    oldestFirst: true,
    limit: MOST_LISTED,
  });
  if (total === 0) return null;
  const rows = await Promise.all(
    records.map(async ({ record, title }) => {
      const figure = figureFor(compilation, sessionsOf(record));
      const soFar = { ...figure, days: { ...figure.days, from: `${compilation.days.from.slice(0, 4)}-01-01` } };
      const [now, since] = await Promise.all([
        readValue(compilation.context.loaders, figure),
        readValue(compilation.context.loaders, soFar),
      ]);
      return { cells: [title ?? record, printed(now.value), printed(since.value)], figure };
    }),
  );
  return {
    heading: '各小组情况',
    text: total > records.length ? [`共 ${total} 个小组，下表列出成立最早的 ${records.length} 个。`] : [],
    table: { columns: [textColumn('小组'), numberColumn('协商活动（场次）'), numberColumn('本年累计（场次）')], rows },
  };
};
