import { verifyChains } from '@tongxin/infra/audit/verify.ts';
import { compact, recount } from '@tongxin/infra/ledger/ledger.ts';
import { asAdmin } from '@tongxin/infra/postgres/postgres.ts';

/** The migrated database that test files copy. */
export const TEMPLATE = 'tongxin_template';

/** What global-setup.ts found or started, handed to the test processes through their environment. */
export interface TestPostgres {
  /** As the service's role, which is no superuser, to the database `postgres`. */
  url: string;
  /** As the superuser. */
  adminUrl: string;
}

/** The one PostgreSQL of this jest run. */
export function testPostgres(): TestPostgres {
  const text = process.env.TEST_POSTGRES;
  if (!text) throw new Error('TEST_POSTGRES is not set: run the tests through jest with the jest.config.js at the root.');
  return JSON.parse(text);
}

/** Makes a database owned by the service's role, empty or as a copy of `template`; returns its URL for that role. */
export async function createDatabase(name: string, template?: string): Promise<string> {
  const { url, adminUrl } = testPostgres();
  await asAdmin(adminUrl, async client => {
    const copied = template === undefined ? '' : ` TEMPLATE ${client.escapeIdentifier(template)} STRATEGY FILE_COPY`;
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} OWNER tongxin${copied}`);
  });
  return databaseUrl(url, name);
}

/** Drops a database with every connection to it. Its subscriptions must be gone before. */
export async function dropDatabase(name: string): Promise<void> {
  await asAdmin(testPostgres().adminUrl, async client => {
    await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(name)} WITH (FORCE)`);
  });
}

/** The same server and role, another database. */
export function databaseUrl(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

/** Proves, of a database that tests have written to, that view = ledger = rollup and the chain of every audit; throws with what differs. */
export async function proveRecount(url: string): Promise<void> {
  const broken = (await verifyChains(url)).filter(({ faults }) => faults.length > 0);
  if (broken.length > 0) throw new Error(`After these tests audits are broken: ${JSON.stringify(broken, null, 1)}`);
  await compact(url);
  const { differences, sample } = await recount(url);
  if (differences > 0)
    throw new Error(`After these tests the ledger differs from the records in ${differences} places: ${JSON.stringify(sample, null, 1)}`);
}
