import { BadInputError } from '@tongxin/infra/errors.ts';
import { grouped } from '@tongxin/infra/grouped.ts';
import { isStorable } from '@tongxin/infra/kernel/check.ts';
import { nearestOf } from '@tongxin/infra/nearest.ts';
import { everHadBelow } from '@tongxin/infra/reference/territory.ts';
import DataLoader from 'dataloader';
import type { Pool } from 'pg';
import type { DimensionFilter } from '../common/filter.ts';

/**
 * Filters by what is called by names (a unit): whichever of its names is typed, all is found that counts under the name that it has now. A
 * name that nobody within the scope has is no empty answer but a mistake, and the nearest ones are told.
 */
export interface NameRequest {
  /** Kind of the records that have the name. */
  kind: string;
  /** Whose; null: of every committee. */
  scope: string | null;
  reach: 'SELF' | 'SUBTREE';
  name: string;
}

/** The present names of those that have the name; none: nobody has it. */
export type NameLoader = DataLoader<NameRequest, string[], string>;

declare module '../common/context.ts' {
  interface Loaders {
    names: NameLoader;
  }
}

const LONGEST = 100;

// Found by its words (an index), then compared in its normal form with each name that the card tells.
const PRESENT = `
  SELECT q.n::int, array_agg(DISTINCT coalesce(c.dimensions ->> 'present_name', c.title)) AS names
  FROM unnest($4::text[]) WITH ORDINALITY AS q (name, n)
  JOIN ledger.card c ON c.kind = $1 AND NOT c.withdrawn AND c.words @@ ledger.search_query(q.name)
    AND record.normal_keys(string_to_array(c.title || E'\\n' || c.text, E'\\n')) && ARRAY[record.normal_key(q.name)]
    AND ($2::text IS NULL OR c.owner IN (SELECT o.owner FROM reference.present o WHERE o.scope = $2 AND o.reach = $3))
  GROUP BY q.n`;

export const nameLoader = (pool: Pool): NameLoader =>
  new DataLoader(
    async requests => {
      const answers = new Map<NameRequest, string[]>();
      for (const group of grouped(requests, ({ kind, scope, reach }) => JSON.stringify([kind, scope, reach]))) {
        const [{ kind, scope, reach }] = group;
        const possible = group.filter(({ name }) => name.length <= LONGEST && isStorable(name));
        const { rows } = await pool.query<{ n: number; names: string[] }>({
          name: 'names-present',
          text: PRESENT,
          values: [kind, scope, reach, possible.map(({ name }) => name)],
        });
        for (const { n, names } of rows) {
          const request = possible[n - 1];
          if (request) answers.set(request, names);
        }
      }
      return requests.map(request => answers.get(request) ?? []);
    },
    { cacheKeyFn: request => JSON.stringify(request) },
  );

const MOST_COMPARED = 2_000;
const MOST_SUGGESTED = 3;

// Those that share two neighbouring characters with what was typed.
const SIMILAR = `
  SELECT DISTINCT name FROM (
    SELECT c.title, c.text FROM ledger.card c
    WHERE c.kind = $1 AND NOT c.withdrawn AND c.words @@ (SELECT string_agg(quote_literal(lexeme), ' | ')::tsquery FROM ledger.lexemes($4))
      AND ($2::text IS NULL OR c.owner IN (SELECT o.owner FROM reference.present o WHERE o.scope = $2 AND o.reach = $3))
    LIMIT ${MOST_COMPARED}) c, unnest(string_to_array(c.title || E'\\n' || c.text, E'\\n')) name WHERE name <> ''`;

async function unknown(pool: Pool, { kind, scope, reach, name }: NameRequest, type: string): Promise<BadInputError> {
  const asked = name.length <= LONGEST && isStorable(name) ? name : '';
  const { rows } = await pool.query<{ name: string }>(SIMILAR, [kind, scope, reach, asked]);
  const near = nearestOf(
    asked,
    rows.map(row => row.name),
  ).slice(0, MOST_SUGGESTED);
  const where = scope ? ` ${reach === 'SELF' ? 'of' : 'of or below'} ${scope}` : '';
  return new BadInputError(
    `No ${type}${where} is named "${asked || `${name.slice(0, LONGEST)}…`}".${near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ''}`,
  );
}

interface Asked {
  scope: string | null;
  reach: 'SELF' | 'SUBTREE';
  /** Kind and type by whose names a dimension is filtered, if it is. */
  calledBy(dimension: string): { name: string; type: string } | undefined;
  /** Whether a name that nobody has now is refused: what was known in the past may have been known under a name of then. */
  strict: boolean;
}

/** The same conditions, with the present names beside those that were typed. Errors: BAD_USER_INPUT for a name that nobody has. */
export async function withPresentNames<F extends readonly DimensionFilter[] | null | undefined>(
  filter: F,
  { scope, reach: asked, calledBy, strict }: Asked,
  { loader, pool }: { loader: NameLoader; pool: Pool },
): Promise<F> {
  if (!filter?.some(({ name }) => calledBy(name))) return filter;
  // For a committee with none below, both reaches are the same; the table of reaches keeps SUBTREE.
  const reach = scope && !everHadBelow(scope) ? 'SUBTREE' : asked;
  const expanded = filter.map(async condition => {
    const kind = calledBy(condition.name);
    if (!kind) return condition;
    const values = [...new Set(condition.values)].map(async name => {
      const request = { kind: kind.name, scope, reach, name };
      const names = await loader.load(request);
      if (names.length === 0 && strict) throw await unknown(pool, request, kind.type);
      return [name, ...names];
    });
    return { ...condition, values: [...new Set((await Promise.all(values)).flat())] };
  });
  return (await Promise.all(expanded)) as unknown as F;
}
