/** Text as the bytes that Excel writes in China. Node can only read this encoding, so the table is made by reading every pair of bytes. */
export function encodeGb18030(text: string): Buffer {
  const pieces = text.split(/(\P{ASCII})/u);
  return Buffer.concat(pieces.map((piece, index) => (index % 2 === 0 ? Buffer.from(piece) : bytesOf(piece))));
}

let table: Map<string, Buffer> | undefined;

function bytesOf(letter: string): Buffer {
  table ??= readTable();
  const bytes = table.get(letter);
  if (!bytes) throw new Error(`${letter} has no two bytes in GB18030`);
  return bytes;
}

function readTable(): Map<string, Buffer> {
  const decoder = new TextDecoder('gb18030');
  const letters = new Map<string, Buffer>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const bytes = Buffer.from([lead, trail]);
      const letter = decoder.decode(bytes);
      if ([...letter].length === 1 && letter !== '\ufffd') letters.set(letter, bytes);
    }
  }
  return letters;
}
