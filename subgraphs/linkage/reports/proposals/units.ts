import { must } from '@tongxin/infra/must.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { holdsOn } from '../../figures/counted.ts';
import { knownDay } from '../../figures/figure.ts';
import { readPeriod } from '../../figures/period.ts';
import type { Asked } from './pipeline.ts';

/** Flows of the period, and what is overdue at its end: sums of facts by unit (and rater group). */
const FLOWS = [
  'ASSIGNMENTS',
  'ASSIGNMENTS_DECLINED',
  'PROPOSAL_REPLIES',
  'REPLIES_RATED',
  'HANDLING_SATISFIED',
  'RESULT_SATISFIED',
  'EVALUATIONS',
  'EVALUATION_SCORES',
];
const SUMS = `
  SELECT f.dimensions ->> 'unit' AS unit, f.measure, f.dimensions ->> 'rater_group' AS "group", sum(f.amount)::float8 AS amount
  FROM reference.reach o JOIN ledger.fact f ON f.owner = o.owner
  WHERE o.scope = $1 AND o.reach = $2 AND ${holdsOn('o', 'f.day')} AND f.known <= $5
    AND (f.measure = ANY ($6) AND f.day BETWEEN $3 AND $4 OR f.measure = 'ASSIGNMENTS_OVERDUE' AND f.day <= least($4::date, $7::date))
    AND ($8 = '' OR strpos(f.dimensions ->> 'unit', $8) > 0 OR f.dimensions ->> 'unit' IN (
      SELECT c.dimensions ->> 'present_name' FROM reference.present u JOIN ledger.card c ON c.owner = u.owner AND c.kind = 'unit' AND NOT c.withdrawn
      WHERE u.scope = $1 AND u.reach = $2 AND strpos(c.title || E'\\n' || c.text, $8) > 0))
  GROUP BY 1, 2, 3 HAVING sum(f.amount) <> 0`;

interface Sum {
  unit: string;
  measure: string;
  group: string | null;
  amount: number;
}

export interface HandlingUnit {
  unit: string;
  assigned: number;
  declined: number;
  replies: number;
  overdue: number;
  rated: number;
  handlingSatisfaction: number | null;
  resultSatisfaction: number | null;
  evaluations: { group: string; count: number; average: number }[];
  score: number | null;
}

/** The units of a scope, the best score first. */
export async function handlingUnits(
  pool: Pool,
  committee: string,
  { reach, period, asOf, name }: Asked & { name?: string | null },
): Promise<HandlingUnit[]> {
  const { from, until } = readPeriod(period);
  const { rows } = await pool.query<Sum>({
    name: 'handling-units',
    text: SUMS,
    values: [
      committee,
      !everHadBelow(committee) ? 'SUBTREE' : (reach ?? 'SELF'),
      from ?? '0001-01-01',
      until ?? '9999-12-31',
      asOf ?? 'infinity',
      FLOWS,
      knownDay(asOf ?? null),
      name ?? '',
    ],
  });
  const units = [...Map.groupBy(rows, row => row.unit)].map(([unit, sums]) => unitOf(unit, sums));
  return units.sort((one, other) => (other.score ?? -1) - (one.score ?? -1) || one.unit.localeCompare(other.unit, 'zh'));
}

function unitOf(unit: string, sums: Sum[]): HandlingUnit {
  const sum = (measure: string) => sums.find(each => each.measure === measure)?.amount ?? 0;
  const rated = sum('REPLIES_RATED');
  const share = (measure: string) => (rated > 0 ? (sum(measure) / rated) * 100 : null);
  const evaluations = sums
    .filter(each => each.measure === 'EVALUATIONS')
    .map(({ group, amount }) => {
      const scores = sums.find(each => each.measure === 'EVALUATION_SCORES' && each.group === group)?.amount ?? 0;
      return { group: must(group, 'group of raters'), count: amount, average: scores / amount };
    })
    .sort((one, other) => one.group.localeCompare(other.group));
  return {
    unit,
    assigned: sum('ASSIGNMENTS'),
    declined: sum('ASSIGNMENTS_DECLINED'),
    replies: sum('PROPOSAL_REPLIES'),
    overdue: sum('ASSIGNMENTS_OVERDUE'),
    rated,
    handlingSatisfaction: share('HANDLING_SATISFIED'),
    resultSatisfaction: share('RESULT_SATISFIED'),
    evaluations,
    score: evaluations.length > 0 ? evaluations.reduce((all, each) => all + each.average, 0) / evaluations.length : null,
  };
}
