import type { Door } from '../door.ts';
import type { Counted, Lock } from './lock-out.ts';
import { hashPassword, refuseIfBusy, verifyPassword } from './passwords.ts';
import { useCode } from './second-factor.ts';

/** An account as the front door knows it. */
export interface Account {
  id: string;
  committee: string;
  login: string;
  name: string | null;
}

/** What somebody shows, and from where. */
export interface Shown {
  login: string;
  password: string;
  /** Null: it tells nobody apart. */
  address: string | null;
  /** In which this account signed in before. */
  knownBrowser?: { account: string; id: string } | undefined;
}

export type Shows =
  | { outcome: 'LOCKED'; until: Date }
  | { outcome: 'WRONG' }
  | { outcome: 'RIGHT'; account: Account; needsSecondFactor: boolean };

interface Found extends Account {
  hash: string | null;
  second: boolean;
}

const FOUND = `SELECT a.id, a.committee, a.login, a.name, p.hash, s.account IS NOT NULL AS second
  FROM identity.account_of_login($1) a LEFT JOIN identity.password p ON p.account = a.id LEFT JOIN identity.second_factor s ON s.account = a.id`;

/** Whether a password is that of a login. Who has no account here is told as late as who has one, and by as many statements. Errors: BusyError. */
export async function showPassword(door: Door, lock: Lock, { login, password, address, knownBrowser }: Shown): Promise<Shows> {
  refuseIfBusy();
  const [found] = await door.query<Found>(FOUND, [login]);
  const isKnown = knownBrowser && knownBrowser.account === found?.id;
  const counted: Counted[] = [
    isKnown ? await lock.inBrowser(knownBrowser.id) : found ? await lock.onAccount(found.id) : await lock.onNobody(login),
    ...(address === null ? [] : [await lock.fromAddress(address)]),
  ];
  const until = await lock.begin(counted);
  if (until) return { outcome: 'LOCKED', until };
  const { right, outdated } = await verifyPassword(password, found?.hash ?? null);
  if (!right || !found) return { outcome: 'WRONG' };
  await lock.succeeded(counted);
  if (outdated) await keepPassword(door, found.id, password);
  const { hash: _, second: needsSecondFactor, ...account } = found;
  return { outcome: 'RIGHT', account, needsSecondFactor };
}

/** The code of a second factor, after the password. */
export async function showCode(
  door: Door,
  lock: Lock,
  account: string,
  code: string,
): Promise<{ outcome: 'LOCKED'; until: Date } | { outcome: 'WRONG' | 'RIGHT' }> {
  const counted = [await lock.onSecondFactor(account)];
  const until = await lock.begin(counted);
  if (until) return { outcome: 'LOCKED', until };
  if (!(await useCode(door, account, code))) return { outcome: 'WRONG' };
  await lock.succeeded(counted);
  return { outcome: 'RIGHT' };
}

/** Errors: BusyError. */
export async function keepPassword(door: Pick<Door, 'query'>, account: string, password: string): Promise<void> {
  await door.query(
    `INSERT INTO identity.password (account, hash) VALUES ($1, $2)
     ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, changed_at = clock_timestamp()`,
    [account, await hashPassword(password)],
  );
}
