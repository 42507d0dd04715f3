import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { OperatorError } from '../errors.ts';
import { itemAt } from '../must.ts';
import { detectEncoding } from './encoding.ts';
import type { SheetRow, Table } from './table.ts';

const SEPARATORS = [',', '\t', ';', '，', '；'];

/** Opens a CSV file, whatever its encoding and separator; the function returned reads it from the top. */
export function readCsv(path: string): () => Table {
  const encoding = detectEncoding(path);
  return () => {
    const file = createReadStream(path, { highWaterMark: 1 << 16 });
    return { rows: rowsOf(path, textOf(file, encoding)), bytesRead: () => file.bytesRead, notes: [] };
  };
}

async function* textOf(file: AsyncIterable<Buffer>, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of file) yield decoder.decode(chunk, { stream: true });
  const rest = decoder.decode();
  if (rest) yield rest;
}

async function* rowsOf(path: string, text: AsyncGenerator<string>): AsyncGenerator<SheetRow> {
  let head = '';
  for (let part = await text.next(); !part.done; part = await text.next()) {
    head += part.value;
    if (/\n./s.test(head)) break;
  }
  const parser = parse({ delimiter: separatorOf(head), relax_column_count: true, relax_quotes: true });
  const feeding = feed(parser, head, text);
  feeding.catch(error => parser.destroy(error));
  let number = 0;
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield { number: ++number, cells };
    await feeding;
  } catch (error) {
    throw explain(error, path, number);
  } finally {
    parser.destroy();
    await text.return(undefined);
  }
}

async function feed(parser: ReturnType<typeof parse>, head: string, text: AsyncGenerator<string>): Promise<void> {
  let wake = () => {};
  parser.on('drain', () => wake()).on('close', () => wake());
  const write = async (part: string) => {
    if (parser.destroyed || parser.write(part)) return;
    await new Promise<void>(resolve => {
      wake = resolve;
      if (parser.destroyed) resolve();
    });
  };
  await write(head);
  for await (const part of text) {
    if (parser.destroyed) return;
    await write(part);
  }
  parser.end();
}

/** The separator found most often in the first line that has one, quoted text left out. */
function separatorOf(head: string): string {
  const line =
    head
      .replace(/"[^"]*"/g, '')
      .split(/[\r\n]+/)
      .find(each => each.trim() && SEPARATORS.some(separator => each.includes(separator))) ?? '';
  const counts = SEPARATORS.map(separator => line.split(separator).length - 1);
  return itemAt(SEPARATORS, counts.indexOf(Math.max(...counts)));
}

function explain(error: unknown, path: string, number: number): unknown {
  const { code } = error as { code?: string };
  if (!code?.startsWith('CSV_')) return error;
  return new OperatorError(
    `${path} 第 ${number + 1} 行起不成表格：${code === 'CSV_QUOTE_NOT_CLOSED' ? '引号 " 没有配对' : code}。请在表格软件中打开检查后另存。`,
  );
}
