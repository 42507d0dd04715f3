import { readFileSync } from 'node:fs';
import type { Config } from '@tongxin/infra/config.ts';
import { UnauthenticatedError } from '@tongxin/infra/errors.ts';
import { startFeeds } from '@tongxin/infra/feed/feeds.ts';
import { publisher } from '@tongxin/infra/feed/publish.ts';
import { domainSubgraphs } from '@tongxin/infra/graphql/domain.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { refusalBy } from '@tongxin/infra/kernel/rights.ts';
import { startMaintenance } from '@tongxin/infra/ledger/maintenance.ts';
import type { Logger } from '@tongxin/infra/log.ts';
import { must } from '@tongxin/infra/must.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { linkageSubgraph } from '@tongxin/linkage/linkage.ts';
import { printSchema } from 'graphql';
import { startGraphqlServer } from './http/server.ts';
import { apiKeysBy } from './identity/api-keys.ts';
import { openDoor } from './identity/door.ts';
import { identity } from './identity/identity.ts';
import { mandatesBy } from './identity/mandates.ts';
import { model } from './model.ts';
import { citizenPages } from './pages/citizen/serve.ts';
import { explorerPages } from './pages/explorer/serve.ts';
import { type About, aboutCell } from './routing/cells/about.ts';
import type { Cell } from './routing/cells/cell.ts';
import { cellServer } from './routing/cells/cell-server.ts';
import { contractOf } from './routing/cells/contract.ts';
import { httpCell } from './routing/cells/http-cell.ts';
import { inProcessCell } from './routing/cells/in-process-cell.ts';
import { createGateway, createWhole } from './routing/gateway.ts';
import { staticDirectory } from './routing/owners/directory.ts';

/** No request of a person needs a statement of this length; one that does is told so. */
const STATEMENT_LIMIT_MS = 15_000;

export const supergraphSdl = (): string => readFileSync(new URL('../schema/supergraph.graphql', import.meta.url), 'utf8');

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

function remoteCells({ remoteCells, deadlineMs, cellToken }: Config, log: Logger, own: () => Promise<About>): Cell[] {
  if (remoteCells.length === 0) return [];
  const contract = contractOf(supergraphSdl());
  return remoteCells.map(({ cell, url }) =>
    httpCell(cell, url, { deadlineMs, connections: 16, token: must(cellToken, 'CELL_TOKEN'), contract, own, log }),
  );
}

/** Runs a cell and the front door over a prepared database. `given` are the cells of others, by HTTP unless given otherwise. */
export async function startService(config: Config, databaseUrl: string, log: Logger, given?: Cell[]): Promise<Service> {
  const database = await openDatabase(databaseUrl, model, { poolSize: config.databasePool, statementLimitMs: STATEMENT_LIMIT_MS });
  const home = homeCell(config.cell, database, log, config.publicUrl);
  const about = aboutCell(
    home,
    model.subgraphs.map(({ name }) => name),
  );
  const remote = given ?? remoteCells(config, log, about);
  const cells = new Map([home, ...remote].map(cell => [cell.code, cell]));
  const { rows } = await database.pool.query<{ committee: string; cell: string }>('SELECT committee, cell FROM ledger.owner');
  const directory = staticDirectory(rows.map(row => [row.committee, row.cell]));
  const owners = { directory, cells, home: config.cell, refusal: refusalBy(model) };
  const door = openDoor(databaseUrl);
  const mandates = mandatesBy(door);
  const gateway = createGateway({ supergraphSdl: supergraphSdl(), ...owners });
  const [citizens, pages] = [citizenPages(), explorerPages({ schema: () => printSchema(gateway.schema) })];
  const front = await startGraphqlServer({
    gateway,
    host: config.host,
    port: config.port,
    identify: identity({ mode: config.mode, mandates, keys: apiKeysBy(door, mandates), ...signingIn }),
    ready: () => isReady(database),
    pages: async (request, response) => {
      if (!citizens(request, response) && !(await pages(request, response)))
        sendJson(response, 404, { error: 'Nothing is here. The explorer is at /, the API at /graphql.' });
    },
    logger: log,
  });
  const published = publisher(databaseUrl, config.cell, config.publishTo, log);
  const served =
    config.cellPort === undefined
      ? undefined
      : await cellServer(
          home,
          {
            host: config.host,
            port: config.cellPort,
            token: must(config.cellToken, 'CELL_TOKEN'),
            logger: log,
            feed: published.handle,
            about,
          },
          createWhole(owners),
        );
  await Promise.all(remote.map(cell => cell.meet?.()));
  const maintenance = startMaintenance(databaseUrl, log);
  const feeds = startFeeds(databaseUrl, config.receiveFrom, log);
  return {
    url: front.url,
    cellUrl: served?.url,
    database,
    async close() {
      await Promise.all([front.close(), served?.close(), published.close()]);
      await Promise.all([maintenance.stop(), feeds.stop()]);
      await Promise.all([...remote.map(cell => cell.close()), door.close()]);
      await database.close();
    },
  };
}

const signingIn = {
  accountsOfSession: async () => null,
  accountsOfToken: async () => {
    throw new UnauthenticatedError('This service takes no access tokens of a provider. Use an API key.');
  },
};

async function isReady(database: Database): Promise<{ ready: boolean; reason?: string }> {
  try {
    await database.pool.query('SELECT 1');
    return { ready: true };
  } catch {
    return { ready: false, reason: 'The database does not answer.' };
  }
}
