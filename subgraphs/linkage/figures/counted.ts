/** Whether a row of reference.reach (or of reference.place) holds on a day. */
export const holdsOn = (alias: string, day: string): string => `${alias}.since <= ${day} AND ${day} < ${alias}.until`;

/** The same of reference.reach, where a scope that ended is asked about later: then as on its last day. */
export const holdsOrHeld = (alias: string, day: string): string =>
  `${alias}.since <= ${day} AND (${day} < ${alias}.until OR ${alias}.last)`;

/**
 * Whether the fact `f` counts for the scope that the row `o` of reference.reach names: by the tree of its own day, or of the one day that the
 * request gives (`tree`); and, of a part of a figure, only while its committee is directly below the whole (`under`). See docs/decisions/0015-territory.md.
 */
export const countedBy = (tree = 'q.tree', under: string | null = 'q.under', scope = 'q.scope'): string => {
  const day = `coalesce(${tree}, f.day)`;
  const below = `EXISTS (SELECT FROM reference.parent a WHERE a.code = ${scope} AND a.parent = ${under} AND ${holdsOn('a', day)})`;
  return under ? `${holdsOn('o', day)} AND (${under} IS NULL OR ${below})` : holdsOn('o', day);
};
