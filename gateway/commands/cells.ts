import { loadConfig } from '@tongxin/infra/config.ts';
import { OperatorError } from '@tongxin/infra/errors.ts';
import { type FeedState, feedStates, resync } from '@tongxin/infra/feed/states.ts';
import { distrust, ownLine, rotate, trust, trusted } from '@tongxin/infra/peer/trust.ts';
import { hasCluster } from '@tongxin/infra/postgres/cluster.ts';
import { postgresFolder } from '@tongxin/infra/postgres/postgres.ts';
import { failWith } from '@tongxin/infra/process/fail.ts';
import type { Database } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { closeCell, openCell } from '@tongxin/infra/store/ownership.ts';
import { withDatabase } from './with-database.ts';

const USAGE = `Use: npm run cells -- states | key | trust <line> | distrust <cell> | rotate [--now] | open <cell> | close <cell> [--forget] | resync <cell>, with the variables of npm start.
  states    whose records which cell keeps, how far each feed is, and whose key is missing
  key       the line by which others know this cell: give it to those who run them
  trust     believes a cell by its line; a second one is believed beside the first
  distrust  believes no key of a cell any more
  rotate    makes a new key; others learn it by themselves within 30 days. --now: the one before ends at once, and all are given the new line
  open      gives a committee and those below it to a cell of its own; nothing of them may be kept here
  close     takes back what was given by "open"; --forget gives up what the cell has published here
  resync    copies anew all that a cell publishes`;

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
    const believed = new Set((await trusted(client)).map(state => state.cell));
    for (const { cell, name, home, committees } of rows) {
      const feed = feeds.get(cell);
      const told = home ? 'this cell' : feed ? feedLine(feed) : 'nothing is received from it (RECEIVE_FROM)';
      const missing = home || believed.has(cell) ? '' : '\n        no key of it is trusted here: trust <its line>';
      console.log(`${cell}  ${name}  keeps ${counted(committees)}  ${told}${missing}`);
    }
  });
}

async function open({ url }: Database, [cell = '']: string[]): Promise<void> {
  const kept = await openCell(url, cell);
  console.log(`Cell ${cell} keeps the records of ${counted(kept.length)} from now on: ${kept.join(', ')}.`);
  console.log('Name it in REMOTE_CELLS, RECEIVE_FROM and PUBLISH_TO, and restart the service.');
}

async function close({ url }: Database, [cell = '', ...more]: string[]): Promise<void> {
  const back = await closeCell(url, cell, { forget: more.includes('--forget') });
  for (const [keeper, some] of Map.groupBy(back, each => each.cell))
    console.log(`Cell ${keeper} keeps the records of ${counted(some.length)} again: ${some.map(({ committee }) => committee).join(', ')}.`);
  console.log('Take it out of REMOTE_CELLS, RECEIVE_FROM and PUBLISH_TO, and restart the service.');
}

async function copyAnew({ url }: Database, [cell = '']: string[]): Promise<void> {
  if (!(await withOwner(url, client => resync(client, cell)))) throw new OperatorError(`Nothing is received from cell ${cell}. ${USAGE}`);
  console.log(
    `Cell ${cell} is copied anew. What it published is shown until all of it has come, which begins within half a minute; the log says when.`,
  );
}

async function tellKey({ url }: Database, _: string[], home: string): Promise<void> {
  console.log(await withOwner(url, client => ownLine(client, home)));
}

async function believe({ url }: Database, [line = '']: string[], home: string): Promise<void> {
  const cell = await withOwner(url, client => trust(client, home, line));
  console.log(`Cell ${cell} is believed by that key from now on, without a restart.`);
}

async function disbelieve({ url }: Database, [cell = '']: string[]): Promise<void> {
  const keys = await withOwner(url, client => distrust(client, cell));
  if (keys === 0) throw new OperatorError(`No key of cell ${cell} is trusted here.`);
  console.log(`Cell ${cell} is believed no more: what it asks is refused from now on, without a restart.`);
}

async function change({ url }: Database, more: string[], home: string): Promise<void> {
  const now = more.includes('--now');
  console.log(await withOwner(url, client => rotate(client, home, { now })));
  console.error(
    now
      ? 'This is the only key from now on. Give its line to those who run the other cells; they run "distrust" with the code of this cell, then "trust" with the line. Until then they refuse what is asked from here.'
      : 'With this key is signed from now on. Other cells learn it by themselves when they are asked from here within 30 days; there is nothing to do, here or there.',
  );
}

const CODE = /^\d{6}$/;

interface Command {
  takes?: RegExp;
  may?: string;
  /** Also where there is no database yet. */
  begins?: boolean;
  run(database: Database, given: string[], home: string): Promise<void>;
}

const COMMANDS: Record<string, Command> = {
  states: { run: states },
  key: { begins: true, run: tellKey },
  trust: { takes: /./, begins: true, run: believe },
  distrust: { takes: CODE, run: disbelieve },
  rotate: { may: '--now', run: change },
  open: { takes: CODE, begins: true, run: open },
  close: { takes: CODE, may: '--forget', run: close },
  resync: { takes: CODE, run: copyAnew },
};

const fits = ({ takes, may }: Command, given: string[]): boolean => {
  const rest = takes ? given.slice(1) : given;
  return (!takes || takes.test(given[0] ?? '')) && (rest.length === 0 || (rest.length === 1 && rest[0] === may));
};

/** What an operator asks of the cells. */
async function run([name = '', ...given]: string[]): Promise<void> {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || !fits(command, given)) throw new OperatorError(USAGE);
  // A cell is named before it is opened, and still when it has been closed.
  const config = { ...loadConfig(), remoteCells: [], receiveFrom: [], publishTo: [] };
  if (!command.begins && config.databaseUrl === undefined && !hasCluster(postgresFolder(config.dataFolder)))
    throw new OperatorError(`There is no database in ${config.dataFolder}. Set DATA_FOLDER as npm start has it.`);
  await withDatabase(config, database => command.run(database, given, config.cell));
}

try {
  await run(process.argv.slice(2));
} catch (error) {
  failWith(error);
}
