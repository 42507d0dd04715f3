import { composeServices } from '@apollo/composition';
import { executableSubgraph, type Resolvers } from '@tongxin/infra/graphql/subgraph.ts';
import { must } from '@tongxin/infra/must.ts';
import { execute, type GraphQLSchema, parse } from 'graphql';

// A shop of four subgraphs and the query of the size that the public benchmark of gateways has (graphql-hive/graphql-gateways-benchmark):
// users and products, their reviews, the authors and products of these, and so on; 90 kB of answer, most objects of it many times.
// The texts are ours.

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@external", "@requires", "@provides", "@shareable"])';

const SDL: Record<string, string> = {
  accounts: `${LINK}
    type Query { me: User user(id: ID!): User users: [User] }
    type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }`,
  inventory: `${LINK}
    type Product @key(fields: "upc") {
      upc: String! weight: Int @external price: Int @external
      inStock: Boolean shippingEstimate: Int @requires(fields: "price weight")
    }`,
  products: `${LINK}
    type Query { topProducts(first: Int = 5): [Product] }
    type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }`,
  reviews: `${LINK}
    type Review @key(fields: "id") { id: ID! body: String product: Product author: User @provides(fields: "username") }
    type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
    type Product @key(fields: "upc") { upc: String! reviews: [Review] }`,
};

const named = (names: string[]) =>
  names.map((name, index) => ({ id: `${index + 1}`, name, username: name.toLowerCase().replace(' ', '.') }));
const users = named(['Wang Fang', 'Li Na', 'Zhang Wei', 'Liu Yang', 'Chen Jing', 'Yang Min']).map(user => ({
  ...user,
  birthday: 1_234_567,
}));
const products = ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa'].map((name, index) => ({
  upc: `${index + 1}`,
  name,
  price: [899, 1_299, 15, 499, 1_299, 6_999, 3_999, 100_000, 9_999][index],
  weight: [100, 1_000, 20, 100, 1_000, 300, 2_000, 6_000, 800][index],
}));
const SENTENCE =
  'It came on the day that was named, stood straight on an uneven floor, and has been used by four people every evening since. ';
const reviews = [1, 1, 1, 1, 2, 2, 2, 2, 3, 4, 4].map((product, index) => ({
  id: `${index + 1}`,
  body: SENTENCE.repeat(1 + ((index * 5) % 4)),
  product: { upc: `${product}` },
  author: { id: '1', username: users[0]?.username },
}));

interface Boxed {
  price?: number;
  weight?: number;
}

const RESOLVERS: Record<string, Resolvers> = {
  accounts: {
    Query: {
      me: () => users[0],
      user: (_: unknown, { id }: { id: string }) => users.find(user => user.id === id),
      users: () => users,
    },
    User: { __resolveReference: ({ id }: { id: string }) => users.find(user => user.id === id) },
  },
  inventory: {
    Product: {
      inStock: ({ upc }: { upc: string }) => Number(upc) % 3 !== 0,
      shippingEstimate: ({ price = 0, weight = 0 }: Boxed) => (price > 1_000 ? 0 : weight / 2),
    },
  },
  products: {
    Query: { topProducts: (_: unknown, { first }: { first: number }) => products.slice(0, first) },
    Product: { __resolveReference: ({ upc }: { upc: string }) => products.find(product => product.upc === upc) },
  },
  reviews: {
    Review: { __resolveReference: ({ id }: { id: string }) => reviews.find(review => review.id === id) },
    User: { reviews: () => reviews.slice(0, 2) },
    Product: { reviews: ({ upc }: { upc: string }) => reviews.filter(({ product }) => product.upc === upc) },
  },
};

const FRAGMENTS = `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }`;
const authors = `...Review author { ...User reviews { ...Review product { ...Product } } }`;

/** The query of the public benchmark; each client's own has one more name and another number of products. */
export const shopQuery = (client: number): string => `${FRAGMENTS}
  query Test${client || ''} {
    users { ...User reviews { ...Review product { ...Product reviews { ${authors} } } } }
    topProducts${client ? `(first: ${1 + (client % 9)})` : ''} { ...Product reviews { ${authors} } }
  }`;

/** What a subgraph answers, as its server would have sent it. */
export interface ShopAnswer {
  data?: any;
  errors?: any;
}

export interface Shop {
  supergraphSdl: string;
  /**
   * Asks a subgraph by a call. What is asked for the first time is executed; afterwards its text is read again, so that a gateway pays what
   * it pays for any answer that it gets, and for nothing that a subgraph does.
   */
  ask(subgraph: string, query: string, variables: unknown): Promise<ShopAnswer>;
}

export function openShop(): Shop {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(SDL).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: `http://${name}` })),
  );
  const schemas = new Map(Object.entries(SDL).map(([name, sdl]) => [name, executableSubgraph(sdl, RESOLVERS[name] ?? {})]));
  const written = new Map<string, string>();
  return {
    supergraphSdl: must(supergraphSdl, `supergraph: ${errors}`),
    async ask(subgraph, query, variables) {
      const key = `${subgraph} ${query} ${JSON.stringify(variables)}`;
      const text = written.get(key) ?? (await answer(must(schemas.get(subgraph), subgraph), query, variables));
      written.set(key, text);
      return JSON.parse(text);
    },
  };
}

const answer = async (schema: GraphQLSchema, query: string, variables: unknown): Promise<string> =>
  JSON.stringify(await execute({ schema, document: parse(query), variableValues: variables as Record<string, unknown> }));
