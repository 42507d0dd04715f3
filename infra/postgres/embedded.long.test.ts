import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { until } from '@tongxin/test/kit/until.ts';

test('a PostgreSQL that ends time after time ends the process, which says why', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongxin-embedded-'));
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(new URL('./embedded.ts', import.meta.url).href)};
    await startEmbeddedPostgres({ folder: ${JSON.stringify(folder)}, log: console, settings: { shared_buffers: '16MB' } });
    setInterval(() => {}, 1000);
    console.log('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', chunk => (said += chunk));
  const ended = once(child, 'exit');
  const server = () => Number(readFileSync(join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);
  await until(() => said.includes('ready'), Boolean);
  for (let times = 1; times <= 6; times++) {
    process.kill(server(), 'SIGKILL');
    if (times < 6)
      await until(
        () => said.split('PostgreSQL runs again').length - 1,
        count => count === times,
      );
  }
  expect((await ended)[0]).toBe(1);
  expect(said).toContain('PostgreSQL ended 6 times within a minute. Its log says why');
  rmSync(folder, { recursive: true, force: true });
}, 120_000);
