import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { stringify } from 'csv-stringify/sync';
import type { RowFault } from './decode-rows.ts';

/** Byte order mark: Excel then reads the file as UTF-8. */
export const BOM = '\ufeff';
const SHOWN = 20;

/** A CSV file written line by line, begun with its first line: without lines there is no file. */
export interface LineFile {
  path: string;
  add(cells: string[]): Promise<void>;
  close(): Promise<void>;
}

export function openLineFile(path: string, heading: string[]): LineFile {
  let stream: WriteStream | undefined;
  const write = async (to: WriteStream, cells: string[]) => {
    if (!to.write(stringify([cells]))) await once(to, 'drain');
  };
  return {
    path,
    async add(cells) {
      if (!stream) {
        stream = createWriteStream(path);
        await once(stream, 'open');
        stream.write(BOM);
        await write(stream, heading);
      }
      await write(stream, cells);
    },
    async close() {
      const open = stream;
      if (open) await new Promise<void>((resolve, reject) => open.once('error', reject).end(resolve));
    },
  };
}

/** All faults of a file: the first ones to show, all of them in a CSV file. */
export interface Report {
  /** How many. */
  count: number;
  /** The first 20 as lines for people. */
  lines: string[];
  file: LineFile;
  add(row: number, fault: RowFault): Promise<void>;
}

export function openReport(path: string): Report {
  const report: Report = {
    count: 0,
    lines: [],
    file: openLineFile(path, ['行', '列', '值', '问题', '改法']),
    async add(row, { heading, value, reason, remedy }) {
      report.count++;
      if (report.lines.length < SHOWN)
        report.lines.push(`第 ${row} 行 ${heading}${value ? ` “${shortened(value)}”` : ''}：${reason}。${remedy}。`);
      await report.file.add([String(row), heading, value, reason, remedy]);
    },
  };
  return report;
}

const shortened = (value: string): string => ([...value].length > 40 ? `${[...value].slice(0, 40).join('')}…` : value).replace(/\s+/g, ' ');
