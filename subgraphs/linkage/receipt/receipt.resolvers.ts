import { parseId } from '../../../infra/id.ts';
import { committeeByCode } from '../../../schema/territory.ts';
import { receiptId } from '../../liaison/submission/receipt-number.ts';

/** Its owner says whether there is one: here nothing is known of numbers. */
export const receiptResolvers = {
  Query: {
    receipt: (_: unknown, { number }: { number: string }) => {
      const id = receiptId(number);
      return id && committeeByCode.has(parseId(id).committee) ? { __typename: 'Receipt' as const, id } : null;
    },
  },
};
