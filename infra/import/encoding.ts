import { closeSync, openSync, readSync } from 'node:fs';
import { OperatorError } from '../errors.ts';

const CHUNK = 1 << 20;

/**
 * The encoding of a text file: UTF-8, UTF-16 with a byte order mark, else GB18030 (what Excel writes in China). The whole
 * file is tried, since the first Chinese character can come late. Errors: OperatorError where it is none of them.
 */
export function detectEncoding(path: string): string {
  const [first = Buffer.alloc(0)] = chunksOf(path);
  if (first[0] === 0xff && first[1] === 0xfe) return 'utf-16le';
  if (first[0] === 0xfe && first[1] === 0xff) return 'utf-16be';
  const encoding = first.includes(0) ? undefined : ['utf-8', 'gb18030'].find(each => decodes(path, each));
  if (!encoding) throw new OperatorError(`${path} 不是文本表格。请在 Excel 或 WPS 中另存为“CSV UTF-8”或 .xlsx 再导入。`);
  return encoding;
}

function decodes(path: string, encoding: string): boolean {
  const decoder = new TextDecoder(encoding, { fatal: true });
  try {
    for (const chunk of chunksOf(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
