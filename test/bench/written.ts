import type { Database } from '../../infra/database/database.ts';
import { PUBLIC } from '../../infra/identity/actor.ts';
import { known, must } from '../../infra/must.ts';
import type { Problem, RecordRow } from '../../infra/records/kind.ts';
import { recordLoaders } from '../../infra/records/loaders.ts';
import { same } from '../../infra/records/same.ts';

/** The record, of an answer without problems. */
export const written = <R>(record: R | null, problems: readonly Problem[]): R => must(record, `record: ${JSON.stringify(problems)}`);

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
