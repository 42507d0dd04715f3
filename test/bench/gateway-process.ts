import { RemoteGraphQLDataSource } from '@apollo/gateway';
import { pino } from 'pino';
import { cellHeaders } from '../../gateway/cell-protocol.ts';
import { cellServer } from '../../gateway/cell-server.ts';
import { staticDirectory } from '../../gateway/directory.ts';
import { createGateway } from '../../gateway/gateway.ts';
import { httpCell } from '../../gateway/http-cell.ts';
import { sendJson } from '../../gateway/http-listener.ts';
import { startGraphqlServer } from '../../gateway/server.ts';
import { homeCell, supergraphSdl } from '../../gateway/service.ts';
import { openDatabase } from '../../infra/database/database.ts';
import { PUBLIC } from '../../infra/identity/actor.ts';
import { kinds } from '../../schema/kinds.ts';
import { committees } from '../../schema/reference.ts';

// One process of the benchmark: `cells` serves the subgraphs over HTTP; the others are the gateway, reaching them in three ways.
const [mode, databaseUrl, cellsUrl] = process.argv.slice(2) as ['cells' | 'in-process' | 'http' | 'stock', string, string];
const log = pino({ level: 'error' });
const TOKEN = 'a-token-for-the-benchmark-only-0123456789';
const HOME = '420000';
const any = { host: '127.0.0.1', port: 0 };

async function serveCells(): Promise<string> {
  const database = await openDatabase(databaseUrl, kinds);
  return (await cellServer(homeCell(HOME, database, log), { ...any, token: TOKEN })).url;
}

async function serveGateway(): Promise<string> {
  const cell =
    mode === 'in-process'
      ? homeCell(HOME, await openDatabase(databaseUrl, kinds), log)
      : httpCell(HOME, cellsUrl, { deadlineMs: 30_000, connections: 16, token: TOKEN });
  const context = { actor: PUBLIC, requestId: 'bench', language: 'en' as const };
  const stock = ({ name }: { name: string }) =>
    new RemoteGraphQLDataSource({
      url: `${cellsUrl}/${name}`,
      willSendRequest: ({ request }) => {
        for (const [key, value] of Object.entries(cellHeaders(context, TOKEN))) request.http!.headers.set(key, value);
      },
    });
  const gateway = createGateway({
    supergraphSdl: supergraphSdl(),
    directory: staticDirectory(committees.map(({ code }) => [code, HOME])),
    cells: new Map([[HOME, cell]]),
    home: HOME,
    logger: log,
    ...(mode === 'stock' ? { buildService: stock } : {}),
  });
  const ready = async () => ({ ready: true });
  return (
    await startGraphqlServer({
      ...any,
      gateway,
      identify: () => PUBLIC,
      ready,
      pages: (_, response) => sendJson(response, 404, {}),
      logger: log,
    })
  ).url;
}

process.send!(await (mode === 'cells' ? serveCells() : serveGateway()));
