import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { model } from '@tongxin/gateway/model.ts';
import { cellHeaders } from '@tongxin/gateway/routing/cell-protocol.ts';
import { cellServer } from '@tongxin/gateway/routing/cell-server.ts';
import { homeCell, supergraphSdl } from '@tongxin/gateway/service.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { pino } from 'pino';

// Stock: the subgraphs of release 0.2.0 behind the gateway of the library, over HTTP as it reaches subgraphs, all in this process. This file
// is copied among the sources of that release and runs with their modules.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
const [databaseUrl] = process.argv.slice(2) as [string];
const TOKEN = 'a-token-for-the-benchmark-only-0123456789';
const local = { host: '127.0.0.1', port: 0 };
const log = pino({ level: 'error' });
const headers = Object.entries(cellHeaders({ actor: PUBLIC, requestId: 'bench', language: 'zh' }, TOKEN));

const cells = await cellServer(homeCell('420000', await openDatabase(databaseUrl, model), log), { ...local, token: TOKEN });
const gateway = new ApolloGateway({
  supergraphSdl: supergraphSdl(),
  logger: log,
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource({
      url: `${cells.url}/${name}`,
      willSendRequest({ request }) {
        for (const [key, value] of headers) request.http?.headers.set(key, value);
      },
    }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway, logger: log }), { listen: local });
process.once('disconnect', () => process.exit());
process.send?.(url);
