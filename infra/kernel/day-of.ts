import { today } from '../days.ts';
import type { Work } from './action.ts';

/** The day on which something was done: today unless told, and never one that is still to come. */
export function dayOf(work: Pick<Work, 'refuse'>, field: string, day: string | null | undefined): string {
  const now = today();
  if (day && day > now)
    work.refuse(field, 'IN_FUTURE', `日期 ${day} 还没有到；不填即为今天。`, `The day ${day} is still to come. Leave it out for today.`);
  return day ?? now;
}
