import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { model } from '@tongxin/gateway/model.ts';
import { staffOf } from '@tongxin/infra/kernel/actor.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { startEmbeddedPostgres } from '@tongxin/infra/postgres/embedded.ts';
import { DATABASE, ROLE } from '@tongxin/infra/postgres/postgres.ts';
import { openDatabase } from '@tongxin/infra/store/database.ts';
import { prepareDatabase } from '@tongxin/infra/store/prepare.ts';
import { createRecord } from '@tongxin/infra/store/write.ts';
import { answersOf } from './answers.ts';
import { migrationHashes, releaseOf, versions } from './release.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each(versions())('a data folder of %s', version => {
  test('is brought up to date by a start, answers as it did, and goes on', async () => {
    const { unpack, answers } = releaseOf(version);
    const folder = mkdtempSync(join(tmpdir(), 'tongxin-upgrade-'));
    folders.push(folder);
    unpack(folder);
    const server = await startEmbeddedPostgres({ folder, log: { info() {}, error: console.error } });
    try {
      const url = server.connectionUrl(DATABASE, ROLE);
      await prepareDatabase(url, model, '420000');
      const database = await openDatabase(url, model);
      try {
        const measures = [...new Set(Object.keys(answers.figures).map(key => key.split(' ')[1] ?? ''))];
        expect(await answersOf(database, Object.keys(answers.records), measures)).toEqual(answers);
        const writing = { database, actor: staffOf('421303', 'office'), language: 'en' } as const;
        const kind = model.kindByName.get('visit')!;
        const made = await createRecord(writing, kind, '421303', {
          visitedOn: '2024-12-01',
          by: 'STAFF',
          purpose: '升级之后',
          placeName: '示例村',
        });
        expect(made.faults).toEqual([]);
        expect(await recount(url)).toMatchObject({ differences: 0 });
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
