import { beforeAll, describe, expect, test } from '@jest/globals';
import { kindByName } from '@tongxin/gateway/model.ts';
import { staffOf, testDatabase } from '@tongxin/test/kit/cell.ts';
import { sql } from '@tongxin/test/kit/cells.ts';
import { fc } from '@tongxin/test/kit/property.ts';
import { must } from '../must.ts';
import { transaction } from '../store/database.ts';
import { changeRecord, createRecord, type Writing } from '../store/write.ts';
import { faultsOf, TABLES, tamper } from './test-support/tampering.ts';
import { type KeptHead, verifyChains } from './verify.ts';

const cell = testDatabase();
const OWNER = '421300';
const writing = (): Writing => ({ database: cell.database, actor: staffOf(OWNER), language: 'en' });
const ask = <Row = Record<string, unknown>>(text: string, values: unknown[] = []) => sql<Row>(cell, text, values);

async function made(kind: string, input: Record<string, unknown>): Promise<string> {
  const { record, faults } = await createRecord(writing(), must(kindByName.get(kind), kind), OWNER, input);
  expect(faults).toEqual([]);
  return must(record, 'record').id;
}

const changed = (kind: string, id: string, input: object) =>
  changeRecord(writing(), must(kindByName.get(kind), kind), 'CORRECT', { id, reason: '林示例来电', ...input });

const erase = (record: string, fields: string[]) =>
  transaction(cell.database.writer, async client => {
    await client.query(
      "SELECT set_config('tongxin.role', 'OPERATOR', true), set_config('tongxin.committee', $1, true), set_config('tongxin.actor', 'x', true)",
      [OWNER],
    );
    await client.query('SELECT record.erase($1, $2)', [record, fields]);
  });

const held: { head: KeptHead; person: string; meeting: string } = { head: undefined as never, person: '', meeting: '' };

beforeAll(async () => {
  held.person = await made('person', { key: 'P7K2M9QX', registeredOn: '2022-01-05', name: '陈示例', phone: '13800000000' });
  await changed('person', held.person, { phone: '13900000000' });
  for (const number of ['甲', '乙', '丙'])
    held.meeting = await made('consultation', { title: `协商${number}`, form: 'FRONTLINE', heldOn: '2023-03-01' });
  await changed('consultation', held.meeting, { title: '林示例的诉求' });
  await erase(held.meeting, ['title', 'reason']);
  const [chain] = (await verifyChains(cell.url)).filter(({ committee }) => committee === OWNER);
  held.head = { committee: OWNER, ...must(must(chain, 'chain').head, 'head'), at: '2026-11-27T00:00:00.000Z', from: 'a test' };
});

const SEQ = (which: 'min' | 'max') => `(SELECT ${which}(seq) FROM record.audit_link WHERE committee = '${OWNER}')`;

test('what nobody touched is proved, with what was erased, and against a head kept elsewhere', async () => {
  const chains = await verifyChains(cell.url, { heads: [held.head] });
  expect(faultsOf(chains, OWNER)).toEqual([]);
  expect(chains.find(({ committee }) => committee === OWNER)).toMatchObject({ entries: 7, links: 7, erased: 3, head: { seq: 7 } });
});

