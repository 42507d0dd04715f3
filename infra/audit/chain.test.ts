import { expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import type pg from 'pg';
import { importRows } from '../import/import-rows.ts';
import { must } from '../must.ts';
import { loginUrl } from '../postgres/logins.ts';
import { asAdmin } from '../postgres/postgres.ts';
import { transaction } from '../store/database.ts';
import { withOwner } from '../store/owner.ts';
import { changeRecord, createRecord, type Writing } from '../store/write.ts';
import { exportAudit } from './export.ts';
import { faultsOf } from './test-support/tampering.ts';
import { verifyChains } from './verify.ts';

const cell = testDatabase();
const [CITY, COUNTY] = ['421300', '421303'] as const;
const writing = (committee: string): Writing => ({ database: cell.database, actor: staffOf(committee), language: 'en' });
const ask = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => sql<Row>(cell, text, values);
const kind = (name: string) => must(kindByName.get(name), name);
const linksOf = (committee: string) =>
  ask<{ seq: number; entries: number }>('SELECT seq::int, entries FROM record.audit_link WHERE committee = $1 ORDER BY seq', [committee]);

async function made(name: string, committee: string, input: Record<string, unknown>): Promise<string> {
  const { record, faults } = await createRecord(writing(committee), kind(name), committee, input);
  expect(faults).toEqual([]);
  return must(record, 'record').id;
}
const meeting = (title: string, committee: string = CITY) =>
  made('consultation', committee, { title, form: 'FRONTLINE', heldOn: '2023-03-01' });

/** As the committee's writer, in one transaction. */
const acting = <T>(committee: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  transaction(cell.database.writer, async client => {
    await client.query(
      "SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', 'STAFF:x', true)",
      [committee],
    );
    return work(client);
  });
const sealedOf = (record: string, committee: string) =>
  acting(committee, async client => (await client.query('SELECT before, after, erased FROM record.sealed_changes($1)', [[record]])).rows);

test('a transaction is one link of each committee, with all of its entries, as one hash after the other', async () => {
  await meeting('甲', COUNTY);
  await importRows(cell.database, { kind: kind('consultation'), committee: COUNTY, actor: staffOf(COUNTY) }, titled(2500));
  expect(await linksOf(COUNTY)).toEqual([
    { seq: 1, entries: 1 },
    { seq: 2, entries: 2500 },
  ]);
  const [chain] = (await verifyChains(cell.url)).filter(({ committee }) => committee === COUNTY);
  expect(chain).toMatchObject({ entries: 2501, links: 2, head: { seq: 2 }, faults: [] });
  expect(await ask('SELECT FROM record.work')).toEqual([]);
});

const titled = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ title: `议题 ${n}`, form: 'FRONTLINE', heldOn: '2023-05-15' }));

