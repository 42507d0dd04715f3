import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { type FeedState, feedStates, resync } from '@tongxin/infra/feed/states.ts';
import { hasCluster } from '@tongxin/infra/postgres/cluster.ts';
import { postgresFolder } from '@tongxin/infra/postgres/postgres.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { closeCell, openCell } from '@tongxin/infra/store/ownership.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use: npm run cells -- states | open <cell> | close <cell> [--forget] | resync <cell>, with the variables of npm start.
  states  whose records which cell keeps, and how far each feed is
  open    gives a committee and those below it to a cell of its own; nothing of them may be kept here
  close   takes back what was given by "open"; --forget gives up what the cell has published here
  resync  copies anew all that a cell publishes`;

const counted = (committees: number): string => `${committees} ${committees === 1 ? 'committee' : 'committees'}`;

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' });

const feedLine = ({ state, whole, answered, freshAt, trouble }: FeedState): string =>
  `${state}, ${answered === null ? 'no answer yet' : `answered ${Math.round(answered)} s ago`}${
    freshAt ? `, ${whole ? 'all that it publishes' : 'what is meant for us'} up to ${clock.format(freshAt)}, Asia/Shanghai` : ''
  }${trouble ? `\n        ${trouble}` : ''}`;

async function states({ url }: Database): Promise<void> {
  await withOwner(url, async client => {
    const { rows } = await client.query<{ cell: string; name: string; home: boolean; committees: number }>(
      `SELECT c.code AS cell, m.name, c.home, (SELECT count(*)::int FROM ledger.owner o WHERE o.cell = c.code) AS committees
       FROM ledger.cell c JOIN reference.committee m USING (code) ORDER BY c.home DESC, c.code`,
    );
    const feeds = new Map((await feedStates(client)).map(state => [state.cell, state]));
    for (const { cell, name, home, committees } of rows) {
      const feed = feeds.get(cell);
      const told = home ? 'this cell' : feed ? feedLine(feed) : 'nothing is received from it (RECEIVE_FROM)';
      console.log(`${cell}  ${name}  keeps ${counted(committees)}  ${told}`);
    }
  });
}

/** What an operator asks of the cells. */
async function run([command, cell = '', ...more]: string[]): Promise<void> {
  if (
    !['states', 'open', 'close', 'resync'].includes(command ?? '') ||
    (command !== 'states' && !/^\d{6}$/.test(cell)) ||
    more.some(each => each !== '--forget')
  )
    throw new OperatorError(USAGE);
  // A cell is named before it is opened, and still when it has been closed.
  const config = { ...loadConfig(), remoteCells: [], receiveFrom: [], publishTo: [] };
  if (command !== 'open' && config.databaseUrl === undefined && !hasCluster(postgresFolder(config.dataFolder)))
    throw new OperatorError(`There is no database in ${config.dataFolder}. Set DATA_FOLDER as npm start has it.`);
  await withDatabase(config, async database => {
    if (command === 'states') return states(database);
    if (command === 'open') {
      const kept = await openCell(database.url, cell);
      console.log(`Cell ${cell} keeps the records of ${counted(kept.length)} from now on: ${kept.join(', ')}.`);
      console.log('Name it in REMOTE_CELLS, RECEIVE_FROM and PUBLISH_TO, and restart the service.');
    } else if (command === 'close') {
      const back = await closeCell(database.url, cell, { forget: more.includes('--forget') });
      for (const [keeper, some] of Map.groupBy(back, each => each.cell))
        console.log(
          `Cell ${keeper} keeps the records of ${counted(some.length)} again: ${some.map(({ committee }) => committee).join(', ')}.`,
        );
      console.log('Take it out of REMOTE_CELLS, RECEIVE_FROM and PUBLISH_TO, and restart the service.');
    } else if (!(await withOwner(database.url, client => resync(client, cell))))
      throw new OperatorError(`Nothing is received from cell ${cell}. ${USAGE}`);
    else
      console.log(
        `Cell ${cell} is copied anew. What it published is shown until all of it has come, which begins within half a minute; the log says when.`,
      );
  });
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  failWith(error);
}
