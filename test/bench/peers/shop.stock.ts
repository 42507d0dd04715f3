import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { openShop } from '../gateway/shop.ts';

// @apollo/gateway on its standalone server, over the shop.
process.env.APOLLO_TELEMETRY_DISABLED = '1';
const shop = openShop();
const quiet = { debug() {}, info() {}, warn() {}, error: console.error };
const gateway = new ApolloGateway({
  supergraphSdl: shop.supergraphSdl,
  logger: quiet,
  buildService: ({ name }) => ({ process: ({ request }) => shop.ask(name, request.query ?? '', request.variables) }),
});
const { url } = await startStandaloneServer(new ApolloServer({ gateway, logger: quiet }), { listen: { host: '127.0.0.1', port: 0 } });
process.once('disconnect', () => process.exit());
process.send?.(url);
