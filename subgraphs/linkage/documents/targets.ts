import { parseId } from '@tongxin/infra/id.ts';
import { choicesOf, labelled } from '@tongxin/infra/kernel/dimension.ts';
import { committeeByCode, committeeOf } from '@tongxin/infra/reference/territory.ts';
import { kindOf } from '../common/catalogue.ts';
import { knownDay } from '../figures/figure.ts';
import { nextDay } from '../figures/period.ts';
import { countWithout, placesWithout } from '../reports/initiative/places-without.ts';
import { type QuarterProgress, readProgress, type TargetProgress } from '../reports/initiative/progress.ts';
import type { Compilation, SectionWriter } from './compilation.ts';
import { MOST_LISTED } from './lists.ts';
import { numberColumn, printed, type Section, textColumn } from './model.ts';

const HEADING = '指标完成情况';
const titleOf = (measure: string): string => labelled(choicesOf(kindOf('target'), 'measure'), measure).words[0];

interface Standing extends TargetProgress {
  quarter: QuarterProgress;
}

/** The targets of the year as they stood when the last quarter ended, those behind first; `behind`: these alone. */
export const targets =
  ({ behind = false } = {}): SectionWriter =>
  async compilation => {
    const standing = await readStanding(compilation);
    if (standing === null) return null;
    const [first] = standing;
    if (!first) return { heading: HEADING, text: ['本年还没有结束的季度，没有到期的指标。'], table: null };
    const late = standing.filter(({ quarter }) => quarter.behind);
    const listed = (behind ? late : [...late, ...standing.filter(({ quarter }) => !quarter.behind)]).slice(0, MOST_LISTED);
    const { quarter } = first.quarter;
    return {
      heading: HEADING,
      text: [
        `到第${'一二三四'[quarter - 1]}季度末，${standing.length} 项指标中 ${late.length} 项落后${listed.length < (behind ? late : standing).length ? `，下表列出 ${listed.length} 项` : ''}。`,
      ],
      table: listed.length === 0 ? null : await tableOf(compilation, listed),
    };
  };

/** Null: there are no targets; empty: no quarter is over. */
async function readStanding({ committee, last, asOf, context }: Compilation): Promise<Standing[] | null> {
  // A quarter is over on the day after its last one, if that day was known.
  const [over, now] = [nextDay(last), knownDay(asOf)];
  const day = over < now ? over : now;
  const all = await readProgress(context.database.pool, { year: Number(last.slice(0, 4)), initiative: null, scope: committee, asOf, day });
  if (all.length === 0) return null;
  return all.flatMap(each => {
    const quarter = each.quarters.findLast(({ behind }) => behind !== null);
    return quarter ? [{ ...each, quarter }] : [];
  });
}

async function tableOf({ context }: Compilation, listed: Standing[]): Promise<Section['table']> {
  context.spend(listed.length);
  const titles = await Promise.all(listed.map(({ initiative }) => context.loaders.cards.card.load(initiative)));
  return {
    columns: [...['政协', '行动', '指标'].map(textColumn), ...['应完成', '已完成'].map(numberColumn), textColumn('进度')],
    rows: listed.map(({ target: record, committee, initiative, measure, carriedFrom, quarter }, index) => ({
      cells: [
        ...[
          committeeOf(committee).shortName,
          titles[index]?.title ?? initiative,
          `${titleOf(measure)}${carriedFrom ? `（沿用 ${carriedFrom} 年）` : ''}`,
        ],
        ...[printed(quarter.asked), printed(quarter.reached), quarter.behind ? '落后' : '达到'],
      ],
      record,
    })),
  };
}

/** Villages and communities of the registers where no consultation was held this year. */
export const placesStillWithout: SectionWriter = async ({ committee, last, asOf, context }) => {
  const request = { scope: committee, until: last, initiative: null, levels: null, asOf };
  context.spend(MOST_LISTED);
  const [count, ids] = await Promise.all([
    countWithout(context.database.pool, request),
    placesWithout(context.database.pool, request, MOST_LISTED, null),
  ]);
  if (count === 0) return null;
  const cards = await Promise.all(ids.map(id => context.loaders.cards.card.load(id)));
  return {
    heading: '本年尚未开展协商的村（社区）',
    text: [`登记的村（社区）中，${count} 个本年还没有开展过协商${count > ids.length ? `，下表列出 ${ids.length} 个` : ''}。`],
    table: {
      columns: ['地点', '政协'].map(textColumn),
      rows: ids.map((record, index) => ({
        cells: [cards[index]?.title ?? record, committeeByCode.get(parseId(record).committee)?.shortName ?? null],
        record,
      })),
    },
  };
};
