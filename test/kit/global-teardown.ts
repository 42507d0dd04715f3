import { rm } from 'node:fs/promises';
import './global-setup.ts';

/** Removes what global-setup.ts made. */
export default async function globalTeardown(): Promise<void> {
  if (!globalThis.testServer) return;
  for (const host of globalThis.testServer.hosts) host.disconnect();
  await globalThis.testServer.stop();
  await rm(globalThis.testServer.folder, { recursive: true, force: true });
}
