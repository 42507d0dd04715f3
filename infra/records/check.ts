import { committeeByCode, findDivision, sectorByCode } from '../../schema/reference.ts';
import { parseId } from '../id.ts';
import type { Field } from './field.ts';
import type { Kind, Problem } from './kind.ts';
import { type Language, say } from './language.ts';

/** The first day for which a record can be: the founding session of the CPPCC. */
const FIRST_DAY = '1949-09-21';
const LAST_DAY = '2100-12-31';

/** Text that a database can keep: no NUL, no half of a character. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

const isBlank = (value: unknown): boolean => typeof value === 'string' && value.trim() === '';

/** The same values, where text of nothing but spaces is none: an empty reference refers to nothing, an empty name is no name. */
export function withoutBlanks(fields: Record<string, Field>, values: Record<string, unknown>): Record<string, unknown> {
  const cleared = (field: Field | undefined, value: unknown): unknown => {
    if (isBlank(value)) return null;
    if (field?.type !== 'items' || !Array.isArray(value)) return value;
    return value.map(item => withoutBlanks(field.parts!, item));
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cleared(fields[name], value)]));
}

/** What is wrong with the reason that a correction, withdrawal or restoration gives. */
export function checkReason(reason: unknown, language: Language): Problem[] {
  const problem = (code: string, zh: string, en: string): Problem[] => [{ field: 'reason', code, message: say(language, zh, en) }];
  if (typeof reason !== 'string' || !reason.trim()) return problem('REQUIRED', '请写明原因。', 'Say why.');
  if ([...reason].length > 1_000) return problem('TOO_LONG', '原因最多 1000 个字。', 'The reason may be at most 1,000 characters.');
  return isStorable(reason) ? [] : problem('MALFORMED', '原因含有无法保存的字符。', 'The reason holds a character that cannot be stored.');
}

/** Checks every field of a whole record; each problem names its field. References are checked for shape here, for existence by the writer. */
export function checkRecord(kind: Kind, record: Record<string, unknown>, owner: string, language: Language): Problem[] {
  const problems = Object.entries(kind.fields).flatMap(([name, field]) => checkField(name, field, record[name], owner, language));
  if (problems.length === 0) {
    const problem = endsBefore(kind, record, language) ?? kind.check?.(record, language, owner);
    if (problem) problems.push(problem);
  }
  return problems;
}

function endsBefore({ lasts, fields }: Kind, record: Record<string, unknown>, language: Language): Problem | null {
  const [begin, end] = lasts ?? [];
  if (!begin || !end || !record[end] || String(record[end]) >= String(record[begin])) return null;
  const message = say(language, `“${fields[end]!.label}”早于“${fields[begin]!.label}”。`, `"${end}" cannot come before "${begin}".`);
  return { field: end, code: 'OUT_OF_ORDER', message };
}

export function checkField(name: string, field: Field, value: unknown, owner: string, language: Language): Problem[] {
  const problem = (code: string, zh: string, en: string): Problem[] => [
    { field: name, code, message: say(language, `“${field.label}”${zh}`, `"${name}" ${en}`) },
  ];
  if (value === null || value === undefined || isBlank(value) || (Array.isArray(value) && value.length === 0)) {
    return field.required ? problem('REQUIRED', '必填。', 'is required.') : [];
  }
  switch (field.type) {
    case 'text':
      return checkText(field, String(value), problem);
    case 'texts':
      return (value as string[]).flatMap(text => checkText(field, text, problem)).slice(0, 1);
    case 'date':
      return String(value) >= FIRST_DAY && String(value) <= LAST_DAY
        ? []
        : problem('OUT_OF_RANGE', `应在 ${FIRST_DAY} 与 ${LAST_DAY} 之间。`, `must lie between ${FIRST_DAY} and ${LAST_DAY}.`);
    case 'integer':
    case 'decimal':
      return checkNumber(field, Number(value), problem);
    case 'choice':
      return Object.hasOwn(field.choices!.values, String(value))
        ? []
        : problem(
            'UNKNOWN_CHOICE',
            `应为其中之一：${Object.values(field.choices!.values).join('、')}。`,
            `must be one of ${Object.keys(field.choices!.values).join(', ')}.`,
          );
    case 'division':
      return findDivision(String(value)) ? [] : problem('UNKNOWN_DIVISION', `没有行政区划代码 ${value}。`, `names no division: ${value}.`);
    case 'sector':
      return sectorByCode.has(String(value))
        ? []
        : problem('UNKNOWN_SECTOR', `没有界别代码 ${value}（01 至 34）。`, `names no sector: ${value} (01 to 34).`);
    case 'committee':
      return committeeByCode.has(String(value))
        ? []
        : problem('UNKNOWN_COMMITTEE', `没有政协委员会 ${value}。`, `names no committee: ${value}.`);
    case 'reference':
    case 'record':
      return checkReference(field, String(value), owner, problem);
    case 'items':
      return (value as Record<string, unknown>[]).flatMap((item, index) =>
        Object.entries(field.parts!).flatMap(([part, partField]) =>
          checkField(`${name}.${index}.${part}`, partField, item[part], owner, language),
        ),
      );
    case 'boolean':
      return [];
  }
}

type Report = (code: string, zh: string, en: string) => Problem[];

function checkText(field: Field, text: string, problem: Report): Problem[] {
  if (!isStorable(text))
    return problem('MALFORMED', '含有无法保存的字符。', 'holds a character that cannot be stored (NUL or half a character).');
  const longest = field.max ?? 200;
  if ([...text].length > longest) return problem('TOO_LONG', `最多 ${longest} 个字。`, `may be at most ${longest} characters.`);
  if (field.pattern && !field.pattern.test.test(text))
    return problem('MALFORMED', `应为${field.pattern.says}。`, `must match ${field.pattern.test.source}.`);
  return [];
}

function checkNumber(field: Field, number: number, problem: Report): Problem[] {
  const least = field.min ?? 0;
  const most = field.max ?? 10_000_000;
  if (!Number.isFinite(number) || (field.type === 'integer' && !Number.isInteger(number)))
    return problem('NOT_A_NUMBER', '应为整数。', 'must be a whole number.');
  return number >= least && number <= most
    ? []
    : problem('OUT_OF_RANGE', `应在 ${least} 与 ${most} 之间。`, `must lie between ${least} and ${most}.`);
}

function checkReference(field: Field, id: string, owner: string, problem: Report): Problem[] {
  try {
    const { committee } = parseId(id);
    if (field.anyOwner || committee === owner) return [];
    return problem(
      'OTHER_OWNER',
      `属于 ${committee}，应为本委员会 ${owner} 的记录。`,
      `belongs to ${committee}; it must be a record of ${owner}.`,
    );
  } catch {
    return problem('MALFORMED', '不是记录编号。', 'is not a record id.');
  }
}
