import { OperatorError } from '../errors.ts';
import type { Actor } from '../kernel/actor.ts';
import type { Kind } from '../kernel/kind.ts';
import { openingOf } from '../kernel/model.ts';
import { mayWrite } from '../kernel/rights.ts';
import { type Progress, showProgress } from '../process/progress.ts';
import type { Database } from '../store/database.ts';
import { inBatches } from './batches.ts';
import { checkRows } from './check-rows.ts';
import { createDecoder, shown } from './decode-rows.ts';
import type { Column } from './headings.ts';
import { problemHeading } from './headings.ts';
import { BATCH, type ImportCounts, importRows, type TypedRow } from './import-rows.ts';
import { openLineFile, openReport } from './report.ts';
import { openSheet } from './sheet.ts';
import { openSheetFile, type SheetFile } from './sheet-file.ts';

export interface FileImport {
  kind: Kind;
  committee: string;
  actor: Actor;
  path: string;
  /** Imports the good rows though others are bad. */
  partial?: boolean;
  history?: boolean;
  synthetic?: boolean;
  /** Checks only. */
  dryRun?: boolean;
}

export interface FileResult {
  /** Undefined when nothing was written: faults, or a dry run. */
  counts: ImportCounts | undefined;
  /** Rows of data. */
  rows: number;
  badRows: number;
  faults: number;
  /** The first faults as lines for people. */
  lines: string[];
  reportPath: string | undefined;
  rejectedPath: string | undefined;
  notes: string[];
}

type Shows = (title: string, total: number, unit?: string) => Progress;

/**
 * Imports a spreadsheet in two passes: all rows are checked, then written in one transaction. With faults nothing is
 * written, or with `partial` the good rows are. Problems go to `<file>.report.csv`, with `partial` bad rows to `<file>.rejected.csv`.
 * Errors: OperatorError when the file cannot be read as a table of this kind; ForbiddenError for whose work it is not.
 */
export async function importFile(database: Database, options: FileImport, show: Shows = showProgress): Promise<FileResult> {
  // Who may not write them is told so, and not what is wrong with the rows.
  mayWrite(options.actor, options.committee, options.kind.duty);
  const file = openSheetFile(options.path);
  const { bad, ...found } = await checkFile(database, options, file, show);
  const write = !options.dryRun && (found.faults === 0 || options.partial) && found.rows > bad.size;
  const counts = write ? await writeFile(database, options, { file, bad, total: found.rows - bad.size, show }) : undefined;
  return { ...found, badRows: bad.size, counts };
}

async function checkFile(
  database: Database,
  { kind, committee, actor, path, history = false, partial, dryRun }: FileImport,
  file: SheetFile,
  show: Shows,
) {
  const sheet = await openSheet(file, path, kind, history);
  const decodeBatch = createDecoder(database, kind, committee, sheet.columns);
  const report = openReport(`${path}.report.csv`);
  const mark = problemHeading(kind);
  const kept = Array.from(sheet.headings, (heading, index) => ({ heading: shown(heading), index })).filter(
    ({ heading }) => heading !== mark,
  );
  const rejected = partial && !dryRun ? openLineFile(`${path}.rejected.csv`, [...kept.map(({ heading }) => heading), mark]) : undefined;
  const checking = { database, kind, committee, actor, columns: sheet.columns, seen: new Map<string, number>() };
  const bad = new Set<number>();
  const progress = show('检查', file.size);
  let rows = 0;
  for await (const batch of inBatches(sheet.rows, BATCH)) {
    const decoded = await decodeBatch(batch);
    await checkRows(checking, decoded);
    for (const { source, faults } of decoded.filter(each => each.faults.length > 0)) {
      bad.add(source.number);
      for (const fault of faults) await report.add(source.number, fault);
      const why = faults.map(({ heading, reason, remedy }) => `${heading}：${reason}（${remedy}）`).join('；');
      await rejected?.add([...kept.map(({ index }) => shown(source.cells[index])), why]);
    }
    rows += batch.length;
    progress.update(sheet.table.bytesRead());
  }
  progress.update(file.size);
  progress.stop();
  await Promise.all([report.file.close(), rejected?.close()]);
  if (rows === 0) throw new OperatorError(`${path} 只有表头，没有数据。`);
  const written = bad.size > 0;
  return {
    ...{
      bad,
      rows,
      faults: report.count,
      lines: report.lines,
      notes: [...sheet.table.notes, ...takenOver(database, kind, sheet.columns)],
    },
    ...{ reportPath: written ? report.file.path : undefined, rejectedPath: written ? rejected?.path : undefined },
  };
}

/** What an earlier register tells beyond how a record came about: the way that it has gone is taken over, and that is said. */
function takenOver({ model }: Database, kind: Kind, columns: readonly Column[]): string[] {
  const opening = openingOf(model, kind);
  if (kind.door === 'REGISTER') return [];
  const further = columns.filter(({ name }) => name !== 'recordedAt' && !(opening && name in opening.input));
  return further.length > 0 ? [`接收既往办理情况：${further.map(({ heading }) => heading).join('、')}。`] : [];
}

/** A file that was checked: what of it is to be written. */
interface Checked {
  file: SheetFile;
  /** Numbers of the rows that are left out. */
  bad: Set<number>;
  total: number;
  show: Shows;
}

async function writeFile(database: Database, options: FileImport, { file, bad, total, show }: Checked): Promise<ImportCounts> {
  const { kind, committee, path, history = false } = options;
  const sheet = await openSheet(file, path, kind, history);
  const decodeBatch = createDecoder(database, kind, committee, sheet.columns);
  async function* typed(): AsyncGenerator<TypedRow> {
    for await (const batch of inBatches(sheet.rows, BATCH)) {
      for (const { row, source, faults } of await decodeBatch(batch)) {
        if (bad.has(source.number)) continue;
        if (faults.length > 0)
          throw new OperatorError(`导入时 ${path} 或它引用的记录被改动（第 ${source.number} 行）。没有导入任何数据，请再导入一次。`);
        yield row;
      }
    }
  }
  const progress = show('写入', total, '行');
  try {
    const fields = sheet.columns.map(({ name }) => name);
    const reason = `import ${path.split(/[\\/]/).at(-1)}`;
    return await importRows(database, { ...options, fields, reason }, typed(), done => progress.update(done));
  } finally {
    progress.stop();
  }
}
