import { recordLoaders } from '@tongxin/infra/graphql/loaders.ts';
import { PUBLIC } from '@tongxin/infra/kernel/actor.ts';
import type { Fault, RecordRow } from '@tongxin/infra/kernel/row.ts';
import { same } from '@tongxin/infra/kernel/same.ts';
import { known, must } from '@tongxin/infra/must.ts';
import type { Database } from '@tongxin/infra/store/database.ts';

/** The record, of an answer without faults. */
export const written = <R>(record: R | null, faults: readonly Fault[]): R => must(record, `record: ${JSON.stringify(faults)}`);

/** Records by the loader of a request. */
export const load = (database: Database, ids: readonly string[]): Promise<(RecordRow | Error | null)[]> =>
  recordLoaders(database, { actor: PUBLIC, requestId: 'bench', language: 'zh' }).record.loadMany(ids);

/** Throws unless each record holds what was given for it. */
export async function compare(database: Database, given: ReadonlyMap<string, object>): Promise<void> {
  for (const record of await load(database, [...given.keys()])) {
    if (record === null || record instanceof Error) throw new Error(`A record is not there: ${record}`);
    const differs = Object.entries(known(given, record.id, 'record')).find(([name, value]) => !same(record[name] ?? null, value ?? null));
    if (differs) throw new Error(`${record.id}: ${differs[0]} is ${JSON.stringify(record[differs[0]])}, not ${JSON.stringify(differs[1])}`);
  }
}
