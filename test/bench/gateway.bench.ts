import type { BenchPostgres } from './database.ts';
import { gatewayAlone, overDatabase } from './gateway/beside-peers.ts';
import { manyCells, manyOwners, nested, signed } from './gateway/by-itself.ts';
import type { Bench } from './gateway/contest.ts';
import { installPeers } from './gateway/install.ts';
import { dashboard, records } from './gateway/queries.ts';
import type { Pace } from './gateway/rounds.ts';
import { sayer } from './gateway/say.ts';
import { printTable, type Row } from './gateway/table.ts';
import { fillRecords } from './records.ts';

const CONTESTS: ((bench: Bench) => Promise<Row[]>)[] = [
  gatewayAlone,
  overDatabase({ what: 'dashboard', title: 'dashboard', asked: dashboard, aim: 3, aimByHand: 0.45 }),
  overDatabase({ what: 'records', title: '60 records', asked: records, aim: 3.2 }),
  manyOwners,
  manyCells,
  signed,
  nested,
];

const SHORT = { rounds: 5, turnMs: 1_000 };
const FULL = { rounds: 9, turnMs: 2_000 };

/**
 * Our gateway beside others: by the CPU that a request takes, of the process that is asked and of PostgreSQL, as a ratio in the same run. All
 * answer the same, or the bench ends. "Stock" is release 0.2.0's subgraphs behind @apollo/gateway. Fresh answers: no side keeps any.
 */
export async function benchGateway(postgres: () => Promise<BenchPostgres>, full: boolean): Promise<void> {
  const say = sayer();
  await installPeers(say);
  say('starting PostgreSQL');
  const server = await postgres();
  const url = await server.database('gateway');
  say('writing 12,000 records of 117 committees');
  await fillRecords(url, 20);
  const postmaster = await server.settle('gateway');
  const pace: Pace = { ...(full ? FULL : SHORT), clients: 'one', postmaster };
  const rows: Row[] = [];
  for (const contest of CONTESTS) rows.push(...(await contest({ url, pace, full, say })));
  console.log(
    `\nGateway: CPU of one request, Node and PostgreSQL together, median of ${pace.rounds} rounds in turn; answers are fresh and the same`,
  );
  printTable(rows);
}
