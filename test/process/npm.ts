import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll } from '@jest/globals';
import { until } from '../kit/until.ts';

const ROOT = join(import.meta.dirname, '../..');
const START_MS = 120_000;
const { PATH, HOME } = process.env;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

/** What a command printed, and how it ended. */
export interface Ran {
  code: number | null;
  output: string;
}

/** The service as its computer room runs it: `npm start` on an empty folder, and the other commands beside it, with these variables alone. */
export function npmService(variables: Record<string, string>) {
  const held: { npm?: ReturnType<typeof spawn>; env?: Record<string, string | undefined>; folder?: string } = {};

  beforeAll(async () => {
    const [folder, port] = [await mkdtemp(join(tmpdir(), 'tongxin-production-')), await freePort()];
    const env = { PATH, HOME, DATA_FOLDER: folder, PORT: String(port), ...variables };
    const npm = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    Object.assign(held, { npm, env, folder });
    const lines: string[] = [];
    createInterface({ input: npm.stdout }).on('line', line => lines.push(line));
    await until(() => lines.some(line => line.includes(`:${port}/graphql`)), Boolean, START_MS);
  }, START_MS);

  afterAll(async () => {
    const { npm, folder } = held;
    npm?.kill('SIGTERM');
    if (npm && npm.exitCode === null) await once(npm, 'exit');
    if (folder) await rm(folder, { recursive: true, force: true });
  }, START_MS);

  return {
    get url() {
      return `http://127.0.0.1:${held.env?.PORT}`;
    },
    get folder() {
      return held.folder ?? '';
    },
    /** `npm run <script> -- <parameters>`, with these variables besides. */
    async run(script: string, parameters: readonly string[], more: Record<string, string> = {}): Promise<Ran> {
      const env = { ...held.env, ...more };
      const child = spawn('npm', ['run', '--silent', script, '--', ...parameters], { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let output = '';
      for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text));
      const [code] = await once(child, 'close');
      return { code, output };
    },
  };
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six digits that an authenticator app shows now (RFC 6238). */
export function authenticator(secret: string): string {
  const bits = [...secret.replaceAll(' ', '')].map(letter => BASE32.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 15;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
