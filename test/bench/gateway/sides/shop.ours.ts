import { startGraphqlServer } from '@tongxin/gateway/http/server.ts';
import { createExecutor } from '@tongxin/gateway/routing/plan/executor.ts';
import { planner } from '@tongxin/gateway/routing/plan/supergraph.ts';
import { sendJson } from '@tongxin/infra/http/response.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import { pino } from 'pino';
import { openShop } from '../shop.ts';

// Our gateway over the shop, behind our front door: all but the owners, which no shop has.
const shop = openShop();
const { url } = await startGraphqlServer({
  host: '127.0.0.1',
  port: 0,
  gateway: createExecutor(planner(shop.supergraphSdl), ({ subgraph, query }, variables, representations) =>
    shop.ask(subgraph, query, representations ? { ...variables, representations } : variables),
  ),
  identify: () => ({ actor: PUBLIC }),
  ready: async () => ({ ready: true }),
  pages: (_, response) => sendJson(response, 404, {}),
  logger: pino({ level: 'error' }),
});
process.once('disconnect', () => process.exit());
process.send?.(`${url}/graphql`);
