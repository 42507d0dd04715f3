import type { Choices, Fields } from './field.ts';
import type { Words } from './words.ts';
import type { Workflow } from './workflow.ts';

/** What cards of kinds without a workflow say of where their records stand. */
export const STATUSES = {
  ACCEPTED: ['已受理', 'Accepted'],
  ALIKE: ['同类', 'Alike'],
  ANSWERED: ['已答复', 'Answered'],
  CLOSED: ['已关闭', 'Closed'],
  DATED: ['已定终止日期', 'With a last day'],
  DECIDED: ['已决定', 'Decided'],
  DECLINED: ['未接收', 'Declined'],
  DELIVERED: ['已报送', 'Delivered'],
  DONE: ['已完成', 'Done'],
  ENDED: ['已结束', 'Ended'],
  EVALUATED: ['已评价', 'Evaluated'],
  FILED: ['已提交', 'Filed'],
  GIVEN: ['已作出', 'Given'],
  HANDLING: ['办理中', 'Being handled'],
  HANDLING_AGAIN: ['重新办理中', 'Being handled again'],
  HELD: ['已举行', 'Held'],
  LEFT: ['已离任', 'Left'],
  MERGED: ['已合并', 'Merged'],
  OPEN: ['未结', 'Open'],
  PAIRED: ['结对中', 'Paired'],
  PARTED: ['已拆分', 'Parted'],
  POSTED: ['下沉中', 'Posted'],
  PUBLISHED: ['已公布', 'Published'],
  RAISED: ['已提请', 'Raised'],
  REGISTERED: ['已登记', 'Registered'],
  REMOVED: ['已撤销', 'Removed'],
  REPLACED: ['已改派', 'Replaced'],
  REPLIED: ['已答复', 'Replied'],
  RETURNED: ['已退回', 'Returned'],
  RUNNING: ['进行中', 'Running'],
  SENT: ['已发出', 'Sent'],
  SERVING: ['在任', 'Serving'],
  SOLVED: ['已解决', 'Solved'],
  SUBMITTED: ['已提交', 'Submitted'],
  VALID: ['有效', 'Valid'],
} as const satisfies Record<string, Words>;

export type Status = keyof typeof STATUSES;

/** What of a kind says which statuses its cards have. */
interface Standing {
  readonly fields: Fields;
  readonly workflow?: Pick<Workflow, 'states'>;
  readonly statuses?: readonly Status[] | string;
}

/** The statuses that cards of a kind can have, in their order, with their words: the states of its workflow, the values of a field, or those it lists. */
export function statusesOf({ fields, workflow, statuses }: Standing): Choices['values'] {
  if (workflow) return workflow.states.values;
  if (typeof statuses === 'string') return fields[statuses]?.choices?.values ?? {};
  return Object.fromEntries((statuses ?? []).map(status => [status, STATUSES[status]]));
}
