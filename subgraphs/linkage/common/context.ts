import type { Spend } from '@tongxin/infra/graphql/budget.ts';
import type { RequestContext } from '@tongxin/infra/graphql/context.ts';
import type { AsOfLoader } from '@tongxin/infra/ledger/as-of.ts';
import type { PointLoaders } from '@tongxin/infra/ledger/points.ts';
import type { Database } from '@tongxin/infra/store/database.ts';

/** What resolvers of `linkage` get. */
export interface LinkageContext {
  request: RequestContext;
  database: Database;
  spend: Spend;
  loaders: Loaders;
}

/** Batched reads, made anew for each request. A feature adds its own where it declares it; linkage.ts makes them all. */
export interface Loaders {
  asOf: AsOfLoader;
  points: PointLoaders;
}
