import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from '@jest/globals';
import { until } from '../kit/until.ts';

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('npm start answers; a SIGTERM to npm reaches the service, which stops PostgreSQL and leaves no process', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tongxin-npm-'));
  const env = { ...process.env, DATA_FOLDER: folder, PORT: '0', DEMONSTRATION: 'false', NODE_ENV: 'development', LOG_LEVEL: 'info' };
  const npm = spawn('npm', ['start', '--silent'], { cwd: join(import.meta.dirname, '../..'), env, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const lines: string[] = [];
    createInterface({ input: npm.stdout }).on('line', line => lines.push(line));
    const url = await until(() => lines.map(line => /http:\S+\/graphql/.exec(line)?.[0]).find(Boolean), Boolean, 90_000);
    const answer = await fetch(`${url}?query=${encodeURIComponent('{committee(code:"421300"){shortName}}')}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await answer.json()).toEqual({ data: { committee: { shortName: '随州市政协' } } });
    const postgres = Number((await readFile(join(folder, 'postgres/cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
    expect(alive(postgres)).toBe(true);

    npm.kill('SIGTERM');
    const [code] = await once(npm, 'exit');
    expect({ code, last: lines.at(-1) }).toEqual({ code: 0, last: expect.stringContaining('Stopped') });
    expect(alive(postgres)).toBe(false);
  } finally {
    npm.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
}, 150_000);
