import { createHmac } from 'node:crypto';
import { itemAt } from '@tongxin/infra/must.ts';
import type { Door } from '../door.ts';
import type { Keys } from '../keys.ts';

/** What attempts are counted by, and from which failure on each one locks: a minute, then twice as long each time, an hour at most. */
export interface Counted {
  key: string;
  from: number;
}

/** On an account, wherever they come from; in a browser where its owner has signed in before they are counted apart, so that nobody locks others out. */
const ON_ACCOUNT = 5;
/** From one address, on whatever account: an office often has one for all. */
const FROM_ADDRESS = 30;

export type Lock = ReturnType<typeof lockOut>;

/** Keeps who guesses from guessing on. */
export function lockOut(door: Door, keys: () => Promise<Keys>) {
  /** What is counted is kept without names: what was typed as one may have been a password. */
  async function counted(what: string, value: string, from: number): Promise<Counted> {
    const { seal } = await keys();
    const digest = createHmac('sha256', itemAt(seal, 0).k ?? '')
      .update(value)
      .digest('base64url');
    return { key: `${what}:${digest}`, from };
  }
  return {
    onAccount: (account: string) => counted('account', account, ON_ACCOUNT),
    /** On a name under which there is no account: as if there were. */
    onNobody: (login: string) => counted('account', `nobody ${login}`, ON_ACCOUNT),
    inBrowser: (browser: string) => counted('browser', browser, ON_ACCOUNT),
    onSecondFactor: (account: string) => counted('second', account, ON_ACCOUNT),
    fromAddress: (address: string) => counted('address', address, FROM_ADDRESS),
    /** Counts an attempt as failed until it is known to have succeeded. Answers until when it may not be made; null: it may. */
    async begin(these: readonly Counted[]): Promise<Date | null> {
      const [row] = await door.query<{ until: Date | null }>('SELECT identity.begin_attempt($1, $2) AS until', [
        these.map(({ key }) => key),
        these.map(({ from }) => from),
      ]);
      return row?.until ?? null;
    },
    /** It succeeded: the first is forgotten, of the others this attempt. */
    async succeeded(these: readonly Counted[]): Promise<void> {
      await door.query('SELECT identity.end_attempt($1)', [these.map(({ key }) => key)]);
    },
  };
}
