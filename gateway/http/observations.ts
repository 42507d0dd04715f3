import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import { sendError, statusOf } from '@tongxin/infra/http/response.ts';
import { must } from '@tongxin/infra/must.ts';
import { FORMATS } from '@tongxin/linkage/observations/formats.ts';
import { columnsOf, PAGE, type PageAnswer, type Row, rowOf } from '@tongxin/linkage/observations/rows.ts';
import type { GraphQLFormattedError } from 'graphql';
import { z } from 'zod';
import type { Answer } from './answering.ts';

/** Figures of a file at most, and rows where they are taken apart: what a spreadsheet still opens. */
const MOST_FIGURES = 200_000;
const MOST_ROWS = 1_000_000;
const PAGE_ROWS = 1_000;

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
  territory: z.enum(['THEN', 'NOW']).default('THEN').meta({ description: 'By which tree of committees.' }),
});
/** A condition: `filter[form]=THEMED,FRONTLINE`. */
const CONDITION = /^filter\[([a-z_]+)\]$/;

export interface AskedObservations {
  format: string;
  search: string;
}

/** `/v1/observations.<json|jsonl|csv|xlsx>?measures=…&of=…`; undefined for whatever else. */
export function parseObservationsPath(path: string, search: string): AskedObservations | undefined {
  const [, format = ''] = /^\/v1\/observations\.([a-z]+)$/.exec(path) ?? [];
  return Object.hasOwn(FORMATS, format) ? { format, search } : undefined;
}

type Variables = Record<string, unknown> & { dimensions: string[] };

/** What is asked of the graph; a sentence, where the address asks for what there is not. */
function variablesOf(search: string): Variables | string {
  const given = [...new URLSearchParams(search)];
  const twice = given.find(([name], index) => given.findIndex(([other]) => other === name) < index);
  if (twice) return `"${twice[0]}" stands in the address twice. Give all its values in one, separated by commas.`;
  const filter = given.flatMap(([name, values]) => {
    const [, dimension] = CONDITION.exec(name) ?? [];
    return dimension ? [{ name: dimension, values: values.split(',') }] : [];
  });
  const read = PARAMETERS.safeParse(Object.fromEntries(given.filter(([name]) => !CONDITION.test(name))));
  if (!read.success) return read.error.issues.map(({ path, message }) => `${path.join('.') || 'Address'}: ${message}`).join('. ');
  const { year, half, quarter, month, day: only, from, until, dimensions = [], asOf, ...rest } = read.data;
  const period = Object.fromEntries(
    Object.entries({ year, half, quarter, month, day: only, from, until }).filter(([, value]) => value !== undefined),
  );
  // All pages are of one instant, or what is written meanwhile would stand in some of them.
  return { ...rest, dimensions, filter, period: Object.keys(period).length > 0 ? period : null, asOf: asOf ?? new Date().toISOString() };
}

/** A page of the graph's answer, or why there is none. */
async function readPage(
  answer: Answer,
  variables: Variables & { first: number; after: string | null },
  context: RequestContext,
): Promise<PageAnswer['observations'] | GraphQLFormattedError> {
  const { data, errors } = await answer({ query: PAGE, variables, operationName: undefined, onlyQueries: true }, context);
  const found = data === undefined ? null : (JSON.parse(data) as PageAnswer | null);
  return errors?.[0] ?? found?.observations ?? { message: 'There is no answer.', extensions: {} };
}

/** Observations as a file: the graph's answer page by page, written as it comes. What is refused is refused before the first row. */
export async function sendObservations(
  { format, search }: AskedObservations,
  answer: Answer,
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
): Promise<void> {
  const refuse = (status: number, message: string) =>
    sendError(response, status, { message, extensions: { code: 'BAD_USER_INPUT' } }, context);
  const variables = variablesOf(search);
  if (typeof variables === 'string') return refuse(400, variables);
  const size = await readPage(answer, { ...variables, first: 0, after: null }, context);
  if ('message' in size) return sendError(response, statusOf(size), size, context);
  if (size.figures > MOST_FIGURES)
    return refuse(
      400,
      `These are ${size.figures} figures; a file holds at most ${MOST_FIGURES}. Ask for fewer measures, committees or steps at a time.`,
    );
  const first = await readPage(answer, { ...variables, first: PAGE_ROWS, after: null }, context);
  if ('message' in first) return sendError(response, statusOf(first), first, context);
  const { contentType, write } = must(FORMATS[format], `format ${format}`);
  response.writeHead(200, {
    'content-type': contentType,
    'content-disposition': `attachment; filename="observations.${format}"`,
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'x-request-id': context.requestId,
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  async function* rows(): AsyncGenerator<Row> {
    let page = first as PageAnswer['observations'];
    for (let written = 0; ; written += page.nodes.length) {
      if (written > MOST_ROWS) throw new Error(`A file of observations has more than ${MOST_ROWS} rows.`);
      for (const node of page.nodes) yield rowOf(node);
      if (!page.pageInfo.hasNextPage) return;
      const next = await readPage(answer, { ...(variables as Variables), first: PAGE_ROWS, after: page.pageInfo.endCursor }, context);
      // A file that ends early must not look whole: the connection is broken off.
      if ('message' in next) throw new Error(`A file of observations could not be ended: ${next.message}`);
      page = next;
    }
  }
  await pipeline(Readable.from(write(rows(), columnsOf(variables.dimensions))), response);
}
