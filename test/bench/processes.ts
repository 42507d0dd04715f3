import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface BenchProcess {
  url: string;
  stop(): Promise<void>;
}

/** Starts one process of the gateway benchmark and waits until it serves. */
export async function startProcess(mode: string, ...rest: string[]): Promise<BenchProcess> {
  const child: ChildProcess = fork(new URL('./gateway-process.ts', import.meta.url), [mode, ...rest], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [url] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`${mode} ended with ${code}`))),
  ]);
  return {
    url,
    async stop() {
      child.kill();
      await once(child, 'exit');
    },
  };
}
