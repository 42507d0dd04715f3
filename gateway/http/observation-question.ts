import { FORMATS } from '@tongxin/linkage/observations/formats/formats.ts';
import { EXTRAS, type Extra, extraVariables } from '@tongxin/linkage/observations/rows.ts';
import { z } from 'zod';

const list = (what: string) =>
  z
    .string()
    .transform(text => text.split(',').map(each => each.trim()))
    .meta({ description: what });
const whole = (what: string) => z.coerce.number().int().optional().meta({ description: what });
const day = (what: string) => z.iso.date().optional().meta({ description: what });

/** What an address may ask. The same words stand in the OpenAPI document. */
export const PARAMETERS = z.strictObject({
  measures: list('Codes of measures, separated by commas: CONSULTATIONS_HELD,DEEDS.'),
  of: z.string().meta({ description: 'Code of a committee; with level, those of that level at or below it.' }),
  level: z
    .enum(['PROVINCE', 'CITY', 'COUNTY'])
    .optional()
    .meta({ description: 'Of which level the committees are; without it the committee itself.' }),
  parts: z
    .enum(['true', 'false'])
    .default('false')
    .transform(text => text === 'true')
    .meta({ description: 'The parts of the committee: itself alone, and each directly below with all below that.' }),
  reach: z.enum(['SELF', 'SUBTREE']).default('SUBTREE').meta({ description: 'Each committee alone, or with all below it.' }),
  year: whole('A calendar year; alone, or with half, quarter or month.'),
  half: whole('1 or 2, with year.'),
  quarter: whole('1 to 4, with year.'),
  month: whole('1 to 12, with year.'),
  day: day('One day.'),
  from: day('First day; open where it is left out.'),
  until: day('Last day, included; open where it is left out.'),
  by: z
    .enum(['DAY', 'MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'])
    .optional()
    .meta({ description: 'Step by step; without it the period as one.' }),
  dimensions: list('Dimensions by whose values each is taken apart, separated by commas: at most three.').optional(),
  asOf: z
    .string()
    .optional()
    .meta({ description: 'As known at this instant, or at the end of this day in Asia/Shanghai; without it as of now.' }),
  territory: z
    .enum(['THEN', 'NOW'])
    .default('THEN')
    .meta({ description: 'By which tree of committees; a table by that of NOW cannot be cited.' }),
  with: list(
    'Columns besides, separated by commas. LAST_YEAR, LAST_PERIOD: the same a year or a period earlier, change and rate. REPORTED: how many committees are expected to report and have. JOINT: by how much the parts of the figure exceed it.',
  )
    .pipe(z.array(z.enum(EXTRAS)))
    .optional(),
});
/** A condition: `filter[form]=THEMED,FRONTLINE`. */
const CONDITION = /^filter\[([a-z_]+)\]$/;

export interface AskedObservations {
  format: string;
  search: string;
}

/** `/v1/observations.<json|jsonl|csv|xlsx|parquet|jsonstat>?measures=…&of=…`; undefined for whatever else. */
export function parseObservationsPath(path: string, search: string): AskedObservations | undefined {
  const [, format = ''] = /^\/v1\/observations\.([a-z]+)$/.exec(path) ?? [];
  return Object.hasOwn(FORMATS, format) ? { format, search } : undefined;
}

/** What is asked of the graph. */
export type Variables = Record<string, unknown> & { asOf: string };

export interface Question {
  variables: Variables;
  dimensions: string[];
  extras: Extra[];
  /** The instant or day that the address names; null: it names none, and is asked of now. */
  asOf: string | null;
}

/** What is asked; a sentence, where the address asks for what there is not. */
export function questionOf(search: string): Question | string {
  const given = [...new URLSearchParams(search)];
  const twice = given.find(([name], index) => given.findIndex(([other]) => other === name) < index);
  if (twice) return `"${shortened(twice[0])}" stands in the address twice. Give all its values in one, separated by commas.`;
  const filter = given.flatMap(([name, values]) => {
    const [, dimension] = CONDITION.exec(name) ?? [];
    return dimension ? [{ name: dimension, values: values.split(',').map(each => each.trim()) }] : [];
  });
  const read = PARAMETERS.safeParse(Object.fromEntries(given.filter(([name]) => !CONDITION.test(name))));
  if (!read.success)
    return read.error.issues.map(({ path, message }) => `${path.join('.') || 'Address'}: ${shortened(message)}`).join('. ');
  const { year, half, quarter, month, day: only, from, until, dimensions = [], asOf = null, with: extras = [], ...rest } = read.data;
  const period = Object.fromEntries(
    Object.entries({ year, half, quarter, month, day: only, from, until }).filter(([, value]) => value !== undefined),
  );
  // All pages are of one instant, or what is written meanwhile would stand in some of them.
  const variables = {
    ...rest,
    ...{ dimensions, filter, period: Object.keys(period).length > 0 ? period : null, asOf: asOf ?? new Date().toISOString() },
    ...extraVariables(extras),
  };
  return { variables, dimensions, extras, asOf };
}

/** What was sent is told back, but not all of it. */
const shortened = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);
