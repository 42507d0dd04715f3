import { createHash, randomBytes } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, so that a number read out or typed wrongly is still understood. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const DIGITS = 12; // 60 bits

/** A new number for a citizen of this committee: 420583-7KQ2-9FXM-3TZ8. It is told once and not stored. */
export function newReceiptNumber(committee: string): string {
  const digits = Array.from(randomBytes(DIGITS), byte => ALPHABET.charAt(byte % 32)).join('');
  return [committee, ...(digits.match(/.{4}/g) ?? [])].join('-');
}

/** The id of the receipt with this number, as anybody may have typed it; null for what can be no number. */
export function receiptId(number: string): string | null {
  const typed = number
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-–—_]/g, '');
  const plain = typed.slice(0, 6) + typed.slice(6).replaceAll('O', '0').replace(/[IL]/g, '1');
  if (!new RegExp(`^\\d{6}[${ALPHABET}]{${DIGITS}}$`).test(plain)) return null;
  const digest = createHash('sha256').update(plain).digest('hex');
  return `rcp_${plain.slice(0, 6)}_${digest.slice(0, 32)}`;
}
