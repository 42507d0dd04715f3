import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { type DocumentNode, print } from 'graphql';
import { openShop } from '../gateway/shop.ts';

// Hive Gateway on Node's own server, over the shop: with the planner in JavaScript that it comes with, or with the one in Rust.
const [planner] = process.argv.slice(2) as ['javascript' | 'rust'];
const shop = openShop();

// Its own transports keep the text of an operation too.
const texts = new WeakMap<DocumentNode, string>();
function textOf(document: DocumentNode): string {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = print(document);
  texts.set(document, text);
  return text;
}

const gateway = createGatewayRuntime({
  supergraph: shop.supergraphSdl,
  logging: 'error',
  landingPage: false,
  transports: {
    http: {
      getSubgraphExecutor:
        ({ subgraphName }) =>
        ({ document, variables }) =>
          shop.ask(subgraphName, textOf(document), variables),
    },
  },
  ...(planner === 'rust' && { unifiedGraphHandler }),
});
const server = createServer(gateway).listen(0, '127.0.0.1', () => {
  process.send?.(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
process.once('disconnect', () => process.exit());
