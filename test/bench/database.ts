import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { model } from '@tongxin/gateway/model.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { prepareDatabase, prepareRole } from '@tongxin/infra/postgres/postgres.ts';
import { prepareDatabase as prepareCell } from '@tongxin/infra/store/prepare.ts';
import pg from 'pg';
import { postmasterOf } from './cpu.ts';

export type BenchPostgres = Awaited<ReturnType<typeof benchPostgres>>;

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
    /** Tidies up what was written, so that PostgreSQL does little of itself afterwards; the process that all of it descends from. */
    async settle(name: string): Promise<number> {
      const client = new pg.Client({ connectionString: server.connectionUrl(name) });
      await client.connect();
      try {
        for (const sql of ['ALTER SYSTEM SET autovacuum = off', 'SELECT pg_reload_conf()', 'VACUUM ANALYZE', 'CHECKPOINT'])
          await client.query(sql);
        return await postmasterOf(client);
      } finally {
        await client.end();
      }
    },
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
