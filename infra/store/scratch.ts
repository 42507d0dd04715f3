import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Model } from '../kernel/model.ts';
import { startEmbeddedPostgres } from '../postgres/embedded.ts';
import { prepareDatabase as createDatabase, DATABASE, prepareRole, ROLE } from '../postgres/postgres.ts';
import { prepareDatabase } from './prepare.ts';

/** Prepares a throw-away database as a start would, and works with it. Errors: OperatorError where the model does not fit together. */
export async function withScratchDatabase<T>(model: Model, work: (url: string) => Promise<T>): Promise<T> {
  const log = { info: () => {}, error: console.error };
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-scratch-'));
  const server = await startEmbeddedPostgres({ folder, log, settings: { fsync: 'off', synchronous_commit: 'off' }, temporary: true });
  try {
    await prepareRole(server);
    await createDatabase(server.url, DATABASE);
    const url = server.connectionUrl(DATABASE, ROLE);
    await prepareDatabase(url, model, '420000');
    return await work(url);
  } finally {
    await server.stop();
  }
}
