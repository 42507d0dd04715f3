import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import type { Queryable } from '../kernel/queryable.ts';
import { must } from '../must.ts';
import { withOwner } from '../store/owner.ts';
import { createRecord } from '../store/write.ts';
import { publishedHeads, readHeads } from './heads.ts';
import { keepHeads } from './keep-heads.ts';
import { verifyChains } from './verify.ts';

const cell = testDatabase();
const folder: { path: string } = { path: '' };
beforeAll(async () => {
  folder.path = await mkdtemp(join(tmpdir(), 'tongxin-heads-'));
});
afterAll(() => rm(folder.path, { recursive: true, force: true }));

let met = 0;
async function meeting(committee: string): Promise<void> {
  const writing = { database: cell.database, actor: staffOf(committee), language: 'en' } as const;
  const input = { title: `协商 ${++met}`, form: 'FRONTLINE', heldOn: '2023-03-01' };
  expect((await createRecord(writing, must(kindByName.get('consultation'), 'kind'), committee, input)).faults).toEqual([]);
}
const done = (file?: string) => withOwner(cell.url, client => keepHeads(file).run(client as Queryable));
/** What was noted, as if it had been the day before. */
const aDayLater = () => sql(cell, "UPDATE ledger.audit_head SET at = at - interval '1 day'");

test('heads are noted once a day where something was written since, for the cells above and in a file', async () => {
  const file = join(folder.path, 'heads.jsonl');
  await meeting('421300');
  await meeting('421303');
  await done(file);
  const first = await readHeads(file);
  expect(first.map(({ committee, seq }) => [committee, seq])).toEqual([
    ['421300', 1],
    ['421303', 1],
  ]);
  await meeting('421300');
  await done(file);
  expect(await readHeads(file)).toEqual(first);
  await aDayLater();
  await done(file);
  expect((await readHeads(file)).slice(2).map(({ committee, seq }) => [committee, seq])).toEqual([['421300', 2]]);
  expect((await withOwner(cell.url, client => publishedHeads(client, 'OWN'))).map(({ hash }) => hash).sort()).toEqual(
    (await readHeads(file)).map(({ hash }) => hash).sort(),
  );
  const heads = (await readHeads(file)).map(head => ({ ...head, from: file }));
  expect((await verifyChains(cell.url, { heads })).flatMap(({ faults }) => faults)).toEqual([]);
  const forged = heads.map(head => ({ ...head, hash: head.hash.replace(/^./, digit => (digit === '0' ? '1' : '0')) }));
  expect((await verifyChains(cell.url, { heads: forged })).flatMap(({ faults }) => faults)).toHaveLength(3);
});

test('a file that is new gets the head of every chain, though it was noted today; one that cannot be written leaves nothing noted', async () => {
  const other = join(folder.path, 'other.jsonl');
  await done(other);
  expect((await readHeads(other)).map(({ committee, seq }) => [committee, seq])).toEqual([
    ['421300', 2],
    ['421303', 1],
  ]);
  await aDayLater();
  await meeting('421303');
  await expect(done(join(folder.path, 'nowhere', 'heads.jsonl'))).rejects.toThrow(/ENOENT/);
  expect((await withOwner(cell.url, client => publishedHeads(client, 'OWN'))).map(({ committee, seq }) => [committee, seq])).toEqual([
    ['421300', 1],
    ['421300', 2],
    ['421303', 1],
  ]);
  await done(other);
  expect((await readFile(other, 'utf8')).trim().split('\n')).toHaveLength(3);
});

test('a file that holds something else is told, with the line', async () => {
  await expect(readHeads(new URL('../../package.json', import.meta.url).pathname)).rejects.toThrow(/^Line 1 of .*package.json is no head/);
});
