import { must } from '@tongxin/infra/must.ts';
import { committeeAround } from '@tongxin/infra/reference/territory.ts';
import { reportingArea } from '@tongxin/vocabulary/vocabulary.ts';
import { knownDay } from '../figures/figure.ts';
import type { SectionWriter } from './compilation.ts';
import { MOST_LISTED } from './lists.ts';
import { textColumn } from './model.ts';

/** Whose reports are missing on the last day of the document, and what is still to come, the earliest first; nothing where none is expected. */
export const reportsDue: SectionWriter = async ({ committee, asOf, last, context: { loaders, spend } }) => {
  const areas = Object.entries(reportingArea.values);
  spend(areas.length * MOST_LISTED);
  const asked = { measure: null, scope: committee, reach: 'SUBTREE', from: null, until: last, asOf } as const;
  const now = last < knownDay(asOf) ? last : knownDay(asOf);
  const standings = await Promise.all(
    areas.map(async ([area, [name]]) => ({ name, ...(await loaders.standing.load({ ...asked, area, now })) })),
  );
  if (standings.every(({ status }) => status === 'NOT_EXPECTED')) return null;
  const all = standings
    .flatMap(({ name, lacking }) => lacking.map(lack => ({ name, ...lack })))
    .sort((one, other) => (one.dueOn === other.dueOn ? (one.committee < other.committee ? -1 : 1) : one.dueOn < other.dueOn ? -1 : 1));
  const missing = all.filter(({ status }) => status === 'MISSING').length;
  const rows = all.slice(0, MOST_LISTED).map(({ name, committee: whose, from, until, dueOn, status }) => ({
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
    text: [all.length === 0 ? '应报送的均已报送。' : `逾期未报 ${missing} 期，未到期 ${all.length - missing} 期${cut}。`],
    table: rows.length === 0 ? null : { columns: ['政协', '方面', '时期', '应于', '状态'].map(textColumn), rows },
  };
};
