import { parseId } from '@tongxin/infra/id.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { sumRequest } from '../figures/figure.ts';
import { daysBetween } from '../figures/period.ts';
import { figureFor, type Line, type SectionWriter, unitOf } from './compilation.ts';
import { type Column, numberColumn, textColumn } from './model.ts';
import type { ListedRecord } from './standing.ts';

/** The most records of a list; their number is always said. */
export const MOST_LISTED = 100;

interface ListOptions {
  heading: string;
  /** What the records are, after their number: 未解决问题. */
  what: string;
  line: Line;
  /** Heading of the column of days. */
  day: string;
  oldestFirst?: boolean;
  /** Also how many days it has stood. */
  age?: string;
  /** A column from the dimensions of the record. */
  dimension?: { title: string; of(dimensions: Record<string, string>): string };
}

/** The records behind a number of the document: those of the period, or of a stock those that stand on its last day. */
export const recordList =
  ({ heading, what, line, day, oldestFirst = false, age, dimension }: ListOptions): SectionWriter =>
  async compilation => {
    compilation.context.spend(MOST_LISTED);
    const request = { ...sumRequest(figureFor(compilation, line)), oldestFirst, limit: MOST_LISTED };
    const { total, records } = await compilation.lists.load(request);
    const unit = unitOf(line);
    const shown = total > records.length ? `，下表列出${oldestFirst ? '最早' : '最近'}的 ${records.length} ${unit}` : '';
    if (total === 0) return { heading, text: [`没有${what}。`], table: null };
    const columns: Column[] = [textColumn('题目'), textColumn('政协'), textColumn(day)];
    if (age) columns.push(numberColumn(age));
    if (dimension) columns.push(textColumn(dimension.title));
    const cells = (each: ListedRecord) => [
      ...[each.title ?? each.record, committeeByCode.get(parseId(each.record).committee)?.shortName ?? null, each.day],
      ...(age ? [String(daysBetween(each.day, compilation.last) - 1)] : []),
      ...(dimension ? [dimension.of(each.dimensions)] : []),
    ];
    return {
      heading,
      text: [`${what} ${total} ${unit}${shown}。`],
      table: { columns, rows: records.map(each => ({ cells: cells(each), record: each.record })) },
    };
  };
