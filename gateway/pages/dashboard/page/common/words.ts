import type { Language } from './state.ts';

/** What the page says, in Chinese and in English. `{name}` stands for what is given. */
export const WORDS = {
  title: ['同心看板', 'Tongxin dashboard'],
  explorer: ['接口浏览器', 'Explorer'],
  signIn: ['登录', 'Sign in'],
  otherLanguage: ['English', '中文'],
  opening: ['正在读取…', 'Loading…'],
  where: ['所在政协', 'Committee'],
  below: ['下级政协', 'Committees below'],
  year: ['年份', 'Year'],
  wholeYear: ['全年', 'Whole year'],
  month: ['月份', 'Month'],
  monthOf: ['{month}月', 'Month {month}'],
  measure: ['指标', 'Measure'],
  known: ['截至 {day} 所知', 'As known at the end of {day}'],
  knownNow: ['截至现在所知', 'As known now'],
  figures: ['主要数据', 'Key figures'],
  ranks: ['下级排名', 'Ranks of those below'],
  ranksOf: ['{measure}：各下级', '{measure} by committee'],
  months: ['逐月：今年与去年', 'Month by month, with the year before'],
  map: ['地图', 'Map'],
  mapOf: ['{measure}：地图', '{measure} on the map'],
  mapApproval: ['审图号：{number}', 'Approval number of the map: {number}'],
  mapNotApproved: ['此地图未经审核，无审图号，不得公开发布。', 'This map has no approval number and is not for publication.'],
  noShapes: ['没有边界数据，以方块图表示。', 'There are no outlines here; tiles stand for the committees.'],
  own: ['本级', 'Own'],
  rank: ['名次', 'Rank'],
  committee: ['政协', 'Committee'],
  value: ['数值', 'Number'],
  againstLastYear: ['同比', 'Against last year'],
  thisYear: ['{year}年', '{year}'],
  noPart: ['没有下级政协。', 'There are no committees below.'],
  menu: ['菜单', 'Menu'],
  menuOf: ['“{title}”的菜单', 'Menu of “{title}”'],
  picture: ['图片', 'Picture'],
  csv: ['CSV 表', 'CSV'],
  excel: ['Excel 表', 'Excel'],
  asQuery: ['在接口浏览器中打开查询', 'Open as query'],
  asTable: ['以表格查看', 'As a table'],
  failed: ['没有读到', 'Could not be loaded'],
  failedWhy: ['没有读到：{why}', 'Could not be loaded: {why}'],
  unreachable: ['服务没有回答，请稍后再试。', 'The service does not answer. Try again later.'],
  again: ['重试', 'Try again'],
  missing: ['未知：没有登记，且并非都已结清', 'Not known: nothing is registered, and not everybody has closed these days'],
  nothingToDivideBy: ['无从计算：没有可以相除的数', 'Cannot be told: there is nothing to divide by'],
  suppressed: ['不予公开：数字过小或可由此推知', 'Not told: it would tell about few persons'],
  partial: ['部分', 'partial'],
  partialWhy: ['只是部分：有应报未报的', 'Partial: some of what is due is missing'],
  provisional: ['暂计', 'provisional'],
  provisionalWhy: ['暂计：尚有未结清的，均未到期', 'Provisional: some is not closed yet; none of it is due'],
  noComparison: ['无可比数', 'no comparison'],
  noComparisonWhy: ['两个数字中有一个未知、不予公开，或为零', 'One of the two numbers is not known, not told, or zero'],
  unknownCommittee: ['没有代码为 {code} 的政协。', 'There is no committee {code}.'],
  status: ['报送状态', 'Status'],
  definition: ['口径', 'Definition'],
  version: ['第 {version} 版', 'version {version}'],
  reported: ['应报 {expected}，已报 {closed}', '{closed} of {expected} have reported'],
  nothingExpected: ['没有报送要求', 'Nothing is expected of anybody'],
  days: ['日期', 'Days'],
  asOf: ['时点', 'As of'],
  lastYear: ['去年', 'Last year'],
  about: ['说明', 'About'],
  parts: ['构成', 'Parts'],
  close: ['关闭', 'Close'],
  moreThanOnce: [
    '各部分相加比总数多 {number}：几个政协记录了同一活动或同一人。',
    'The parts together are {number} more than the number: of an event or person of several committees.',
  ],
  REPORTED: ['已报', 'Reported'],
  NONE: ['零报告', 'None held'],
  OPEN: ['未报，未到期', 'Open'],
  MISSING: ['应报未报', 'Missing'],
  NOT_EXPECTED: ['未要求报送', 'Not expected'],
  FINAL: ['已全部报齐', 'Final'],
  PROVISIONAL: ['暂计', 'Provisional'],
  PARTIAL: ['部分未报', 'Partial'],
  SUPPRESSED: ['不予公开', 'Not told'],
} as const satisfies Words;

/** By name: in Chinese and in English. */
export type Words = Readonly<Record<string, readonly [zh: string, en: string]>>;
export type Saying<W extends Words> = (word: keyof W & string, given?: Record<string, string | number>) => string;
export type Word = keyof typeof WORDS;
export type Say = Saying<typeof WORDS>;

/** Says some words in a language. */
export const saying =
  <W extends Words>(words: W, language: Language): Saying<W> =>
  (word, given = {}) =>
    (words[word]?.[language === 'zh' ? 0 : 1] ?? word).replace(/\{(\w+)\}/g, (_, name: string) => String(given[name] ?? ''));

/** Says the words of this file. */
export const sayIn = (language: Language): Say => saying(WORDS, language);

/** That of the address, or else of the browser: Chinese unless English is preferred to it. */
export function languageOf(chosen: Language | undefined, preferred: readonly string[]): Language {
  if (chosen) return chosen;
  return preferred.map(each => each.slice(0, 2).toLowerCase()).find(each => each === 'zh' || each === 'en') === 'en' ? 'en' : 'zh';
}
