import { today } from '@tongxin/infra/days.ts';
import type { Work } from '@tongxin/infra/kernel/action.ts';
import { isOfficeOf } from '@tongxin/infra/kernel/actor.ts';

/** An administrator of a committee: by which delegation, to which account. */
interface Administrator {
  id: string;
  account: string;
}

/**
 * Keeps the staff of a committee from leaving it without an administrator, by what is done to these: nobody there could undo it. From above, and on the
 * machine of the cell, it may be done. `those` chooses them among the administrators of today.
 */
export async function keepAdministrator(work: Work, those: (one: Administrator) => boolean): Promise<void> {
  if (work.actor.role !== 'STAFF' || !isOfficeOf(work.actor, work.committee)) return;
  const { rows } = await work.query<Administrator>(
    `SELECT d.id, d.account FROM offices.delegation d JOIN offices.account a ON a.id = d.account
     WHERE d.committee = $1 AND d.duty = 'ADMINISTRATOR' AND d.withdrawn_at IS NULL AND d.end_reason IS NULL
       AND $2 BETWEEN d.begins_on AND coalesce(d.ends_on, 'infinity') AND a.closed_on IS NULL AND a.withdrawn_at IS NULL`,
    [work.committee, today()],
  );
  if (!rows.some(those) || !rows.every(those)) return;
  work.refuse(
    'id',
    'LAST_ADMINISTRATOR',
    '这是本政协最后一名管理员：请先指定另一名，或由上级收回。',
    'This is the last administrator of the committee: name another one first, or have it taken back from above.',
  );
}
