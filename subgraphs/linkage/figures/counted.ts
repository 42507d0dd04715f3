/** Whether a row of reference.reach (or of reference.place) holds on a day. */
export const holdsOn = (alias: string, day: string): string => `${alias}.since <= ${day} AND ${day} < ${alias}.until`;

/** The same of reference.reach, where a scope that ended is asked about later: then as on its last day. */
export const holdsOrHeld = (alias: string, day: string): string =>
  `${alias}.since <= ${day} AND (${day} < ${alias}.until OR ${alias}.last)`;

/** The tables in which is told whose facts count for a scope, and who is below whom. */
export interface Territory {
  reach: string;
  parent: string;
}

/** As known by now. */
export const BY_NOW: Territory = { reach: 'reference.reach', parent: 'reference.parent' };

/** As it was known at an instant: of the scopes asked for, in a parameter of the statement (`knownTerritory`). */
export const BY_THEN: Territory = { reach: 'known_reach', parent: 'known_parent' };

export const knownTerritory = (parameter: string): string => `
  WITH known_reach AS MATERIALIZED (
    SELECT x.*, false AS last FROM jsonb_to_recordset(${parameter}::jsonb -> 'reach') AS x (scope text, reach text, owner text, since date, until date)
  ), known_parent AS MATERIALIZED (
    SELECT * FROM jsonb_to_recordset(${parameter}::jsonb -> 'parent') AS x (code text, parent text, since date, until date))`;

/**
 * Whether the fact `f` counts for the scope that the row `o` of reference.reach names: by the tree of its own day, or of the one day that the
 * request gives (`tree`); and, of a part of a figure, only while its committee is directly below the whole (`under`). See docs/decisions/0015-territory.md.
 */
export const countedBy = ({
  tree = 'q.tree',
  under = 'q.under' as string | null,
  scope = 'q.scope',
  parent = BY_NOW.parent,
} = {}): string => {
  const day = `coalesce(${tree}, f.day)`;
  const below = `EXISTS (SELECT FROM ${parent} a WHERE a.code = ${scope} AND a.parent = ${under} AND ${holdsOn('a', day)})`;
  return under ? `${holdsOn('o', day)} AND (${under} IS NULL OR ${below})` : holdsOn('o', day);
};
