import { COMMON } from './common-passwords.ts';

/**
 * What a password must be, after NIST SP 800-63B: long, and not what is tried first; no rules about kinds of characters, no end. Twelve
 * characters, for a second factor is offered and not demanded.
 */
export const SHORTEST = 12;
export const LONGEST = 256;

export type Fault = 'TOO_SHORT' | 'TOO_LONG' | 'SIMPLE' | 'COMMON' | 'PERSONAL';

/** What others know of somebody: the login, the name, the committee. */
export interface About {
  login: string;
  name: string | null;
  committee: string;
}

const LOOK_ALIKES: Record<string, string> = { '0': 'o', '1': 'l', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };

const lettersOf = (text: string): string => text.replace(/[^\p{L}]/gu, '');
/** As it is guessed: small letters, without what is put before, between and behind. */
const plain = (text: string): string => lettersOf(text.normalize('NFKC').toLowerCase());
/** The same with signs read as the letters that they look like; what stands at the ends is a year or an exclamation mark. */
const unmasked = (text: string): string =>
  lettersOf(
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/^[^\p{L}@$]+|[^\p{L}@$]+$/gu, '')
      .replace(/[013457@$!]/g, sign => LOOK_ALIKES[sign] ?? sign),
  );

const ROWS = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv5tgb6yhn7ujm'];
const FORTH_AND_BACK = ROWS.flatMap(row => [row, [...row].reverse().join('')]);

/** A short piece again and again, or pieces of a row of keys. */
function isSimple(text: string): boolean {
  const small = text.toLowerCase();
  if (new Set(small).size < 5 || /^(.{1,5})\1+.{0,4}$/su.test(small)) return true;
  let rest = small;
  for (let length = 10; length >= 4; length--)
    for (const row of FORTH_AND_BACK)
      for (let at = 0; at + length <= row.length; at++) rest = rest.replaceAll(row.slice(at, at + length), '');
  return rest.length < 5;
}

/** Whether nothing is left of it, or hardly anything, once words that all know are taken away. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  let rest = text;
  for (const word of [...words].sort((one, other) => other.length - one.length)) rest = rest.replaceAll(word, '');
  return rest.length < 4 && rest.length < text.length;
}

/** Why a password is refused; null: it is good. */
export function faultOf(password: string, { login, name, committee }: About): Fault | null {
  const text = password.normalize('NFKC');
  const { length } = [...text];
  if (length < SHORTEST) return 'TOO_SHORT';
  if (length > LONGEST) return 'TOO_LONG';
  if (isSimple(text)) return 'SIMPLE';
  const own = [login, ...login.split(/[^\p{L}\d]+/u), name ?? ''].map(plain).filter(word => word.length > 1);
  for (const guessed of [plain(text), unmasked(text)]) {
    if (isMadeOf(guessed, COMMON)) return 'COMMON';
    if (isMadeOf(guessed, [...own, ...COMMON])) return 'PERSONAL';
  }
  const digits = text.replace(/\D/g, '');
  return lettersOf(text) === '' && digits.replaceAll(committee, '').length < 8 ? 'PERSONAL' : null;
}
