import { expect, test } from '@jest/globals';
import { kinds } from '@tongxin/gateway/model.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { testService } from '@tongxin/test/kit/service.ts';
import { tableOf } from '../kernel/kind.ts';

const tongxin = testService();
const ask = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => sql({ url: tongxin.databaseUrl }, text, values);

const TABLES = `SELECT c.oid, c.relrowsecurity, n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE c.relkind IN ('r', 'p') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'`;

test('a role writes no table but one whose rows say for which committee', async () => {
  const writable = await ask<{ name: string; relrowsecurity: boolean; open: string[] | null }>(
    `SELECT t.name, t.relrowsecurity, (SELECT array_agg(p.polname) FROM pg_policy p
        WHERE p.polrelid = t.oid AND p.polcmd <> 'r' AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') NOT LIKE '%writing_for()%') AS open
     FROM (${TABLES}) t, unnest(ARRAY['tongxin_reader', 'tongxin_writer', 'tongxin_peer', 'tongxin_signer', 'tongxin_migrator']) role WHERE has_table_privilege(role, t.oid, 'INSERT, UPDATE')
     GROUP BY 1, 2, 3`,
  );
  expect(writable.length).toBeGreaterThan(kinds.length);
  expect(writable.filter(({ relrowsecurity, open }) => !relrowsecurity || open !== null)).toEqual([]);
  const names = new Set(writable.map(({ name }) => name));
  expect(kinds.map(tableOf).filter(table => !names.has(table))).toEqual([]);
});

test('nobody deletes; who reads sees neither personal data nor ballots, tokens or the audit', async () => {
  const deleting = await ask(
    `SELECT t.name FROM (${TABLES}) t, unnest(ARRAY['tongxin_reader', 'tongxin_writer', 'tongxin_peer', 'tongxin_signer', 'tongxin_migrator']) role WHERE has_table_privilege(role, t.oid, 'DELETE, TRUNCATE')`,
  );
  expect(deleting).toEqual([]);
  const hidden = [
    'record.personal',
    'record.version',
    'record.audit',
    'record.sealed',
    'liaison.platform_code',
    'members.person_code',
    'consultations.ballot',
  ];
  const read = await ask<{ name: string }>(
    `SELECT t.name FROM (${TABLES}) t WHERE t.name = ANY ($1) AND (has_table_privilege('tongxin_reader', t.oid, 'SELECT') OR NOT t.relrowsecurity)`,
    [hidden.slice(0, -1)],
  );
  expect(read).toEqual([]);
  const ballots = await ask(
    `SELECT role FROM unnest(ARRAY['tongxin_reader', 'tongxin_writer', 'tongxin_peer', 'tongxin_signer', 'tongxin_migrator']) role WHERE has_any_column_privilege(role, 'consultations.ballot', 'SELECT, INSERT, UPDATE')`,
  );
  expect(ballots).toEqual([]);
  // What a role that writes can read of them is its committee's own.
  const open = await ask(
    `SELECT t.name, p.polname FROM (${TABLES}) t JOIN pg_policy p ON p.polrelid = t.oid AND p.polcmd IN ('r', '*')
     WHERE t.name = ANY ($1) AND pg_get_expr(p.polqual, p.polrelid) !~ '(acting|reading)_for\\(\\)'`,
    [hidden],
  );
  expect(open).toEqual([]);
});

test('a function that acts with the rights of the owner looks its names up where only the owner makes them', async () => {
  const definers = await ask<{ name: string; path: boolean; open: boolean }>(
    `SELECT n.nspname || '.' || p.proname AS name, coalesce(array_to_string(p.proconfig, ',') LIKE '%search_path=%', false) AS path,
       has_function_privilege('tongxin_writer', p.oid, 'EXECUTE') AND p.prorettype <> 'trigger'::regtype AS open
     FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE p.prosecdef AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1`,
  );
  expect(definers.filter(({ path }) => !path)).toEqual([]);
  expect(definers.filter(({ open }) => open).map(({ name }) => name)).toEqual([
    'consultations.ballots_cast',
    'consultations.cast_ballot',
    'consultations.poll_results',
    'identity.add_activation',
    'identity.add_secret',
    'identity.end_account',
    'identity.end_secrets',
    'identity.last_used',
    'members.use_person_code',
    'record.disclosed',
    'record.erase',
    'record.note_read',
  ]);
});
