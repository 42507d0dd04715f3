import type { Field } from '../kernel/field.ts';
import { halfWidth, readDate } from './dates.ts';
import { findCommittee, findDivision, findSector, type Sought } from './places.ts';

/** What is wrong with a cell: the reason, and what to write instead. */
export interface CellFault {
  reason: string;
  remedy: string;
}
export type Decoded = { value: unknown; fault?: undefined } | { value?: undefined; fault: CellFault };

const decoded = (value: unknown): Decoded => ({ value });
const wrong = (reason: string, remedy: string): Decoded => ({ fault: { reason, remedy } });

/** Text of a cell as a field's typed value; an empty cell is null. A reference stays the text by which resolve.ts or called.ts finds it. */
export function decode(field: Field, cell: unknown, committee: string): Decoded {
  if (cell instanceof Date) return field.type === 'date' ? decodeDate(cell) : decode(field, readDate(cell), committee);
  if (typeof cell === 'object' && cell !== null && 'error' in cell)
    return wrong(`单元格的公式没有结果（${String(cell.error)}）`, '修正公式，或改为直接填写');
  const text = cell === null || cell === undefined ? '' : String(cell).trim();
  if (text === '') return decoded(null);
  switch (field.type) {
    case 'text':
    case 'person':
    case 'reference':
    case 'record':
      return decoded(text);
    case 'texts':
    case 'persons':
    case 'references':
      return decoded(split(text));
    case 'date':
      return decodeDate(text);
    case 'integer':
    case 'decimal':
      return decodeNumber(field, text);
    case 'boolean':
      return decodeBoolean(text);
    case 'choice':
      return decodeChoice(field, text);
    case 'division':
      return decodeSought(findDivision(compact(text), committee));
    case 'sector':
      return decodeSought(findSector(compact(text)));
    case 'committee':
      return decodeSought(findCommittee(compact(text)));
    case 'items':
      return decodeItems(field, text, committee);
  }
}

const compact = (text: string): string => halfWidth(text).replace(/\s+/g, '');

const split = (text: string): string[] =>
  text
    .split(/[;；\n\r]+/)
    .map(part => part.trim())
    .filter(Boolean);

const decodeSought = (found: Sought): Decoded => ('code' in found ? decoded(found.code) : wrong(found.fault, found.remedy));

function decodeDate(cell: unknown): Decoded {
  const day = readDate(cell);
  return day ? decoded(day) : wrong('不是日期', '写成 2023-05-01 或 2023年5月1日，年份写四位');
}

function decodeNumber(field: Field, text: string): Decoded {
  const plain = halfWidth(text).replace(/\s+/g, '');
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\p{Script=Han}*)$/u.exec(plain);
  const [, digits = '', unit = ''] = match ?? [];
  if (!match || /^[十百千万亿]/.test(unit)) return wrong('不是数字', '只写数字，如 12 或 12人次；不写“约”“余”“万”');
  const number = Number(digits.replaceAll(',', ''));
  if (/[余多]/.test(unit)) return wrong('不是确切的数字', '写确切的数字');
  return field.type === 'integer' && !Number.isInteger(number) ? wrong('不是整数', '写整数') : decoded(number);
}

const YES = new Set(['是', '√', '✓', '1', 'true', 'yes', 'y', '有', '对']);
const NO = new Set(['否', '×', '✗', '0', 'false', 'no', 'n', '无', '不是', '-']);

function decodeBoolean(text: string): Decoded {
  const plain = compact(text).toLowerCase();
  if (YES.has(plain) || YES.has(text)) return decoded(true);
  return NO.has(plain) || NO.has(text) ? decoded(false) : wrong('不是“是”或“否”', '写“是”或“否”');
}

function decodeChoice(field: Field, text: string): Decoded {
  const entries = Object.entries(field.choices?.values ?? {});
  const plain = compact(text);
  const found = entries.find(([code, [zh]]) => compact(zh) === plain || code === plain.toUpperCase());
  return found ? decoded(found[0]) : wrong(`不在可选项中`, `可选：${entries.map(([, [zh]]) => zh).join('、')}`);
}

function decodeItems(field: Field, text: string, committee: string): Decoded {
  const parts = Object.entries(field.parts ?? {});
  const shape = parts.map(([, part]) => part.label[0]).join('/');
  const items: Record<string, unknown>[] = [];
  for (const piece of split(text)) {
    const texts = piece.split(/[/／]/);
    if (texts.length > parts.length && texts.slice(parts.length).some(rest => rest.trim())) {
      return wrong(
        `“${piece}”多了一段`,
        `每项写成 ${shape}，几项之间用“；”隔开${parts.some(([, part]) => part.type === 'date') ? '，日期写成 2023-05-01' : ''}`,
      );
    }
    const item: Record<string, unknown> = {};
    for (const [index, [name, part]] of parts.entries()) {
      const { value, fault } = decode(part, texts[index] ?? '', committee);
      if (fault) return wrong(`“${piece}”的${part.label[0]}${fault.reason}`, `${fault.remedy}（每项写成 ${shape}）`);
      if (value !== null) item[name] = value;
    }
    items.push(item);
  }
  return decoded(items);
}
