import { itemAt } from '@tongxin/infra/must.ts';
import { NO_NUMBER } from './as-markdown.ts';
import type { DocumentModel, Table } from './model.ts';
import { withoutTimes } from './same-bytes.ts';

/** Loaded when the first document is asked for: the service starts without it. */
const library = () => import('docx');
type Library = Awaited<ReturnType<typeof library>>;

/** 宋体 for Chinese, and what goes with it for digits and Latin letters. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia: '宋体' };
/** Half points: 小四. */
const SIZE = 24;

/** A document as a Word file; the same document is the same bytes. */
export async function asDocx({ title, sections }: DocumentModel): Promise<Buffer> {
  const docx = await library();
  const { AlignmentType, Document, HeadingLevel, Packer, Paragraph } = docx;
  const children = sections.flatMap(({ heading, text, table }) => [
    new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1, spacing: { before: 240, after: 120 } }),
    ...text.map(each => new Paragraph({ text: each, spacing: { after: 120 } })),
    ...(table ? [tableOf(docx, table)] : []),
  ]);
  const document = new Document({
    title,
    creator: 'Tongxin',
    styles: { default: { document: { run: { font: FONT, size: SIZE, language: { eastAsia: 'zh-CN' } } } } },
    sections: [{ children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE, alignment: AlignmentType.CENTER }), ...children] }],
  });
  return withoutTimes(await Packer.toBuffer(document));
}

function tableOf({ AlignmentType, Paragraph, Table, TableCell, TableRow, TextRun, WidthType }: Library, { columns, rows }: Table) {
  const cell = (text: string, column: number, bold = false) =>
    new TableCell({
      children: [
        new Paragraph({
          alignment: itemAt(columns, column).type === 'NUMBER' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: [new TextRun({ text, bold })],
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: columns.map(({ title }, column) => cell(title, column, true)) }),
      ...rows.map(({ cells }) => new TableRow({ cantSplit: true, children: cells.map((text, column) => cell(text ?? NO_NUMBER, column)) })),
    ],
  });
}
