import { readFileSync } from 'node:fs';
import { type Config, isAlone, namedCells } from '@tongxin/infra/config.ts';
import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import { publisher } from '@tongxin/infra/feed/publish.ts';
import { domainSubgraphs } from '@tongxin/infra/graphql/domain.ts';
import type { Listener } from '@tongxin/infra/http/listener.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { refusalBy } from '@tongxin/infra/kernel/rights.ts';
import { startMaintenance } from '@tongxin/infra/ledger/maintenance.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import { must } from '@tongxin/infra/must.ts';
import { openPeers, type Peers } from '@tongxin/infra/peer/peers.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { linkageSubgraph } from '@tongxin/linkage/linkage.ts';
import { printSchema } from 'graphql';
import { sizeJudge } from './http/operations.ts';
import { ratesOf } from './http/rates.ts';
import { startGraphqlServer } from './http/server.ts';
import { apiKeysBy } from './identity/api-keys.ts';
import { openDoor } from './identity/door.ts';
import { identity } from './identity/identity.ts';
import { mandatesBy } from './identity/mandates.ts';
import { model } from './model.ts';
import { citizenPages } from './pages/citizen/serve.ts';
import { dashboardPages } from './pages/dashboard/serve.ts';
import { explorerPages } from './pages/explorer/serve.ts';
import { type About, aboutCell } from './routing/cells/about.ts';
import { allCells } from './routing/cells/all-cells.ts';
import type { Cell } from './routing/cells/cell.ts';
import { cellServer } from './routing/cells/cell-server.ts';
import { contractOf } from './routing/cells/contract.ts';
import { httpCell } from './routing/cells/http-cell.ts';
import { inProcessCell } from './routing/cells/in-process-cell.ts';
import { createGateway, createWhole } from './routing/gateway.ts';
import { staticDirectory } from './routing/owners/directory.ts';
import { type Planner, planner } from './routing/plan/supergraph.ts';
import { signingIn } from './signing-in.ts';

/** No request of a person needs a statement of this length; one that does is told so. */
const STATEMENT_LIMIT_MS = 15_000;

export const supergraphSdl = (): string => readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');

let planning: Planner | undefined;
/** What front doors of this program plan with: it takes long to make, so it is made once. */
export const ownPlanner = (): Planner => (planning ??= planner(supergraphSdl()));

/** A cell in this process over its prepared database: the domain subgraphs, and `linkage` for the front door here. */
export const homeCell = (code: string, database: Database, log: Logger, publicUrl?: string): Cell =>
  inProcessCell(code, { linkage: linkageSubgraph(database), ...domainSubgraphs(database, publicUrl) }, log);

export interface Service {
  /** Of the front door. */
  url: string;
  /** Of this cell for remote gateways; undefined unless CELL_PORT is set. */
  cellUrl: string | undefined;
  database: Database;
  /** Stops accepting, answers what is in flight, then lets go of the database. */
  close(): Promise<void>;
}

interface Remote {
  own: () => Promise<About>;
  peers: Peers | undefined;
  log: Logger;
}

function remoteCells({ remoteCells, deadlineMs }: Config, { own, peers, log }: Remote): Cell[] {
  if (remoteCells.length === 0) return [];
  const contract = contractOf(supergraphSdl());
  const sign = must(peers, 'key of this cell');
  return remoteCells.map(({ cell, url }) => httpCell(cell, url, { deadlineMs, connections: 16, peers: sign, contract, own, log }));
}

/** Tells what others know this cell by, and of whom it knows nothing. */
async function introduceKeys(peers: Peers, config: Config, log: Logger): Promise<void> {
  log.info(`The key of this cell  ${await peers.line()}`);
  if (config.cellPort === undefined) return;
  for (const cell of new Set(namedCells(config).map(named => named.cell)))
    if (!(await peers.believes(cell)))
      log.warn(`No key of cell ${cell} is trusted here, so it is not answered. Have its line, and run: npm run cells -- trust <its line>`);
}

