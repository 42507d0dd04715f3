import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { startGraphqlServer } from '@tongxin/gateway/http/server.ts';
import { model } from '@tongxin/gateway/model.ts';
import { cellHeaders } from '@tongxin/gateway/routing/cells/cell-protocol.ts';
import { cellServer } from '@tongxin/gateway/routing/cells/cell-server.ts';
import { httpCell } from '@tongxin/gateway/routing/cells/http-cell.ts';
import { createGateway } from '@tongxin/gateway/routing/gateway.ts';
import { staticDirectory } from '@tongxin/gateway/routing/owners/directory.ts';
import { homeCell, supergraphSdl } from '@tongxin/gateway/service.ts';
import { domainSubgraphs } from '@tongxin/infra/graphql/domain.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { committees } from '@tongxin/infra/reference/territory.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { linkageSubgraph } from '@tongxin/linkage/linkage.ts';
import { pino } from 'pino';

// One process of the benchmark: the gateway and the subgraphs, which it reaches in one of four ways. All in one process, so that each
// way has the same one core for all its work.
//   in-process, http   our owner routing, to the cell in this process or to the same cell over HTTP
//   stock              RemoteGraphQLDataSource to the same cell over HTTP
//   apollo             RemoteGraphQLDataSource to the same subgraphs, each on an Apollo Server of its own: the usual set-up
const [mode, databaseUrl] = process.argv.slice(2) as ['in-process' | 'http' | 'stock' | 'apollo', string];
const log = pino({ level: 'error' });
const TOKEN = 'a-token-for-the-benchmark-only-0123456789';
const HOME = '420000';
const any = { host: '127.0.0.1', port: 0 };

const context = { actor: PUBLIC, requestId: 'bench', language: 'en' as const };

/** Each subgraph on an Apollo Server, at a URL of its own. */
async function serveSubgraphs(database: Database): Promise<Record<string, string>> {
  const subgraphs = Object.entries({ linkage: linkageSubgraph(database), ...domainSubgraphs(database) });
  const urls = subgraphs.map(async ([name, { schema, contextFor }]) => {
    const server = new ApolloServer({ schema, logger: log });
    return [name, (await startStandaloneServer(server, { listen: any, context: async () => contextFor(context) })).url];
  });
  return Object.fromEntries(await Promise.all(urls));
}

async function serveGateway(): Promise<string> {
  const database = await openDatabase(databaseUrl, model);
  const inside = homeCell(HOME, database, log);
  const apollo = mode === 'apollo' ? await serveSubgraphs(database) : {};
  const cellsUrl = (await cellServer(inside, { ...any, token: TOKEN })).url;
  const cell = mode === 'in-process' ? inside : httpCell(HOME, cellsUrl, { deadlineMs: 30_000, connections: 16, token: TOKEN });
  const stock = ({ name }: { name: string }) =>
    new RemoteGraphQLDataSource({
      url: apollo[name] ?? `${cellsUrl}/${name}`,
      willSendRequest: ({ request }) => {
        for (const [key, value] of Object.entries(cellHeaders(context, TOKEN))) request.http!.headers.set(key, value);
      },
    });
  if (mode === 'stock' || mode === 'apollo') {
    process.env.APOLLO_TELEMETRY_DISABLED = '1';
    const gateway = new ApolloGateway({ supergraphSdl: supergraphSdl(), buildService: stock, logger: log });
    const { url } = await startStandaloneServer(new ApolloServer({ gateway, logger: log }), { listen: any });
    return url.replace(/\/$/, '');
  }
  const gateway = createGateway({
    supergraphSdl: supergraphSdl(),
    directory: staticDirectory(committees.map(({ code }) => [code, HOME])),
    cells: new Map([[HOME, cell]]),
    home: HOME,
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
