import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A program of this repository in a process of its own. */
export interface Running {
  pid: number;
  /** All that it has printed so far. */
  output(): string;
  /** Resolves with the match once the output has it; rejects when the program ends without. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Reads no more of what it prints: its next line meets a pipe that ended. */
  deafen(): void;
  kill(signal: NodeJS.Signals): void;
  exited: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts a `.ts` file (from the root of the repository) with only these variables set. */
export function run(file: string, env: Record<string, string>, args: readonly string[] = []): Running {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const child = spawn(process.execPath, [file, ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', text => (output += text));
  const exited = once(child, 'close').then(([code, signal]) => ({ code, signal }));
  let ended = false;
  exited.then(() => {
    ended = true;
  });
  const printed = async (pattern: RegExp) => {
    for (;;) {
      const match = output.match(pattern);
      if (match) return match;
      if (ended) throw new Error(`ended without printing ${pattern}:\n${output}`);
      await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data'), exited]);
    }
  };
  const deafen = () => {
    for (const stream of [child.stdout, child.stderr]) stream.destroy();
  };
  return { pid: child.pid ?? 0, output: () => output, printed, deafen, kill: signal => child.kill(signal), exited };
}
