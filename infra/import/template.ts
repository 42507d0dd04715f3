import { writeFileSync } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import ExcelJS from 'exceljs';
import { OperatorError } from '../errors.ts';
import { importedFields, type Kind } from '../kernel/kind.ts';
import type { Model } from '../kernel/model.ts';
import { explain } from './explain-field.ts';
import { BOM } from './report.ts';
import { EXPLANATIONS } from './workbook.ts';

/** Begins the first cell of a row that a template explains itself with; such rows are not imported. */
export const EXAMPLE_MARK = '#示例 ';
const EXPLANATION_MARK = '#说明 ';

/** Headings, explanations and an example of a kind: the rows of its template. */
export function templateRows(kind: Kind, { kindByName }: Model): { headings: string[]; explanations: string[]; example: string[] } {
  const fields = Object.values(importedFields(kind));
  const marked = (mark: string, cells: string[]) => [`${mark}${cells[0]}`, ...cells.slice(1)];
  return {
    headings: fields.map(({ label, required }) => `${label[0]}${required ? '*' : ''}`),
    explanations: marked(
      EXPLANATION_MARK,
      fields.map(field => {
        const { meaning, format, allowed } = explain(kind, field, kindByName);
        return [meaning, format, allowed].filter(Boolean).join('；');
      }),
    ),
    example: marked(
      EXAMPLE_MARK,
      fields.map(({ example }) => example),
    ),
  };
}

/** Writes the template of a kind to a .csv or .xlsx file, or as CSV to stdout. */
export async function writeTemplate(kind: Kind, model: Model, path: string | undefined): Promise<void> {
  if (path === undefined) process.stdout.write(csvTemplate(kind, model));
  else if (/\.csv$/i.test(path)) save(path, () => writeFileSync(path, csvTemplate(kind, model)));
  else if (/\.xlsx$/i.test(path)) {
    const bytes = await workbookTemplate(kind, model);
    save(path, () => writeFileSync(path, bytes));
  } else throw new OperatorError(`模板文件的名称应以 .csv 或 .xlsx 结尾，不是 ${path}。`);
}

function save(path: string, write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new OperatorError(`无法写入 ${path}：${(error as NodeJS.ErrnoException).code}。`);
  }
}

export function csvTemplate(kind: Kind, model: Model): string {
  const { headings, explanations, example } = templateRows(kind, model);
  return BOM + stringify([headings, explanations, example]);
}

export async function workbookTemplate(kind: Kind, model: Model): Promise<Buffer> {
  const { headings, example } = templateRows(kind, model);
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(kind.label[0], { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow(headings).font = { bold: true };
  sheet.addRow(example).font = { italic: true, color: { argb: 'FF808080' } };
  const explained = workbook.addWorksheet(EXPLANATIONS);
  explained.addRow(['列', '含义', '必填', '写法', '可选的值']).font = { bold: true };
  for (const [index, field] of Object.values(importedFields(kind)).entries()) {
    const { meaning, format, allowed } = explain(kind, field, model.kindByName);
    sheet.getRow(1).getCell(index + 1).note = [meaning, field.required ? '必填' : '', format, allowed].filter(Boolean).join('\n');
    sheet.getColumn(index + 1).width = Math.min(30, Math.max(10, field.label[0].length * 2 + 4, field.example.length * 2));
    sheet.getColumn(index + 1).numFmt = '@'; // text: Excel must not turn 01 into 1, or a place's name into a date
    explained.addRow([field.label[0], meaning, field.required ? '是' : '否', format, allowed]);
  }
  explained.addRow([]);
  explained.addRow(['第一格以 # 开头的行不导入。']);
  for (const [column, width] of [14, 50, 6, 50, 70].entries()) explained.getColumn(column + 1).width = width;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
