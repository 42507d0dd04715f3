import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { verifyChains } from '@tongxin/infra/audit/verify.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { DATABASE, ROLE } from '@tongxin/infra/postgres/postgres.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { withOwner } from '@tongxin/infra/store/owner.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { isFull } from '../kit/full.ts';
import { answersOf } from './answers.ts';
import { citedOf } from './cited.ts';
import { migrationHashes, releaseOf, versions } from './release.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** By table: its columns, how many rows it has, and a digest of them. */
type Contents = Record<string, { columns: string[]; rows: number; digest: string }>;

/** All that somebody entered, and what is kept beside it: records, their versions, what is personal, the audit. Of a later state, in the columns of the earlier. */
async function contentsOf(url: string, earlier: Contents = {}): Promise<Contents> {
  return withOwner(url, async client => {
    const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
      `SELECT c.oid::regclass::text AS name, array_agg(attname::text ORDER BY attname) AS columns
       FROM pg_class c JOIN pg_attribute a ON attrelid = c.oid AND attnum > 0 AND NOT attisdropped
       WHERE relkind = 'r' AND relnamespace::regnamespace::text = ANY ($1) AND c.oid <> ALL (ARRAY['record.self_check', 'record.source']::regclass[]) -- what views read: told by migrations
         AND c.oid IS DISTINCT FROM to_regclass('record.permission') -- made of the declarations
       GROUP BY c.oid`,
      [['record', ...new Set(model.kinds.map(({ subgraph }) => subgraph))]],
    );
    const found: Contents = {};
    for (const { name, columns } of tables) {
      if (Object.keys(earlier).length > 0 && !earlier[name]) continue;
      const shown = columns.filter(column => !earlier[name] || earlier[name].columns.includes(column));
      const { rows } = await client.query<{ rows: number; digest: string }>(
        `SELECT count(*)::int AS rows, coalesce(md5(string_agg(row, ',' ORDER BY row)), '') AS digest
         FROM (SELECT jsonb_build_array(${shown.map(column => `"${column}"`).join(', ')})::text AS row FROM ${name}) AS all_rows`,
      );
      found[name] = { columns: shown, ...rows[0]! };
    }
    return found;
  });
}

/** With every commit the last; all of them in the long run. */
const upgraded = versions().filter((_, index, all) => isFull || index === all.length - 1);

describe.each(upgraded)('a data folder of %s', version => {
  test('is brought up to date by a start, answers as it did, and goes on', async () => {
    const { unpack, answers, cited } = releaseOf(version);
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-upgrade-'));
    folders.push(folder);
    unpack(folder);
    const server = await startEmbeddedPostgres({ folder, log: { info() {}, error: console.error } });
    try {
      const url = server.connectionUrl(DATABASE, ROLE);
      const kept = await contentsOf(url);
      await prepareDatabase(url, model, '420000');
      expect(await contentsOf(url, kept)).toEqual(kept);
      const database = await openDatabase(url, model);
      try {
        const measures = [...new Set(Object.keys(answers.figures).map(key => key.split(' ')[1] ?? ''))];
        expect(await answersOf(database, Object.keys(answers.records), measures)).toEqual({
          ...answers,
          figures: Object.fromEntries(Object.entries(answers.figures).map(([key, value]) => [key, Number(value?.toFixed(6))])),
        });
        // What was cited is the same bytes, whichever release answers.
        const formats = [...new Set(Object.keys(cited).map(key => key.split(' ')[0] ?? ''))];
        expect(await citedOf(url, formats)).toEqual(cited);
        const writing = { database, actor: staffOf('421303', 'office'), language: 'en' } as const;
        const kind = model.kindByName.get('visit')!;
        const linksOf = async () => {
          const chains = await verifyChains(url);
          expect(chains.flatMap(({ faults }) => faults)).toEqual([]);
          return chains.find(({ committee }) => committee === '421303')?.links ?? 0;
        };
        // What was there before there were chains is the first link.
        const links = await linksOf();
        expect(links).toBeGreaterThan(0);
        const made = await createRecord(writing, kind, '421303', {
          visitedOn: '2024-12-01',
          by: 'STAFF',
          purpose: '升级之后',
          placeName: '示例村',
        });
        expect(made.faults).toEqual([]);
        expect(await recount(url)).toMatchObject({ differences: 0 });
        expect(await linksOf()).toBe(links + 1);
      } finally {
        await database.close();
      }
    } finally {
      await server.stop();
    }
  }, 120_000);
});

test.each(versions())('the migrations of %s are as they were: what comes after is another file', version => {
  expect(migrationHashes()).toMatchObject(releaseOf(version).migrations);
});

test('there is a release to come from', () => {
  expect(versions().length).toBeGreaterThan(0);
});
