import { today } from '@tongxin/infra/days.ts';
import { itemsOf } from '@tongxin/infra/graphql/guarded.ts';
import { perRequest } from '@tongxin/infra/graphql/per-request.ts';
import type { DomainContext } from '@tongxin/infra/graphql/resolvers.ts';
import type { RecordRow } from '@tongxin/infra/kernel/row.ts';
import DataLoader from 'dataloader';

interface Asked {
  platform: string;
  from: string | null;
  until: string;
}

const MONTHS = `
  SELECT q.number, m.* FROM jsonb_to_recordset($1) AS q (number int, platform text, "from" date, until date), LATERAL (
    SELECT first_day::text AS month, fixed_day::text AS "fixedDay", held_on IS NOT NULL AS kept, held_on::text AS "heldOn", on_fixed_day AS "onFixedDay"
    FROM liaison.room_month WHERE platform = q.platform AND first_day <= q.until AND (q."from" IS NULL OR last_day >= q."from")
    ORDER BY first_day DESC LIMIT 24) m
  ORDER BY q.number, m.month DESC`;

const months = perRequest(
  ({ database }) =>
    new DataLoader<Asked, object[], string>(
      async asked => {
        const { rows } = await database.pool.query(MONTHS, [JSON.stringify(asked.map((each, number) => ({ number, ...each })))]);
        const found = Map.groupBy(rows, row => row.number as number);
        return asked.map((_, number) => found.get(number) ?? []);
      },
      { cacheKeyFn: asked => JSON.stringify(asked) },
    ),
);

type Head = { from: string; until?: string | null };

export const platformMonthsResolvers = {
  Platform: {
    headsOn: (record: RecordRow, { day }: { day?: string | null }) =>
      itemsOf<Head>(record, record.heads).filter(
        ({ from, until }) => from <= (day ?? today()) && (until ?? '9999-12-31') >= (day ?? today()),
      ),
    receptionMonths: ({ id }: RecordRow, { from, until }: { from?: string | null; until?: string | null }, context: DomainContext) =>
      months(context).load({ platform: id, from: from ?? null, until: until ?? today() }),
  },
};
