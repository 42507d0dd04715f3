import type { Words } from '@tongxin/infra/kernel/words.ts';
import { reportingArea } from '@tongxin/vocabulary/vocabulary.ts';
import type { LinkageContext } from '../../common/context.ts';
import { knownDay } from '../../figures/figure.ts';
import type { Lack, Late, Standing } from '../../figures/reporting/standing.ts';

/** A ReportingArea, and its words. */
interface OfArea {
  area: string;
  words: Words;
}

/** A report that is missing or still to come. */
export type ReportDue = Lack & OfArea;

interface Reports {
  /** What is owed, the earliest due first. */
  due: ReportDue[];
  /** What was reported after it was due. */
  late: (Late & OfArea)[];
}

interface Asked {
  committee: string;
  reach: 'SELF' | 'SUBTREE';
  /** Periods that have begun by this day. */
  until: string;
  asOf: string | null;
}

/** What a look at one area may cost of a request's budget. */
const AREA = 100;

/** What a committee (and all below it) owes of every area, and owed for too long. Null: nobody expects anything of them. */
export async function reportsDue(
  { loaders, spend }: Pick<LinkageContext, 'loaders' | 'spend'>,
  { committee, reach, until, asOf }: Asked,
): Promise<Reports | null> {
  const areas = Object.entries(reportingArea.values);
  spend(areas.length * AREA);
  const now = until < knownDay(asOf) ? until : knownDay(asOf);
  const asked = { measure: null, scope: committee, reach, from: null, until, asOf, now };
  const standings = await Promise.all(
    areas.map(async ([area, words]): Promise<Standing & OfArea> => {
      const standing = await loaders.standing.load({ ...asked, area });
      return { ...standing, area, words };
    }),
  );
  if (standings.every(({ status }) => status === 'NOT_EXPECTED')) return null;
  const due = standings.flatMap(({ area, words, lacking }) => lacking.map(lack => ({ ...lack, area, words })));
  return {
    due: due.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    late: standings.flatMap(({ area, words, late }) => late.map(each => ({ ...each, area, words }))),
  };
}

/** Unique among the reports that are due. */
export const keyOf = ({ dueOn, from, until, committee, area }: ReportDue): string => `${dueOn} ${from} ${until} ${committee} ${area}`;
