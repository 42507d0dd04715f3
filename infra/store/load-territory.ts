import type { Queryable } from '../kernel/queryable.ts';
import { asOfToday, setTerritory, type TerritoryRows, territoryVersion } from '../reference/territory.ts';

// Of most divisions nothing ever changed: those are known from the edition.
const CHANGED = "(SELECT code FROM reference.division_spell WHERE since > '-infinity' OR until < 'infinity')";
const NEW = '(SELECT code FROM reference.division EXCEPT SELECT code FROM reference.edition)';
const MOVED = `(SELECT owner FROM reference.reach WHERE since > '-infinity' OR until < 'infinity' UNION ${NEW})`;
const REPARENTED = `(SELECT code FROM reference.parent WHERE since > '-infinity' OR until < 'infinity' UNION ${NEW})`;
const TERRITORY = `
  SELECT t.version::text,
    coalesce((SELECT jsonb_agg(s ORDER BY s.code, s.since) FROM reference.division_spell s WHERE s.code IN ${CHANGED}), '[]') AS spells,
    coalesce((SELECT jsonb_agg(p ORDER BY p.code, p.since) FROM reference.place p WHERE p.code IN ${CHANGED}), '[]') AS places,
    coalesce((SELECT jsonb_agg(r ORDER BY r.owner, r.scope, r.since) FROM reference.reach r WHERE r.owner IN ${MOVED}), '[]') AS reaches,
    coalesce((SELECT jsonb_agg(p ORDER BY p.code, p.since) FROM reference.parent p WHERE p.code IN ${REPARENTED}), '[]') AS parents,
    coalesce((SELECT jsonb_agg(jsonb_build_object('id', c.id, 'day', c.day, 'change', c.change, 'division', c.division, 'successor', c.successor)
      ORDER BY c.day, c.place, c.id) FROM reference.territory_change c), '[]') AS changes,
    coalesce((SELECT jsonb_agg(jsonb_build_object('code', d.code, 'with', d.kept_with)) FROM reference.division d
      WHERE d.kept_with IS NOT NULL AND d.code IN ${NEW}), '[]') AS kept
  FROM reference.territory t WHERE t.version::text <> $1`;

/** Reads the territory from a database; where it is known already, only whether it changed. */
export async function readTerritory(database: Queryable, known = ''): Promise<void> {
  const { rows } = await database.query<TerritoryRows>({ name: 'territory', text: TERRITORY, values: [known] });
  const [read] = rows;
  if (read) setTerritory(read);
  else asOfToday();
}

/** Reads it again where it changed, or a day began from which something else holds. */
export const refreshTerritory = (database: Queryable): Promise<void> => readTerritory(database, territoryVersion());