/** Runs a cell and the front door over a prepared database. `given` are the cells of others, by HTTP unless given otherwise. */
export async function startService(config: Config, databaseUrl: string, log: Logger, given?: Cell[]): Promise<Service> {
  const database = await openDatabase(databaseUrl, model, { poolSize: config.databasePool, statementLimitMs: STATEMENT_LIMIT_MS });
  const home = homeCell(config.cell, database, log, config.publicUrl);
  const about = aboutCell(home, ['linkage', ...model.subgraphs.map(({ name }) => name)]);
  const peers = isAlone(config) ? undefined : openPeers(databaseUrl, config.cell, { log });
  const remote = given ?? remoteCells(config, { own: about, peers, log });
  const cells = new Map([home, ...remote].map(cell => [cell.code, cell]));
  const { rows } = await database.pool.query<{ committee: string; cell: string }>('SELECT committee, cell FROM ledger.owner');
  const directory = staticDirectory(rows.map(row => [row.committee, row.cell]));
  const owners = { directory, cells, home: config.cell, refusal: refusalBy(model) };
  const door = openDoor(databaseUrl);
  const mandates = mandatesBy(door);
  const gateway = createGateway({ planner: ownPlanner(), ...owners });
  const here = new Set(rows.filter(({ cell }) => cell === config.cell).map(({ committee }) => committee));
  const { known, users, pages: signIn } = signingIn(config, { database, door, here, log, url: () => front.url });
  const identify = identity({ mode: config.mode, mandates, keys: apiKeysBy(door, mandates), ...known });
  const dashboard = dashboardPages({ home: config.cell, shapesFolder: config.mapShapes, mapApproval: config.mapApproval });
  const pages = [citizenPages(), signIn, dashboard, explorerPages({ schema: () => printSchema(gateway.schema), users })];
  const rates = ratesOf({ limit: config.rateLimit, proxies: config.proxies });
  const front: Listener = await startGraphqlServer({
    gateway,
    host: config.host,
    port: config.port,
    identify,
    ready: () => isReady(database),
    pages: async (request, response) => {
      for (const page of pages) if (await page(request, response)) return;
      sendJson(response, 404, { error: 'Nothing is here. The explorer is at /, the API at /graphql.' });
    },
    origins: config.corsOrigins,
    rates,
    logger: log,
  });
  if (peers) await introduceKeys(peers, config, log);
  const all = allCells(createWhole(owners), { identify, judge: sizeJudge(), enter: rates.enter });
  const served = peers && (await serveCells(config, databaseUrl, { home, peers, all, about, log }));
  await Promise.all(remote.map(cell => cell.meet?.()));
  const maintenance = startMaintenance(databaseUrl, log);
  const feeds = peers && startFeeds({ url: databaseUrl, feeds: config.receiveFrom, peers, log });
  return {
    url: front.url,
    cellUrl: served?.url,
    database,
    async close() {
      await Promise.all([front.close(), served?.close()]);
      await Promise.all([maintenance.stop(), feeds?.stop()]);
      await Promise.all([...remote.map(cell => cell.close()), door.close()]);
      await peers?.close();
      await database.close();
    },
  };
}

interface Serving {
  home: Cell;
  peers: Peers;
  all: ReturnType<typeof allCells>;
  about: () => Promise<About>;
  log: Logger;
}

/** Serves the cell at home to others, and what it publishes, where CELL_PORT is set. */
async function serveCells(config: Config, databaseUrl: string, { home, peers, all, about, log }: Serving): Promise<Listener | undefined> {
  const { host, cellPort: port, publishTo } = config;
  if (port === undefined) return undefined;
  const published = publisher(databaseUrl, peers, publishTo, log);
  const { url, close } = await cellServer(home, { host, port, peers, all, about, feed: published.handle, logger: log });
  return {
    url,
    async close() {
      await Promise.all([close(), published.close()]);
    },
  };
}

async function isReady(database: Database): Promise<{ ready: boolean; reason?: string }> {
  try {
    await database.pool.query('SELECT 1');
    return { ready: true };
  } catch {
    return { ready: false, reason: 'The database does not answer.' };
  }
}
