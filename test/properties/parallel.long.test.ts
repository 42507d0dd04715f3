import { beforeAll, expect, test } from '@jest/globals';
import { endOfDay, today } from '@tongxin/infra/days.ts';
import { newId } from '@tongxin/infra/id.ts';
import { importRows } from '@tongxin/infra/import/import-rows.ts';
import type { Kind } from '@tongxin/infra/kernel/kind.ts';
import type { Queryable } from '@tongxin/infra/kernel/queryable.ts';
import { asOfLoader } from '@tongxin/infra/ledger/as-of.ts';
import { recount } from '@tongxin/infra/ledger/ledger.ts';
import { actFor } from '@tongxin/infra/store/at-work.ts';
import { insertRows } from '@tongxin/infra/store/rows.ts';
import { changeRecord, createRecord, type Writing } from '@tongxin/infra/store/write.ts';
import { activityGroup } from '@tongxin/liaison/activity-group/activity-group.kind.ts';
import { groupMembership } from '@tongxin/liaison/group-membership/group-membership.kind.ts';
import { person } from '@tongxin/members/person/person.kind.ts';
import type { PoolClient } from 'pg';
import { staffOf, testDatabase } from '../kit/cell.ts';

const cell = testDatabase();
const OWNER = '421300';
const writing = (): Writing => ({ database: cell.database, actor: staffOf(OWNER), language: 'en' });
const made = async (kind: Kind, input: object) => (await createRecord(writing(), kind, OWNER, input as never)).record!.id;
const group = (name: string) => made(activityGroup, { name, kind: 'SECTOR', establishedOn: '2023-01-01' });
/** As an import does, which locks less than a change by hand. */
const change = (name: string, kind: string) =>
  importRows(cell.database, { kind: activityGroup, committee: OWNER, actor: staffOf(OWNER) }, [
    { name, kind, establishedOn: '2023-01-01', since: '2023-06-01' },
  ]);

/** A writer that has published already and is just about to become visible: it does with `commit`. */
async function writer(on: Kind, work: (client: PoolClient) => Promise<unknown>): Promise<{ commit(): Promise<void> }> {
  const client = await cell.database.writer.connect();
  await client.query('BEGIN');
  await actFor(client as Queryable, staffOf(OWNER), { committee: OWNER, action: 'UPDATE', on });
  await work(client);
  await client.query('SET CONSTRAINTS record.publish IMMEDIATE');
  return {
    async commit() {
      await client.query('COMMIT');
      client.release();
    },
  };
}

/** Until the work is done or waits for somebody's lock. */
async function doneOrWaiting(work: Promise<unknown>): Promise<void> {
  let done = false;
  work.then(() => {
    done = true;
  });
  const waiting = `SELECT FROM pg_locks WHERE NOT granted AND pid IN (SELECT pid FROM pg_stat_activity WHERE datname = current_database())`;
  while (!done && (await cell.database.pool.query(waiting)).rowCount === 0);
}

const membership = (activityGroup: string) => ({
  id: newId('gms', OWNER),
  committee: OWNER,
  activityGroup,
  personKey: 'P001',
  level: 'CITY',
  joinedOn: '2023-02-01',
});

/** Everybody who joins a group is registered. */
beforeAll(async () => {
  for (const key of ['P001', 'P002']) await made(person, { key, registeredOn: '2023-01-01' });
});

test('a member joins a group while the kind of the group changes', async () => {
  const id = await group('甲');
  const joining = await writer(groupMembership, client => insertRows(client as Queryable, groupMembership, [membership(id)]));
  const changed = change('甲', 'READING');
  await doneOrWaiting(changed);
  await joining.commit();
  await changed;
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
  const { rows } = await cell.database.pool.query(
    "SELECT dimensions ->> 'kind' AS kind, sum(amount)::int AS sum FROM ledger.fact WHERE measure = 'GROUP_MEMBERS' GROUP BY 1 ORDER BY 1",
  );
  expect(rows).toEqual([
    { kind: 'READING', sum: 1 },
    { kind: 'SECTOR', sum: 0 },
  ]);
});

test('a member moves from a group to another one while the kind of the first changes', async () => {
  const [from, to] = [await group('乙'), await group('丙')];
  const id = await made(groupMembership, { activityGroup: from, personKey: 'P002', level: 'CITY', joinedOn: '2023-02-01' });
  const moving = await writer(groupMembership, client =>
    client.query('UPDATE liaison.group_membership SET activity_group = $2 WHERE id = $1', [id, to]),
  );
  const changed = change('乙', 'TOWNSHIP');
  await doneOrWaiting(changed);
  await moving.commit();
  await changed;
  expect(await recount(cell.url)).toMatchObject({ differences: 0 });
});

test('the same new record from two writers at once: one is written, the other hears that it is there', async () => {
  const input = { key: 'P009', registeredOn: '2023-01-01' };
  const results = await Promise.all([1, 2, 3].map(() => createRecord(writing(), person, OWNER, input)));
  expect(results.flatMap(({ faults }) => faults.map(({ code }) => code))).toEqual(['ALREADY_EXISTS', 'ALREADY_EXISTS']);
});

test('two records changed at once to the same natural key: one is, the other hears that it is there', async () => {
  const ids = [
    await made(person, { key: 'P010', registeredOn: '2023-01-01' }),
    await made(person, { key: 'P011', registeredOn: '2023-01-01' }),
  ];
  const taking = await writer(person, client =>
    client.query("UPDATE members.person SET key = 'P012', natural_key = 'p012' WHERE id = $1", [ids[0]]),
  );
  const second = changeRecord(writing(), person, 'CORRECT', { id: ids[1]!, reason: 'typing error', key: 'P012' });
  await doneOrWaiting(second);
  await taking.commit();
  expect((await second).faults.map(({ code }) => code)).toEqual(['ALREADY_EXISTS']);
});

test('a change that is refused leaves the personal data alone', async () => {
  const id = await made(person, { key: 'P020', registeredOn: '2023-01-01', phone: '13800000000' });
  await made(person, { key: 'P021', registeredOn: '2023-01-01' });
  const { faults } = await changeRecord(writing(), person, 'CORRECT', { id, reason: 'x', key: 'P021', phone: '13900000000' });
  expect(faults.map(({ code }) => code)).toEqual(['ALREADY_EXISTS']);
  const read = await writer(person, async client => {
    expect((await client.query('SELECT data FROM record.personal WHERE record = $1', [id])).rows).toEqual([
      { data: { phone: '13800000000' } },
    ]);
  });
  await read.commit();
});

const settle = (asOf: string) => asOfLoader(cell.database.pool).load(asOf);

test('as of now waits for a writer that has read the clock already; as of earlier does not', async () => {
  const before = new Date(Date.now() - 2_000).toISOString();
  const publishing = await writer(person, client => client.query('SELECT ledger.know()'));
  let settled = false;
  const now = settle(new Date().toISOString()).then(at => {
    settled = true;
    return at;
  });
  expect(await settle(before)).toBe(before);
  await doneOrWaiting(now);
  expect(settled).toBe(false);
  await publishing.commit();
  expect(Date.parse(await now)).toBeGreaterThan(Date.parse(before));
});

test('later today means now, and says so; a day to come is refused', async () => {
  const asked = Date.now();
  const at = Date.parse(await settle(endOfDay(today())));
  expect(at).toBeGreaterThanOrEqual(asked - 1);
  expect(at).toBeLessThanOrEqual(Date.now());
  await expect(settle(endOfDay(today(new Date(asked + 48 * 3_600_000))))).rejects.toThrow(/lies in the future/);
});
