import { clusterTime, timeOf } from '../cpu.ts';
import type { Entry } from './same.ts';

/** Milliseconds of CPU of one request. */
export interface Cost {
  /** Of the side's process, all its threads. */
  node: number;
  /** Of all processes of PostgreSQL. */
  postgres: number;
}

export interface Pace {
  rounds: number;
  /** How long a turn is. Wall time: on a busy machine a turn has fewer requests, and the bench takes no longer. */
  turnMs: number;
  /** One, or as many as each entry has bodies; each asks its own. */
  clients: 'one' | 'all';
  /** Process that all of PostgreSQL descends from; undefined where no side has a database. */
  postmaster: number | undefined;
}

/** A turn has this many requests at least, that it means something on a busy machine too. */
const FEWEST = 4;

/** Lets the entries take turns; returned are the costs of each, a round each. The first turns are for the compiler, and not counted. */
export async function takeTurns(entries: Entry[], pace: Pace, say: (costs: Cost[], round: number) => void): Promise<Cost[][]> {
  for (const entry of entries) await turn(entry, { ...pace, turnMs: 2 * pace.turnMs });
  const costs: Cost[][] = entries.map(() => []);
  for (let round = 0; round < pace.rounds; round++) {
    // Who follows whom changes from round to round.
    for (let place = 0; place < entries.length; place++) {
      const index = (place + round) % entries.length;
      costs[index]!.push(await turn(entries[index]!, pace));
    }
    say(
      costs.map(each => each[round]!),
      round,
    );
  }
  return costs;
}

async function turn({ side, bodies }: Entry, { turnMs, clients, postmaster }: Pace): Promise<Cost> {
  const databaseTime = () => (postmaster === undefined ? 0 : clusterTime(postmaster));
  const [node, postgres] = [timeOf(side.pid), databaseTime()];
  const end = performance.now() + turnMs;
  let asked = 0;
  const client = async (body: string) => {
    const known = await side.post(body);
    asked++;
    while (performance.now() < end || asked < FEWEST) {
      if ((await side.post(body)) !== known) throw new Error(`${side.name} answers the same question in two ways: ${body}`);
      asked++;
    }
  };
  await Promise.all((clients === 'one' ? bodies.slice(0, 1) : bodies).map(client));
  return { node: (timeOf(side.pid) - node) / asked, postgres: (databaseTime() - postgres) / asked };
}
