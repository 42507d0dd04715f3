import { parseId } from '@tongxin/infra/id.ts';
import { committeeByCode } from '@tongxin/infra/reference/territory.ts';
import { receiptId } from '@tongxin/vocabulary/receipt-number.ts';

/** Its owner says whether there is one: here nothing is known of numbers. */
export const receiptResolvers = {
  Query: {
    receipt: (_: unknown, { number }: { number: string }) => {
      const id = receiptId(number);
      return id && committeeByCode.has(parseId(id).committee) ? { __typename: 'Receipt' as const, id } : null;
    },
  },
};
