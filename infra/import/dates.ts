/** Day 1 of Excel's 1900 system, less its two days of error: 45047 is 2023-05-01. */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
const SHANGHAI_MS = 8 * 3_600_000;

const YEAR_FIRST = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?(?:[T\s]*(.*))?$/;
const RUN_TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;
const SERIAL = /^\d{5}(\.\d+)?$/;
const CLOCK = /^(\d{1,2})\s*[:时]\s*(\d{1,2})\s*(?:[:分]\s*(\d{1,2})(?:\.\d+)?\s*秒?)?分?\s*(Z|[+-]\d{2}:?\d{2})?$/;

const UNUSUAL = /[！-～\u3000\u00a0—–−]/;

/** Digits and signs of the full-width block (０-９，．／－：) as plain ones; odd spaces as plain ones. */
export const halfWidth = (text: string): string => (UNUSUAL.test(text) ? replaceUnusual(text) : text);

const replaceUnusual = (text: string): string =>
  text
    .replace(/[！-～]/g, letter => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .replace(/[—–−]/g, '-');

/** A day as people write it (2023-5-1, 2023/05/01, 2023.5.1, 20230501, 2023年5月1日), as Excel stores it (45047) or as exceljs reads it: `YYYY-MM-DD`, or undefined. */
export function readDate(value: unknown): string | undefined {
  if (value instanceof Date) return isoDay(value.getTime());
  const text = halfWidth(String(value)).trim();
  const serial = SERIAL.test(text) ? fromSerial(Number(text)) : undefined;
  if (serial !== undefined) return isoDay(serial);
  const match = RUN_TOGETHER.exec(text) ?? YEAR_FIRST.exec(text);
  if (!match || (match[4] && !CLOCK.test(match[4]))) return undefined;
  return realDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** A day, or a day with a time, in Asia/Shanghai unless it names its offset: an instant, or undefined. A day alone is its beginning. */
export function readInstant(value: unknown): Date | undefined {
  if (value instanceof Date) return validInstant(value.getTime() - SHANGHAI_MS);
  const text = halfWidth(String(value)).trim();
  if (SERIAL.test(text)) return validInstant(Math.round(fromSerial(Number(text)) / 1000) * 1000 - SHANGHAI_MS);
  const day = readDate(text);
  if (!day) return undefined;
  const clock = CLOCK.exec(YEAR_FIRST.exec(text)?.[4] ?? '');
  const [hour = 0, minute = 0, second = 0] = clock ? [clock[1], clock[2], clock[3] ?? '0'].map(Number) : [];
  // As ISO 8601 has it, 24:00 is the beginning of the next day; here it is a slip. Minutes and seconds above 59 are none to Date either.
  if (hour > 23) return undefined;
  const time = [hour, minute, second].map(part => String(part).padStart(2, '0')).join(':');
  const offset = clock?.[4]?.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2') ?? '+08:00';
  return validInstant(Date.parse(`${day}T${time}${offset}`));
}

const fromSerial = (serial: number): number => EXCEL_EPOCH + serial * DAY_MS;

const validInstant = (time: number): Date | undefined => (Number.isNaN(time) ? undefined : new Date(time));

const isoDay = (time: number): string | undefined => (Number.isNaN(time) ? undefined : new Date(time).toISOString().slice(0, 10));

function realDay(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && year >= 1000 ? date.toISOString().slice(0, 10) : undefined;
}
