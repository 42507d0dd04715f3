import type { Field } from '../kernel/field.ts';
import type { Kind } from '../kernel/kind.ts';
import type { Database } from '../store/database.ts';
import { type CellFault, type Decoded, decode } from './codec.ts';
import { readInstant } from './dates.ts';
import type { Column } from './headings.ts';
import type { TypedRow } from './import-rows.ts';
import { createResolver, type Resolver } from './resolve.ts';
import type { SheetRow } from './table.ts';

/** One thing wrong with one row, for the person who mends the spreadsheet. */
export interface RowFault extends CellFault {
  heading: string;
  /** As the cell shows it. */
  value: string;
}

export interface DecodedRow {
  source: SheetRow;
  row: TypedRow;
  faults: RowFault[];
}

/** Turns batches of spreadsheet rows into typed rows, each with what is wrong with its cells. */
export function createDecoder(
  database: Database,
  kind: Kind,
  committee: string,
  columns: Column[],
): (batch: SheetRow[]) => Promise<DecodedRow[]> {
  const resolver = createResolver(database, committee);
  const references = columns
    .flatMap(column => (column.field?.type === 'reference' ? [{ ...column, target: targetOf(database, kind, column.field) }] : []))
    .filter(({ target }) => !target.called); // what is called by names stays as it is typed (by-names.ts)
  return async batch => {
    const decoded = batch.map(source => decodeRow(source, columns, committee));
    for (const { name, target } of references) {
      await resolver.learn(
        target,
        decoded.flatMap(({ row }) => (row[name] ? [String(row[name])] : [])),
      );
    }
    for (const each of decoded) for (const reference of references) resolve(resolver, each, reference);
    for (const column of columns.filter(({ field }) => field?.type === 'record'))
      await resolveNamed(resolver, database.model.kinds, decoded, column);
    return decoded;
  };
}

function targetOf(database: Database, kind: Kind, field: Field): Kind {
  const target = field.to ? database.model.kindByName.get(field.to) : undefined;
  if (!target) throw new Error(`Kind ${kind.name}: "${field.label[0]}" refers to the unknown kind ${field.to}`);
  return target;
}

function decodeRow(source: SheetRow, columns: Column[], committee: string): DecodedRow {
  const row: TypedRow = {};
  const faults: RowFault[] = [];
  for (const { index, heading, name, field } of columns) {
    const cell = source.cells[index];
    const { value, fault } = field ? decodeOnce(field, cell, committee) : decodeRecordedAt(cell);
    if (fault) faults.push({ ...fault, heading, value: shown(cell) });
    else row[name] = value;
  }
  return { source, row, faults };
}

const remembered = new WeakMap<Field, Map<string, Decoded>>();
const MOST_REMEMBERED = 5_000;

/** Few different values fill most columns of a large file: days, forms, places. Each is decoded once. */
function decodeOnce(field: Field, cell: unknown, committee: string): Decoded {
  if (typeof cell !== 'string' || field.type === 'text' || field.type === 'texts') return decode(field, cell, committee);
  const known = remembered.get(field) ?? new Map<string, Decoded>();
  remembered.set(field, known);
  const key = field.type === 'division' ? committee + cell : cell;
  const found = known.get(key);
  if (found) return found;
  if (known.size >= MOST_REMEMBERED) known.clear();
  const decoded = decode(field, cell, committee);
  known.set(key, decoded);
  return decoded;
}

function decodeRecordedAt(cell: unknown): { value?: unknown; fault?: CellFault } {
  if (cell === null || cell === undefined || String(cell).trim() === '') return { value: null };
  const instant = readInstant(cell);
  if (!instant) return { fault: { reason: '不是时间', remedy: '写成 2023-05-20 或 2023-05-20 14:30' } };
  return instant.getTime() > Date.now() ? { fault: { reason: '晚于现在', remedy: '写原台账录入的时间' } } : { value: instant };
}

function resolve(
  resolver: Resolver,
  { row, faults, source }: DecodedRow,
  { name, heading, index, target }: Column & { target: Kind },
): void {
  if (!row[name]) return;
  const found = resolver.find(target, String(row[name]));
  if ('id' in found) row[name] = found.id;
  else {
    faults.push({ ...found.fault, heading, value: shown(source.cells[index]) });
    delete row[name];
  }
}

/** A record of any kind, as `<kind>：<what a reference would say>`; an id stays as it is. */
async function resolveNamed(resolver: Resolver, kinds: readonly Kind[], rows: DecodedRow[], column: Column): Promise<void> {
  for (const each of rows) {
    const [, label, text] = /^([^:：]+)[:：]\s*(.+)$/.exec(String(each.row[column.name] ?? '')) ?? [];
    const target = kinds.find(kind => kind.label[0] === label?.trim());
    if (!target || !text) continue;
    each.row[column.name] = text;
    await resolver.learn(target, [text]);
    resolve(resolver, each, { ...column, target });
  }
}

/** A cell as text: days as days, times in their own clock. */
export function shown(cell: unknown): string {
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime())
      ? ''
      : cell
          .toISOString()
          .replace('T', ' ')
          .replace(/( 00:00:00)?\.000Z$/, '');
  if (typeof cell === 'object' && cell !== null) return 'error' in cell ? String(cell.error) : '';
  return String(cell ?? '');
}
