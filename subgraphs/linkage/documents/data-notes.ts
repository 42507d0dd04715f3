import { shanghai, today } from '@tongxin/infra/days.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import { sumRequest } from '../figures/figure.ts';
import { figureFor, type SectionWriter } from './compilation.ts';

/** As known when, of whom, and who is missing: a partial total says so. */
export const dataNotes: SectionWriter = async compilation => {
  const { measure, scope, reach, from, until, tree = null } = sumRequest(figureFor(compilation, { measure: 'CONSULTATIONS_HELD' }));
  const { committees, owners, silent } = await compilation.context.loaders.completeness.load({
    measure,
    scope,
    reach,
    from: tree ?? from,
    until,
    tree: tree ?? until,
  });
  const name = committeeOf(compilation.committee).shortName;
  const text = [
    `本文${knownWords(compilation.asOf)}。`,
    committees === 1 ? `范围：${name}。` : `范围：${name}及其下各级政协，共 ${committees} 个。`,
    '时期数为期内发生数，时点数为期末数；小数四舍五入到两位。题目为各政协现在公开的题目。',
  ];
  const late = owners.filter(({ state }) => state !== 'CURRENT').map(({ cell }) => (cell ? cell.shortName : '未登记的服务'));
  if (late.length > 0) text.push(`数据没有到齐，数字可能偏小：${late.join('、')}的数据不是最新的。`);
  const without = silent.flatMap(committee => (committee ? committee.shortName : []));
  if (without.length > 0) text.push(`没有登记过协商活动：${without.join('、')}。`);
  return { heading: '数据说明', text, table: null };
};

const dayWords = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

function knownWords(asOf: string | null): string {
  if (asOf === null) return `按目前所知（${dayWords(today())}）`;
  const local = shanghai(new Date(asOf));
  return `按${dayWords(local)}${local.slice(11, 23) === '23:59:59.999' ? '终了时' : ` ${local.slice(11, 19)} `}所知`;
}
