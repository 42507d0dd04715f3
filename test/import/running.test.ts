import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { asAdmin, openPostgres } from '@tongxin/infra/postgres/postgres.ts';
import { runningPostgresUrl } from '@tongxin/infra/postgres/running.ts';

test('a command finds the embedded PostgreSQL that another process runs, and none after it has stopped', async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'tongxin-running-'));
  expect(runningPostgresUrl(dataFolder)).toBeUndefined();
  const postgres = await openPostgres({ databaseUrl: undefined, dataFolder }, { info() {}, error: console.error });
  try {
    const url = runningPostgresUrl(dataFolder);
    expect(url).toBe(postgres.url);
    expect(await asAdmin(url!, async client => (await client.query('SELECT current_user AS role')).rows)).toEqual([{ role: 'tongxin' }]);
  } finally {
    await postgres.stop();
  }
  expect(runningPostgresUrl(dataFolder)).toBeUndefined();
  await rm(dataFolder, { recursive: true, force: true });
});
