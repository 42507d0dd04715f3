import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { type Actor, staffOf as staff } from '@tongxin/infra/kernel/actor.ts';
import { EMPTY } from '@tongxin/infra/kernel/model.ts';
import { compact } from '@tongxin/infra/ledger/ledger.ts';
import { type Database, openDatabase } from '@tongxin/infra/store/database.ts';
import { createDatabase, dropDatabase, proveRecount, TEMPLATE } from './postgres.ts';
import { until } from './until.ts';

/**
 * A database of its own for this test file: a copy of the migrated template, dropped afterwards, when view = ledger = rollup has been
 * proved; except for tests that write facts without records (`forged`).
 */
export function testDatabase({ forged = false } = {}): { readonly database: Database; readonly url: string } {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const held: { database?: Database; url?: string } = {};
  beforeAll(async () => {
    held.url = await createDatabase(name, TEMPLATE);
    held.database = await openDatabase(held.url, model);
  });
  afterAll(async () => {
    await held.database?.close();
    if (held.url) await (forged ? Promise.resolve() : proveRecount(held.url)).finally(() => dropDatabase(name));
  });
  return {
    get database() {
      return held.database!;
    },
    get url() {
      return held.url!;
    },
  };
}

export const staffOf = (committee: string): Actor => staff(committee, `office-${committee}`);

/** Compacts until every fact is in the rollup: a transaction that still runs anywhere in the cluster holds the compactor back. */
export async function settle(url: string): Promise<void> {
  const database = await openDatabase(url, EMPTY, { poolSize: 1 });
  const pending = async () => {
    await compact(url);
    const { rows } = await database.pool.query(
      'SELECT EXISTS (SELECT FROM ledger.fact WHERE arrived >= (SELECT upto FROM ledger.watermark)) AS pending',
    );
    return rows[0].pending as boolean;
  };
  await until(pending, held => !held).finally(() => database.close());
}
