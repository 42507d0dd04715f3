// A page of another origin, with two clients as they come: what it asks is told by clients.test.ts.
import { ApolloClient, gql, HttpLink, InMemoryCache } from '@apollo/client';
import { Client, fetchExchange } from '@urql/core';
import { cacheExchange } from '@urql/exchange-graphcache';

/** How often the network was asked, and how to ask through each client. */
globalThis.connect = url => {
  const requests = { count: 0 };
  const counted = (...asked) => {
    requests.count++;
    return fetch(...asked);
  };
  const apollo = new ApolloClient({ link: new HttpLink({ uri: url, fetch: counted }), cache: new InMemoryCache() });
  const urql = new Client({ url, fetch: counted, preferGetMethod: false, exchanges: [cacheExchange(), fetchExchange] });
  const asked = async ask => {
    const before = requests.count;
    const { data, error } = await ask();
    if (error) throw error;
    return { data, requests: requests.count - before };
  };
  globalThis.clients = {
    apollo: query => asked(() => apollo.query({ query: gql(query) })),
    urql: query => asked(() => urql.query(query, {}).toPromise()),
    held: () => Object.keys(apollo.cache.extract()),
  };
};
