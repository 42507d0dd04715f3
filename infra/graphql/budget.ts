import { deadline } from '../deadline.ts';
import { TooExpensiveError } from '../errors.ts';

/** Counts what one request asks for, in figures and records. Errors: QUERY_TOO_EXPENSIVE beyond what it may ask. */
export type Spend = (items: number) => void;

/** Figures and records that one request may ask for; a page of 100 cities with six figures and three records each takes 1,000. */
const MOST_ITEMS = 10_000;

/** What a list counts for besides its records if a statement of its own reads it, however many are asked for at the same time. */
export const OWN_STATEMENT = 50;

const budgets = new WeakMap<object, Spend>();

/** That of the request that is being answered, of which all that is asked of one subgraph after the other is a part. */
export function budget(): Spend {
  const asked = deadline();
  const known = asked && budgets.get(asked);
  if (known) return known;
  const fresh = fullBudget();
  if (asked) budgets.set(asked, fresh);
  return fresh;
}

function fullBudget(): Spend {
  let spent = 0;
  // One for all that is too much: each would keep where it was thrown.
  let refused: TooExpensiveError | undefined;
  return items => {
    spent += items;
    if (spent <= MOST_ITEMS) return;
    refused ??= new TooExpensiveError(MOST_ITEMS);
    throw refused;
  };
}
