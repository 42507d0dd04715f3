import { argon2 as argon2WithCallback, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import { BusyError } from '../errors.ts';

const argon2 = promisify(argon2WithCallback);

/** argon2id with 19 MiB, as the OWASP Password Storage Cheat Sheet has it (m=19456, t=2, p=1). */
const PRESENT = { memory: 19_456, passes: 2, parallelism: 1 };
const TAG_BYTES = 32;

/** So many at once: each takes a core for a few hundredths of a second, and 19 MiB. */
const AT_ONCE = 2;
const MOST_WAITING = 40;
let running = 0;
const waiting: (() => void)[] = [];

/** Before an attempt is counted: what is not looked at counts for nothing. Errors: BusyError. */
export function refuseIfBusy(): void {
  if (running >= AT_ONCE && waiting.length >= MOST_WAITING) throw new BusyError();
}

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    refuseIfBusy();
    await new Promise<void>(resolve => waiting.push(resolve));
  } else running++;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running--;
  }
}

/** One form of what people type: composed characters, and nothing else changed (NIST SP 800-63B, 3.1.1.2). */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFKC'));
const base64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');

const derive = (password: string, nonce: Buffer, cost: typeof PRESENT, tagLength: number): Promise<Buffer> =>
  inTurn(() => argon2('argon2id', { message: bytesOf(password), nonce, tagLength, ...cost }));

/** The hash of a password in PHC form. Errors: BusyError. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, nonce, PRESENT, TAG_BYTES);
  return `$argon2id$v=19$m=${PRESENT.memory},t=${PRESENT.passes},p=${PRESENT.parallelism}$${base64(nonce)}$${base64(tag)}`;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]+)$/;
/** Of nobody's password: whoever has none costs as much. */
const NOBODY = `$argon2id$v=19$m=${PRESENT.memory},t=${PRESENT.passes},p=${PRESENT.parallelism}$${base64(Buffer.alloc(16))}$${base64(Buffer.alloc(TAG_BYTES))}`;

/** Whether it is the password of this hash, and whether the hash was made as it is no longer done. Without a hash it does the same work, in vain. Errors: BusyError. */
export async function verifyPassword(password: string, hash: string | null): Promise<{ right: boolean; outdated: boolean }> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = PHC.exec(hash ?? NOBODY) ?? [];
  if (!memory) throw new Error('A password hash is not in the form in which it is written here.');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  const expected = Buffer.from(tag, 'base64');
  const actual = await derive(password, Buffer.from(nonce, 'base64'), cost, expected.length);
  const right = timingSafeEqual(actual, expected) && hash !== null;
  return { right, outdated: right && (cost.memory !== PRESENT.memory || cost.passes !== PRESENT.passes) };
}
