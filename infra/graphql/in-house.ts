import { ForbiddenError } from '../errors.ts';
import { isOfficeOf } from '../kernel/actor.ts';
import { type Kind, tableOf } from '../kernel/kind.ts';
import { often } from '../kernel/queryable.ts';
import { readersOf } from '../kernel/rights.ts';
import { columnsOf, toRecord } from '../store/rows.ts';
import { actingFor } from './as-staff.ts';
import { connection, type PageArguments, pageSize, readCursor } from './connection.ts';
import type { DomainContext } from './domain-context.ts';

/** The records that a committee keeps about itself, oldest first. Errors: FORBIDDEN for whose duty it is not. */
export const inHouseList =
  (kind: Kind) =>
  async ({ code }: { code: string }, page: PageArguments, context: DomainContext) => {
    const duties = readersOf(kind);
    if (!isOfficeOf(context.request.actor, code, ...duties))
      throw new ForbiddenError(`${kind.type}: only the staff of committee ${code} with the duty ${duties.join(' or ')} may read these.`);
    const size = pageSize(page);
    context.spend(size);
    const after = readCursor(page.after)?.[0] ?? null;
    const found = await actingFor(context, code, async client => {
      const live = `FROM ${tableOf(kind)} WHERE committee = $1 AND withdrawn_at IS NULL`;
      const rows = client.query(
        often(`SELECT ${columnsOf(kind)} ${live} AND ($2::text IS NULL OR id > $2) ORDER BY id LIMIT $3`, [code, after, size + 1]),
      );
      const count = client.query<{ count: number }>(often(`SELECT count(*)::int AS count ${live}`, [code]));
      return { rows: (await rows).rows.map(row => toRecord(kind, row)), count: (await count).rows[0]?.count ?? 0 };
    });
    return connection(found.rows, page, row => [row.id], found.count);
  };
