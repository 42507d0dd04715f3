/** With this header a test reads every number as it is at the moment; the service of the product knows no such header. */
export const READER = 'x-test-reads-everything';

/** What tells numbers: the public is told them as of the end of a day. */
const NUMBERS =
  /\b(figure|yearReport|yearComparison|explain|publishedFigures|publishedCoverage|document|progress|targets|reportsDue|performance|proposal(Pipeline|Evaluation)|handlingUnits|places\w+|topicsAtStep|units)\b/;

/**
 * Who asks where a test does not say: of numbers somebody who sees them all and as they are, for what was written a moment ago is not told to the public
 * before the day is over; of all else the public. A test of what the public is told of numbers asks with `{}`.
 */
export const unlessSaid = (query: string, reader: Record<string, string> = { [READER]: '1' }): Record<string, string> =>
  NUMBERS.test(query) && !/^\s*mutation\b/.test(query) ? reader : {};
