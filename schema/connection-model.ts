import type { Connection } from '../infra/graphql/connection.ts';

/** What a resolver of any connection returns. */
export type ConnectionModel = Connection<unknown>;
