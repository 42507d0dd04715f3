import type { StateLogger } from './breaker.ts';
import type { Received } from './checked-cell.ts';

/** With these a cell says that it does not know who asks, or does not let them. */
export const isRefusal = (status: number): boolean => status === 401 || status === 403 || status === 429;

const MOST_CHARACTERS = 600;

/** Why a cell refuses what is asked, in its own words, as a log and a terminal can bear them. */
export function refusalIn({ status, body, protocol }: Received): string {
  if (protocol === undefined)
    return `it answers ${status}, and not as cells do that know each other by keys: it runs release 0.4 or older and is to be brought up to date, or a proxy in front of it wants a password`;
  try {
    const { message } = JSON.parse(Buffer.from(body).toString('utf8', 0, 10_000));
    if (typeof message === 'string') return message.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, MOST_CHARACTERS);
  } catch {}
  return `it answers ${status}`;
}

/** Tells the log once why a cell refuses what is asked of it, and again when it has another reason. */
export function complaints(code: string, log: StateLogger | undefined): (answer: Received) => void {
  const told = new Set<string>();
  return answer => {
    if (!isRefusal(answer.status)) return;
    const why = refusalIn(answer);
    // A cell that invents reasons fills neither the log nor the memory.
    if (told.has(why) || told.size >= 20) return;
    told.add(why);
    log?.warn(`Cell ${code} refuses what is asked of it: ${why}`);
  };
}
