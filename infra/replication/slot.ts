import type pg from 'pg';
import { OperatorError } from '../errors.ts';
import { partitionsOf, publicationOf } from './names.ts';

/** Looks at what a cell publishes and makes a slot there: from now on it keeps every change until we have it. */
export async function makeSlot(publisher: pg.Client, cell: string, slot: string): Promise<void> {
  await checkPublication(publisher, cell);
  await dropSlot(publisher, slot);
  await publisher.query("SELECT pg_create_logical_replication_slot($1, 'pgoutput')", [slot]);
}

/** Refuses a publication that has other tables than the cell's own: it is the cell that decides what is in it. Errors: OperatorError. */
export async function checkPublication(publisher: pg.Client, cell: string): Promise<void> {
  const { rows } = await publisher.query<{ relation: string }>(
    "SELECT schemaname || '.' || tablename AS relation FROM pg_publication_tables WHERE pubname = $1 ORDER BY 1",
    [publicationOf(cell)],
  );
  if (rows.length === 0)
    throw new OperatorError(
      `The database of cell ${cell} publishes nothing. Start the service there with PUBLISH_TO, and compare RECEIVE_FROM with its database.`,
    );
  refuseOthers(
    cell,
    rows.map(row => row.relation),
  );
}

/** Refuses any table that is not one of the cell's own partitions. */
export function refuseOthers(cell: string, relations: string[]): void {
  const allowed = partitionsOf(cell).map(table => `ledger.${table}`);
  const others = relations.filter(relation => !allowed.includes(relation));
  if (others.length > 0)
    throw new OperatorError(
      `Cell ${cell} publishes ${others.join(', ')}, which is not its to publish. Have its publication ${publicationOf(cell)} put right there.`,
    );
}

/** Drops the slot if it is there and nobody receives through it. */
export const dropSlot = (publisher: pg.Client, slot: string) =>
  publisher.query('SELECT pg_drop_replication_slot(slot_name) FROM pg_replication_slots WHERE slot_name = $1', [slot]);
