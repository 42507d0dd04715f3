import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE_MS = 20_000;

/** Waits until `condition` holds: what PostgreSQL does in its own time sends no event. Fails with what it last saw. */
export async function until<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`Waited ${patienceMs} ms in vain; last seen: ${JSON.stringify(seen)}`);
    await wait(25);
  }
}
