import type { ClientBase } from 'pg';
import type { Action } from '../kernel/action.ts';
import { type Kind, VERBS } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { dutyOf } from '../kernel/rights.ts';

/** Who may do an action, or one of the verbs of a kind's door: staff with a duty, the administrator above, others each for themselves. */
interface Permission {
  action: string;
  kind: string;
  role: string;
  duty: string | null;
}

/** The table of rights, as the kinds and actions declare it. */
export const permissionsOf = ({ kinds, actions }: Model): Permission[] => [...kinds.flatMap(ofKind), ...actions.flatMap(ofAction)];

/** An import brings records of every kind up to date. */
const ofKind = ({ name: kind, door, duty }: Kind): Permission[] =>
  [...new Set(['update', ...VERBS[door]])].map(verb => ({ action: verb.toUpperCase(), kind, role: 'STAFF', duty }));

function ofAction(action: Action): Permission[] {
  const done = { action: action.name, kind: action.on.name };
  return [
    { ...done, role: 'STAFF', duty: dutyOf(action) },
    ...(action.above ? [{ ...done, role: 'ABOVE', duty: null }] : []),
    ...Object.keys(action.also ?? {}).map(role => ({ ...done, role, duty: null })),
  ];
}

/** Tells the database the table of rights, so that it refuses what the program forgot to. */
export async function applyPermissions(client: ClientBase, model: Model): Promise<void> {
  await client.query(
    `WITH told AS (SELECT * FROM jsonb_populate_recordset(NULL::record.permission, $1)),
     gone AS (DELETE FROM record.permission p WHERE NOT EXISTS (SELECT FROM told t WHERE (t.action, t.kind, t.role) = (p.action, p.kind, p.role)))
     INSERT INTO record.permission AS p SELECT * FROM told
     ON CONFLICT (action, kind, role) DO UPDATE SET duty = EXCLUDED.duty WHERE p.duty IS DISTINCT FROM EXCLUDED.duty`,
    [JSON.stringify(permissionsOf(model))],
  );
}
