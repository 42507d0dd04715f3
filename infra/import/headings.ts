import { OperatorError } from '../errors.ts';
import type { Field } from '../kernel/field.ts';
import { normalKey } from '../kernel/key.ts';
import { importedFields, type Kind } from '../kernel/kind.ts';
import { nearest } from '../nearest.ts';

/** Heading of the column that says what was wrong with a rejected row; ignored on import. A kind can have a field 问题 of its own. */
export const problemHeading = (kind: Kind): string =>
  Object.values(kind.fields).some(({ label }) => label[0] === '问题') ? '导入问题' : '问题';
/** With --history: when the earlier register knew the record. */
export const RECORDED_HEADING = '录入时间';

export interface Column {
  /** Place in the row, from 0. */
  index: number;
  /** As the file writes it. */
  heading: string;
  /** Undefined: 录入时间. */
  name: string;
  field: Field | undefined;
}

const plain = (heading: unknown): string => normalKey(String(heading ?? '')).replace(/[*()[\]{}【】]/g, '');

/** Which column holds which field. All that is wrong with the headings is one OperatorError. */
export function matchHeadings(kind: Kind, cells: unknown[], history: boolean): Column[] {
  const fields = importedFields(kind);
  const names = new Map(
    Object.entries(fields).flatMap(([name, field]) => [[plain(field.label[0]), name] as const, [name.toLowerCase(), name] as const]),
  );
  const columns: Column[] = [];
  const faults: string[] = [];
  for (const [index, cell] of Array.from(cells).entries()) {
    const heading = String(cell ?? '').trim();
    const text = plain(heading);
    if (text === '' || text === problemHeading(kind)) continue;
    const recorded = text === RECORDED_HEADING || text === 'recordedat';
    const name = recorded ? 'recordedAt' : names.get(text);
    if (recorded && !history) faults.push(`“${RECORDED_HEADING}”列只在接收历史台账时使用：确是历史台账请加 --history，否则删去这一列。`);
    else if (!name) faults.push(unknownHeading(kind, heading));
    else if (columns.some(column => column.name === name)) faults.push(`“${heading}”列出现了两次，请删去一列。`);
    else columns.push({ index, heading, name, field: fields[name] });
  }
  for (const [name, field] of Object.entries(fields)) {
    if (field.required && !columns.some(column => column.name === name)) faults.push(`缺少必填的“${field.label[0]}”列。`);
  }
  const { by, told } = kind.roster ?? {};
  if (by && told && ![by, 'name'].some(name => columns.some(column => column.name === name)))
    faults.push(`缺少“${told.name.label[0]}”列，或“${kind.fields[by]?.label[0]}”列。`);
  if (faults.length > 0) throw new OperatorError(`${faults.join('\n')}\n模板：npm run import -- --template ${kind.name} ${kind.name}.xlsx`);
  return columns;
}

function unknownHeading(kind: Kind, heading: string): string {
  const labels = Object.values(importedFields(kind)).map(field => field.label[0]);
  const near = nearest(heading, labels);
  return `${kind.label[0]}没有“${heading}”列${near ? `，是否“${near}”？` : `。可用的列：${labels.join('、')}。`}`;
}
