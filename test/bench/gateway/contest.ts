import { join } from 'node:path';
import type { Asked } from './queries.ts';
import { type Cost, type Pace, takeTurns } from './rounds.ts';
import { compareAnswers, type Entry } from './same.ts';
import type { Say } from './say.ts';
import { CLIENTS, type Side, startSide } from './side.ts';
import { ratioOf } from './table.ts';

/** What all contests have. */
export interface Bench {
  url: string;
  pace: Pace;
  /** Sixteen clients too. */
  full: boolean;
  say: Say;
}

/** A program of `sides/`. */
export const program = (name: string): string => join(import.meta.dirname, 'sides', `${name}.ts`);

/** Our gateway (see `sides/ours.ts`). */
export const ours = (mode: 'in-process' | 'http' | 'cells', where: string, ...how: string[]): Promise<Side> =>
  startSide(['ours', mode, ...how].join(' '), program('ours'), mode, where, ...how);

/** What each client asks. */
export const bodiesOf = (asked: (client: number) => { query: string }): string[] =>
  Array.from({ length: CLIENTS }, (_, client) => JSON.stringify(asked(client)));

/** What the only client asks. */
export const bodyOf = (asked: Asked): [string] => [JSON.stringify(asked)];

export const named = (name: string, costs: Cost[] = []) => ({ name, costs });

/** Compares the answers, then lets all take turns; returned are the costs of each. Told is how often the first is in the second, as it goes. */
export async function contest(what: string, entries: Entry[], { pace, say }: Bench, clients: Pace['clients'] = 'one'): Promise<Cost[][]> {
  const ordered = await compareAnswers(entries);
  const order = ordered.length > 0 ? ` (members in another order: ${ordered.join(', ')})` : '';
  say(`${what}: the answers are the same${order}`);
  return takeTurns(entries, { ...pace, clients }, ([one, other], round) => {
    const now = one && other ? `: ${ratioOf([one], [other]).toFixed(2)}×` : '';
    say(`${what}: round ${round + 1} of ${pace.rounds}${now}`);
  });
}
