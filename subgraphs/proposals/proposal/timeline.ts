import type { Row } from '@tongxin/infra/kernel/field.ts';
import type { Base } from '@tongxin/infra/kernel/row.ts';
import type { assignmentFields } from '../fields/assignment.fields.ts';
import type { replyFields } from '../fields/reply.fields.ts';

type Assignment = Row<typeof assignmentFields> & Base;
type Reply = Row<typeof replyFields> & Base;

/** Days and, within a day, the order in which records were made: the last part of an id grows with time. */
interface Event {
  day: string;
  made: string;
  open: 1 | -1;
}

const madeBy = (id: string): string => id.slice(-32);

/**
 * When a proposal was replied to: the first day on which none of its assignments waited for a reply or, declined, for another unit. And
 * since when it is handled again: since the first day after that on which one waits.
 */
export function timeline(
  assignments: readonly Assignment[],
  replies: readonly Reply[],
): { repliedOn: string | null; reopenedOn: string | null } {
  const byId = new Map(assignments.map(each => [String(each.id), each]));
  const answers = new Map(replies.map(each => [String(each.assignment), each]));
  const events = assignments.flatMap(each => eventsOf(each, each.replacedBy ? byId.get(each.replacedBy) : undefined, answers.get(each.id)));
  events.sort((one, other) => (one.day === other.day ? (one.made < other.made ? -1 : 1) : one.day < other.day ? -1 : 1));
  let waiting = 0;
  let repliedOn: string | null = null;
  let reopenedOn: string | null = null;
  for (const { day, open } of events) {
    waiting += open;
    if (waiting === 0) {
      repliedOn ??= day;
      reopenedOn = null;
    } else if (repliedOn !== null && open === 1) reopenedOn ??= day;
  }
  return { repliedOn, reopenedOn };
}

function eventsOf({ id, assignedOn }: Assignment, successor: Assignment | undefined, answer: Reply | undefined): Event[] {
  const opened: Event = { day: assignedOn, made: madeBy(id), open: 1 };
  // What was declined waits until another unit has it: at that very moment the other one begins to wait.
  if (successor) return [opened, { day: successor.assignedOn, made: `${madeBy(successor.id)}~`, open: -1 }];
  return answer ? [opened, { day: answer.repliedOn, made: madeBy(answer.id), open: -1 }] : [opened];
}
