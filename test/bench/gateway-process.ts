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

// One process of the benchmark: the gateway and its cell, which it reaches in one of three ways. All in one process, so that each
// way has the same one core for all its work.
const [mode, databaseUrl] = process.argv.slice(2) as ['in-process' | 'http' | 'stock', string];
const log = pino({ level: 'error' });
const TOKEN = 'a-token-for-the-benchmark-only-0123456789';
const HOME = '420000';
const any = { host: '127.0.0.1', port: 0 };

async function serveGateway(): Promise<string> {
  const inside = homeCell(HOME, await openDatabase(databaseUrl, kinds), log);
  const cellsUrl = (await cellServer(inside, { ...any, token: TOKEN })).url;
  const cell = mode === 'in-process' ? inside : httpCell(HOME, cellsUrl, { deadlineMs: 30_000, connections: 16, token: TOKEN });
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

process.send!(await serveGateway());
