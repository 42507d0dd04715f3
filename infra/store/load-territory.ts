import type { Queryable } from '../kernel/queryable.ts';
import { setWordings, type Wording } from '../kernel/wordings.ts';
import { asOfToday, heldTrees, setTerritory, type TerritoryRows, territoryVersion } from '../reference/territory.ts';

const TERRITORY = `
  SELECT t.version::text, t.changes AS digest, t.rows,
    coalesce((SELECT jsonb_agg(jsonb_build_object('until', k.until, 'digest', k.changes, 'rows', CASE WHEN k.changes <> ALL ($2::text[]) THEN k.rows END)
      ORDER BY k.until) FROM reference.known_territory k), '[]') AS known,
    coalesce((SELECT jsonb_agg(w ORDER BY w.what, w.known) FROM reference.wording w
      WHERE EXISTS (SELECT FROM reference.wording o WHERE o.what = w.what AND o.known <> w.known)), '[]') AS wordings
  FROM reference.territory t WHERE t.version::text <> $1`;

interface Read {
  version: string;
  digest: string;
  rows: Omit<TerritoryRows, 'version' | 'digest' | 'known'>;
  known: TerritoryRows['known'];
  wordings: Wording[];
}

/** Reads the territory from a database, and what was worded otherwise before; where it is known already, only whether it changed. */
export async function readTerritory(database: Queryable, known = ''): Promise<void> {
  const { rows } = await database.query<Read>({ name: 'territory', text: TERRITORY, values: [known, known ? heldTrees() : []] });
  const [read] = rows;
  if (!read) return asOfToday();
  setTerritory({ ...read.rows, version: read.version, digest: read.digest, known: read.known });
  setWordings(read.wordings);
}

/** Reads it again where it changed, or a day began from which something else holds. */
export const refreshTerritory = (database: Queryable): Promise<void> => readTerritory(database, territoryVersion());
