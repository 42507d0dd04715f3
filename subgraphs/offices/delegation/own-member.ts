import { normalKey } from '@tongxin/infra/kernel/key.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import type { Case, Fault } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { officeOf } from '@tongxin/infra/reference/territory.ts';

/**
 * A committee vouches for the people whom it registered itself: a key means the same member wherever it is shown, so who could delegate that of
 * another committee's member would read and answer what is theirs there.
 */
export async function ownMember(
  database: Queryable,
  { record: { personKey }, before, committee, language }: Case<{ personKey: string | null }>,
): Promise<Fault | null> {
  if (!personKey || before?.personKey === personKey) return null;
  const { rows } = await database.query<{ here: boolean; elsewhere: string | null }>(
    'SELECT here, elsewhere FROM record.key_holders(ARRAY[$1], $2, false)',
    [normalKey(personKey), committee],
  );
  const { here = false, elsewhere = null } = rows[0] ?? {};
  if (here || (elsewhere !== null && officeOf(elsewhere) === officeOf(committee))) return null;
  const message = say(
    language,
    `统一码 ${personKey} 不是本政协登记的人员。委员由登记其席位的政协授权；在本政协任职的，请先在本政协登记，再填本政协发给的统一码。`,
    `The key ${personKey} is that of nobody whom this committee registered. A member is let in by the committee that registered them; who sits here is registered here first, and named by the key given here.`,
  );
  return { field: 'personKey', code: 'NOT_REGISTERED_HERE', message };
}
