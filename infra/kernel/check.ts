import { today } from '../days.ts';
import { parseId } from '../id.ts';
import { sectorByCode } from '../reference/reference.ts';
import { committeeByCode, findDivision } from '../reference/territory.ts';
import type { Field, Fields } from './field.ts';
import { isBlank, normalKey } from './key.ts';
import type { Kind } from './kind.ts';
import { isName } from './persons.ts';
import type { Fault, Hearing, RecordRow } from './row.ts';
import { inLanguage, type Language, say } from './words.ts';

/** The first day for which a record can be: the founding session of the CPPCC. */
const FIRST_DAY = '1949-09-21';
const LAST_DAY = '2100-12-31';
/** More than any office names in one record; each entry is looked at several times. */
const LONGEST_LIST = 1_000;

/** Text that a database can keep: no NUL, no half of a character. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');

/** The same values, where text of which nothing can be seen is none: an empty reference refers to nothing, an empty name is no name. */
export function withoutBlanks(fields: Fields, values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const cleared = (field: Field | undefined, value: unknown): unknown => {
    if (isBlank(value)) return null;
    const parts = field?.parts;
    if (!Array.isArray(value)) return value;
    return parts ? value.map(item => withoutBlanks(parts, item)) : value.filter(each => !isBlank(each));
  };
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, cleared(fields[name], value)]));
}

/** What is wrong with the reason that a correction, withdrawal or restoration gives. */
export function checkReason(reason: unknown, language: Language): Fault[] {
  const fault = (code: string, zh: string, en: string): Fault[] => [{ field: 'reason', code, message: say(language, zh, en) }];
  if (typeof reason !== 'string' || isBlank(reason)) return fault('REQUIRED', '请写明原因。', 'Say why.');
  if ([...reason].length > 1_000) return fault('TOO_LONG', '原因最多 1000 个字。', 'The reason may be at most 1,000 characters.');
  return isStorable(reason) ? [] : fault('MALFORMED', '原因含有无法保存的字符。', 'The reason holds a character that cannot be stored.');
}

/** Checks every field of a whole record; each problem names its field. What needs other records is judged by judge.ts. */
export function checkRecord(kind: Kind, record: Readonly<Record<string, unknown>>, hearing: Hearing): Fault[] {
  const { language } = hearing;
  const faults = Object.entries(kind.fields).flatMap(([name, field]) => checkField(name, field, record[name], hearing));
  faults.push(...itself(kind.fields, record.id, record, language));
  if (kind.door === 'ACTS')
    faults.push(...Object.entries(kind.fields).flatMap(([name, field]) => isAhead(name, field, record[name], language)));
  if (faults.length === 0) {
    const fault = endsBefore(kind, record, language) ?? kind.check?.(record as RecordRow, hearing);
    if (fault) faults.push(fault);
  }
  return faults;
}

/** Nothing is merged into itself, made from itself, or above itself: where a record with this id names itself in these fields. */
export function itself(fields: Fields, id: unknown, values: Readonly<Record<string, unknown>>, language: Language): Fault[] {
  return Object.entries(fields).flatMap(([name, { type, label }]) => {
    if ((type !== 'reference' && type !== 'record') || !id || values[name] !== id) return [];
    const message = say(language, `“${label[0]}”不能是这条记录本身。`, `"${name}" cannot be the record itself.`);
    return [{ field: name, code: 'SAME_RECORD', message }];
  });
}

/** What was done was done on a day that has come; a day by which it is due lies ahead. */
function isAhead(name: string, field: Field, value: unknown, language: Language): Fault[] {
  if (field.type !== 'date' || field.ahead || field.derived || !value || String(value) <= today()) return [];
  const message = say(language, `“${field.label[0]}”：日期 ${value} 还没有到。`, `"${name}": the day ${value} is still to come.`);
  return [{ field: name, code: 'IN_FUTURE', message }];
}

function endsBefore({ lasts, fields }: Kind, record: Readonly<Record<string, unknown>>, language: Language): Fault | null {
  const [begin, end] = lasts ?? [];
  if (!begin || !end || !record[begin] || !record[end] || String(record[end]) >= String(record[begin])) return null;
  const message = say(language, `“${fields[end]?.label[0]}”早于“${fields[begin]?.label[0]}”。`, `"${end}" cannot come before "${begin}".`);
  return { field: end, code: 'OUT_OF_ORDER', message };
}

