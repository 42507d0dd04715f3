import { endOfDay, today } from '@tongxin/infra/days.ts';
import type { Actor } from '@tongxin/infra/kernel/actor.ts';
import { mayReadGuarded } from '@tongxin/infra/kernel/rights.ts';
import type { LinkageContext } from './context.ts';

/** From so many on a number of people tells about nobody. */
export const FEWEST = 10;

/** Whether somebody is told every number of a committee: its staff, and that of those above it. */
export const seesAll = (actor: Actor, committee: string): boolean => mayReadGuarded(actor, committee, 'OFFICE');

/** Whether somebody sees figures as they are at the moment: who works at or with a committee. The public and analysts see them as of the end of a day. */
export const seesLive = ({ role }: Actor): boolean => role !== 'PUBLIC' && role !== 'ANALYST';

/** An hour after midnight everything that was written before it has been published. */
const SETTLED_MS = 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** The last day that is over. */
const lastSettled = (): string => today(new Date(Date.now() - SETTLED_MS - DAY_MS));
const lastVintage = (): string => endOfDay(lastSettled());

/** Whether a day is over, and what was written on it published. */
export const isSettled = (day: string): boolean => day <= lastSettled();

/** The instant of a question as it is answered to who asks: settled, and for all but offices the end of a day. */
export const knownAt = async (
  asOf: string | null | undefined,
  { loaders, request }: Pick<LinkageContext, 'loaders' | 'request'>,
): Promise<string | null> => vintageFor(request.actor, asOf ? await loaders.asOf.load(asOf) : null);

/** As of when somebody is told what is asked for as of an instant (null: now). Who does not see live figures gets those of the last day that is over, or before. */
export function vintageFor(actor: Actor, asOf: string | null): string | null {
  return seesLive(actor) ? asOf : endedDay(asOf);
}

/** The end of a day that is over: the day before the one in which an instant lies, unless it ends it. */
export function endedDay(asOf: string | null): string {
  const last = lastVintage();
  if (asOf === null || asOf >= last) return last;
  const end = endOfDay(today(new Date(asOf)));
  return end === asOf ? asOf : endOfDay(today(new Date(Date.parse(asOf) - DAY_MS)));
}
