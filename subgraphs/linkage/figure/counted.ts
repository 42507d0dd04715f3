/** Whether a row of reference.reach (or of reference.place) holds on a day. */
export const holdsOn = (alias: string, day: string): string => `${alias}.since <= ${day} AND ${day} < ${alias}.until`;

/**
 * Whether the fact `f` counts for the scope that the row `o` of reference.reach names: by the tree of its own day, or of the one day that the
 * request gives (`tree`); and, of a part of a figure, only while its committee is below the whole (`under`). See docs/decisions/0015-territory.md.
 */
export const countedBy = (tree = 'q.tree', under: string | null = 'q.under'): string => {
  const day = `coalesce(${tree}, f.day)`;
  const below = `EXISTS (SELECT FROM reference.reach u WHERE u.owner = f.owner AND u.scope = ${under} AND u.reach = 'SUBTREE' AND ${holdsOn('u', day)})`;
  return under ? `${holdsOn('o', day)} AND (${under} IS NULL OR ${below})` : holdsOn('o', day);
};
