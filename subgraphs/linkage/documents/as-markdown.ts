import type { DocumentModel, Table } from './model.ts';

export const NO_NUMBER = '—';

/** A document as Markdown. What records call themselves cannot break a table, nor become markup. */
export function asMarkdown({ title, sections }: DocumentModel): string {
  const parts = sections.flatMap(({ heading, text, table }) => [
    `## ${heading}`,
    ...text.map(escaped),
    ...(table ? [tableText(table)] : []),
  ]);
  return `${[`# ${escaped(title)}`, ...parts].join('\n\n')}\n`;
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(column => escaped(column.title))),
    line(columns.map(({ type }) => (type === 'NUMBER' ? '---:' : '---'))),
    ...rows.map(({ cells }) => line(cells.map(cell => (cell === null ? NO_NUMBER : escaped(cell))))),
  ].join('\n');
}

// A dash or full stop within a line is no markup: days and numbers stay as they are.
const escaped = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>|#]/g, '\\$&');
