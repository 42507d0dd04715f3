import { parseId } from '@tongxin/infra/id.ts';
import type { Fault, Hearing } from '@tongxin/infra/kernel/row.ts';
import { say } from '@tongxin/infra/kernel/words.ts';
import { isBelow } from '@tongxin/infra/reference/territory.ts';

/** Who may join or part two records: a committee that owns one of them, or one above such a committee. */
type Named = readonly [field: string, id: string];

export function mayJoin([first, second]: readonly [Named, Named], { committee, language }: Hearing): Fault | null {
  if (first[1] === second[1])
    return {
      field: second[0],
      code: 'SAME_RECORD',
      message: say(language, '两处写的是同一条记录。', 'Both are the same record. Name two.'),
    };
  const owners = [first, second].map(([, id]) => parseId(id).committee);
  if (owners.some(each => each === committee || isBelow(each, committee))) return null;
  return {
    field: first[0],
    code: 'NOT_CONCERNED',
    message: say(
      language,
      `两条记录都不属于 ${committee} 或其下级，请由所属政协或其上级办理。`,
      `Neither record is of ${committee} or below it. Ask the committee that owns one, or one above it.`,
    ),
  };
}
