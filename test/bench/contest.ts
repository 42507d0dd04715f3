import type { Database } from '@tongxin/infra/store/database.ts';
import { type Cost, costOf } from './cpu.ts';
import { median } from './median.ts';

/** One thing that is done by the record layer, and the bare SQL that does the same. */
export interface Contest {
  what: string;
  times: number;
  /** How many records each time is told of; what is shown is the cost of one. */
  rows?: number;
  /** What ours needs for that many times; costs nothing. */
  prepare?(times: number): Promise<void>;
  ours(): Promise<unknown>;
  bare(): Promise<unknown>;
  /** Throws unless what is read is what was written. */
  compare?(): Promise<void>;
}

const ROUNDS = 5;
const MEASURES = ['statements', 'node', 'postgres'] as const;

export const HEADING = `ours / bare SQL (how often its CPU, median of ${ROUNDS} rounds)`;

/** Lets both take turns, and prints a line. */
export async function hold(database: Database, contest: Contest): Promise<void> {
  const { what, times, prepare, ours, bare, compare } = contest;
  const turns = async (): Promise<[Cost, Cost]> => {
    await prepare?.(times);
    return [await costOf(database, times, ours), await costOf(database, times, bare)];
  };
  await turns();
  const rounds: [Cost, Cost][] = [];
  for (let round = 0; round < ROUNDS; round++) rounds.push(await turns());
  await compare?.();
  console.log(
    `  ${what.padEnd(38)}${MEASURES.map(measure => shown(contest, rounds, measure))
      .join('')
      .trimEnd()}`,
  );
}

function shown({ rows = 1 }: Contest, rounds: [Cost, Cost][], measure: (typeof MEASURES)[number]): string {
  const isCount = measure === 'statements';
  const text = (cost: number) => (cost / rows).toFixed(isCount && rows === 1 ? 0 : 3);
  const ours = median(rounds.map(([cost]) => cost[measure]));
  const bare = median(rounds.map(([, cost]) => cost[measure]));
  const ratio = median(rounds.map(([one, other]) => one[measure] / other[measure]));
  return `${text(ours)} / ${text(bare)}${isCount ? '' : ` (${ratio.toFixed(1)})`}`.padEnd(isCount ? 17 : 25);
}
