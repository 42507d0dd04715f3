import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { Cells } from './ask.ts';
import type { Directory } from './directory.ts';
import { homeDataSource, ownerRoutingDataSource } from './owner-routing.ts';

/** The subgraph that is asked at home alone; the others at the owners of the records. */
export const HOME_SUBGRAPH = 'linkage';

/** Room for the plans of several thousand distinct client queries, in MiB of their JSON. */
const PLAN_STORE_MIB = 64;

export interface GatewayLogger {
  debug(message?: unknown): void;
  info(message?: unknown): void;
  warn(message?: unknown): void;
  error(message?: unknown): void;
}

export interface GatewayOptions {
  supergraphSdl: string;
  directory: Directory;
  cells: Cells;
  /** Code of the cell whose `linkage` answers lists, figures and links. */
  home: string;
  logger: GatewayLogger;
  /** Another way to reach the subgraphs, for comparison in the benchmark. */
  buildService?: (subgraph: { name: string }) => GraphQLDataSource;
}

/** The federation gateway over a set of cells: plans a query, asks each subgraph, each at the owners of its records. */
export function createGateway({ supergraphSdl, directory, cells, home, logger, buildService }: GatewayOptions): ApolloGateway {
  // The library has no option for it: without this it would send usage figures out of a closed network.
  process.env.APOLLO_TELEMETRY_DISABLED = '1';
  return new ApolloGateway({
    supergraphSdl,
    buildService:
      buildService ??
      (({ name }) => (name === HOME_SUBGRAPH ? homeDataSource(name, home, cells) : ownerRoutingDataSource(name, directory, cells))),
    experimental_approximateQueryPlanStoreMiB: PLAN_STORE_MIB,
    // Composed and checked by us already (schema/supergraph.graphql).
    validateSupergraph: false,
    __exposeQueryPlanExperimental: false,
    // "Gateway successfully loaded schema", in three lines, is no news to an operator.
    logger: {
      debug: message => logger.debug(message),
      info: message => logger.debug(message),
      warn: message => logger.warn(message),
      error: message => logger.error(message),
    },
  });
}
