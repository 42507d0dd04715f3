import { parseId } from '@tongxin/infra/id.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { sumRequest } from '../figures/figure.ts';
import { daysBetween, monthStart, nextDay, nextMonth } from '../figures/period.ts';
import { type Compilation, figureFor, type SectionWriter, unitOf } from './compilation.ts';
import { MOST_LISTED } from './lists.ts';
import { numberColumn, type Row, textColumn } from './model.ts';
import type { List, ListedRecord, ListRequest } from './standing.ts';

/** What can be overdue: its facts begin to count on the day after it was due, and cease when it is settled. */
const OVERDUE = [
  { what: '问题', measure: 'PROBLEMS_OVERDUE' },
  { what: '部门承诺', measure: 'PROMISES_OVERDUE' },
  { what: '群众反映', measure: 'SUBMISSIONS_OVERDUE' },
  { what: '提案承办', measure: 'ASSIGNMENTS_OVERDUE' },
] as const;

interface OverdueList extends List {
  what: string;
  unit: string;
}

const find = (compilation: Compilation, days: Pick<ListRequest, 'from' | 'until' | 'ceased'>): Promise<OverdueList[]> =>
  Promise.all(
    OVERDUE.map(async line => {
      const request = { ...sumRequest(figureFor(compilation, line)), oldestFirst: true, limit: MOST_LISTED, ...days };
      return { what: line.what, unit: unitOf(line), ...(await compilation.lists.load(request)) };
    }),
  );

/** What was due by the last day of the document and not settled then, the longest overdue first. */
export const overdue: SectionWriter = async compilation => {
  compilation.context.spend(MOST_LISTED * OVERDUE.length);
  const found = await find(compilation, { from: null, until: compilation.last });
  const rows = rowsOf(found, each => [String(daysBetween(each.day, compilation.last))]);
  return {
    heading: '逾期事项',
    text: [rows.length === 0 ? '没有逾期事项。' : `期末逾期：${counts(found)}。`],
    table: rows.length === 0 ? null : { columns: [...COLUMNS, numberColumn('逾期天数')], rows },
  };
};

/**
 * What falls due in the month after. As known then: all of it that was not settled yet; as known later, what was settled in time has dropped
 * out.
 */
export const dueNextMonth: SectionWriter = async compilation => {
  compilation.context.spend(MOST_LISTED * OVERDUE.length);
  const end = nextDay(nextMonth(monthStart(compilation.last), 2), -1);
  const found = await find(compilation, { from: nextDay(compilation.last, 2), until: nextDay(end), ceased: true });
  const rows = rowsOf(found, () => []);
  return {
    heading: '下月到期事项',
    text: [rows.length === 0 ? '下月没有到期事项。' : `到 ${end} 止到期：${counts(found)}。`],
    table: rows.length === 0 ? null : { columns: COLUMNS, rows },
  };
};

const COLUMNS = ['类别', '题目', '政协', '责任单位', '期限'].map(textColumn);

const counts = (found: OverdueList[]): string =>
  found
    .filter(({ total }) => total > 0)
    .map(
      ({ what, total, unit, records }) => `${what} ${total} ${unit}${total > records.length ? `（列出 ${records.length} ${unit}）` : ''}`,
    )
    .join('，');

const rowsOf = (found: OverdueList[], more: (each: ListedRecord) => string[]): Row[] =>
  found.flatMap(({ what, records }) =>
    records.map(each => ({
      cells: [
        ...[what, each.title ?? each.record, committeeByCode.get(parseId(each.record).committee)?.shortName ?? null],
        ...[each.dimensions.unit ?? null, nextDay(each.day, -1), ...more(each)],
      ],
      record: each.record,
    })),
  );
