import { connection, type PageArguments, pageSize, readCursor } from '@tongxin/infra/graphql/connection.ts';
import { committeeOf } from '@tongxin/infra/reference/territory.ts';
import type { Pool } from 'pg';
import { findMeasure } from '../../common/catalogue.ts';
import type { LinkageContext } from '../../common/context.ts';
import { stubOf } from '../../records/record.ts';
import { sumRequest } from '../figure.ts';
import { compare } from './compare.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { computable, heldFigure, isHeld, type PublishedRow, type Verdict } from './published.ts';
import { rules } from './rules.ts';

/** The list that comes with the program, and what offices registered of their own, as their cards tell it. */
const PUBLISHED = `(
  SELECT id, committee, measure, filter, wording, value, qualifier, unit, period_from::text, period_to::text, as_of::text, scope, kind, covers, false AS registered
  FROM reference.published_figure
  UNION ALL
  SELECT c.id, c.owner, c.dimensions ->> 'measure', coalesce((c.dimensions ->> 'filter')::jsonb, '{}') || jsonb_strip_nulls(jsonb_build_object('per', c.dimensions ->> 'each')),
    c.title, c.dimensions ->> 'number', c.dimensions ->> 'qualifier', c.dimensions ->> 'unit', c.dimensions ->> 'begins_on', c.dimensions ->> 'last_day', c.day::text,
    c.dimensions ->> 'reach', NULL, '', true
  FROM ledger.card c WHERE c.kind = 'publishedNumber' AND NOT c.withdrawn) p WHERE ($1::text IS NULL OR committee = $1)`;

export async function readPublished(pool: Pool, committee: string | null, after: string | null, limit: number): Promise<PublishedRow[]> {
  const { rows } = await pool.query<Omit<PublishedRow, 'kind'> & { kind: string | null }>(
    `SELECT * FROM ${PUBLISHED} AND ($2::text IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [committee, after, limit],
  );
  return rows.map(row => ({ ...row, kind: row.kind ?? kindOf(row) }));
}

/** Of what an office registered: a rule holds for each of something, all else is of the kind of its measure. */
function kindOf({ measure, filter }: Pick<PublishedRow, 'measure' | 'filter'>): string {
  if (filter.per !== undefined) return 'RULE';
  const { kind } = findMeasure(measure ?? '') ?? { kind: 'FLOW' };
  return kind === 'DISTINCT_STOCK' ? 'STOCK' : kind === 'DISTINCT_FLOW' ? 'FLOW' : kind;
}

const part =
  <K extends keyof Verdict>(name: K) =>
  async (row: PublishedRow, _: unknown, context: LinkageContext): Promise<Verdict[K]> =>
    (await compare(context.loaders, row))[name];

/** There are about a hundred published figures; more are not compared at once. */
const MOST_COMPARED = 2_000;

export const publishedResolvers = {
  Query: {
    publishedCoverage: async (_: unknown, { committee }: { committee?: string | null }, { database, loaders, spend }: LinkageContext) => {
      const rows = await readPublished(database.pool, committee ?? null, null, MOST_COMPARED);
      spend(rows.length);
      return coverageOf(await Promise.all(rows.map(row => compare(loaders, row))));
    },
    publishedFigures: async (
      _: unknown,
      { committee, ...page }: PageArguments & { committee?: string | null },
      { database, spend }: LinkageContext,
    ) => {
      const size = pageSize(page);
      spend(size);
      const rows = await readPublished(database.pool, committee ?? null, readCursor(page.after)?.[0] ?? null, size + 1);
      const count = async () =>
        (await database.pool.query(`SELECT count(*)::int AS count FROM ${PUBLISHED}`, [committee ?? null])).rows[0].count;
      return connection(rows, page, row => [row.id], count);
    },
  },
  PublishedCoverage: {
    notComparable: ({ rows, agree, differ }: Coverage) => rows - agree - differ,
    reasons: ({ notComparable }: Coverage) => notComparable,
  },
  PublishedFigure: {
    committee: (row: PublishedRow) => committeeOf(row.committee),
    record: ({ id, registered }: PublishedRow) => (registered ? stubOf(id) : null),
    reach: (row: PublishedRow) => row.scope,
    measure: (row: PublishedRow) => (isHeld(row) ? null : (findMeasure(row.measure ?? rules[row.id]?.measure ?? '') ?? null)),
    filter: (row: PublishedRow) => Object.entries(row.filter).map(([name, value]) => ({ name, value })),
    period: (row: PublishedRow) => ({
      from: row.period_from,
      until: row.period_to,
      finished: row.period_to !== null && row.period_to <= row.as_of,
    }),
    asOf: (row: PublishedRow) => row.as_of,
    computed: (row: PublishedRow) => (isHeld(row) ? null : computable(row).figure),
    outcomes: (row: PublishedRow, _: unknown, { loaders }: LinkageContext) =>
      isHeld(row) ? loaders.held.load({ ...sumRequest(heldFigure(row)), published: row.id }) : [],
    verdict: part('verdict'),
    difference: part('difference'),
    reason: part('reason'),
  },
};
