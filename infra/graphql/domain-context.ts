import type { RecordRow } from '../kernel/row.ts';
import type { Database } from '../store/database.ts';
import type { Spend } from './budget.ts';
import type { PageArguments } from './connection.ts';
import type { RequestContext } from './context.ts';
import type { RecordLoaders } from './loaders.ts';

/** What resolvers of a domain subgraph get. */
export interface DomainContext {
  request: RequestContext;
  database: Database;
  loaders: RecordLoaders;
  /** Of the records of nested lists. */
  spend: Spend;
  /** Where the front door is found from outside; no slash at its end. */
  publicUrl: string;
}

/** Resolves a field of a record. */
export type FieldResolver = (record: RecordRow, page: PageArguments, context: DomainContext) => unknown;
