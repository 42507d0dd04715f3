import { createReadStream } from 'node:fs';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** So many bytes are kept in memory; more go into a file. */
const IN_MEMORY = 1024 * 1024;

/** Something that has come to its end, to be read at leisure. */
export interface Spooled {
  chunks(): AsyncIterable<Uint8Array>;
  remove(): Promise<void>;
}

/** Takes all of it, however slowly it is made or read on the other side: until then nobody holds a connection or a transaction for it. */
export async function spool(chunks: AsyncIterable<Uint8Array>): Promise<Spooled> {
  let held: Uint8Array[] = [];
  let bytes = 0;
  let folder: string | undefined;
  let file: FileHandle | undefined;
  const remove = async () => {
    if (folder) await rm(folder, { recursive: true, force: true });
  };
  try {
    for await (const chunk of chunks) {
      bytes += chunk.length;
      held.push(chunk);
      if (bytes <= IN_MEMORY) continue;
      folder ??= await mkdtemp(join(tmpdir(), 'tongxin-feed-'));
      file ??= await open(join(folder, 'answer'), 'wx', 0o600);
      await file.writev(held);
      held = [];
    }
  } catch (error) {
    await file?.close();
    await remove();
    throw error;
  }
  await file?.close();
  const path = folder && join(folder, 'answer');
  return { chunks: () => iterate(path, held), remove };
}

async function* iterate(path: string | undefined, held: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  if (path) yield* createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Uint8Array>;
  else yield* held;
}
