import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Door } from '../door.ts';

const PERIOD_S = 30;
/** One code before and one after the present: the clocks of telephones differ. */
const SKEW = 1;
const RECOVERY_CODES = 10;
/** Without what is mistaken for something else. */
const LETTERS = '23456789abcdefghjkmnpqrstuvwxyz';

const totp = (secret: Secret, label = '') => new TOTP({ issuer: 'Tongxin', label, secret, digits: 6, period: PERIOD_S });

/** A secret that is nobody's yet, and what an app on a telephone reads from its picture. */
export function newSecret(login: string): { secret: string; uri: string } {
  const secret = new Secret({ size: 20 });
  return { secret: secret.base32, uri: totp(secret, login).toString() };
}

const digitsOf = (typed: string): string => typed.normalize('NFKC').replace(/\s/g, '');

/** The half minute to which a code belongs; null: it is none of now. */
function stepOf(secret: Secret, typed: string): number | null {
  const token = digitsOf(typed);
  if (!/^\d{6}$/.test(token)) return null;
  const timestamp = Date.now();
  const delta = totp(secret).validate({ token, timestamp, window: SKEW });
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD_S) + delta;
}

const newRecoveryCode = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

/** 79 random bits need no slow hash. */
const digestOf = (code: string): Buffer => createHash('sha256').update(digitsOf(code).toLowerCase().replaceAll('-', '')).digest();

/** Turns the second factor on, when the code shows that the app has the secret. Returns codes for the day when the telephone is lost; null: the code is wrong. */
export async function turnOn(door: Door, account: string, secret: string, code: string): Promise<string[] | null> {
  const made = Secret.fromBase32(secret);
  const step = stepOf(made, code);
  if (step === null) return null;
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  await door.transaction(async query => {
    await query(
      `INSERT INTO identity.second_factor (account, secret, last_step) VALUES ($1, $2, $3)
       ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, since = clock_timestamp()`,
      [account, Buffer.from(made.bytes), step],
    );
    await query('DELETE FROM identity.recovery_code WHERE account = $1', [account]);
    await query('INSERT INTO identity.recovery_code (account, digest) SELECT $1, unnest($2::bytea[])', [account, codes.map(digestOf)]);
  });
  return codes;
}

export async function turnOff(door: Door, account: string): Promise<void> {
  await door.transaction(async query => {
    await query('DELETE FROM identity.second_factor WHERE account = $1', [account]);
    await query('DELETE FROM identity.recovery_code WHERE account = $1', [account]);
  });
}

/** Whether a code is one of now, or one of those for recovery; it is used up with that. */
export async function useCode(door: Door, account: string, typed: string): Promise<boolean> {
  const [factor] = await door.query<{ secret: Buffer }>('SELECT secret FROM identity.second_factor WHERE account = $1', [account]);
  if (!factor) return false;
  const step = stepOf(new Secret({ buffer: Uint8Array.from(factor.secret).buffer }), typed);
  if (step !== null) {
    const taken = await door.query(
      'UPDATE identity.second_factor SET last_step = $2 WHERE account = $1 AND last_step < $2 RETURNING account',
      [account, step],
    );
    return taken.length > 0;
  }
  const used = await door.query('DELETE FROM identity.recovery_code WHERE account = $1 AND digest = $2 RETURNING account', [
    account,
    digestOf(typed),
  ]);
  return used.length > 0;
}

/** How an account is protected besides its password; null: by nothing. */
export async function secondFactorOf(door: Door, account: string): Promise<{ since: Date; codesLeft: number } | null> {
  const [row] = await door.query<{ since: Date; left: number }>(
    `SELECT since, (SELECT count(*)::int FROM identity.recovery_code c WHERE c.account = f.account) AS left
     FROM identity.second_factor f WHERE account = $1`,
    [account],
  );
  return row ? { since: row.since, codesLeft: row.left } : null;
}
