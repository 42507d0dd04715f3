import { beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import pg from 'pg';
import { completenessLoader } from './completeness.ts';

const cell = testDatabase();
const request = { scope: '420000', reach: 'SUBTREE', from: null, tree: null } as const;

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: cell.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(() => asOwner("SELECT ledger.open_cell('420200', false), ledger.open_cell('421300', false); SELECT ledger.derive_owners()"));

async function describe() {
  const found = await completenessLoader(cell.database.pool).load(request);
  return { ...found, states: Object.fromEntries(found.owners.map(({ cell: owner, state }) => [owner ? owner.code : '', state])) };
}

test('a cell that never gave a sign of life is lost, one that did long ago is late, and the whole says so', async () => {
  expect(await describe()).toMatchObject({ feed: 'LOST', states: { '420000': 'CURRENT', '420200': 'LOST', '421300': 'LOST' } });
  await asOwner(
    "INSERT INTO ledger.pulse (cell, at) VALUES ('420200', now() - interval '16 minutes'), ('421300', now() - interval '14 minutes')",
  );
  expect(await describe()).toMatchObject({ feed: 'LATE', states: { '420000': 'CURRENT', '420200': 'LATE', '421300': 'CURRENT' } });
  await asOwner("UPDATE ledger.pulse SET at = now() WHERE cell = '420200'");
  const { feed, owners, committees } = await describe();
  expect([feed, committees]).toEqual(['CURRENT', 117]);
  expect(owners.map(({ committees }) => committees).reduce((sum, each) => sum + each)).toBe(117);
});
