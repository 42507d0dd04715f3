import { type Deadline, deadline } from '../deadline.ts';
import { TooExpensiveError } from '../errors.ts';

/** Counts what one request asks for, in figures and records. Errors: QUERY_TOO_EXPENSIVE beyond what it may ask. */
export type Spend = (items: number) => void;

/** Figures and records that one request may ask for; a page of 100 cities with six figures and three records each takes 1,000. */
const MOST_ITEMS = 10_000;

/** What a list counts for besides its records if a statement of its own reads it, however many are asked for at the same time. */
export const OWN_STATEMENT = 50;

interface Budget {
  spent: number;
  spend: Spend;
}

const budgets = new WeakMap<Deadline, Budget>();

/** That of the request that is being answered: what is asked of one subgraph after the other for it comes from the same. */
export function budget(): Spend {
  const asked = deadline();
  if (!asked) return fullBudget().spend;
  const own = budgets.get(asked) ?? fullBudget();
  budgets.set(asked, own);
  return own.spend;
}

/** What a request has asked for so far, here; what other cells did for it is theirs. */
export const spentOn = (asked: Deadline): number => budgets.get(asked)?.spent ?? 0;

function fullBudget(): Budget {
  // One for all that is too much: each would keep where it was thrown.
  let refused: TooExpensiveError | undefined;
  const own: Budget = {
    spent: 0,
    spend(items) {
      own.spent += items;
      if (own.spent <= MOST_ITEMS) return;
      refused ??= new TooExpensiveError(MOST_ITEMS);
      throw refused;
    },
  };
  return own;
}
