import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@tongxin/gateway/model.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { prepareDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { prepareDatabase as prepareCell } from '@tongxin/infra/store/prepare.ts';

/** A throw-away PostgreSQL with the settings of the service; each benchmark gets a prepared database of its own. */
export async function benchPostgres() {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-bench-'));
  const server = await startEmbeddedPostgres({ folder, log: { info: () => {}, error: console.error }, temporary: true });
  await prepareRole(server);
  return {
    async database(name: string): Promise<string> {
      await prepareDatabase(server.url, name);
      const url = server.connectionUrl(name, 'tongxin');
      await prepareCell(url, model, '420000');
      return url;
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
