/** What an answer consists of: lines of JSON, and between them rows as COPY writes them. */
export type Piece = { line: string } | { rows: Buffer } | { end: true };

export class MalformedFeedError extends Error {}

/** A line of JSON is a few hundred bytes. */
const LONGEST_LINE = 64 * 1024;
const NEWLINE = 0x0a;
const END = Buffer.from('\n\\.\n');

/**
 * Takes an answer apart without looking at its rows. After a line for which `opens` is true rows follow, as they are, up to their end mark;
 * of many bytes that arrive at once none is copied but those of a line.
 */
export async function* pieces(chunks: AsyncIterable<Uint8Array>, opens: (line: string) => boolean): AsyncGenerator<Piece> {
  let inRows = false;
  let rest: Buffer = Buffer.alloc(0);
  // Rows are looked at as if a newline went before them, so that the end mark of no rows is found like any other.
  let borrowed = 0;
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : Buffer.concat([rest, chunk]);
    for (;;) {
      if (inRows) {
        const end = rest.indexOf(END);
        const upto = end >= 0 ? end + 1 : Math.max(borrowed, rest.length - END.length + 1);
        if (upto > borrowed) yield { rows: rest.subarray(borrowed, upto) };
        if (end < 0) {
          rest = rest.subarray(upto > borrowed ? upto : 0);
          if (upto > borrowed) borrowed = 0;
          break;
        }
        rest = rest.subarray(end + END.length);
        inRows = false;
        yield { end: true };
      } else {
        const end = rest.indexOf(NEWLINE);
        if (end > LONGEST_LINE || (end < 0 && rest.length > LONGEST_LINE)) throw new MalformedFeedError('a line that is too long');
        if (end < 0) break;
        const line = rest.toString('utf8', 0, end);
        inRows = opens(line);
        borrowed = inRows ? 1 : 0;
        // The newline that ends the line is the one that goes before the rows.
        rest = rest.subarray(inRows ? end : end + 1);
        yield { line };
      }
    }
  }
  if (inRows || rest.length > 0) throw new MalformedFeedError('an end in the middle');
}
