import { shanghai, today } from '@tongxin/infra/days.ts';
import { must } from '@tongxin/infra/must.ts';
import { committeeAround, committeeOf } from '@tongxin/infra/reference/territory.ts';
import { seesAll } from '../common/audience.ts';
import { sumRequest } from '../figures/figure.ts';
import { standingRequest } from '../figures/reporting/reporting.ts';
import type { Lack, Status } from '../figures/reporting/standing.ts';
import { figureFor, type SectionWriter } from './compilation.ts';

/** As known when, of whom, and who is missing: a partial total says so. */
export const dataNotes: SectionWriter = async compilation => {
  const figure = figureFor(compilation, { measure: 'CONSULTATIONS_HELD' });
  const { scope, reach, from, until, tree = null } = sumRequest(figure);
  const { loaders, request } = compilation.context;
  const [{ committees, owners }, { status, lacking }] = await Promise.all([
    loaders.completeness.load({ scope, reach, from: tree ?? from, tree: tree ?? until }),
    loaders.standing.load(standingRequest(figure)),
  ]);
  const name = committeeOf(compilation.committee).shortName;
  const text = [
    `本文${knownWords(compilation.asOf)}。`,
    committees === 1 ? `范围：${name}。` : `范围：${name}及其下各级政协，共 ${committees} 个。`,
    '时期数为期内发生数，时点数为期末数；小数四舍五入到两位。题目为各政协现在公开的题目。',
  ];
  if (!seesAll(request.actor, compilation.committee)) text.push('人数、人次不足十，或会让人推知不足十的，不予公布，记作“—”。');
  const late = owners.filter(({ state }) => state !== 'CURRENT').map(({ cell }) => (cell ? cell.shortName : '未登记的服务'));
  if (late.length > 0) text.push(`数据没有到齐，数字可能偏小：${late.join('、')}的数据不是最新的。`);
  text.push(...standingWords(status, lacking));
  return { heading: '数据说明', text, table: null };
};

/** Whose reports are missing or still to come: a total says what it lacks. */
function standingWords(status: Status, lacking: readonly Lack[]): string[] {
  if (status === 'NOT_EXPECTED') return ['协商工作没有规定报送要求，是否齐全不得而知。'];
  if (lacking.length === 0) return ['协商工作应报送的均已报送。'];
  const named = (wanted: Lack['status']) => [
    ...new Set(
      lacking.flatMap(each => (each.status === wanted ? [must(committeeAround(each.committee, each.until), 'committee').shortName] : [])),
    ),
  ];
  const [missing, open] = [named('MISSING'), named('OPEN')];
  return [
    ...(missing.length > 0 ? [`协商工作逾期未报，数字可能偏小：${missing.join('、')}。`] : []),
    ...(open.length > 0 ? [`协商工作尚未到报送期限：${open.join('、')}。`] : []),
  ];
}

const dayWords = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

function knownWords(asOf: string | null): string {
  if (asOf === null) return `按目前所知（${dayWords(today())}）`;
  const local = shanghai(new Date(asOf));
  return `按${dayWords(local)}${local.slice(11, 23) === '23:59:59.999' ? '终了时' : ` ${local.slice(11, 19)} `}所知`;
}
