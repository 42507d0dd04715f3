import PQueue from 'p-queue';

/** Requests that are worked on at once. More would wait for the same connections of the database, and all take longer. */
const AT_ONCE = 32;
/** Requests that wait for their turn: about a second's work. */
const MOST_WAITING = 64;

/** Who waits before whom. What a person looks at goes before what a program takes away. */
export type Priority = 'INTERACTIVE' | 'EXPORT';
const RANK: Readonly<Record<Priority, number>> = { INTERACTIVE: 1, EXPORT: 0 };
/** Exports leave the second half of the places to others. */
const PLACES: Readonly<Record<Priority, number>> = { INTERACTIVE: MOST_WAITING, EXPORT: MOST_WAITING / 2 };

/** Answers undefined at once, having done nothing, when there is more to do than can be done. */
export type Admit = <T>(priority: Priority, work: () => Promise<T>) => Promise<T | undefined>;

/** Lets in as many requests as can be worked on, some more to wait, and no others: who comes when there is too much is told so at once. */
export function admission(): Admit {
  const queue = new PQueue({ concurrency: AT_ONCE });
  return async (priority, work) => {
    if (queue.pending >= AT_ONCE && queue.size >= PLACES[priority]) return undefined;
    return queue.add(work, { priority: RANK[priority] });
  };
}