describe('what the owner of the database does is found:', () => {
  const tampered = (text: string, heads: readonly KeptHead[] = []) => tamper(cell.url, OWNER, client => client.query(text), heads);

  test.each([
    [
      'an entry is edited',
      "UPDATE record.audit SET actor = 'STAFF:other' WHERE id = (SELECT min(id) FROM record.audit)",
      /an entry was edited in link 1 of/,
    ],
    [
      'the reason of an entry',
      "UPDATE record.audit SET reason = 'x' WHERE action = 'CORRECT' AND reason IS NOT NULL",
      /an entry was edited in link 2 /,
    ],
    [
      'an entry is removed',
      'DELETE FROM record.audit WHERE id = (SELECT min(id) FROM record.audit)',
      /1 of 1 entries were removed from link 1/,
    ],
    [
      'an entry and its link are removed',
      `DELETE FROM record.audit WHERE work = (SELECT work FROM record.audit_link WHERE seq = 3); DELETE FROM record.audit_link WHERE seq = 3`,
      /link 3 was removed from the middle/,
    ],
    ['a link alone is removed', 'DELETE FROM record.audit_link WHERE seq IN (3, 4)', /links 3 to 4 were removed from the middle/],
    [
      'an entry is inserted beside the chain',
      `INSERT INTO record.audit (work, actor, committee, action, record, version) SELECT 999999, actor, committee, action, record, version FROM record.audit LIMIT 1`,
      /1 entries belong to no link/,
    ],
    [
      'an entry is inserted into a link',
      `INSERT INTO record.audit (work, actor, committee, action, record, version) SELECT work, actor, committee, action, record, version FROM record.audit LIMIT 1`,
      /1 entries were inserted into link 1/,
    ],
    [
      'a link is edited',
      `UPDATE record.audit_link SET at = at + interval '1 second' WHERE seq = 2`,
      /link 2 does not follow from the link before/,
    ],
    [
      'two links change places',
      `UPDATE record.audit_link SET seq = CASE seq WHEN 2 THEN -3 ELSE -2 END WHERE seq IN (2, 3); UPDATE record.audit_link SET seq = -seq WHERE seq < 0`,
      /link 2 does not follow/,
    ],
    [
      'the data of a version',
      `UPDATE record.version SET data = data || '{"title": "x"}' WHERE known = (SELECT min(known) FROM record.version)`,
      /a version of a record was edited/,
    ],
    [
      'a version is removed',
      'DELETE FROM record.version WHERE known = (SELECT max(known) FROM record.version)',
      /a version of a record was edited, removed/,
    ],
    [
      'a version is inserted',
      `INSERT INTO record.version (record, committee, version, known, data, work) SELECT record, committee, version, known + interval '1 s', data, 999999 FROM record.version LIMIT 1`,
      /1 versions belong to no link/,
    ],
    [
      'what is left of an erased version',
      `UPDATE record.version SET data = data || '{"form": "OTHER"}' WHERE record IN (SELECT record FROM record.audit WHERE action = 'ERASE')`,
      /is not as its last change left it/,
    ],
    [
      'a sealed change',
      'UPDATE record.sealed SET change = set_byte(change, 20, (get_byte(change, 20) + 1) % 256)',
      /a sealed change of personal fields was edited/,
    ],
    ['a sealed change is removed', 'DELETE FROM record.sealed', /a sealed change of personal fields was edited, removed/],
    ['a key', 'UPDATE record.personal SET key = record.gen_random_bytes(32)', /cannot be opened any more: its key was changed or removed/],
    [
      'the end is cut off, and its head forgotten',
      `DELETE FROM record.audit_link WHERE seq = ${SEQ('max')}`,
      /ends at link 6, and its head is of link 7: it was cut off/,
    ],
  ])('%s', async (_, text, fault) => {
    const faults = await tampered(text);
    expect(faults.filter(each => fault.test(each))).not.toEqual([]);
  });

  test('what is cut off at the end with all that belongs to it, by a head kept elsewhere alone', async () => {
    const text = `DELETE FROM record.audit WHERE work = (SELECT work FROM record.audit_link WHERE seq = 8); DELETE FROM record.version WHERE work = (SELECT work FROM record.audit_link WHERE seq = 8);
      DELETE FROM record.audit_link WHERE seq = 8; UPDATE record.audit_head h SET (seq, at, hash) = (SELECT l.seq, l.at, l.hash FROM record.audit_link l WHERE l.committee = h.committee AND l.seq = 7) WHERE committee = '${OWNER}'`;
    await made('consultation', { title: '末尾', form: 'FRONTLINE', heldOn: '2023-03-02' });
    const chain = (await verifyChains(cell.url)).find(({ committee }) => committee === OWNER);
    const later = { ...held.head, ...must(chain?.head, 'head') };
    expect(later.seq).toBe(8);
    expect(await tampered(text)).toEqual([]);
    expect(await tampered(text, [later])).toEqual([
      expect.stringMatching(/ends at link 7, and a head noted on 2026-11-27.* is of link 8: it was cut off/),
    ]);
  });

  test('a chain that is rewritten as a whole, by a head kept elsewhere alone', async () => {
    const text = `UPDATE record.audit SET actor = 'STAFF:other' WHERE committee = '${OWNER}';
      CREATE TEMP TABLE works ON COMMIT DROP AS SELECT work, seq FROM record.audit_link WHERE committee = '${OWNER}';
      DELETE FROM record.audit_link WHERE committee = '${OWNER}'; DELETE FROM record.audit_head WHERE committee = '${OWNER}';
      DELETE FROM record.audit_change; SELECT record.link(work, '${OWNER}') FROM (SELECT work FROM works ORDER BY seq) w;`;
    expect(await tampered(text)).toEqual([]);
    expect(await tampered(text, [held.head])).toEqual([
      expect.stringMatching(/link 7 is another than the one noted on 2026-11-27T00:00:00.000Z in a test: the chain was rewritten/),
    ]);
  });
});

/** What stands in the way of an edit, the owner takes away first. */
const unchecked = (table: string, column: string): string => `DO $$ DECLARE held text; BEGIN
  FOR held IN SELECT conname FROM pg_constraint WHERE conrelid = 'record.${table}'::regclass AND contype = 'c' LOOP
    EXECUTE format('ALTER TABLE record.${table} DROP CONSTRAINT %I', held); END LOOP; END $$;
  ALTER TABLE record.${table} ALTER "${column}" DROP IDENTITY IF EXISTS`;

test('any edit of any column of any of its tables', async () => {
  const columns = await ask<{ table: string; column: string; type: string }>(
    `SELECT c.relname AS table, a.attname AS column, a.atttypid::regtype::text AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE c.relnamespace = 'record'::regnamespace AND c.relname = ANY ($1) AND attnum > 0 AND NOT attisdropped
       AND (c.relname <> 'personal' OR a.attname = 'key') ORDER BY 1, 2`,
    [TABLES],
  );
  expect(columns.length).toBeGreaterThan(40);
  const another: Record<string, string> = {
    text: "coalesce(@, '') || 'x'",
    bigint: 'coalesce(@, 0) + 1000',
    integer: 'coalesce(@, 0) + 1',
    uuid: 'gen_random_uuid()',
    jsonb: `coalesce(@, '{}') || '{"x": 1}'`,
    bytea: 'set_byte(@, 7, (get_byte(@, 7) + 1) % 256)',
    'timestamp with time zone': "coalesce(@, now()) + interval '1 ms'",
    'timestamp(3) with time zone': "coalesce(@, now()) + interval '1 ms'",
  };
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...columns), fc.nat(), async ({ table, column, type }, nth) => {
      const value = must(another[type], type).replaceAll('@', `"${column}"`);
      const where = `ctid = (SELECT ctid FROM record.${table} ORDER BY 1 OFFSET ${nth} % (SELECT count(*) FROM record.${table}) LIMIT 1)`;
      const edit = `UPDATE record.${table} SET "${column}" = ${value} WHERE ${where}`;
      const faults = await tamper(cell.url, OWNER, client => client.query(`${unchecked(table, column)}; ${edit}`));
      expect({ table, column, faults }).not.toEqual({ table, column, faults: [] });
    }),
    { numRuns: 120 },
  );
}, 300_000);
