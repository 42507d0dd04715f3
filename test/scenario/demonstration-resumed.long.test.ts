import { expect, test } from '@jest/globals';
import { loadDemonstration } from '@tongxin/gateway/demonstration/load.ts';
import { model } from '@tongxin/gateway/model.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';
import { settle, testDatabase } from '../kit/cell.ts';
import { quiet } from '../kit/own-service.ts';
import { testPostgres } from '../kit/postgres.ts';

const cell = testDatabase();
const count = async () => Number((await cell.database.pool.query('SELECT count(*) FROM ledger.card')).rows[0].count);

/** Cuts every connection to this test's database. */
const cut = () =>
  asAdmin(testPostgres().adminUrl, client =>
    client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [new URL(cell.url).pathname.slice(1)]),
  );

test('a demonstration that was cut off half-way goes on at the next start, and is then left alone', async () => {
  const first = loadDemonstration(cell.url, model, quiet).then(
    () => 'loaded',
    () => 'cut off',
  );
  while ((await count()) === 0);
  await cut();
  expect(await first).toBe('cut off');
  const half = await count();

  await loadDemonstration(cell.url, model, quiet);
  const whole = await count();
  expect(half).toBeGreaterThan(0);
  expect(half).toBeLessThan(whole);
  await settle(cell.url);
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });

  await loadDemonstration(cell.url, model, quiet);
  expect(await count()).toBe(whole);
}, 180_000);
