import yauzl from 'yauzl';

/** The parts of a zip file by name, whatever their order in it: they are found by the list at its end. */
export interface Archive {
  /** The text of a part, in pieces that end between characters. Errors: when there is no such part, or it is damaged. */
  text(name: string): AsyncIterable<string>;
  /** How much of the file has been read, in bytes; of a part being read, in proportion. */
  bytesRead(): number;
  close(): void;
}

export async function openArchive(path: string): Promise<Archive> {
  const zip = await yauzl.openPromise(path, { autoClose: false });
  try {
    const entries = new Map<string, yauzl.Entry>();
    // Names of parts do not tell small letters from capital ones (ECMA-376 part 2).
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
    const reading = { bytes: 0 };
    return {
      text: name => textOf(zip, entries.get(name.toLowerCase()), name, reading),
      bytesRead: () => Math.round(reading.bytes),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

async function* textOf(
  zip: yauzl.ZipFile,
  entry: yauzl.Entry | undefined,
  name: string,
  reading: { bytes: number },
): AsyncGenerator<string> {
  if (!entry) throw new Error(`缺少 ${name}`);
  const decoder = new TextDecoder();
  for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
    reading.bytes += piece.length * (entry.compressedSize / entry.uncompressedSize);
    yield decoder.decode(piece, { stream: true });
  }
  yield decoder.decode();
}
