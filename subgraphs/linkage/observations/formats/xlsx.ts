import { Readable } from 'node:stream';
import JSZip from 'jszip';
import type { Column, Row } from '../rows.ts';
import { FORMULA } from './format.ts';

// A workbook of one sheet, written row by row. The libraries that write workbooks note in them when and by which machine they were made; the same rows
// must be the same bytes.

/** DOS time begins here; a zip file has no earlier one. */
const BEGINNING = new Date('1980-01-01T00:00:00Z');
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEETS = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Styles of cells: as they come, the heading, and a text that is never a formula, whoever edits it. */
const [HEADING, QUOTED] = [1, 2];
const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEETS}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEETS}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEETS}.styles+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="observations" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1" applyNumberFormat="1"/></cellXfs></styleSheet>`,
};
const SHEET = 'xl/worksheets/sheet1.xml';

/** How wide a column is shown, in characters. */
const WIDTH = { NUMBER: 12, TEXT: 18 } as const;

/** What XML cannot hold is left out. */
const UNWRITABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const escaped = (text: string): string => text.replace(UNWRITABLE, '').replace(/[&<>\r]/g, character => ESCAPES[character] ?? '');

const lettersOf = (index: number): string =>
  (index < 26 ? '' : lettersOf(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));

function cell(place: string, value: string | number | null, style = 0): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  const styled = style || (FORMULA.test(value) ? QUOTED : 0);
  return `<c r="${place}"${styled ? ` s="${styled}"` : ''} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

async function* sheet(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncGenerator<string> {
  const letters = columns.map((_, index) => lettersOf(index));
  const line = (number: number, of: (column: Column) => string | number | null, style = 0): string =>
    `<row r="${number}">${columns.map((column, index) => cell(`${letters[index]}${number}`, of(column), style)).join('')}</row>`;
  const widths = columns
    .map(({ type }, index) => `<col min="${index + 1}" max="${index + 1}" width="${WIDTH[type]}" customWidth="1"/>`)
    .join('');
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths}</cols><sheetData>`;
  yield line(1, ({ name }) => name, HEADING);
  let number = 1;
  for await (const row of rows) yield line(++number, ({ name }) => row[name] ?? null);
  yield '</sheetData></worksheet>';
}

export function xlsx(rows: AsyncIterable<Row>, columns: readonly Column[]): AsyncIterable<Uint8Array> {
  const zip = new JSZip();
  const options = { date: BEGINNING, createFolders: false };
  for (const [name, content] of Object.entries(PARTS)) zip.file(name, HEAD + content, options);
  const source = Readable.from(sheet(rows, columns), { objectMode: false });
  zip.file(SHEET, source, { ...options, binary: true });
  const written = new Readable().wrap(
    zip.generateNodeStream({ streamFiles: true, compression: 'DEFLATE', compressionOptions: { level: 3 }, platform: 'UNIX' }),
  );
  source.once('error', error => written.destroy(error));
  return written;
}
