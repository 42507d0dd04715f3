import PQueue from 'p-queue';

/** Requests that are worked on at once. More would wait for the same connections of the database, and all take longer. */
const AT_ONCE = 32;
/** Requests that wait for their turn: about a second's work. */
const MOST_WAITING = 64;
/** Files that are being sent, some to whom takes them slowly. */
const MOST_SENDING = 32;

/** Who waits before whom: what a person looks at goes before what a program takes away. */
const [INTERACTIVE, EXPORT] = [1, 0];

/** Does a piece of work when it is its turn. */
export type InTurn = <T>(piece: () => Promise<T>) => Promise<T>;

/** Lets in as many requests as can be worked on, and some more to wait. Undefined, at once and with nothing done: there is too much to do. */
export interface Admission {
  answer<T>(work: () => Promise<T>): Promise<T | undefined>;
  /** The same of what is sent piece by piece: only while a piece is made it takes a place, so that whoever reads slowly keeps nobody waiting. */
  send<T>(work: (inTurn: InTurn) => Promise<T>): Promise<T | undefined>;
}

export function admission(): Admission {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const isFull = (places: number): boolean => queue.pending >= AT_ONCE && queue.size >= places;
  let sending = 0;
  return {
    async answer(work) {
      return isFull(MOST_WAITING) ? undefined : queue.add(work, { priority: INTERACTIVE });
    },
    async send(work) {
      // Half of the places to wait in are left to others.
      if (sending >= MOST_SENDING || isFull(MOST_WAITING / 2)) return undefined;
      sending += 1;
      try {
        return await work(piece => queue.add(piece, { priority: EXPORT }));
      } finally {
        sending -= 1;
      }
    },
  };
}
