import { must } from '@tongxin/infra/must.ts';
import { committeeAround } from '@tongxin/infra/reference/territory.ts';
import { reportsDue } from '../reports/reports-due/reports-due.ts';
import type { SectionWriter } from './compilation.ts';
import { MOST_LISTED } from './lists.ts';
import { textColumn } from './model.ts';

/** Whose reports are missing on the last day of the document, and what is still to come, the earliest first; nothing where none is expected. */
export const reportsDueSection: SectionWriter = async ({ committee, asOf, days, last, context }) => {
  context.spend(MOST_LISTED);
  const reports = await reportsDue(context, { committee, reach: 'SUBTREE', until: last, asOf });
  if (!reports) return null;
  const { due: all } = reports;
  const late = reports.late.filter(({ closedOn }) => closedOn >= (days.from ?? '') && closedOn <= last).length;
  const missing = all.filter(({ status }) => status === 'MISSING').length;
  const rows = all.slice(0, MOST_LISTED).map(({ words: [name], committee: whose, from, until, dueOn, status }) => ({
    cells: [
      must(committeeAround(whose, until), 'committee').shortName,
      name,
      `${from} 至 ${until}`,
      dueOn,
      status === 'MISSING' ? '逾期未报' : '未到期',
    ],
  }));
  const cut = all.length > rows.length ? `，下表列出最早的 ${rows.length} 期` : '';
  return {
    heading: '报送情况',
    text: [
      all.length === 0 ? '应报送的均已报送。' : `逾期未报 ${missing} 期，未到期 ${all.length - missing} 期${cut}。`,
      ...(late > 0 ? [`本期收到的报送中有 ${late} 期迟于期限。`] : []),
    ],
    table: rows.length === 0 ? null : { columns: ['政协', '方面', '时期', '应于', '状态'].map(textColumn), rows },
  };
};
