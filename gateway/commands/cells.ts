import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { runningPostgresUrl } from '@tongxin/infra/postgres/running.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import { checkFeed } from '@tongxin/infra/replication/check.ts';
import { resync, stopReceiving } from '@tongxin/infra/replication/receive.ts';
import { type FeedState, feedStates } from '@tongxin/infra/replication/states.ts';

const USAGE = 'Use: states | resync <cell> | stop <cell>, with the variables of npm start.';

const line = ({ cell, state, lagSeconds, lagBytes, trouble }: FeedState) =>
  `${cell}  ${state.padEnd(7)}  last sign of life ${lagSeconds === null ? 'never' : `${Math.round(lagSeconds)} s ago`}, ${lagBytes === null ? 'bytes behind unknown' : `${lagBytes} bytes behind`}${trouble ? `\n        ${trouble}` : ''}`;

/** What an operator asks of the feeds of this cell. */
async function run([command, cell = '']: string[]): Promise<void> {
  const config = loadConfig();
  const url = config.databaseUrl ?? runningPostgresUrl(config.dataFolder);
  if (!url) throw new OperatorError('The embedded PostgreSQL does not run. Start the service first: npm start.');
  const feed = config.receiveFrom.find(each => each.cell === cell);
  const needed = () => {
    if (!feed) throw new OperatorError(`RECEIVE_FROM does not name a cell "${cell}". ${USAGE}`);
    return feed;
  };
  if (command === 'states') {
    for (const each of config.receiveFrom) await checkFeed(url, each);
    for (const state of await feedStates(url)) console.log(line(state));
  } else if (command === 'resync') {
    await resync(url, needed());
    console.log(`Cell ${cell} is copied anew. "states" says how far it is.`);
  } else if (command === 'stop') {
    if (!/^\d{6}$/.test(cell)) throw new OperatorError(USAGE);
    const told = await stopReceiving(url, cell);
    console.log(`Not received any more: cell ${cell}. Take it out of RECEIVE_FROM.`);
    if (!told)
      console.log(`Its database could not be told; have it drop the slot that begins with tongxin_${cell}_to_${config.cell}_ there.`);
  } else throw new OperatorError(USAGE);
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  failWith(error);
}
