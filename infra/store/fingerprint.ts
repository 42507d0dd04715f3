import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';
import type { Model } from '../kernel/model.ts';

/** What the self-check compares, in two hashes: where both are as they were when it last passed, there is nothing to check. */
export interface Fingerprint {
  /** Of the declarations, views and migrations. */
  program: string;
  /** Of the shape of the database: tables, columns, keys, policies, triggers, rights, views and functions. */
  database: string;
}

const INFRA = new URL('../', import.meta.url);

/** Whatever a fault of the declarations could stand in: subgraphs and what they share beside them, the lists of infra, the checks, and the versions of packages. */
export function programFingerprint({ subgraphs }: Model): string {
  const hash = createHash('sha256');
  const folders = new Set([INFRA.href, ...subgraphs.map(subgraph => new URL('../', subgraph.folder).href)]);
  for (const folder of [...folders].map(href => new URL(href)))
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort())
      if (/(?<!\.test)\.(ts|sql|csv)$|package\.json$/.test(file) && !file.includes('node_modules'))
        hash.update(file).update(readFileSync(new URL(file, folder)));
  return hash.digest('hex');
}

const SHAPE = `
  WITH space AS (SELECT oid, nspname FROM pg_namespace WHERE nspname !~ '^pg_|^information_schema$|^store$|^job$'),
  relation AS (SELECT c.* FROM pg_class c JOIN space ON space.oid = c.relnamespace)
  SELECT md5(string_agg(line, E'\n' ORDER BY line COLLATE "C")) AS shape FROM (
    SELECT format('%s %s %s %s %s', oid::regclass, relkind, relrowsecurity, relforcerowsecurity, relacl) FROM relation
    UNION ALL SELECT format('%s.%s %s %s %s', r.oid::regclass, attname, format_type(atttypid, atttypmod), attnotnull, attacl)
      FROM pg_attribute a JOIN relation r ON r.oid = attrelid WHERE attnum > 0 AND NOT attisdropped
    UNION ALL SELECT format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(k.oid)) FROM pg_constraint k JOIN relation r ON r.oid = conrelid
    UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index JOIN relation r ON r.oid = indrelid
    UNION ALL SELECT format('%s %s %s %s %s %s %s', polrelid::regclass, polname, polcmd, polpermissive, polroles::regrole[], pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) FROM pg_policy
    UNION ALL SELECT format('%s %s', tgenabled, pg_get_triggerdef(t.oid)) FROM pg_trigger t JOIN relation r ON r.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL SELECT format('%s %s', oid::regclass, md5(pg_get_viewdef(oid))) FROM relation WHERE relkind = 'v'
    UNION ALL SELECT format('%s %s %s', p.oid::regprocedure, md5(prosrc), proacl) FROM pg_proc p JOIN space ON space.oid = pronamespace
    UNION ALL SELECT format('%s reads %s', kind, source) FROM record.source
  ) AS found (line)`;

export async function databaseFingerprint(client: ClientBase): Promise<string> {
  const { rows } = await client.query<{ shape: string }>(SHAPE);
  return rows[0]?.shape ?? '';
}

/** What was kept when the self-check last passed; null: it never did. */
export async function lastChecked(client: ClientBase): Promise<Fingerprint | null> {
  const { rows } = await client.query<Fingerprint>('SELECT program, database FROM record.self_check');
  return rows[0] ?? null;
}

export async function keepChecked(client: ClientBase, { program, database }: Fingerprint): Promise<void> {
  await client.query('DELETE FROM record.self_check');
  await client.query('INSERT INTO record.self_check VALUES ($1, $2)', [program, database]);
}