export function checkField(name: string, field: Field, value: unknown, hearing: Hearing): Fault[] {
  const { committee: owner, language } = hearing;
  const fault = (code: string, zh: string, en: string): Fault[] => [
    { field: name, code, message: say(language, `“${field.label[0]}”${zh}`, `"${name}" ${en}`) },
  ];
  if (value === null || value === undefined || isBlank(value) || (Array.isArray(value) && value.length === 0)) {
    return field.required ? fault('REQUIRED', '必填。', 'is required.') : [];
  }
  if (Array.isArray(value) && value.length > LONGEST_LIST)
    return fault('TOO_MANY', `最多 ${LONGEST_LIST} 项。`, `may hold at most ${LONGEST_LIST} entries.`);
  switch (field.type) {
    case 'text':
      return checkText(field, String(value), fault);
    // In any spelling that can be a key, or a name: it becomes the registered key (persons.ts).
    case 'person':
      return checkPerson(field, String(value), fault);
    case 'persons':
      return (value as string[]).flatMap(key => checkPerson(field, key, fault)).slice(0, 1);
    case 'texts':
      return (value as string[]).flatMap(text => checkText(field, text, fault)).slice(0, 1);
    case 'date':
      return String(value) >= FIRST_DAY && String(value) <= LAST_DAY
        ? []
        : fault('OUT_OF_RANGE', `应在 ${FIRST_DAY} 与 ${LAST_DAY} 之间。`, `must lie between ${FIRST_DAY} and ${LAST_DAY}.`);
    case 'integer':
    case 'decimal':
      return checkNumber(field, Number(value), fault);
    case 'choice':
      return checkChoice(field, String(value), fault);
    case 'division':
      return findDivision(String(value)) ? [] : fault('UNKNOWN_DIVISION', `没有行政区划代码 ${value}。`, `names no division: ${value}.`);
    case 'sector':
      return sectorByCode.has(String(value))
        ? []
        : fault('UNKNOWN_SECTOR', `没有界别代码 ${value}（01 至 34）。`, `names no sector: ${value} (01 to 34).`);
    case 'committee':
      return committeeByCode.has(String(value))
        ? []
        : fault('UNKNOWN_COMMITTEE', `没有政协委员会 ${value}。`, `names no committee: ${value}.`);
    case 'reference':
    case 'record':
      return checkReference(field, String(value), owner, fault);
    case 'references':
      return (value as string[]).flatMap(id => checkReference(field, id, owner, fault)).slice(0, 1);
    case 'items':
      return checkItems(name, field, value as Record<string, unknown>[], hearing);
    case 'boolean':
      return [];
  }
}

function checkChoice({ choices }: Field, code: string, fault: Report): Fault[] {
  const { values } = choices ?? { values: {} };
  if (Object.hasOwn(values, code)) return [];
  const names = Object.values<readonly [string, string]>(values).map(([zh]) => zh);
  return fault('UNKNOWN_CHOICE', `应为其中之一：${names.join('、')}。`, `must be one of ${Object.keys(values).join(', ')}.`);
}

function checkItems(name: string, field: Field, all: Record<string, unknown>[], hearing: Hearing): Fault[] {
  return all.flatMap((item, index) => {
    const parts = Object.entries(field.parts ?? {});
    const faults = parts.flatMap(([part, each]) => checkField(`${name}.${index}.${part}`, each, item[part], hearing));
    const wrong = faults.length === 0 ? field.wrongItem?.(item) : null;
    return wrong
      ? [{ field: `${name}.${index}.${wrong.part}`, code: wrong.code, message: inLanguage(hearing.language, wrong.says) }]
      : faults;
  });
}

type Report = (code: string, zh: string, en: string) => Fault[];

function checkText(field: Field, text: string, fault: Report): Fault[] {
  if (!isStorable(text))
    return fault('MALFORMED', '含有无法保存的字符。', 'holds a character that cannot be stored (NUL or half a character).');
  const longest = field.max ?? 200;
  if ([...text].length > longest) return fault('TOO_LONG', `最多 ${longest} 个字。`, `may be at most ${longest} characters.`);
  if (field.pattern && !field.pattern.test.test(text))
    return fault('MALFORMED', `应为${field.pattern.says[0]}。`, `must be ${field.pattern.says[1]}.`);
  return [];
}

/** A name has no pattern of a key. */
const checkPerson = ({ pattern, ...field }: Field, typed: string, fault: Report): Fault[] =>
  checkText(isName(typed) || !pattern ? field : { ...field, pattern }, normalKey(typed), fault);

function checkNumber(field: Field, number: number, fault: Report): Fault[] {
  const least = field.min ?? 0;
  const most = field.max ?? 10_000_000;
  if (Number.isNaN(number)) return fault('NOT_A_NUMBER', '应为数字。', 'must be a number.');
  if (field.type === 'integer' && !Number.isInteger(number)) return fault('NOT_A_NUMBER', '应为整数。', 'must be a whole number.');
  return number >= least && number <= most
    ? []
    : fault('OUT_OF_RANGE', `应在 ${least} 与 ${most} 之间。`, `must lie between ${least} and ${most}.`);
}

function checkReference(field: Field, id: string, owner: string, fault: Report): Fault[] {
  try {
    const { committee } = parseId(id);
    if (field.anyOwner || committee === owner) return [];
    return fault(
      'OTHER_OWNER',
      `属于 ${committee}，应为本委员会 ${owner} 的记录。`,
      `belongs to ${committee}; it must be a record of ${owner}.`,
    );
  } catch {
    return fault('MALFORMED', '不是记录编号。', 'is not a record id.');
  }
}