test('what was undone leaves no link, and what a savepoint undid no entry', async () => {
  const id = await meeting('撤');
  const before = await linksOf(CITY);
  const update = `UPDATE consultations.consultation SET version = version + 1 WHERE id = '${id}'`;
  await expect(
    acting(CITY, async client => {
      await client.query(update);
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  expect(await linksOf(CITY)).toEqual(before);
  await acting(CITY, async client => {
    await client.query(`SAVEPOINT one; ${update}; ROLLBACK TO one; ${update}`);
  });
  expect(await linksOf(CITY)).toEqual([...before, { seq: before.length + 1, entries: 1 }]);
  expect(faultsOf(await verifyChains(cell.url), CITY)).toEqual([]);
});

test('many who write for one committee at once wait for each other at the commit alone, and none is undone', async () => {
  const before = (await linksOf(CITY)).length;
  await Promise.all(Array.from({ length: 24 }, (_, n) => meeting(`同时 ${n}`)));
  expect((await linksOf(CITY)).length).toBe(before + 24);
  expect(faultsOf(await verifyChains(cell.url), CITY)).toEqual([]);
});

test('two that write for the same two committees, in either order, do not wait for each other in a circle', async () => {
  const records = [await meeting('一'), await meeting('二', COUNTY), await meeting('三', COUNTY), await meeting('四')];
  const touch = (id: string | undefined) => `UPDATE consultations.consultation SET version = version + 1 WHERE id = '${id}'`;
  for (let round = 0; round < 10; round++)
    await withOwner(cell.url, one =>
      withOwner(cell.url, async other => {
        for (const [client, ids] of [
          [one, records.slice(0, 2)],
          [other, records.slice(2)],
        ] as const) {
          await client.query('BEGIN');
          for (const id of ids) await client.query(touch(id));
        }
        await Promise.all([one.query('COMMIT'), other.query('COMMIT')]);
      }),
    );
  for (const committee of [CITY, COUNTY]) expect(faultsOf(await verifyChains(cell.url), committee)).toEqual([]);
});

test('what was before and after of personal fields is sealed, opened by the owner alone, and by nobody once it was erased', async () => {
  const id = await made('person', CITY, { key: 'P0000002', registeredOn: '2022-01-05', name: '陈示例', phone: '13800000000' });
  await changeRecord(writing(CITY), kind('person'), 'UPDATE', { id, phone: '13900000000' });
  const entered = { before: null, after: { name: '陈示例', phone: '13800000000' }, erased: false };
  const changed = { before: { phone: '13800000000' }, after: { phone: '13900000000' }, erased: false };
  expect(await sealedOf(id, CITY)).toEqual([entered, changed]);
  expect(await sealedOf(id, COUNTY)).toEqual([]);
  await expect(cell.database.pool.query('SELECT FROM record.sealed')).rejects.toThrow(/permission denied/);
  const hex = Buffer.from('13900000000').toString('hex');
  expect(await ask("SELECT FROM record.sealed WHERE encode(change, 'hex') LIKE $1", [`%${hex}%`])).toEqual([]);

  await acting(CITY, client => client.query('SELECT record.erase($1, $2)', [id, ['phone']]));
  const gone = { before: null, after: null, erased: true };
  expect(await sealedOf(id, CITY)).toEqual([gone, gone, gone]);
  expect(await ask('SELECT data FROM record.personal WHERE record = $1', [id])).toEqual([{ data: { name: '陈示例' } }]);
  expect(await ask("SELECT action, detail FROM record.audit WHERE record = $1 AND action = 'ERASE'", [id])).toEqual([
    { action: 'ERASE', detail: { fields: ['phone'] } },
  ]);
  // What is entered afterwards is sealed by the new key.
  await changeRecord(writing(CITY), kind('person'), 'UPDATE', { id, phone: '13700000000' });
  expect((await sealedOf(id, CITY)).at(-1)).toEqual({ before: { phone: null }, after: { phone: '13700000000' }, erased: false });
  const [chain] = (await verifyChains(cell.url)).filter(({ committee }) => committee === CITY);
  expect(chain).toMatchObject({ faults: [], erased: 1 });
});

test('sealed are imports too, and whatever is written past the service', async () => {
  const people = Array.from({ length: 3 }, (_, n) => ({ key: `P000001${n}`, name: `林示例${n}`, registeredOn: '2022-01-05' }));
  await importRows(cell.database, { kind: kind('person'), committee: COUNTY, actor: staffOf(COUNTY) }, people);
  const [first] = await ask<{ id: string }>('SELECT id FROM members.person WHERE committee = $1 ORDER BY key', [COUNTY]);
  const id = must(first, 'person').id;
  expect(await sealedOf(id, COUNTY)).toEqual([{ before: null, after: { name: '林示例0' }, erased: false }]);
  await withOwner(cell.url, client => client.query(`UPDATE record.personal SET data = '{"name": "某人"}' WHERE record = $1`, [id]));
  const [sealed] = await ask<{ n: number }>('SELECT count(*)::int AS n FROM record.sealed WHERE record = $1', [id]);
  expect(sealed?.n).toBe(2);
  expect(faultsOf(await verifyChains(cell.url), COUNTY)).toEqual([]);
});

test('who reads and writes as a committee adds to the audit by reading alone, and for itself alone', async () => {
  const id = await meeting('读');
  const login = (work: (client: pg.Client) => Promise<unknown>) =>
    asAdmin(loginUrl(cell.url, 'tongxin_writer'), async client => {
      await client.query("SELECT set_config('tongxin.committee', $1, false)", [COUNTY]);
      await work(client);
    });
  await login(async client => {
    const insert = "INSERT INTO record.audit (work, actor, committee, action, detail) VALUES (1, 'x', '421303', 'READ', '{}')";
    for (const text of [
      insert,
      'DELETE FROM record.audit',
      "UPDATE record.audit SET actor = 'x'",
      'SELECT FROM record.audit_link',
      'SELECT record.begin_work()',
    ])
      await expect(client.query(text)).rejects.toThrow(/permission denied/);
    await expect(client.query("UPDATE record.personal SET key = ''")).rejects.toThrow(/permission denied/);
    await expect(client.query('SELECT record.note_read($1, $2, NULL)', [[id], ['person.name']])).rejects.toThrow(
      /of the committee acted for/,
    );
  });
});

test('the audit is exported in its order, with what is sealed as it is, and from a link on', async () => {
  const lines: string[] = [];
  const take = async (some: string) => void lines.push(...some.trimEnd().split('\n'));
  const exported = await exportAudit(cell.url, { committee: CITY }, take);
  const entries = lines.map(line => JSON.parse(line));
  expect(exported).toBe(entries.length);
  const [counted] = await ask<{ n: number }>('SELECT count(*)::int AS n FROM record.audit WHERE committee = $1', [CITY]);
  expect(entries.length).toBe(counted?.n);
  expect(entries.map(({ seq }) => seq)).toEqual(entries.map(({ seq }) => seq).sort((one, other) => one - other));
  const person = entries.filter(({ record }) => record?.startsWith('per_'));
  expect(person[1]).toMatchObject({
    action: 'UPDATE',
    actor: 'STAFF:office-421300',
    before: { version: 1 },
    after: { version: 2 },
    sealed: [{ change: expect.any(String) }],
  });
  expect(lines.join()).not.toContain('陈示例');
  const { seq } = must(entries.at(-2), 'entry');
  lines.length = 0;
  await exportAudit(cell.url, { committee: CITY, since: seq }, take);
  expect(lines.map(line => JSON.parse(line))).toEqual(entries.filter(each => each.seq > seq));
});
