import { createHash } from 'node:crypto';
import type { Fields } from './field.ts';
import type { Kind } from './kind.ts';
import type { RecordRow } from './row.ts';

/**
 * One normal form for what people type as a name, a number or a code, so that spellings which look the same are the same: compatibility
 * forms (NFKC), no spaces nor invisible characters, one dash, one middle dot, small letters. What was typed is kept for display; keys and
 * look-ups compare this. `record.normal_key` in SQL says the same (a test holds them together).
 */
export const normalKey = (text: string): string =>
  text.normalize('NFKC').replace(UNSEEN, '').replace(DASHES, '-').replace(DOTS, '·').toLowerCase();

/** Of numbers in a series also: 第, 号 and leading zeros. `1`, `001`, `第1号` and `１` are one. */
export const numberKey = (text: string): string => {
  const normal = normalKey(text);
  return normal.replace(/[第号]/g, '').replace(/(?<![0-9])0+(?=[0-9])/g, '') || normal;
};

/** Spaces of every width, zero-width and direction marks, variation selectors, tags. */
const UNSEEN =
  /\u034F|[\uFE00-\uFE0F]|[\u180B-\u180F]|[\u17B4\u17B5]|[\s\u0085\u00AD\u061C\u115F\u1160\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]/gu;
const DASHES = /[\u02D7\u058A\u05BE\u1806\u2010-\u2015\u2043\u2212\u2500\u2501\u2E3A\u2E3B\uFE58\uFE63\uFF0D]/gu;
const DOTS = /[\u2022\u2027\u2219\u22C5\u30FB\uFF65]/gu;

/** Text of which nothing can be seen. */
export const isBlank = (value: unknown): boolean => typeof value === 'string' && value.replace(UNSEEN, '') === '';

/** What makes two records of a committee the same. */
export function naturalKeyOf(kind: Kind, record: Readonly<Record<string, unknown>>): string {
  const parts = kind.naturalKey.map(name => record[name]);
  return keyOf(kind, parts, kind.scope?.(record as RecordRow));
}

/** The natural key of these parts. A slash within a part is doubled, so that no two records share a key by accident. */
export function keyOf(kind: Kind, parts: readonly unknown[], scope?: string): string {
  const normal = kind.naturalKey.map((name, index) => keyPart(kind.fields, name, parts[index]));
  const all = scope === undefined ? normal : [numberKey(scope), ...normal];
  return short(all.map(part => (all.length > 1 ? part.replaceAll('/', '//') : part)).join(' / '));
}

/** An index holds only so many bytes of a key: of a longer one its beginning, and a digest of the whole. */
const LONGEST = 1_000;
const short = (key: string): string => {
  if (Buffer.byteLength(key) <= LONGEST) return key;
  return `${[...key].slice(0, 100).join('')}#${createHash('sha256').update(key).digest('hex')}`;
};

/** The normal form of one field of a key. */
export function keyPart(fields: Fields, name: string, value: unknown): string {
  const text = String(value ?? '');
  const field = fields[name];
  if (field?.serial) return numberKey(text);
  return field?.type === 'text' || field?.type === 'person' ? normalKey(text) : text;
}
