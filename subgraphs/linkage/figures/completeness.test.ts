import { beforeAll, expect, test } from '@jest/globals';
import { testDatabase } from '@tongxin/test/kit/cell.ts';
import pg from 'pg';
import { completenessLoader } from './completeness.ts';

const cell = testDatabase();
const request = { measure: 'DEEDS', scope: '420000', reach: 'SUBTREE', from: null, until: null, tree: null } as const;

async function asOwner(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: cell.url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

beforeAll(() => asOwner("SELECT ledger.open_cell('420200', false), ledger.open_cell('421300', false); SELECT ledger.derive_owners()"));

async function describe() {
  const found = (await completenessLoader(cell.database.pool).load(request)) as {
    complete: boolean;
    reporting: number;
    owners: { cell: { code: string }; committees: number; state: string; freshAt: unknown }[];
  };
  return { ...found, states: Object.fromEntries(found.owners.map(({ cell: { code }, state }) => [code, state])) };
}

test('a cell that never gave a sign of life is missing, one that did long ago is late, and the whole says so', async () => {
  expect(await describe()).toMatchObject({ complete: false, states: { '420000': 'CURRENT', '420200': 'MISSING', '421300': 'MISSING' } });
  await asOwner(
    "INSERT INTO ledger.pulse (cell, at) VALUES ('420200', now() - interval '16 minutes'), ('421300', now() - interval '14 minutes')",
  );
  expect(await describe()).toMatchObject({ complete: false, states: { '420000': 'CURRENT', '420200': 'LATE', '421300': 'CURRENT' } });
  await asOwner("UPDATE ledger.pulse SET at = now() WHERE cell = '420200'");
  const { complete, owners } = await describe();
  expect(complete).toBe(true);
  expect(owners.map(({ committees }) => committees).reduce((sum, each) => sum + each)).toBe(117);
});

test('a committee reports once it has published a fact, of whichever cell', async () => {
  expect((await describe()).reporting).toBe(0);
  await asOwner(`INSERT INTO ledger.fact (cell, owner, record, measure, amount, day, known, dimensions)
    VALUES ('420200', '420202', 'ded_420202_${'0'.repeat(32)}', 'DEEDS', 1, '2023-01-01', now(), '{}')`);
  expect((await describe()).reporting).toBe(1);
});
