import { posix } from 'node:path';
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import { must } from '../must.ts';
import type { Archive } from './archive.ts';

/** A sheet of the workbook, in the order of its tabs. */
export interface Sheet {
  name: string;
  /** "visible" or how it is hidden; left out by some programs. */
  state?: string;
  /** Its part of the archive. */
  part: string;
}

export interface Book {
  sheets: Sheet[];
  /** Its rows, one after another. */
  rows(sheet: Sheet): AsyncIterable<ExcelJS.Row>;
}

interface Relationship {
  Id: string;
  Type: string;
  Target: string;
}

/**
 * The parsers of exceljs' streaming reader. Its own way through the file takes the parts as they come, so that a sheet that lies before the
 * shared strings, or is only unpacked sooner, is read without them. Here they are given in the order in which they need each other.
 */
interface Parsers {
  workbookRels?: Relationship[];
  model: { sheets: { name: string; state?: string; rId: string }[] };
  _parseRels(part: Readable): Promise<void>;
  _parseWorkbook(part: Readable): Promise<void>;
  _parseStyles(part: Readable): Promise<void>;
  _parseSharedStrings(part: Readable): AsyncIterable<unknown>;
  _parseWorksheet(pieces: AsyncIterable<string>, number: string): Iterable<{ value: AsyncIterable<ExcelJS.Row> }>;
}

/** Reads all of a workbook but its rows: names of sheets, styles (they tell days from numbers) and shared strings. */
export async function openBook(archive: Archive): Promise<Book> {
  const options = { sharedStrings: 'cache', styles: 'cache', hyperlinks: 'ignore', worksheets: 'emit', entries: 'ignore' } as const;
  const parsers = new ExcelJS.stream.xlsx.WorkbookReader(Readable.from([]) as never, options) as unknown as Parsers;
  const workbook = (await relationships(archive, parsers, '')).find(isOf('officeDocument'))?.part ?? 'xl/workbook.xml';
  const parts = await relationships(archive, parsers, workbook);
  await parsers._parseWorkbook(await whole(archive, workbook));
  const styles = parts.find(isOf('styles'));
  if (styles) await parsers._parseStyles(await whole(archive, styles.part));
  const strings = parts.find(isOf('sharedStrings'));
  if (strings) for await (const _ of parsers._parseSharedStrings(Readable.from(archive.text(strings.part))));
  const sheets = parsers.model.sheets.flatMap(({ rId, name, state }) =>
    parts.filter(each => each.id === rId && isOf('worksheet')(each)).map(({ part }) => ({ name, part, ...(state && { state }) })),
  );
  return {
    sheets,
    async *rows({ part }) {
      for (const { value } of parsers._parseWorksheet(archive.text(part), '1')) yield* value;
    },
  };
}

// The older and the strict format name types by different addresses with the same last word.
const isOf =
  (type: string) =>
  ({ type: each }: { type: string }): boolean =>
    each.endsWith(`/${type}`);

/** What a part (none: the archive itself) refers to, with the names of these parts. */
async function relationships(archive: Archive, parsers: Parsers, part: string): Promise<{ id: string; type: string; part: string }[]> {
  const { dir, base } = posix.parse(part);
  await parsers._parseRels(await whole(archive, posix.join(dir, '_rels', `${base}.rels`)));
  return must(parsers.workbookRels, 'relations of the workbook').map(({ Id, Type, Target }) => ({
    id: Id,
    type: Type,
    part: posix.resolve('/', dir, Target).slice(1),
  }));
}

/** A small part, read to its end before it is parsed: some parsers stop before the end. */
async function whole(archive: Archive, part: string): Promise<Readable> {
  let text = '';
  for await (const piece of archive.text(part)) text += piece;
  return Readable.from([text]);
}
